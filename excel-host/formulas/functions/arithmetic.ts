import type { Scalar } from "../../model/types";
import { finite, to15Digits } from "../coercion";
import { power } from "../operators";
import {
  columnsOf,
  divisionError,
  isError,
  notAvailable,
  numberError,
  valueError,
  type Matrix,
  type Value,
} from "../values";
import { numbersOf } from "./collect";
import { lifted, values, type FunctionContext, type FunctionTable } from "./definition";

/** A list in, a number out, with SUM's reading of arguments. */
function overNumbers(rule: (numbers: number[]) => Scalar) {
  return values(1, "any", (given, context) => {
    const numbers = numbersOf(given, context);
    return isError(numbers) ? numbers : rule(numbers);
  });
}

/** The sum from left to right, as Excel adds. */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/**
 * Moves the decimal point, rounds what 15 digits show, and moves it back: ROUND(2.675, 2) is 2.68
 * in Excel although the double is below 2.675.
 */
function decimally(rule: (scaled: number) => number) {
  return lifted("n n", (number: number, digits: number) =>
    roundDecimally(number, Math.trunc(digits), rule),
  );
}

function roundDecimally(number: number, digits: number, rule: (scaled: number) => number): number {
  if (digits > 20 || number === 0) return number;
  const size = Math.abs(number);
  const scaled = digits >= 0 ? size * 10 ** digits : size / 10 ** -digits;
  if (scaled >= 1e15) return number;
  const rounded = rule(to15Digits(scaled));
  return Math.sign(number) * (digits >= 0 ? rounded / 10 ** digits : rounded * 10 ** -digits);
}

const halfUp = (scaled: number): number => Math.floor(scaled + 0.5);

/** Rounds half away from zero, as ROUND does. */
export function roundTo(number: number, digits: number): number {
  return roundDecimally(number, digits, halfUp);
}

/** The multiple of `step` by `rule` of the quotient as 15 digits show it (FLOOR(7.1, 0.1) is 7.1). */
function multiple(number: number, step: number, rule: (quotient: number) => number): number {
  return step === 0 ? 0 : to15Digits(rule(to15Digits(number / step)) * step);
}

/** CEILING and FLOOR: significance must not be negative for a positive number. */
function toMultiple(towards: "up" | "down") {
  return lifted("n n", (number: number, significance: number) => {
    if (number === 0) return 0;
    if (significance === 0) return towards === "up" ? 0 : divisionError;
    if (number > 0 && significance < 0) return numberError;
    return multiple(number, significance, towards === "up" ? Math.ceil : Math.floor);
  });
}

/** The .MATH forms: the step's sign does not count; `mode` turns negative numbers the other way. */
function toMultipleMath(rule: (quotient: number) => number, turned: (quotient: number) => number) {
  return lifted("n n? n?", (number: number, significance = 1, mode = 0) =>
    multiple(number, Math.abs(significance), number < 0 && mode !== 0 ? turned : rule),
  );
}

function toMultiplePrecise(rule: (quotient: number) => number) {
  return lifted("n n?", (number: number, significance = 1) =>
    multiple(number, Math.abs(significance), rule),
  );
}

function modulo(number: number, divisor: number): Scalar {
  if (divisor === 0) return divisionError;
  const quotient = Math.floor(to15Digits(number / divisor));
  const rest = number - divisor * quotient;
  return Math.abs(rest) <= 2 ** -49 * Math.abs(number) ? 0 : rest;
}

/** SUMPRODUCT: text and logicals in arrays count as 0; the arrays must be of one size. */
function sumOfProducts(given: Value[], context: FunctionContext): Scalar {
  const arrays = given.map((value) => context.matrix(value));
  const [first] = arrays as [Matrix];
  for (const array of arrays) {
    if (array.length !== first.length || columnsOf(array) !== columnsOf(first)) return valueError;
  }
  let total = 0;
  for (let row = 0; row < first.length; row++) {
    for (let column = 0; column < columnsOf(first); column++) {
      let product = 1;
      for (const array of arrays) {
        const value = array[row]?.[column] ?? null;
        if (isError(value)) return value;
        product *= typeof value === "number" ? value : 0;
      }
      total += product;
    }
  }
  return total;
}

/** Sums over pairs of two arrays, where both are numbers. */
function overPairs(rule: (x: number, y: number) => number) {
  return values(2, 2, ([left, right], context) => {
    const [a, b] = [context.matrix(left).flat(), context.matrix(right).flat()];
    if (a.length !== b.length) return notAvailable;
    let total = 0;
    for (const [index, x] of a.entries()) {
      const y = b[index] ?? null;
      if (isError(x)) return x;
      if (isError(y)) return y;
      if (typeof x === "number" && typeof y === "number") total += rule(x, y);
    }
    return total;
  });
}

/** number * (number - step) * ... down to above 1. */
function fallingProduct(number: number, step: number): number {
  let product = 1;
  for (let factor = number; factor > 1; factor -= step) product *= factor;
  return product;
}

/** FACT and FACTDOUBLE; own, because formulajs never returns from a negative number. */
function factorial(step: number, least: number) {
  return lifted("n", (number: number) => {
    const whole = Math.trunc(number);
    if (whole < least || whole > 300) return numberError;
    return finite(fallingProduct(whole, step)) ?? numberError;
  });
}

/** How many ways to choose; ordered ones for PERMUT. Whole numbers are kept whole on the way. */
function selections(isOrdered: boolean) {
  return lifted("n n", (number: number, chosen: number) => {
    const [all, taken] = [Math.trunc(number), Math.trunc(chosen)];
    if (all < 0 || taken < 0 || taken > all) return numberError;
    const factors = isOrdered ? taken : Math.min(taken, all - taken);
    let ways = 1;
    for (let at = 1; at <= factors; at++) {
      ways = isOrdered ? ways * (all - at + 1) : (ways * (all - factors + at)) / at;
    }
    return finite(ways) ?? numberError;
  });
}

function unary(rule: (number: number) => Scalar) {
  return lifted("n", rule);
}

/**
 * Plain arithmetic. Own where formulajs rounds the binary value instead of the 15 digits Excel
 * sees (ROUND, CEILING, FLOOR, MOD, MROUND, INT) or reads ranges unlike Excel (SUM, PRODUCT).
 */
export const arithmeticFunctions: FunctionTable = {
  SUM: overNumbers(sum),
  PRODUCT: overNumbers((all) => (all.length === 0 ? 0 : all.reduce((a, b) => a * b, 1))),
  SUMSQ: overNumbers((all) => sum(all.map((number) => number * number))),
  SUMPRODUCT: values(1, "any", sumOfProducts),
  SUMX2MY2: overPairs((x, y) => x * x - y * y),
  SUMX2PY2: overPairs((x, y) => x * x + y * y),
  SUMXMY2: overPairs((x, y) => (x - y) ** 2),
  ABS: unary(Math.abs),
  SIGN: unary(Math.sign),
  INT: unary((number) => Math.floor(to15Digits(number))),
  TRUNC: lifted("n n?", (number: number, digits = 0) =>
    roundDecimally(number, Math.trunc(digits), Math.floor),
  ),
  ROUND: decimally(halfUp),
  ROUNDDOWN: decimally(Math.floor),
  ROUNDUP: decimally(Math.ceil),
  EVEN: unary((number) => Math.sign(number) * Math.ceil(Math.abs(number) / 2) * 2),
  ODD: unary((number) =>
    number === 0 ? 1 : Math.sign(number) * (Math.ceil((Math.abs(number) - 1) / 2) * 2 + 1),
  ),
  MROUND: lifted("n n", (number: number, step: number) => {
    if (number * step < 0) return numberError;
    return multiple(number, step, (quotient) => Math.floor(quotient + 0.5));
  }),
  CEILING: toMultiple("up"),
  FLOOR: toMultiple("down"),
  "CEILING.MATH": toMultipleMath(Math.ceil, Math.floor),
  "FLOOR.MATH": toMultipleMath(Math.floor, Math.ceil),
  "CEILING.PRECISE": toMultiplePrecise(Math.ceil),
  "ISO.CEILING": toMultiplePrecise(Math.ceil),
  "FLOOR.PRECISE": toMultiplePrecise(Math.floor),
  MOD: lifted("n n", modulo),
  QUOTIENT: lifted("n n", (number: number, divisor: number) =>
    divisor === 0 ? divisionError : Math.trunc(number / divisor),
  ),
  FACT: factorial(1, 0),
  FACTDOUBLE: factorial(2, -1),
  COMBIN: selections(false),
  PERMUT: selections(true),
  POWER: lifted("n n", power),
  SQRT: unary((number) => (number < 0 ? numberError : Math.sqrt(number))),
  EXP: unary(Math.exp),
  LN: unary((number) => (number <= 0 ? numberError : Math.log(number))),
  LOG10: unary((number) => (number <= 0 ? numberError : Math.log10(number))),
  LOG: lifted("n n?", (number: number, base = 10) => {
    if (number <= 0 || base <= 0) return numberError;
    if (base === 1) return divisionError;
    if (base === 10) return Math.log10(number);
    return base === 2 ? Math.log2(number) : Math.log(number) / Math.log(base);
  }),
  PI: lifted("", () => Math.PI),
  RAND: lifted("c", (context: FunctionContext) => context.random()),
  RANDBETWEEN: lifted("c n n", (context: FunctionContext, low: number, high: number) => {
    const [from, to] = [Math.ceil(low), Math.floor(high)];
    return from > to ? numberError : from + Math.floor(context.random() * (to - from + 1));
  }),
};
