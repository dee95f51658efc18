/** Which series a range makes, as Excel reads the range that a chart is made of. */
import { areaAddress } from "../../../model/addresses";
import {
  emptySeries,
  freeSeriesKey,
  type ChartData,
  type ChartModel,
  type ChartReference,
  type ChartSeries,
} from "../../../model/charts";
import type { Area, SheetModel } from "../../../model/types";
import { quotedSheetName } from "../../cells/addresses";
import { excelError } from "../../contract/errors";
import type { RangeTarget } from "../../contract/targets";

export const SERIES_BY = ["Auto", "Columns", "Rows"] as const;
export type SeriesBy = (typeof SERIES_BY)[number];

/** A reference to cells as charts keep it: the sheet's name and "$" before everything. */
export function chartReference({ sheet, area }: RangeTarget): { reference: ChartReference } {
  const address = areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return { reference: `${quotedSheetName(sheet.name)}!${address}` };
}

/** A row or a column of cells, for values or categories. */
export function lineReference(target: RangeTarget): ChartData {
  const { area } = target;
  if (area.rows > 1 && area.columns > 1)
    throw excelError(
      "ApiNotFound",
      "Values or categories of several rows and columns are not simulated.",
    );
  return chartReference(target);
}

/**
 * The chart's series from a range. A first row or column is taken for names or categories when it
 * holds text, or when the corner cell is empty; series stand in columns unless there are more columns
 * than rows (Microsoft, "Select data for a chart"). Series that the chart has keep their looks.
 */
export function seriesOfRange(chart: ChartModel, source: RangeTarget, by: SeriesBy): ChartSeries[] {
  const { sheet, area } = source;
  const hasTexts = (part: Area): boolean => isText(sheet, part);
  const isCornerEmpty = sheet.value(area.row, area.column) === null;
  const { rows, columns } = area;
  const hasHead = rows > 1 && (isCornerEmpty || hasTexts({ ...area, row: area.row, rows: 1 }));
  const hasSide =
    columns > 1 &&
    (isCornerEmpty ||
      hasTexts({ ...area, columns: 1, row: area.row + 1, rows: Math.max(1, rows - 1) }));
  const [head, side] = [Number(hasHead), Number(hasSide)];
  const inColumns = by === "Columns" || (by === "Auto" && columns - side <= rows - head);
  const isScatter = chart.type.startsWith("XYScatter");
  const [count, names, labels] = inColumns
    ? [columns, head, isScatter && columns > 1 ? 1 : side]
    : [rows, side, isScatter && rows > 1 ? 1 : head];
  const line = (index: number): Area =>
    inColumns
      ? { row: area.row + names, rows: rows - names, column: area.column + index, columns: 1 }
      : { row: area.row + index, rows: 1, column: area.column + names, columns: columns - names };
  const nameCell = (index: number): Area =>
    inColumns
      ? { row: area.row, rows: 1, column: area.column + index, columns: 1 }
      : { row: area.row + index, rows: 1, column: area.column, columns: 1 };
  const reference = (part: Area): ChartData => chartReference({ sheet, area: part });
  let key = freeSeriesKey(chart);
  return Array.from({ length: count - labels }, (_, at): ChartSeries => {
    const before = chart.series[at] ?? emptySeries(key++, chart.type);
    return {
      ...before,
      name: names === 1 ? reference(nameCell(at + labels)) : null,
      categories: labels === 1 ? reference(line(0)) : null,
      values: reference(line(at + labels)),
    };
  });
}

/** Text, and nothing that could be a figure. */
function isText(sheet: SheetModel, { column, columns, row, rows }: Area): boolean {
  let texts = 0;
  for (let down = row; down < row + rows; down++)
    for (let across = column; across < column + columns; across++) {
      const value = sheet.value(down, across);
      if (typeof value === "string") texts++;
      else if (value !== null && !(down === row && across === column)) return false;
    }
  return texts > 0;
}
