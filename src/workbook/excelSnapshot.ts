/** What there is in the open workbook, asked of Excel: everything but the sources' figures. */
import { parseAddress, type Area } from "./addresses";
import { nameKey, type CellValue } from "./cells/cellText";
import { TABLES, type TableKey } from "./contract";
import { readTable } from "./setup/setUpTable";
import type { NamedArea, SheetExtent, Snapshot, TableGrid } from "./snapshot";
import { readSourceRows } from "./sources/readSourceRows";

/** Our tables that are read. */
const TABLES_READ: readonly TableKey[] = [
  "settings",
  "forces",
  "measures",
  "sources",
  "notes",
  "history",
  "historyForces",
];

interface Structure {
  readonly sheets: readonly string[];
  readonly tables: readonly { name: string; showHeaders: boolean; showTotals: boolean }[];
  readonly names: readonly NamedArea[];
}

/** The first round trip: what there is, by name. */
async function readStructure(context: Excel.RequestContext): Promise<Structure> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name,items/showHeaders,items/showTotals");
  names.load("items/name,items/formula");
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name }) => name),
    tables: tables.items.map(({ name, showHeaders, showTotals }) => {
      return { name, showHeaders, showTotals };
    }),
    names: names.items.flatMap((item) => namedArea(item)),
  };
}

/** Names whose formula is the address of cells; others (constants, calculated areas) are no Range. */
function namedArea({ name, formula }: Excel.NamedItem): NamedArea[] {
  const address = parseAddress(String(formula).replace(/^=/, ""));
  return address?.sheet === undefined ? [] : [{ name, sheet: address.sheet, area: address.area }];
}

/**
 * Our tables, and where everything stands, in two round trips; two more where sources have names
 * of calculated areas. Writes nothing.
 */
export async function readSnapshot(context: Excel.RequestContext): Promise<Snapshot> {
  return resolveNames(context, await readPlaces(context));
}

/** The second round trip: our tables, and where everything stands. */
async function readPlaces(context: Excel.RequestContext): Promise<Snapshot> {
  const structure = await readStructure(context);
  const own = TABLES_READ.flatMap((key) => {
    const table = structure.tables.find(({ name }) => nameKey(name) === nameKey(TABLES[key]));
    return table ? [{ key, ranges: loadOwnTable(context, table.name, table.showHeaders) }] : [];
  });
  const extents = structure.sheets.map((name) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { name, used };
  });
  const tables = structure.tables.map(({ name, showTotals }) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load("address");
    return { name, showTotals, range };
  });
  const scoped = structure.sheets.map((sheet) => {
    const { names } = context.workbook.worksheets.getItem(sheet);
    names.load("items/name,items/formula");
    return names;
  });
  await context.sync();
  return {
    sheets: extents.map(({ name, used }): SheetExtent => {
      return { name, used: used.isNullObject ? undefined : areaOf(used) };
    }),
    tables: tables.flatMap(({ name, showTotals, range }) =>
      tableArea(name, showTotals, range.address),
    ),
    names: [...structure.names, ...scoped.flatMap(({ items }) => items.flatMap(namedArea))],
    own: Object.fromEntries(own.map(({ key, ranges }) => [key, tableGrid(ranges)])),
  };
}

interface OwnTableRanges {
  readonly header: Excel.Range | undefined;
  readonly body: Excel.Range;
}

function loadOwnTable(
  context: Excel.RequestContext,
  name: string,
  showHeaders: boolean,
): OwnTableRanges {
  const table = context.workbook.tables.getItem(name);
  const header = showHeaders ? table.getHeaderRowRange() : undefined;
  const body = table.getDataBodyRange();
  header?.load("values");
  body.load("values,numberFormat,address");
  return { header, body };
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
