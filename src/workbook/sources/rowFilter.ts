/** Only rows: conditions on other columns of a source. */
import { listEntries, nameKey } from "../names/cellText";
import type { SheetCells } from "../cells/sheetCells";
import type { ColumnFinder } from "./columnFinder";
import { rowKeys } from "./rowCodes";

/** True for rows that count; rows of the area, from 0. */
export type RowFilter = (row: number) => boolean;

const BLANK = "(blank)";

/**
 * Reads 'Offence <> Fraud offences AND Outcome = 1|2|3': conditions joined by AND, each a heading,
 * = or <>, and one or more values; "(blank)" is an empty cell. Case does not matter in values.
 * Problems go to the finder.
 */
export function readRowFilter(text: string, cells: SheetCells, finder: ColumnFinder): RowFilter {
  const conditions = text.split(/\sAND\s/).map((part) => readCondition(part, cells, finder));
  return (row) => conditions.every((condition) => condition(row));
}

function readCondition(text: string, cells: SheetCells, finder: ColumnFinder): RowFilter {
  const match = /^(.+?)\s*(<>|=)\s*(.+)$/.exec(text.trim());
  if (!match) {
    finder.problem(
      "Only rows",
      `"${text.trim()}" is no condition.`,
      'Write conditions such as "Outcome = 1|2|3 AND Offence <> Fraud offences".',
    );
    return () => true;
  }
  const [, name = "", sign, values = ""] = match;
  const column = finder.column("Only rows", name.trim());
  const found = column === undefined ? undefined : cells.column(column);
  if (!found) return () => true;
  const keys = new Set(
    listEntries(values, "|").map((value) => (nameKey(value) === BLANK ? "" : nameKey(value))),
  );
  const wanted = sign === "=";
  const { keys: keyOf, cells: distinct } = rowKeys([found]);
  const kept = Uint8Array.from(distinct, (cell) => Number(keys.has(nameKey(cell)) === wanted));
  return (row) => kept[keyOf[row] as number] === 1;
}
