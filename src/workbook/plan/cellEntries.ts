/** What is sent to Excel for a cell, so that numbers stay numbers and text stays text. */
import { isBlank, isFormula, type Cell } from "../report/block";

export interface CellEntry {
  /** Number format, set before the value. */
  readonly format: string;
  readonly value: string | number;
}

/** Excel's limit for what is entered into a cell. */
const LONGEST_ENTRY = 32_767;
/** In a cell formatted as text, Excel shows longer texts as "####". */
const LONGEST_IN_TEXT_FORMAT = 255;
const GENERAL = "General";
const TEXT = "@";
/** What Excel acts on where a text begins with it. */
const ACTED_ON = /^[=+\-@']/;
/** No number, date or truth is so long and has a word in it. */
const HAS_A_WORD = /\p{L}{2}/u;

/** What is entered for a text, however long that is. */
function textEntry(text: string): CellEntry {
  if (!ACTED_ON.test(text) && text.length <= LONGEST_IN_TEXT_FORMAT)
    return { format: TEXT, value: text };
  return { format: GENERAL, value: textInGeneral(text) };
}

/** What is entered for a text in a cell that is not formatted as text: as it is only where Excel takes it for nothing else. */
export function textInGeneral(text: string): string {
  const isLong = text.length > LONGEST_IN_TEXT_FORMAT;
  return isLong && HAS_A_WORD.test(text) && !ACTED_ON.test(text) ? text : `'${text}`;
}

/** What brings back what a cell held, in whose format it still is: a text stays the text that it was. */
export function broughtBack<Content>(content: Content, format: string): Content | string {
  return typeof content !== "string" || format === TEXT ? content : textInGeneral(content);
}

/** @example charactersText(1) // "1 character" */
export function charactersText(count: number): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? "character" : "characters"}`;
}

/** By how many characters a text is longer than a cell takes; 0 where it fits. */
export function charactersTooMany(text: string): number {
  return Math.max(0, String(textEntry(text).value).length - LONGEST_ENTRY);
}

/**
 * The entry for a cell. Blanks are "" (null would leave the old value). Text gets the format "@",
 * so that Excel takes it neither for a formula nor a date; text that is too long for it stays text by itself where it has
 * a word, and is entered behind an apostrophe where not, or where it begins with a sign that Excel acts on.
 *
 * @throws Error, in words for a person, where a text is longer than a cell takes
 */
export function cellEntry({ content, format = GENERAL }: Cell): CellEntry {
  if (isBlank(content)) return { format, value: "" };
  if (isFormula(content)) return { format, value: content.formula };
  if (typeof content === "number") return { format, value: content };
  const tooMany = charactersTooMany(content);
  if (tooMany > 0)
    throw new Error(`A text has ${charactersText(tooMany)} more than a cell takes: shorten it.`);
  return textEntry(content);
}
