/** Sizes of rows and columns, merged areas and frozen panes of a sheet, as a page needs them to draw it. */
import type { Sheet } from "../model/sheet";
import type { SheetShape, Sizes } from "./messages";
import { frozenOf } from "./sheetCells";
import { rowPixels, type TextWidth } from "./rowHeights";

export const PIXELS_PER_POINT = 4 / 3;

/** Reads a sheet's shape; `number` is the reader's own count of what it told. */
export function readSheetShape(sheet: Sheet, number: number, textWidth: TextWidth): SheetShape {
  const used = sheet.usedArea(false);
  const usedRows = used ? used.row + used.rows : 0;
  const usedColumns = used ? used.column + used.columns : 0;
  const { layout } = sheet;
  return {
    number,
    rows: sizes(
      Math.max(usedRows, sheet.content.rows.length),
      Math.round(layout.defaultRowHeight * PIXELS_PER_POINT),
      (row) => rowPixels(sheet, row, row < usedRows ? usedColumns : 0, textWidth),
    ),
    columns: columnSizes(sheet),
    usedRows,
    usedColumns,
    merges: [...layout.merges],
    frozen: frozenOf(sheet),
    showGridlines: layout.showGridlines,
  };
}

/** Columns beyond this one share the usual width in the page, whatever a file says of all 16,384. */
const COLUMNS_SIZED = 2000;

function columnSizes(sheet: Sheet): Sizes {
  const last = Math.max(0, ...sheet.layout.columns.map((run) => run.last + 1));
  const pixels = (column: number) => Math.round(sheet.columnWidth(column) * PIXELS_PER_POINT);
  // The file's last run may reach to the sheet's end: then its width is the usual one.
  const usual = pixels(Math.min(last, COLUMNS_SIZED));
  return sizes(Math.min(last, COLUMNS_SIZED), usual, pixels);
}

function sizes(count: number, usual: number, sizeOf: (index: number) => number): Sizes {
  const indices: number[] = [];
  const lengths: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const size = sizeOf(index);
    if (size === usual) continue;
    indices.push(index);
    lengths.push(size);
  }
  return { usual, indices: Uint32Array.from(indices), sizes: Float32Array.from(lengths) };
}

/** Whether two shapes look alike, whatever their numbers. */
export function sameSheetShape(a: SheetShape, b: SheetShape): boolean {
  return (
    a.usedRows === b.usedRows &&
    a.usedColumns === b.usedColumns &&
    a.showGridlines === b.showGridlines &&
    a.frozen.rows === b.frozen.rows &&
    a.frozen.columns === b.frozen.columns &&
    sameSizes(a.rows, b.rows) &&
    sameSizes(a.columns, b.columns) &&
    JSON.stringify(a.merges) === JSON.stringify(b.merges)
  );
}

const sameSizes = (a: Sizes, b: Sizes): boolean =>
  a.usual === b.usual &&
  a.indices.length === b.indices.length &&
  a.indices.every((index, at) => index === b.indices[at]) &&
  a.sizes.every((size, at) => size === b.sizes[at]);
