/**
 * A workbook as a page asks for it, the add-in's session included. It runs in a worker (workbench/workbook/hostWorker.ts) and
 * knows nothing of one: whoever runs it carries the messages.
 */
import { createCalculation } from "../formulas/recalculate";
import { cellAddress } from "../model/addresses";
import { contains, sharedArea } from "../model/areas";
import type { Sheet } from "../model/sheet";
import type { Area } from "../model/types";
import type { Workbook } from "../model/workbook";
import { findRange } from "../office/cells/addresses";
import { newWorkbook, openWorkbook } from "../package/open";
import { saveWorkbook } from "../package/save";
import { addInFunctions } from "../run/addInFunctions";
import { addInRibbon } from "../run/addInRibbon";
import { Session } from "../run/session";
import { textOfLines } from "./clipboardText";
import { LastTold } from "./lastTold";
import { edgeOf } from "./edges";
import { fittedPixels } from "./fitting";
import type {
  AreaAsk,
  AskOf,
  CellAsk,
  HostCalls,
  HostNotice,
  Look,
  LookAsk,
  OpenAsk,
  Opened,
  SheetCells,
  SheetCharts,
  SheetShape,
  WorkbookState,
} from "./messages";
import { PersonEdits } from "./personEdits";
import { selectionSummary } from "./selectionSummary";
import { readSheetCharts, sameSheetCharts } from "./sheetCharts";
import { readSheetCells, sameSheetCells } from "./sheetCells";
import { PIXELS_PER_POINT, readSheetShape, sameSheetShape } from "./sheetShape";
import { textWidth } from "./textMeasure";
import { typedContent } from "./typedContent";

/** Changes are told of at most this often, so that an add-in at work does not keep the page drawing. */
const STATE_INTERVAL_MS = 40;

type Answers = {
  readonly [Name in keyof HostCalls]: (
    ask: AskOf<Name>,
  ) => ReturnType<HostCalls[Name]> | Promise<ReturnType<HostCalls[Name]>>;
};

export class WorkbookService implements Answers {
  private opened: { workbook: Workbook; session: Session; edits: PersonEdits } | undefined;
  private revision = 0;
  private selectionNumber = 0;
  /** Where the page said that typing goes, of the cells it selected. */
  private active = { row: 0, column: 0 };
  /** Changes made by the person, and how many there were with the add-in's when the workbook was saved. */
  private edits = 0;
  private saved = 0;
  private stateIsDue = false;
  private stateToldAt = 0;
  private readonly shape = new LastTold<SheetShape>(sameSheetShape);
  private readonly cells = new LastTold<SheetCells>(sameSheetCells);
  private readonly charts = new LastTold<SheetCharts>(sameSheetCharts);

  constructor(private readonly notify: (notice: HostNotice) => void) {}

  /** A message of the add-in's frame. */
  fromPane(message: unknown): void {
    try {
      this.opened?.session.receive(message);
    } catch (fault) {
      this.notify({ type: "fault", message: messageOf(fault) });
    }
  }

  open({ bytes, addIn, hostOrigin }: OpenAsk): Opened {
    const workbook = bytes ? openWorkbook(bytes) : newWorkbook();
    const customFunctions = addInFunctions(addIn.manifest, addIn.functionsJson);
    const calculation = createCalculation(workbook, { customFunctions });
    calculation.recalculate();
    const session = new Session({
      workbook,
      calculation,
      transport: { hostOrigin, send: (message) => this.notify({ type: "pane", message }) },
      onFault: (fault) => this.notify({ type: "fault", message: messageOf(fault) }),
      onPaneVisibility: (isVisible) => this.notify({ type: "paneVisibility", isVisible }),
      onFocusExit: (exit) => this.notify({ type: "focusExit", exit }),
      onWorkbookChanged: () => this.changed(),
      onWorkbookMade: (made) => this.notify({ type: "openWorkbook", bytes: made }),
    });
    void session.ready.then(() => this.notify({ type: "ready" }));
    const edits = new PersonEdits((sheet, area, change) => session.change({ sheet, area }, change));
    this.opened = { workbook, session, edits };
    this.changed();
    return { windowName: session.name, ribbon: addInRibbon(addIn.manifest) };
  }

  save(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(saveWorkbook(this.current.workbook));
    this.saved = this.changes;
    this.changed();
    return bytes;
  }

  look({ sheetId, rows, columns, ...known }: LookAsk): Look {
    const sheet = this.sheet(sheetId);
    const shape = this.shape.read(sheet, this.revision, (number) =>
      readSheetShape(sheet, number, textWidth),
    );
    const cells = this.cells.read(sheet, undefined, (number) =>
      readSheetCells(sheet, rows, columns, number),
    );
    const charts = this.charts.read(sheet, this.revision, (number) =>
      readSheetCharts(sheet, number),
    );
    return {
      shape: shape.number === known.knownShape ? undefined : shape,
      cells: cells.number === known.knownCells ? undefined : cells,
      charts: charts.number === known.knownCharts ? undefined : charts,
    };
  }

  select({ sheetId, area, active, number }: AskOf<"select">): void {
    this.selectionNumber = number;
    this.active = active;
    this.current.session.selectRange({ sheet: this.sheet(sheetId), area });
  }

  goTo({ sheetId, text }: AskOf<"goTo">): void {
    const { workbook, session } = this.current;
    const target = findRange(workbook, text, this.sheet(sheetId));
    if (!target) throw new Error(`"${text}" is no address, name or table of this workbook.`);
    session.selectRange(target);
  }

  content({ sheetId, row, column }: CellAsk): string {
    return typedContent(this.sheet(sheetId), row, column);
  }

  enter({ sheetId, row, column, input }: AskOf<"enter">): void {
    this.current.edits.enter(this.sheet(sheetId), row, column, input);
    this.edited();
  }

  clear({ sheetId, area }: AreaAsk): void {
    this.current.edits.clear(this.sheet(sheetId), area);
    this.edited();
  }

  paste({ sheetId, row, column, text }: AskOf<"paste">): Area {
    const sheet = this.sheet(sheetId);
    const area = this.current.edits.paste(sheet, row, column, text);
    this.current.session.selectRange({ sheet, area });
    this.edited();
    return area;
  }

  copy({ sheetId, area }: AreaAsk): string {
    const sheet = this.sheet(sheetId);
    const used = sheet.usedArea(true);
    const single = { ...area, rows: 1, columns: 1 };
    const part = (used && sharedArea(area, used)) ?? single;
    return textOfLines(
      Array.from({ length: part.rows }, (_line, down) =>
        Array.from({ length: part.columns }, (_cell, right) =>
          sheet.text(part.row + down, part.column + right),
        ),
      ),
    );
  }

  undo(): void {
    this.showStep(this.current.edits.undo());
  }

  redo(): void {
    this.showStep(this.current.edits.redo());
  }

  edge({ sheetId, row, column, direction }: AskOf<"edge">): { row: number; column: number } {
    return edgeOf(this.sheet(sheetId), row, column, direction);
  }

  resize({ sheetId, side, stretch, pixels }: AskOf<"resize">): void {
    const sheet = this.sheet(sheetId);
    for (let index = stretch.first; index < stretch.first + stretch.count; index += 1) {
      if (side === "rows")
        sheet.setRowHeight(index, pixels === "fit" ? "auto" : pixels / PIXELS_PER_POINT);
      else {
        const wanted = pixels === "fit" ? fittedPixels(sheet, index, textWidth) : pixels;
        if (wanted !== undefined) sheet.setColumnWidth(index, wanted / PIXELS_PER_POINT);
      }
    }
    this.edited();
  }

  addSheet(): void {
    const { workbook, session } = this.current;
    const sheet = workbook.addSheet();
    session.host.structureChanged();
    session.selectRange({ sheet, area: FIRST_CELL });
    this.edited();
  }

  async command({ action }: AskOf<"command">): Promise<void> {
    await this.current.session.runCommand(action);
  }

  private get changes(): number {
    return this.edits + this.current.session.traffic.writes;
  }

  private get current(): { workbook: Workbook; session: Session; edits: PersonEdits } {
    if (!this.opened) throw new Error("No workbook is open.");
    return this.opened;
  }

  private sheet(id: string): Sheet {
    const sheet = this.current.workbook.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new Error("The sheet is not there any more.");
    return sheet;
  }

  private showStep({ sheet, area }: { sheet: Sheet; area: Area }): void {
    this.current.session.selectRange({ sheet, area });
    this.edited();
  }

  private edited(): void {
    this.edits += 1;
    this.changed();
  }

  private changed(): void {
    this.revision += 1;
    if (this.stateIsDue) return;
    this.stateIsDue = true;
    const wait = Math.max(0, this.stateToldAt + STATE_INTERVAL_MS - Date.now());
    setTimeout(() => {
      this.stateIsDue = false;
      this.stateToldAt = Date.now();
      this.notify({ type: "state", state: this.state() });
    }, wait);
  }

  private state(): WorkbookState {
    const { workbook, session, edits } = this.current;
    const sheet = workbook.activeSheet;
    const { selection } = workbook;
    const area = selection.sheet === sheet ? selection.area : FIRST_CELL;
    const active = contains(area, this.active.row, this.active.column) ? this.active : area;
    const { row, column } = active;
    return {
      revision: this.revision,
      selectionNumber: this.selectionNumber,
      sheets: workbook.sheets
        .filter(({ visibility }) => visibility === "Visible")
        .map(({ id, name, tabColor }) => ({ id, name, color: tabColor })),
      activeSheetId: sheet.id,
      selection: area,
      active: { row, column },
      content: typedContent(sheet, row, column),
      note: session.errorMessages(sheet.name, cellAddress(row, column)).join(" "),
      summary: selectionSummary(sheet, area),
      canUndo: edits.canUndo,
      canRedo: edits.canRedo,
      hasUnsavedChanges: this.changes > this.saved,
    };
  }
}

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
