/** Limits around the group's average between which a force may lie without standing out. */
import { quantile } from "../basics/quantiles";
import { countedForces, isCounted, kindThatHolds, type CountedGroup } from "./countedGroup";
import { normalWidth } from "./distributions";
import { exactLimits, wilsonLimits } from "./intervals";
import type { CountKind, Spread, ExpectedRange, Expectation } from "../model/certainty";

const NO_RANGE: ExpectedRange = { low: Number.NaN, high: Number.NaN };

/** Shares at which the forces' distances are cut off before the spread is taken (Spiegelhalter). */
const WINSORISED_AT = [0.1, 0.9] as const;

/** What a group lets expect of a force; NaN in it where there is no answer. */
export function expectationOf(group: CountedGroup, kind: CountKind): Expectation {
  return {
    kind: kindThatHolds(group, kind),
    average: weightedShare(group),
    betweenVariance: betweenVariance(group),
  };
}

/**
 * Limits for a denominator around the average of all forces weighted by their denominators, the
 * home force among them.
 *
 * chance: for rates the exact Poisson limits of the expected count, qchisq(a/2, 2E)/2 and
 * qchisq(1 - a/2, 2E + 2)/2 (as FunnelPlotR); for proportions Wilson's limits around the average
 * (as PHEindicatormethods). between: on the log scale with an additive between-force variance tau^2
 * (D. Spiegelhalter, Funnel plots for comparing institutional performance, 2005); eight forces give
 * an unstable one.
 *
 * @param over the denominator, above 0
 * @param confidence strictly between 0 and 1
 * @returns per 1 of the denominator; NaN with spread for fewer than two forces or no counts at all
 */
export function expectedLimits(
  { kind, average, betweenVariance: variance }: Expectation,
  over: number,
  confidence: number,
  spread: Spread,
): ExpectedRange {
  if (spread === "chance") {
    if (kind === "proportion") return wilsonLimits(average, over, confidence);
    const { low, high } = exactLimits(average * over, confidence);
    return { low: low / over, high: high / over };
  }
  const width = normalWidth(confidence) * Math.sqrt(1 / (average * over) + variance);
  return { low: average * Math.exp(-width), high: average * Math.exp(width) };
}

/**
 * The expected range of the home force (see `expectedLimits`). No answer where it has no figure
 * and, with spread, for fewer than two forces or no counts at all.
 *
 * @param per the limits are count / denominator * per
 * @param confidence strictly between 0 and 1
 * @example expectedRange({ counts: [1, 19], denominators: [100, 300], home: 0 }, 100, 0.95, "chance", "rate").high.toFixed(6) // "11.668332"
 */
export function expectedRange(
  group: CountedGroup,
  per: number,
  confidence: number,
  spread: Spread,
  kind: CountKind,
): ExpectedRange {
  if (!isCounted(group, group.home)) return NO_RANGE;
  const own = group.denominators[group.home] as number;
  const { low, high } = expectedLimits(expectationOf(group, kind), own, confidence, spread);
  return { low: low * per, high: high * per };
}

function weightedShare(group: CountedGroup): number {
  let count = 0;
  let over = 0;
  for (const force of countedForces(group)) {
    count += group.counts[force] as number;
    over += group.denominators[force] as number;
  }
  return count / over;
}

/**
 * tau^2, the variance between forces on the log scale beyond chance; 0 when chance explains all of
 * it, NaN for fewer than two forces or no counts at all.
 *
 * With E the expected count of each force, s = 1 / sqrt(E) and z = ln(O / E) / s, winsorised at its
 * 10 % and 90 % quantiles (type 7): phi = mean of z^2, w = 1 / s^2 and tau^2 =
 * (N phi - (N - 1)) / (sum w - sum w^2 / sum w). A count O of 0 enters z as 0.5.
 */
export function betweenVariance(group: CountedGroup): number {
  const forces = countedForces(group);
  const average = weightedShare(group);
  if (forces.length < 2 || average === 0) return Number.NaN;
  const weights = forces.map((force) => average * (group.denominators[force] as number));
  const distances = forces.map((force, i) => {
    const count = (group.counts[force] as number) || 0.5;
    return Math.log(count / (weights[i] as number)) * Math.sqrt(weights[i] as number);
  });
  const [low, high] = WINSORISED_AT.map((share) => quantile(distances, share)) as [number, number];
  const squares = distances.map((z) => Math.min(high, Math.max(low, z)) ** 2);
  const total = sum(weights);
  const excess = sum(squares) - (forces.length - 1);
  return Math.max(0, excess / (total - sum(weights.map((w) => w * w)) / total));
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
