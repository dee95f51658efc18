import type { Area } from "../model/types";

/** Excel's grid: 1,048,576 rows by 16,384 columns (XFD). */
export const GRID_ROWS = 1_048_576;
export const GRID_COLUMNS = 16_384;

/** "A" -> 0, "XFD" -> 16383. Letters only, any case. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** 0 -> "A", 16383 -> "XFD". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

interface Corner {
  row?: number;
  column?: number;
}

function corner(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  if (cell) return { column: columnNumber(cell[1] as string), row: Number(cell[2]) - 1 };
  const column = COLUMN.exec(text);
  if (column) return { column: columnNumber(column[1] as string) };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1 } : undefined;
}

function isOnGrid({ row = 0, column = 0 }: Corner): boolean {
  return row >= 0 && row < GRID_ROWS && column >= 0 && column < GRID_COLUMNS;
}

/**
 * Reads "A1", "$A$1:B2", "A:C" or "1:3" (without a sheet) as an area; undefined when the text is
 * no address or lies outside the grid. The corners may come in any order.
 */
export function parseArea(text: string): Area | undefined {
  const parts = text.split(":");
  if (parts.length > 2) return undefined;
  const from = corner(parts[0] as string);
  const to = parts.length === 2 ? corner(parts[1] as string) : from;
  if (!from || !to || !isOnGrid(from) || !isOnGrid(to)) return undefined;
  const isCell = from.row !== undefined && from.column !== undefined;
  if (parts.length === 1 && !isCell) return undefined;
  if ((from.row === undefined) !== (to.row === undefined)) return undefined;
  if ((from.column === undefined) !== (to.column === undefined)) return undefined;
  const [top, bottom] = ordered(from.row ?? 0, to.row ?? GRID_ROWS - 1);
  const [left, right] = ordered(from.column ?? 0, to.column ?? GRID_COLUMNS - 1);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function ordered(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
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

/** Whether a cell lies in the area. */
export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** Calls `visit` for every cell of the area, row by row. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      visit(row, column);
    }
  }
}

/** A cell's packed key, row * 16384 + column, as ChangedCells has it. */
export function cellKey(row: number, column: number): number {
  return row * GRID_COLUMNS + column;
}
