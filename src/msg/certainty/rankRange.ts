/** The places that a force may really hold, chance allowed for. */
import type { Better } from "../setup";
import { ascendingSign } from "../standing";
import { comparePoisson, compareProportions, holm } from "./comparisons";
import { countedForces, isCounted, kindThatHolds, type CountedGroup } from "./countedGroup";
import type { CountKind } from "./countedGroup";

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
  const { counts, denominators, home } = group;
  const holds = kindThatHolds(group, kind);
  if (better === "neither" || !isCounted(group, home)) return NO_RANGE;
  if (holds === "rate" && !areWholeCounts(counts)) return NO_RANGE;
  const peers = countedForces(group).filter((force) => force !== home);
  const compare = holds === "rate" ? comparePoisson : compareProportions;
  const count = counts[home] as number;
  const over = denominators[home] as number;
  const adjusted = holm(
    peers.map((peer) => compare(count, over, counts[peer] as number, denominators[peer] as number)),
  );
  const significant = peers.filter((_, i) => (adjusted[i] as number) <= 1 - confidence);
  const sign = ascendingSign(better);
  const isBetter = (peer: number): boolean =>
    ((counts[peer] as number) / (denominators[peer] as number) - count / over) * sign < 0;
  const ahead = significant.filter(isBetter).length;
  return { best: 1 + ahead, worst: 1 + peers.length - (significant.length - ahead) };
}
