/** A league as rows of a bar chart: forces best first, and where bars and lines begin and end. */
import type { League } from "../../msg/model/league";
import type { Setup } from "../../msg/model/setup";
import { bestFirst } from "../../msg/standing/standing";
import type { Interval, KnownCertainty } from "../../msg/model/certainty";
import type { MeasureResult } from "../../msg/model/measureResult";

export interface LeagueRow {
  readonly force: string;
  readonly isHome: boolean;
  /** 0: not ranked. */
  readonly position: number;
  readonly isTied: boolean;
  /** NaN: no value. */
  readonly value: number;
  /** Where the force's true value may lie; undefined where that is not known. */
  readonly interval: Interval | undefined;
  /** Whether its position is one of several that the home force could hold. */
  readonly isOpenPlace: boolean;
}

/** Forces best first, ties in the order of MsgForces, those without a value last. */
export function leagueRows(
  { measure, certainty }: MeasureResult,
  league: League,
  { forces }: Setup,
): readonly LeagueRow[] {
  const known = certainty?.isKnown ? certainty : undefined;
  const order =
    measure.better === "neither"
      ? Array.from(league.values, (_, at) => at)
      : bestFirst(league.values, measure.better);
  return order.map((at) => ({
    force: forces[league.forces[at] ?? -1]?.name ?? "",
    isHome: at === league.home,
    position: league.positions[at] ?? 0,
    isTied: (league.tied[at] ?? 0) > 0,
    value: league.values[at] ?? Number.NaN,
    interval: intervalAt(known, at),
    isOpenPlace: known !== undefined && isOpenPlace(known, league.positions[at] ?? 0),
  }));
}

/** A range of a single place leaves none open. */
function isOpenPlace({ rankBest, rankWorst }: KnownCertainty, position: number): boolean {
  return rankBest !== rankWorst && (position - rankBest) * (position - rankWorst) <= 0;
}

function intervalAt(known: KnownCertainty | undefined, at: number): Interval | undefined {
  const [low, high] = [known?.intervalLow[at], known?.intervalHigh[at]];
  if (low === undefined || high === undefined) return undefined;
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : undefined;
}

/** From the figures of a chart to per cent of its width. */
export interface Scale {
  /** 0 is at the left edge, 100 at the right one. */
  readonly at: (figure: number) => number;
}

/** A scale that holds 0 and every figure; bars begin at 0, so that their lengths compare. */
export function scaleOf(figures: readonly number[]): Scale {
  const known = figures.filter(Number.isFinite);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  const width = high - low || 1;
  return { at: (figure) => ((figure - low) / width) * 100 };
}
