/** The home force's position period by period. */
import { averageFigure, topQuartileFigure, type LeagueFigures } from "./benchmarks";
import type { Coverage } from "./dataTo";
import type { MeasureFigures, MeasureTable } from "./measureTable";
import { comparePeriods, periodComparisons } from "./periodComparisons";
import type { Settings } from "./setup";
import { positionNumber } from "./standing";
import type { PositionAt } from "./update";

/**
 * The position at every comparable period, oldest first; none where neither direction is better.
 * The average and the top quartile are those of the group as it was in each period.
 */
export function positionHistory(
  table: MeasureTable,
  covered: Coverage,
  settings: Settings,
): readonly PositionAt[] {
  const { measure, ends, months, home, values } = table;
  if (measure.better === "neither") return [];
  const width = table.forces.length;
  const everyone = table.forces.map((_, column) => column);
  const compared = periodComparisons(ends.length);
  comparePeriods(values, width, everyone, home, measure.better, compared);
  // The usual definitions come with the pass; others are made of each period's figures.
  const isMean = settings.average === "mean" && settings.homeForceInAverage;
  const isByRank = settings.topQuartile === "rank";
  return covered.comparable.map((row) => {
    const tied = compared.tied[row] as number;
    const of = compared.ranked[row] as number;
    return {
      period: { end: ends[row] as number, months },
      value: values[row * width + home] as number,
      position: positionNumber(compared.better[row] as number, tied, of, measure.firstIs),
      tied: tied > 0,
      of,
      average: isMean
        ? (compared.mean[row] as number)
        : averageFigure(figuresAt(table, row), measure, settings),
      topQuartile: isByRank
        ? (compared.topQuartile[row] as number)
        : topQuartileFigure(figuresAt(table, row), measure, settings),
    };
  });
}

/** One row of a table as it lies in memory: forces outside the group have no value. */
function figuresAt(table: MeasureTable, row: number): LeagueFigures {
  const width = table.forces.length;
  const slice = (column: Float64Array): Float64Array =>
    column.subarray(row * width, (row + 1) * width);
  const before: MeasureFigures | undefined = table.before;
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
