/** One period of a measure's table as a league: the group as it was then, ranked. */
import type { League, LeagueSources, SeriesWindow } from "../model/league";
import type { MeasureFigures, MeasureTable } from "../figures/measureTable";
import type { RolePlans } from "../figures/measurePlan";
import { positionNumber, rankAll } from "./standing";
import { windowAt } from "../figures/windows";

/** The league of the period in row `row` of a measure's table. */
export function leagueAt(table: MeasureTable, row: number): League {
  const { measure } = table;
  const columns = membersAt(table, row);
  const offset = row * table.forces.length;
  const pick = (figures: Float64Array): Float64Array => {
    const picked = new Float64Array(columns.length);
    for (let i = 0; i < picked.length; i++) {
      picked[i] = figures[offset + (columns[i] as number)] as number;
    }
    return picked;
  };
  const values = pick(table.values);
  const { better, tied, ranked } = standings(values, measure.better);
  return {
    period: { end: table.ends[row] as number, months: table.months },
    forces: columns.map((column) => table.forces[column] as number),
    home: columns.indexOf(table.home),
    counts: pick(table.counts),
    denominators: pick(table.denominators),
    values,
    ...beforeColumns(table.yearBefore, pick),
    better,
    tied,
    positions: better.map((count, i) =>
      positionNumber(count, tied[i] as number, ranked, measure.firstIs),
    ),
    ranked,
    survey: table.survey && {
      sampleSizes: pick(table.survey.sampleSizes),
      lows: pick(table.survey.lows),
      highs: pick(table.survey.highs),
    },
    sources: sourcesAt(table, row),
  };
}

function standings(
  values: Float64Array,
  better: MeasureTable["measure"]["better"],
): Pick<League, "better" | "tied" | "ranked"> {
  const standing = rankAll(values, better);
  const ranked = standing.ranked[0] ?? 0;
  if (better !== "neither") return { better: standing.better, tied: standing.tied, ranked };
  const none = new Int32Array(values.length);
  return { better: none.map(() => -1), tied: none, ranked };
}

function beforeColumns(
  before: MeasureFigures | undefined,
  pick: (figures: Float64Array) => Float64Array,
): Pick<League, "countsBefore" | "denominatorsBefore" | "valuesBefore"> {
  return {
    countsBefore: before && pick(before.counts),
    denominatorsBefore: before && pick(before.denominators),
    valuesBefore: before && pick(before.values),
  };
}

/** Columns of the forces that are in the group in that period. */
function membersAt(table: MeasureTable, row: number): Int32Array {
  const offset = row * table.forces.length;
  const columns: number[] = [];
  for (let column = 0; column < table.forces.length; column++) {
    if (table.members[offset + column] === 1) columns.push(column);
  }
  return Int32Array.from(columns);
}

function sourcesAt(table: MeasureTable, row: number): LeagueSources {
  const roles = (plans: RolePlans): Record<keyof RolePlans, SeriesWindow | undefined> => ({
    value: windowAt(plans.value, row),
    count: windowAt(plans.count, row),
    denominator: windowAt(plans.denominator, row),
  });
  const { now, yearBefore: before, survey } = table.plan;
  return {
    ...roles(now),
    sampleSize: windowAt(survey?.sampleSize, row),
    yearBefore: before && roles(before),
  };
}
