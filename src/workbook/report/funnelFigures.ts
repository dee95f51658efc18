/** What the funnel of MSG Charts is drawn of: the limits for every size, and the ends of its axes. */
import { expectedLimits } from "../../msg/certainty/expectedRange";
import type { KnownCertainty, Spread } from "../../msg/model/certainty";
import type { League } from "../../msg/model/league";
import type { SeriesRole } from "./chartPlan";
import type { MeasureEvidence } from "./measureEvidence";

/** Sizes at which limits are worked out; between them their lines are straight. */
const SIZES = 12;
/** Rows of the lines' figures: the lower limits, a row that no line crosses, the upper limits. */
export const LINE_ROWS = 2 * SIZES + 1;

/** The lines, in the order of their columns. */
export const LIMITS = [
  { role: "chance998", name: "99.8% by chance alone", spread: "chance", confidence: 0.998 },
  { role: "chance95", name: "95% by chance alone", spread: "chance", confidence: 0.95 },
  { role: "like998", name: "99.8% like the peers", spread: "between", confidence: 0.998 },
  { role: "like95", name: "95% like the peers", spread: "between", confidence: 0.95 },
] as const satisfies readonly {
  readonly role: SeriesRole;
  readonly name: string;
  readonly spread: Spread;
  readonly confidence: number;
}[];

/** Of the lines' figures: sizes, the limits, the middle. */
export const FUNNEL_COLUMNS = 1 + LIMITS.length + 1;

/** What a funnel is drawn of. */
export interface FunnelFigures {
  readonly sizes: readonly number[];
  readonly middle: number;
  /** By limit of `LIMITS`, then size; in the measure's unit. */
  readonly limits: readonly { readonly low: readonly number[]; readonly high: readonly number[] }[];
  readonly valueAxis: { readonly minimum: number; readonly maximum: number; readonly step: number };
  readonly sizeAxis: { readonly minimum: number; readonly maximum: number; readonly step: number };
}

/** undefined where there are no counts, or nothing that they are counted over. */
export function funnelFigures({ league, result }: MeasureEvidence): FunnelFigures | undefined {
  const { certainty, measure } = result;
  if (!certainty?.isKnown || measure.denominator.trim() === "") return undefined;
  const ranked = Array.from(league.values.keys()).filter(
    (at) => Number.isFinite(league.values[at]) && (league.denominators[at] as number) > 0,
  );
  const over = ranked.map((at) => league.denominators[at] as number);
  const values = ranked.map((at) => league.values[at] as number);
  const sizeAxis = roundAxis(Math.min(...over) * 0.9, Math.max(...over) * 1.05);
  const sizes = sizesBetween(Math.min(...over) * 0.9, Math.max(...over) * 1.05);
  const middle = certainty.expectation.average * certainty.per;
  const shown = [middle, ...values, ...roomFor(certainty, league, Math.max(...values))];
  return {
    sizes,
    middle,
    limits: LIMITS.map(({ spread, confidence }) => {
      const at = sizes.map((size) => limitsAt(certainty, size, spread, confidence));
      return { low: at.map(({ low }) => low), high: at.map(({ high }) => high) };
    }),
    valueAxis: roundAxis(Math.min(...shown), Math.max(...shown)),
    sizeAxis,
  };
}

/** The home force's limits have room, unless the forces would lie in a heap below: such lines leave the frame. */
function roomFor(certainty: KnownCertainty, league: League, highest: number): readonly number[] {
  const over = league.denominators[league.home] as number;
  const [inner, outer] = [0.95, 0.998].map((confidence) =>
    limitsAt(certainty, over, "between", confidence),
  );
  const limits = [inner?.high, outer?.low, Math.min(outer?.high ?? NaN, MOST_ROOM * highest)];
  return limits.filter((limit): limit is number => Number.isFinite(limit));
}

/** Times the highest value. */
const MOST_ROOM = 2;

function limitsAt(
  { expectation, per }: KnownCertainty,
  size: number,
  spread: Spread,
  confidence: number,
) {
  const { low, high } = expectedLimits(expectation, size, confidence, spread);
  return { low: low * per, high: high * per };
}

/** As many from the least to the greatest, each by the same factor: limits bend most where forces are small. */
function sizesBetween(least: number, greatest: number): readonly number[] {
  const factor = greatest / least;
  return Array.from({ length: SIZES }, (_, at) => least * factor ** (at / (SIZES - 1)));
}

const MOST_STEPS = 6;

/** Ends of an axis at whole steps of 1, 2 or 5: 31.2 to 68 is 30 to 70 by 10. */
function roundAxis(low: number, high: number) {
  const rough = (high - low || Math.abs(high) || 1) / MOST_STEPS;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = unit * ([1, 2, 5].find((times) => times * unit >= rough) ?? 10);
  const minimum = Math.floor(low / step) * step;
  return { minimum, maximum: Math.ceil(high / step) * step, step };
}
