/**
 * Looking through a long list: which of its rows can tell something that no row before has told. Of a million rows
 * most say of a series and a period, both met before, that there is a figure.
 */
import type { FigureColumn } from "./figureColumn";
import type { RowCodes } from "./rowCodes";
import type { SelectedRows } from "./selectedRows";

/** Pairs of distinct cells that are remembered: more are not worth their memory. */
const MOST_PAIRS = 1_000_000;

export class RowsWithNews {
  /** By cell of a series, then cell of a period: 1 where a row of some force had a number. */
  private readonly hasFigure: Uint8Array;

  private constructor(
    private readonly forces: RowCodes,
    private readonly series: RowCodes,
    private readonly periods: RowCodes,
    private readonly figures: FigureColumn,
  ) {
    this.hasFigure = new Uint8Array(series.distinct * periods.distinct);
  }

  /** undefined where there are too many different cells to remember. */
  static of(
    forces: RowCodes,
    series: RowCodes,
    periods: RowCodes,
    figures: FigureColumn,
  ): RowsWithNews | undefined {
    const isWorthIt = series.distinct * periods.distinct <= MOST_PAIRS;
    return isWorthIt ? new RowsWithNews(forces, series, periods, figures) : undefined;
  }

  /**
   * Keeps the rows that are to be read: of a force that is known, with a cell that is no number, or with the first
   * number of their series and period. Every force cell is met here, so that none stays unknown.
   */
  keep(selected: SelectedRows): void {
    const { forces, series, periods, figures, hasFigure } = this;
    const { rows, length } = selected;
    const width = periods.distinct;
    let kept = 0;
    for (let at = 0; at < length; at++) {
      const row = rows[at] as number;
      if (forces.of(row) < 0) continue;
      const isNumber = figures.isNumber(row);
      const pair = series.keyOf(row) * width + periods.keyOf(row);
      if (isNumber && hasFigure[pair] === 1) continue;
      if (isNumber) hasFigure[pair] = 1;
      rows[kept++] = row;
    }
    selected.length = kept;
  }
}
