/** Ranges of the writing. */
import type { Area } from "../names/addresses";

/** Used in the request that it is made in, and no later: Excel need not remember it. */
export function areaRange(sheet: Excel.Worksheet, { top, left, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, rows, columns).untrack();
}
