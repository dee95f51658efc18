import { GRID_COLUMNS, GRID_ROWS } from "./areas";
import type { Area } from "./types";

/** "A" for 0, "XFD" for 16,383. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The column that letters name, counted from 0: "a" is 0, "XFD" 16,383. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** "B3" for row 2, column 1. */
export const cellAddress = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;

/** "B3", "B3:C9"; whole rows and columns are written out in full, as files do ("A1:A1048576"). */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** "B3", "$B$3:C9", "A:C", "2:4" as an area; undefined for any other text or one beyond the sheet. */
export function parseArea(address: string): Area | undefined {
  const [first, second = first, ...more] = address.split(":").map(parseCorner);
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  if ((first.column === undefined) !== (second.column === undefined)) return undefined;
  if ((first.row === undefined) !== (second.row === undefined)) return undefined;
  const isWhole = first.column === undefined || first.row === undefined;
  if (isWhole && !address.includes(":")) return undefined;
  const columns = sorted(first.column ?? 0, second.column ?? GRID_COLUMNS - 1);
  const rows = sorted(first.row ?? 0, second.row ?? GRID_ROWS - 1);
  const [left, right] = columns;
  const [top, bottom] = rows;
  if (top < 0 || bottom >= GRID_ROWS || left < 0 || right >= GRID_COLUMNS) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** "$B$3", "B" or "3": a corner of an area, what it leaves out undefined. */
function parseCorner(
  text: string,
): { row: number | undefined; column: number | undefined } | undefined {
  const match = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?$/.exec(text);
  if (match === null || text === "") return undefined;
  const [, letters, digits] = match;
  return {
    column: letters === undefined ? undefined : columnOfLetters(letters),
    row: digits === undefined ? undefined : Number(digits) - 1,
  };
}

const sorted = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);
