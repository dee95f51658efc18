import type { Scalar } from "../model/types";
import { finite, to15Digits, toNumber, toText } from "./coercion";
import { divisionError, isError, numberError } from "./values";

/** Signs that compute a value from two values (the reference operators are the evaluator's). */
export type ValueOperator =
  "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

function arithmetic(operator: ValueOperator, a: number, b: number): Scalar {
  switch (operator) {
    case "+":
      return finite(a + b) ?? numberError;
    case "-":
      return finite(a - b) ?? numberError;
    case "*":
      return finite(a * b) ?? numberError;
    case "/":
      return b === 0 ? divisionError : (finite(a / b) ?? numberError);
    default:
      return power(a, b);
  }
}

/** 0^0 is #NUM! and 0 to a negative power #DIV/0!, as in Excel. */
export function power(base: number, exponent: number): Scalar {
  if (base === 0 && exponent === 0) return numberError;
  if (base === 0 && exponent < 0) return divisionError;
  return finite(base ** exponent) ?? numberError;
}

/** Text order: case-blind, accents told apart, as Excel's comparison and sorting. */
const collator = new Intl.Collator("en", { sensitivity: "accent" });

/** Two texts in Excel's order: negative, 0 or positive. */
export function compareTexts(a: string, b: string): number {
  if (a === b || a.toLowerCase() === b.toLowerCase()) return 0;
  return collator.compare(a, b) || (a.toLowerCase() < b.toLowerCase() ? -1 : 1);
}

/**
 * Two numbers as the operators = < > compare them: equal when their first 15 significant digits
 * are. Excel says =0.1+0.2=0.3 is TRUE. (RANK, SMALL, MATCH and sorting compare exactly.)
 */
export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  const difference = a - b;
  if (Math.abs(difference) > 1e-14 * Math.max(Math.abs(a), Math.abs(b))) return difference;
  return to15Digits(a) === to15Digits(b) ? 0 : difference;
}

function typeRank(value: Scalar): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}

function emptyLike(other: Scalar): Scalar {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/**
 * Excel's order of mixed values: numbers < texts < FALSE < TRUE; an empty cell counts as the other
 * side's 0, "" or FALSE. Negative, 0 or positive. Errors must have been dealt with before.
 */
export function compareValues(left: Scalar, right: Scalar, numbers = compareNumbers): number {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (typeof a === "number" && typeof b === "number") return numbers(a, b);
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  const ranks = typeRank(a) - typeRank(b);
  return ranks !== 0 ? ranks : Number(a) - Number(b);
}

/** The difference of two numbers as they are, for what Excel compares exactly. */
export function compareExactly(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function comparison(operator: ValueOperator, a: Scalar, b: Scalar): boolean {
  const order = compareValues(a, b);
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** One operator over two cells' values; the left error comes first. */
export function applyOperator(operator: ValueOperator, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case "+":
    case "-":
    case "*":
    case "/":
    case "^": {
      const a = toNumber(left);
      if (isError(a)) return a;
      const b = toNumber(right);
      return isError(b) ? b : arithmetic(operator, a, b);
    }
    case "&":
      return `${toText(left) as string}${toText(right) as string}`;
    default:
      return comparison(operator, left, right);
  }
}

const SNAP = 2 ** -49;

/**
 * Excel shows 0 for =0.5-0.4-0.1 but -2.78E-17 for =(0.5-0.4-0.1): the result of an addition or
 * subtraction that is the formula's last operation, outside parentheses, is 0 when it is at most
 * 2^-49 of the larger operand. Source: Microsoft, "Floating-point arithmetic may give inaccurate
 * results in Excel" (a result at or very close to 0 is compensated); the bound is the one at which
 * =1+2^-n-1 turns to 0. Only these two operators and only this place are snapped.
 */
export function snapToZero(result: Scalar, left: Scalar, right: Scalar): Scalar {
  if (typeof result !== "number" || result === 0) return result;
  const a = toNumber(left);
  const b = toNumber(right);
  if (isError(a) || isError(b)) return result;
  return Math.abs(result) <= SNAP * Math.max(Math.abs(a), Math.abs(b)) ? 0 : result;
}
