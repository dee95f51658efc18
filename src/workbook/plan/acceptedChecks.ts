/** The analyst's words on MSG Checks, which stay from refresh to refresh. */
import { COLUMNS } from "../names/contract";
import type { AcceptedCheck } from "../report/checks";
import { contentAt, type OwnSheet } from "./ownSheets";

/** Rows of MSG Checks with something in the analyst's columns. */
export function acceptedChecks(sheet: OwnSheet | undefined): AcceptedCheck[] {
  const area = sheet?.stamp?.blocks.find(({ id }) => id === "checks")?.area;
  if (!sheet || !area) return [];
  return Array.from({ length: area.rows - 1 }, (_, at) => {
    const text = (column: (typeof COLUMNS.checks)[number]) =>
      String(contentAt(sheet, area.top + 1 + at, area.left + COLUMNS.checks.indexOf(column)));
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
