/** Windows of periods, and sums over them. */
import type { SeriesWindow } from "../model/league";
import { indexAtOrBefore, indexOfEnd } from "../basics/period";
import type { Series } from "../model/observations";

/**
 * For each row (an end month) the periods of one series that are summed: `length` of them, the
 * last at index `last[row]` of the series' ends; -1 where the row has no such window.
 */
export interface WindowPlan {
  readonly series: number;
  readonly length: number;
  readonly last: Int32Array;
}

/** Whether two periods of a series share a month, as rolling figures do: nothing may be summed then. */
export function hasOverlap(series: Series): boolean {
  for (let i = 1; i < series.ends.length; i++) {
    if ((series.ends[i] as number) - (series.ends[i - 1] as number) < series.months) return true;
  }
  return false;
}

/**
 * Windows of `length` consecutive periods that end with each of `ends`. A window over a gap, or
 * one that begins before the series does, is none. The series' periods must not overlap where
 * `length` > 1.
 */
export function planFlow(
  series: Series,
  index: number,
  length: number,
  ends: ArrayLike<number>,
): WindowPlan {
  const span = (length - 1) * series.months;
  const last = new Int32Array(ends.length);
  for (let row = 0; row < last.length; row++) {
    const end = ends[row] as number;
    // Most ask for the series' own ends.
    const at = series.ends[row] === end ? row : indexOfEnd(series.ends, end);
    const first = at - length + 1;
    last[row] = first >= 0 && end - (series.ends[first] as number) === span ? at : -1;
  }
  return { series: index, length, last };
}

/**
 * The sums of the last `length` figures at each figure; NaN until a window is full and where one of
 * its figures is missing. Every window is added afresh, as in `sumWindows`.
 *
 * @example rollingSums(Float64Array.of(1, 2, 3, 4), 2) // Float64Array.of(NaN, 3, 5, 7)
 */
export function rollingSums(figures: Float64Array, length: number): Float64Array {
  return figures.map((_, last) => {
    if (last + 1 < length) return Number.NaN;
    return figures.subarray(last + 1 - length, last + 1).reduce((sum, figure) => sum + figure, 0);
  });
}

/** A stock at each of `ends`: its latest period at or before it, or always the one at `fixedEnd`. */
export function planStock(
  series: Series,
  index: number,
  ends: ArrayLike<number>,
  fixedEnd: number | undefined,
): WindowPlan {
  const fixed = fixedEnd === undefined ? -1 : indexOfEnd(series.ends, fixedEnd);
  const last = Int32Array.from(ends, (end) =>
    fixedEnd === undefined ? indexAtOrBefore(series.ends, end) : fixed,
  );
  return { series: index, length: 1, last };
}

/** The periods behind one row of a plan; undefined where it has none. */
export function windowAt(plan: WindowPlan | undefined, row: number): SeriesWindow | undefined {
  const last = plan?.last[row] ?? -1;
  if (!plan || last < 0) return undefined;
  const first = last - plan.length + 1;
  return { series: plan.series, periods: Array.from({ length: plan.length }, (_, i) => first + i) };
}

/**
 * The sums of a plan for some forces: [row][force], NaN where there is no window or a figure in it
 * is missing. Every window is added afresh, oldest period first, so that no rounding is carried
 * along and a native SUM over the same cells gives the same.
 *
 * @param forces indices of forces, the columns of the result
 * @param stride number of forces in the series
 */
export function sumWindows(
  series: Series,
  plan: WindowPlan,
  forces: Int32Array,
  stride: number,
): Float64Array {
  const width = forces.length;
  const { values } = series;
  const sums = new Float64Array(plan.last.length * width);
  for (let row = 0; row < plan.last.length; row++) {
    const last = plan.last[row] as number;
    const target = row * width;
    if (last < 0) {
      sums.fill(Number.NaN, target, target + width);
      continue;
    }
    for (let column = 0; column < width; column++) {
      const force = forces[column] as number;
      let sum = 0;
      for (let period = last - plan.length + 1; period <= last; period++) {
        sum += values[period * stride + force] as number;
      }
      sums[target + column] = sum;
    }
  }
  return sums;
}
