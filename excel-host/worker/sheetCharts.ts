/** The charts of a sheet with the figures they show now, as a page needs them to draw them. */
import { chartFigures, chartTitleText, dataCells, dataText, plotted } from "../model/chartFigures";
import type { ChartTitle } from "../model/charts";
import type { Sheet } from "../model/sheet";
import type { DrawnChart, SheetCharts } from "./messages";

/** Reads a sheet's charts; `number` is the reader's own count of what it told. */
export function readSheetCharts(sheet: Sheet, number: number): SheetCharts {
  const { workbook } = sheet;
  const titleOf = ({ isVisible, text, reference }: ChartTitle): string | undefined => {
    if (!isVisible) return undefined;
    return (reference !== null ? dataText(workbook, { reference }) : text) ?? "Axis Title";
  };
  const charts = sheet.charts.map((model): DrawnChart => {
    const figures = chartFigures(sheet, model).map((drawn, index) => {
      const series = model.series[index];
      const values = dataCells(workbook, series?.values ?? null);
      const isScatter = series?.type.startsWith("XYScatter") === true;
      const xs = isScatter ? dataCells(workbook, series.categories) : [];
      return {
        ...drawn,
        xs: drawn.values.map((_value, at) => (xs[at] ? plotted(xs[at].value) : at + 1)),
        valueFormat: values[0]?.numberFormat ?? "General",
        xFormat: xs[0]?.numberFormat ?? "General",
      };
    });
    return {
      model,
      title: chartTitleText(sheet, model),
      categoryTitle: titleOf(model.categoryAxis.title),
      valueTitle: titleOf(model.valueAxis.title),
      figures,
    };
  });
  return { number, charts };
}

/** Whether the charts look alike, whatever their numbers. */
export function sameSheetCharts(a: SheetCharts, b: SheetCharts): boolean {
  return JSON.stringify(a.charts) === JSON.stringify(b.charts);
}
