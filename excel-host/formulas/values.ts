import { cellError } from "../model/cellErrors";
import {
  CellError,
  isMatrix,
  type Area,
  type Matrix,
  type Scalar,
  type SheetModel,
} from "../model/types";

export { cellError, isMatrix, type Matrix };

/** One or more areas of cells, as a value: functions such as OFFSET and ROWS need the place, not the contents. */
export class Reference {
  constructor(readonly areas: readonly SheetArea[]) {}

  /** The only area, or #VALUE! where Excel takes no union. */
  get single(): SheetArea | CellError {
    return this.areas.length === 1 ? (this.areas[0] as SheetArea) : valueError;
  }
}

export interface SheetArea {
  sheet: SheetModel;
  area: Area;
}

/** What an expression gives; `undefined` is an argument left out ("IF(a,,b)"). */
export type Value = Scalar | Matrix | Reference | undefined;

export const nullError = cellError("#NULL!");
export const divisionError = cellError("#DIV/0!");
export const valueError = cellError("#VALUE!");
export const referenceError = cellError("#REF!");
export const nameError = cellError("#NAME?");
export const numberError = cellError("#NUM!");
export const notAvailable = cellError("#N/A");
export const spillError = cellError("#SPILL!");
export const calculationError = cellError("#CALC!");
export const busyError = cellError("#BUSY!");

export function isError(value: unknown): value is CellError {
  return value instanceof CellError;
}

export function isReference(value: Value): value is Reference {
  return value instanceof Reference;
}

/** A matrix of the given size, filled by row and column. */
export function buildMatrix(
  rows: number,
  columns: number,
  at: (row: number, column: number) => Scalar,
): Matrix {
  // Loops: Array.from with a function takes several times as long over thousands of cells.
  const matrix: Scalar[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: Scalar[] = [];
    for (let column = 0; column < columns; column++) line.push(at(row, column));
    matrix.push(line);
  }
  return matrix;
}

export function columnsOf(matrix: Matrix): number {
  return matrix[0]?.length ?? 0;
}

/**
 * The value where an array of one row or column is stretched over the whole and what lies beyond
 * an array is #N/A, as in Excel's array arithmetic.
 */
export function broadcastAt(value: Scalar | Matrix, row: number, column: number): Scalar {
  if (!isMatrix(value)) return value;
  const line = value[value.length === 1 ? 0 : row];
  if (!line) return notAvailable;
  const found = line[line.length === 1 ? 0 : column];
  return found === undefined ? notAvailable : found;
}

/** Applies a scalar rule over arrays: the result is as high and wide as the largest. */
export function lift(
  values: readonly (Scalar | Matrix)[],
  rule: (scalars: Scalar[]) => Scalar,
): Scalar | Matrix {
  let rows = 0;
  let columns = 0;
  for (const value of values) {
    if (!isMatrix(value)) continue;
    rows = Math.max(rows, value.length);
    columns = Math.max(columns, columnsOf(value));
  }
  if (rows === 0) return rule(values as Scalar[]);
  return buildMatrix(rows, columns, (row, column) =>
    rule(values.map((value) => broadcastAt(value, row, column))),
  );
}
