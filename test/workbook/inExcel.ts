/** The real office.js over the stand-in host, for tests of what is written. */
import path from "node:path";
import { CellError, type WorkbookModel } from "../../excel-host/model/types";
import { openHeadless, type HeadlessExcel } from "../../excel-host/run/headless";

/** Opens a workbook and lets src/workbook find Excel where a page would have it. */
export async function openExcel(workbook: WorkbookModel): Promise<HeadlessExcel> {
  const pageDirectory = path.join(process.cwd(), "test/workbook/page");
  const excel = await openHeadless({ workbook, pageDirectory });
  Object.assign(globalThis, {
    Excel: excel.window["Excel"] as unknown,
    Office: excel.window["Office"] as unknown,
  });
  return excel;
}

/** What every cell of a sheet holds: formulas, values, number formats; a picture for comparing. */
export function picture(workbook: WorkbookModel, name: string): Record<string, unknown> {
  const sheet = workbook.sheetByName(name);
  const used = sheet?.usedArea(false);
  const cells: Record<string, unknown> = {};
  if (!sheet || !used) return cells;
  // A blank cell that was emptied is like one that never held anything.
  const untouched = JSON.stringify(sheet.format(1_048_575, 16_383));
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const value = sheet.value(row, column);
      const [formula, format] = [sheet.formula(row, column) ?? "", sheet.format(row, column)];
      const isBlank = formula === "" && (value === null || value === "");
      if (isBlank && JSON.stringify(format) === untouched) continue;
      cells[`${row},${column}`] = [
        formula,
        value instanceof CellError ? value.text : value,
        format,
      ];
    }
  }
  return cells;
}
