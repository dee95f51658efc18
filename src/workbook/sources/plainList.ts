/** Long lists with one figure a row, taken as its cell has it: what most published tables are. */
import type { FigureColumn } from "./figureColumn";
import type { RowCodes } from "./rowCodes";
import type { SelectedRows } from "./selectedRows";

/** The cells of such a list. */
export interface PlainList {
  readonly forces: RowCodes;
  readonly series: RowCodes;
  readonly periods: RowCodes;
  readonly figures: FigureColumn;
}

/** Goes over selected rows in one short loop, and leaves those selected that are to be read one by one. */
export interface RowKeeper {
  keep(selected: SelectedRows): void;
}

/** Pairs of a series and a period that something is remembered of: more are not worth their memory. */
export const MOST_PAIRS = 1_000_000;
