/** Figures as they are met, row by row, in growing columns: no object a figure. */

/** A growing table of figures; `length` rows of the arrays are filled. */
export class FigureColumns {
  length = 0;
  series: Int32Array;
  forces: Int32Array;
  /** Codes of period cells. */
  periods: Int32Array;
  values: Float64Array;
  kinds: Uint8Array;
  /** Rows of the sheet, from 0. */
  rows: Int32Array;
  /** Index of the plan among the source's plans, and of the figure among the plan's. */
  plans: Uint16Array;
  figures: Uint16Array;

  constructor(capacity = 1024) {
    this.series = new Int32Array(capacity);
    this.forces = new Int32Array(capacity);
    this.periods = new Int32Array(capacity);
    this.values = new Float64Array(capacity);
    this.kinds = new Uint8Array(capacity);
    this.rows = new Int32Array(capacity);
    this.plans = new Uint16Array(capacity);
    this.figures = new Uint16Array(capacity);
  }

  add(
    series: number,
    force: number,
    period: number,
    value: number,
    kind: number,
    row: number,
    plan: number,
    figure: number,
  ): void {
    const at = this.length;
    if (at === this.series.length) this.grow();
    this.series[at] = series;
    this.forces[at] = force;
    this.periods[at] = period;
    this.values[at] = value;
    this.kinds[at] = kind;
    this.rows[at] = row;
    this.plans[at] = plan;
    this.figures[at] = figure;
    this.length = at + 1;
  }

  private grow(): void {
    const capacity = this.series.length * 2;
    this.series = copied(new Int32Array(capacity), this.series);
    this.forces = copied(new Int32Array(capacity), this.forces);
    this.periods = copied(new Int32Array(capacity), this.periods);
    this.values = copied(new Float64Array(capacity), this.values);
    this.kinds = copied(new Uint8Array(capacity), this.kinds);
    this.rows = copied(new Int32Array(capacity), this.rows);
    this.plans = copied(new Uint16Array(capacity), this.plans);
    this.figures = copied(new Uint16Array(capacity), this.figures);
  }
}

function copied<Column extends { set(from: Column): void }>(larger: Column, from: Column): Column {
  larger.set(from);
  return larger;
}
