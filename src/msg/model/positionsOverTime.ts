/** The home force's position period by period, as columns: a measure has up to hundreds of periods. */
import { MISSING } from "../basics/missing";
import { indexOfEnd, type Period } from "../basics/period";

/** The positions at the comparable periods, oldest first: one place of each column a period. */
export interface PositionsOverTime {
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
export function roomForPositions(periods: number, months: number): PositionsOverTime {
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

/** The positions of a measure without positions: neither direction is better, or it has no data. */
export const NO_POSITIONS: PositionsOverTime = roomForPositions(0, 1);

/**
 * The latest positions, oldest first.
 *
 * @param count how many at most; all of them where it is left out
 */
export function latestPositions(
  positions: PositionsOverTime,
  count = Number.POSITIVE_INFINITY,
): readonly PositionAt[] {
  const all = positions.ends.length;
  const first = Math.max(0, all - count);
  return Array.from({ length: all - first }, (_, at) => positionAt(positions, first + at));
}

/**
 * The home force's value in the period that ends with a month; NaN where it has no position then.
 *
 * @param end undefined: not known
 */
export function valueInMonth({ ends, values }: PositionsOverTime, end: number | undefined): number {
  return end === undefined ? MISSING : (values[indexOfEnd(ends, end)] ?? MISSING);
}

function positionAt(positions: PositionsOverTime, at: number): PositionAt {
  return {
    period: { end: positions.ends[at] as number, months: positions.months },
    value: positions.values[at] as number,
    position: positions.positions[at] as number,
    tied: (positions.tied[at] as number) > 0,
    of: positions.of[at] as number,
    average: positions.averages[at] as number,
    topQuartile: positions.topQuartiles[at] as number,
  };
}
