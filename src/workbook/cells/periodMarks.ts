/** Marks that publishers put behind a period: footnotes, "provisional", "revised". They do not change it. */
import { plainText, withoutNoteMarks } from "../names/cellText";

/** "(p)", "[r]", "provisional", "R", "*": what the figures are, not which time they are of. */
const STATUS_MARK = String.raw`(?: ?(?:\((?:[a-z]|prov\.?|provisional|rev\.?|revised|final|notes? \d{1,2}(?:, ?\d{1,2})*|\d{1,2})\)|\[(?:[a-z]|provisional|revised|final|notes? [\d, ]+|\d{1,2}(?:, ?\d{1,2})*)\]|[*\u2020\u2021\u00a7#~]+)| (?:[pre]|prov\.?|provisional|revised|final))`;
/** "2021p": a letter alone only where a digit stands before it, which stays. */
const STATUS_MARKS = new RegExp(`(?:(\\d)[pr]|${STATUS_MARK})${STATUS_MARK}*$`);
/** "March 2021 3", "Apr '20 to Mar '21 5, 6": no day stands behind a year; behind a bare one may be a week. */
const SPACED_NOTES = /^(.*?[a-z].*?(?:(?:19|20)\d\d|'\d\d)) \d{1,2}(?:[ ,]+\d{1,2})*$/;
/** "March 20213", "December 20191,2", "2019/203". */
const AFTER_YEAR = /((?:^|\D)(?:19|20)\d\d)\d{1,2}(?:[ ,]+\d{1,2})*$/;
const AFTER_SHORT_YEAR = /('(?!(?:19|20)\d\d(?!\d))\d\d)\d{1,2}(?:[ ,]+\d{1,2})*$/;
const AFTER_FINANCIAL_YEAR =
  /((?:19|20)\d\d ?[/-] ?(?!(?:19|20)\d\d$)\d\d)(?:\d\d?| \d{1,2},| ?,) ?\d{0,2}(?:[ ,]+\d{1,2})*$/;

/** A cell's text in lower case with plain dashes, quotes and underscores, without note marks. */
export function periodWords(cell: string): string {
  return withoutNoteMarks(plainText(cell))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u02bc`\u2032]/g, "'")
    .replace(/(\d)_(?=\d)/g, "$1-")
    .replaceAll("_", " ")
    .toLowerCase()
    .replace(/[.,;:]+$/, "");
}

/**
 * A text without its marks, in each of the ways in which marks may stand there, the plainest first.
 * The first that is a period holds: nothing is taken away from a text that is one already.
 *
 * @example unmarkedWords("2020/21 (p)") // ["2020/21 (p)", "2020/21", ...]
 */
export function unmarkedWords(text: string): string[] {
  const bare = text.replace(STATUS_MARKS, "$1").trim();
  const ways = [text, bare];
  for (const notes of [SPACED_NOTES, AFTER_FINANCIAL_YEAR, AFTER_YEAR, AFTER_SHORT_YEAR]) {
    if (notes === AFTER_YEAR && /^\d+$/.test(bare) && bare.length !== 5) continue;
    ways.push(bare.replace(notes, "$1"));
  }
  return [...new Set(ways)];
}
