/** An axis laid out: its labels and title, and on which side of the plot they stand. */
import type { ChartAxis } from "../../excel-host/model/charts";
import type { AxisScale } from "./axisScale";
import type { Box } from "./box";
import type { TextStyle } from "./chartText";

export type Side = "start" | "end";

export interface Label {
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

export const other = (side: Side): Side => (side === "start" ? "end" : "start");

/** On which side the value axis has its labels. */
export function sideOf(
  tickLabels: ChartAxis["tickLabels"],
  isAtEnd: boolean,
  isFlat: boolean,
): Side {
  const atEnd = tickLabels === "High" ? true : tickLabels === "Low" ? false : isAtEnd;
  // Categories of bars are counted upwards: the axis at their beginning lies below.
  return atEnd !== isFlat ? "end" : "start";
}

/** How far along the values the category axis lies, from the smallest (0) to the largest (1). */
export function share({ crossing, domain: [from, to] }: AxisScale): number {
  return to === from ? 0 : (crossing - from) / (to - from);
}

export function categorySideOf(
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

/** The pixel of the plot's edge at a side of an axis: along the left or right side, or above or below. */
export function edgeOf(plot: Box, side: Side, isUpright: boolean): number {
  if (isUpright) return side === "start" ? plot.left : plot.left + plot.width;
  return side === "start" ? plot.top : plot.top + plot.height;
}
