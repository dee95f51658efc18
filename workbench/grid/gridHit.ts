/** What of the grid lies at a point of it. */
import { extent, indexAt, offsetOf, type Axis, type SheetGeometry } from "./gridGeometry";

export const HEADING_HEIGHT = 22;
export const HEADING_WIDTH = 52;

/** How far beside a heading's edge it can be taken hold of. */
const GRIP = 4;

/** Which part of the sheet is in view, in its pixels. */
export interface Viewed {
  readonly left: number;
  readonly top: number;
}

export type Hit =
  | { readonly on: "corner" }
  | { readonly on: "columns"; readonly column: number; readonly edge: number | undefined }
  | { readonly on: "rows"; readonly row: number; readonly edge: number | undefined }
  | { readonly on: "cells"; readonly row: number; readonly column: number };

/** @param x pixels from the left of the grid's view; @param y from its top, headings included */
export function hitAt(geometry: SheetGeometry, viewed: Viewed, x: number, y: number): Hit {
  const across = sheetPixel(
    geometry.columns,
    geometry.frozen.columns,
    x - HEADING_WIDTH,
    viewed.left,
  );
  const down = sheetPixel(geometry.rows, geometry.frozen.rows, y - HEADING_HEIGHT, viewed.top);
  if (x < HEADING_WIDTH && y < HEADING_HEIGHT) return { on: "corner" };
  if (y < HEADING_HEIGHT)
    return {
      on: "columns",
      column: indexAt(geometry.columns, across),
      edge: edgeNear(geometry.columns, across),
    };
  if (x < HEADING_WIDTH)
    return { on: "rows", row: indexAt(geometry.rows, down), edge: edgeNear(geometry.rows, down) };
  return {
    on: "cells",
    row: indexAt(geometry.rows, down),
    column: indexAt(geometry.columns, across),
  };
}

/** The sheet's pixel at one of the view: frozen rows and columns do not scroll. */
function sheetPixel(along: Axis, frozen: number, pixel: number, scrolled: number): number {
  return pixel < offsetOf(along, frozen) ? pixel : pixel + scrolled;
}

/** The row or column whose end is so near that it can be taken hold of. */
function edgeNear(along: Axis, pixel: number): number | undefined {
  const at = indexAt(along, pixel);
  if (offsetOf(along, at + 1) - pixel <= GRIP) return at;
  if (at > 0 && pixel - offsetOf(along, at) < GRIP) return lastShownBefore(along, at);
  return undefined;
}

function lastShownBefore(along: Axis, index: number): number {
  let at = index - 1;
  while (at > 0 && extent(along, at, 1) === 0) at -= 1;
  return at;
}
