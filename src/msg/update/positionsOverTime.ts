/** The home force's position period by period. */
import { averageFigure, topQuartileFigure, type LeagueFigures } from "../standing/benchmarks";
import type { Coverage } from "../figures/dataTo";
import type { MeasureFigures, MeasureTable } from "../figures/measureTable";
import { comparePeriods, periodComparisons } from "../standing/periodComparisons";
import { roomForPositions, NO_POSITIONS, type PositionsOverTime } from "../model/positionsOverTime";
import type { Settings } from "../model/setup";
import { positionNumber } from "../standing/standing";

/**
 * The position at every comparable period, oldest first; none where neither direction is better.
 * The average and the top quartile are those of the group as it was in each period.
 */
export function positionsOverTime(
  table: MeasureTable,
  covered: Coverage,
  settings: Settings,
): PositionsOverTime {
  const { measure, ends, months, home, values } = table;
  if (measure.better === "neither") return NO_POSITIONS;
  const width = table.forces.length;
  const everyone = table.forces.map((_, column) => column);
  const compared = periodComparisons(ends.length);
  comparePeriods(values, width, everyone, home, measure.better, compared);
  // The usual definitions come with the pass; others are made of each period's figures.
  const isMean = settings.average === "mean" && settings.homeForceInAverage;
  const isByRank = settings.topQuartile === "rank";
  const found = roomForPositions(covered.comparable.length, months);
  covered.comparable.forEach((row, at) => {
    const tied = compared.tied[row] as number;
    const of = compared.ranked[row] as number;
    found.ends[at] = ends[row] as number;
    found.values[at] = values[row * width + home] as number;
    found.positions[at] = positionNumber(compared.better[row] as number, tied, of, measure.firstIs);
    found.tied[at] = tied;
    found.of[at] = of;
    found.averages[at] = isMean
      ? (compared.mean[row] as number)
      : averageFigure(figuresAt(table, row), measure, settings);
    found.topQuartiles[at] = isByRank
      ? (compared.topQuartile[row] as number)
      : topQuartileFigure(figuresAt(table, row), measure, settings);
  });
  return found;
}

/** One row of a table as it lies in memory: forces outside the group have no value. */
function figuresAt(table: MeasureTable, row: number): LeagueFigures {
  const width = table.forces.length;
  const slice = (column: Float64Array): Float64Array =>
    column.subarray(row * width, (row + 1) * width);
  const before: MeasureFigures | undefined = table.yearBefore;
  return {
    home: table.home,
    counts: slice(table.counts),
    denominators: slice(table.denominators),
    values: slice(table.values),
    countsBefore: before && slice(before.counts),
    denominatorsBefore: before && slice(before.denominators),
    valuesBefore: before && slice(before.values),
  };
}
