/**
 * What a person does to cells, and can take back: typing, clearing, pasting. What the add-in writes is not among
 * the steps. A step is taken back only while its cells still hold what it left in them, so that taking it back
 * overwrites nobody else's work.
 */
import { eachCell, GRID_COLUMNS, GRID_ROWS, sharedArea } from "../model/areas";
import type { Sheet } from "../model/sheet";
import { CellError, type Area, type Scalar } from "../model/types";
import { FormulaSyntaxError } from "../formulas/syntax";
import { parseFormula } from "../formulas/parse";
import { readInput } from "../model/input";
import { linesOf } from "./clipboardText";

/** Larger steps are done but cannot be taken back. */
const MOST_CELLS = 200_000;
const MOST_STEPS = 100;

interface CellContent {
  readonly formula: string | undefined;
  readonly value: Scalar;
  readonly numberFormat: string;
  readonly quotePrefix: boolean;
}

interface CellStep {
  readonly row: number;
  readonly column: number;
  readonly before: CellContent;
  readonly after: CellContent;
}

interface Step {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cells: readonly CellStep[];
}

/** Changes cells of an area as a person does: recalculated, and told to the add-in. */
export type ChangeCells = (sheet: Sheet, area: Area, change: () => void) => void;

export class PersonEdits {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];

  constructor(private readonly changeCells: ChangeCells) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** @throws Error in words for a formula with a mistake, HostError where Excel refuses */
  enter(sheet: Sheet, row: number, column: number, input: string): void {
    requireFormula(input, sheet.format(row, column).numberFormat);
    this.step(sheet, { row, column, rows: 1, columns: 1 }, () => put(sheet, row, column, input));
  }

  clear(sheet: Sheet, area: Area): void {
    const used = sheet.usedArea(true);
    const part = used && sharedArea(used, area);
    if (!part) return;
    this.step(sheet, part, () => sheet.clear(part, "Contents"));
  }

  /** Puts lines of tab-separated texts into cells; answers the area they fill. */
  paste(sheet: Sheet, row: number, column: number, text: string): Area {
    const lines = linesOf(text);
    const columns = Math.max(...lines.map((line) => line.length));
    const area = { row, column, rows: lines.length, columns };
    if (row + area.rows > GRID_ROWS || column + columns > GRID_COLUMNS)
      throw new Error("What is pasted reaches beyond the end of the sheet from here.");
    this.step(sheet, area, () =>
      lines.forEach((line, down) =>
        line.forEach((input, right) => put(sheet, row + down, column + right, input)),
      ),
    );
    return area;
  }

  /** @throws Error in words when a cell was changed since, and for a sheet that is gone */
  undo(): Step {
    const step = this.take(this.done, "after");
    this.restore(step, "before");
    this.undone.push(step);
    return step;
  }

  redo(): Step {
    const step = this.take(this.undone, "before");
    this.restore(step, "after");
    this.done.push(step);
    return step;
  }

  private step(sheet: Sheet, area: Area, change: () => void): void {
    if (area.rows * area.columns > MOST_CELLS) {
      this.changeCells(sheet, area, change);
      this.done.length = 0;
      this.undone.length = 0;
      return;
    }
    const before = contents(sheet, area);
    try {
      this.changeCells(sheet, area, change);
    } catch (refusal) {
      // Half a paste is none: what was put before the refusal goes again.
      this.changeCells(sheet, area, () => {
        const each = before.values();
        eachCell(area, (row, column) => restoreCell(sheet, row, column, each.next().value));
      });
      throw refusal;
    }
    const cells: CellStep[] = [];
    const each = before.values();
    eachCell(area, (row, column) => {
      const was = each.next().value;
      const after = contentOf(sheet, row, column);
      if (was && !sameContent(was, after)) cells.push({ row, column, before: was, after });
    });
    if (cells.length === 0) return;
    this.done.push({ sheet, area, cells });
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone.length = 0;
  }

  /** The last step of a list, if its cells still hold what it says; one that cannot be is dropped. */
  private take(steps: Step[], side: "before" | "after"): Step {
    const step = steps.pop();
    if (!step) throw new Error("There is nothing to take back.");
    const { sheet, cells } = step;
    if (!sheet.workbook.sheets.includes(sheet))
      throw new Error("The sheet of that change is not there any more.");
    const changed = cells.find(
      (cell) => !sameContent(contentOf(sheet, cell.row, cell.column), cell[side]),
    );
    if (changed) throw new Error("The cells were changed since, so they are left as they are.");
    return step;
  }

  private restore({ sheet, area, cells }: Step, side: "before" | "after"): void {
    this.changeCells(sheet, area, () => {
      for (const cell of cells) restoreCell(sheet, cell.row, cell.column, cell[side]);
    });
  }
}

function put(sheet: Sheet, row: number, column: number, input: string): void {
  if (input === "") sheet.setValue(row, column, null);
  else sheet.enter(row, column, input);
}

/** Excel refuses a formula with a mistake when it is typed; by Range.formulas it comes through otherwise. */
function requireFormula(input: string, numberFormat: string): void {
  const { formula } = readInput(input, numberFormat);
  if (formula === undefined) return;
  try {
    parseFormula(formula);
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    throw new Error(`There is a mistake in this formula: ${error.message}`, { cause: error });
  }
}

function contentOf(sheet: Sheet, row: number, column: number): CellContent {
  const { numberFormat, quotePrefix } = sheet.format(row, column);
  const isOwn = !sheet.isSpilled(row, column);
  return {
    formula: isOwn ? sheet.formula(row, column) : undefined,
    value: isOwn ? sheet.value(row, column) : null,
    numberFormat,
    quotePrefix,
  };
}

function contents(sheet: Sheet, area: Area): CellContent[] {
  const found: CellContent[] = [];
  eachCell(area, (row, column) => found.push(contentOf(sheet, row, column)));
  return found;
}

function restoreCell(
  sheet: Sheet,
  row: number,
  column: number,
  content: CellContent | undefined,
): void {
  if (!content || sameContent(contentOf(sheet, row, column), content)) return;
  const { formula, value, numberFormat, quotePrefix } = content;
  if (formula !== undefined) sheet.setFormula(row, column, formula);
  else sheet.setValue(row, column, value);
  const format = sheet.format(row, column);
  if (format.numberFormat !== numberFormat || format.quotePrefix !== quotePrefix)
    sheet.setFormat({ row, column, rows: 1, columns: 1 }, { numberFormat, quotePrefix });
}

/** A formula is its text: what it comes to changes with the rest. */
function sameContent(a: CellContent, b: CellContent): boolean {
  return (
    a.formula === b.formula &&
    (a.formula !== undefined || sameScalar(a.value, b.value)) &&
    a.numberFormat === b.numberFormat &&
    a.quotePrefix === b.quotePrefix
  );
}

const sameScalar = (a: Scalar, b: Scalar): boolean =>
  a === b || (a instanceof CellError && b instanceof CellError && a.text === b.text);
