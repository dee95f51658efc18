/** Layout "long": one figure a row. */
import type { LayoutColumns, LayoutTask } from "./layout";

/** One figure a row: its value, or the sum of several columns. */
export function layoutLong({ source, finder }: LayoutTask): LayoutColumns {
  const columns = finder.columns("Value column", source.valueColumn);
  const series = source.fixedSeries === "" ? undefined : source.fixedSeries;
  return {
    seriesColumns: finder.columns("Series column", source.seriesColumn),
    periodColumns: finder.columns("Period column", source.periodColumn),
    figures: [{ columns, period: source.fixedPeriod, series }],
    seriesOffered: series === undefined ? [] : [series],
    unclear: [],
  };
}
