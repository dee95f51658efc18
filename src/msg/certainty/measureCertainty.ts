/** "How sure is it" of one measure: what chance leaves open. */
import type { Aspiration, Status } from "../model/aspiration";
import type { League } from "../model/league";
import { MISSING } from "../basics/missing";
import type { Measure, Settings } from "../model/setup";
import type { CountKind } from "./countedGroup";
import { countedLeague, type CountedLeague, type UnknownBecause } from "./countedLeague";
import {
  expectationOf,
  expectedLimits,
  type Expectation,
  type ExpectedRange,
  type Spread,
} from "./expectedRange";
import { valueInterval } from "./intervals";
import { adjustedPValues, placesLeftOpen, type RankRange } from "./rankRange";
import { statusCertainty, type StatusCertainty } from "./statusCertainty";

/** Counts below this are small: positions made of them change by chance. */
export const SMALL_COUNT = 20;

/** In the measure's unit. */
interface ExpectedRanges {
  readonly at95: ExpectedRange;
  readonly at998: ExpectedRange;
}

/** Where the measure's values have counts behind them. Columns by member of the league. */
export interface KnownCertainty {
  readonly isKnown: true;
  /** What the forces were compared as. */
  readonly kind: CountKind;
  /** A value is count / denominator * per. */
  readonly per: number;
  /** Of rank range, intervals and status: 0.95 unless set otherwise. */
  readonly confidence: number;
  /**
   * In the measure's numbering, `rankBest` the better standing; the position is among them. NaN
   * where neither direction is better.
   */
  readonly rankBest: number;
  readonly rankWorst: number;
  /** Holm-adjusted p-values of each peer against the home force; NaN: not compared. */
  readonly adjustedP: Float64Array;
  /** The range in which each force's own true value may lie (see `valueInterval`); NaN: no value. */
  readonly intervalLow: Float64Array;
  readonly intervalHigh: Float64Array;
  /** What limits at any denominator are made from (see `expectedLimits`). */
  readonly expectation: Expectation;
  /** Of the home force. */
  readonly expected: Readonly<Record<Spread, ExpectedRanges>>;
  /** 1: within the limits with spread at 95 % of the force's own denominator; 0: outside, or no value. */
  readonly withinExpected: Uint8Array;
  /** Whether the home force is, and whether all that have a value are; undefined: not known. */
  readonly isWithinExpected: boolean | undefined;
  readonly areAllWithinExpected: boolean | undefined;
  /** Some count of the group is under `SMALL_COUNT`. */
  readonly hasSmallCounts: boolean;
  /** 1: the force's count is. */
  readonly smallCounts: Uint8Array;
  /** undefined: there is no status to be sure of. */
  readonly status: StatusCertainty | undefined;
}

interface UnknownCertainty {
  readonly isKnown: false;
  readonly because: UnknownBecause;
  readonly hasSmallCounts: boolean;
  readonly smallCounts: Uint8Array;
  readonly status: StatusCertainty | undefined;
}

export type Certainty = KnownCertainty | UnknownCertainty;

/**
 * What chance leaves open of a measure's position, value and status.
 *
 * Counts are taken to vary by chance as Poisson counts do (proportions: as binomial ones), each
 * force by itself; docs/method.md says when not to trust that. Nothing is known where the ranked
 * values are not made of counts.
 */
export function measureCertainty(
  measure: Measure,
  settings: Settings,
  league: League,
  aspiration: Aspiration,
  status: Status | "",
): Certainty {
  const small = smallCounts(league);
  const counted = countedLeague(measure, league);
  if ("because" in counted) {
    return {
      isKnown: false,
      because: counted.because,
      ...small,
      status: statusCertainty(aspiration, status, undefined),
    };
  }
  const { group, kind, per } = counted;
  const { confidence } = settings;
  const adjustedP = adjustedPValues(group, kind);
  const places = placesLeftOpen(league.values, league.home, adjustedP, measure.better, confidence);
  return {
    isKnown: true,
    kind,
    per,
    confidence,
    ...rankNumbers(places, measure, league),
    adjustedP,
    ...ownIntervals(counted, confidence),
    ...expectations(counted, league),
    ...small,
    status: statusCertainty(aspiration, status, { measure, settings, league, counted, places }),
  };
}

function smallCounts({ counts }: League): Pick<Certainty, "hasSmallCounts" | "smallCounts"> {
  const small = Uint8Array.from(counts, (count) => Number(count < SMALL_COUNT));
  return { hasSmallCounts: small.includes(1), smallCounts: small };
}

/** Places from the best as the measure numbers them. */
function rankNumbers(
  { best, worst }: RankRange,
  { firstIs }: Measure,
  { ranked }: League,
): Pick<KnownCertainty, "rankBest" | "rankWorst"> {
  const numbered = (place: number): number => (firstIs === "best" ? place : ranked - place + 1);
  return { rankBest: numbered(best), rankWorst: numbered(worst) };
}

function ownIntervals(
  { group, kind, per }: CountedLeague,
  confidence: number,
): Pick<KnownCertainty, "intervalLow" | "intervalHigh"> {
  const { counts, denominators } = group;
  const intervals = Array.from(counts, (count, force) =>
    Number.isNaN(count)
      ? { low: MISSING, high: MISSING }
      : valueInterval(count, denominators[force] as number, kind, confidence),
  );
  return {
    intervalLow: Float64Array.from(intervals, ({ low }) => low * per),
    intervalHigh: Float64Array.from(intervals, ({ high }) => high * per),
  };
}

type Expected = Pick<
  KnownCertainty,
  "expectation" | "expected" | "withinExpected" | "isWithinExpected" | "areAllWithinExpected"
>;

function expectations({ group, kind, per }: CountedLeague, league: League): Expected {
  const { denominators } = group;
  const { values, home } = league;
  const expectation = expectationOf(group, kind);
  const limits = (force: number, confidence: number, spread: Spread): ExpectedRange => {
    const over = denominators[force] as number;
    const { low, high } = expectedLimits(expectation, over, confidence, spread);
    return { low: low * per, high: high * per };
  };
  const ranges = (spread: Spread): ExpectedRanges => ({
    at95: limits(home, 0.95, spread),
    at998: limits(home, 0.998, spread),
  });
  const withinExpected = Uint8Array.from(values, (value, force) => {
    const { low, high } = limits(force, 0.95, "between");
    return Number(value >= low && value <= high);
  });
  const isKnown = !Number.isNaN(expectation.betweenVariance);
  return {
    expectation,
    expected: { chance: ranges("chance"), between: ranges("between") },
    withinExpected,
    isWithinExpected: isKnown ? withinExpected[home] === 1 : undefined,
    areAllWithinExpected: isKnown
      ? values.every((value, force) => Number.isNaN(value) || withinExpected[force] === 1)
      : undefined,
  };
}
