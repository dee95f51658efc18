/** Whether a move is more than usual variation, and which counts it rests on. */
import { countedLeague } from "../certainty/countedLeague";
import { variationBehind, type TableRow } from "../certainty/earlierYears";
import { leaguePlaces } from "../certainty/leaguePlaces";
import type { RankRange } from "../certainty/rankRange";
import { indexOfEnd } from "../basics/period";
import { hasOverlap } from "../figures/windows";
import type { Comparable } from "../figures/dataTo";
import type { League } from "../model/league";
import type { CountOfPeriod, MoveCertainty, Movement, MoveRestsOn } from "../model/movement";
import type { Series } from "../model/observations";
import { leagueAt } from "../standing/leagueTable";
import { placeFromBest } from "../standing/standing";
import type { MeasureContext } from "./measureData";

/**
 * What may be said of a movement. It is within usual variation where the place before lies in today's
 * range, or today's place in the range of then.
 */
export function moveCertainty(
  data: Comparable,
  league: League,
  movement: Movement,
  context: MeasureContext,
): Pick<Movement, "certainty" | "restsOn"> {
  const { kind, previous } = movement;
  const isCompared = kind === "Improved" || kind === "Deteriorated" || kind === "No change";
  if (!isCompared || !previous) return { certainty: undefined, restsOn: undefined };
  const rowBefore = previous.dataTo ? indexOfEnd(data.table.ends, previous.dataTo.end) : -1;
  return {
    certainty: certaintyOf(data, league, previous, rowBefore, context),
    restsOn: restsOn(data, rowBefore, context),
  };
}

function certaintyOf(
  { measure, table, row }: Comparable,
  league: League,
  previous: NonNullable<Movement["previous"]>,
  rowBefore: number,
  context: MeasureContext,
): MoveCertainty {
  const of = previous.of > 0 ? previous.of : league.ranked;
  const placeBefore = placeFromBest(previous.position, of, measure.firstIs);
  const placeNow = placeFromBest(
    league.positions[league.home] as number,
    league.ranked,
    measure.firstIs,
  );
  const now = usualPlaces({ table, row }, league, context);
  if (!now) return "not known";
  if (holds(now, placeBefore)) return "within usual variation";
  const then = rowBefore < 0 ? undefined : leagueAt(table, rowBefore);
  const before = then && usualPlaces({ table, row: rowBefore }, then, context);
  if (!before) return "not known";
  return holds(before, placeNow) ? "within usual variation" : "more than usual variation";
}

/** The places that usual variation leaves open; undefined where it is not known, or set aside. */
function usualPlaces(
  at: TableRow,
  league: League,
  { setup }: MeasureContext,
): RankRange | undefined {
  const { measure } = at.table;
  if (league.home < 0) return undefined;
  const counted = countedLeague(measure, league);
  if ("because" in counted) return undefined;
  const behind = variationBehind(counted, league, at);
  const places = leaguePlaces(counted, league, measure, setup.settings, behind);
  const isKnown = places.basis === "usual variation" && !Number.isNaN(places.printed.best);
  return isKnown ? places.printed : undefined;
}

function holds({ best, worst }: RankRange, place: number): boolean {
  return best <= place && place <= worst;
}

/**
 * The home force's counts of the periods that entered the window since, and of those that left it: of
 * both windows whole where they share no month.
 */
function restsOn(
  { table, row, measure }: Comparable,
  rowBefore: number,
  { observations, setup }: MeasureContext,
): MoveRestsOn | undefined {
  const windows = table.plan.now.count;
  if (!windows || table.plan.now.value || rowBefore < 0 || measure.basis !== "level")
    return undefined;
  const series = observations.series[windows.series] as Series;
  const apart = (table.ends[row] as number) - (table.ends[rowBefore] as number);
  const isShared = apart < windows.length * series.months;
  if (apart <= 0 || apart % series.months !== 0 || (isShared && hasOverlap(series)))
    return undefined;
  const periods = isShared ? apart / series.months : windows.length;
  const lastNow = windows.last[row] as number;
  const lastBefore = (windows.last[rowBefore] as number) - (windows.length - periods);
  const stride = observations.forces.length;
  const sumTo = (last: number): CountOfPeriod | undefined => {
    const first = last - periods + 1;
    if (first < 0) return undefined;
    let count = 0;
    for (let at = first; at <= last; at++)
      count += series.values[at * stride + setup.home] as number;
    const period = { end: series.ends[last] as number, months: periods * series.months };
    return Number.isNaN(count) ? undefined : { period, count };
  };
  const [now, before] = [sumTo(lastNow), sumTo(lastBefore)];
  return now && before && { now, before };
}
