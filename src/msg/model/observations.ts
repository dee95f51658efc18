/**
 * What was read, in columns: names are indices, figures stand in typed arrays, and every figure
 * keeps the cell it came from.
 */
import type { Place } from "../basics/problem";

/** How a figure stands in its cell; decides whether a native formula can refer to it. */
export enum FigureKind {
  /** No figure; the cell, if any, holds a missing mark. */
  Missing = 0,
  /** The cell holds the number as it is. */
  Number = 1,
  /** The cell has a percentage format: the figure is ROUND(cell * 100, 12). */
  Percent = 2,
  /** Text that is a number ("1,234"): no formula can rely on it. */
  Text = 3,
  /** Made of several cells (see `SeriesCells.addends`), each a number as it is. */
  Sum = 4,
  /** Anything else that no single cell holds (a multiplied figure, an assumed 0). */
  Derived = 5,
}

/** A cell by its sheet; row and column count from 0. */
export interface CellElsewhere {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell that holds no figure: where it is, and what stands there ("#DIV/0!", ".."; "" for nothing). */
export interface CellWithoutFigure {
  readonly place: Place;
  readonly text: string;
}

/** Where figures stand: parallel to `Series.values`; row and column count from 0, -1 for none. */
interface SeriesCells {
  readonly sheet: string;
  readonly rows: Int32Array;
  readonly columns: Int16Array;
  readonly kinds: Uint8Array;
  /** For figures of kind Sum: index into `values` -> [row, column, row, column, ...]. */
  readonly addends: ReadonlyMap<number, readonly number[]>;
  /**
   * For figures of a series that stands on several sheets: index into `values` -> its cell on
   * another sheet than `sheet` (its row is -1 and its kind is Derived).
   */
  readonly elsewhere?: ReadonlyMap<number, CellElsewhere>;
  /** The home force's cells without a figure: index into `values` -> the cell; none without a row. */
  readonly ownMissing?: ReadonlyMap<number, CellWithoutFigure>;
  /** The cell that names each force (first seen): row and column by force index, -1 for none. */
  readonly forceRows: Int32Array;
  readonly forceColumns: Int32Array;
}

/** One thing counted or measured, for every force and period. */
export interface Series {
  readonly name: string;
  readonly source: string;
  /** Length of each period in months: 1, 3 or 12. */
  readonly months: number;
  /** The periods' ends (month numbers of `period.ts`), ascending, each once. */
  readonly ends: Int32Array;
  /** Figures by period, then force: values[period * forces + force]; NaN is missing. */
  readonly values: Float64Array;
  readonly cells: SeriesCells;
}

export interface Observations {
  /** Names as in MsgForces, its order. */
  readonly forces: readonly string[];
  readonly series: readonly Series[];
}
