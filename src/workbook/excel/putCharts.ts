/**
 * Puts planned charts onto their sheet: new ones are made, and those of an earlier report are found by
 * their names and changed in place. Charts of other names are the analyst's. How a chart looks is set
 * once, when it is made.
 */
import { sameInExcel, type Area, type SheetArea } from "../names/addresses";
import {
  CHART_LOOKS,
  type ChartPlan,
  type SeriesPlan,
  type SeriesRole,
  type ValueAxisPlan,
} from "../report/chartPlan";
import { absolute, sheetReference } from "../report/formulas";
import { operation, type Step } from "./steps";
import type { OwnChart } from "../plan/ownSheets";

/** About how many operations are sent to make a chart, and to change one. */
const OPERATIONS = {
  make: ({ series }: ChartPlan) => 30 + 10 * series.length,
  change: ({ series }: ChartPlan) => 15 + 5 * series.length,
} as const;

export function chartSteps(
  worksheets: Excel.WorksheetCollection,
  sheet: Excel.Worksheet,
  plans: readonly ChartPlan[],
  there: readonly OwnChart[],
  names: NamedSeries[],
): Step[] {
  const sheets = { sheet, worksheets, names };
  return plans.map((plan) => {
    const known = there.find(({ name }) => sameInExcel(name, plan.name));
    return known
      ? operation(() => changeChart(sheets, plan, known), OPERATIONS.change(plan))
      : operation(() => makeChart(sheets, plan), OPERATIONS.make(plan));
  });
}

/** Of a series by its shape. */
const CHART_TYPES = {
  column: "ColumnClustered",
  line: "Line",
  curve: "XYScatterLinesNoMarkers",
  points: "XYScatter",
} as const;

function chartType(role: SeriesRole, { isLying }: ChartPlan) {
  const { shape } = CHART_LOOKS[role];
  return shape === "column" && isLying ? "BarClustered" : CHART_TYPES[shape];
}

/** A series that was given its name by a cell: whether Excel took it so shows after the next round trip. */
export interface NamedSeries {
  /** As made: it cannot be reached by it later. */
  readonly series: Excel.ChartSeries;
  readonly reached: () => Excel.ChartSeries;
  readonly formula: string;
  readonly words: string;
}

/** Words for series whose name shows the formula itself; a round trip only where there are any. */
export async function literalNames(
  context: Excel.RequestContext,
  names: readonly NamedSeries[],
): Promise<void> {
  const literal = names.filter(({ series, formula }) => series.name === formula);
  if (literal.length === 0) return;
  for (const { reached, words } of literal) reached().name = words;
  await context.sync();
}

/** The charts' sheet, the others that hold their figures, and the series that were named. */
interface Sheets {
  readonly names: NamedSeries[];
  readonly sheet: Excel.Worksheet;
  readonly worksheets: Excel.WorksheetCollection;
}

function rangeOf({ worksheets }: Sheets, { area, sheet: name }: SheetArea): Excel.Range {
  const { top, left, rows, columns } = area;
  return worksheets.getItem(name).getRangeByIndexes(top, left, rows, columns).untrack();
}

function makeChart(sheets: Sheets, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  // Made of one column or row of figures, so that Excel has nothing to guess.
  const { shape } = CHART_LOOKS[first.role];
  const type = shape === "line" ? "LineMarkers" : chartType(first.role, plan);
  const by = first.values.area.rows === 1 ? "Rows" : "Columns";
  const chart = sheets.sheet.charts.add(type, rangeOf(sheets, first.values), by);
  chart.name = plan.name;
  lookOfChart(chart, plan);
  const series = chart.series.getItemAt(0);
  fillSeries(sheets, series, first, [plan.name, 0]);
  lookOfSeries(series, first, plan.isLying);
  others.forEach((_, at) => addSeries(sheets, chart, plan, at + 1));
  if (shape === "column") {
    series.gapWidth = plan.isLying ? 30 : 60;
    // Only one of the two has a figure for a force, so that they may share the place.
    series.overlap = 100;
  }
  setChart(sheets, chart, plan);
}

function changeChart(sheets: Sheets, plan: ChartPlan, { seriesCount }: OwnChart): void {
  const chart = sheets.sheet.charts.getItem(plan.name);
  plan.series.forEach((series, at) => {
    if (at < seriesCount) fillSeries(sheets, chart.series.getItemAt(at), series, [plan.name, at]);
    else addSeries(sheets, chart, plan, at);
  });
  setChart(sheets, chart, plan);
}

/** @example nameFormula({ sheet: "MSG Charts", area }) // "='MSG Charts'!$F$7" */
function nameFormula({ sheet, area }: SheetArea): string {
  return `=${sheetReference(sheet)}${absolute(area.top, area.left)}`;
}

function addSeries(sheets: Sheets, chart: Excel.Chart, plan: ChartPlan, at: number): void {
  const added = plan.series[at];
  if (!added) return;
  const series = chart.series.add();
  const { shape } = CHART_LOOKS[added.role];
  if (shape !== "column") series.chartType = CHART_TYPES[shape];
  fillSeries(sheets, series, added, [plan.name, at]);
  lookOfSeries(series, added, plan.isLying);
}

/** A chart's name, and the series among its own. */
type Place = readonly [chart: string, at: number];

function fillSeries(
  sheets: Sheets,
  series: Excel.ChartSeries,
  plan: SeriesPlan,
  [chart, at]: Place,
): void {
  const formula = nameFormula(plan.nameCell);
  series.name = formula;
  sheets.names.push({
    series: series.load("name"),
    reached: () => sheets.sheet.charts.getItem(chart).series.getItemAt(at),
    formula,
    words: text(plan.name),
  });
  series.setValues(rangeOf(sheets, plan.values));
  series.setXAxisValues(rangeOf(sheets, plan.categories));
  series.hasDataLabels = plan.labels !== undefined;
  if (plan.labels !== undefined) series.dataLabels.numberFormat = plan.labels;
}

/** What a report says and where it stands: set every time. */
function setChart(sheets: Sheets, chart: Excel.Chart, plan: ChartPlan): void {
  chart.title.text = text(plan.title);
  chart.setPosition(...corners(sheets.sheet, plan.area));
  const { categoryAxis, valueAxis } = chart.axes;
  setValueAxis(valueAxis, plan.valueAxis);
  if (plan.sizeAxis) setValueAxis(categoryAxis, plan.sizeAxis);
  if (plan.dateFormat !== undefined) categoryAxis.numberFormat = plan.dateFormat;
}

/** Shown while it is set and hidden last: Excel refuses members of an axis that is hidden. */
function setValueAxis(axis: Excel.ChartAxis, plan: ValueAxisPlan): void {
  axis.visible = true;
  axis.minimum = plan.minimum ?? "";
  axis.maximum = plan.maximum ?? "";
  axis.majorUnit = plan.step ?? "";
  axis.numberFormat = plan.numberFormat;
  axis.reversePlotOrder = plan.isReversed;
  // The categories stay at the bottom, which is the axis's far end when it is reversed.
  axis.position = plan.isReversed ? "Maximum" : "Automatic";
  if (plan.isVisible && plan.title !== "") axis.title.text = text(plan.title);
  else axis.title.visible = false;
  if (!plan.isVisible) axis.visible = false;
}

function corners(sheet: Excel.Worksheet, area: Area): [Excel.Range, Excel.Range] {
  const last = [area.top + area.rows - 1, area.left + area.columns - 1] as const;
  return [sheet.getCell(area.top, area.left).untrack(), sheet.getCell(...last).untrack()];
}

const NAVY = "#1F3864";
const INK = "#404040";
const RULE = "#D9D9D9";

function lookOfChart(chart: Excel.Chart, plan: ChartPlan): void {
  const { axes, legend, title } = chart;
  title.format.font.size = 11;
  title.format.font.bold = true;
  title.format.font.color = NAVY;
  legend.visible = plan.hasLegend;
  if (plan.hasLegend) {
    legend.position = plan.sizeAxis && plan.area.columns > 1 ? "Right" : "Bottom";
    legend.format.font.size = 10;
    legend.format.font.color = INK;
  }
  for (const axis of [axes.categoryAxis, axes.valueAxis]) {
    axis.format.font.size = 9;
    axis.format.font.color = INK;
  }
  const { categoryAxis, valueAxis } = axes;
  categoryAxis.format.line.color = "#808080";
  // Below columns that go downwards too.
  categoryAxis.tickLabelPosition = plan.valueAxis.isReversed ? "NextToAxis" : "Low";
  // Bars are counted upwards otherwise.
  if (plan.isLying) categoryAxis.reversePlotOrder = true;
  // Long names are broken into lines, not turned.
  categoryAxis.textOrientation = 0;
  // Periods stand side by side, however far apart their dates are.
  if (plan.dateFormat !== undefined) categoryAxis.categoryType = "TextAxis";
  valueAxis.majorGridlines.visible = plan.valueAxis.isVisible;
  if (plan.valueAxis.isVisible) valueAxis.majorGridlines.format.line.color = RULE;
}

function lookOfSeries(series: Excel.ChartSeries, plan: SeriesPlan, isLying = false): void {
  const look = CHART_LOOKS[plan.role];
  if (look.shape === "column") lookOfColumns(series, look);
  else if (look.shape === "points") lookOfMarkers(series, look);
  else lookOfLine(series, look);
  if (plan.labels === undefined) return;
  const { dataLabels } = series;
  // In the columns, away from the average's line; behind bars, which may be shorter than their figures.
  dataLabels.position = isLying ? "OutsideEnd" : look.shape === "line" ? "Top" : "InsideBase";
  dataLabels.format.font.size = isLying ? 9 : 10;
  dataLabels.format.font.color = look.shape === "line" ? INK : "#000000";
  dataLabels.format.font.bold = plan.role === "home";
}

type LookOf<Shape extends string> = Extract<
  (typeof CHART_LOOKS)[SeriesRole],
  { readonly shape: Shape }
>;

function lookOfColumns(series: Excel.ChartSeries, look: LookOf<"column">): void {
  series.format.fill.setSolidColor(look.colour);
  if (look.outline === undefined) return;
  series.format.line.color = look.outline;
  series.format.line.weight = 1.5;
}

function lookOfLine(series: Excel.ChartSeries, look: LookOf<"line" | "curve">): void {
  series.format.line.color = look.colour;
  series.format.line.weight = look.weight;
  series.format.line.lineStyle = look.dash;
  if (look.marker === "None") series.markerStyle = "None";
  else lookOfMarkers(series, { ...look, size: 6 });
}

function lookOfMarkers(
  series: Excel.ChartSeries,
  {
    marker,
    size,
    colour,
  }: Readonly<Record<"marker" | "colour", string>> & { readonly size: number },
): void {
  series.markerStyle = marker as Excel.ChartMarkerStyle;
  series.markerSize = size;
  series.markerBackgroundColor = colour;
  series.markerForegroundColor = colour;
}

/** Excel's limit for titles and names of series. */
const LONGEST = 255;

/** Excel may take a text that begins with "=" for a formula; a blank before it does not show. */
function text(words: string): string {
  const safe = words.startsWith("=") ? `\u00a0${words}` : words;
  return safe.length <= LONGEST ? safe : `${safe.slice(0, LONGEST - 1)}…`;
}
