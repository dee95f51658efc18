/**
 * Where the cells of a sheet lie on the screen, in CSS pixels from the corner of cell A1.
 * Rows and columns count from 0.
 */
import { GRID_COLUMNS, GRID_ROWS } from "../../excel-host/model/areas";
import type { Area } from "../../excel-host/model/types";
import type { SheetShape, Sizes, Stretch } from "../../excel-host/worker/messages";

/** Empty cells shown beyond the used and the selected ones, and the least that is shown of a sheet. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;

/**
 * Sizes along one side of the sheet. All are the usual one but for those at `indices`; `surplus` says by how
 * much the sizes up to and with each of these exceed the usual ones. A sheet of a million rows costs nothing.
 */
export interface Axis {
  readonly count: number;
  readonly usual: number;
  readonly indices: Uint32Array;
  readonly surplus: Float64Array;
}

export interface SheetGeometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: readonly Area[];
  /** How many rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

export function axis(count: number, { usual, indices, sizes }: Sizes): Axis {
  const surplus = new Float64Array(indices.length);
  let total = 0;
  for (let at = 0; at < indices.length; at += 1) {
    total += (sizes[at] ?? usual) - usual;
    surplus[at] = total;
  }
  return { count, usual, indices, surplus };
}

/** @param reached a cell that must be on the sheet shown, however far out it is */
export function sheetGeometry(
  shape: SheetShape,
  reached: { readonly row: number; readonly column: number },
): SheetGeometry {
  const shown = (used: number, at: number, spare: number, least: number, most: number) =>
    Math.min(most, Math.max(used + spare, at + 1 + spare, least));
  return {
    rows: axis(shown(shape.usedRows, reached.row, SPARE_ROWS, LEAST_ROWS, GRID_ROWS), shape.rows),
    columns: axis(
      shown(shape.usedColumns, reached.column, SPARE_COLUMNS, LEAST_COLUMNS, GRID_COLUMNS),
      shape.columns,
    ),
    merges: shape.merges,
    frozen: shape.frozen,
  };
}

/** How many of the rising indices are smaller. */
function countBelow(indices: Uint32Array, index: number): number {
  let [low, high] = [0, indices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indices[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function offsetOf({ count, usual, indices, surplus }: Axis, index: number): number {
  const inside = Math.max(0, Math.min(index, count));
  const special = countBelow(indices, inside);
  return inside * usual + (special > 0 ? (surplus[special - 1] ?? 0) : 0);
}

/** Pixels from the beginning of `first` over `length` rows or columns. */
export function extent(along: Axis, first: number, length: number): number {
  return offsetOf(along, first + length) - offsetOf(along, first);
}

/** The row or column at a pixel; the last one beyond the end. */
export function indexAt(along: Axis, pixel: number): number {
  let low = 0;
  let high = along.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsetOf(along, middle) <= pixel) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What lies between two pixels, both ends included. */
export function visible(along: Axis, from: number, to: number): Stretch {
  const first = indexAt(along, from);
  return { first, count: indexAt(along, to) + 1 - first };
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

/** An area as large as it must be to cut no merged one. */
export function withWholeCells(merges: readonly Area[], area: Area): Area {
  let { row, column } = area;
  let [bottom, right] = [row + area.rows, column + area.columns];
  for (let grew = true; grew;) {
    grew = false;
    for (const merged of merges) {
      const [mergedBottom, mergedRight] = [
        merged.row + merged.rows,
        merged.column + merged.columns,
      ];
      const touches =
        merged.row < bottom && mergedBottom > row && merged.column < right && mergedRight > column;
      const isInside =
        merged.row >= row &&
        mergedBottom <= bottom &&
        merged.column >= column &&
        mergedRight <= right;
      if (!touches || isInside) continue;
      row = Math.min(row, merged.row);
      column = Math.min(column, merged.column);
      bottom = Math.max(bottom, mergedBottom);
      right = Math.max(right, mergedRight);
      grew = true;
    }
  }
  return { row, column, rows: bottom - row, columns: right - column };
}

/**
 * Indices to draw: those visible, and where a merged area that reaches into view begins before it.
 * @param starts first and length of every merged area along this side
 */
export function indicesToDraw(
  { first, count }: Stretch,
  starts: readonly { readonly first: number; readonly length: number }[],
): number[] {
  const indices = new Set<number>();
  for (const merged of starts)
    if (merged.first < first && merged.first + merged.length > first) indices.add(merged.first);
  for (let index = first; index < first + count; index += 1) indices.add(index);
  return [...indices].sort((one, other) => one - other);
}

/** Browsers draw elements of at most some 17 million pixels (Firefox) or 33 million (Chromium). */
const TALLEST = 15_000_000;

/**
 * How a sheet taller than any element may be is scrolled: the element is as tall as it may be, and a pixel of
 * the scroll bar stands for more than one of the sheet.
 */
export interface VerticalScroll {
  /** Height of the element. */
  readonly height: number;
  /** The sheet's pixel at the top of the view, from the element's scrollTop. */
  toSheet(scrollTop: number): number;
  toElement(pixel: number): number;
}

/** @param height pixels of the whole sheet, headings included; @param view pixels in view */
export function verticalScroll(height: number, view: number): VerticalScroll {
  if (height <= TALLEST)
    return { height, toSheet: (scrollTop) => scrollTop, toElement: (pixel) => pixel };
  const ratio = Math.max(1, height - view) / Math.max(1, TALLEST - view);
  return {
    height: TALLEST,
    toSheet: (scrollTop) => scrollTop * ratio,
    toElement: (pixel) => pixel / ratio,
  };
}
