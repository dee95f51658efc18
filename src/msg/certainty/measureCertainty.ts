/** "How sure is it" of one measure: what chance and usual variation leave open. */
import type { Aspiration, Status } from "../model/aspiration";
import type { League } from "../model/league";
import { MISSING } from "../basics/missing";
import type { Measure, Setup } from "../model/setup";
import { comparableForces, isComparable } from "./countedGroup";
import { countedLeague, type CountedLeague } from "./countedLeague";
import { variationBehind, type TableRow } from "./earlierYears";
import { expectationOf, expectedLimits, expectedRange } from "./expectedRange";
import { valueInterval } from "./intervals";
import { FEWEST_PEERS, isWithin, likePeers } from "./predictionInterval";
import { leaguePlaces, type LeaguePlaces } from "./leaguePlaces";
import { statusCertainty } from "./statusCertainty";
import type { RankRange } from "./rankRange";
import type { ExpectedRanges, KnownCertainty, Certainty, Interval } from "../model/certainty";

/** Counts below this are small: positions made of them change by chance. */
export const SMALL_COUNT = 20;

/** What how sure a measure is hangs on. */
export interface CertaintyTerms {
  readonly measure: Measure;
  readonly setup: Pick<Setup, "settings" | "forces">;
  readonly league: League;
  readonly aspiration: Aspiration;
  readonly status: Status | "";
  /** The league's period among the measure's others; undefined: no other is known. */
  readonly at: TableRow | undefined;
}

/**
 * What chance and usual variation leave open of a measure's position, value and status.
 *
 * Counts are taken to vary by chance as Poisson counts do (proportions: as binomial ones), each
 * force by itself, and from year to year as much as the group's did (see `usualVariation`).
 * Nothing is known where the ranked values are not made of counts.
 */
export function measureCertainty(terms: CertaintyTerms): Certainty {
  const { measure, setup, league, aspiration, status, at } = terms;
  const { settings } = setup;
  const small = smallCounts(league);
  const counted = enoughCounted(measure, league);
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
  const behind = variationBehind(counted, league, at);
  const places = leaguePlaces(counted, league, measure, settings, behind);
  const expected = expectations(counted, league);
  return {
    isKnown: true,
    kind,
    per,
    confidence,
    basis: places.basis,
    variation: behind.variation,
    variationYears: behind.years,
    ...rankNumbers(places, measure, league),
    notDifferent: places.notDifferent.map(
      (member) => setup.forces[league.forces[member] ?? -1]?.name ?? "",
    ),
    adjustedP: places.adjustedP,
    ...ownIntervals(counted, league, confidence),
    counts: Float64Array.from(group.counts),
    denominators: Float64Array.from(group.denominators),
    ...expected,
    ...small,
    status: statusCertainty(aspiration, status, {
      measure,
      settings,
      league,
      counted,
      places: places.printed,
      basis: places.basis,
      variation: behind.variation,
      areAllWithinExpected: expected.areAllWithinExpected,
    }),
  };
}

/** With fewer there are no three peers to say how much forces differ. */
const FEWEST_COMPARED = FEWEST_PEERS + 1;

function enoughCounted(measure: Measure, league: League): ReturnType<typeof countedLeague> {
  const counted = countedLeague(measure, league);
  if ("because" in counted) return counted;
  const compared = comparableForces(counted.group, counted.kind);
  return compared.length < FEWEST_COMPARED ? { because: "few forces" } : counted;
}

function smallCounts({ counts }: League): Pick<Certainty, "hasSmallCounts" | "smallCounts"> {
  const small = Uint8Array.from(counts, (count) => Number(count < SMALL_COUNT));
  return { hasSmallCounts: small.includes(1), smallCounts: small };
}

type RankNumbers = Pick<KnownCertainty, "rankBest" | "rankWorst" | "chanceBest" | "chanceWorst">;

/** Places from the best as the measure numbers them. */
function rankNumbers(
  { printed, byChance }: LeaguePlaces,
  { firstIs }: Measure,
  { ranked }: League,
): RankNumbers {
  const numbered = (place: number): number => (firstIs === "best" ? place : ranked - place + 1);
  const both = ({ best, worst }: RankRange) => [numbered(best), numbered(worst)] as const;
  const [rankBest, rankWorst] = both(printed);
  const [chanceBest, chanceWorst] = both(byChance);
  return { rankBest, rankWorst, chanceBest, chanceWorst };
}

function ownIntervals(
  { group, kind, per }: CountedLeague,
  { survey }: League,
  confidence: number,
): Pick<KnownCertainty, "intervalLow" | "intervalHigh"> {
  const { counts, denominators } = group;
  const intervals = Array.from(counts, (count, force): Interval => {
    const published = { low: survey?.lows[force], high: survey?.highs[force] };
    if (Number.isFinite(published.low) && Number.isFinite(published.high))
      return published as Interval;
    if (!isComparable(group, force, kind)) return { low: MISSING, high: MISSING };
    const { low, high } = valueInterval(count, denominators[force] as number, kind, confidence);
    return { low: low * per, high: high * per };
  });
  return {
    intervalLow: Float64Array.from(intervals, ({ low }) => low),
    intervalHigh: Float64Array.from(intervals, ({ high }) => high),
  };
}

type Expected = Pick<
  KnownCertainty,
  "expectation" | "expected" | "withinExpected" | "isWithinExpected" | "areAllWithinExpected"
>;

function expectations({ group, kind, per }: CountedLeague, league: League): Expected {
  const { counts, denominators } = group;
  const { values, home } = league;
  const expectation = expectationOf(group, kind);
  const chanceAt = (confidence: number): Interval => {
    const over = denominators[home] as number;
    const { low, high } = expectedLimits(expectation, over, confidence, "chance");
    return { low: low * per, high: high * per };
  };
  const ranges = (at: (confidence: number) => Interval): ExpectedRanges => ({
    at95: at(0.95),
    at998: at(0.998),
  });
  const withinExpected = Uint8Array.from(values, (_, force) => {
    const like = isComparable(group, force, kind) ? likePeers(group, force, kind) : undefined;
    if (!like) return 0;
    return Number(isWithin(like, counts[force] as number, denominators[force] as number, 0.95));
  });
  return {
    expectation,
    expected: {
      chance: ranges(chanceAt),
      between: ranges((confidence) => expectedRange(group, per, confidence, "between", kind)),
    },
    withinExpected,
    isWithinExpected: withinExpected[home] === 1,
    areAllWithinExpected: values.every(
      (value, force) => Number.isNaN(value) || withinExpected[force] === 1,
    ),
  };
}
