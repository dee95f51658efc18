/** A cell as people name it, of its row and column counted from 0. */
import type { Place } from "./problem";

/**
 * Letters of a column counted from 0.
 * @example columnLetters(27) // "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** @example cellAddress(13, 2) // "C14" */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The place of one cell. */
export function cellPlace(sheet: string, row: number, column: number): Place {
  return { sheet, address: cellAddress(row, column) };
}
