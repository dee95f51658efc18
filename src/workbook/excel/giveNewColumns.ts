/** Gives tables of an earlier release the columns that this one writes; see plan/newColumns.ts. */
import { areaRange } from "./areaRange";
import { writeStamp } from "../plan/fingerprint";
import { propertySteps } from "./beingWritten";
import { STAMP_KEY } from "./readOwnSheets";
import type { SheetWriting } from "../plan/writingPlan";

/**
 * One round trip where there are any, and none otherwise. The columns are empty below their headings. What was written
 * beside them has moved, and the sheet's stamp says so with the same request: whoever reads it next, after a cut too,
 * finds everything where it is.
 */
export async function giveNewColumns(
  context: Excel.RequestContext,
  writings: readonly SheetWriting[],
): Promise<void> {
  const given = writings.filter(({ newColumns }) => newColumns.length > 0);
  if (given.length === 0) return;
  for (const { plan, newColumns, own } of given) {
    const sheet = context.workbook.worksheets.getItem(plan.sheet);
    for (const { table, area, names, widths, inserted } of newColumns) {
      const left = area.left + area.columns - names.length;
      const columns = { top: 0, left, rows: 1, columns: inserted };
      if (inserted > 0) areaRange(sheet, columns).getEntireColumn().insert("Right");
      areaRange(sheet, { ...area, left, rows: 1, columns: names.length }).values = [[...names]];
      sheet.tables.getItem(table).resize(areaRange(sheet, area));
      widths.forEach((width, at) => {
        if (width === undefined) return;
        const one = { top: 0, left: left + at, rows: 1, columns: 1 };
        areaRange(sheet, one).format.columnWidth = width;
      });
    }
    if (own?.stamp)
      for (const { run } of propertySteps(sheet, STAMP_KEY, writeStamp(own.stamp))) run();
  }
  await context.sync();
}
