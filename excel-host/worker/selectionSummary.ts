/** What the status bar says of several selected cells. */
import type { Sheet } from "../model/sheet";
import type { Area } from "../model/types";
import type { SelectionSummary } from "./messages";

export function selectionSummary(sheet: Sheet, area: Area): SelectionSummary | undefined {
  if (area.rows === 1 && area.columns === 1) return undefined;
  let [count, numbers, sum] = [0, 0, 0];
  sheet.content.cells.forEachExisting(area, (row, column) => {
    const value = sheet.value(row, column);
    if (value === null) return;
    count += 1;
    if (typeof value !== "number") return;
    numbers += 1;
    sum += value;
  });
  return { count, numbers, sum };
}
