/** The analyst's words on MSG Checks, which stay from refresh to refresh. */
import { contentAt, type OwnSheet } from "./ownSheets";
import { namesInStamp } from "./stampedColumns";
import { checkColumn, type AcceptedCheck, type CheckColumn } from "../report/checks";

/** Rows of MSG Checks with something in the analyst's columns. */
export function acceptedChecks(sheet: OwnSheet | undefined): AcceptedCheck[] {
  const stamp = sheet?.stamp?.blocks.find(({ id }) => id === "checks");
  if (!sheet || !stamp) return [];
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
