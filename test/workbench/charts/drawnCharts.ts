/** Charts as the add-in makes them in the stand-in host, with the figures a page is given to draw. */
import {
  emptySeries,
  newChart,
  noTitle,
  type ChartAxis,
  type ChartFont,
  type ChartModel,
  type ChartSeries,
  type ChartType,
} from "../../../excel-host/model/charts";
import type { DrawnChart, DrawnFigures } from "../../../excel-host/worker/messages";

export type Figure = number | null;

export interface MadeSeries {
  readonly name: string;
  readonly type: ChartType;
  readonly values: readonly Figure[];
  /** Of a scatter chart. */
  readonly xs?: readonly Figure[];
  readonly look?: Partial<ChartSeries>;
}

export interface MadeChart {
  readonly title?: string;
  readonly categories: readonly string[];
  readonly series: readonly MadeSeries[];
  readonly model?: Partial<ChartModel>;
  readonly valueAxis?: Partial<ChartAxis>;
  readonly categoryAxis?: Partial<ChartAxis>;
  readonly valueTitle?: string;
  readonly valueFormat?: string;
}

export function drawnChart(made: MadeChart): DrawnChart {
  const { categories, series, title, valueFormat = "General", valueTitle } = made;
  const anchor = { kind: "sheet", left: 0, top: 0, width: 300, height: 180 } as const;
  const usual = newChart("Chart", series[0]?.type ?? "ColumnClustered", anchor);
  return {
    model: {
      ...usual,
      series: series.map(({ look, type }, key) => ({ ...emptySeries(key, type), ...look })),
      categoryAxis: { ...usual.categoryAxis, ...made.categoryAxis },
      valueAxis: { ...usual.valueAxis, ...made.valueAxis },
      title: { ...usual.title, font: { ...font(11, "#1F3864"), bold: true } },
      ...made.model,
    },
    title,
    categoryTitle: undefined,
    valueTitle,
    figures: series.map(({ name, values, xs }, key): DrawnFigures => ({
      key,
      name,
      categories: values.map((_, at) => categories[at] ?? ""),
      values,
      xs: xs ?? values.map((_, at) => at + 1),
      valueFormat,
      xFormat: "General",
    })),
  };
}

const font = (size: number, color: string): ChartFont => ({
  ...noTitle().font,
  size,
  color,
});
const INK = "#404040";

/** The league of a measure: a column a force, the home force in its own colour, the average's line. */
export function leagueChart(
  forces: readonly string[],
  values: readonly Figure[],
  home: number,
  average: number | null,
): DrawnChart {
  const labels = (isHome: boolean): ChartSeries["labels"] => ({
    showValue: true,
    showSeriesName: false,
    showCategoryName: false,
    position: "InsideBase",
    numberFormat: "0.0",
    font: { ...font(10, "#000000"), bold: isHome },
  });
  return drawnChart({
    title: "All crime: crimes per 1,000 people",
    categories: forces,
    series: [
      {
        name: "Other forces",
        type: "ColumnClustered",
        values: values.map((value, at) => (at === home ? null : value)),
        look: { fill: "#7F93B2", labels: labels(false) },
      },
      {
        name: forces[home] ?? "",
        type: "ColumnClustered",
        values: values.map((value, at) => (at === home ? value : null)),
        look: {
          fill: "#C96A12",
          line: { color: "#1A1A1A", width: 1.5, dash: "Continuous" },
          labels: labels(true),
        },
      },
      {
        name: "MSG average",
        type: "Line",
        values: values.map(() => average),
        look: { line: { color: "#1F3864", width: 1.75, dash: "Dash" } },
      },
    ],
    model: { columns: { gapWidth: 60, overlap: 100 } },
    categoryAxis: { tickLabels: "Low", textAngle: 0, font: font(9, INK) },
    valueAxis: {
      isVisible: false,
      hasMajorGridlines: false,
      numberFormat: "0.0",
      minimum: values.some((value) => (value ?? 0) < 0) ? null : 0,
    },
  });
}

/** The home force's position over time: 1 at the top, categories at the bottom. */
export function positionsChart(
  periods: readonly string[],
  positions: readonly Figure[],
  forces: number,
): DrawnChart {
  const plain = newChart("", "LineMarkers", {
    kind: "sheet",
    left: 0,
    top: 0,
    width: 1,
    height: 1,
  });
  return drawnChart({
    title: "Essex's position over time",
    categories: periods,
    valueTitle: `Position of ${forces}`,
    series: [
      {
        name: "Essex",
        type: "LineMarkers",
        values: positions,
        look: {
          line: { color: "#1F3864", width: 2, dash: "Continuous" },
          marker: { style: "Circle", size: 6, fill: "#1F3864", border: "#1F3864" },
          labels: {
            showValue: true,
            showSeriesName: false,
            showCategoryName: false,
            position: "Top",
            numberFormat: "0",
            font: font(10, INK),
          },
        },
      },
    ],
    model: { legend: { ...plain.legend, isVisible: false } },
    categoryAxis: { textAngle: 0, categoryType: "TextAxis", font: font(9, INK) },
    valueAxis: {
      minimum: 0,
      maximum: forces + 1,
      majorUnit: 1,
      isReversed: true,
      crossedAt: "Maximum",
      numberFormat: `[<1]"";[>${forces}]"";0`,
      font: font(9, INK),
    },
  });
}
