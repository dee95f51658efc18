import { parseValue } from "numfmt";
import type { CellError, Scalar } from "../model/types";
import { isError, valueError } from "./values";

/**
 * The data locale of the host: whose dates and currency text arithmetic reads ("1/2/2021" is 2 January).
 */
const TEXT_CULTURE = "en-US";

const PLAIN_NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;

/** What Excel makes of a text where a number is wanted ("12%", "1,234", "1 Jan 2021"), or undefined. */
export function numberFromText(text: string): number | undefined {
  if (PLAIN_NUMBER.test(text)) {
    const number = Number(text);
    return Number.isFinite(number) ? number : undefined;
  }
  const parsed = parseValue(text, { locale: TEXT_CULTURE });
  return typeof parsed?.value === "number" ? parsed.value : undefined;
}

/** Coerces to a number: empty is 0, TRUE is 1, text is read; other text is #VALUE!. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return numberFromText(value) ?? valueError;
  return value;
}

/** Coerces to TRUE or FALSE: numbers but 0 are TRUE; of texts only "true" and "false" count. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (isError(value)) return value;
  const upper = value.toUpperCase();
  return upper === "TRUE" ? true : upper === "FALSE" ? false : valueError;
}

/** Coerces to text: empty is "", numbers have at most 15 significant digits. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

const LONGEST_PLAIN_TEXT = 20;

/**
 * A number as Excel writes it into text: 15 significant digits, an exponent only where the plain
 * writing takes more than 20 characters ("1E+20", "1.23456789012346E-05").
 * Source: the table of measured conversions in Apache POI's NumberToTextConverter.
 */
export function numberText(number: number): string {
  if (number === 0) return "0";
  const [mantissa = "", exponentText = "0"] = Math.abs(number).toExponential(14).split("e");
  const exponent = Number(exponentText);
  const digits = mantissa.replace(".", "").replace(/0+$/, "");
  const sign = number < 0 ? "-" : "";
  if (exponent >= 0 && exponent < LONGEST_PLAIN_TEXT) {
    const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
    const fraction = digits.slice(exponent + 1);
    return sign + (fraction ? `${whole}.${fraction}` : whole);
  }
  if (exponent < 0 && 1 - exponent + digits.length <= LONGEST_PLAIN_TEXT) {
    return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  }
  const power = `${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  return `${sign}${digits[0]}${digits.length > 1 ? `.${digits.slice(1)}` : ""}E${power}`;
}

/** The number as 15 significant decimal digits show it. */
export function to15Digits(number: number): number {
  return Number.isInteger(number) && Math.abs(number) < 1e15
    ? number
    : Number(number.toPrecision(15));
}

/**
 * A result below the smallest normal double is 0 and one beyond the largest is undefined:
 * Excel knows neither subnormal numbers nor infinity.
 */
export function finite(number: number): number | undefined {
  if (!Number.isFinite(number)) return undefined;
  return Math.abs(number) < 2.2250738585072014e-308 ? 0 : number;
}
