/** What is sent to Excel for a cell, so that numbers stay numbers and text stays text. */
import { isBlank, isFormula, type Cell } from "../report/block";

export interface CellEntry {
  /** Number format, set before the value. */
  readonly format: string;
  readonly value: string | number;
}

/** Excel's limit for a cell's text. */
const LONGEST_TEXT = 32_767;
/** In a cell formatted as text, Excel shows longer texts as "####". */
const LONGEST_IN_TEXT_FORMAT = 255;
const GENERAL = "General";
const TEXT = "@";

/**
 * The entry for a cell. Blanks are "" (null would leave the old value). Text gets the format "@",
 * so that Excel takes it neither for a formula nor a date; text that is too long for it, or begins
 * with a sign that Excel acts on, is entered behind an apostrophe instead.
 */
export function cellEntry({ content, format = GENERAL }: Cell): CellEntry {
  if (isBlank(content)) return { format, value: "" };
  if (isFormula(content)) return { format, value: content.formula };
  if (typeof content === "number") return { format, value: content };
  const text = content.length > LONGEST_TEXT ? `${content.slice(0, LONGEST_TEXT - 1)}…` : content;
  const isPlain = text.length <= LONGEST_IN_TEXT_FORMAT && !/^[=+\-@']/.test(text);
  return isPlain ? { format: TEXT, value: text } : { format: GENERAL, value: `'${text}` };
}
