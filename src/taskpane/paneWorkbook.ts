/** The workbook as the pane uses it; every promise may be refused with an error for a person. */
import type { Progress } from "../commands/announcements";
import type { Outcome } from "../workbook/actions/outcome";
import type { RefreshPreview } from "../workbook/actions/previewRefresh";
import type { SelectedRow } from "../workbook/actions/selectedRow";
import type { NewUpdate } from "../workbook/actions/startNewUpdate";
import type { UndoOutcome } from "../workbook/actions/undoRefresh";
import type { HandEdits } from "../workbook/plan/handEdits";
import type { CheckValuesWorkbook } from "./report/checkValues";
import type { DocumentsWorkbook } from "./documents/documentsWorkbook";
import type { FreezingWorkbook } from "./functions/freezing";
import type { InsertingWorkbook } from "./functions/inserting";
import type { LookingWorkbook } from "./looking";
import type { FactsWorkbook } from "./results/facts/factsWorkbook";
import type { OwnWorkbook } from "./own/ownWorkbook";
import type { AcceptingWorkbook } from "./problems/accepting";
import type { ProofreadingWorkbook } from "./proofreading/proofreading";
import type { ExplainingWorkbook } from "./results/explained/explaining";
import type { SettingUpWorkbook } from "./setup/settingUp";
import type { FirstRunWorkbook } from "./setup/firstRunWorkbook";

/** Long work says how far it is, and asks whether it is still wanted. */
export interface WorkRequest {
  readonly onProgress: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
}

export interface RefreshRequest extends WorkRequest {
  /** What becomes of changes made by hand on the report's sheets. */
  readonly handEdits: HandEdits;
}

interface PublishRequest extends WorkRequest {
  /** Changes typed on Set up or in Words and not saved. */
  readonly unsaved: number;
}

interface NewUpdateRequest extends WorkRequest {
  /** The new update's name; "": made from the published one's. */
  readonly name: string;
}

/** What the tab Report asks of the workbook. */
export interface ReportWorkbook {
  /** What a refresh would write, and the changes made by hand that it found; writes nothing. */
  preview(request: WorkRequest): Promise<RefreshPreview>;
  refresh(request: RefreshRequest): Promise<Outcome>;
  /** Whether there is a refresh of this session to undo. */
  canUndo(): boolean;
  undoRefresh(): Promise<UndoOutcome>;
  publish(request: PublishRequest): Promise<Outcome>;
  /** What starting the next update would change; writes nothing. */
  proposeNewUpdate(request: NewUpdateRequest): Promise<NewUpdate>;
  startNewUpdate(request: NewUpdateRequest): Promise<NewUpdate>;
}

/** Undoing what the pane changed last on MSG Setup without it being typed. */
export interface SetUpUndo {
  /** "clearing the Check values"; undefined: there is nothing to undo. */
  what(): string | undefined;
  /** @returns what was brought back, in a sentence */
  undo(): Promise<string>;
}

export interface PaneWorkbook extends ReportWorkbook {
  hasSetup(): Promise<boolean>;
  /** Shows a cell or range named as people write it: "'Crime data'!C14". */
  select(where: string): Promise<void>;
  /** Calls back when the selection has moved to another row. */
  watchSelectedRow(onSelect: (row: SelectedRow) => void): Promise<void>;
  readonly accepting: AcceptingWorkbook;
  readonly explaining: ExplainingWorkbook;
  readonly freezing: FreezingWorkbook;
  readonly inserting: InsertingWorkbook;
  readonly firstRun: FirstRunWorkbook;
  readonly settingUp: SettingUpWorkbook;
  readonly facts: FactsWorkbook;
  readonly looking: LookingWorkbook;
  readonly proofreading: ProofreadingWorkbook;
  readonly checkValues: CheckValuesWorkbook;
  readonly setUpUndo: SetUpUndo;
  readonly documents: DocumentsWorkbook;
  readonly own: OwnWorkbook;
}
