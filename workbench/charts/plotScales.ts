/** The series of a chart as they are plotted, and the scales that they need in a room. */
import type { ChartAxis, ChartModel } from "../../excel-host/model/charts";
import type { DrawnChart } from "../../excel-host/worker/messages";
import { axisScale, type AxisScale } from "./axisScale";
import type { Box } from "./box";
import { numberText } from "./chartText";
import { isPercent, plottedSeries, spanEnds, type PlottedSeries } from "./plotSeries";

/** Pixels between the marks of a value axis. */
const MARK_ROOM = { upright: 40, flat: 70 };

export interface Plotted {
  readonly model: ChartModel;
  readonly series: readonly PlottedSeries[];
  /** Bars lie; everything else stands. */
  readonly isFlat: boolean;
  readonly isScatter: boolean;
  readonly onFirst: readonly PlottedSeries[];
  readonly onSecond: readonly PlottedSeries[];
  readonly names: readonly string[];
}

export function plottedChart(chart: DrawnChart): Plotted {
  const { model } = chart;
  const series = plottedSeries(chart);
  return {
    model,
    series,
    isFlat: model.series.some(({ type }) => type.startsWith("Bar")),
    isScatter: series.length > 0 && series.every(({ kind }) => kind === "scatter"),
    onFirst: series.filter((each) => each.series.axisGroup === "Primary"),
    onSecond: series.filter((each) => each.series.axisGroup === "Secondary"),
    names: categoryNames(series),
  };
}

/** The categories of the series that has most of them. */
function categoryNames(plotted: readonly PlottedSeries[]): readonly string[] {
  return plotted.reduce<readonly string[]>(
    (most, { figures }) => (figures.categories.length > most.length ? figures.categories : most),
    [],
  );
}

export interface PlotScales {
  readonly first: AxisScale;
  readonly second: AxisScale | undefined;
  /** Numbers along the horizontal axis of a scatter chart. */
  readonly x: AxisScale | undefined;
}

export function scalesIn(room: Box, plotted: Plotted): PlotScales {
  const { isFlat, isScatter, model, onFirst, onSecond, series } = plotted;
  const across = [room.left, room.left + room.width] as const;
  const values = (group: readonly PlottedSeries[], axis: ScaledAxis): AxisScale =>
    axisScale({
      axis,
      values: spanEnds(group),
      fromZero: group.some(({ kind }) => kind === "columns" || kind === "areas"),
      range: isFlat ? across : [room.top + room.height, room.top],
      room: isFlat ? MARK_ROOM.flat : MARK_ROOM.upright,
    });
  return {
    first: values(onFirst.length > 0 ? onFirst : series, model.valueAxis),
    second: onSecond.length > 0 ? values(onSecond, AUTOMATIC) : undefined,
    x: isScatter
      ? axisScale({
          axis: model.categoryAxis,
          values: series.flatMap(({ figures }) => figures.xs.filter((x) => x !== null)),
          fromZero: false,
          range: across,
          room: MARK_ROOM.flat,
        })
      : undefined,
  };
}

/** What the marks of a value axis say. */
export function valueTexts(
  { ticks }: AxisScale,
  axis: ChartAxis,
  group: readonly PlottedSeries[],
): string[] {
  return ticks.map((tick) => numberText(tick, formatOf(axis, group)));
}

function formatOf(axis: ChartAxis, [first]: readonly PlottedSeries[]): string {
  if (axis.numberFormat !== null) return axis.numberFormat;
  if (first && isPercent(first.series.type)) return "0%";
  return first?.figures.valueFormat ?? "General";
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
export const secondAxis = (like: ChartAxis): ChartAxis => ({
  ...like,
  ...AUTOMATIC,
  numberFormat: null,
  isVisible: true,
});
