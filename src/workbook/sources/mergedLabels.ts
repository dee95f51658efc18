/** Labels that stand once for several rows, in a cell that is merged downwards: every row has them. */
import type { Area } from "../names/addresses";
import { NUMBER_CODE, type CellColumn, type SheetCells } from "../cells/sheetCells";

/** A column of the sheet in which the cells of merged areas all hold what the area shows. */
export function filledColumn(
  cells: SheetCells,
  column: number,
  merges: readonly Area[],
): CellColumn | undefined {
  const found = cells.column(column);
  const own = merges.filter(({ left, rows }) => left === column && rows > 1);
  if (!found || own.length === 0) return found;
  const codes = found.codes.slice();
  const numbers = found.numbers?.slice();
  for (const { top, rows } of own) {
    const first = top - cells.area.top;
    if (first < 0) continue;
    const code = codes[first] ?? 0;
    codes.fill(code, first + 1, first + rows);
    if (code === NUMBER_CODE) numbers?.fill(numbers[first] ?? 0, first + 1, first + rows);
  }
  return { codes, numbers, texts: found.texts };
}
