/** Which columns of a source hold what: the plan by which every layout is read row by row. */
import type { Problem } from "../../msg/basics/problem";
import { ColumnFinder } from "./columnFinder";
import { isBlank } from "../names/cellText";
import type { HeadingColumn, HeadingRows } from "./headings";
import type { LayoutColumns, LayoutTask } from "./layouts/layout";
import { layoutLong } from "./layouts/long";
import { layoutWidePeriods } from "./layouts/widePeriods";
import { layoutWideSeries } from "./layouts/wideSeries";
import type { LocatedSource } from "../setup/locateSources";
import type { Layout, Source } from "../setup/readSourceRows";
import { readRowFilter, type RowFilter } from "./rowFilter";
import type { SheetCells } from "../cells/sheetCells";

export interface ColumnPlan extends LayoutColumns {
  readonly source: Source;
  readonly cells: SheetCells;
  /** First row of the sheet below the heading. */
  readonly firstRow: number;
  readonly forceColumns: readonly number[];
  /** Index of the force of all rows, where no column names any. */
  readonly fixedForce: number | undefined;
  readonly keepRow: RowFilter | undefined;
}

const LAYOUTS: { readonly [Name in Layout]: (task: LayoutTask) => LayoutColumns } = {
  long: layoutLong,
  "wide periods": layoutWidePeriods,
  "wide series": layoutWideSeries,
};

/** The plan of a source whose heading is known; `problems` stop the source. */
export function planColumns(
  located: LocatedSource,
  cells: SheetCells,
  rows: HeadingRows,
  headings: readonly HeadingColumn[],
  wanted: readonly string[],
  fixedForce?: number,
): { readonly plan: ColumnPlan; readonly problems: readonly Problem[] } {
  const { source } = located;
  const finder = new ColumnFinder(source, headings);
  const forceColumns = finder.columns("Force column", source.forceColumn);
  const layout = LAYOUTS[source.layout]({ source, headings, forceColumns, wanted, finder });
  const keepRow = isBlank(source.onlyRows)
    ? undefined
    : readRowFilter(source.onlyRows, cells, finder);
  const plan = {
    ...layout,
    source,
    cells,
    firstRow: rows.last + 1,
    forceColumns,
    fixedForce,
    keepRow,
  };
  return { plan, problems: finder.problems };
}
