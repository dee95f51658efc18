/** Where a chart stands on the sheet, in its pixels. */
import type { CellPoint, ChartAnchor } from "../../excel-host/model/charts";
import type { Box } from "../charts/box";
import { offsetOf, type SheetGeometry } from "./gridGeometry";

const PIXELS_PER_POINT = 4 / 3;

export function chartPlace(geometry: SheetGeometry, anchor: ChartAnchor): Box {
  if (anchor.kind === "sheet") return inPixels(anchor);
  const from = placeOf(geometry, anchor.from);
  if (anchor.kind === "cell") {
    const { width, height } = inPixels({ ...anchor, left: 0, top: 0 });
    return { ...from, width, height };
  }
  const to = placeOf(geometry, anchor.to);
  return {
    ...from,
    width: Math.max(0, to.left - from.left),
    height: Math.max(0, to.top - from.top),
  };
}

function placeOf({ rows, columns }: SheetGeometry, { row, column, right, down }: CellPoint) {
  return {
    left: offsetOf(columns, column) + right * PIXELS_PER_POINT,
    top: offsetOf(rows, row) + down * PIXELS_PER_POINT,
  };
}

function inPixels({ left, top, width, height }: Box): Box {
  return {
    left: left * PIXELS_PER_POINT,
    top: top * PIXELS_PER_POINT,
    width: width * PIXELS_PER_POINT,
    height: height * PIXELS_PER_POINT,
  };
}
