/** Where Ctrl and an arrow lead on a sheet. */
import { GRID_COLUMNS, GRID_ROWS } from "../model/areas";
import type { SheetModel } from "../model/types";
import type { Direction } from "./messages";

/**
 * The last filled cell before a gap; from such an edge or from an empty cell the next filled one; where there is
 * none, the end of the sheet.
 */
export function edgeOf(
  sheet: SheetModel,
  row: number,
  column: number,
  direction: Direction,
): { row: number; column: number } {
  const isAlongRows = direction === "up" || direction === "down";
  const step = direction === "down" || direction === "right" ? 1 : -1;
  const start = isAlongRows ? row : column;
  const place = (at: number) => (isAlongRows ? { row: at, column } : { row, column: at });
  const isFilled = (at: number) => {
    const cell = place(at);
    return sheet.value(cell.row, cell.column) !== null;
  };
  const end = step < 0 ? 0 : (isAlongRows ? GRID_ROWS : GRID_COLUMNS) - 1;
  const used = sheet.usedArea(true);
  const usedEnd = !used
    ? 0
    : isAlongRows
      ? used.row + used.rows - 1
      : used.column + used.columns - 1;
  if (start === end) return place(end);
  let at = start + step;
  if (isFilled(start) && isFilled(at)) {
    while (at !== end && isFilled(at + step)) at += step;
    return place(at);
  }
  while (at !== end && !isFilled(at)) {
    // Beyond what is used there is nothing to look for.
    if (step > 0 && at > usedEnd) return place(end);
    at += step;
  }
  return place(at);
}
