/** Cell addresses as people write them, and areas of cells counted from 0. */
import { cellAddress, cellPlace, columnLetters } from "../../msg/basics/cellAddress";

export { cellAddress, cellPlace, columnLetters };

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells of a sheet. As text (`Place`, "Crime!A1:B2") only where people see it or Excel asks for it. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** The size of a sheet in Excel. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/**
 * Column counted from 0 of its letters, in either case; -1 when it is no column of a sheet.
 * @example columnIndex("AB") // 27
 */
export function columnIndex(letters: string): number {
  if (!/^[a-z]{1,3}$/i.test(letters)) return -1;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= SHEET_COLUMNS ? column - 1 : -1;
}

/** @example areaAddress({ top: 0, left: 0, rows: 2, columns: 2 }) // "A1:B2" */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  const last = lastCell(area);
  return first === last ? first : `${first}:${last}`;
}

/** @example lastCell({ top: 0, left: 0, rows: 2, columns: 2 }) // "B2" */
export function lastCell({ top, left, rows, columns }: Area): string {
  return cellAddress(top + rows - 1, left + columns - 1);
}

/** A full sheet of forty columns: more is no table, but something that stands far outside one. */
const MOST_CELLS_READ = 40 * SHEET_ROWS;

/** Whether an area has more cells than are ever read. */
export function isTooLarge({ rows, columns }: Area): boolean {
  return rows * columns > MOST_CELLS_READ;
}

/**
 * Whether Excel takes two names of sheets, tables, charts or properties for one: case is nothing to it, a blank is.
 * Names that people write are compared by `sameName`.
 */
export function sameInExcel(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** An address as written: the sheet where it names one, and the area. */
export interface ParsedAddress {
  readonly sheet: string | undefined;
  readonly area: Area;
}

const SHEET_PART = /^(?:'((?:[^']|'')+)'|([^'!]+))!/;
const CELLS = /^\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?$/i;
const WHOLE_COLUMNS = /^\$?([a-z]{1,3}):\$?([a-z]{1,3})$/i;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/**
 * Reads "A5:F60", "$A$5", "A:F", "5:60" and the same after "Crime!" or "'Crime data'!".
 * undefined when the text is no address of cells in a sheet.
 */
export function parseAddress(text: string): ParsedAddress | undefined {
  const sheetPart = SHEET_PART.exec(text);
  const sheet = sheetPart?.[1]?.replaceAll("''", "'") ?? sheetPart?.[2];
  const area = parseArea(text.slice(sheetPart?.[0].length ?? 0).trim());
  return area && { sheet, area };
}

/**
 * The areas of several addresses, as Excel gives them: "'Crime, all'!A1:B1,'Crime, all'!C1:D1".
 * Parts that are no addresses are passed over.
 */
export function parseAreas(addresses: string): Area[] {
  const parts = addresses.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  return parts.flatMap((part) => parseAddress(part.trim())?.area ?? []);
}

function parseArea(text: string): Area | undefined {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return areaBetween(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = WHOLE_COLUMNS.exec(text);
  if (columns) {
    const [, left = "", right = ""] = columns;
    return areaBetween(0, columnIndex(left), SHEET_ROWS - 1, columnIndex(right));
  }
  const rows = WHOLE_ROWS.exec(text);
  if (!rows) return undefined;
  return areaBetween(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, SHEET_COLUMNS - 1);
}

function areaBetween(row: number, column: number, otherRow: number, otherColumn: number) {
  const top = Math.min(row, otherRow);
  const left = Math.min(column, otherColumn);
  const rows = Math.abs(otherRow - row) + 1;
  const columns = Math.abs(otherColumn - column) + 1;
  const inSheet = top >= 0 && left >= 0 && top + rows <= SHEET_ROWS;
  return inSheet ? { top, left, rows, columns } : undefined;
}

/** What two areas share; undefined when they do not meet. */
export function intersection(one: Area, other: Area): Area | undefined {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const rows = Math.min(one.top + one.rows, other.top + other.rows) - top;
  const columns = Math.min(one.left + one.columns, other.left + other.columns) - left;
  return rows > 0 && columns > 0 ? { top, left, rows, columns } : undefined;
}
