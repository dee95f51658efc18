/** The home force's position period by period, as columns: a measure has up to hundreds of periods. */
import { MISSING } from "../basics/missing";
import { indexOfEnd, type Period } from "../basics/period";

/** The positions at the comparable periods, oldest first: one place of each column a period. */
export interface PositionHistory {
  /** The periods' ends (month numbers of `period.ts`), ascending. */
  readonly ends: Int32Array;
  /** Length of each period in months. */
  readonly months: number;
  readonly values: Float64Array;
  /** The numbers shown, by the measure's numbering. */
  readonly positions: Int32Array;
  /** How many others had the same value. */
  readonly tied: Int32Array;
  /** How many forces had a value. */
  readonly of: Int32Array;
  /** The average and the top quartile of the group as it was then. */
  readonly averages: Float64Array;
  readonly topQuartiles: Float64Array;
}

/** The home force's position at one period, for the line of the last twelve and MsgPositions. */
export interface PositionAt {
  readonly period: Period;
  readonly value: number;
  /** The number shown, by the measure's numbering. */
  readonly position: number;
  readonly tied: boolean;
  /** How many forces had a value. */
  readonly of: number;
  readonly average: number;
  readonly topQuartile: number;
}

/** Room for the positions at some periods. */
export function emptyPositionHistory(periods: number, months: number): PositionHistory {
  return {
    ends: new Int32Array(periods),
    months,
    values: new Float64Array(periods),
    positions: new Int32Array(periods),
    tied: new Int32Array(periods),
    of: new Int32Array(periods),
    averages: new Float64Array(periods),
    topQuartiles: new Float64Array(periods),
  };
}

/** The history of a measure without positions: neither direction is better, or it has no data. */
export const NO_POSITIONS: PositionHistory = emptyPositionHistory(0, 1);

/**
 * The latest positions, oldest first.
 *
 * @param count how many at most; all of them where it is left out
 */
export function latestPositions(
  history: PositionHistory,
  count = Number.POSITIVE_INFINITY,
): readonly PositionAt[] {
  const all = history.ends.length;
  const first = Math.max(0, all - count);
  return Array.from({ length: all - first }, (_, at) => positionAt(history, first + at));
}

/**
 * The home force's value in the period that ends with a month; NaN where it has no position then.
 *
 * @param end undefined: not known
 */
export function valueInMonth({ ends, values }: PositionHistory, end: number | undefined): number {
  return end === undefined ? MISSING : (values[indexOfEnd(ends, end)] ?? MISSING);
}

function positionAt(history: PositionHistory, at: number): PositionAt {
  return {
    period: { end: history.ends[at] as number, months: history.months },
    value: history.values[at] as number,
    position: history.positions[at] as number,
    tied: (history.tied[at] as number) > 0,
    of: history.of[at] as number,
    average: history.averages[at] as number,
    topQuartile: history.topQuartiles[at] as number,
  };
}
