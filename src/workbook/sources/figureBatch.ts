/** Figures on their way from the rows of a source to its series: a few at a time, no object a figure. */

/** So many stay in the processor's cache between reading and putting in place. */
const USUAL_ROOM = 1024;

/**
 * The figures of some rows of one plan, in columns: row by row, and in a row one after the other.
 * `length` places of each column count.
 */
export class FigureBatch {
  length = 0;
  /** How many rows it has room for. */
  readonly mostRows: number;
  /** Codes of series and of period cells; -1: no such cell. */
  readonly series: Int32Array;
  readonly periods: Int32Array;
  readonly forces: Int32Array;
  readonly values: Float64Array;
  /** FigureKind. */
  readonly kinds: Uint8Array;
  /** Rows of the sheet, from 0. */
  readonly rows: Int32Array;

  /**
   * @param plan index among the source's plans
   * @param figures of each row
   */
  constructor(
    readonly plan: number,
    readonly figures: number,
  ) {
    this.mostRows = Math.max(1, Math.floor(USUAL_ROOM / Math.max(1, figures)));
    const room = this.mostRows * figures;
    this.series = new Int32Array(room);
    this.periods = new Int32Array(room);
    this.forces = new Int32Array(room);
    this.values = new Float64Array(room);
    this.kinds = new Uint8Array(room);
    this.rows = new Int32Array(room);
  }

  /** Index among the plan's figures. */
  figureAt(at: number): number {
    return at % this.figures;
  }
}
