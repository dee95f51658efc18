/**
 * Ranges in which the true value behind a count may lie, as public health reports give them
 * (PHEindicatormethods; Eayres, Commonly used public health statistics and their confidence
 * intervals, APHO 2008).
 */
import { gammaQuantile, normalWidth } from "./distributions";
import type { CountKind, Interval } from "../model/certainty";

/** Byar's limits are taken from this count on, exact ones below it. */
const BYAR_FROM = 10;

/**
 * Exact limits of a Poisson count (Garwood 1936): qchisq(a/2, 2 count)/2 and
 * qchisq(1 - a/2, 2 count + 2)/2, as R's poisson.test.
 *
 * @param count from 0 on
 * @param confidence strictly between 0 and 1
 * @example exactLimits(5, 0.95).high.toFixed(6) // "11.668332"
 */
export function exactLimits(count: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  return {
    low: count === 0 ? 0 : gammaQuantile(count, tail),
    high: gammaQuantile(count + 1, 1 - tail),
  };
}

/**
 * Byar's approximation of the exact limits (Breslow and Day 1987): within 0.1% of them from 10
 * counts on.
 *
 * @param count above 0
 * @example byarLimits(65, 0.95).low.toFixed(6) // "50.163188"
 */
export function byarLimits(count: number, confidence: number): Interval {
  const z = normalWidth(confidence);
  const limit = (at: number, side: 1 | -1): number =>
    at * (1 - 1 / (9 * at) + (side * z) / (3 * Math.sqrt(at))) ** 3;
  return { low: limit(count, -1), high: limit(count + 1, 1) };
}

/**
 * Wilson's limits of a proportion (1927).
 *
 * @param share from 0 to 1
 * @param over how many it is a share of, above 0
 * @example wilsonLimits(0.65, 100, 0.95).low.toFixed(6) // "0.552544"
 */
export function wilsonLimits(share: number, over: number, confidence: number): Interval {
  const z = normalWidth(confidence);
  const centre = share + (z * z) / (2 * over);
  const width = z * Math.sqrt((share * (1 - share)) / over + (z * z) / (4 * over * over));
  const divisor = 1 + (z * z) / over;
  return {
    low: Math.max(0, (centre - width) / divisor),
    high: Math.min(1, (centre + width) / divisor),
  };
}

/**
 * The range in which the true rate or proportion behind a count may lie: of a rate as
 * PHEindicatormethods' phe_rate (exact limits under 10 counts, Byar's from there on), of a
 * proportion as its phe_proportion (Wilson's limits).
 *
 * @param kind what holds for the group (see `kindThatHolds`)
 * @returns per 1 of the denominator
 * @example valueInterval(222, 3215, "rate", 0.95).high.toFixed(8) // "0.07875729"
 */
export function valueInterval(
  count: number,
  over: number,
  kind: CountKind,
  confidence: number,
): Interval {
  if (kind === "proportion") return wilsonLimits(count / over, over, confidence);
  const limits = count < BYAR_FROM ? exactLimits : byarLimits;
  const { low, high } = limits(count, confidence);
  return { low: low / over, high: high / over };
}
