/** A group that changed between two updates: the previous position among the forces of today. */
import { isMemberAt } from "../figures/group";
import type { League } from "../model/league";
import { leagueAt } from "../standing/leagueTable";
import { measureTable } from "../figures/measureTable";
import { MISSING } from "../basics/missing";
import type { Observations } from "../model/observations";
import { indexOfEnd } from "../basics/period";
import type { Measure, Setup } from "../model/setup";
import type { GroupChange } from "../model/movement";

/** A member of the previous group: its index into `Setup.forces`, -1 for none, and its name. */
export interface FormerMember {
  readonly index: number;
  readonly force: string;
}

/**
 * How the group differs from the previous one; undefined where it does not.
 *
 * @param end the previous data-to; undefined when it is not known
 */
export function groupChange(
  measure: Measure,
  now: League,
  former: readonly FormerMember[],
  end: number | undefined,
  setup: Setup,
  observations: Observations,
): GroupChange | undefined {
  const members = new Set(now.forces);
  const formerly = new Set(former.map(({ index }) => index));
  const joined = [...members].filter((index) => !formerly.has(index));
  const left = former.filter(({ index }) => !members.has(index)).map(({ force }) => force);
  if (joined.length === 0 && left.length === 0) return undefined;
  return {
    joined: joined.map((index) => setup.forces[index]?.name ?? ""),
    left,
    ...positionAmong(todaysGroup(setup, now.period.end), measure, end, observations),
  };
}

/** The set-up with the group of one period as the group of all of them. */
function todaysGroup(setup: Setup, end: number): Setup {
  return {
    ...setup,
    forces: setup.forces.map((force, index) => ({
      ...force,
      inGroup: isMemberAt(force, index === setup.home, end),
      groupFrom: undefined,
      groupUntil: undefined,
      otherTimes: [],
    })),
  };
}

function positionAmong(
  setup: Setup,
  measure: Measure,
  end: number | undefined,
  observations: Observations,
): Pick<GroupChange, "position" | "tied" | "of"> {
  const none = { position: MISSING, tied: false, of: MISSING };
  const table = measureTable(observations, setup, measure);
  if (!("ends" in table) || end === undefined) return none;
  const row = indexOfEnd(table.ends, end);
  if (row < 0) return none;
  const league = leagueAt(table, row);
  const position = league.positions[league.home] as number;
  if (!(position > 0)) return none;
  return { position, tied: (league.tied[league.home] as number) > 0, of: league.ranked };
}
