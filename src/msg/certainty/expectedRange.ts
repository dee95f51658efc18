/** The range in which a force's value is expected: by chance around the average, or like its peers. */
import { countedForces, isComparable, type CountedGroup } from "./countedGroup";
import { exactLimits, wilsonLimits } from "./intervals";
import { likePeers, predictionInterval, scaledFigure, varianceOfSize } from "./predictionInterval";
import type { CountKind, Expectation, ExpectedRange, Spread } from "../model/certainty";

const NO_RANGE: ExpectedRange = { low: Number.NaN, high: Number.NaN };

/** What a group lets expect of its home force. */
export function expectationOf(group: CountedGroup, kind: CountKind): Expectation {
  return { kind, average: weightedShare(group, kind), like: likePeers(group, group.home, kind) };
}

/**
 * Limits for a force of any size, for a funnel.
 *
 * chance: around the average of all forces weighted by their denominators, the home force among them:
 * for rates the exact Poisson limits of the expected count, qchisq(a/2, 2E)/2 and
 * qchisq(1 - a/2, 2E + 2)/2 (as FunnelPlotR); for proportions Wilson's limits (as
 * PHEindicatormethods). between: where one more force like the home force's peers would stand (see
 * `predictionInterval`), its own chance that of a force of this size at their middle.
 *
 * @param over the denominator, above 0
 * @param confidence strictly between 0 and 1
 * @returns per 1 of the denominator; NaN where there is no answer
 */
export function expectedLimits(
  { kind, average, like }: Expectation,
  over: number,
  confidence: number,
  spread: Spread,
): ExpectedRange {
  if (spread === "between")
    return like ? predictionInterval(like, varianceOfSize(like, over), confidence) : NO_RANGE;
  if (kind === "proportion") return wilsonLimits(average, over, confidence);
  const { low, high } = exactLimits(average * over, confidence);
  return { low: low / over, high: high / over };
}

/**
 * The expected range of the home force. Between forces its own count says how much it varies by
 * chance; there is no answer for fewer than three peers with figures.
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
  const { counts, denominators, home } = group;
  if (!isComparable(group, home, kind)) return NO_RANGE;
  const [own, over] = [counts[home] as number, denominators[home] as number];
  const expectation = expectationOf(group, kind);
  const { low, high } =
    spread === "chance"
      ? expectedLimits(expectation, over, confidence, spread)
      : expectedLike(expectation, own, over, confidence);
  return { low: low * per, high: high * per };
}

function expectedLike(
  { like }: Expectation,
  own: number,
  over: number,
  confidence: number,
): ExpectedRange {
  if (!like) return NO_RANGE;
  return predictionInterval(like, scaledFigure(own, over, like.kind).variance, confidence);
}

function weightedShare(group: CountedGroup, kind: CountKind): number {
  let count = 0;
  let over = 0;
  for (const force of countedForces(group)) {
    if (!isComparable(group, force, kind)) continue;
    count += group.counts[force] as number;
    over += group.denominators[force] as number;
  }
  return count / over;
}
