import type { DefinedName, SheetModel, TableModel, WorkbookModel } from "../model/types";
import { contains } from "../model/areas";
import type { FormulaNode } from "./syntax";
import { isError, referenceError, Reference, valueError, type SheetArea } from "./values";
import type { CellError } from "../model/types";

type TableNode = Extract<FormulaNode, { kind: "table" }>;

/** The cell a formula stands in. */
export interface Position {
  sheet: SheetModel;
  row: number;
  column: number;
}

/** A name as seen from a sheet: the sheet's own before the workbook's; with `sheetName`, that sheet's first. */
export function findName(
  workbook: WorkbookModel,
  name: string,
  sheetName: string,
): DefinedName | undefined {
  const wanted = name.toLowerCase();
  const scope = sheetName.toLowerCase();
  let global: DefinedName | undefined;
  for (const defined of workbook.names) {
    if (defined.name.toLowerCase() !== wanted) continue;
    if (defined.scope === "Workbook") global = defined;
    else if (defined.scope.toLowerCase() === scope) return defined;
  }
  return global;
}

function tableAround(position: Position): TableModel | undefined {
  return position.sheet.tables.find(({ area }) => contains(area, position.row, position.column));
}

interface RowSpan {
  first: number;
  last: number;
}

function rowSpan(table: TableModel, rows: string, position: Position): RowSpan | CellError {
  const top = table.area.row;
  const bottom = top + table.area.rows - 1;
  const bodyTop = table.hasHeaders ? top + 1 : top;
  const bodyBottom = table.hasTotals ? bottom - 1 : bottom;
  switch (rows) {
    case "#All":
      return { first: top, last: bottom };
    case "#Headers":
      return table.hasHeaders ? { first: top, last: top } : referenceError;
    case "#Totals":
      return table.hasTotals ? { first: bottom, last: bottom } : referenceError;
    case "#This Row":
      return position.row >= bodyTop && position.row <= bodyBottom
        ? { first: position.row, last: position.row }
        : valueError;
    default:
      return { first: bodyTop, last: bodyBottom };
  }
}

/**
 * The cells of a structured reference, seen from a cell (for #This Row and inside the table
 * itself). #REF! where table, column or row kind do not exist, #VALUE! for #This Row elsewhere.
 */
export function tableReference(
  workbook: WorkbookModel,
  node: TableNode,
  position: Position,
): Reference | CellError {
  const table = node.table === undefined ? tableAround(position) : workbook.tableByName(node.table);
  if (!table) return referenceError;
  const columns = columnSpan(table, node.columns);
  if (!columns) return referenceError;
  let span: RowSpan | undefined;
  for (const rows of node.rows.length > 0 ? node.rows : ["#Data"]) {
    const next = rowSpan(table, rows, position);
    if (isError(next)) return next;
    span = span
      ? { first: Math.min(span.first, next.first), last: Math.max(span.last, next.last) }
      : next;
  }
  const { first, last } = span as RowSpan;
  const area = { row: first, rows: last - first + 1, ...columns };
  return new Reference([{ sheet: table.sheet, area }]);
}

function columnSpan(
  table: TableModel,
  names: readonly [string, string] | undefined,
): { column: number; columns: number } | undefined {
  if (!names) return { column: table.area.column, columns: table.area.columns };
  const [from, to] = names.map((name) =>
    table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()),
  ) as [number, number];
  if (from < 0 || to < 0) return undefined;
  return { column: table.area.column + Math.min(from, to), columns: Math.abs(to - from) + 1 };
}

/** The cells "Sheet1!A1:B2" means, from a sheet where none is named; undefined when there is no such sheet. */
export function areaReference(
  workbook: WorkbookModel,
  node: Extract<FormulaNode, { kind: "area" }>,
  sheet: SheetModel,
): SheetArea | undefined {
  const on = node.sheet === undefined ? sheet : workbook.sheetByName(node.sheet);
  return on && { sheet: on, area: node.area };
}
