/** The places that a force may really hold: by chance alone, or with its group's usual variation. */
import type { Better } from "../model/setup";
import { ascendingSign } from "../standing/standing";
import {
  comparePoisson,
  comparePoissonUsually,
  compareProportions,
  compareProportionsUsually,
  holm,
} from "./comparisons";
import { countedForces, isComparable, isCounted, type CountedGroup } from "./countedGroup";
import type { CountKind, UsualVariation } from "../model/certainty";

/** Places counted from the best, whatever a measure's numbering; NaN where there is no answer. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

const NO_RANGE: RankRange = { best: Number.NaN, worst: Number.NaN };

/** Whether the exact test of counts can take them: whole numbers, none below 0; NaN is passed over. */
export function areWholeCounts(counts: ArrayLike<number>): boolean {
  return Array.from(counts).every(
    (count) => Number.isNaN(count) || (Number.isInteger(count) && count >= 0),
  );
}

/**
 * Compares the home force with each peer, Holm-adjusted over all comparisons: best place = 1 + peers
 * that are better and significant, worst place = n - peers that are worse and significant. (The
 * rank confidence sets of Mogstad, Romano, Shaikh and Wilhelm, by exact tests in place of a
 * bootstrap: the same figures give the same range every time.)
 *
 * With usual variation the places that either chance or that variation leaves open.
 *
 * Forces without count or denominator are passed over; a peer whose count is above what it is part of
 * cannot be compared, and stays open on either side. No answer where the home force is one of these,
 * where rates are not made of whole counts, or where neither direction is better.
 *
 * @param confidence strictly between 0 and 1: significant is an adjusted p-value of at most
 *   1 - confidence
 * @param variation see `usualVariation`; left out: by chance alone
 * @example rankRange({ counts: [90, 10, 12, 11], denominators: [1000, 1000, 1000, 1000], home: 0 }, "lower", 0.95, "rate") // { best: 4, worst: 4 }
 */
export function rankRange(
  group: CountedGroup,
  better: Better,
  confidence: number,
  kind: CountKind,
  variation?: UsualVariation,
): RankRange {
  const rates = ratesOf(group);
  const open = (adjusted: Float64Array): RankRange =>
    placesLeftOpen(rates, group.home, adjusted, better, confidence);
  const byChance = open(adjustedPValues(group, kind));
  return variation ? bothRanges(byChance, open(adjustedPValues(group, kind, variation))) : byChance;
}

/** The places of either range: chance leaves open nothing that usual variation does not. */
export function bothRanges(one: RankRange, other: RankRange): RankRange {
  return { best: Math.min(one.best, other.best), worst: Math.max(one.worst, other.worst) };
}

/**
 * The rank range of every force of a group, each in turn as the home force. Each pair is compared
 * once.
 *
 * @example rankRanges({ counts: [90, 10, 12], denominators: [1000, 1000, 1000] }, "lower", 0.95, "rate")[0] // { best: 3, worst: 3 }
 */
export function rankRanges(
  forces: Omit<CountedGroup, "home">,
  better: Better,
  confidence: number,
  kind: CountKind,
  variation?: UsualVariation,
): readonly RankRange[] {
  const group = { ...forces, home: 0 };
  const rates = ratesOf(group);
  const byChance = pairedPValues(group, kind, undefined);
  const usually = variation && pairedPValues(group, kind, variation);
  return rates.reduce<RankRange[]>((ranges, _, home) => {
    const open = (pairs: Float64Array): RankRange => {
      const own = pairs.subarray(home * rates.length, (home + 1) * rates.length);
      return placesLeftOpen(rates, home, adjust(own, group, home, kind), better, confidence);
    };
    const range = open(byChance);
    ranges.push(usually ? bothRanges(range, open(usually)) : range);
    return ranges;
  }, []);
}

/** P-values of every pair: [one * forces + other]; NaN where there is no test. */
function pairedPValues(
  group: CountedGroup,
  kind: CountKind,
  variation: UsualVariation | undefined,
): Float64Array {
  const size = group.counts.length;
  const pairs = new Float64Array(size * size).fill(Number.NaN);
  const compare = comparisonOf(group, kind, variation);
  if (!compare) return pairs;
  const compared = countedForces(group).filter((force) => isComparable(group, force, kind));
  compared.forEach((one, i) => {
    for (const other of compared.slice(i + 1)) {
      const p = compare(one, other);
      pairs[one * size + other] = p;
      pairs[other * size + one] = p;
    }
  });
  return pairs;
}

/**
 * How likely a difference at least as great between the home force and each peer would be, by chance
 * alone or with usual variation, Holm-adjusted over the peers that can be compared; 1 for a peer that
 * cannot, since its count is above what it is part of.
 *
 * @returns by force; NaN for the home force, for those without a figure, and where there is no test
 *   (see `rankRange`)
 */
export function adjustedPValues(
  group: CountedGroup,
  kind: CountKind,
  variation?: UsualVariation,
): Float64Array {
  const { home } = group;
  const pValues = new Float64Array(group.counts.length).fill(Number.NaN);
  const compare = comparisonOf(group, kind, variation);
  if (!compare || !isComparable(group, home, kind)) return pValues;
  for (const force of countedForces(group)) {
    if (force !== home && isComparable(group, force, kind)) pValues[force] = compare(home, force);
  }
  return adjust(pValues, group, home, kind);
}

/** The test that holds for two forces of a group; undefined: there is none. */
function comparisonOf(
  { counts, denominators }: CountedGroup,
  kind: CountKind,
  variation: UsualVariation | undefined,
): ((one: number, other: number) => number) | undefined {
  if (kind === "rate" && !areWholeCounts(counts)) return undefined;
  const byChance = kind === "rate" ? comparePoisson : compareProportions;
  const usually = kind === "rate" ? comparePoissonUsually : compareProportionsUsually;
  return (one, other) => {
    const figures = [
      counts[one] as number,
      denominators[one] as number,
      counts[other] as number,
      denominators[other] as number,
    ] as const;
    return variation ? usually(...figures, variation) : byChance(...figures);
  };
}

/** Holm's method over those that are there; peers that cannot be compared stay open. */
function adjust(
  pValues: Float64Array,
  group: CountedGroup,
  home: number,
  kind: CountKind,
): Float64Array {
  const adjusted = pValues.slice();
  const present = Array.from(pValues.keys()).filter((force) => !Number.isNaN(pValues[force]));
  const held = holm(present.map((force) => pValues[force] as number));
  present.forEach((force, i) => (adjusted[force] = held[i] as number));
  if (!isComparable(group, home, kind)) return adjusted;
  adjusted.forEach((p, force) => {
    const isOpen = Number.isNaN(p) && force !== home && isCounted(group, force);
    if (isOpen && !isComparable(group, force, kind)) adjusted[force] = 1;
  });
  return adjusted;
}

function ratesOf(group: CountedGroup): Float64Array {
  return Float64Array.from(group.counts, (count, force) =>
    isCounted(group, force) ? count / (group.denominators[force] as number) : Number.NaN,
  );
}

/**
 * The places that significant differences leave open to the home force. Its own position is always
 * among them.
 *
 * @param values by force, the compared ones; NaN: not ranked
 * @param adjusted see `adjustedPValues`
 */
export function placesLeftOpen(
  values: ArrayLike<number>,
  home: number,
  adjusted: ArrayLike<number>,
  better: Better,
  confidence: number,
): RankRange {
  const own = values[home] as number;
  const ranked = Array.from(values).filter((value) => !Number.isNaN(value)).length;
  if (better === "neither" || Number.isNaN(own)) return NO_RANGE;
  const sign = ascendingSign(better);
  let ahead = 0;
  let behind = 0;
  let compared = 1;
  for (let force = 0; force < adjusted.length; force++) {
    const p = adjusted[force] as number;
    if (Number.isNaN(p)) continue;
    compared++;
    if (p > 1 - confidence) continue;
    const difference = ((values[force] as number) - own) * sign;
    ahead += Number(difference < 0);
    behind += Number(difference > 0);
  }
  return compared === ranked ? { best: 1 + ahead, worst: ranked - behind } : NO_RANGE;
}
