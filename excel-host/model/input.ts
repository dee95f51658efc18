import { getFormatFromId, isTextFormat, parseValue } from "numfmt";
import { errorNamed } from "./cellErrors";
import { MOST_ARGUMENTS, mostArguments } from "./formulaArguments";
import { HostError, type Scalar } from "./types";

/** What a cell holds after something was typed into it or written to Range.values. */
export interface Entry {
  /** "=..." or undefined for a constant. */
  formula?: string;
  value: Scalar;
  /** The format the cell takes when it had General. */
  numberFormat?: string;
  /** The text was written with a leading apostrophe. */
  quotePrefix: boolean;
}

/** Excel specifications and limits: total number of characters that a cell can contain. */
const TEXT_LIMIT = 32_767;
const FORMULA_LIMIT = 8_192;

/**
 * Reads what is typed into a cell or written to Range.values, as Excel reads it under the data locale
 * en-US: formulas, numbers, percentages, currency, dates, times, logical values and errors become what
 * they look like; the rest stays text.
 *
 * Number and date texts are read by numfmt's parseValue in its Excel mode, which follows Excel's
 * Range.Value; differences that were found are put right here and listed in test/host/model/input.test.ts.
 * A cell formatted as text ("@") keeps any text, one that begins with "=" too (Microsoft, "Format
 * numbers as text"). An apostrophe in front makes the rest text and is kept as the cell's quotePrefix
 * (ECMA-376 part 1, 18.8.45).
 *
 * @param input a number must be finite
 * @param currentFormat the number format that the cell has
 * @throws HostError InvalidArgument for text or formulas longer than Excel takes, and for functions of too many arguments
 * @example enter("4-5", "General") // 5 April of this year, formatted d-mmm
 */
export function readInput(input: string | number | boolean, currentFormat: string): Entry {
  if (typeof input === "number") return readNumber(input);
  if (typeof input === "boolean") return constant(input);
  if (isTextFormat(currentFormat)) return constant(input === "" ? null : requireLength(input));
  if (input === "") return constant(null);
  if (input.startsWith("'")) return { value: requireLength(input.slice(1)), quotePrefix: true };
  if (isFormula(input)) return readFormula(input);
  requireLength(input);
  return readConstant(input) ?? constant(input);
}

const constant = (value: Scalar): Entry => ({ value, quotePrefix: false });

function readNumber(input: number): Entry {
  if (!Number.isFinite(input))
    throw new HostError("InvalidArgument", "A cell cannot hold a number that is not finite.");
  // Excel has no negative zero and no numbers below 2.2251E-308 (specifications and limits).
  return constant(Math.abs(input) < 2.2250738585072014e-308 ? 0 : input);
}

/** "=1+1", also "+A1" and "-A1", which Excel takes for formulas unless they are numbers. */
function isFormula(input: string): boolean {
  if (input.startsWith("=")) return input.length > 1;
  return (
    /^[+-]/.test(input) &&
    input.length > 1 &&
    readConstant(input) === undefined &&
    looksLikeOperand(input.slice(1))
  );
}

/** A sign before a reference, a function or a bracket starts a formula; before plain words Excel refuses the entry, which a stand-in keeps as text. */
const looksLikeOperand = (rest: string): boolean =>
  /^\s*[+-]*\s*(?:\$?[A-Za-z]{1,3}\$?[0-9]+(?![\w.])|[A-Za-z_][\w.]*\(|\(|[0-9.]+\s*[-+*/^&])/.test(
    rest,
  );

function readFormula(input: string): Entry {
  if (input.length > FORMULA_LIMIT)
    throw new HostError(
      "InvalidArgument",
      `A formula of ${input.length} characters is longer than ${FORMULA_LIMIT}.`,
    );
  // The shortest with more arguments than Excel takes: "=A(,,,...)".
  const most = input.length > MOST_ARGUMENTS ? mostArguments(input) : 0;
  if (most > MOST_ARGUMENTS)
    throw new HostError(
      "InvalidArgument",
      `A function with ${most} arguments; Excel takes ${MOST_ARGUMENTS}.`,
    );
  const formula = input.startsWith("=") ? input : `=${input}`;
  return { formula, value: null, quotePrefix: false };
}

function requireLength(text: string): string {
  if (text.length > TEXT_LIMIT)
    throw new HostError(
      "InvalidArgument",
      `A text of ${text.length} characters is longer than a cell takes (${TEXT_LIMIT}).`,
    );
  return text;
}

const YEAR_FIRST_MONTH = /^\s*(\d{4})\s*[-/]\s*(\d{1,2})\s*$/;
/** Anything that Excel could take for other than text begins like this. */
const MAY_BE_VALUE = /^[\s\d.,+\-(%$#]|^(?:true|false)\s*$|^[a-z]{3,9}[\s\-/,.]*\d/i;

/** The value that a text stands for; undefined when it is text. */
function readConstant(input: string): Entry | undefined {
  if (!MAY_BE_VALUE.test(input)) return undefined;
  const error = errorNamed(input.trim().toUpperCase());
  if (error !== undefined) return constant(error);
  const yearFirst = YEAR_FIRST_MONTH.exec(input);
  // "2021-01" is January 2021 in Excel; numfmt only takes the month first.
  const read = parseValue(yearFirst === null ? input : `${yearFirst[2]}/${yearFirst[1]}`);
  if (read === undefined) return undefined;
  if (typeof read.value === "boolean" || read.formatId === undefined) return constant(read.value);
  return {
    value: read.value,
    quotePrefix: false,
    numberFormat: formatOf(read.value, read.formatId),
  };
}

/** A date with a time of day shows both (format 22), where numfmt names the time's format alone. */
function formatOf(value: number, formatId: number): string {
  const isTimeFormat = formatId >= 18 && formatId <= 21;
  return getFormatFromId(isTimeFormat && value >= 1 ? 22 : formatId);
}

/**
 * The number format a cell has after an entry: the entry's own where the cell had General, else what it
 * had.
 */
export function formatAfterEntry(currentFormat: string, entry: Entry): string {
  const { numberFormat } = entry;
  if (numberFormat === undefined || currentFormat === numberFormat) return currentFormat;
  if (currentFormat === "General") return numberFormat;
  return currentFormat;
}
