/** The group's average. */
import type { AverageMethod } from "../model/setup";

/**
 * The mean of the figures that are there, added in their order; NaN when there are none.
 * The field's usual comparator (HMIC's crime comparator includes the home force).
 *
 * @param leftOut index that does not count; -1 for none
 * @example mean([2, 4, 9], -1) // 5
 * @example mean([2, 4, 9], 2) // 3
 */
export function mean(figures: ArrayLike<number>, leftOut: number): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i] as number;
    if (i === leftOut || figure !== figure) continue;
    sum += figure;
    count++;
  }
  return count === 0 ? Number.NaN : sum / count;
}

/**
 * The average weighted by denominators: sum of counts / sum of denominators * per, over the forces
 * that have a value (as HMICFRS's value-for-money profiles). NaN when there are none, or the
 * denominators add up to 0.
 *
 * @param values which forces have a value; NaN: passed over
 * @param leftOut index that does not count; -1 for none
 * @example weightedAverage([10, 30], [1000, 1000], [10, 30], 1000, -1) // 20
 */
export function weightedAverage(
  counts: ArrayLike<number>,
  denominators: ArrayLike<number>,
  values: ArrayLike<number>,
  per: number,
  leftOut: number,
): number {
  let count = 0;
  let denominator = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (i === leftOut || value !== value) continue;
    count += counts[i] as number;
    denominator += denominators[i] as number;
  }
  return denominator === 0 ? Number.NaN : (count / denominator) * per;
}

/**
 * The mean of values weighted by any weights: sum of values * weights / sum of weights, over the
 * forces that have both; NaN when there are none, or the weights add up to 0.
 *
 * @param leftOut index that does not count; -1 for none
 * @example weightedMean([10, 40], [2, 1], -1) // 20
 */
export function weightedMean(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  leftOut: number,
): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const product = (values[i] as number) * (weights[i] as number);
    if (i === leftOut || product !== product) continue;
    sum += product;
    total += weights[i] as number;
  }
  return total === 0 ? Number.NaN : sum / total;
}

/**
 * How far arithmetic may have moved a benchmark away from the figures it was made of:
 * n * 2^-52 * the largest magnitude. Within it, a value and a mean, weighted or interpolated
 * benchmark are the same figure: eight equal one-decimal values differ from their mean in most
 * cases otherwise.
 */
export function arithmeticTolerance(figures: ArrayLike<number>): number {
  let largest = 0;
  let count = 0;
  for (let i = 0; i < figures.length; i++) {
    const magnitude = Math.abs(figures[i] as number);
    if (magnitude !== magnitude) continue;
    if (magnitude > largest) largest = magnitude;
    count++;
  }
  return count * Number.EPSILON * largest;
}

/**
 * How many times the published change is needed to truly reach an average that the home force is
 * part of and moves with it: 1 / (1 - own share); 1 when it is not part of it.
 *
 * mean: own share 1/n, so n/(n-1). weighted: own share of the denominators, so D/(D - own D). For
 * yearly changes of a weighted rate each denominator stands with its force's figure of a year
 * before (see `ownShareOfAverage` in benchmarks).
 *
 * @example ownShareFactor(1 / 8) // 1.1428571428571428
 */
export function ownShareFactor(ownShare: number): number {
  return 1 / (1 - ownShare);
}

/** Named in texts beside the figure. */
export const AVERAGE_NAMES: Readonly<Record<AverageMethod, string>> = {
  mean: "mean of the forces' values",
  weighted: "sum of counts / sum of denominators",
};
