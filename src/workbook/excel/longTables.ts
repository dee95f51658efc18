/**
 * Tables that have grown long, read in blocks: first which update each row is of, then the rows of the updates that
 * are asked for. Ten years of publications are more than one answer of Excel can hold, and few of them are needed.
 */
import { nameKey } from "../names/cellText";
import { isDateFormat } from "../names/numberFormats";
import { parseAddress, type Area, type SheetArea } from "../names/addresses";
import type { CellValue } from "../names/cellText";
import { from1904 } from "../names/dateSystem";
import type { Snapshot, TableGrid } from "../names/snapshot";
import { monthText } from "../setup/setUpTexts";
import type { CellProperty } from "./ahead";
import { readCells } from "./chunkedCells";

export type LongTable = "notes" | "history" | "historyForces" | "historyIndicators";

/** A table with more cells than these is long; fewer come in one answer with all else. */
export const MOST_AT_ONCE = 20_000;

/** What of a row is read whatever its update: who is asked about, and in which order updates were published. */
const READ_OF_ALL: Readonly<Record<LongTable, readonly string[]>> = {
  notes: ["Measure", "Update"],
  history: ["Update"],
  historyForces: ["Update"],
  historyIndicators: ["Update"],
};

/** A heading, and where the rows stand. */
export interface LongTablePlace {
  readonly key: LongTable;
  readonly header: readonly CellValue[];
  /** Of the rows, without heading. */
  readonly address: string;
}

/** A long table before its rows are read: what each is of. */
export interface LongTableIndex extends LongTablePlace {
  readonly at: SheetArea;
  /** By row, the cells that are read of all, in the columns of the table. */
  readonly columns: ReadonlyMap<number, readonly CellValue[]>;
  /** By row, the name of its update. */
  readonly updates: readonly string[];
}

/** Reads which update each row is of. */
export async function readIndex(
  context: Excel.RequestContext,
  place: LongTablePlace,
  { isOf1904 = false }: Pick<Snapshot, "isOf1904"> = {},
): Promise<LongTableIndex> {
  const address = parseAddress(place.address);
  const at = { sheet: address?.sheet ?? "", area: address?.area ?? NOWHERE };
  const headings = place.header.map(nameKey);
  const wanted = READ_OF_ALL[place.key].map((name) => headings.indexOf(nameKey(name)));
  const found = wanted.filter((column) => column >= 0);
  const read = await readColumns(context, at, found, "values");
  const columns = new Map(found.map((column, index) => [column, read[index] as CellValue[]]));
  const update = headings.indexOf("update");
  const cells = columns.get(update) ?? [];
  const isDated = cells.some((cell) => typeof cell === "number");
  const [formats = []] = isDated ? await readColumns(context, at, [update], "numberFormat") : [];
  const updates = cells.map((read, row) => {
    const cell = isOf1904 ? from1904(read, formats[row]) : read;
    const isDate = typeof cell === "number" && isDateFormat(String(formats[row]));
    return isDate ? monthText(cell) : String(cell);
  });
  return { ...place, at, columns, updates };
}

const NOWHERE: Area = { top: 1, left: 0, rows: 0, columns: 0 };

async function readColumns(
  context: Excel.RequestContext,
  { sheet, area }: SheetArea,
  columns: readonly number[],
  property: CellProperty,
): Promise<unknown[][]> {
  const areas = columns.map((column) => ({
    sheet,
    area: { ...area, left: area.left + column, columns: 1 },
  }));
  const cells = columns.map((): unknown[] => []);
  await readCells(context, areas, property, (index, _, rows) => {
    for (const [cell] of rows) cells[index]?.push(cell);
  });
  return cells;
}

/**
 * The rows of the updates asked for. Of others MsgHistory keeps one of a kind, with the update's name alone, and
 * MsgNotes every one without its text.
 *
 * @param isAsked by the name of an update
 */
export async function readRows(
  context: Excel.RequestContext,
  index: LongTableIndex,
  isAsked: (update: string) => boolean,
): Promise<TableGrid> {
  const { key, header, at, columns, updates } = index;
  const asked = updates.map(isAsked);
  // A date that is an update's name stands as its text, so that it reads the same without its format.
  const known = (row: number): CellValue[] =>
    header.map((heading, column) =>
      nameKey(heading) === "update" ? (updates[row] ?? "") : (columns.get(column)?.[row] ?? ""),
    );
  const values = new Map<number, readonly CellValue[]>();
  const formats = new Map<number, readonly string[]>();
  updates.forEach((update, row) => {
    const isFirst = nameKey(update) !== nameKey(updates[row - 1] ?? "");
    if (key === "notes" || (key === "history" && isFirst)) values.set(row, known(row));
  });
  const areas = runsAsked(asked).map(([from, to]) => {
    return { sheet: at.sheet, area: { ...at.area, top: at.area.top + from, rows: to - from } };
  });
  const take = <Value>(into: Map<number, readonly Value[]>) => {
    return (_: number, block: Area, cells: readonly (readonly unknown[])[]) =>
      cells.forEach((row, down) => {
        const place = block.top - at.area.top + down;
        if (asked[place]) into.set(place, row as readonly Value[]);
      });
  };
  await readCells(context, areas, "values", take(values));
  await readCells(context, areas, "numberFormat", take(formats));
  const rows = [...values.keys()].sort((one, other) => one - other);
  const area = { ...at.area, top: at.area.top - 1, rows: at.area.rows + 1 };
  return {
    sheet: at.sheet,
    area,
    values: [header, ...rows.map((row) => values.get(row) ?? [])],
    formats: [[], ...rows.map((row) => formats.get(row) ?? [])],
    rows: [0, ...rows.map((row) => row + 1)],
  };
}

/** Rows between that are cheaper to read than a request for the next block. */
const WORTH_A_BLOCK = 50;

function runsAsked(asked: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  asked.forEach((isIt, row) => {
    if (!isIt) return;
    const last = runs.at(-1);
    if (last && row - last[1] <= WORTH_A_BLOCK) last[1] = row + 1;
    else runs.push([row, row + 1]);
  });
  return runs;
}

/** How many updates before are read, besides those that the settings name. */
const LAST_UPDATES = 2;

/**
 * Which updates' rows are read: those that the settings name, the last ones published, and further ones.
 *
 * @param published names in the order of MsgHistory
 */
export function updatesAsked(
  named: readonly string[],
  published: readonly string[],
): (update: string) => boolean {
  const keys = new Set(named.map(nameKey).filter((name) => name !== ""));
  const last = [...new Set([...published].reverse().map(nameKey))].filter((name) => name !== "");
  for (const name of last.slice(0, LAST_UPDATES)) keys.add(name);
  return (update) => keys.has(nameKey(update));
}
