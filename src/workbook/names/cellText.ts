/** Texts of cells, made comparable: people's blanks, cases and footnote marks differ. */

import { nameKey as nameKeyOfText, plainName } from "../../msg/basics/names";

export { withoutFootnotes, withoutNoteMarks } from "../../msg/basics/names";

/** What Office.js gives for a cell: errors come as texts such as "#N/A", blanks as "". */
export type CellValue = string | number | boolean;

/**
 * The text of a cell with every run of blanks (no-break spaces and line breaks among them) as one
 * space, and none at its ends.
 * @example plainText(" Avon\u00a0and\nSomerset ") // "Avon and Somerset"
 */
export function plainText(cell: CellValue): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return plainName(String(cell));
}

/**
 * Two names are the same name when their keys are equal: blanks and case do not matter.
 * @example nameKey("ALL  crime ") // "all crime"
 */
export function nameKey(cell: CellValue): string {
  return nameKeyOfText(plainText(cell));
}

export function isBlank(cell: CellValue): boolean {
  return cell === "" || (typeof cell === "string" && plainText(cell) === "");
}

/** The entries of a list in one cell, plain, without empty ones. */
export function listEntries(text: string, separator: "|" | ";"): string[] {
  return text
    .split(separator)
    .map(plainText)
    .filter((entry) => entry !== "");
}
