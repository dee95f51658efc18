/** The tables of a source, which may stand under each other, each planned by its own heading. */
import { warning, type Problem } from "../../msg/basics/problem";
import type { ForceNames } from "../cells/forceNames";
import type { SheetCells } from "../cells/sheetCells";
import { cellPlace, type Area } from "../names/addresses";
import { SHEETS } from "../names/contract";
import type { LocatedSource } from "../setup/locateSources";
import { planColumns, type ColumnPlan, type HeadedTable, type PlannedColumns } from "./columnPlan";
import { headingColumns, type SourceHeading } from "./headings";
import { tableBlocks } from "./tableBlocks";
import { titleNotice } from "./titlePeriods";

/** A source whose heading was found. */
export interface HeadedSource {
  readonly located: LocatedSource;
  readonly cells: SheetCells;
  readonly heading: SourceHeading;
}

export interface PlannedTables {
  readonly plans: readonly ColumnPlan[];
  /** What stops the source; it then has no plans. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

type PlanTable = (table: HeadedTable, forceColumns?: readonly number[]) => PlannedColumns;

/**
 * Plans a source. Its first table stops it when it cannot be read; a later one that cannot be read is
 * told, with its row.
 *
 * @param merges merged areas that meet the source's
 * @param wanted names of series that measures ask for
 * @param fixedForce the force of all figures, where no column names any
 */
export function planTables(
  { located, cells, heading }: HeadedSource,
  merges: readonly Area[],
  wanted: readonly string[],
  forces: ForceNames,
  fixedForce?: string,
): PlannedTables {
  const { source } = located;
  const rows = heading.rows(merges);
  const headings = headingColumns(cells, rows, merges);
  const planTable: PlanTable = (table, known) => {
    const own = table.rows === rows ? headings : headingColumns(cells, table.rows, merges);
    return planColumns(located, cells, table, own, merges, wanted, { known, fixed: fixedForce });
  };
  const warnings = titleNotice(source, cells, rows.first);
  const whole = planTable({ rows, endRow: cells.area.top + cells.area.rows });
  const isWrong = whole.problems.some(({ where }) => where[0]?.sheet === SHEETS.setup);
  const tables = isWrong ? [] : tableBlocks(whole.plan, rows, headings, merges, forces);
  const planned =
    tables.length > 1 ? tables.map((table) => planTable(table, whole.plan.forceColumns)) : [whole];
  const [first, ...others] = planned;
  if (first && first.problems.length > 0) return { plans: [], problems: first.problems, warnings };
  const read = planned.filter(({ problems }) => problems.length === 0);
  return {
    plans: read.map(({ plan }) => plan),
    problems: [],
    warnings: [
      ...warnings,
      ...others.flatMap(({ plan, problems }) => unreadTable(plan, problems)),
      ...read.flatMap(({ warnings: own }) => own),
    ],
  };
}

/** A table below the first one that cannot be read under its own heading. */
function unreadTable(plan: ColumnPlan, problems: readonly Problem[]): Problem[] {
  const [first] = problems;
  if (!first) return [];
  const column = plan.forceColumns[0] ?? plan.cells.area.left;
  const place = cellPlace(plan.cells.sheet, plan.firstRow - 1, column);
  return [
    warning(
      `Source "${plan.source.name}": the table with its heading in row ${plan.firstRow} is not read. ${first.what}`,
      "Give the Range of the table that is meant, or read the other one by a row of its own in MsgSources.",
      place,
    ),
  ];
}
