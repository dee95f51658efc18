/**
 * Looking through a long list: which of its rows can tell something that no row before has told. Of a million rows
 * most say of a series and a period, both met before, that there is a figure.
 */
import { NUMBER_CODE } from "../cells/sheetCells";
import { MOST_PAIRS, type PlainList, type RowKeeper } from "./plainList";
import type { SelectedRows } from "./selectedRows";

export class RowsWithNews implements RowKeeper {
  /** By cell of a series, then cell of a period: 1 where a row of some force had a number. */
  private readonly hasFigure: Uint8Array;

  private constructor(private readonly list: PlainList) {
    this.hasFigure = new Uint8Array(list.series.distinct * list.periods.distinct);
  }

  /** undefined where there are too many different cells to remember. */
  static of(list: PlainList): RowsWithNews | undefined {
    const isWorthIt = list.series.distinct * list.periods.distinct <= MOST_PAIRS;
    return isWorthIt ? new RowsWithNews(list) : undefined;
  }

  /**
   * Keeps the rows that are to be read: of a force that is known, with a cell that is no number, or with the first
   * number of their series and period. Every force cell is met here, so that none stays unknown.
   */
  keep(selected: SelectedRows): void {
    const { hasFigure } = this;
    const { forces, series, periods, figures } = this.list;
    const { keys: forceKeys, codes: forceCodes } = forces;
    const { keys: seriesKeys } = series;
    const { keys: periodKeys, distinct: width } = periods;
    const { codes: cells } = figures;
    const { rows, length } = selected;
    let kept = 0;
    for (let at = 0; at < length; at++) {
      const row = rows[at] as number;
      const force = forceCodes[forceKeys[row] as number] as number;
      if (force < 0 && forces.of(row) < 0) continue;
      const pair = (seriesKeys[row] as number) * width + (periodKeys[row] as number);
      if (cells[row] === NUMBER_CODE) {
        if (hasFigure[pair] === 1) continue;
        hasFigure[pair] = 1;
      }
      rows[kept++] = row;
    }
    selected.length = kept;
  }
}
