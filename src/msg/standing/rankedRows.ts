/** A group's forces from the best to the last. */
import { arithmeticTolerance, mean } from "./average";
import type { Better, FirstIs } from "../model/setup";
import { bestFirst, positionNumber } from "./standing";

export interface RankedRow {
  /** Index into the values. */
  readonly force: number;
  /** 0 for a force without a value. */
  readonly position: number;
  /** value - mean of all, 0 within arithmetic's own error; NaN without a value. */
  readonly fromAverage: number;
}

/**
 * Best first, whatever the numbering; ties keep their order, forces without a value come last.
 *
 * @example rankedRows([7, 3, 8], "lower", "best").map(({ force, position }) => [force, position]) // [[1, 1], [0, 2], [2, 3]]
 */
export function rankedRows(
  values: ArrayLike<number>,
  better: Better,
  firstIs: FirstIs,
): readonly RankedRow[] {
  const order = bestFirst(values, better);
  const value = (at: number): number => values[order[at] as number] as number;
  const ranked = order.filter((force) => values[force] === values[force]).length;
  const average = mean(values, -1);
  const tolerance = arithmeticTolerance(values);
  const rows: RankedRow[] = [];
  for (let first = 0, end = 0; first < order.length; first = end) {
    for (end = first + 1; end < ranked && value(end) === value(first); end++);
    const strictlyBetter = first < ranked ? first : -1;
    const position = positionNumber(strictlyBetter, end - first - 1, ranked, firstIs);
    const distance = value(first) - average;
    const fromAverage = Math.abs(distance) <= tolerance ? 0 : distance;
    for (let at = first; at < end; at++)
      rows.push({ force: order[at] as number, position, fromAverage });
  }
  return rows;
}
