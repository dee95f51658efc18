/** Names made comparable: people's blanks, cases, "&" and footnote marks differ. */

const ODD_BLANKS = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/g;

/**
 * A text with every run of blanks (no-break spaces and line breaks among them) as one space, and
 * none at its ends.
 *
 * @example plainName(" Avon\u00a0and\nSomerset ") // "Avon and Somerset"
 */
export function plainName(text: string): string {
  return text.replace(ODD_BLANKS, " ").trim();
}

/**
 * Two names are the same name when their keys are equal: blanks and case do not matter, nor whether
 * a letter and its accent are one character or two, as they are on some keyboards and in files of a Mac.
 *
 * @example nameKey("ALL  crime ") // "all crime"
 */
export function nameKey(text: string): string {
  return plainName(text).normalize("NFC").toLowerCase();
}

/** Whether two texts are the same name, however they are typed. @example sameName("All crime", " ALL  crime") // true */
export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/**
 * Two texts name the same force when their keys are equal: "&" is "and" as well.
 *
 * @example forceKey("Avon & Somerset") // "avon and somerset"
 */
export function forceKey(text: string): string {
  return nameKey(text.replaceAll("&", " and "));
}

const FUSED_DIGITS = /([^\d\s.,])\d{1,2}(?:\s?,\s?\d{1,2})*(?=\)?$)/;
/** "(households) 6,7,8" and "Robbery 6,7": behind a bracket, or several; "Table 2" keeps its number. */
const SPACED_DIGITS = /(?:(\)) \d{1,2}(?:\s?,\s?\d{1,2})*|([^\d\s.,]) \d{1,2}(?:\s?,\s?\d{1,2})+)$/;
const SUPERSCRIPTS = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+(?=\)?$)/;
/** Notes by number, and official statistics' letters for provisional, revised and the like. */
const NOTE_MARKS = /(?:\s?\[(?:(?:note )?\d{1,2}|[a-z])\])+$/i;

/** A plain text without the note marks at its end that cannot be anything else. */
export function withoutNoteMarks(text: string): string {
  return text.replace(NOTE_MARKS, "").replace(SUPERSCRIPTS, "").trim();
}

/**
 * A plain text without the footnote marks that publishers fuse to it. A digit after a space is no
 * footnote mark ("Table 2"), several are, and so is what follows a closing bracket.
 *
 * @example withoutFootnotes("Greater Manchester8,9") // "Greater Manchester"
 * @example withoutFootnotes("(excluding fraud5)") // "(excluding fraud)"
 * @example withoutFootnotes("Burglary (households) 6,7,8") // "Burglary (households)"
 * @example withoutFootnotes("Essex [note 3]") // "Essex"
 * @example withoutFootnotes("2020/21 [p]") // "2020/21"
 */
export function withoutFootnotes(text: string): string {
  const unmarked = withoutNoteMarks(text);
  if (unmarked !== text) return unmarked;
  const spaced = text.replace(SPACED_DIGITS, "$1$2").trim();
  return spaced === text ? text.replace(FUSED_DIGITS, "$1").trim() : spaced;
}
