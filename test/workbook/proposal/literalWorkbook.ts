/** A workbook of sheets written out in a test. */
import type { WorkbookModel } from "../../../excel-host/model/types";
import { newWorkbook } from "../../../excel-host/package/open";
import { areaOf, type LiteralSheet } from "../snapshots";

/** The sheets stand behind the empty one of a new workbook. */
export function workbookOf(sheets: readonly LiteralSheet[]): WorkbookModel {
  const workbook = newWorkbook();
  for (const { name, rows, merges = [] } of sheets) {
    const sheet = workbook.addSheet(name);
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== "") sheet.setValue(r, c, value);
      }),
    );
    for (const { top, left, rows: high, columns } of merges.map(areaOf))
      sheet.merge({ row: top, column: left, rows: high, columns });
  }
  return workbook;
}
