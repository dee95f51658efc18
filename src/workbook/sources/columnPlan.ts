/** Which columns of a source hold what: the plan by which every layout is read row by row. */
import type { Problem } from "../../msg/basics/problem";
import type { Area } from "../names/addresses";
import { ColumnFinder } from "./columnFinder";
import { isBlank } from "../names/cellText";
import type { HeadingColumn, HeadingRows } from "./headings";
import type { LayoutColumns, LayoutTask } from "./layouts/layout";
import { layoutLong } from "./layouts/long";
import { layoutWideForces } from "./layouts/wideForces";
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
  /** The row of the sheet at which its rows end: the sheet's, or where another table begins below. */
  readonly endRow: number;
  /** Merged areas of the sheet that meet the source's. */
  readonly merges: readonly Area[];
  readonly forceColumns: readonly number[];
  readonly keepRow: RowFilter | undefined;
}

const LAYOUTS: { readonly [Name in Layout]: (task: LayoutTask) => LayoutColumns } = {
  long: layoutLong,
  "wide periods": layoutWidePeriods,
  "wide series": layoutWideSeries,
  "wide forces": layoutWideForces,
};

/** A table of a source: its heading, and the row of the sheet at which its own rows end. */
export interface HeadedTable {
  readonly rows: HeadingRows;
  readonly endRow: number;
}

export interface PlannedColumns {
  readonly plan: ColumnPlan;
  /** What stops the source. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Where a table's forces are named, beside its heading. */
interface TableForces {
  /** Columns of the forces in the table above, whose heading need not be repeated. */
  readonly known?: readonly number[] | undefined;
  /** The force of all figures, where no column names any. */
  readonly fixed?: string | undefined;
}

/** The plan of a table whose heading is known; `problems` stop the source. */
export function planColumns(
  located: LocatedSource,
  cells: SheetCells,
  { rows, endRow }: HeadedTable,
  headings: readonly HeadingColumn[],
  merges: readonly Area[],
  wanted: readonly string[],
  { known: knownForces = [], fixed }: TableForces = {},
): PlannedColumns {
  const { source } = located;
  const finder = new ColumnFinder(source, headings);
  const named = source.layout === "wide forces" ? "" : source.forceColumn;
  const forceColumns =
    finder.has(named) || knownForces.length === 0
      ? finder.columns("Force column", named)
      : knownForces;
  const task = { source, cells, headings, rows, endRow, forceColumns, wanted, finder };
  const layout = LAYOUTS[source.layout](task);
  const keepRow = isBlank(source.onlyRows)
    ? undefined
    : readRowFilter(source.onlyRows, cells, finder);
  const firstRow = rows.last + 1;
  const figures = layout.figures.map((figure) =>
    fixed === undefined ? figure : { ...figure, force: fixed },
  );
  const plan = {
    ...layout,
    figures,
    source,
    cells,
    firstRow,
    endRow,
    merges,
    forceColumns,
    keepRow,
  };
  return { plan, problems: finder.problems, warnings: finder.warnings };
}
