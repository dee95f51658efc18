/** Whether two forces' figures differ by more than chance: two-sided p-values. */
import { binomialLowerTail, binomialProbability, gammaUpperTail } from "./distributions";
import { studentTest } from "./studentT";
import type { UsualVariation } from "../model/certainty";

/** Probabilities this little above the observed one's count as equal to it (R's binom.test). */
const AS_LIKELY = 1 + 1e-7;

/** From here on the terms of a tail are too many to add up, and the count is normal to five digits. */
const MOST_VARIANCE = 1e10;

/** The probability of a distance at least as great from the mean of a normal variable. */
function normalTest(distance: number, variance: number): number {
  return gammaUpperTail(0.5, (distance * distance) / variance / 2);
}

/**
 * The exact test of a binomial count, two-sided: the probability of all counts that are at most as
 * likely as the one observed, as R's binom.test; counts of ten thousand million and more by the
 * normal distribution.
 *
 * @param count whole, from 0 to `trials`
 * @param chance strictly between 0 and 1
 * @example binomialTest(682, 925, 0.75).toFixed(4) // "0.3825"
 */
export function binomialTest(count: number, trials: number, chance: number): number {
  const mean = trials * chance;
  if (trials === 0 || count === mean) return 1;
  const variance = mean * (1 - chance);
  if (variance > MOST_VARIANCE) return normalTest(count - mean, variance);
  return count < mean
    ? testBelowMean(count, trials, chance)
    : testBelowMean(trials - count, trials, 1 - chance);
}

function testBelowMean(count: number, trials: number, chance: number): number {
  const limit = binomialProbability(count, trials, chance) * AS_LIKELY;
  const far = firstAtMost(limit, Math.ceil(trials * chance), trials, chance);
  const lower = binomialLowerTail(count, trials, chance);
  return Math.min(1, lower + binomialLowerTail(trials - far, trials, 1 - chance));
}

/** The first count from `from` on whose probability is at most `limit`; they fall from there on. */
function firstAtMost(limit: number, from: number, trials: number, chance: number): number {
  let low = from;
  let high = trials + 1;
  while (low < high) {
    // Not half of the sum: of the largest counts that has more digits than a number holds.
    const middle = low + Math.floor((high - low) / 2);
    if (binomialProbability(middle, trials, chance) <= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Whether two counts come from the same rate, given what they are counted over: the exact test of
 * two Poisson counts, as R's poisson.test(c(count, other), c(over, otherOver)). No counts at all
 * say nothing: 1. To the last digit the same whichever of the two is named first.
 *
 * @example comparePoisson(11, 800, 21, 3011).toFixed(5) // "0.07967"
 */
export function comparePoisson(
  count: number,
  over: number,
  other: number,
  otherOver: number,
): number {
  const isInOrder = over === otherOver ? count <= other : over < otherOver;
  if (!isInOrder) return comparePoisson(other, otherOver, count, over);
  return binomialTest(count, count + other, over / (over + otherOver));
}

/**
 * Whether two proportions are the same: the score test without continuity correction, as R's
 * prop.test(correct = FALSE). All or none of both say nothing: 1.
 *
 * @example compareProportions(12, 200, 25, 210).toFixed(6) // "0.037001"
 */
export function compareProportions(
  count: number,
  over: number,
  other: number,
  otherOver: number,
): number {
  const { difference, variance } = proportionsApart(count, over, other, otherOver);
  return variance > 0 ? normalTest(difference, variance) : 1;
}

/** Two proportions' difference, and its variance where they are the same. */
function proportionsApart(count: number, over: number, other: number, otherOver: number) {
  const pooled = (count + other) / (over + otherOver);
  const isEither = pooled > 0 && pooled < 1;
  return {
    difference: count / over - other / otherOver,
    variance: isEither ? pooled * (1 - pooled) * (1 / over + 1 / otherOver) : 0,
  };
}

/**
 * Whether two counts differ by more than these figures usually vary from year to year: their distance
 * from what both together let expect, over its variance by chance times phi, by Student's t. No
 * counts at all say nothing: 1.
 *
 * @example comparePoissonUsually(148586, 1846655, 139487, 1991738, { phi: 193.07, df: 35, pairs: 5 }).toFixed(4) // "0.0111"
 */
export function comparePoissonUsually(
  count: number,
  over: number,
  other: number,
  otherOver: number,
  { phi, df }: UsualVariation,
): number {
  const both = count + other;
  if (both === 0) return 1;
  const share = over / (over + otherOver);
  const distance = count - both * share;
  const variance = phi * both * share * (1 - share);
  // One of two denominators is as good as nothing beside the other: any distance is too far.
  if (!(variance > 0)) return distance === 0 ? 1 : 0;
  return studentTest(distance / Math.sqrt(variance), df);
}

/** The same of two proportions: the score test's statistic over the root of phi, by Student's t. */
export function compareProportionsUsually(
  count: number,
  over: number,
  other: number,
  otherOver: number,
  { phi, df }: UsualVariation,
): number {
  const { difference, variance } = proportionsApart(count, over, other, otherOver);
  return variance > 0 ? studentTest(difference / Math.sqrt(phi * variance), df) : 1;
}

/**
 * P-values adjusted for being many, by Holm's method, as R's p.adjust(method = "holm").
 *
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
  const adjusted: number[] = new Array<number>(pValues.length);
  let largest = 0;
  order.forEach((index, rank) => {
    largest = Math.max(largest, (pValues.length - rank) * (pValues[index] as number));
    adjusted[index] = Math.min(1, largest);
  });
  return adjusted;
}
