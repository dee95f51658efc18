/** Where the home force stands among all forces, beside its place in the group. */
import { knownForce } from "../basics/knownForces";
import { indexOfEnd } from "../basics/period";
import { measureTable } from "../figures/measureTable";
import type { SeriesNames } from "../figures/seriesNames";
import type { MeasureResult, NationalStanding } from "../model/measureResult";
import type { Observations } from "../model/observations";
import type { Setup } from "../model/setup";
import { averageFigure } from "../standing/benchmarks";
import { leagueAt } from "../standing/leagueTable";

/**
 * The standing among all territorial forces of MsgForces with a value in the period of the result, as
 * the group's is worked out; undefined where it is not asked for, nothing is ranked, or fewer than
 * two forces have a value.
 */
export function nationalStanding(
  { measure, league, position }: MeasureResult,
  setup: Setup,
  observations: Observations,
  names: SeriesNames,
): NationalStanding | undefined {
  if (!setup.settings.national || !league || !(position > 0)) return undefined;
  const everyone = withEveryForce(setup);
  const table = measureTable(observations, everyone, measure, names);
  if ("length" in table) return undefined;
  const row = indexOfEnd(table.ends, league.period.end);
  if (row < 0) return undefined;
  const all = leagueAt(table, row);
  const own = all.positions[all.home] as number;
  if (!(own > 0) || all.ranked < 2) return undefined;
  const average = averageFigure(all, measure, setup.settings);
  return { position: own, of: all.ranked, average, league: all };
}

/**
 * The set-up with every force in the group. Where the home force is a police force of England and Wales,
 * others that are listed (a transport police, a fraud office) are no forces to rank it among.
 */
function withEveryForce(setup: Setup): Setup {
  const isKnown = setup.forces.map(
    ({ name, areaCode }) => knownForce(areaCode) ?? knownForce(name),
  );
  const areKnown = isKnown[setup.home] !== undefined;
  const forces = setup.forces.map((force, at) => ({
    ...force,
    inGroup: !areKnown || isKnown[at] !== undefined,
    groupFrom: undefined,
    groupUntil: undefined,
    otherTimes: [],
  }));
  return { ...setup, forces };
}
