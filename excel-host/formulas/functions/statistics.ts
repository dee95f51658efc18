import type { Scalar } from "../../model/types";
import { compareExactly } from "../operators";
import {
  divisionError,
  isError,
  isReference,
  notAvailable,
  numberError,
  valueError,
  type Value,
} from "../values";
import { sum } from "./arithmetic";
import { eachValue, numbersOf, numbersWithTextOf } from "./collect";
import { lifted, values, type FunctionContext, type FunctionTable } from "./definition";

type Reading = typeof numbersOf;

/** A statistic of all arguments' numbers; `none` is the answer where there are fewer than `least`. */
function statistic(
  rule: (numbers: number[]) => Scalar,
  least = 0,
  none: Scalar = divisionError,
  reading: Reading = numbersOf,
) {
  return values(1, "any", (given, context) => {
    const numbers = reading(given, context);
    if (isError(numbers)) return numbers;
    return numbers.length < least ? none : rule(numbers);
  });
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort(compareExactly);
}

/** The mean, adding from left to right. */
export function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

function squaredDeviations(numbers: readonly number[]): number {
  const centre = mean(numbers);
  return sum(numbers.map((number) => (number - centre) ** 2));
}

const sampleVariance = (all: readonly number[]): number =>
  squaredDeviations(all) / (all.length - 1);
const populationVariance = (all: readonly number[]): number => squaredDeviations(all) / all.length;

function median(numbers: readonly number[]): number {
  const sorted = ascending(numbers);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => (b > a ? b : a), numbers[0] ?? 0);
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => (b < a ? b : a), numbers[0] ?? 0);
}

/** The most frequent number, the first of several; #N/A when none occurs twice. */
function mode(numbers: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = largest([...counts.values()]);
  if (most < 2) return notAvailable;
  return [...counts].find(([, count]) => count === most)?.[0] ?? notAvailable;
}

function countWhere(
  given: readonly Value[],
  context: FunctionContext,
  isCounted: (value: Scalar, isDirect: boolean) => boolean,
): number {
  let count = 0;
  eachValue(given, context, (value, isDirect) => {
    if (isCounted(value, isDirect)) count++;
  });
  return count;
}

/** COUNTBLANK: empty cells and "" of a range, beyond the used part too. */
function countBlank([range]: Value[], context: FunctionContext): Scalar {
  if (!isReference(range)) return isError(range) ? range : valueError;
  const cells = range.areas.reduce((total, { area }) => total + area.rows * area.columns, 0);
  return cells - countWhere([range], context, (value) => value !== null && value !== "");
}

/** A rule over the sorted numbers of a list and a number k; k may be an array. */
function overSorted(rule: (sorted: number[], k: number) => Scalar) {
  return lifted("c a n", (context: FunctionContext, list: Value, k: number) => {
    const numbers = numbersOf([list], context);
    if (isError(numbers)) return numbers;
    return numbers.length === 0 ? numberError : rule(ascending(numbers), k);
  });
}

/** SMALL's and LARGE's k is rounded up to whole places. */
function place(sorted: readonly number[], k: number, fromEnd: boolean): Scalar {
  const index = Math.ceil(k);
  if (index < 1 || index > sorted.length) return numberError;
  return sorted[fromEnd ? sorted.length - index : index - 1] as number;
}

/** Between two neighbours at a fractional position counted from 0. */
function interpolated(sorted: readonly number[], position: number): number {
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const fraction = position - below;
  return fraction === 0 ? low : low + fraction * ((sorted[below + 1] as number) - low);
}

function inclusivePercentile(sorted: readonly number[], k: number): Scalar {
  return k < 0 || k > 1 ? numberError : interpolated(sorted, k * (sorted.length - 1));
}

function exclusivePercentile(sorted: readonly number[], k: number): Scalar {
  const position = k * (sorted.length + 1) - 1;
  if (k <= 0 || k >= 1 || position < 0 || position > sorted.length - 1) return numberError;
  return interpolated(sorted, position);
}

function quartile(percentile: typeof inclusivePercentile) {
  return overSorted((sorted, quart) => {
    const whole = Math.trunc(quart);
    return whole < 0 || whole > 4 ? numberError : percentile(sorted, whole / 4);
  });
}

/** Where x stands among the sorted numbers, truncated to `significance` digits. */
function percentRank(rank: (position: number, count: number) => number) {
  return lifted(
    "c a n n?",
    (context: FunctionContext, list: Value, x: number, significance = 3) => {
      const numbers = numbersOf([list], context);
      if (isError(numbers)) return numbers;
      const sorted = ascending(numbers);
      const first = sorted[0];
      if (first === undefined || Math.trunc(significance) < 1) return numberError;
      if (x < first || x > (sorted.at(-1) as number)) return notAvailable;
      const above = sorted.findIndex((number) => number >= x);
      const upper = sorted[above] as number;
      const lower = above > 0 ? (sorted[above - 1] as number) : upper;
      const position = upper === x ? above : above - 1 + (x - lower) / (upper - lower);
      const scale = 10 ** Math.trunc(significance);
      return Math.floor(Number((rank(position, sorted.length) * scale).toPrecision(15))) / scale;
    },
  );
}

/**
 * RANK: 1 + how many are better; #N/A for a number that is not in the list. Numbers are compared
 * exactly, unlike COUNTIF's. With `shared`, ties get the mean of their places.
 */
function rank(shared: boolean) {
  return lifted("c n a n?", (context: FunctionContext, number: number, list: Value, order = 0) => {
    const numbers = numbersOf([list], context);
    if (isError(numbers)) return numbers;
    let better = 0;
    let equal = 0;
    for (const other of numbers) {
      if (other === number) equal++;
      else if (order === 0 ? other > number : other < number) better++;
    }
    if (equal === 0) return notAvailable;
    return better + 1 + (shared ? (equal - 1) / 2 : 0);
  });
}

/** The pairs of two lists in which both are numbers; #N/A for lists of different length. */
function overPairs(least: number, rule: (x: number[], y: number[]) => Scalar) {
  return values(2, 2, ([left, right], context) => {
    const [a, b] = [context.matrix(left).flat(), context.matrix(right).flat()];
    if (a.length !== b.length) return notAvailable;
    const x: number[] = [];
    const y: number[] = [];
    for (const [index, first] of a.entries()) {
      const second = b[index] ?? null;
      if (isError(first)) return first;
      if (isError(second)) return second;
      if (typeof first !== "number" || typeof second !== "number") continue;
      x.push(first);
      y.push(second);
    }
    return x.length < least ? divisionError : rule(x, y);
  });
}

function coDeviation(x: readonly number[], y: readonly number[]): number {
  const [meanX, meanY] = [mean(x), mean(y)];
  return sum(x.map((value, index) => (value - meanX) * ((y[index] as number) - meanY)));
}

function slope(y: number[], x: number[]): Scalar {
  const spread = squaredDeviations(x);
  return spread === 0 ? divisionError : coDeviation(x, y) / spread;
}

function intercept(y: number[], x: number[]): Scalar {
  const steepness = slope(y, x);
  return typeof steepness === "number" ? mean(y) - steepness * mean(x) : steepness;
}

function correlation(x: number[], y: number[]): Scalar {
  const spread = Math.sqrt(squaredDeviations(x) * squaredDeviations(y));
  return spread === 0 ? divisionError : coDeviation(x, y) / spread;
}

const isCountedNumber = (value: Scalar, isDirect: boolean): boolean =>
  typeof value === "number" ||
  (isDirect && (value === null || typeof value === "boolean" || isNumericText(value)));

function isNumericText(value: Scalar): boolean {
  return typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
}

const AVERAGE = statistic(mean, 1);
const VAR_S = statistic(sampleVariance, 2);
const VAR_P = statistic(populationVariance, 1);
const STDEV_S = statistic((all) => Math.sqrt(sampleVariance(all)), 2);
const STDEV_P = statistic((all) => Math.sqrt(populationVariance(all)), 1);
const MODE = statistic(mode, 1, notAvailable);
const RANK = rank(false);
const PERCENTILE = overSorted(inclusivePercentile);
const QUARTILE = quartile(inclusivePercentile);
const PERCENTRANK = percentRank((position, count) => (count === 1 ? 1 : position / (count - 1)));

/**
 * Statistics. Own, because formulajs ranks 0 for a missing number, counts blanks as 0, rounds
 * percentiles to 14 decimals and answers #VALUE! for #NUM!; and because each reads ranges.
 */
export const statisticsFunctions: FunctionTable = {
  AVERAGE,
  AVERAGEA: statistic(mean, 1, divisionError, numbersWithTextOf),
  COUNT: values(1, "any", (given, context) => countWhere(given, context, isCountedNumber)),
  COUNTA: values(1, "any", (given, context) =>
    countWhere(given, context, (value, isDirect) => isDirect || value !== null),
  ),
  COUNTBLANK: values(1, 1, countBlank),
  MAX: statistic(largest),
  MIN: statistic(smallest),
  MAXA: statistic(largest, 0, 0, numbersWithTextOf),
  MINA: statistic(smallest, 0, 0, numbersWithTextOf),
  MEDIAN: statistic(median, 1, numberError),
  MODE,
  "MODE.SNGL": MODE,
  "VAR.S": VAR_S,
  VAR: VAR_S,
  "VAR.P": VAR_P,
  VARP: VAR_P,
  "STDEV.S": STDEV_S,
  STDEV: STDEV_S,
  "STDEV.P": STDEV_P,
  STDEVP: STDEV_P,
  DEVSQ: statistic(squaredDeviations, 1, numberError),
  AVEDEV: statistic((all) => mean(all.map((value) => Math.abs(value - mean(all)))), 1, numberError),
  GEOMEAN: statistic(
    (all) =>
      all.some((value) => value <= 0) ? numberError : Math.exp(mean(all.map((v) => Math.log(v)))),
    1,
    numberError,
  ),
  HARMEAN: statistic(
    (all) => (all.some((value) => value <= 0) ? numberError : 1 / mean(all.map((v) => 1 / v))),
    1,
    numberError,
  ),
  SMALL: overSorted((sorted, k) => place(sorted, k, false)),
  LARGE: overSorted((sorted, k) => place(sorted, k, true)),
  "PERCENTILE.INC": PERCENTILE,
  PERCENTILE,
  "PERCENTILE.EXC": overSorted(exclusivePercentile),
  "QUARTILE.INC": QUARTILE,
  QUARTILE,
  "QUARTILE.EXC": quartile(exclusivePercentile),
  "PERCENTRANK.INC": PERCENTRANK,
  PERCENTRANK,
  "PERCENTRANK.EXC": percentRank((position, count) => (position + 1) / (count + 1)),
  "RANK.EQ": RANK,
  RANK,
  "RANK.AVG": rank(true),
  CORREL: overPairs(1, correlation),
  PEARSON: overPairs(1, correlation),
  RSQ: overPairs(1, (y, x) => {
    const r = correlation(x, y);
    return typeof r === "number" ? r * r : r;
  }),
  SLOPE: overPairs(1, slope),
  INTERCEPT: overPairs(1, intercept),
  "COVARIANCE.P": overPairs(1, (x, y) => coDeviation(x, y) / x.length),
  "COVARIANCE.S": overPairs(2, (x, y) => coDeviation(x, y) / (x.length - 1)),
};
