/** What there is in the open workbook, asked of Excel: everything but the sources' figures. */
import { parseAddress, type Area } from "../names/addresses";
import { nameKey, type CellValue } from "../names/cellText";
import { from1904 } from "../names/dateSystem";
import { SET_UP_TABLES } from "../names/columns/tables";
import { TABLES } from "../names/contract";
import { readTable } from "../setup/setUpTable";
import type { NamedArea, SheetExtent, Snapshot, TableGrid } from "../names/snapshot";
import { readSourceRows } from "../setup/readSourceRows";
import {
  MOST_AT_ONCE,
  readIndex,
  readRows,
  updatesAsked,
  type LongTable,
  type LongTableIndex,
  type LongTablePlace,
} from "./longTables";
import { measuredTrip } from "./line";
import { readStructure, type FoundTable, type WorkbookStructure } from "./workbookStructure";

/** Our tables that are read. */

/** Names whose formula is the address of cells; others (constants, calculated areas) are no Range. */
function namedArea({
  name,
  formula,
}: {
  readonly name: string;
  readonly formula: unknown;
}): NamedArea[] {
  const address = parseAddress(String(formula).replace(/^=/, ""));
  return address?.sheet === undefined ? [] : [{ name, sheet: address.sheet, area: address.area }];
}

/**
 * Our tables, and where everything stands, in one round trip once the structure is known; two more where sources
 * have names of calculated areas. Writes nothing.
 */
export async function readSnapshot(
  context: Excel.RequestContext,
  structure?: WorkbookStructure,
  updates: readonly string[] = [],
): Promise<Snapshot> {
  const places = await readPlaces(context, structure ?? (await readStructure(context)));
  const whole = await withLongTables(context, places.snapshot, places.long, updates);
  return resolveNames(context, whole);
}

/** The table with its dates as other workbooks have them. */
function converted(table: TableGrid, { isOf1904 = false }: Pick<Snapshot, "isOf1904">): TableGrid {
  if (!isOf1904) return table;
  const values = table.values.map((row, at) =>
    row.map((cell, column) => from1904(cell, table.formats[at]?.[column]) as CellValue),
  );
  return { ...table, values };
}

/** The rows of long tables that are of the updates asked for; no round trip where no table is long. */
async function withLongTables(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  long: readonly LongTablePlace[],
  updates: readonly string[],
): Promise<Snapshot> {
  if (long.length === 0) return snapshot;
  const indices: LongTableIndex[] = [];
  for (const place of long) indices.push(await readIndex(context, place, snapshot));
  const settings = readTable(snapshot, "settings", false).rows;
  const setting = (name: string) =>
    settings.find((row) => nameKey(row.text("Setting")) === nameKey(name))?.text("Value") ?? "";
  const history = indices.find(({ key }) => key === "history")?.updates;
  const published =
    history ?? readTable(snapshot, "history", false).rows.map((row) => row.text("Update"));
  const named = [setting("Update"), setting("Previous update"), ...updates];
  const isAsked = updatesAsked(named, published);
  const own = { ...snapshot.own };
  for (const index of indices)
    own[index.key] = converted(await readRows(context, index, isAsked), snapshot);
  const names = new Set(indices.flatMap((index) => index.updates));
  return { ...snapshot, own, passedOver: [...names].filter((name) => !isAsked(name)) };
}

/** Our tables, and where everything stands. */
async function readPlaces(
  context: Excel.RequestContext,
  structure: WorkbookStructure,
): Promise<{ readonly snapshot: Snapshot; readonly long: readonly LongTablePlace[] }> {
  const own = SET_UP_TABLES.flatMap((key) => {
    const table = structure.tables.find(({ name }) => nameKey(name) === nameKey(TABLES[key]));
    return table ? [{ key, ranges: loadOwnTable(table) }] : [];
  });
  const isLong = ({ ranges }: (typeof own)[number]) => ranges.isLong;
  const extents = structure.sheets.map(({ name, sheet }) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { name, used };
  });
  const tables = structure.tables.map(({ name, showTotals, table }) => {
    const range = table.getRange();
    range.load("address");
    return { name, showTotals, range };
  });
  const scoped = structure.sheets.map(({ sheet }) => sheet.names.load("items/name,items/formula"));
  await measuredTrip(context);
  const long = own.filter(isLong).map(({ key, ranges: { header, body } }) => ({
    key: key as LongTable,
    header: (header?.values[0] ?? []) as CellValue[],
    address: body.address,
  }));
  const snapshot: Snapshot = {
    sheets: extents.map(({ name, used }): SheetExtent => {
      return { name, used: used.isNullObject ? undefined : areaOf(used) };
    }),
    tables: tables.flatMap(({ name, showTotals, range }) =>
      tableArea(name, showTotals, range.address),
    ),
    names: [
      ...structure.names.flatMap(namedArea),
      ...scoped.flatMap(({ items }) => items.flatMap(namedArea)),
    ],
    own: Object.fromEntries(
      own
        .filter((one) => !isLong(one))
        .map(({ key, ranges }) => [key, converted(tableGrid(ranges), structure)]),
    ),
    isNewUpdateBegun: structure.isNewUpdateBegun,
    isOf1904: structure.isOf1904,
    isCalculatedByHand: structure.isCalculatedByHand,
  };
  return { snapshot, long };
}

interface OwnTableRanges {
  readonly header: Excel.Range | undefined;
  readonly body: Excel.Range;
  readonly isLong: boolean;
}

function loadOwnTable({ table, showHeaders, cells = 0 }: FoundTable): OwnTableRanges {
  const header = showHeaders ? table.getHeaderRowRange() : undefined;
  const body = table.getDataBodyRange();
  const isLong = cells > MOST_AT_ONCE;
  header?.load("values");
  if (isLong) body.load("address");
  else body.load("values,numberFormat,address");
  return { header, body, isLong };
}

function tableGrid({ header, body }: OwnTableRanges): TableGrid {
  const address = parseAddress(body.address);
  const values = [(header?.values[0] ?? []) as CellValue[], ...(body.values as CellValue[][])];
  const formats = [[], ...(body.numberFormat as string[][])];
  const { top, left, rows, columns } = address?.area ?? { top: 1, left: 0, rows: 0, columns: 0 };
  const area = { top: top - 1, left, rows: rows + 1, columns };
  return { sheet: address?.sheet ?? "", area, values, formats };
}

function areaOf(range: Excel.Range): Area {
  const { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns } = range;
  return { top, left, rows, columns };
}

/** A table's heading and rows, without its row of totals. */
function tableArea(name: string, showTotals: boolean, text: string): NamedArea[] {
  const address = parseAddress(text);
  if (address?.sheet === undefined) return [];
  const rows = address.area.rows - (showTotals ? 1 : 0);
  return [{ name, sheet: address.sheet, area: { ...address.area, rows } }];
}

/**
 * The names of sources that are no table and no plain address may be calculated areas
 * ("=OFFSET(...)"): Excel is asked for these, and only for these.
 */
export async function resolveNames(
  context: Excel.RequestContext,
  snapshot: Snapshot,
): Promise<Snapshot> {
  const known = new Set([...snapshot.tables, ...snapshot.names].map(({ name }) => nameKey(name)));
  const { sources } = readSourceRows(readTable(snapshot, "sources", false).rows);
  const open = sources
    .map(({ range }) => range)
    .filter((range) => /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(range))
    .filter((range) => !parseAddress(range) && !known.has(nameKey(range)));
  if (open.length === 0) return snapshot;
  const items = open.map((name) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load("name");
    return { name, item };
  });
  await context.sync();
  const ranges = items.flatMap(({ name, item }) => {
    if (item.isNullObject) return [];
    const range = item.getRangeOrNullObject();
    range.load("address");
    return [{ name, range }];
  });
  if (ranges.length === 0) return snapshot;
  await context.sync();
  const names = ranges.flatMap(({ name, range }) =>
    range.isNullObject ? [] : tableArea(name, false, range.address),
  );
  return { ...snapshot, names: [...snapshot.names, ...names] };
}
