/** The numbers along an axis: from where to where, and at which of them it is marked. */
import { scaleLinear, scaleLog, type ScaleContinuousNumeric } from "d3-scale";
import type { ChartAxis } from "../../excel-host/model/charts";

export interface AxisScale {
  /** The pixel of a value. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly domain: readonly [number, number];
  /** Where the other axis crosses this one. */
  readonly crossing: number;
}

export interface ScaleWishes {
  readonly axis: Pick<
    ChartAxis,
    "minimum" | "maximum" | "majorUnit" | "isLogarithmic" | "isReversed" | "crossedAt"
  >;
  readonly values: readonly number[];
  /** Columns, bars and areas are read by their length, which begins at zero. */
  readonly fromZero: boolean;
  /** Pixels of the smallest and the largest value, before any reversal. */
  readonly range: readonly [number, number];
  /** Pixels that a mark and its label need. */
  readonly room: number;
}

/** Excel begins an axis at zero unless the values lie within a sixth of the largest of them. */
const CLOSE_TOGETHER = 5 / 6;

export function axisScale({ axis, values, fromZero, range, room }: ScaleWishes): AxisScale {
  const [low, high] = extremes(values, fromZero);
  const minimum = axis.minimum ?? low;
  const maximum = axis.maximum ?? high;
  const ends: [number, number] = minimum < maximum ? [minimum, maximum] : [minimum, minimum + 1];
  const pixels = axis.isReversed ? [range[1], range[0]] : [range[0], range[1]];
  const wanted = Math.max(2, Math.floor(Math.abs(range[1] - range[0]) / room));
  const isLogarithmic = axis.isLogarithmic && ends[0] > 0;
  const scale: ScaleContinuousNumeric<number, number> = (isLogarithmic ? scaleLog() : scaleLinear())
    .domain(ends)
    .range(pixels);
  if (axis.minimum === null || axis.maximum === null) {
    scale.nice(wanted);
    const [niceLow = ends[0], niceHigh = ends[1]] = scale.domain();
    scale.domain([axis.minimum ?? niceLow, axis.maximum ?? niceHigh]);
  }
  const [from = 0, to = 1] = scale.domain();
  const ticks =
    axis.majorUnit !== null && axis.majorUnit > 0 && !isLogarithmic
      ? steps(from, to, axis.majorUnit, wanted * 4)
      : scale.ticks(wanted);
  return {
    at: (value) => scale(value),
    ticks,
    domain: [from, to],
    crossing: crossing(axis, from, to),
  };
}

function extremes(values: readonly number[], fromZero: boolean): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return [0, 1];
  if (low >= 0 && (fromZero || low < high * CLOSE_TOGETHER)) return [0, high === 0 ? 1 : high];
  if (high <= 0 && (fromZero || high > low * CLOSE_TOGETHER)) return [low, 0];
  // Room beyond the outermost points, as Excel leaves it.
  const spare = (high - low || Math.abs(high) || 1) / 20;
  return low < 0 && high > 0 ? [low, high] : [low - spare, high + spare];
}

function steps(from: number, to: number, unit: number, most: number): number[] {
  // An absurdly small unit would fill the axis with marks.
  const count = Math.min(Math.floor((to - from) / unit + 1e-9), most);
  return Array.from({ length: count + 1 }, (_, index) => from + index * unit);
}

function crossing({ crossedAt }: ScaleWishes["axis"], from: number, to: number): number {
  if (crossedAt === "Minimum") return from;
  if (crossedAt === "Maximum") return to;
  const wished = crossedAt === "Automatic" ? 0 : crossedAt;
  return Math.max(from, Math.min(wished, to));
}
