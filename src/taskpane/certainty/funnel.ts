/** A measure's funnel: forces by denominator and value, and the limits at every denominator. */
import { expectedLimits } from "../../msg/certainty/expectedRange";
import type { Setup } from "../../msg/model/setup";
import type { Interval, Spread, KnownCertainty } from "../../msg/model/certainty";
import type { MeasureResult } from "../../msg/model/measureResult";

export const FUNNEL_CONFIDENCES = [0.95, 0.998] as const;
export type FunnelConfidence = (typeof FUNNEL_CONFIDENCES)[number];

/** Which limits a value lies within: the narrower ones, the wider ones alone, or neither. */
export type Within = "within 95%" | "within 99.8%" | "outside both" | "not known";

export interface FunnelPoint {
  readonly force: string;
  readonly isHome: boolean;
  readonly denominator: number;
  readonly value: number;
  readonly within: Readonly<Record<Spread, Within>>;
  /** Its count is under 20. */
  readonly isSmall: boolean;
}

export interface Funnel {
  /** In the order of the group; forces without a value are left out. */
  readonly points: readonly FunnelPoint[];
  /** In the measure's unit. */
  readonly average: number;
  readonly limitsAt: (
    denominator: number,
    confidence: FunnelConfidence,
    spread: Spread,
  ) => Interval;
}

/** undefined where there are no counts, or nothing that they are counted over. */
export function funnelOf({ certainty, league, measure }: MeasureResult, setup: Setup) {
  if (!certainty?.isKnown || !league || measure.denominator.trim() === "") return undefined;
  const limitsAt = limitsOf(certainty);
  const points = Array.from(league.values).flatMap((value, at): FunnelPoint[] => {
    const denominator = league.denominators[at] as number;
    if (Number.isNaN(value)) return [];
    const within = (spread: Spread) => withinOf(value, denominator, limitsAt, spread);
    return [
      {
        force: setup.forces[league.forces[at] ?? -1]?.name ?? "",
        isHome: at === league.home,
        denominator,
        value,
        within: { chance: within("chance"), between: within("between") },
        isSmall: certainty.smallCounts[at] === 1,
      },
    ];
  });
  const average = certainty.expectation.average * certainty.per;
  return { points, average, limitsAt } satisfies Funnel;
}

function limitsOf({ expectation, per }: KnownCertainty): Funnel["limitsAt"] {
  return (denominator, confidence, spread) => {
    const { low, high } = expectedLimits(expectation, denominator, confidence, spread);
    return { low: low * per, high: high * per };
  };
}

function withinOf(
  value: number,
  denominator: number,
  limitsAt: Funnel["limitsAt"],
  spread: Spread,
): Within {
  const [narrow, wide] = FUNNEL_CONFIDENCES.map((confidence) =>
    limitsAt(denominator, confidence, spread),
  ) as [Interval, Interval];
  if (Number.isNaN(narrow.low)) return "not known";
  if (holds(narrow, value)) return "within 95%";
  return holds(wide, value) ? "within 99.8%" : "outside both";
}

function holds({ low, high }: Interval, value: number): boolean {
  return value >= low && value <= high;
}
