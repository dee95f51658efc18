/** Which periods of a measure can be compared, and the one that an update stands on. */
import type { MeasureTable } from "./measureTable";
import { indexAtOrBefore } from "../basics/period";
import type { Measure } from "../model/setup";

/** With fewer forces a position says little: nobody is "1st of 1". */
const FEWEST_FORCES = 4;

/**
 * How many of a group must have a value for a period to be compared: at least half, 4 at least, or
 * all of a smaller group; never the home force alone.
 *
 * @example forcesNeeded(8) // 4
 * @example forcesNeeded(11) // 6
 * @example forcesNeeded(3) // 3
 */
export function forcesNeeded(groupSize: number): number {
  const atLeast = Math.max(FEWEST_FORCES, Math.ceil(groupSize / 2));
  return Math.max(2, Math.min(groupSize, atLeast));
}

/** What each period of a table holds, and which of them can be compared. */
export interface Coverage {
  /** Forces with a value, by row. */
  readonly present: Int32Array;
  /** Members of the group, by row. */
  readonly groupSizes: Int32Array;
  /** 1 where the home force has a value, by row. */
  readonly homePresent: Uint8Array;
  /** Rows that can be compared, at or before the limit, oldest first. */
  readonly comparable: Int32Array;
  /** The latest row at or before the limit; -1 for none. */
  readonly latest: number;
}

/**
 * Looks through a measure's periods.
 *
 * @param limit the last month to look at, as counted by `monthNumber`; undefined: no limit
 */
export function coverage(table: MeasureTable, limit: number | undefined): Coverage {
  const rows = table.ends.length;
  const width = table.forces.length;
  const present = new Int32Array(rows);
  const groupSizes = new Int32Array(rows);
  const homePresent = new Uint8Array(rows);
  const { values, members, home } = table;
  for (let row = 0; row < rows; row++) {
    const first = row * width;
    let withValue = 0;
    let inGroup = 0;
    for (let at = first; at < first + width; at++) {
      const value = values[at] as number;
      withValue += Number(value === value);
      inGroup += members[at] as number;
    }
    const own = values[first + home] as number;
    present[row] = withValue;
    groupSizes[row] = inGroup;
    homePresent[row] = Number(own === own);
  }
  const latest = limit === undefined ? rows - 1 : indexAtOrBefore(table.ends, limit);
  const comparable = new Int32Array(latest + 1);
  let count = 0;
  for (let row = 0; row <= latest; row++) {
    const enough = (present[row] as number) >= forcesNeeded(groupSizes[row] as number);
    if (homePresent[row] === 1 && enough) comparable[count++] = row;
  }
  return { present, groupSizes, homePresent, comparable: comparable.subarray(0, count), latest };
}

/** A measure with at least one period to compare. */
export interface Comparable {
  readonly measure: Measure;
  readonly table: MeasureTable;
  readonly covered: Coverage;
  /** Row of the table that the update stands on: its "data to". */
  readonly row: number;
}
