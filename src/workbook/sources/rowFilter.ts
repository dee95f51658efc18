/** Only rows: conditions on other columns of a source. */
import { listEntries, nameKey, type CellValue } from "../cells/cellText";
import type { ColumnFinder } from "./columnFinder";

/** True for rows that count; the row as the grid has it. */
export type RowFilter = (row: readonly CellValue[]) => boolean;

const BLANK = "(blank)";

/**
 * Reads 'Offence <> Fraud offences AND Outcome = 1|2|3': conditions joined by AND, each a heading,
 * = or <>, and one or more values; "(blank)" is an empty cell. Case does not matter in values.
 * Problems go to the finder.
 *
 * @param left first column of the rows on the sheet
 */
export function readRowFilter(text: string, left: number, finder: ColumnFinder): RowFilter {
  const conditions = text.split(/\sAND\s/).map((part) => readCondition(part, left, finder));
  return (row) => conditions.every((condition) => condition(row));
}

function readCondition(text: string, left: number, finder: ColumnFinder): RowFilter {
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
  if (column === undefined) return () => true;
  const keys = new Set(
    listEntries(values, "|").map((value) => (nameKey(value) === BLANK ? "" : nameKey(value))),
  );
  const wanted = sign === "=";
  const known = new Map<CellValue, boolean>();
  return (row) => {
    const cell = row[column - left] ?? "";
    let kept = known.get(cell);
    if (kept === undefined) {
      kept = keys.has(nameKey(cell)) === wanted;
      known.set(cell, kept);
    }
    return kept;
  };
}
