/** Rows as high as what stands in them. */
import type { Area } from "../names/addresses";
import { areaRange } from "./areaRange";

/**
 * Fits the rows of several areas of a sheet in one go: fitted to one after another, they would be as high
 * as the last one needs.
 */
export function fitRows(sheet: Excel.Worksheet, areas: readonly Area[]): void {
  if (areas.length === 0) return;
  const top = Math.min(...areas.map((area) => area.top));
  const bottom = Math.max(...areas.map((area) => area.top + area.rows));
  const right = Math.max(...areas.map((area) => area.left + area.columns));
  areaRange(sheet, { top, left: 0, rows: bottom - top, columns: right }).format.autofitRows();
}
