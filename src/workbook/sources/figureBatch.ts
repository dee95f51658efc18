/** Figures on their way from the rows of a source to its series: a few at a time, no object a figure. */
import type { FigureKind } from "../../msg/observations";

/** So many stay in the processor's cache between reading and putting in place. */
const ROOM = 1024;

/** Some figures of one plan, in columns; `length` of them. */
export class FigureBatch {
  length = 0;
  /** Codes of series and of period cells; -1: no such cell. */
  readonly series = new Int32Array(ROOM);
  readonly periods = new Int32Array(ROOM);
  readonly forces = new Int32Array(ROOM);
  readonly values = new Float64Array(ROOM);
  readonly kinds = new Uint8Array(ROOM);
  /** Rows of the sheet, from 0. */
  readonly rows = new Int32Array(ROOM);
  /** Indices among the plan's figures. */
  readonly figures = new Uint16Array(ROOM);

  /** @param plan index among the source's plans */
  constructor(readonly plan: number) {}

  /** Adds a figure; false when there is no room for another. */
  add(
    series: number,
    period: number,
    force: number,
    value: number,
    kind: FigureKind,
    row: number,
    figure: number,
  ): boolean {
    const at = this.length;
    this.series[at] = series;
    this.periods[at] = period;
    this.forces[at] = force;
    this.values[at] = value;
    this.kinds[at] = kind;
    this.rows[at] = row;
    this.figures[at] = figure;
    this.length = at + 1;
    return at + 1 < ROOM;
  }
}
