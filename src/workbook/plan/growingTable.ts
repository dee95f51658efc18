/**
 * The tables of the history and MsgNotes as rows are added to them: below what is there, which is never
 * changed. A table that is missing is made beside the others on MSG Setup; one that lacks a column of ours, as
 * those of earlier releases do, is given it at its right.
 */
import { stop, type Problem } from "../../msg/basics/problem";
import { areaAddress, cellPlace, type Area, type SheetArea } from "../names/addresses";
import { nameKey } from "../names/cellText";
import { headingsOf } from "../names/columns/tables";
import { TABLES } from "../names/contract";
import type { Cell } from "../report/block";

export type HistoryKey = "history" | "historyForces" | "historyIndicators";
export type GrowingKey = HistoryKey | "notes" | "narrative";

/** A row to append: the cells of its columns. */
export type GrowingRow = Readonly<Record<string, Cell>>;

/** A cell that holds something of the analyst's own. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly content: unknown;
}

/** A table that grows; its area is its heading and rows as they are, the heading alone where it will be made. */
export interface GrowingTable<Key extends GrowingKey = GrowingKey> extends SheetArea {
  readonly key: Key;
  readonly isProtected: boolean;
  readonly hasTotals: boolean;
  /** As they are to be: the table's own, then those of ours that it lacks. */
  readonly headings: readonly string[];
  /** How many of the last headings it lacks. */
  readonly lacking: number;
  /** What the workbook calls it: another name than ours where its making was cut short; undefined: none yet. */
  readonly name: string | undefined;
  /** Of the tables beside it. */
  readonly style: string;
  /** The last row that holds anything; the heading's where none does. */
  readonly lastRow: number;
  /** What stands where its rows have to grow, and where its headings have to. */
  readonly below: FoundCell | undefined;
  readonly beside: FoundCell | undefined;
}

/** The headings of a table: its own in their order, then those of ours that are not among them. */
export function headingsWanted(
  key: GrowingKey,
  own: readonly string[],
): Pick<GrowingTable, "headings" | "lacking"> {
  const known = new Set(own.map(nameKey));
  const lacking = headingsOf(key).filter((column) => !known.has(nameKey(column)));
  return { headings: [...own, ...lacking], lacking: lacking.length };
}

/** What forbids appending rows; each names the cell. */
export function appendProblems(table: GrowingTable): Problem[] {
  const { key, sheet, area, below, beside, headings, lacking } = table;
  const name = TABLES[key];
  const heading = { sheet, address: areaAddress({ ...area, rows: 1 }) };
  if (table.isProtected) {
    const remedy = "Take its protection off (Review, Unprotect Sheet) and try again.";
    return [stop(`The sheet ${sheet}, where ${name} has to grow, is protected.`, remedy, heading)];
  }
  if (table.hasTotals) {
    const remedy = "Take the total row off (Table Design, Total Row) and try again.";
    return [stop(`The table ${name} has a total row, where new rows have to go.`, remedy, heading)];
  }
  if (beside) {
    const columns = lacking === 1 ? "column" : "columns";
    const names = headings.slice(-lacking).join(", ");
    return [
      stop(
        `The table ${name} lacks the ${columns} ${names}, and at its right, where ${lacking === 1 ? "it has" : "they have"} to go, is a cell that is taken: ${String(beside.content)}.`,
        "Move it away from the right of the table, and try again.",
        cellPlace(sheet, beside.row, beside.column),
      ),
    ];
  }
  if (below) {
    return [
      stop(
        `The table ${name} has to grow over a cell that holds something of your own: ${String(below.content)}.`,
        "Move it away from below the table, and try again.",
        cellPlace(sheet, below.row, below.column),
      ),
    ];
  }
  return [];
}

/**
 * The rows of the sheet that new rows go into: first those taken over, in their order, then behind the last
 * row that holds anything.
 *
 * @param taken rows of the sheet that hold something which is to be overwritten
 */
export function rowsFor(
  { lastRow }: Pick<GrowingTable, "lastRow">,
  count: number,
  taken: readonly number[] = [],
): readonly number[] {
  const first = [...taken].sort((one, other) => one - other).slice(0, count);
  const behind = Array.from({ length: count - first.length }, (_, at) => lastRow + 1 + at);
  return [...first, ...behind];
}

/** The table once it has its columns and reaches down to a row of the sheet. */
export function grownArea(
  { area, headings }: Pick<GrowingTable, "area" | "headings">,
  lastRow: number,
): Area {
  const bottom = Math.max(area.top + area.rows, lastRow + 1, area.top + 2);
  return { ...area, rows: bottom - area.top, columns: headings.length };
}

/** Runs of neighbours in an ascending list: [first, after last] of their indices. */
export function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  numbers.forEach((number, at) => {
    const last = runs.at(-1);
    if (last && numbers[at - 1] === number - 1) last[1] = at + 1;
    else runs.push([at, at + 1]);
  });
  return runs;
}

/** The places of our columns among a table's headings; columns of the analyst's own stay blank. */
export function ownColumns({ key, headings }: GrowingTable): readonly number[] {
  const ours = new Set(headingsOf(key).map(nameKey));
  return headings.flatMap((heading, at) => (ours.has(nameKey(heading)) ? [at] : []));
}

/** The cell of a row under a heading, whatever its case; a blank where the row has none. */
export function cellUnder(row: GrowingRow, heading: string): Cell {
  const column = Object.keys(row).find((name) => nameKey(name) === nameKey(heading));
  return (column === undefined ? undefined : row[column]) ?? { content: "" };
}
