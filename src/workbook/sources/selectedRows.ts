/** Some rows of a source that are read together, and the codes of what their cells name. */
import type { RowCodes } from "./rowCodes";
import type { RowFilter } from "./rowFilter";

/** So many stay in the processor's cache from column to column. */
export const ROWS_AT_ONCE = 1024;

/** Rows in their order, in columns; `length` of them. */
export class SelectedRows {
  length = 0;
  /** Rows of the area, from 0. */
  readonly rows = new Int32Array(ROWS_AT_ONCE);
  /** Codes; -1: no such force, series or period. Columns that were not read hold anything. */
  readonly forces = new Int32Array(ROWS_AT_ONCE);
  readonly series = new Int32Array(ROWS_AT_ONCE);
  readonly periods = new Int32Array(ROWS_AT_ONCE);

  /** Selects the rows from one to the one before another. */
  fill(from: number, to: number): void {
    for (let row = from; row < to; row++) this.rows[row - from] = row;
    this.length = to - from;
  }

  /** Codes of the selected rows. */
  read(codes: RowCodes, into: Int32Array): void {
    const { rows, length } = this;
    for (let at = 0; at < length; at++) into[at] = codes.of(rows[at] as number);
  }

  keep(filter: RowFilter): void {
    let kept = 0;
    for (let at = 0; at < this.length; at++) {
      this.move(at, kept);
      kept += Number(filter(this.rows[kept] as number));
    }
    this.length = kept;
  }

  /** Keeps the rows that have a code. */
  keepCoded(codes: Int32Array): void {
    let kept = 0;
    for (let at = 0; at < this.length; at++) {
      const isKept = (codes[at] as number) >= 0;
      if (kept !== at) this.move(at, kept);
      kept += Number(isKept);
    }
    this.length = kept;
  }

  private move(at: number, to: number): void {
    this.rows[to] = this.rows[at] as number;
    this.forces[to] = this.forces[at] as number;
    this.series[to] = this.series[at] as number;
    this.periods[to] = this.periods[at] as number;
  }
}
