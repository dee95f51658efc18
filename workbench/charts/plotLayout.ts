/** Scales of a chart with axes, and the room that their labels and titles leave for the plot. */
import { scaleBand } from "d3-scale";
import type { ChartAxis } from "../../excel-host/model/charts";
import type { DrawnChart } from "../../excel-host/worker/messages";
import { widthIn } from "../../excel-host/worker/textMeasure";
import { axisScale, type AxisScale } from "./axisScale";
import type { Box } from "./chartPlace";
import { numberText, textLines, textStyle, type TextStyle } from "./chartText";
import { isPercent, plottedSeries, spanEnds, type PlottedSeries } from "./plotSeries";

const LABEL_GAP = 6;
const EDGE = 8;
/** Pixels between the marks of a value axis. */
const MARK_ROOM = { upright: 40, flat: 70 };
const LONGEST_TURNED = 110;
/** Of the chart's width, what the category names beside bars take at most. */
const NAMES_SHARE = 0.38;

type Side = "start" | "end";

interface Label {
  readonly lines: readonly string[];
  /** Pixel along its axis. */
  readonly at: number;
}

export interface AxisLayout {
  readonly axis: ChartAxis;
  readonly labels: readonly Label[];
  readonly style: TextStyle;
  /** Degrees that the labels are turned by, clockwise. */
  readonly turn: number;
  /** Left or top; right or bottom. */
  readonly side: Side;
  /** Pixel across the axis at which its line is drawn. */
  readonly line: number;
  /** Pixel across the axis at which its labels begin. */
  readonly labelsAt: number;
  /** Pixels that the labels take beyond the plot. */
  readonly labelRoom: number;
  readonly title: readonly string[];
  readonly titleStyle: TextStyle;
}

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
  const { model } = chart;
  const plotted = plottedSeries(chart);
  const isFlat = model.series.some(({ type }) => type.startsWith("Bar"));
  const isScatter = plotted.length > 0 && plotted.every(({ kind }) => kind === "scatter");
  const onFirst = plotted.filter(({ series }) => series.axisGroup === "Primary");
  const onSecond = plotted.filter(({ series }) => series.axisGroup === "Secondary");
  const styleOf = (axis: ChartAxis) => textStyle(axis.font, model.font);
  const names = categoryNames(plotted);

  const valueScale = (group: readonly PlottedSeries[], axis: ScaledAxis, room: Box): AxisScale =>
    axisScale({
      axis,
      values: spanEnds(group),
      fromZero: group.some(({ kind }) => kind === "columns" || kind === "areas"),
      range: isFlat ? [room.left, room.left + room.width] : [room.top + room.height, room.top],
      room: isFlat ? MARK_ROOM.flat : MARK_ROOM.upright,
    });
  const firstScale = (room: Box) =>
    valueScale(onFirst.length > 0 ? onFirst : plotted, model.valueAxis, room);
  const xScaleOf = (room: Box) =>
    isScatter
      ? axisScale({
          axis: model.categoryAxis,
          values: plotted.flatMap(({ figures }) => figures.xs.filter((x) => x !== null)),
          fromZero: false,
          range: [room.left, room.left + room.width],
          room: MARK_ROOM.flat,
        })
      : undefined;
  const formatOf = (axis: ChartAxis, group: readonly PlottedSeries[]): string => {
    if (axis.numberFormat !== null) return axis.numberFormat;
    const [first] = group;
    if (first && isPercent(first.series.type)) return "0%";
    return first?.figures.valueFormat ?? "General";
  };
  const valueTexts = ({ ticks }: AxisScale, axis: ChartAxis, group: readonly PlottedSeries[]) =>
    ticks.map((tick) => numberText(tick, formatOf(axis, group)));

  // Titles and labels first, as if the plot had all the room; then the scales in the room they leave.
  const draft = firstScale(box);
  const draftX = xScaleOf(box);
  const valueStyle = styleOf(model.valueAxis);
  const categoryStyle = styleOf(model.categoryAxis);
  const hasLabels = (axis: ChartAxis) => axis.isVisible && axis.tickLabels !== "None";
  const widest = (texts: readonly string[], style: TextStyle) =>
    Math.max(0, ...texts.map((text) => widthIn(style.font, text)));
  const valueWidth = hasLabels(model.valueAxis)
    ? widest(valueTexts(draft, model.valueAxis, onFirst), valueStyle) + LABEL_GAP
    : 0;
  const secondDraft = onSecond.length > 0 ? valueScale(onSecond, AUTOMATIC, box) : undefined;
  const secondWidth = secondDraft
    ? widest(valueTexts(secondDraft, secondAxis(model.valueAxis), onSecond), valueStyle) + LABEL_GAP
    : 0;
  const valueSide = sideOf(
    model.valueAxis.tickLabels,
    (model.categoryAxis.crossedAt === "Maximum") !== model.categoryAxis.isReversed,
    isFlat,
  );
  const crossedShare = share(draft);
  const categorySide = categorySideOf(
    model.categoryAxis.tickLabels,
    crossedShare,
    isFlat,
    model.valueAxis.isReversed,
  );

  const titleOf = (text: string | undefined, axis: ChartAxis, room: number) => {
    const style = textStyle(axis.title.font, axis.font, model.font);
    return { title: text ? textLines(text, room, style, 2) : [], titleStyle: style };
  };
  const categoryTitle = titleOf(
    chart.categoryTitle,
    model.categoryAxis,
    isFlat ? box.height : box.width,
  );
  const valueTitle = titleOf(chart.valueTitle, model.valueAxis, isFlat ? box.width : box.height);
  const titleRoom = ({ title, titleStyle }: typeof categoryTitle) =>
    title.length === 0 ? 0 : title.length * titleStyle.line + LABEL_GAP;

  const shownNames = hasLabels(model.categoryAxis) ? names : [];
  const acrossRoom = Math.max(
    0,
    box.width - valueWidth - secondWidth - (isFlat ? 0 : titleRoom(valueTitle)) - 2 * EDGE,
  );
  const turned = isFlat
    ? { turn: 0, size: flatNamesWidth(shownNames, categoryStyle, box.width) }
    : isScatter
      ? { turn: 0, size: hasLabels(model.categoryAxis) ? categoryStyle.line : 0 }
      : uprightNames(shownNames, acrossRoom, categoryStyle, model.categoryAxis.textAngle);
  const categoryRoom = turned.size + (turned.size > 0 ? LABEL_GAP : 0);
  const valueRoom = isFlat ? (valueWidth > 0 ? valueStyle.line + LABEL_GAP : 0) : valueWidth;
  const insets = { start: { x: EDGE, y: EDGE }, end: { x: EDGE, y: EDGE } };
  insets[categorySide][isFlat ? "x" : "y"] += categoryRoom + titleRoom(categoryTitle);
  insets[valueSide][isFlat ? "y" : "x"] += valueRoom + titleRoom(valueTitle);
  if (secondDraft)
    insets[other(valueSide)][isFlat ? "y" : "x"] += isFlat ? valueStyle.line : secondWidth;
  const plot: Box = {
    left: box.left + insets.start.x,
    top: box.top + insets.start.y,
    width: Math.max(1, box.width - insets.start.x - insets.end.x),
    height: Math.max(1, box.height - insets.start.y - insets.end.y),
  };

  const scale = firstScale(plot);
  const secondScale = secondDraft && valueScale(onSecond, AUTOMATIC, plot);
  const xScale = draftX && xScaleOf(plot);
  const along: [number, number] = isFlat
    ? [plot.top + plot.height, plot.top]
    : [plot.left, plot.left + plot.width];
  const ends = model.categoryAxis.isReversed ? ([along[1], along[0]] as const) : along;
  const bands = scaleBand<number>()
    .domain(names.map((_, index) => index))
    .range([Math.min(...ends), Math.max(...ends)]);
  const isBackwards = ends[0] > ends[1];
  const band = bands.bandwidth();
  const categoryAt = (index: number): number =>
    (bands(isBackwards ? names.length - 1 - index : index) ?? 0) + band / 2;

  const across = (side: Side, isUpright: boolean): number =>
    isUpright
      ? side === "start"
        ? plot.left
        : plot.left + plot.width
      : side === "start"
        ? plot.top
        : plot.top + plot.height;
  const categoryLine = scale.at(scale.crossing);
  const isBesideAxis = model.categoryAxis.tickLabels === "NextToAxis";
  const xTexts = xScale?.ticks.map((tick) =>
    numberText(tick, model.categoryAxis.numberFormat ?? plotted[0]?.figures.xFormat ?? "General"),
  );
  return {
    plot,
    isFlat,
    plotted,
    categoryAt,
    band,
    xScale,
    valueScale: scale,
    secondScale,
    categories: {
      axis: model.categoryAxis,
      labels: !hasLabels(model.categoryAxis)
        ? []
        : xScale
          ? xScale.ticks.map((tick, index) => ({
              at: xScale.at(tick),
              lines: [xTexts?.[index] ?? ""],
            }))
          : nameLabels(shownNames, categoryAt, band, categoryStyle, turned, isFlat),
      style: categoryStyle,
      turn: turned.turn,
      side: categorySide,
      line: categoryLine,
      labelsAt: isBesideAxis ? categoryLine : across(categorySide, isFlat),
      labelRoom: categoryRoom,
      ...categoryTitle,
    },
    values: {
      axis: model.valueAxis,
      labels: hasLabels(model.valueAxis)
        ? valueTexts(scale, model.valueAxis, onFirst).map((text, index) => ({
            at: scale.at(scale.ticks[index] ?? 0),
            lines: [text],
          }))
        : [],
      style: valueStyle,
      turn: 0,
      side: valueSide,
      line: across(valueSide, !isFlat),
      labelsAt: across(valueSide, !isFlat),
      labelRoom: valueRoom,
      ...valueTitle,
    },
    second: secondScale && {
      axis: secondAxis(model.valueAxis),
      labels: valueTexts(secondScale, secondAxis(model.valueAxis), onSecond).map((text, index) => ({
        at: secondScale.at(secondScale.ticks[index] ?? 0),
        lines: [text],
      })),
      style: valueStyle,
      turn: 0,
      side: other(valueSide),
      line: across(other(valueSide), !isFlat),
      labelsAt: across(other(valueSide), !isFlat),
      labelRoom: secondWidth,
      title: [],
      titleStyle: valueStyle,
    },
  };
}

type ScaledAxis = Parameters<typeof axisScale>[0]["axis"];

const AUTOMATIC: ScaledAxis = {
  minimum: null,
  maximum: null,
  majorUnit: null,
  isLogarithmic: false,
  isReversed: false,
  crossedAt: "Automatic",
};

/** The second axis looks like the first; the model knows no more of it. */
const secondAxis = (like: ChartAxis): ChartAxis => ({
  ...like,
  ...AUTOMATIC,
  numberFormat: null,
  isVisible: true,
});

const other = (side: Side): Side => (side === "start" ? "end" : "start");

/** On which side the value axis has its labels. */
function sideOf(tickLabels: ChartAxis["tickLabels"], isAtEnd: boolean, isFlat: boolean): Side {
  const atEnd = tickLabels === "High" ? true : tickLabels === "Low" ? false : isAtEnd;
  // Categories of bars are counted upwards: the axis at their beginning lies below.
  return atEnd !== isFlat ? "end" : "start";
}

/** How far along the values the category axis lies, from the smallest (0) to the largest (1). */
function share({ crossing, domain: [from, to] }: AxisScale): number {
  return to === from ? 0 : (crossing - from) / (to - from);
}

function categorySideOf(
  tickLabels: ChartAxis["tickLabels"],
  crossed: number,
  isFlat: boolean,
  isReversed: boolean,
): Side {
  const isAtLargest = tickLabels === "High" ? true : tickLabels === "Low" ? false : crossed > 0.5;
  const isFar = isAtLargest !== isReversed;
  // Large values lie at the right of bars and at the top of everything else.
  return isFar === isFlat ? "end" : "start";
}

/** The categories of the series that has most of them. */
function categoryNames(plotted: readonly PlottedSeries[]): readonly string[] {
  return plotted.reduce<readonly string[]>(
    (most, { figures }) => (figures.categories.length > most.length ? figures.categories : most),
    [],
  );
}

interface Turned {
  readonly turn: number;
  /** Pixels that the labels take across their axis. */
  readonly size: number;
}

function flatNamesWidth(names: readonly string[], style: TextStyle, width: number): number {
  const widest = Math.max(0, ...names.map((name) => widthIn(style.font, name)));
  return Math.min(widest, width * NAMES_SHARE);
}

/** Names below columns lie as long as they fit in a few lines, then lean, then stand. */
function uprightNames(
  names: readonly string[],
  room: number,
  style: TextStyle,
  angle: number | null,
): Turned {
  if (names.length === 0) return { turn: 0, size: 0 };
  const band = room / names.length;
  const widths = names.map((name) => widthIn(style.font, name));
  const longestWord = Math.max(
    ...names.flatMap((name) => name.split(/\s+/).map((word) => widthIn(style.font, word))),
  );
  const lines = Math.max(...names.map((name) => textLines(name, band - 4, style, 3).length));
  if (angle === null || angle === 0) {
    const fits = Math.max(...widths) <= band - 4 || longestWord <= band - 4;
    if (fits || angle === 0) return { turn: 0, size: lines * style.line };
  }
  const turn = angle === null ? (band > style.line * 1.5 ? -45 : -90) : -angle;
  const longest = Math.min(LONGEST_TURNED, Math.max(...widths));
  const radians = (Math.abs(turn) * Math.PI) / 180;
  return { turn, size: longest * Math.sin(radians) + style.line * Math.cos(radians) };
}

function nameLabels(
  names: readonly string[],
  at: (index: number) => number,
  band: number,
  style: TextStyle,
  { turn, size }: Turned,
  isFlat: boolean,
): Label[] {
  // Where there is no room for all, every second, third, .. is named.
  const needed = isFlat || turn !== 0 ? style.line : 0;
  const every = Math.max(1, Math.ceil(needed / Math.max(1, band)));
  const room = isFlat ? size : turn === 0 ? band - 4 : LONGEST_TURNED;
  const most =
    turn !== 0 ? 1 : isFlat ? Math.max(1, Math.min(3, Math.floor(band / style.line))) : 3;
  return names.flatMap((name, index) =>
    index % every === 0 ? [{ at: at(index), lines: textLines(name, room, style, most) }] : [],
  );
}
