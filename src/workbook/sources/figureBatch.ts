/** Figures on their way from the rows of a source to its series: a few at a time, no object a figure. */
import { SelectedRows } from "./selectedRows";

/** So many stay in the processor's cache between reading and putting in place. */
const USUAL_ROOM = 1024;

/**
 * The figures of some rows of one plan, in columns: row by row, and in a row one after the other.
 * `length` places of each column count.
 */
export class FigureBatch {
  /** The rows that the figures are of. */
  readonly selected: SelectedRows;
  /** How many rows it has room for. */
  readonly mostRows: number;
  /** Codes of series and of period cells; -1: no such cell. */
  readonly series: Int32Array;
  readonly periods: Int32Array;
  readonly forces: Int32Array;
  /** Rows of the area, from 0. */
  readonly rows: Int32Array;
  readonly values: Float64Array;
  /** FigureKind. */
  readonly kinds: Uint8Array;

  /**
   * @param plan index among the source's plans
   * @param top the sheet's row where its area begins
   * @param figures of each row
   */
  constructor(
    readonly plan: number,
    readonly top: number,
    readonly figures: number,
  ) {
    this.mostRows = Math.max(1, Math.floor(USUAL_ROOM / Math.max(1, figures)));
    const room = this.mostRows * figures;
    this.selected = new SelectedRows(this.mostRows);
    // With one figure a row, the figures' labels are the rows' own: nothing is copied.
    const { selected } = this;
    const labels = figures === 1 ? selected : new SelectedRows(room);
    this.series = labels.series;
    this.periods = labels.periods;
    this.forces = labels.forces;
    this.rows = labels.rows;
    this.values = new Float64Array(room);
    this.kinds = new Uint8Array(room);
  }

  get length(): number {
    return this.selected.length * this.figures;
  }

  /** Index among the plan's figures. */
  figureAt(at: number): number {
    return at % this.figures;
  }

  /** Row of the sheet, from 0. */
  rowAt(at: number): number {
    return this.top + (this.rows[at] as number);
  }

  /**
   * Says of one figure of every selected row whose it is, and of when.
   *
   * @param series its code; undefined: as the rows say
   * @param period its code; undefined: as the rows say
   */
  label(figure: number, series: number | undefined, period: number | undefined): void {
    const { selected, figures } = this;
    const { length } = selected;
    if (figures === 1) {
      if (series !== undefined) this.series.fill(series, 0, length);
      if (period !== undefined) this.periods.fill(period, 0, length);
      return;
    }
    for (let at = 0, place = figure; at < length; at++, place += figures) {
      this.series[place] = series ?? (selected.series[at] as number);
      this.periods[place] = period ?? (selected.periods[at] as number);
      this.forces[place] = selected.forces[at] as number;
      this.rows[place] = selected.rows[at] as number;
    }
  }
}
