/** The analyst's words on MSG Checks, which stay from refresh to refresh. */
import type { BlockStamp } from "./fingerprint";
import { contentAt, writtenBlocks, type OwnSheet } from "./ownSheets";
import { namesInStamp } from "./stampedColumns";
import { checkColumn, checkKey, type AcceptedCheck, type CheckColumn } from "../report/checks";

/** Rows of MSG Checks with something in the analyst's columns. */
export function acceptedChecks(sheet: OwnSheet | undefined): AcceptedCheck[] {
  if (!sheet) return [];
  const stamps = writtenBlocks(sheet).filter(({ id }) => id === "checks");
  // Words that a writing was moving when it was cut off: a row may be half of the one and half of the other report.
  const moving = sheet.begun?.accepted ?? [];
  const found = stamps
    .flatMap((stamp) => rowsWithWords(sheet, stamp))
    .filter((check) => !moving.some((word) => isSameWord(word, check)));
  const all = [...found, ...moving];
  const known = new Set<string>();
  return all.filter((check) => {
    const key = checkKey(check);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

function isSameWord(one: AcceptedCheck, other: AcceptedCheck): boolean {
  return (
    one.what === other.what && one.acceptedBy === other.acceptedBy && one.reason === other.reason
  );
}

function rowsWithWords(sheet: OwnSheet, stamp: BlockStamp): AcceptedCheck[] {
  const { area } = stamp;
  const names = namesInStamp(stamp);
  return Array.from({ length: area.rows - 1 }, (_, at) => {
    const text = (column: CheckColumn) =>
      String(contentAt(sheet, area.top + 1 + at, area.left + placeOf(column, names)));
    return {
      severity: text("Severity"),
      where: text("Where"),
      what: text("What"),
      measure: text("Measure"),
      acceptedBy: text("Accepted by"),
      reason: text("Reason"),
    };
  }).filter(({ acceptedBy, reason }) => acceptedBy !== "" || reason !== "");
}

/** Where the column stood when the rows were written; by its place now where that is not known. */
function placeOf(column: CheckColumn, names: readonly string[] | undefined): number {
  const before = names?.indexOf(column) ?? -1;
  return before < 0 ? checkColumn(column) : before;
}
