/** What Refresh and Check have in common: one Excel.run, progress, reading and computing. */
import { sameName } from "../../msg/basics/names";
import { notice, stop, type Problem } from "../../msg/basics/problem";
import { updateName } from "../../msg/model/update";
import { previousUpdate } from "../../msg/publication/previousUpdate";
import type { Snapshot } from "../names/snapshot";
import { BEGUN, isOfficeError, officeProblem } from "../excel/officeProblems";
import { stoppedOutcome, type Outcome } from "./outcome";
import { inTurn } from "../excel/turns";
import { readStructure, type WorkbookStructure } from "../excel/workbookStructure";
import { Ahead } from "../excel/ahead";
import { askForOwnState, ownCells, readOwnState } from "../excel/readOwnSheets";
import { SHEETS } from "../names/contract";
import type { ComputedReport } from "../engine/engine";
import { theEngine } from "../engine/host";
import { ExcelCells, TooManyCells } from "../excel/excelCells";
import { readSnapshot } from "../excel/excelSnapshot";
import type { AcceptedCheck } from "../report/checks";
import { acceptedChecks } from "../plan/acceptedChecks";
import type { OwnState } from "../plan/ownSheets";
import { ownershipProblems } from "../plan/ownership";

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly what: string;
}

export interface RunOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** What the clock says, for MSG Summary to say; left out: it says nothing of it. */
  readonly now?: Date;
  /** Asked until the first write; afterwards the report is finished. */
  readonly isCancelled?: () => boolean;
}

const STAGES = [
  "Reading the workbook",
  "Computing positions",
  "Writing the report",
  "Checking it against Excel's own results",
] as const;

type Stage = 0 | 1 | 2 | 3;

const WHEN: Intl.DateTimeFormatOptions = {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
};

/** One run in Excel: says how far it is, and turns Excel's refusals into problems. */
export class Run {
  hasBegunWriting = false;

  constructor(private readonly options: RunOptions) {}

  /** As MSG Summary says it: "30 November 2026 at 11:04". */
  get refreshed(): { readonly refreshed?: string } {
    const { now } = this.options;
    return now ? { refreshed: now.toLocaleString("en-GB", WHEN) } : {};
  }

  at(stage: Stage, share = 0): void {
    const done = stage + share;
    this.options.onProgress?.({ done, total: STAGES.length, what: STAGES[stage] });
  }

  finished(): void {
    this.options.onProgress?.({ done: STAGES.length, total: STAGES.length, what: "Done" });
  }

  isCancelled(): boolean {
    return this.options.isCancelled?.() ?? false;
  }

  inExcel(work: (context: Excel.RequestContext) => Promise<Outcome>): Promise<Outcome> {
    return inTurn(() => this.start(work));
  }

  private async start(work: (context: Excel.RequestContext) => Promise<Outcome>): Promise<Outcome> {
    try {
      return await Excel.run({ delayForCellEdit: true }, work);
    } catch (error) {
      if (!isOfficeError(error)) throw this.hasBegunWriting ? afterWriting(error) : error;
      return stoppedOutcome([officeProblem(error, this.hasBegunWriting)]);
    }
  }
}

/** A mistake of ours, told with what it means for the workbook. */
function afterWriting(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  return new Error(`${message} ${BEGUN}`, { cause: error });
}

export const CANCELLED: Problem = notice("Cancelled before anything was written.", "");

const OLD_FILE: Problem = stop(
  "This workbook is a file of Excel 97 to 2003 (.xls), which has neither tables nor enough columns for a report.",
  "Choose File, Save As and the type Excel Workbook (.xlsx), open that file, and try again.",
);

export const isStop = ({ severity }: Problem): boolean => severity === "stop";

/** An update before it is written; its observations stay with the engine. */
export interface Computed extends ComputedReport {
  /** What stands on our sheets. */
  readonly state: OwnState;
  /** The analyst's words on MSG Checks. */
  readonly accepted: readonly AcceptedCheck[];
  readonly structure: WorkbookStructure;
  readonly ahead: Ahead;
}

/**
 * The update and what stands on our sheets, or the problems that stop the run.
 *
 * @param sheets those of ours that the run writes; undefined: it writes nothing, and what forbids writing is no trouble
 * @param mostCells where there are more cells to read, `TooManyCells` is thrown
 */
export async function readAndCompute(
  context: Excel.RequestContext,
  run: Run,
  sheets: readonly string[] | undefined,
  mostCells = Infinity,
): Promise<Computed | { readonly problems: readonly Problem[] }> {
  run.at(0);
  const structure = await readStructure(context);
  if (structure.isOldFile) return { problems: [OLD_FILE] };
  const ahead = new Ahead();
  ahead.ask(structure.sheets);
  const { asked, result: snapshot } = await askForOwnState(structure, () =>
    readSnapshot(context, structure),
  );
  const own = ownCells(asked);
  if (own > mostCells) throw new TooManyCells(own);
  const state = await readOwnState(context, asked, ahead);
  const checks = state.sheets.get(SHEETS.checks);
  const cells = new ExcelCells(context, structure.isOf1904, {
    onProgress: (share) => (share < 1 ? run.at(0, share) : run.at(1)),
    isCancelled: () => run.isCancelled(),
    mostCells: mostCells - own,
    ahead,
  });
  const accepted = acceptedChecks(checks);
  const compute = (read: Snapshot) =>
    theEngine().compute(cells, read, checks?.figureStamps, accepted);
  let found = await compute(snapshot);
  const missing = found && "update" in found ? updatesMissing(snapshot, found) : [];
  // Only the figures say what an update without a name of its own is called.
  if (missing.length > 0) found = await compute(await readSnapshot(context, structure, missing));
  if (!found || run.isCancelled()) return { problems: [CANCELLED] };
  ahead.remember();
  const problems = "update" in found ? found.update.problems : found.problems;
  const forbidding = sheets ? ownershipProblems(state, sheets) : [];
  const stops = [...problems, ...forbidding].filter(isStop);
  if (stops.length > 0 || !("update" in found)) return { problems: stops };
  return { ...found, state, accepted, structure, ahead };
}

/** Updates whose rows of long tables the computed one needs, and which were passed over. */
function updatesMissing(
  { passedOver = [] }: Snapshot,
  { update, history }: ComputedReport,
): readonly string[] {
  const name = updateName(update);
  const previous = previousUpdate(update.setup.settings, name, history).name;
  return passedOver.filter((passed) => sameName(passed, name) || sameName(passed, previous));
}
