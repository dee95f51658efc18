/** MSG Background with the texts that only an analyst can write: without them nothing is published. */
import type { WorkbookModel } from "../../excel-host/model/types";

export const FILLED = "Calls are as many as a year before.";
const HEADINGS = ["Demand", "Links to the plan's priorities"];

/** Writes a sentence under each heading that has none; does nothing where there is no such sheet yet. */
export function fillBackground(workbook: WorkbookModel): void {
  const sheet = workbook.sheetByName("MSG Background");
  const used = sheet?.usedArea(true);
  if (!sheet || !used) return;
  for (let row = 0; row < used.rows; row++) {
    const isHeading = HEADINGS.includes(String(sheet.value(row, 0)));
    if (isHeading && sheet.value(row + 1, 0) === null) sheet.setValue(row + 1, 0, FILLED);
  }
}
