/**
 * MsgHistory, MsgHistoryForces and MsgNotes as rows are added to them: below what is there, which is
 * never changed; a table that is missing is made beside the others on MSG Setup.
 */
import { stop, type Problem } from "../../msg/basics/problem";
import { areaAddress, cellPlace, type Area, type SheetArea } from "../names/addresses";
import { nameKey } from "../names/cellText";
import { headingsOf } from "../names/columns/tables";
import { TABLES } from "../names/contract";
import type { Cell } from "../report/block";
import { cellEntry } from "../plan/cellEntries";

export type HistoryKey = "history" | "historyForces";
export type GrowingKey = HistoryKey | "notes";

/** A row to append: the cells of its columns. */
export type GrowingRow = Readonly<Record<string, Cell>>;

interface SheetCells {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
}

/** A table that grows: its heading and rows; the heading alone where one will be made. */
export interface GrowingTable<Key extends GrowingKey = GrowingKey> extends SheetArea {
  readonly key: Key;
  readonly isProtected: boolean;
  readonly hasTotals: boolean;
  readonly headings: readonly string[];
  readonly isNew: boolean;
  /** Of the tables beside it. */
  readonly style: string;
  readonly cells: SheetCells;
}

const KEYS: readonly HistoryKey[] = ["history", "historyForces"];

/** Where the history stands or will stand; none without MsgSettings. Two round trips. */
export function readHistoryTables(
  context: Excel.RequestContext,
): Promise<readonly GrowingTable<HistoryKey>[]> {
  return readGrowingTables(context, KEYS);
}

/** As `readHistoryTables`, for the tables named. */
export async function readGrowingTables<Key extends GrowingKey>(
  context: Excel.RequestContext,
  keys: readonly Key[],
): Promise<readonly GrowingTable<Key>[]> {
  const tables = context.workbook.tables.load(
    "items/name,items/showTotals,items/style,items/worksheet/name,items/worksheet/protection/protected",
  );
  await context.sync();
  const named = (name: string) => tables.items.find((item) => nameKey(item.name) === nameKey(name));
  const beside = named(TABLES.settings);
  if (!beside) return [];
  const found = keys.map((key) => ({ key, table: named(TABLES[key]) }));
  const loaded = found.map(({ table }) => loadTable(table ?? beside));
  await context.sync();
  let left = firstFreeColumn(loaded, beside.worksheet.name);
  return found.map(({ key, table }, at): GrowingTable<Key> => {
    const { range, heading, used } = loaded[at] as LoadedTable;
    const about = table ?? beside;
    const shared = {
      key,
      sheet: about.worksheet.name,
      isProtected: about.worksheet.protection.protected,
      style: about.style,
      cells: { top: used.rowIndex, left: used.columnIndex, values: used.values },
    };
    if (table) {
      const { rowIndex: top, columnIndex, rowCount: rows, columnCount: columns } = range;
      const area = { top, left: columnIndex, rows, columns };
      const headings = (heading.values[0] ?? []).map(String);
      return { ...shared, area, headings, isNew: false, hasTotals: table.showTotals };
    }
    const headings = headingsOf(key);
    const columns = headings.length;
    const area = { top: range.rowIndex, left, rows: 1, columns };
    left += columns + 1;
    return { ...shared, area, headings, isNew: true, hasTotals: false };
  });
}

interface LoadedTable {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly heading: Excel.Range;
  readonly used: Excel.Range;
}

function loadTable(table: Excel.Table): LoadedTable {
  return {
    sheet: table.worksheet.name,
    range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
    heading: table.getHeaderRowRange().load("values"),
    used: table.worksheet.getUsedRange(true).load("values,rowIndex,columnIndex,columnCount"),
  };
}

/** One blank column to the right of everything on the sheet. */
function firstFreeColumn(loaded: readonly LoadedTable[], sheet: string): number {
  const ends = loaded
    .filter((one) => one.sheet === sheet)
    .map(({ used }) => used.columnIndex + used.columnCount);
  // Both tables are elsewhere: then none is made, and the place does not matter.
  return Math.max(0, ...ends) + 1;
}

/** Where new rows go: behind the last row that holds anything. */
export function appendedArea(table: GrowingTable, rows: number): Area {
  const { area } = table;
  let last = area.top;
  for (let row = area.top + 1; row < area.top + area.rows; row++) {
    if (!isEmptyRow(table, row)) last = row;
  }
  return { ...area, top: last + 1, rows };
}

function contentAt({ cells }: GrowingTable, row: number, column: number): unknown {
  return cells.values[row - cells.top]?.[column - cells.left] ?? "";
}

function isEmptyRow(table: GrowingTable, row: number): boolean {
  const { left, columns } = table.area;
  return Array.from({ length: columns }, (_, at) => contentAt(table, row, left + at)).every(
    (content) => content === "",
  );
}

/** What forbids appending rows; each names the cell. */
export function appendProblems(table: GrowingTable, rows: number): Problem[] {
  const { key, sheet, area, headings } = table;
  const name = TABLES[key];
  const heading = { sheet, address: areaAddress({ ...area, rows: 1 }) };
  if (table.isProtected) {
    const remedy = "Take its protection off (Review, Unprotect Sheet) and try again.";
    return [stop(`The sheet ${sheet}, where ${name} has to grow, is protected.`, remedy, heading)];
  }
  const known = new Set(headings.map(nameKey));
  const missing = headingsOf(key).filter((column) => !known.has(nameKey(column)));
  if (missing.length > 0) {
    const columns = missing.length === 1 ? "column" : "columns";
    const what = `The table ${name} has no ${columns} ${missing.join(", ")}, so that not everything could be written.`;
    return [stop(what, "Add the headings to the table, and try again.", heading)];
  }
  if (table.hasTotals) {
    const remedy = "Take the total row off (Table Design, Total Row) and try again.";
    return [stop(`The table ${name} has a total row, where new rows have to go.`, remedy, heading)];
  }
  return inTheWay(table, rows);
}

function inTheWay(table: GrowingTable, rows: number): Problem[] {
  const { area, sheet, key } = table;
  const into = appendedArea(table, rows);
  const end = area.top + area.rows;
  for (let row = Math.max(end, into.top); row < into.top + rows; row++) {
    for (let column = area.left; column < area.left + area.columns; column++) {
      if (contentAt(table, row, column) === "") continue;
      const what = `The table ${TABLES[key]} has to grow over a cell that holds something of your own: ${String(contentAt(table, row, column))}.`;
      const remedy = "Move it away from below the table, and try again.";
      return [stop(what, remedy, cellPlace(sheet, row, column))];
    }
  }
  return [];
}

/** Characters of a new table's columns, in points. */
const NEW_COLUMN_WIDTH = 90;

/** Puts the appending of rows into the context's next request. */
export function appendRows(
  context: Excel.RequestContext,
  table: GrowingTable,
  rows: readonly GrowingRow[],
): void {
  if (rows.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const range = ({ top, left, rows: down, columns }: Area) =>
    sheet.getRangeByIndexes(top, left, down, columns);
  const into = appendedArea(table, rows.length);
  const end = Math.max(table.area.top + table.area.rows, into.top + into.rows);
  const whole = { ...table.area, rows: end - table.area.top };
  if (table.isNew) {
    range(table.area).values = [[...table.headings]];
    const made = sheet.tables.add(range(whole), true);
    made.name = TABLES[table.key];
    made.style = table.style;
    range(table.area).format.columnWidth = NEW_COLUMN_WIDTH;
  } else {
    context.workbook.tables.getItem(TABLES[table.key]).resize(range(whole));
  }
  for (const [from, to] of ownColumns(table)) {
    const entries = rows.map((row) =>
      table.headings.slice(from, to).map((heading) => cellEntry(cellOf(row, heading))),
    );
    const target = range({ ...into, left: into.left + from, columns: to - from });
    target.numberFormat = entries.map((cells) => cells.map(({ format }) => format));
    target.values = entries.map((cells) => cells.map(({ value }) => value));
  }
}

function cellOf(row: GrowingRow, heading: string): Cell {
  const column = Object.keys(row).find((name) => nameKey(name) === nameKey(heading));
  return (column === undefined ? undefined : row[column]) ?? { content: "" };
}

/** Runs of our columns among the table's: [first, after last]. Columns of the analyst's own stay blank. */
function ownColumns({ key, headings }: GrowingTable): readonly (readonly [number, number])[] {
  const ours = new Set(headingsOf(key).map(nameKey));
  const runs: [number, number][] = [];
  headings.forEach((heading, at) => {
    if (!ours.has(nameKey(heading))) return;
    const last = runs.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  });
  return runs;
}
