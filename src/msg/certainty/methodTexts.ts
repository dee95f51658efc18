/** The methods of "How sure is it", named for statisticians beside the figures they make. */
import { confidenceText } from "./certaintyWords";
import type { KnownCertainty } from "../model/certainty";

const TESTS = {
  rate: "exact test of two Poisson counts given their denominators (R's poisson.test)",
  proportion: "score test of two proportions, uncorrected (R's prop.test)",
} as const;

const DISPERSIONS = {
  rate: "quasi-Poisson dispersion of count ~ force + year, offset log(denominator)",
  proportion: "quasi-binomial dispersion of count of denominator ~ force + year",
} as const;

const SCALES = { rate: "log", proportion: "logit" } as const;

/** How places are left open by chance. */
export function adjustedPMethod({ kind, confidence }: KnownCertainty): string {
  return `By chance: ${TESTS[kind]}, each peer, Holm-adjusted, ${confidenceText(confidence)}.`;
}

/** How places are left open by usual variation. */
export function variationMethod({ kind, variation }: KnownCertainty): string {
  if (!variation) return "Usual variation: not known.";
  const { pairs, df } = variation;
  return (
    `Usual variation (phi): ${DISPERSIONS[kind]}, X2 / degrees pooled over ${pairs} pairs of years; tests as by ` +
    `chance with variances times phi, Student's t with ${df} degrees of freedom, Holm-adjusted.`
  );
}

/** How the expected range is made. */
export function expectedMethod({ kind }: KnownCertainty): string {
  return (
    "Expected range: 95% prediction interval for one more force from the peers alone (DerSimonian and Laird's " +
    `tau squared; Higgins, Thompson and Spiegelhalter 2009), ${SCALES[kind]} scale, t with peers - 1 degrees of freedom.`
  );
}
