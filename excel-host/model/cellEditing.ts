import { contains, sameArea } from "./areas";
import { cellKey, keyColumn, keyRow } from "./areas";
import { Touched, ValueKind } from "./cellStore";
import type { SheetCells, WholeSheet } from "./sheetParts";
import { CellError, isMatrix, type Area, type Matrix, type Scalar } from "./types";

/** What happens to a sheet's cells when contents and results are written: formulas, spills and notes of change along. */
export class CellEditing {
  constructor(private readonly sheet: WholeSheet) {}

  private get content(): SheetCells {
    return this.sheet.content;
  }

  /** Gives a cell a constant (null empties it); a formula that stood there goes with its spill. */
  put(row: number, column: number, value: Scalar): void {
    const { cells, formulas } = this.content;
    const key = cellKey(row, column);
    if (formulas.has(key)) this.removeFormula(row, column);
    formulas.release(key);
    this.createCell(row, column);
    cells.setValue(row, column, value, Touched.content);
    this.sheet.workbook.recordChange(this.sheet.id, key);
  }

  /** A cell that comes into being takes the format of its row or column with it. */
  private createCell(row: number, column: number): void {
    const { cells } = this.content;
    if (cells.style(row, column) < 0)
      cells.setStyle(row, column, this.sheet.styleIndex(row, column), Touched.style);
  }

  private removeFormula(row: number, column: number): void {
    const { cells, formulas } = this.content;
    const key = cellKey(row, column);
    if (formulas.array(key) !== undefined) this.emptySpill(formulas.respill(key, undefined));
    for (const orphan of formulas.delete(key))
      cells.touch(keyRow(orphan), keyColumn(orphan), Touched.content);
    formulas.isTouched = true;
  }

  private respill(row: number, column: number, rows: number, columns: number): void {
    const { cells, formulas } = this.content;
    const key = cellKey(row, column);
    const before = formulas.array(key);
    if (before?.isDynamic === false) return;
    const area = { row, column, rows, columns };
    const isSingle = rows * columns === 1;
    if (before === undefined ? isSingle : !before.hasGaps && sameArea(before.area, area)) return;
    this.emptySpill(formulas.respill(key, before === undefined && isSingle ? undefined : area));
    cells.touch(row, column, Touched.content);
  }

  private emptySpill(keys: readonly number[]): void {
    for (const key of keys) this.putResult(keyRow(key), keyColumn(key), null);
  }

  private putResult(row: number, column: number, value: Scalar): void {
    const { cells } = this.content;
    if (sameValue(cells.value(row, column), value)) return;
    this.createCell(row, column);
    cells.setValue(row, column, value, Touched.result);
  }

  /** Puts a formula into a cell; it has no result until it is calculated. */
  putFormula(row: number, column: number, formula: string): void {
    this.put(row, column, null);
    const key = cellKey(row, column);
    const { formulas } = this.content;
    formulas.setPlain(key, formula);
    formulas.uncalculated.add(key);
    formulas.isTouched = true;
  }

  setResult(row: number, column: number, result: Scalar | Matrix): void {
    const { formulas } = this.content;
    const key = cellKey(row, column);
    if (!formulas.has(key)) throw new RangeError("Only a formula has a result.");
    const matrix = isMatrix(result) ? result : [[result]];
    this.respill(row, column, matrix.length, matrix[0]?.length ?? 0);
    matrix.forEach((line, down) => {
      line.forEach((value, right) => this.putResult(row + down, column + right, value));
    });
    formulas.uncalculated.delete(key);
  }

  /** Empties cells; `clearCell` does it to one of them. */
  clearContents(area: Area, clearCell: (row: number, column: number) => void): void {
    const { cells, formulas } = this.content;
    // An array formula may be cleared as a whole only; once it is a plain one its cells are free.
    for (const key of formulas.keys()) {
      const array = formulas.array(key);
      if (array !== undefined && isInside(array.area, area)) formulas.respill(key, undefined);
    }
    cells.forEachExisting(area, (row, column) => {
      const key = cellKey(row, column);
      if (cells.kind(row, column) !== ValueKind.empty || formulas.has(key)) clearCell(row, column);
    });
  }
}

const isInside = (inner: Area, outer: Area): boolean =>
  contains(outer, inner.row, inner.column) &&
  contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1);

const sameValue = (a: Scalar, b: Scalar): boolean =>
  a === b || (a instanceof CellError && b instanceof CellError && a.text === b.text);
