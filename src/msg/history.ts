/** The home force's position period by period. */
import { averageFigure, topQuartileFigure, type LeagueFigures } from "./benchmarks";
import type { Coverage } from "./dataTo";
import type { MeasureFigures, MeasureTable } from "./measureTable";
import type { Settings } from "./setup";
import { positionNumber, rankPeriods } from "./standing";
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
  const { measure } = table;
  if (measure.better === "neither") return [];
  const width = table.forces.length;
  const everyone = table.forces.map((_, column) => column);
  const standings = rankPeriods(table.values, width, everyone, table.home, measure.better);
  return covered.comparable.map((row) => {
    const figures = figuresAt(table, row);
    const tied = standings.tied[row] as number;
    const of = standings.ranked[row] as number;
    return {
      period: { end: table.ends[row] as number, months: table.months },
      value: figures.values[table.home] as number,
      position: positionNumber(standings.better[row] as number, tied, of, measure.firstIs),
      tied: tied > 0,
      of,
      average: averageFigure(figures, measure, settings),
      topQuartile: topQuartileFigure(figures, measure, settings),
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
