import type { Area, Scalar, SheetModel } from "../model/types";
import { contains, eachCell, GRID_COLUMNS, GRID_ROWS, sharedArea } from "../model/areas";
import type { FormulaCell, FormulaGraph } from "./graph";
import {
  broadcastAt,
  buildMatrix,
  columnsOf,
  isError,
  isMatrix,
  spillError,
  type Matrix,
} from "./values";

/** Cells that changed. */
export interface ChangedArea {
  readonly sheet: SheetModel;
  readonly area: Area;
  /** The formula whose array came or went there; its own change is no reason to evaluate it again. */
  readonly by?: FormulaCell;
  /** What reads the cells is up to date; arrays that they were in the way of are not. */
  readonly wasForeseen?: boolean;
}

/** Puts formulas' results into their cells: arrays spill from there, unless something is in the way. */
export class ResultWriter {
  /** What changed beside the cells that a formula was known to fill, and cells that an array gave up. */
  readonly laterChanges: ChangedArea[] = [];

  constructor(
    private readonly graph: FormulaGraph,
    /** Told of the area that results now fill. */
    private readonly onFilled: (sheet: SheetModel, area: Area) => void,
  ) {}

  write(formula: FormulaCell, result: Scalar | Matrix): void {
    const { sheet, row, column } = formula;
    const fixed = sheet.arrayFormula(row, column);
    if (fixed && !fixed.isDynamic) {
      const { rows, columns } = fixed.area;
      sheet.setResult(
        row,
        column,
        buildMatrix(rows, columns, (y, x) => broadcastAt(result, y, x)),
      );
      this.onFilled(sheet, fixed.area);
      return;
    }
    if (!isMatrix(result)) {
      this.writeScalar(formula, result, fixed?.area);
      return;
    }
    const area = { row, column, rows: result.length, columns: columnsOf(result) };
    if (isBlocked(formula, area, fixed?.area)) {
      this.writeScalar(formula, spillError, fixed?.area);
      this.graph.setSpill(formula, area);
      return;
    }
    sheet.setResult(row, column, result);
    this.onFilled(sheet, area);
    this.noteSpill(formula, area, fixed?.area);
  }

  private writeScalar(formula: FormulaCell, result: Scalar, before: Area | undefined): void {
    const { sheet, row, column } = formula;
    if (before || !sameScalar(sheet.value(row, column), result))
      sheet.setResult(row, column, result);
    this.onFilled(sheet, cellArea(formula));
    if (formula.spill || before) this.noteSpill(formula, undefined, before);
  }

  private noteSpill(formula: FormulaCell, area: Area | undefined, before: Area | undefined): void {
    const { sheet } = formula;
    const own = cellArea(formula);
    const foreseen = formula.spill ?? own;
    this.graph.setSpill(formula, area);
    for (const touched of [area ?? own, before ?? own]) {
      for (const beyond of partsBeyond(foreseen, touched))
        this.laterChanges.push({ sheet, area: beyond, by: formula });
    }
    for (const freed of partsBeyond(area ?? own, before ?? own))
      this.laterChanges.push({ sheet, area: freed, by: formula, wasForeseen: true });
  }
}

/** What `area` has beside `known`, of two areas that begin at the same cell: to its right, and below. */
function partsBeyond(known: Area, area: Area): Area[] {
  const right = {
    ...area,
    column: known.column + known.columns,
    columns: area.columns - known.columns,
  };
  const below = {
    row: known.row + known.rows,
    column: area.column,
    rows: area.rows - known.rows,
    columns: Math.min(area.columns, known.columns),
  };
  return [right, below].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Whether anything but the formula's own earlier results stands in the area, or it leaves the grid. */
function isBlocked(formula: FormulaCell, area: Area, before: Area | undefined): boolean {
  const { sheet } = formula;
  if (area.row + area.rows > GRID_ROWS || area.column + area.columns > GRID_COLUMNS) return true;
  if (sheet.tables.some((table) => sharedArea(table.area, area))) return true;
  if (sheet.merges().some((merged) => sharedArea(merged, area))) return true;
  let blocked = false;
  eachCell(area, (row, column) => {
    if (blocked || (row === formula.row && column === formula.column)) return;
    const isOwn = before && contains(before, row, column) && sheet.isSpilled(row, column);
    if (isOwn) return;
    blocked = sheet.value(row, column) !== null || sheet.formula(row, column) !== undefined;
  });
  return blocked;
}

export function cellArea({ row, column }: FormulaCell): Area {
  return { row, column, rows: 1, columns: 1 };
}

function sameScalar(a: Scalar, b: Scalar): boolean {
  return a === b || (isError(a) && isError(b) && a.text === b.text);
}
