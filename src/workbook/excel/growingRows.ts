/** Writes new rows into tables that grow. */
import { nameKey } from "../names/cellText";
import type { Area } from "../names/addresses";
import { TABLES } from "../names/contract";
import { cellEntry, type CellEntry } from "../plan/cellEntries";
import {
  cellUnder,
  grownArea,
  ownColumns,
  rowsFor,
  runsOf,
  type GrowingRow,
  type GrowingTable,
} from "../plan/growingTable";
import { areaRange } from "./areaRange";
import { operation, OPERATION_SIZE, type Step } from "./steps";

/** How rows are written. */
export interface WritingOfRows {
  /** Rows of the sheet whose content is overwritten before new ones are added. */
  readonly taken?: readonly number[];
  /** A column that is written last of all, what stands in it meanwhile, and what else is done before. */
  readonly last?: {
    readonly heading: string;
    readonly meanwhile: string;
    readonly before: readonly Step[];
  };
}

/** Puts the appending of a few rows into the context's next request. */
export function appendRows(
  context: Excel.RequestContext,
  table: GrowingTable,
  rows: readonly GrowingRow[],
): void {
  if (rows.length === 0) return;
  for (const { run } of [
    ...placeSteps(context, table, rows.length),
    ...rowSteps(context, table, rows),
  ])
    run();
}

/** Characters of a new table's columns, in points. */
const NEW_COLUMN_WIDTH = 90;

/**
 * Makes the table, or gives it the columns it lacks and as many rows as it needs. A table has our name when all
 * else of it is done, and a heading stands before the table reaches over it: cut short, both are known again.
 */
export function placeSteps(
  context: Excel.RequestContext,
  table: GrowingTable,
  rows: number,
  taken: readonly number[] = [],
): readonly Step[] {
  const { area, headings, lacking, name, style } = table;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const whole = grownArea(table, Math.max(area.top, ...rowsFor(table, rows, taken)));
  const isOurs = name !== undefined && nameKey(name) === nameKey(TABLES[table.key]);
  const write = (from: number) =>
    operation(() => {
      const target = { ...area, left: area.left + from, rows: 1, columns: headings.length - from };
      areaRange(sheet, target).values = [headings.slice(from)];
    });
  if (isOurs)
    return [
      ...(lacking > 0 ? [write(headings.length - lacking)] : []),
      operation(() => context.workbook.tables.getItem(name).resize(areaRange(sheet, whole))),
    ];
  return [
    ...(name === undefined ? [write(0)] : []),
    operation(() => {
      const made =
        name === undefined
          ? sheet.tables.add(areaRange(sheet, whole), true)
          : context.workbook.tables.getItem(name);
      if (name !== undefined) made.resize(areaRange(sheet, whole));
      made.style = style;
      areaRange(sheet, { ...whole, rows: 1 }).format.columnWidth = NEW_COLUMN_WIDTH;
      made.name = TABLES[table.key];
    }, 4),
  ];
}

/** Writes rows into a table that has room for them; columns of the analyst's own stay as they are. */
export function rowSteps(
  context: Excel.RequestContext,
  table: GrowingTable,
  rows: readonly GrowingRow[],
  { taken = [], last }: WritingOfRows = {},
): readonly Step[] {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const places = rowsFor(table, rows.length, taken);
  const left = [...taken].filter((row) => !places.includes(row));
  const entriesOf = (columns: readonly number[]) =>
    rows.map((row) =>
      columns.map((column) => cellEntry(cellUnder(row, table.headings[column] ?? ""))),
    );
  const isLast = (column: number) =>
    last !== undefined && nameKey(table.headings[column] ?? "") === nameKey(last.heading);
  const own = ownColumns(table);
  const final = own.filter(isLast);
  const meanwhile = entriesOf(final).map((cells) =>
    cells.map(({ format }): CellEntry => ({ format, value: last?.meanwhile ?? "" })),
  );
  const put = (columns: readonly number[], entries: readonly (readonly CellEntry[])[]) =>
    cellSteps(sheet, table, places, columns, entries);
  const others = own.filter((column) => !isLast(column));
  return [
    ...emptySteps(sheet, table, own, left),
    ...put(final, meanwhile),
    ...put(others, entriesOf(others)),
    ...(last?.before ?? []),
    ...put(final, entriesOf(final)),
  ];
}

/** Cells of one array, so that many rows go in several requests. */
const PIECE_CELLS = 15_000;

function cellSteps(
  sheet: Excel.Worksheet,
  { area }: GrowingTable,
  places: readonly number[],
  columns: readonly number[],
  entries: readonly (readonly CellEntry[])[],
): Step[] {
  return runsOf(columns).flatMap(([from, to]) =>
    runsOf(places).flatMap(([first, end]) =>
      piecesOf(first, end, Math.floor(PIECE_CELLS / (to - from))).map(([top, bottom]) => {
        const cells = entries.slice(top, bottom).map((row) => row.slice(from, to));
        const target = {
          top: places[top] ?? 0,
          left: area.left + (columns[from] ?? 0),
          rows: bottom - top,
          columns: to - from,
        };
        return cellsStep(sheet, target, cells);
      }),
    ),
  );
}

function piecesOf(from: number, to: number, most: number): (readonly [number, number])[] {
  const pieces: (readonly [number, number])[] = [];
  for (let at = from; at < to; at += most) pieces.push([at, Math.min(to, at + most)]);
  return pieces;
}

function cellsStep(
  sheet: Excel.Worksheet,
  target: Area,
  cells: readonly (readonly CellEntry[])[],
): Step {
  const size = cells
    .flat()
    .reduce((sum, { format, value }) => sum + format.length + JSON.stringify(value).length + 6, 0);
  return {
    size: size + OPERATION_SIZE,
    run: () => {
      const range = areaRange(sheet, target);
      range.numberFormat = cells.map((row) => row.map(({ format }) => format));
      range.values = cells.map((row) => row.map(({ value }) => value));
    },
  };
}

/** Rows that nothing takes the place of: they hold nothing afterwards, and tell nothing. */
function emptySteps(
  sheet: Excel.Worksheet,
  { area }: GrowingTable,
  columns: readonly number[],
  rows: readonly number[],
): Step[] {
  return runsOf(columns).flatMap(([from, to]) =>
    rows.map((top) => {
      const target = { top, left: area.left + (columns[from] ?? 0), rows: 1, columns: to - from };
      return operation(() => void areaRange(sheet, target).clear("Contents"));
    }),
  );
}
