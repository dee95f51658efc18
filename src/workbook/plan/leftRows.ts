/**
 * Rows of MSG Checks that two writings at once left below its blocks, which an earlier release allowed. They are ours,
 * though no stamp knows of them, and go with the next refresh instead of standing in its way.
 */
import { SHEETS } from "../names/contract";
import type { Area } from "../names/addresses";
import { checkColumn, type CheckColumn } from "../report/checks";
import { CHECKS_TEXTS, READ_BACK_TITLE, SEVERITY_WORDS } from "../report/texts";
import { contentAt, writtenBlocks, type OwnSheet } from "./ownSheets";

const FIRST_WORDS: ReadonlySet<unknown> = new Set([
  ...Object.values(SEVERITY_WORDS),
  CHECKS_TEXTS.accepted,
  CHECKS_TEXTS.resolved,
]);

/** The sheet as one whose writing was cut off there; as it is where there are no such rows. */
export function withLeftRows(sheet: OwnSheet): OwnSheet {
  if (sheet.name !== SHEETS.checks || sheet.begun || !sheet.stamp) return sheet;
  const left = leftRows(sheet);
  if (left.length === 0) return sheet;
  const blocks = left.map((area, at) => ({ id: `left ${at}`, area, rows: [] }));
  const begun = { stamp: { blocks }, edits: [], accepted: [], own: [], otherCharts: [] };
  return { ...sheet, begun };
}

function leftRows(sheet: OwnSheet): readonly Area[] {
  const known = writtenBlocks(sheet).map(({ area }) => area);
  const isKnown = (row: number) => known.some(({ top, rows }) => row >= top && row < top + rows);
  const [grid] = sheet.grids;
  if (!grid) return [];
  const columns = grid.left + Math.max(0, ...grid.cells.map((row) => row.length));
  let isReadBack = false;
  return grid.cells.flatMap((_, at) => {
    const row = grid.top + at;
    const first = contentAt(sheet, row, 0);
    isReadBack = !isKnown(row) && (first === READ_BACK_TITLE || (isReadBack && first !== ""));
    const isOurs = isReadBack || isProblem(sheet, row);
    return isOurs && !isKnown(row) ? [{ top: row, left: 0, rows: 1, columns }] : [];
  });
}

/** A row as we write one, on which nobody has written. */
function isProblem(sheet: OwnSheet, row: number): boolean {
  const holds = (column: CheckColumn) => contentAt(sheet, row, checkColumn(column));
  return (
    FIRST_WORDS.has(holds("Severity")) &&
    holds("What") !== "" &&
    holds("Accepted by") === "" &&
    holds("Reason") === ""
  );
}
