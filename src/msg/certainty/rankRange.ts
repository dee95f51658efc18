/** The places that a force may really hold, chance allowed for. */
import type { Better } from "../model/setup";
import { ascendingSign } from "../standing/standing";
import { comparePoisson, compareProportions, holm } from "./comparisons";
import { countedForces, isCounted, kindThatHolds, type CountedGroup } from "./countedGroup";
import type { CountKind } from "../model/certainty";

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
 * Forces without count or denominator are passed over. No answer where the home force is one of
 * them, where rates are not made of whole counts, or where neither direction is better.
 *
 * @param confidence strictly between 0 and 1: significant is an adjusted p-value of at most
 *   1 - confidence
 * @param kind see `kindThatHolds`
 * @example rankRange({ counts: [90, 10, 12, 11], denominators: [1000, 1000, 1000, 1000], home: 0 }, "lower", 0.95, "rate") // { best: 4, worst: 4 }
 */
export function rankRange(
  group: CountedGroup,
  better: Better,
  confidence: number,
  kind: CountKind,
): RankRange {
  const adjusted = adjustedPValues(group, kind);
  return placesLeftOpen(ratesOf(group), group.home, adjusted, better, confidence);
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
): readonly RankRange[] {
  const group = { ...forces, home: 0 };
  const size = group.counts.length;
  const pairs = new Float64Array(size * size).fill(Number.NaN);
  const compare = comparisonOf(group, kind);
  const counted = compare ? countedForces(group) : [];
  counted.forEach((one, i) => {
    for (const other of counted.slice(i + 1)) {
      const p = compare?.(one, other) ?? Number.NaN;
      pairs[one * size + other] = p;
      pairs[other * size + one] = p;
    }
  });
  const rates = ratesOf(group);
  return Array.from({ length: size }, (_, home) => {
    const adjusted = adjust(pairs.subarray(home * size, (home + 1) * size));
    return placesLeftOpen(rates, home, adjusted, better, confidence);
  });
}

/**
 * How likely a difference at least as great between the home force and each peer would be by chance
 * alone, Holm-adjusted over the peers.
 *
 * @returns by force; NaN for the home force, for those without a figure, and where there is no test
 *   (see `rankRange`)
 */
export function adjustedPValues(group: CountedGroup, kind: CountKind): Float64Array {
  const { home } = group;
  const pValues = new Float64Array(group.counts.length).fill(Number.NaN);
  const compare = comparisonOf(group, kind);
  if (!compare || !isCounted(group, home)) return pValues;
  for (const force of countedForces(group)) {
    if (force !== home) pValues[force] = compare(home, force);
  }
  return adjust(pValues);
}

/** The test that holds for two forces of a group; undefined: there is none. */
function comparisonOf(
  group: CountedGroup,
  kind: CountKind,
): ((one: number, other: number) => number) | undefined {
  const { counts, denominators } = group;
  const isRate = kindThatHolds(group, kind) === "rate";
  if (isRate && !areWholeCounts(counts)) return undefined;
  const compare = isRate ? comparePoisson : compareProportions;
  return (one, other) =>
    compare(
      counts[one] as number,
      denominators[one] as number,
      counts[other] as number,
      denominators[other] as number,
    );
}

/** Holm's method over those that are there. */
function adjust(pValues: Float64Array): Float64Array {
  const adjusted = pValues.slice();
  const present = Array.from(pValues.keys()).filter((force) => !Number.isNaN(pValues[force]));
  const held = holm(present.map((force) => pValues[force] as number));
  present.forEach((force, i) => (adjusted[force] = held[i] as number));
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
