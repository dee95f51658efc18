/** DrawingML's words for what Office.js has other words for (ECMA-376 part 1, 21.2). */
import type {
  ChartAxis,
  ChartDash,
  ChartLabelPosition,
  ChartLegend,
  ChartMarkerStyle,
  ChartModel,
  ChartType,
} from "../../model/charts";

export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const SHEET_DRAWING_NAMESPACE =
  "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** A table that is read both ways. */
class TwoWays<A extends string, B extends string> {
  private readonly back: ReadonlyMap<string, A>;

  constructor(private readonly forth: Readonly<Record<A, B>>) {
    this.back = new Map(Object.entries<B>(forth).map(([key, value]) => [value, key as A]));
  }

  inFile(word: A): B {
    return this.forth[word];
  }

  inModel(word: string | undefined): A | undefined {
    return word === undefined ? undefined : this.back.get(word);
  }
}

export const DASHES = new TwoWays<ChartDash, string>({
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDash",
});

export const MARKERS = new TwoWays<ChartMarkerStyle, string>({
  Automatic: "auto",
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
});

export const LABEL_PLACES = new TwoWays<ChartLabelPosition, string>({
  BestFit: "bestFit",
  Bottom: "b",
  Center: "ctr",
  InsideBase: "inBase",
  InsideEnd: "inEnd",
  Left: "l",
  OutsideEnd: "outEnd",
  Right: "r",
  Top: "t",
});

export const LEGEND_PLACES = new TwoWays<ChartLegend["position"], string>({
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
});

export const TICK_LABELS = new TwoWays<ChartAxis["tickLabels"], string>({
  High: "high",
  Low: "low",
  NextToAxis: "nextTo",
  None: "none",
});

export const BLANKS = new TwoWays<ChartModel["displayBlanksAs"], string>({
  NotPlotted: "gap",
  Zero: "zero",
  Interplotted: "span",
});

/** The element that holds the series of a type, and how it says which type it is. */
export interface GroupKind {
  readonly element:
    "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "scatterChart";
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly scatterStyle?: "lineMarker" | "smoothMarker";
}

const bar = (direction: "col" | "bar", grouping: GroupKind["grouping"]): GroupKind => ({
  element: "barChart",
  direction,
  ...(grouping === undefined ? {} : { grouping }),
});
const line = (grouping: GroupKind["grouping"] = "standard"): GroupKind => ({
  element: "lineChart",
  grouping,
});
const area = (grouping: GroupKind["grouping"] = "standard"): GroupKind => ({
  element: "areaChart",
  grouping,
});
const scatter = (scatterStyle: "lineMarker" | "smoothMarker"): GroupKind => ({
  element: "scatterChart",
  scatterStyle,
});

/** Types that differ in their series alone (markers, lines) share a kind of group. */
export const GROUP_KINDS: Readonly<Record<ChartType, GroupKind>> = {
  ColumnClustered: bar("col", "clustered"),
  ColumnStacked: bar("col", "stacked"),
  ColumnStacked100: bar("col", "percentStacked"),
  BarClustered: bar("bar", "clustered"),
  BarStacked: bar("bar", "stacked"),
  BarStacked100: bar("bar", "percentStacked"),
  Line: line(),
  LineStacked: line("stacked"),
  LineStacked100: line("percentStacked"),
  LineMarkers: line(),
  LineMarkersStacked: line("stacked"),
  LineMarkersStacked100: line("percentStacked"),
  Area: area(),
  AreaStacked: area("stacked"),
  AreaStacked100: area("percentStacked"),
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
  XYScatter: scatter("lineMarker"),
  XYScatterLines: scatter("lineMarker"),
  XYScatterLinesNoMarkers: scatter("lineMarker"),
  XYScatterSmooth: scatter("smoothMarker"),
  XYScatterSmoothNoMarkers: scatter("smoothMarker"),
};

/** Children of <chart> (CT_Chart). */
export const CHART_ORDER = (
  "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly " +
  "dispBlanksAs showDLblsOverMax extLst"
).split(" ");

/** CT_ChartSpace. */
export const CHART_SPACE_ORDER = (
  "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr " +
  "txPr externalData printSettings userShapes extLst"
).split(" ");

/** CT_PlotArea: layout, groups, axes, then these. */
export const PLOT_AREA_ORDER = ["layout", "GROUPS", "AXES", "dTable", "spPr", "extLst"];

/** The axes' elements (EG_AxShared with what each adds). */
export const AXIS_ORDER = (
  "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark " +
  "tickLblPos spPr txPr crossAx crosses crossesAt crossBetween auto lblAlgn lblOffset baseTimeUnit " +
  "majorUnit majorTimeUnit minorUnit minorTimeUnit dispUnits tickLblSkip tickMarkSkip noMultiLvlLbl extLst"
).split(" ");

/** The series' elements of all kinds of groups, in an order that holds for each (CT_BarSer, CT_LineSer, ...). */
export const SERIES_ORDER = (
  "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars " +
  "cat xVal val yVal smooth shape bubbleSize bubble3D extLst"
).split(" ");

/** Groups' elements (CT_BarChart, CT_LineChart, ...). */
export const GROUP_ORDER = (
  "barDir scatterStyle radarStyle grouping varyColors ser dLbls gapWidth overlap serLines dropLines hiLowLines " +
  "upDownBars marker smooth firstSliceAng holeSize axId extLst"
).split(" ");
