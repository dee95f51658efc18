/** The methods of "How sure is it", named beside the figures they make. */
import { confidenceText } from "./certaintyWords";
import type { KnownCertainty } from "../model/certainty";

const TESTS = {
  rate: "exact test of two Poisson counts given their denominators (R's poisson.test)",
  proportion: "score test of two proportions, uncorrected (R's prop.test)",
} as const;

const CHANCE_LIMITS = {
  rate: "exact Poisson limits of the expected count",
  proportion: "Wilson's limits around the average",
} as const;

const INTERVALS = {
  rate: "exact Poisson limits of the own count, Byar's from 10 counts on",
  proportion: "Wilson's limits of the own proportion",
} as const;

/** How places are left open. */
export function adjustedPMethod({ kind, confidence }: KnownCertainty): string {
  return `Rank range: ${TESTS[kind]}, each peer, Holm-adjusted, ${confidenceText(confidence)}.`;
}

/** How the expected range is made. */
export function expectedMethod({ kind }: KnownCertainty): string {
  return (
    "Expected range: log scale with additive spread between forces, winsorised at 10 % and 90 % " +
    `(Spiegelhalter 2005); by chance: ${CHANCE_LIMITS[kind]}.`
  );
}

/** What the bar of a force's own value shows. */
export function intervalMethod({ kind, confidence }: KnownCertainty): string {
  return `${INTERVALS[kind]}, ${confidenceText(confidence)}`;
}
