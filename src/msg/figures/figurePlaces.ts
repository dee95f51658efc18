/** The cells of figures. */
import { cellPlace } from "../basics/cellAddress";
import type { Place } from "../basics/problem";
import { FigureKind, type Observations, type Series } from "../model/observations";
import type { SeriesWindow } from "../model/league";

type Cell = readonly [row: number, column: number];

/**
 * Row and column of every cell that a figure is the sum of; one where it is no sum, none where it stands nowhere,
 * or on another sheet than its series.
 *
 * @param index into `Series.values`
 */
export function figureCells({ cells }: Series, index: number): readonly Cell[] {
  if ((cells.kinds[index] as FigureKind) === FigureKind.Sum)
    return pairs(cells.addends.get(index) ?? []);
  const row = cells.rows[index] ?? -1;
  const column = cells.columns[index] ?? -1;
  return row >= 0 && column >= 0 ? [[row, column]] : [];
}

function pairs(flat: readonly number[]): readonly Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) cells.push([flat[at] ?? 0, flat[at + 1] ?? 0]);
  return cells;
}

/** The cells of one force's figure over a window, oldest first; none where they are not known. */
export function figurePlaces(
  observations: Observations,
  window: SeriesWindow | undefined,
  force: number,
): readonly Place[] {
  const series = window && observations.series[window.series];
  if (!series || force < 0) return [];
  return window.periods.flatMap((period) =>
    placesAt(series, period * observations.forces.length + force),
  );
}

/** The cells of a series' figure at one period. */
export function placesAt(series: Series, index: number): readonly Place[] {
  const { sheet, elsewhere } = series.cells;
  const other = elsewhere?.get(index);
  if (other) return [cellPlace(other.sheet, other.row, other.column)];
  return figureCells(series, index).map(([row, column]) => cellPlace(sheet, row, column));
}
