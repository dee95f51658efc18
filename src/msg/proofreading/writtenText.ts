/** What people wrote, as it stands in cells, and as sentences and list items to be read. */
import type { Place } from "../basics/problem";

export interface WrittenCell {
  readonly text: string;
  readonly place: Place;
  /** The text of the merged cell that covers this one, where one does. */
  readonly covered?: string;
}

/** Cells with words in them. */
export interface WrittenArea {
  /** Row by row as on the sheet; all rows are equally long. */
  readonly rows: readonly (readonly WrittenCell[])[];
  /** The measure the words are about by where they stand (a note's, a rationale's); "" for none. */
  readonly measure: string;
}

/** One line of a cell. */
export interface Line {
  readonly text: string;
  readonly isItem: boolean;
}

const ABBREVIATIONS = /\b(?:pop|op|e\.g|i\.e|approx|vs|no|dept|incl|excl|c|st)\.$/iu;
const BULLET = /^\s*(?:[-*•·▪●◦‣–—]|o(?=\s+[A-Z])|\(?\d{1,2}[.)](?=\s))\s*/u;
const BULLET_NEEDS_BLANK = /^\s*[-*–—](?=\S)/u;

/**
 * One form of dashes, quotation marks and blanks; markup of web pages becomes line breaks.
 *
 * @example plainWords("Essex’s – 8th") // "Essex's - 8th"
 */
export function plainWords(text: string): string {
  return text
    .replace(/<\/?[a-z][^>]*>/giu, "\n")
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/[\u201c\u201d]/gu, '"')
    .replace(/[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/gu, " ");
}

/** The lines of a cell's text, without their bullets; lines without words are left out. */
export function linesOf(text: string): Line[] {
  return plainWords(text)
    .split(/\r\n|\r|\n/u)
    .map((line) => {
      const isItem = BULLET.test(line) && !BULLET_NEEDS_BLANK.test(line);
      return { text: (isItem ? line.replace(BULLET, "") : line).trim(), isItem };
    })
    .filter(({ text }) => /[\p{L}\d]/u.test(text));
}

/** Whether a cell holds nothing but a bullet, for the text of the cell to its right. */
export function isBulletAlone(text: string): boolean {
  return /^[-*•·▪●◦‣–—o]$/u.test(text.trim());
}

/** A character that no text has. */
const CUT = "\uffff";

/**
 * The sentences of a line.
 *
 * @example sentencesOf("Essex is 8th. It has 79.35 per 1,000 pop. in all.") // ["Essex is 8th.", "It has 79.35 per 1,000 pop. in all."]
 */
export function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  for (const part of line.replace(/([.!?]["')]?)\s+(?=["'(]?[A-Z%])/gu, `$1${CUT}`).split(CUT)) {
    const last = sentences.at(-1);
    if (last !== undefined && ABBREVIATIONS.test(last)) {
      sentences[sentences.length - 1] = `${last} ${part}`;
    } else sentences.push(part);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}
