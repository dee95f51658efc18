/**
 * How much a group's figures usually vary from one year to the next, beyond the chance of counts.
 *
 * Two neighbouring years are a table of forces x 2 years. What all forces share of the change, and what
 * each has of its own in both years, is fitted; what is left over, measured against the chance of
 * counts, is the usual variation. It is the dispersion of R's glm(count ~ force + year, offset =
 * log(denominator), quasipoisson), for proportions of glm(cbind(count, rest) ~ force + year,
 * quasibinomial), pooled over the pairs of years.
 */
import type { CountKind, UsualVariation } from "../model/certainty";

/** Counts and denominators of the same forces in two years, the earlier one first. */
export interface YearPair {
  readonly counts: readonly [ArrayLike<number>, ArrayLike<number>];
  readonly denominators: readonly [ArrayLike<number>, ArrayLike<number>];
}

/** The latest pairs of years that are used, and how many there must be. */
export const MOST_PAIRS = 5;
export const FEWEST_PAIRS = 2;

/**
 * Variation as a factor of chance: phi = max(1, sum of X2 / sum of degrees of freedom).
 *
 * @param pairs the latest first; the first five are used
 * @returns undefined: fewer than two pairs, or a single force
 * @example usualVariation([{ counts: [[10, 20], [10, 30]], denominators: [[1, 1], [1, 1]] }, { counts: [[10, 20], [20, 20]], denominators: [[1, 1], [1, 1]] }], "rate")?.df // 2
 */
export function usualVariation(
  pairs: readonly YearPair[],
  kind: CountKind,
): UsualVariation | undefined {
  const used = pairs.slice(0, MOST_PAIRS);
  if (used.length < FEWEST_PAIRS) return undefined;
  const df = used.reduce((sum, { counts }) => sum + counts[0].length - 1, 0);
  if (df < 1) return undefined;
  const distance = used.reduce((sum, pair) => sum + distanceOfPair(pair, kind), 0);
  return { phi: Math.max(1, distance / df), df, pairs: used.length };
}

/** X2, the sum of (count - fit)^2 / variance by chance over both years. */
export function distanceOfPair(pair: YearPair, kind: CountKind): number {
  return kind === "rate" ? ratesApart(pair) : proportionsApart(pair);
}

/** A sum that rises with the logarithm of a ratio of years, and how fast. */
type RisingSum = (ratio: number) => { readonly sum: number; readonly slope: number };

/** So near to the last step, the ratio has all digits it can have. */
const LAST_STEP = 1e-14;
const MOST_STEPS = 200;

/**
 * The ratio of the later to the earlier year for which a sum of fitted counts is the one observed:
 * Newton's method on its logarithm, kept between bounds that are halved where it would leave them.
 */
function ratioThatGives(target: number, first: number, sumAt: RisingSum): number {
  let below = Number.NEGATIVE_INFINITY;
  let above = Number.POSITIVE_INFINITY;
  let at = Math.log(first);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { sum, slope } = sumAt(Math.exp(at));
    if (sum < target) below = at;
    else above = at;
    let next = at + (target - sum) / slope;
    if (!(next > below && next < above)) next = between(below, above, at);
    if (Math.abs(next - at) <= LAST_STEP * Math.max(1, Math.abs(at))) return Math.exp(next);
    at = next;
  }
  return Math.exp(at);
}

/** The middle of two bounds; beyond the one there is, where the other is still open. */
function between(below: number, above: number, at: number): number {
  if (Number.isFinite(below) && Number.isFinite(above)) return below + (above - below) / 2;
  return Number.isFinite(below) ? at + 1 : at - 1;
}

/**
 * Given what a force counted in both years together, the later year's count is a share of it that
 * the year ratio and its two denominators make: the margins of the force need no steps of their own.
 */
function ratesApart({ counts: [before, now], denominators: [over, overNow] }: YearPair): number {
  const forces = Array.from(before, (_, force) => force);
  const sumOf = (figures: ArrayLike<number>): number =>
    forces.reduce((sum, force) => sum + (figures[force] as number), 0);
  const [all, allNow] = [sumOf(before), sumOf(now)];
  if (all === 0 || allNow === 0) return 0;
  const both = (force: number): number => (before[force] as number) + (now[force] as number);
  const shareAt = (ratio: number, force: number): number => {
    const later = ratio * (overNow[force] as number);
    return later / ((over[force] as number) + later);
  };
  const ratio = ratioThatGives(allNow, (allNow / all) * (sumOf(over) / sumOf(overNow)), (tried) => {
    let sum = 0;
    let slope = 0;
    for (const force of forces) {
      const share = shareAt(tried, force);
      sum += both(force) * share;
      slope += both(force) * share * (1 - share);
    }
    return { sum, slope };
  });
  return forces.reduce((sum, force) => {
    const share = shareAt(ratio, force);
    const variance = both(force) * share * (1 - share);
    const apart = (now[force] as number) - both(force) * share;
    return variance === 0 ? sum : sum + (apart * apart) / variance;
  }, 0);
}

/** Two fitted counts of one force, and what they vary by chance. */
interface FittedCounts {
  readonly before: number;
  readonly now: number;
  readonly variance: number;
  readonly varianceNow: number;
}

function proportionsApart(pair: YearPair): number {
  const {
    counts: [before, now],
    denominators: [over, overNow],
  } = pair;
  const forces = Array.from(before, (_, force) => force);
  const both = (force: number): number => (before[force] as number) + (now[force] as number);
  const least = (force: number): number => Math.max(0, both(force) - (over[force] as number));
  const most = (force: number): number => Math.min(both(force), overNow[force] as number);
  const sumOf = (of: (force: number) => number): number =>
    forces.reduce((sum, force) => sum + of(force), 0);
  const allNow = sumOf((force) => now[force] as number);
  // Then the years differ without bound, and the fit is the counts themselves.
  if (allNow <= sumOf(least) || allNow >= sumOf(most)) return 0;
  const fitAt = (ratio: number, force: number): FittedCounts =>
    fitOfForce(ratio, both(force), over[force] as number, overNow[force] as number);
  const ratio = ratioThatGives(allNow, 1, (tried) => {
    let sum = 0;
    let slope = 0;
    for (const force of forces) {
      const { now: fitted, variance, varianceNow } = fitAt(tried, force);
      sum += fitted;
      const total = variance + varianceNow;
      slope += total === 0 ? 0 : (variance * varianceNow) / total;
    }
    return { sum, slope };
  });
  return sumOf((force) => {
    const fitted = fitAt(ratio, force);
    const part = (count: number, fit: number, variance: number): number =>
      variance === 0 ? 0 : (count - fit) ** 2 / variance;
    return (
      part(before[force] as number, fitted.before, fitted.variance) +
      part(now[force] as number, fitted.now, fitted.varianceNow)
    );
  });
}

/**
 * The counts of two years that add up to what was counted in both and whose odds have this ratio: the
 * root of (1 - ratio) now^2 + (over - both + ratio (both + overNow)) now - ratio both overNow.
 */
function fitOfForce(ratio: number, both: number, over: number, overNow: number): FittedCounts {
  if (both === 0) return { before: 0, now: 0, variance: 0, varianceNow: 0 };
  if (both === over + overNow) return { before: over, now: overNow, variance: 0, varianceNow: 0 };
  const b = over - both + ratio * (both + overNow);
  const c = ratio * both * overNow;
  const root = Math.sqrt(b * b + 4 * (1 - ratio) * c);
  // Of the two ways to write the root the one that subtracts no like numbers.
  const now = b >= 0 ? (2 * c) / (b + root) : (root - b) / (2 * (1 - ratio));
  const before = both - now;
  return {
    before,
    now,
    variance: before * (1 - before / over),
    varianceNow: now * (1 - now / overNow),
  };
}
