/** Says when the report was refreshed, where it stands as it would be written: one cell, and the stamp that knows of it. */
import { areaRange } from "./areaRange";
import { beginSteps, endSteps, propertySteps } from "./beingWritten";
import { STAMP_KEY } from "./readOwnSheets";
import { cellEntry } from "../plan/cellEntries";
import { REFRESHED_BLOCK } from "../report/summary";
import type { SheetWriting } from "../plan/writingPlan";

/**
 * One round trip; none where nobody says when. A sheet that has its mark still was cut off, and is written as a whole by
 * the next refresh.
 *
 * @returns how many cells were written
 */
export async function putRefreshed(
  context: Excel.RequestContext,
  writings: readonly SheetWriting[],
): Promise<number> {
  const found = writings.flatMap((writing) =>
    writing.placed
      .filter(({ block }) => block.id === REFRESHED_BLOCK)
      .map(({ area, block }) => ({ writing, area, cells: block.rows.map((row) => row.cells) })),
  );
  for (const { writing, area, cells } of found) {
    const sheet = context.workbook.worksheets.getItem(writing.plan.sheet);
    for (const { run } of beginSteps(sheet, writing.begun, undefined)) run();
    areaRange(sheet, area).values = cells.map((row) => row.map((cell) => cellEntry(cell).value));
    for (const { run } of propertySteps(sheet, STAMP_KEY, writing.written)) run();
    for (const { run } of endSteps(sheet)) run();
  }
  if (found.length > 0) await context.sync();
  return found.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
}
