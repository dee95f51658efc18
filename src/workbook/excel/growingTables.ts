/** Reads where tables that grow stand, or will stand, and what is in their way. */
import { intersection, type Area, type SheetArea } from "../names/addresses";
import { nameKey } from "../names/cellText";
import { headingsOf } from "../names/columns/tables";
import { TABLES } from "../names/contract";
import {
  grownArea,
  headingsWanted,
  type FoundCell,
  type GrowingKey,
  type GrowingTable,
} from "../plan/growingTable";
import { readCells } from "./chunkedCells";
import { readTables, type FoundTable } from "./workbookStructure";

/** A table that is to grow, and by how many rows at most. */
export interface WantedRows<Key extends GrowingKey> {
  readonly key: Key;
  readonly rows: number;
}

/**
 * Where tables stand or will stand, and what is in their way; none without MsgSettings. Three round trips where it is
 * known which tables there are, more where much of what a table has to grow over is in use.
 *
 * @param known the tables that there are; read where left out
 */
export async function readGrowingTables<Key extends GrowingKey>(
  context: Excel.RequestContext,
  wanted: readonly WantedRows<Key>[],
  known?: readonly FoundTable[],
): Promise<readonly GrowingTable<Key>[]> {
  const tables = known ?? (await readTables(context));
  const { found, others } = await findTables(context, wanted, tables);
  await readLastRows(context, found);
  const strips = found.flatMap(({ table, used, lastRow }, at) =>
    stripsOf({ ...table, lastRow }, wanted[at]?.rows ?? 0).flatMap(({ area, side }) => {
      const shared = used && area && intersection(used, area);
      return shared ? [{ at, side, sheet: table.sheet, area: shared }] : [];
    }),
  );
  const taken = await readTaken(context, strips);
  return found.map(({ table, lastRow }, index) => {
    const cells = (side: Side) => taken.filter((cell) => cell.at === index && cell.side === side);
    return {
      ...table,
      lastRow,
      below: cells("below")[0],
      beside:
        cells("beside").find((cell) => !isHeadingOf(table, cell)) ??
        otherTableBeside(table, others),
    };
  });
}

type TablePlace<Key extends GrowingKey> = Omit<GrowingTable<Key>, "lastRow" | "below" | "beside">;

interface PlacedTable<Key extends GrowingKey> {
  readonly table: TablePlace<Key>;
  /** The part of its sheet that is in use. */
  readonly used: Area | undefined;
  /** The last row that holds anything; filled in by `readLastRows`. */
  lastRow: number;
}

interface LoadedTable {
  readonly name: string;
  readonly sheet: string;
  readonly protection: Excel.WorksheetProtection;
  readonly hasTotals: boolean;
  readonly place: Excel.Range;
  readonly header: Excel.Range | undefined;
  readonly used: Excel.Range;
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

async function findTables<Key extends GrowingKey>(
  context: Excel.RequestContext,
  wanted: readonly WantedRows<Key>[],
  tables: readonly FoundTable[],
) {
  const settings = tables.find(({ name }) => nameKey(name) === nameKey(TABLES.settings));
  if (!settings) return { found: [], others: [] };
  const loaded = tables.map(loadTable);
  const row = settings.table.getHeaderRowRange().getEntireRow().getUsedRange(true);
  row.load("values,rowIndex,columnIndex");
  await context.sync();
  const beside = loaded[tables.indexOf(settings)] as LoadedTable;
  const used = areaOf(beside.used);
  let left = used.left + used.columns + 1;
  const found = wanted.map(({ key }): PlacedTable<Key> => {
    const own = loaded.find(({ name }) => nameKey(name) === nameKey(TABLES[key]));
    const begun = own ? undefined : begunTable(key, row, loaded, beside.sheet);
    const there = own ?? begun?.table;
    const { sheet, protection, hasTotals } = there ?? beside;
    const isProtected = protection.protected;
    const shared = { key, sheet, isProtected, style: settings.style };
    if (there) {
      const area = areaOf(there.place);
      const headings = headingsWanted(key, (there.header?.values[0] ?? []).map(String));
      const { name } = there;
      const table = { ...shared, hasTotals, ...headings, name, area };
      return { table, used: areaOf(there.used), lastRow: area.top };
    }
    const headings = headingsOf(key);
    const area = {
      top: row.rowIndex,
      left: begun?.left ?? left,
      rows: 1,
      columns: headings.length,
    };
    if (!begun) left += headings.length + 1;
    const table = { ...shared, hasTotals: false, headings, lacking: 0, name: undefined, area };
    return { table, used, lastRow: area.top };
  });
  const others = loaded.map(({ name, sheet, place }) => ({ name, sheet, area: areaOf(place) }));
  return { found, others };
}

function loadTable({ name, sheet, showHeaders, showTotals, table }: FoundTable): LoadedTable {
  const { worksheet } = table;
  return {
    name,
    hasTotals: showTotals,
    sheet,
    protection: worksheet.protection.load("protected"),
    place: table.getRange().load(PLACE),
    header: showHeaders ? table.getHeaderRowRange().load("values") : undefined,
    used: worksheet.getUsedRange(true).load(PLACE),
  };
}

/**
 * A table whose making was cut short: all our headings stand beside the settings, in their order, with or
 * without a table over them that is not called ours yet.
 */
function begunTable(
  key: GrowingKey,
  row: Excel.Range,
  loaded: readonly LoadedTable[],
  sheet: string,
): { readonly left: number; readonly table: LoadedTable | undefined } | undefined {
  const headings = headingsOf(key).map(nameKey);
  const texts = (row.values[0] ?? []).map((value) => nameKey(String(value)));
  const at = texts.findIndex((_, from) => headings.every((name, to) => texts[from + to] === name));
  if (at < 0) return undefined;
  const left = row.columnIndex + at;
  const area = { top: row.rowIndex, left, rows: 1, columns: headings.length };
  const over = loaded.find(
    ({ sheet: on, place }) => on === sheet && intersection(areaOf(place), area) !== undefined,
  );
  if (!over) return { left, table: undefined };
  const { top, left: from, columns } = areaOf(over.place);
  const isSame = top === area.top && from === left && columns === area.columns;
  return isSame && UNNAMED.test(over.name) ? { left, table: over } : undefined;
}

/** What Excel calls a table that nobody has given a name. */
const UNNAMED = /^\p{L}+\d+$/u;

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { top: rowIndex, left: columnIndex, rows: rowCount, columns: columnCount };
}

/** Rows read at once from a table's end: the last one is filled in all but a few. */
const TAIL_ROWS = 200;

/** Finds the last row of each table that holds anything, from its end upwards. */
async function readLastRows<Key extends GrowingKey>(
  context: Excel.RequestContext,
  found: readonly PlacedTable<Key>[],
): Promise<void> {
  let open = found
    .filter(({ table }) => table.name !== undefined)
    .map((one) => ({ one, end: one.table.area.top + one.table.area.rows }));
  while (open.length > 0) {
    const tails = open.map(({ one: { table }, end }) => {
      const top = Math.max(table.area.top + 1, end - TAIL_ROWS);
      return { sheet: table.sheet, area: { ...table.area, top, rows: end - top } };
    });
    const asked = tails.filter(({ area }) => area.rows > 0);
    await readCells(context, asked, "values", (index, block, cells) => {
      const tail = asked[index];
      const { one } = open[tails.indexOf(tail as SheetArea)] ?? {};
      const last = cells.findLastIndex((row) => row.some((cell) => cell !== ""));
      if (one && last >= 0) one.lastRow = Math.max(one.lastRow, block.top + last);
    });
    open = open.flatMap(({ one }, at) => {
      const { top } = (tails[at] as SheetArea).area;
      const isOpen = one.lastRow === one.table.area.top && top > one.table.area.top + 1;
      return isOpen ? [{ one, end: top }] : [];
    });
  }
}

type Side = "below" | "beside";

/** Where a table has to grow: below it, and beside it where it lacks columns. */
function stripsOf(
  table: Omit<GrowingTable, "below" | "beside">,
  rows: number,
): readonly { readonly side: Side; readonly area: Area | undefined }[] {
  const { top, left, columns, rows: high } = table.area;
  const grown = grownArea(table, table.lastRow + rows);
  const below = { top: top + high, left, rows: grown.rows - high, columns };
  const beside = { ...grown, left: left + columns, columns: table.lacking };
  return [
    { side: "below", area: below.rows > 0 ? below : undefined },
    { side: "beside", area: beside.columns > 0 ? beside : undefined },
  ];
}

interface TakenCell extends FoundCell {
  readonly at: number;
  readonly side: Side;
}

/** The cells of the strips that hold anything. */
async function readTaken(
  context: Excel.RequestContext,
  strips: readonly (SheetArea & { readonly at: number; readonly side: Side })[],
): Promise<readonly TakenCell[]> {
  const taken: TakenCell[] = [];
  await readCells(context, strips, "values", (index, block, cells) => {
    const { at = -1, side = "below" } = strips[index] ?? {};
    for (const [down, row] of cells.entries())
      for (const [across, content] of row.entries())
        if (content !== "")
          taken.push({ at, side, row: block.top + down, column: block.left + across, content });
  });
  return taken;
}

/** A heading that was written before the table could be widened over it. */
function isHeadingOf(
  { area, headings }: Pick<GrowingTable, "area" | "headings">,
  { row, column, content }: FoundCell,
): boolean {
  return (
    row === area.top && nameKey(String(content)) === nameKey(headings[column - area.left] ?? "")
  );
}

/** A neighbour may be empty where it stands beside. */
function otherTableBeside(
  table: Pick<GrowingTable, "area" | "sheet" | "lacking">,
  others: readonly { readonly name: string; readonly sheet: string; readonly area: Area }[],
): FoundCell | undefined {
  if (table.lacking === 0) return undefined;
  const { area } = table;
  const strip = { ...area, left: area.left + area.columns, columns: table.lacking };
  for (const { name, sheet, area: other } of others) {
    const shared = sheet === table.sheet ? intersection(strip, other) : undefined;
    if (shared) return { row: shared.top, column: shared.left, content: `the table ${name}` };
  }
  return undefined;
}
