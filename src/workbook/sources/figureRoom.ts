/** Room for the figures of the series of a source, taken at once: many small arrays cost more than filling them. */
import { MISSING } from "../../msg/basics/missing";
import type { ColumnPlan } from "./columnPlan";

/** The row of a place that no cell has filled, and of a figure that stands on another sheet. */
export const NO_ROW = -1;

/** Room for the figures of a series: by period, then force. */
export interface FigureRoom {
  readonly values: Float64Array;
  readonly rows: Int32Array;
  /** A number where every figure of the source stands in that column. */
  readonly columns: Int16Array | number;
  readonly kinds: Uint8Array;
  /** The cell that names each force. */
  readonly forceRows: Int32Array;
  readonly forceColumns: Int32Array;
}

/** Room for several series, one after the other, and each one's part of it. */
export interface SourceRoom extends FigureRoom {
  readonly ofSeries: readonly FigureRoom[];
  /** Where each one's figures begin. */
  readonly firstPlaces: Int32Array;
  /** How many forces each period has. */
  readonly forces: number;
}

/**
 * Empty room for several series.
 *
 * @param periods how many each has
 */
export function roomForSeries(
  periods: readonly number[],
  forces: number,
  plans: readonly ColumnPlan[],
): SourceRoom {
  const total = periods.reduce((sum, own) => sum + own, 0) * forces;
  const values = new Float64Array(total).fill(MISSING);
  const rows = new Int32Array(total).fill(NO_ROW);
  const columns = onlyColumn(plans) ?? new Int16Array(total).fill(-1);
  const kinds = new Uint8Array(total);
  const forceRows = new Int32Array(periods.length * forces).fill(NO_ROW);
  const forceColumns = new Int32Array(periods.length * forces).fill(-1);
  const firstPlaces = new Int32Array(periods.length);
  let from = 0;
  const ofSeries = periods.map((own, at) => {
    const to = from + own * forces;
    const [firstForce, lastForce] = [at * forces, (at + 1) * forces];
    const room = {
      values: values.subarray(from, to),
      rows: rows.subarray(from, to),
      columns: typeof columns === "number" ? columns : columns.subarray(from, to),
      kinds: kinds.subarray(from, to),
      forceRows: forceRows.subarray(firstForce, lastForce),
      forceColumns: forceColumns.subarray(firstForce, lastForce),
    };
    firstPlaces[at] = from;
    from = to;
    return room;
  });
  return { values, rows, columns, kinds, forceRows, forceColumns, ofSeries, firstPlaces, forces };
}

/** The column in which all figures stand, if there is only one; that of the first cell of sums. */
function onlyColumn(plans: readonly ColumnPlan[]): number | undefined {
  const columns = plans.flatMap(({ figures }) => figures.map(({ columns: [first = -1] }) => first));
  const [only] = columns;
  return columns.every((column) => column === only) ? only : undefined;
}
