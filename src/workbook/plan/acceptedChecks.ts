/** The analyst's words on MSG Checks, which stay from refresh to refresh. */
import { contentAt, type OwnSheet } from "./ownSheets";
import { checkColumn, type AcceptedCheck, type CheckColumn } from "../report/checks";

/** Rows of MSG Checks with something in the analyst's columns. */
export function acceptedChecks(sheet: OwnSheet | undefined): AcceptedCheck[] {
  const area = sheet?.stamp?.blocks.find(({ id }) => id === "checks")?.area;
  if (!sheet || !area) return [];
  return Array.from({ length: area.rows - 1 }, (_, at) => {
    const text = (column: CheckColumn) =>
      String(contentAt(sheet, area.top + 1 + at, area.left + checkColumn(column)));
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
