/**
 * Where the cells of a sheet lie on the screen, in CSS pixels from the corner of cell A1.
 * Rows and columns count from 0.
 */
import type { Area, SheetModel } from "../excel-host/model/types";
import { rowPixels, type TextWidth } from "./rowHeights";

const PIXELS_PER_POINT = 4 / 3;

/** Empty cells shown beyond the used ones, and the least that is shown of a sheet. */
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 4;
const LEAST_ROWS = 60;
const LEAST_COLUMNS = 20;

/** Sizes along one side of the sheet: offsets[i] is where i begins, offsets[count] where all end. */
export interface Axis {
  readonly count: number;
  readonly offsets: Float64Array;
}

export interface SheetGeometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: readonly Area[];
}

export function axis(count: number, size: (index: number) => number): Axis {
  const offsets = new Float64Array(count + 1);
  let end = 0;
  for (let index = 0; index < count; index += 1) {
    offsets[index] = end;
    end += size(index);
  }
  offsets[count] = end;
  return { count, offsets };
}

export function sheetGeometry(sheet: SheetModel, textWidth: TextWidth): SheetGeometry {
  const used = sheet.usedArea(false);
  const usedRows = used ? used.row + used.rows : 0;
  const usedColumns = used ? used.column + used.columns : 0;
  return {
    rows: axis(Math.max(usedRows + SPARE_ROWS, LEAST_ROWS), (row) =>
      row < usedRows
        ? rowPixels(sheet, row, usedColumns, textWidth)
        : rowPixels(sheet, row, 0, textWidth),
    ),
    columns: axis(Math.max(usedColumns + SPARE_COLUMNS, LEAST_COLUMNS), (column) =>
      sheet.isColumnHidden(column) ? 0 : Math.round(sheet.columnWidth(column) * PIXELS_PER_POINT),
    ),
    merges: sheet.merges(),
  };
}

export function offsetOf({ count, offsets }: Axis, index: number): number {
  return offsets[Math.max(0, Math.min(index, count))] ?? 0;
}

/** Pixels from the beginning of `first` over `length` rows or columns. */
export function extent(along: Axis, first: number, length: number): number {
  return offsetOf(along, first + length) - offsetOf(along, first);
}

/** The row or column at a pixel; the last one beyond the end. */
export function indexAt({ count, offsets }: Axis, pixel: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= pixel) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What lies between two pixels, the end exclusive. */
export function visible(along: Axis, from: number, to: number): { first: number; end: number } {
  return { first: indexAt(along, from), end: indexAt(along, to) + 1 };
}

/** The merged area a cell belongs to, or the cell alone. */
export function wholeCell(merges: readonly Area[], row: number, column: number): Area {
  const merged = merges.find(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  return merged ?? { row, column, rows: 1, columns: 1 };
}

/**
 * Indices to draw: those visible, and where a merged area that reaches into view begins before it.
 * @param starts first and length of every merged area along this side
 */
export function indicesToDraw(
  { first, end }: { first: number; end: number },
  starts: readonly { readonly first: number; readonly length: number }[],
): number[] {
  const indices = new Set<number>();
  for (const merged of starts)
    if (merged.first < first && merged.first + merged.length > first) indices.add(merged.first);
  for (let index = first; index < end; index += 1) indices.add(index);
  return [...indices].sort((one, other) => one - other);
}
