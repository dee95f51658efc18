/** A chart with axes, laid out: the plot's place, its scales, and its axes with labels and titles. */
import { scaleBand } from "d3-scale";
import type { ChartAxis } from "../../excel-host/model/charts";
import type { DrawnChart } from "../../excel-host/worker/messages";
import { widthIn } from "../../excel-host/worker/textMeasure";
import {
  categorySideOf,
  edgeOf,
  other,
  share,
  sideOf,
  type AxisLayout,
  type Label,
  type Side,
} from "./axisLayout";
import type { AxisScale } from "./axisScale";
import type { Box } from "./box";
import { flatNamesWidth, nameLabels, uprightNames, type Turned } from "./categoryNames";
import { numberText, textLines, textStyle, type TextStyle } from "./chartText";
import {
  plottedChart,
  scalesIn,
  secondAxis,
  valueTexts,
  type Plotted,
  type PlotScales,
} from "./plotScales";
import type { PlottedSeries } from "./plotSeries";

const LABEL_GAP = 6;
const EDGE = 8;

export interface PlotLayout {
  readonly plot: Box;
  /** Bars lie; everything else stands. */
  readonly isFlat: boolean;
  readonly plotted: readonly PlottedSeries[];
  /** Middle of a category and how wide its place is. */
  readonly categoryAt: (index: number) => number;
  readonly band: number;
  /** Numbers along the horizontal axis of a scatter chart. */
  readonly xScale: AxisScale | undefined;
  readonly valueScale: AxisScale;
  readonly secondScale: AxisScale | undefined;
  readonly categories: AxisLayout;
  readonly values: AxisLayout;
  readonly second: AxisLayout | undefined;
}

export function plotLayout(chart: DrawnChart, box: Box): PlotLayout {
  const plotted = plottedChart(chart);
  // Titles and labels first, as if the plot had all the room; then the scales in the room they leave.
  const frame = frameOf(chart, plotted, scalesIn(box, plotted), box);
  const plot = plotWithin(box, frame, plotted.isFlat);
  const scales = scalesIn(plot, plotted);
  const places = categoryPlaces(plotted, plot);
  return {
    plot,
    isFlat: plotted.isFlat,
    plotted: plotted.series,
    ...places,
    xScale: scales.x,
    valueScale: scales.first,
    secondScale: scales.second,
    categories: categoryAxis(plotted, frame, plot, scales, places),
    values: valueAxis(plotted, frame, plot, scales.first),
    second: scales.second && secondValueAxis(plotted, frame, plot, scales.second),
  };
}

type TitleLayout = Pick<AxisLayout, "title" | "titleStyle">;

/** What stands around the plot, and the room it takes. */
interface Frame {
  readonly categoryStyle: TextStyle;
  readonly valueStyle: TextStyle;
  readonly categorySide: Side;
  readonly valueSide: Side;
  readonly categoryTitle: TitleLayout;
  readonly valueTitle: TitleLayout;
  readonly shownNames: readonly string[];
  readonly turned: Turned;
  /** Pixels across each axis that its labels take; of the second axis undefined where there is none. */
  readonly categoryRoom: number;
  readonly valueRoom: number;
  readonly secondRoom: number | undefined;
}

function frameOf(chart: DrawnChart, plotted: Plotted, draft: PlotScales, box: Box): Frame {
  const { isFlat, model, names, onFirst, onSecond } = plotted;
  const { categoryAxis: categories, valueAxis: values } = model;
  const [categoryStyle, valueStyle] = [categories, values].map((axis) =>
    textStyle(axis.font, model.font),
  ) as [TextStyle, TextStyle];
  const labelWidth = (scale: AxisScale, axis: ChartAxis, group: readonly PlottedSeries[]) =>
    widest(valueTexts(scale, axis, group), valueStyle) + LABEL_GAP;
  const valueWidth = hasLabels(values) ? labelWidth(draft.first, values, onFirst) : 0;
  const secondRoom = draft.second && labelWidth(draft.second, secondAxis(values), onSecond);
  const titleOf = (text: string | undefined, axis: ChartAxis, room: number): TitleLayout => {
    const titleStyle = textStyle(axis.title.font, axis.font, model.font);
    return { title: text ? textLines(text, room, titleStyle, 2) : [], titleStyle };
  };
  const [alongCategories, alongValues] = isFlat ? [box.height, box.width] : [box.width, box.height];
  const valueTitle = titleOf(chart.valueTitle, values, alongValues);
  const shownNames = hasLabels(categories) ? names : [];
  const beside = valueWidth + (secondRoom ?? 0) + (isFlat ? 0 : titleRoom(valueTitle)) + 2 * EDGE;
  const turned = turnedNames(plotted, shownNames, categoryStyle, {
    whole: box.width,
    besideValues: Math.max(0, box.width - beside),
  });
  return {
    categoryStyle,
    valueStyle,
    categorySide: categorySideOf(
      categories.tickLabels,
      share(draft.first),
      isFlat,
      values.isReversed,
    ),
    valueSide: sideOf(
      values.tickLabels,
      (categories.crossedAt === "Maximum") !== categories.isReversed,
      isFlat,
    ),
    categoryTitle: titleOf(chart.categoryTitle, categories, alongCategories),
    valueTitle,
    shownNames,
    turned,
    categoryRoom: turned.size + (turned.size > 0 ? LABEL_GAP : 0),
    valueRoom: isFlat && valueWidth > 0 ? valueStyle.line + LABEL_GAP : valueWidth,
    secondRoom,
  };
}

const hasLabels = (axis: ChartAxis): boolean => axis.isVisible && axis.tickLabels !== "None";

const widest = (texts: readonly string[], style: TextStyle): number =>
  Math.max(0, ...texts.map((text) => widthIn(style.font, text)));

const titleRoom = ({ title, titleStyle }: TitleLayout): number =>
  title.length === 0 ? 0 : title.length * titleStyle.line + LABEL_GAP;

function turnedNames(
  { isFlat, isScatter, model }: Plotted,
  names: readonly string[],
  style: TextStyle,
  width: { readonly whole: number; readonly besideValues: number },
): Turned {
  const { categoryAxis: axis } = model;
  if (isFlat) return { turn: 0, size: flatNamesWidth(names, style, width.whole) };
  if (isScatter) return { turn: 0, size: hasLabels(axis) ? style.line : 0 };
  return uprightNames(names, width.besideValues, style, axis.textAngle);
}

/** The plot in the room that labels and titles leave. */
function plotWithin(box: Box, frame: Frame, isFlat: boolean): Box {
  const { categoryRoom, categorySide, secondRoom, valueRoom, valueSide, valueStyle } = frame;
  const insets = { start: { x: EDGE, y: EDGE }, end: { x: EDGE, y: EDGE } };
  const [acrossCategories, acrossValues] = isFlat ? (["x", "y"] as const) : (["y", "x"] as const);
  insets[categorySide][acrossCategories] += categoryRoom + titleRoom(frame.categoryTitle);
  insets[valueSide][acrossValues] += valueRoom + titleRoom(frame.valueTitle);
  if (secondRoom !== undefined)
    insets[other(valueSide)][acrossValues] += isFlat ? valueStyle.line : secondRoom;
  return {
    left: box.left + insets.start.x,
    top: box.top + insets.start.y,
    width: Math.max(1, box.width - insets.start.x - insets.end.x),
    height: Math.max(1, box.height - insets.start.y - insets.end.y),
  };
}

type CategoryPlaces = Pick<PlotLayout, "categoryAt" | "band">;

function categoryPlaces({ isFlat, model, names }: Plotted, plot: Box): CategoryPlaces {
  // Categories of bars are counted upwards.
  const isBackwards = isFlat !== model.categoryAxis.isReversed;
  const bands = scaleBand<number>()
    .domain(names.map((_, index) => index))
    .range(isFlat ? [plot.top, plot.top + plot.height] : [plot.left, plot.left + plot.width]);
  const band = bands.bandwidth();
  const placeOf = (index: number) => (isBackwards ? names.length - 1 - index : index);
  return { band, categoryAt: (index) => (bands(placeOf(index)) ?? 0) + band / 2 };
}

function categoryAxis(
  { isFlat, model, series }: Plotted,
  frame: Frame,
  plot: Box,
  { first, x }: PlotScales,
  { band, categoryAt }: CategoryPlaces,
): AxisLayout {
  const { categoryAxis: axis } = model;
  const { categorySide: side, categoryStyle: style, shownNames, turned } = frame;
  const line = first.at(first.crossing);
  const xFormat = axis.numberFormat ?? series[0]?.figures.xFormat ?? "General";
  const labels = x
    ? marksOf(
        x,
        x.ticks.map((tick) => numberText(tick, xFormat)),
      )
    : nameLabels(shownNames, categoryAt, band, style, turned, isFlat);
  return {
    axis,
    labels: hasLabels(axis) ? labels : [],
    style,
    turn: turned.turn,
    side,
    line,
    labelsAt: axis.tickLabels === "NextToAxis" ? line : edgeOf(plot, side, isFlat),
    labelRoom: frame.categoryRoom,
    ...frame.categoryTitle,
  };
}

function valueAxis(
  { isFlat, model, onFirst }: Plotted,
  { valueRoom, valueSide: side, valueStyle: style, valueTitle }: Frame,
  plot: Box,
  scale: AxisScale,
): AxisLayout {
  const axis = model.valueAxis;
  const edge = edgeOf(plot, side, !isFlat);
  return {
    axis,
    labels: hasLabels(axis) ? marksOf(scale, valueTexts(scale, axis, onFirst)) : [],
    style,
    turn: 0,
    side,
    line: edge,
    labelsAt: edge,
    labelRoom: valueRoom,
    ...valueTitle,
  };
}

function secondValueAxis(
  { isFlat, model, onSecond }: Plotted,
  { secondRoom = 0, valueSide, valueStyle: style }: Frame,
  plot: Box,
  scale: AxisScale,
): AxisLayout {
  const axis = secondAxis(model.valueAxis);
  const side = other(valueSide);
  const edge = edgeOf(plot, side, !isFlat);
  return {
    axis,
    labels: marksOf(scale, valueTexts(scale, axis, onSecond)),
    style,
    turn: 0,
    side,
    line: edge,
    labelsAt: edge,
    labelRoom: secondRoom,
    title: [],
    titleStyle: style,
  };
}

function marksOf({ at, ticks }: AxisScale, texts: readonly string[]): Label[] {
  return ticks.map((tick, index) => ({ at: at(tick), lines: [texts[index] ?? ""] }));
}
