/** The part of a sheet that is in view: what of it is drawn, and where in the grid's element. */
import type { Area } from "../../excel-host/model/types";
import type { Stretch } from "../../excel-host/worker/messages";
import {
  extent,
  indicesToDraw,
  offsetOf,
  verticalScroll,
  visible,
  wholeCell,
  type SheetGeometry,
} from "./gridGeometry";
import { HEADING_HEIGHT, HEADING_WIDTH } from "./gridHit";
import type { Placed } from "./Overlay";

/** Drawn beyond what is in view, so that scrolling shows no gaps before the page catches up. */
const SPARE_ROWS = 6;
const SPARE_COLUMNS = 3;

/** How the element is scrolled, and how much of it shows. */
export interface View {
  readonly scrollLeft: number;
  readonly scrollTop: number;
  readonly width: number;
  readonly height: number;
}

export const NO_VIEW: View = { scrollLeft: 0, scrollTop: 0, width: 0, height: 0 };

export interface GridWindow {
  readonly geometry: SheetGeometry;
  readonly view: View;
  /** Pixels of the whole sheet as it is scrolled, headings included. */
  readonly width: number;
  readonly height: number;
  readonly frozenWidth: number;
  readonly frozenHeight: number;
  /** The cells in view, frozen ones aside. */
  readonly rows: Stretch;
  readonly columns: Stretch;
  /** Those to draw, some beside the view among them. */
  readonly drawnRows: readonly number[];
  readonly drawnColumns: readonly number[];
  /** Rows lie where the scroll bar has the view, which on a very tall sheet is not where the sheet has them. */
  readonly shift: number;
  /** The sheet's pixels down within which something is worth drawing. */
  readonly near: { readonly from: number; readonly to: number };
}

export function gridWindow(geometry: SheetGeometry, view: View): GridWindow {
  const { frozen } = geometry;
  const scroll = verticalScroll(
    offsetOf(geometry.rows, geometry.rows.count) + HEADING_HEIGHT,
    view.height,
  );
  const top = scroll.toSheet(view.scrollTop);
  const frozenHeight = offsetOf(geometry.rows, frozen.rows);
  const frozenWidth = offsetOf(geometry.columns, frozen.columns);
  const rows = visible(
    geometry.rows,
    top + frozenHeight,
    Math.max(top + frozenHeight, top + view.height - HEADING_HEIGHT),
  );
  const columns = visible(
    geometry.columns,
    view.scrollLeft + frozenWidth,
    Math.max(view.scrollLeft + frozenWidth, view.scrollLeft + view.width - HEADING_WIDTH),
  );
  return {
    geometry,
    view,
    width: offsetOf(geometry.columns, geometry.columns.count) + HEADING_WIDTH,
    height: scroll.height,
    frozenWidth,
    frozenHeight,
    rows,
    columns,
    drawnRows: drawn(rows, SPARE_ROWS, geometry, "rows"),
    drawnColumns: drawn(columns, SPARE_COLUMNS, geometry, "columns"),
    shift: view.scrollTop - top,
    near: { from: top - view.height, to: top + 2 * view.height },
  };
}

/** Where cells lie in the element: where they scroll, or among the frozen rows. */
export function placeOf(
  { frozenHeight, geometry, near, shift, view }: GridWindow,
  area: Area,
  isFrozenRow: boolean,
): Placed {
  const start = offsetOf(geometry.rows, area.row);
  const end = offsetOf(geometry.rows, area.row + area.rows);
  // Whole columns are taller than any element may be.
  const [from, to] = isFrozenRow
    ? [start, Math.min(end, frozenHeight + view.height)]
    : [Math.max(start, near.from), Math.min(end, near.to)];
  const left = offsetOf(geometry.columns, area.column);
  return {
    left: HEADING_WIDTH + left,
    top: isFrozenRow ? from : HEADING_HEIGHT + from + shift,
    width: Math.min(
      extent(geometry.columns, area.column, area.columns),
      view.scrollLeft + 2 * view.width - left,
    ),
    height: Math.max(0, to - from),
  };
}

/** Where the editor stands: over its cell, frozen ones where they are kept in view. */
export function editorPlace(
  window: GridWindow,
  { row, column }: { readonly row: number; readonly column: number },
): Placed {
  const { geometry, view } = window;
  const isFrozenRow = row < geometry.frozen.rows;
  const placed = placeOf(window, wholeCell(geometry.merges, row, column), isFrozenRow);
  return {
    ...placed,
    top: isFrozenRow ? placed.top + view.scrollTop + HEADING_HEIGHT : placed.top,
    left: column < geometry.frozen.columns ? placed.left + view.scrollLeft : placed.left,
  };
}

/** Indices to draw along a side: those in view and some beside, frozen ones left out. */
function drawn(
  { first, count }: Stretch,
  spare: number,
  geometry: SheetGeometry,
  side: "rows" | "columns",
): number[] {
  const frozen = geometry.frozen[side];
  const from = Math.max(frozen, first - spare);
  const to = Math.min(geometry[side].count, first + count + spare);
  const starts = geometry.merges.map((area) =>
    side === "rows"
      ? { first: area.row, length: area.rows }
      : { first: area.column, length: area.columns },
  );
  return indicesToDraw({ first: from, count: Math.max(0, to - from) }, starts).filter(
    (index) => index >= frozen,
  );
}
