/** The grid, and areas of it. */
import type { Area } from "./types";

/** Excel's grid: 1,048,576 rows by 16,384 columns (XFD). */
export const GRID_ROWS = 1_048_576;
export const GRID_COLUMNS = 16_384;

/** A cell's place as one number, unique within its sheet: row * 16384 + column. */
export const cellKey = (row: number, column: number): number => row * GRID_COLUMNS + column;
export const keyRow = (key: number): number => Math.floor(key / GRID_COLUMNS);
export const keyColumn = (key: number): number => key % GRID_COLUMNS;

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

export const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** Throws RangeError for a place that no sheet has. */
export function requireCell(row: number, column: number): void {
  if (!(row >= 0 && row < GRID_ROWS && column >= 0 && column < GRID_COLUMNS))
    throw new RangeError(`There is no cell in row ${row}, column ${column} (counted from 0).`);
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const right = Math.max(a.column + a.columns, b.column + b.columns);
  return { row, column, rows: bottom - row, columns: right - column };
}

/** What both areas share; undefined when they share nothing. */
export function sharedArea(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** Calls `visit` for every cell of the area, row by row. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      visit(row, column);
    }
  }
}
