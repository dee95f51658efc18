/** Widths that columns' contents need. */
import type { SheetModel } from "../model/types";
import { CELL_PADDING, type TextWidth } from "./rowHeights";

/** Texts further down do not count: to measure them all would take too long to wait for. */
const ROWS_MEASURED = 5000;

/** Pixels that the widest text of a column needs, wrapped and merged cells aside; undefined for an empty column. */
export function fittedPixels(
  sheet: SheetModel,
  column: number,
  textWidth: TextWidth,
): number | undefined {
  const used = sheet.usedArea(true);
  const end = used ? Math.min(used.row + used.rows, ROWS_MEASURED) : 0;
  const isMerged = (row: number) =>
    sheet.merges().some((area) => area.columns > 1 && area.row === row && area.column === column);
  let widest = 0;
  for (let row = 0; row < end; row += 1) {
    const text = sheet.text(row, column);
    const format = sheet.format(row, column);
    if (text === "" || format.wrapText || isMerged(row)) continue;
    widest = Math.max(widest, textWidth(text, format));
  }
  return widest > 0 ? Math.ceil(widest) + CELL_PADDING : undefined;
}
