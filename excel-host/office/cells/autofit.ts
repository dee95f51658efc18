import { sharedArea } from "../../model/areas";
import type { Area, SheetModel } from "../../model/types";

/**
 * An approximation of Excel's autofit, which measures glyphs: a character is taken to be as wide as
 * a digit (half its font size, in points, a little more when bold), a line as high as 1.3 times its
 * font size. Good for not cutting figures off, not for reproducing Excel's widths.
 */
const CHARACTER_WIDTH = 0.5;
const BOLD_WIDTH = 0.55;
const LINE_HEIGHT = 1.3;
const PADDING = 8;
const WIDEST = 255 * 5.5;

/** Points that the widest displayed text of the columns' cells needs, within the area; wrapped cells do not count. */
export function fitColumns(sheet: SheetModel, area: Area): void {
  const part = usedPart(sheet, area);
  if (!part) return;
  for (let column = part.column; column < part.column + part.columns; column++) {
    let widest = 0;
    for (let row = part.row; row < part.row + part.rows; row++) {
      const format = sheet.format(row, column);
      if (format.wrapText) continue;
      const width = textWidth(sheet.text(row, column), format.fontSize, format.bold);
      widest = Math.max(widest, width + format.indentLevel * PADDING);
    }
    if (widest > 0) sheet.setColumnWidth(column, Math.min(widest + PADDING, WIDEST));
  }
}

/** Makes rows as high as their tallest text, wrapped texts broken at their column's width. */
export function fitRows(sheet: SheetModel, area: Area): void {
  const part = usedPart(sheet, area);
  if (!part) return;
  for (let row = part.row; row < part.row + part.rows; row++) {
    let highest = 0;
    for (let column = part.column; column < part.column + part.columns; column++) {
      const text = sheet.text(row, column);
      if (text === "") continue;
      const format = sheet.format(row, column);
      const width = Math.max(sheet.columnWidth(column) - PADDING / 2, 1);
      const lines = format.wrapText
        ? text
            .split("\n")
            .reduce(
              (sum, line) =>
                sum + Math.max(1, Math.ceil(textWidth(line, format.fontSize, format.bold) / width)),
              0,
            )
        : 1;
      highest = Math.max(highest, lines * format.fontSize * LINE_HEIGHT);
    }
    if (highest > 0) sheet.setRowHeight(row, Math.min(Math.max(highest, 15), 409));
    else sheet.setRowHeight(row, "auto");
  }
}

function textWidth(text: string, fontSize: number, bold: boolean): number {
  const longest = Math.max(0, ...text.split("\n").map((line) => line.length));
  return longest * fontSize * (bold ? BOLD_WIDTH : CHARACTER_WIDTH);
}

function usedPart(sheet: SheetModel, area: Area): Area | undefined {
  const used = sheet.usedArea(true);
  return used && sharedArea(used, area);
}
