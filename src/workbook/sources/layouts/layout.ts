/** What every layout is given, and what it finds; columns are columns of the sheet, from 0. */
import type { Period } from "../../../msg/basics/period";
import type { Problem } from "../../../msg/basics/problem";
import type { PeriodReading } from "../../cells/periodText";
import type { SheetCells } from "../../cells/sheetCells";
import type { ColumnFinder } from "../columnFinder";
import type { HeadingColumn, HeadingRows } from "../headings";
import type { Source } from "../../setup/readSourceRows";

/** A figure that every row has. */
export interface RowFigure {
  /** Columns of the sheet, at least one; several are added. */
  readonly columns: readonly number[];
  /** undefined: as the row's period columns say. */
  readonly period: Period | undefined;
  /** How a heading was read as that period. */
  readonly reading?: PeriodReading;
  /** undefined: as the row's series columns say. */
  readonly series: string | undefined;
  /** The text that names its force; left out: as the row's force columns say. */
  readonly force?: string;
}

/** What a layout finds; columns of the sheet, from 0. */
export interface LayoutColumns {
  readonly seriesColumns: readonly number[];
  readonly periodColumns: readonly number[];
  readonly figures: readonly RowFigure[];
  /** All series that the headings name, for "did you mean". */
  readonly seriesOffered: readonly string[];
  /** Series that cannot be told apart; the rest of the source can be read. */
  readonly unclear: readonly UnclearSeries[];
}

export interface UnclearSeries {
  readonly series: string;
  readonly problem: Problem;
}

/** A heading that is read as a period. */
export interface ReadColumn {
  readonly heading: HeadingColumn;
  readonly reading: PeriodReading;
}

/** What a layout is given. */
export interface LayoutTask {
  readonly source: Source;
  readonly cells: SheetCells;
  readonly headings: readonly HeadingColumn[];
  /** The heading's rows on the sheet. */
  readonly rows: HeadingRows;
  /** The row of the sheet at which the table's own rows end. */
  readonly endRow: number;
  /** Columns that name the force: no figures. */
  readonly forceColumns: readonly number[];
  /** Names of series that measures ask for and this source may have. */
  readonly wanted: readonly string[];
  readonly finder: ColumnFinder;
}
