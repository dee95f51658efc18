import { sharedArea } from "../../model/areas";
import type { Area, CellFormat, SheetModel } from "../../model/types";
import type { AreasTarget } from "../contract/targets";

/** More cells than this are read only as far as the sheet is used, plus one cell beyond. */
const WHOLE_READ = 200_000;

/**
 * What all cells of the areas have in common; null when they differ, as Excel answers a mixed
 * format. Cells of very large areas beyond the sheet's used range count as one.
 */
export function commonFormat<T extends string | number | boolean | null>(
  { sheet, areas }: AreasTarget,
  read: (format: CellFormat) => T,
): T | null {
  let common: { value: T } | undefined;
  for (const area of areas) {
    for (const { row, column } of cellsToRead(sheet, area)) {
      const value = read(sheet.format(row, column));
      if (common === undefined) common = { value };
      else if (common.value !== value) return null;
    }
  }
  return common ? common.value : null;
}

function* cellsToRead(sheet: SheetModel, area: Area): Iterable<{ row: number; column: number }> {
  const isHuge = area.rows * area.columns > WHOLE_READ;
  const used = isHuge ? sheet.usedArea(false) : undefined;
  const part = isHuge ? used && sharedArea(used, area) : area;
  if (isHuge) yield { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  if (!part) return;
  for (let row = part.row; row < part.row + part.rows; row++) {
    for (let column = part.column; column < part.column + part.columns; column++) {
      yield { row, column };
    }
  }
}

/** Changes the format of all cells of the areas. */
export function changeFormat({ sheet, areas }: AreasTarget, change: Partial<CellFormat>): void {
  for (const area of areas) sheet.setFormat(area, change);
}

/** A measure that belongs to rows or columns: the same for all of them, or null. */
export function commonLength(
  areas: readonly Area[],
  axis: "row" | "column",
  length: (index: number) => number,
): number | null {
  let common: number | undefined;
  for (const area of areas) {
    const count = Math.min(axis === "row" ? area.rows : area.columns, WHOLE_READ);
    for (let index = area[axis]; index < area[axis] + count; index++) {
      const value = length(index);
      if (common === undefined) common = value;
      else if (common !== value) return null;
    }
  }
  return common ?? null;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  grey: "#808080",
  lightgray: "#D3D3D3",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** "#RRGGBB" of what Excel takes for a colour ("#1F6FEB", "1F6FEB", "red"); undefined otherwise. */
export function colorOf(text: string): string | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(text.trim());
  return hex ? `#${hex[1]?.toUpperCase()}` : NAMED_COLORS[text.trim().toLowerCase()];
}
