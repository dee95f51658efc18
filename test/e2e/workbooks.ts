/** Workbooks of the tests, written as plain tables, and the report's tables read back. */
import type { Scalar, SheetModel, WorkbookModel } from "../../excel-host/model/types";
import { newWorkbook } from "../../excel-host/package/open";

export type Row = readonly Scalar[];

/** A new workbook with an empty first sheet renamed to MSG Setup. */
export function setupWorkbook(): WorkbookModel {
  const workbook = newWorkbook();
  const [first] = workbook.sheets;
  if (!first) throw new Error("A new workbook has a sheet.");
  first.name = "MSG Setup";
  return workbook;
}

/** Writes rows at a cell (counted from 0), the first row being headings. */
export function putRows(sheet: SheetModel, rows: readonly Row[], row = 0, column = 0): void {
  rows.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      if (cell !== null && cell !== "") sheet.setValue(row + r, column + c, cell);
    }),
  );
}

/** Puts a table beside those already on the sheet, with an empty column between. */
export function addTable(sheet: SheetModel, name: string, rows: readonly Row[]): void {
  const column = sheet.tables.reduce(
    (right, table) => Math.max(right, table.area.column + table.area.columns + 1),
    0,
  );
  putRows(sheet, rows, 0, column);
  sheet.addTable(
    { row: 0, column, rows: Math.max(rows.length, 2), columns: rows[0]?.length ?? 1 },
    true,
    name,
  );
}

/** A table's body as objects by column name. */
export function tableRows(workbook: WorkbookModel, name: string): Record<string, Scalar>[] {
  const table = workbook.tableByName(name);
  if (!table) throw new Error(`There is no table ${name}.`);
  const { row, column, rows } = table.area;
  return Array.from({ length: rows - 1 }, (_, r) =>
    Object.fromEntries(
      table.columns.map((heading, c) => [heading, table.sheet.value(row + 1 + r, column + c)]),
    ),
  );
}

/** Every cell of a sheet whose displayed text passes a test, as [row, column, text]. */
export function findCells(
  sheet: SheetModel,
  passes: (text: string) => boolean,
): [row: number, column: number, text: string][] {
  const used = sheet.usedArea(true);
  const found: [number, number, string][] = [];
  if (!used) return found;
  for (let row = used.row; row < used.row + used.rows; row++)
    for (let column = used.column; column < used.column + used.columns; column++) {
      const text = sheet.text(row, column);
      if (passes(text)) found.push([row, column, text]);
    }
  return found;
}

export function sheetNamed(workbook: WorkbookModel, name: string): SheetModel {
  const sheet = workbook.sheetByName(name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}
