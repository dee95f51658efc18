/** Texts of cells, made comparable: people's blanks, cases and footnote marks differ. */

/** What Office.js gives for a cell: errors come as texts such as "#N/A", blanks as "". */
export type CellValue = string | number | boolean;

const ODD_BLANKS = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/g;

/**
 * The text of a cell with every run of blanks (no-break spaces and line breaks among them) as one
 * space, and none at its ends.
 * @example plainText(" Avon\u00a0and\nSomerset ") // "Avon and Somerset"
 */
export function plainText(cell: CellValue): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell).replace(ODD_BLANKS, " ").trim();
}

/**
 * Two names are the same name when their keys are equal: blanks and case do not matter.
 * @example nameKey("ALL  crime ") // "all crime"
 */
export function nameKey(cell: CellValue): string {
  return plainText(cell).normalize("NFC").toLowerCase();
}

export function isBlank(cell: CellValue): boolean {
  return cell === "" || (typeof cell === "string" && plainText(cell) === "");
}

const FUSED_DIGITS = /(?<=[^\d\s.,])\d{1,2}(?:\s?,\s?\d{1,2})*(?=\)?$)/;
const SUPERSCRIPTS = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+(?=\)?$)/;
/** Notes by number, and official statistics' letters for provisional, revised and the like. */
const NOTE_MARKS = /(?:\s?\[(?:(?:note )?\d{1,2}|[a-z])\])+$/i;

/** A plain text without the note marks at its end that cannot be anything else. */
export function withoutNoteMarks(text: string): string {
  return text.replace(NOTE_MARKS, "").replace(SUPERSCRIPTS, "").trim();
}

/**
 * A plain text without the footnote marks that publishers fuse to it. Digits after a space are no
 * footnote marks ("Table 2").
 * @example withoutFootnotes("Greater Manchester8,9") // "Greater Manchester"
 * @example withoutFootnotes("(excluding fraud5)") // "(excluding fraud)"
 * @example withoutFootnotes("Essex [note 3]") // "Essex"
 * @example withoutFootnotes("2020/21 [p]") // "2020/21"
 */
export function withoutFootnotes(text: string): string {
  const unmarked = withoutNoteMarks(text);
  return unmarked === text ? text.replace(FUSED_DIGITS, "").trim() : unmarked;
}

/** The entries of a list in one cell, plain, without empty ones. */
export function listEntries(text: string, separator: "|" | ";"): string[] {
  return text
    .split(separator)
    .map(plainText)
    .filter((entry) => entry !== "");
}
