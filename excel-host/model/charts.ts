/**
 * Charts of a sheet as plain data that can be cloned: `package/` reads and writes them, `office/`
 * changes them for an add-in, and a page draws them.
 *
 * To draw one, take `sheet.charts`, `chartBox(sheet, chart)` for where it stands (points from the
 * sheet's upper left corner) and `chartFigures(sheet, chart)` for its series' names, categories and
 * numbers as they are in the cells now (both in chartFigures.ts).
 *
 * Whoever changes a chart sets `isTouched`: its part is then written where it differs from the file,
 * and the figures kept in it are renewed. What is not touched stays byte for byte.
 */

/** Excel's names (Excel.ChartType) of the types that the host knows. */
export const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineStacked",
  "LineStacked100",
  "LineMarkers",
  "LineMarkersStacked",
  "LineMarkersStacked100",
  "Area",
  "AreaStacked",
  "AreaStacked100",
  "Pie",
  "Doughnut",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "XYScatterSmooth",
  "XYScatterSmoothNoMarkers",
] as const;

export type ChartType = (typeof CHART_TYPES)[number];

/** "#RRGGBB"; "none" for no paint; "automatic" for what Excel chooses (see automaticColor). */
export type ChartColor = string;

export interface ChartLine {
  color: ChartColor;
  /** In points; null for automatic. */
  width: number | null;
  dash: ChartDash;
}

/** Excel.ChartLineStyle, as far as it is a pattern of dashes. */
export const CHART_DASHES = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;
export type ChartDash = (typeof CHART_DASHES)[number];

/** What is null or "automatic" is left to Excel. */
export interface ChartFont {
  name: string | null;
  /** In points. */
  size: number | null;
  color: ChartColor;
  bold: boolean | null;
  italic: boolean | null;
}

/** Where a reference stands in for figures, without the leading "=": "'MSG Charts'!$A$2:$A$9". */
export type ChartReference = string;

/** Texts or numbers of a chart: a reference to cells, or what is written in the chart itself. */
export type ChartData =
  | { readonly reference: ChartReference }
  | { readonly literal: readonly (string | number | null)[] };

export interface ChartMarker {
  /** Excel.ChartMarkerStyle. */
  style: ChartMarkerStyle;
  /** In points, 2 to 72; null for automatic. */
  size: number | null;
  fill: ChartColor;
  border: ChartColor;
}

export const CHART_MARKERS = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
] as const;
export type ChartMarkerStyle = (typeof CHART_MARKERS)[number];

/** Excel.ChartDataLabelPosition. */
export const LABEL_POSITIONS = [
  "BestFit",
  "Bottom",
  "Center",
  "InsideBase",
  "InsideEnd",
  "Left",
  "OutsideEnd",
  "Right",
  "Top",
] as const;
export type ChartLabelPosition = (typeof LABEL_POSITIONS)[number];

export interface ChartLabels {
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  /** null: where Excel puts the labels of this type of chart. */
  position: ChartLabelPosition | null;
  /** null: the cells' own. */
  numberFormat: string | null;
  font: ChartFont;
}

/** A point that is painted otherwise than its series. */
export interface ChartPointFormat {
  /** Counted from 0. */
  index: number;
  fill: ChartColor;
  border: ChartLine;
}

export interface ChartSeries {
  /** Which series it is whatever its place, unique in its chart (c:idx); automatic colours go by it. */
  readonly key: number;
  /** null: Excel names it "Series1". */
  name: ChartData | null;
  /** A combined chart has series of several types. */
  type: ChartType;
  axisGroup: "Primary" | "Secondary";
  /** Categories, or x values of a scatter chart. */
  categories: ChartData | null;
  values: ChartData | null;
  fill: ChartColor;
  line: ChartLine;
  marker: ChartMarker;
  isSmooth: boolean;
  points: ChartPointFormat[];
  /** null where it has none. */
  labels: ChartLabels | null;
}

/** Of all columns or bars of one axis group: the gap between them in per cent of their width. */
interface ChartColumns {
  gapWidth: number;
  /** -100 to 100. */
  overlap: number;
}

export interface ChartAxis {
  isVisible: boolean;
  title: ChartTitle;
  /** null for automatic. */
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  /** Largest at the left or the bottom. */
  isReversed: boolean;
  isLogarithmic: boolean;
  /** Of a category axis: automatic makes dates of cells that are dates, equally spaced as text else. */
  categoryType: "Automatic" | "TextAxis" | "DateAxis";
  /** null: the cells' own. */
  numberFormat: string | null;
  hasMajorGridlines: boolean;
  hasMinorGridlines: boolean;
  gridlines: ChartLine;
  tickLabels: "High" | "Low" | "NextToAxis" | "None";
  /** Where on this axis the other one crosses it; a number for that value. */
  crossedAt: "Automatic" | "Maximum" | "Minimum" | number;
  /** Degrees, 90 upwards to -90; null for automatic. */
  textAngle: number | null;
  line: ChartLine;
  font: ChartFont;
}

export interface ChartTitle {
  isVisible: boolean;
  /** null for a title that Excel makes (the only series' name, or "Chart Title"). */
  text: string | null;
  /** The cell that the text comes from. */
  reference: ChartReference | null;
  /** Over the plot instead of making room. */
  isOverlaid: boolean;
  font: ChartFont;
}

export interface ChartLegend {
  isVisible: boolean;
  position: "Top" | "Bottom" | "Left" | "Right" | "Corner";
  isOverlaid: boolean;
  font: ChartFont;
}

/** A place within a cell, `right` and `down` in points from its upper left corner. */
export interface CellPoint {
  row: number;
  column: number;
  right: number;
  down: number;
}

/** Where a chart stands; charts between two cells move and grow with these. Lengths in points. */
export type ChartAnchor =
  | { kind: "cells"; from: CellPoint; to: CellPoint }
  | { kind: "cell"; from: CellPoint; width: number; height: number }
  | { kind: "sheet"; left: number; top: number; width: number; height: number };

export interface ChartModel {
  /** "{GUID}", stable while the workbook is open. */
  readonly id: string;
  name: string;
  anchor: ChartAnchor;
  /** false: a chart of a type that the host carries along and does not know; only name and anchor hold. */
  readonly isKnown: boolean;
  /** The type of a series that has none of its own, and of the first one. */
  type: ChartType;
  title: ChartTitle;
  series: ChartSeries[];
  columns: ChartColumns;
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  legend: ChartLegend;
  /** The chart's area. */
  fill: ChartColor;
  border: ChartLine;
  plotFill: ChartColor;
  font: ChartFont;
  displayBlanksAs: "NotPlotted" | "Zero" | "Interplotted";
  isTouched: boolean;
}

/** The Office theme's accents, which Excel gives series in turn. */
const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** The colour that stands for "automatic" of the series with that key. */
export const automaticColor = (key: number): ChartColor => ACCENTS[key % ACCENTS.length] as string;

export const automaticLine = (): ChartLine => ({
  color: "automatic",
  width: null,
  dash: "Continuous",
});

export const automaticFont = (): ChartFont => ({
  name: null,
  size: null,
  color: "automatic",
  bold: null,
  italic: null,
});

export const noTitle = (): ChartTitle => ({
  isVisible: false,
  text: null,
  reference: null,
  isOverlaid: false,
  font: automaticFont(),
});

export const automaticMarker = (): ChartMarker => ({
  style: "Automatic",
  size: null,
  fill: "automatic",
  border: "automatic",
});

export const automaticAxis = (hasMajorGridlines: boolean): ChartAxis => ({
  isVisible: true,
  title: noTitle(),
  minimum: null,
  maximum: null,
  majorUnit: null,
  isReversed: false,
  isLogarithmic: false,
  categoryType: "Automatic",
  numberFormat: null,
  hasMajorGridlines,
  hasMinorGridlines: false,
  gridlines: automaticLine(),
  tickLabels: "NextToAxis",
  crossedAt: "Automatic",
  textAngle: null,
  line: automaticLine(),
  font: automaticFont(),
});

/** Types whose lines are drawn without markers. */
export const hasNoMarkers = (type: ChartType): boolean =>
  /^Line(?:Stacked|$)|NoMarkers$/.test(type);

export const emptySeries = (key: number, type: ChartType): ChartSeries => ({
  key,
  name: null,
  type,
  axisGroup: "Primary",
  categories: null,
  values: null,
  fill: "automatic",
  line: automaticLine(),
  marker: { ...automaticMarker(), style: hasNoMarkers(type) ? "None" : "Automatic" },
  isSmooth: false,
  points: [],
  labels: null,
});

const GREY = "#D9D9D9";
const HAIR: ChartLine = { color: GREY, width: 0.75, dash: "Continuous" };
const small = (): ChartFont => ({ ...automaticFont(), size: 9, color: "#595959" });

/** A chart as Excel makes it, without series: its looks are those of Excel's first style. */
export function newChart(name: string, type: ChartType, anchor: ChartAnchor): ChartModel {
  const axis = (hasMajorGridlines: boolean): ChartAxis => ({
    ...automaticAxis(hasMajorGridlines),
    gridlines: hasMajorGridlines ? { ...HAIR } : automaticLine(),
    line: hasMajorGridlines ? { ...automaticLine(), color: "none" } : { ...HAIR },
    font: small(),
  });
  return {
    id: newChartId(),
    name,
    anchor,
    isKnown: true,
    type,
    title: { ...noTitle(), isVisible: true, font: { ...small(), size: 14, bold: false } },
    series: [],
    columns: type.includes("Stacked")
      ? { gapWidth: 150, overlap: 100 }
      : { gapWidth: 219, overlap: -27 },
    categoryAxis: axis(false),
    valueAxis: axis(true),
    legend: { isVisible: true, position: "Bottom", isOverlaid: false, font: small() },
    fill: "#FFFFFF",
    border: { ...HAIR },
    plotFill: "none",
    font: { ...automaticFont(), size: 10 },
    displayBlanksAs: "NotPlotted",
    isTouched: true,
  };
}

/** A key that no series of the chart has. */
export const freeSeriesKey = ({ series }: ChartModel): number =>
  series.reduce((highest, { key }) => Math.max(highest, key), -1) + 1;

/** The references of a chart, to be rewritten when sheets are renamed. */
export function rewriteChartReferences(
  chart: ChartModel,
  change: (reference: ChartReference) => ChartReference,
): void {
  const changed = (data: ChartData | null): ChartData | null =>
    data !== null && "reference" in data ? { reference: change(data.reference) } : data;
  for (const series of chart.series) {
    series.name = changed(series.name);
    series.categories = changed(series.categories);
    series.values = changed(series.values);
  }
  for (const title of [chart.title, chart.categoryAxis.title, chart.valueAxis.title])
    if (title.reference !== null) title.reference = change(title.reference);
}

export function newChartId(): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16));
  const hex = digits.join("").toUpperCase();
  const cuts = [0, 8, 12, 16, 20, 32];
  const groups = cuts.slice(1).map((end, index) => hex.slice(cuts[index], end));
  return `{${groups.join("-")}}`;
}
