/** Some rows of a source that are read together, and the codes of what their cells name. */
import type { RowCodes } from "./rowCodes";
import type { RowFilter } from "./rowFilter";

/** Rows in their order, in columns; `length` of them. */
export class SelectedRows {
  length = 0;
  /** Rows of the area, from 0. */
  readonly rows: Int32Array;
  /** Codes; -1: no such force, series or period. Columns that were not read hold anything. */
  readonly forces: Int32Array;
  readonly series: Int32Array;
  readonly periods: Int32Array;

  /** @param mostRows how many are selected at once */
  constructor(mostRows: number) {
    this.rows = new Int32Array(mostRows);
    this.forces = new Int32Array(mostRows);
    this.series = new Int32Array(mostRows);
    this.periods = new Int32Array(mostRows);
  }

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

  /** Codes of the selected rows; only those that have one stay selected. */
  readAndKeep(codes: RowCodes, into: Int32Array): void {
    const { rows, length } = this;
    let kept = 0;
    for (let at = 0; at < length; at++) {
      const code = codes.of(rows[at] as number);
      if (kept !== at) this.move(at, kept);
      into[kept] = code;
      kept += Number(code >= 0);
    }
    this.length = kept;
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
