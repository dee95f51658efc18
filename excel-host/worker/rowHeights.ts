/** Heights of rows: as the workbook sets them, else as tall as their texts need, as Excel does. */
import { contains } from "../model/areas";
import type { CellFormat, SheetModel } from "../model/types";

const PIXELS_PER_POINT = 4 / 3;
const LINE_HEIGHT = 1.25;
const LAST_ROW = 1_048_575;
/** Left and right padding together with the border, in pixels. */
export const CELL_PADDING = 8;

/** Further down rows keep the sheet's usual height: to fit them all would take too long to wait for. */
const ROWS_FITTED = 1000;

export type TextWidth = (text: string, format: CellFormat) => number;

/** How many lines a text takes in a width, broken between words. */
export function wrappedLines(
  text: string,
  width: number,
  widthOf: (text: string) => number,
): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let line = "";
    lines += 1;
    for (const word of paragraph.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && widthOf(longer) > width) {
        lines += 1;
        line = word;
      } else line = longer;
    }
  }
  return lines;
}

/** Pixels of a row. Merged cells do not count for its height, as in Excel. */
export function rowPixels(
  sheet: SheetModel,
  row: number,
  columns: number,
  textWidth: TextWidth,
): number {
  if (sheet.isRowHidden(row)) return 0;
  const height = sheet.rowHeight(row);
  const pixels = Math.round(height * PIXELS_PER_POINT);
  if (row >= ROWS_FITTED || height !== sheet.rowHeight(LAST_ROW)) return pixels;
  let tallest = pixels;
  for (let column = 0; column < columns; column += 1) {
    if (sheet.value(row, column) === null) continue;
    const format = sheet.format(row, column);
    const line = format.fontSize * PIXELS_PER_POINT * LINE_HEIGHT;
    if (!format.wrapText && Math.ceil(line) + 1 <= tallest) continue;
    if (sheet.merges().some((area) => contains(area, row, column))) continue;
    const room = sheet.columnWidth(column) * PIXELS_PER_POINT - CELL_PADDING;
    const lines = format.wrapText
      ? wrappedLines(sheet.text(row, column), room, (text) => textWidth(text, format))
      : 1;
    tallest = Math.max(tallest, Math.ceil(lines * line) + 1);
  }
  return tallest;
}
