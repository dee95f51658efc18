/** The movement of one measure: against what was published, or against the period before. */
import { aspirationChange } from "../publication/aspirationChange";
import { groupChange, type FormerMember } from "../publication/groupChange";
import type { League } from "../model/league";
import { leagueAt } from "../standing/leagueTable";
import {
  movementSince,
  previousFromHistory,
  previousFromLeague,
  revisionAsWritten,
  todaysFigures,
  type TodaysPrevious,
} from "../publication/movement";
import { indexOfEnd, spacingOf } from "../basics/period";
import { publishedFigure } from "../publication/previousUpdate";
import {
  forcesBehind,
  groupByTodaysFigures,
  positionAsPublished,
  revisedFigures,
} from "../publication/publishedGroup";
import { moveCertainty } from "./moveCertainty";
import type { PublishedFigure, PublishedForce } from "../model/setup";
import type { Movement } from "../model/movement";
import type { Comparable } from "../figures/dataTo";
import type { MeasureContext } from "./measureData";

/**
 * Against what was published in the previous update; where that has no row for the measure, against
 * today's figures of the period before, at the data's usual spacing.
 */
export function measureMovement(
  data: Comparable,
  league: League,
  context: MeasureContext,
): Movement {
  const { measure } = data;
  const published = publishedFigure(context.history, context.previousUpdate, measure.name);
  const movement = published
    ? sincePublished(data, league, published, context)
    : sincePeriodBefore(data, league, context);
  return { ...movement, ...moveCertainty(data, league, movement, context) };
}

function sincePublished(
  { measure, table }: Comparable,
  now: League,
  published: PublishedFigure,
  context: MeasureContext,
): Movement {
  const { setup, history, update, historyForces } = context;
  const forces = forcesBehind(historyForces, published, setup.home);
  const row = published.dataTo ? indexOfEnd(table.ends, published.dataTo.end) : -1;
  const today = row < 0 ? undefined : leagueAt(table, row);
  const before = today && todaysPrevious(published, forces, today);
  const former = forces.length > 0 ? forces : today && membersOf(today, context);
  return {
    ...movementSince(measure, now, previousFromHistory(published), before),
    asPublished: positionAsPublished(forces, setup.home, measure),
    group: former && changeOfGroup(now, former, published.dataTo?.end, measure, context),
    aspiration: aspirationChange(measure, published, update, history),
  };
}

function sincePeriodBefore(
  { measure, table, covered }: Comparable,
  now: League,
  context: MeasureContext,
): Movement {
  const row = indexOfEnd(table.ends, now.period.end - spacingOf(table.ends));
  if (!covered.comparable.includes(row)) return movementSince(measure, now, undefined, undefined);
  const before = leagueAt(table, row);
  return {
    ...movementSince(measure, now, previousFromLeague(before), todaysFigures(before)),
    group: changeOfGroup(now, membersOf(before, context), before.period.end, measure, context),
  };
}

/** With the forces' published figures revisions are known force by force, else the own one alone. */
function todaysPrevious(
  published: PublishedFigure,
  forces: readonly PublishedForce[],
  today: League,
): TodaysPrevious {
  if (forces.length === 0) {
    const own = revisionAsWritten(published.value, today.values[today.home] as number);
    return { ...todaysFigures(today), revised: own };
  }
  const revised = revisedFigures(forces, today);
  return {
    group: groupByTodaysFigures(forces, today),
    revised: revised.find(({ isHome }) => isHome)?.value,
    revisedFigures: revised,
    sources: today.sources,
  };
}

function membersOf(league: League, { setup }: MeasureContext): readonly FormerMember[] {
  return Array.from(league.forces, (index) => {
    return { index, force: setup.forces[index]?.name ?? "" };
  });
}

function changeOfGroup(
  now: League,
  former: readonly FormerMember[],
  end: number | undefined,
  measure: Comparable["measure"],
  { setup, observations }: MeasureContext,
): Movement["group"] {
  return groupChange(measure, now, former, end, setup, observations);
}
