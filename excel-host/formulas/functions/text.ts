import { format } from "numfmt";
import type { CellError, Scalar } from "../../model/types";
import { numberFromText, toNumber, toText } from "../coercion";
import { isError, notAvailable, valueError, type Value } from "../values";
import { roundTo } from "./arithmetic";
import { eachValue } from "./collect";
import { lifted, values, type FunctionContext, type FunctionTable } from "./definition";
import { optionalBoolean } from "./lookup";

/** A cell holds at most this many characters; a longer result is #VALUE!. */
const LONGEST_TEXT = 32_767;

function fitting(text: string): Scalar {
  return text.length > LONGEST_TEXT ? valueError : text;
}

function fromStart(text: string, count = 1): Scalar {
  return count < 0 ? valueError : text.slice(0, Math.trunc(count));
}

function fromEnd(text: string, count = 1): Scalar {
  if (count < 0) return valueError;
  return Math.trunc(count) === 0 ? "" : text.slice(-Math.trunc(count));
}

function middle(text: string, start: number, count: number): Scalar {
  const first = Math.trunc(start) - 1;
  return first < 0 || count < 0 ? valueError : text.slice(first, first + Math.trunc(count));
}

function replaced(text: string, start: number, count: number, instead: string): Scalar {
  const first = Math.trunc(start) - 1;
  if (first < 0 || count < 0) return valueError;
  return fitting(text.slice(0, first) + instead + text.slice(first + Math.trunc(count)));
}

function substituted(text: string, old: string, instead: string, occurrence?: number): Scalar {
  if (old === "") return text;
  if (occurrence === undefined) return fitting(text.split(old).join(instead));
  const wanted = Math.trunc(occurrence);
  if (wanted < 1) return valueError;
  let at = -1;
  for (let count = 0; count < wanted; count++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return fitting(text.slice(0, at) + instead + text.slice(at + old.length));
}

function found(wanted: string, text: string, start = 1): Scalar {
  const first = Math.trunc(start) - 1;
  if (first < 0 || first > text.length) return valueError;
  const at = text.indexOf(wanted, first);
  return at < 0 ? valueError : at + 1;
}

/** SEARCH is case-blind and knows ?, * and ~. */
function searched(wanted: string, text: string, start = 1): Scalar {
  const first = Math.trunc(start) - 1;
  if (first < 0 || first > text.length) return valueError;
  const source = wanted.replace(/~([?*~])|([?*])|([\s\S])/g, (_, escaped, wild, other) => {
    if (wild) return wild === "?" ? "[\\s\\S]" : "[\\s\\S]*?";
    return String(escaped ?? other).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  const match = new RegExp(source, "iu").exec(text.slice(first));
  return match ? match.index + first + 1 : valueError;
}

/** TEXT: a value under a number format, en-US. */
function formatted(value: Scalar, pattern: string): Scalar {
  if (isError(value)) return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (pattern === "") return typeof value === "string" ? value : "";
  const number = typeof value === "string" ? numberFromText(value) : (value ?? 0);
  try {
    return format(pattern, number ?? value, {
      locale: "en-US",
      nbsp: false,
      dateErrorThrows: true,
    });
  } catch {
    // numfmt throws for a format or date that Excel refuses with #VALUE!.
    return valueError;
  }
}

/** Every text of the arguments: ranges and arrays row by row, numbers as text. */
function textsOf(given: readonly Value[], context: FunctionContext): string[] | CellError {
  const texts: string[] = [];
  const error = everyValue(given, context, (value) => {
    const text = toText(value);
    if (isError(text)) return text;
    texts.push(text);
    return undefined;
  });
  return error ?? texts;
}

/** As eachValue, but with the empty cells of a range beyond its used part, which count here. */
function everyValue(
  given: readonly Value[],
  context: FunctionContext,
  visit: (value: Scalar) => CellError | undefined,
): CellError | undefined {
  return eachValue(
    given.map((value) => context.contents(value)),
    context,
    visit,
  );
}

function textJoin([delimiter, ignoreEmpty, ...parts]: Value[], context: FunctionContext): Value {
  const skipsEmpty = optionalBoolean(ignoreEmpty, context, true);
  if (isError(skipsEmpty)) return skipsEmpty;
  const delimiters = textsOf([delimiter], context);
  if (isError(delimiters)) return delimiters;
  const texts = textsOf(parts, context);
  if (isError(texts)) return texts;
  const joined = (skipsEmpty ? texts.filter((text) => text !== "") : texts).reduce(
    (all, text, index) =>
      index === 0 ? text : all + (delimiters[(index - 1) % delimiters.length] ?? "") + text,
    "",
  );
  return fitting(joined);
}

function concatenated(given: Value[], context: FunctionContext): Value {
  const texts = textsOf(given, context);
  return isError(texts) ? texts : fitting(texts.join(""));
}

function valueOf(value: Scalar): Scalar {
  return typeof value === "boolean" ? valueError : toNumber(value);
}

/** NUMBERVALUE reads texts with the given separators; each % at the end divides by 100. */
function numberValue(text: string, decimal = ".", group = ","): Scalar {
  const compact = text.replace(/\s/g, "");
  if (compact === "") return 0;
  const [whole = "", fraction, ...more] = compact.split(decimal[0] ?? ".");
  if (more.length > 0 || fraction?.includes(group[0] ?? ",")) return valueError;
  const plain =
    whole.split(group[0] ?? ",").join("") + (fraction === undefined ? "" : `.${fraction}`);
  const digits = plain.replace(/%+$/, "");
  const number = digits === "" ? NaN : Number(digits);
  return Number.isFinite(number) ? number / 100 ** (plain.length - digits.length) : valueError;
}

function fixed(number: number, decimals = 2, noCommas = false): Scalar {
  const places = Math.trunc(decimals);
  const rounded = roundTo(number, places);
  const zeros = places > 0 ? `.${"0".repeat(places)}` : "";
  return formatted(rounded, (noCommas ? "0" : "#,##0") + zeros);
}

function character(number: number): Scalar {
  const code = Math.trunc(number);
  if (code < 1 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return valueError;
  return String.fromCodePoint(code);
}

/** The characters 128 to 159 of Windows-1252, which CHAR and CODE count by. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function ansiCharacter(number: number): Scalar {
  const code = Math.trunc(number);
  if (code < 1 || code > 255) return valueError;
  return code >= 128 && code < 160
    ? (WINDOWS_1252[code - 128] as string)
    : String.fromCharCode(code);
}

function ansiCode(text: string): Scalar {
  if (text === "") return valueError;
  const special = WINDOWS_1252.indexOf(text[0] as string);
  if (special >= 0) return special + 128;
  const code = text.charCodeAt(0);
  return code < 256 ? code : 63; // "?" stands for what the code page lacks
}

function capitalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
}

function repeated(text: string, times: number): Scalar {
  const count = Math.trunc(times);
  return count < 0 || text.length * count > LONGEST_TEXT ? valueError : text.repeat(count);
}

/** TEXTBEFORE and TEXTAFTER, with the instance counted from the end when negative. */
function beside(isBefore: boolean) {
  return lifted(
    "s s n? n? n? e?",
    (
      text: string,
      mark: string,
      instance = 1,
      caseBlind = 0,
      atEnd = 0,
      otherwise: Scalar = notAvailable,
    ) => {
      const [source, wanted] = caseBlind ? [text.toLowerCase(), mark.toLowerCase()] : [text, mark];
      const count = Math.trunc(instance);
      if (count === 0) return valueError;
      if (wanted === "") return isBefore === count > 0 ? "" : text;
      const places: number[] = [];
      for (
        let at = source.indexOf(wanted);
        at >= 0;
        at = source.indexOf(wanted, at + wanted.length)
      ) {
        places.push(at);
      }
      const place = count > 0 ? places[count - 1] : places.at(count);
      if (place !== undefined)
        return isBefore ? text.slice(0, place) : text.slice(place + mark.length);
      if (atEnd && Math.abs(count) === places.length + 1) return isBefore === count > 0 ? text : "";
      return otherwise;
    },
  );
}

/**
 * Texts. Own, because formulajs trims no-break spaces with the others, drops 0 in TEXTJOIN, takes
 * only texts in REPLACE and SEARCH, and has a rough TEXT and VALUE; TEXT is numfmt's.
 */
export const textFunctions: FunctionTable = {
  LEFT: lifted("s n?", fromStart),
  RIGHT: lifted("s n?", fromEnd),
  MID: lifted("s n n", middle),
  LEN: lifted("s", (text: string) => text.length),
  LOWER: lifted("s", (text: string) => text.toLowerCase()),
  UPPER: lifted("s", (text: string) => text.toUpperCase()),
  PROPER: lifted("s", capitalised),
  TRIM: lifted("s", (text: string) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  // Control characters are what CLEAN is for.
  // eslint-disable-next-line no-control-regex
  CLEAN: lifted("s", (text: string) => text.replace(/[\u0000-\u001f]/g, "")),
  EXACT: lifted("s s", (a: string, b: string) => a === b),
  REPT: lifted("s n", repeated),
  REPLACE: lifted("s n n s", replaced),
  SUBSTITUTE: lifted("s s s n?", substituted),
  FIND: lifted("s s n?", found),
  SEARCH: lifted("s s n?", searched),
  TEXT: lifted("e s", formatted),
  VALUE: lifted("v", valueOf),
  NUMBERVALUE: lifted("s s? s?", numberValue),
  FIXED: lifted("n n? b?", fixed),
  CHAR: lifted("n", ansiCharacter),
  CODE: lifted("s", ansiCode),
  UNICHAR: lifted("n", character),
  UNICODE: lifted("s", (text: string) => text.codePointAt(0) ?? valueError),
  TEXTJOIN: values(3, "any", textJoin),
  CONCAT: values(1, "any", concatenated),
  CONCATENATE: lifted("s*", (...texts: string[]) => fitting(texts.join(""))),
  TEXTBEFORE: beside(true),
  TEXTAFTER: beside(false),
};
