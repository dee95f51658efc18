import { sharedArea } from "../../model/areas";
import type { Area } from "../../model/types";
import { isUnbounded } from "./addresses";
import type { RangeTarget } from "../contract/targets";

/** The block of filled cells around a range, as Ctrl+A finds it: grows while an edge touches a filled cell. */
export function surroundingRegion({ sheet, area }: RangeTarget): Area {
  const used = sheet.usedArea(true);
  if (!used) return area;
  const isFilled = (row: number, column: number) =>
    row >= 0 && column >= 0 && sheet.value(row, column) !== null;
  const rowFilled = (row: number, region: Area) => {
    for (let column = region.column - 1; column <= region.column + region.columns; column++) {
      if (isFilled(row, column)) return true;
    }
    return false;
  };
  const columnFilled = (column: number, region: Area) => {
    for (let row = region.row - 1; row <= region.row + region.rows; row++) {
      if (isFilled(row, column)) return true;
    }
    return false;
  };
  let region = area;
  for (;;) {
    const top = rowFilled(region.row - 1, region) ? 1 : 0;
    const bottom = rowFilled(region.row + region.rows, region) ? 1 : 0;
    const left = columnFilled(region.column - 1, region) ? 1 : 0;
    const right = columnFilled(region.column + region.columns, region) ? 1 : 0;
    if (top + bottom + left + right === 0) return region;
    region = {
      row: region.row - top,
      column: region.column - left,
      rows: region.rows + top + bottom,
      columns: region.columns + left + right,
    };
  }
}

/** Where the formula of a range's first cell spills; undefined when it does not. */
export function spillArea({ sheet, area }: RangeTarget): Area | undefined {
  const array = sheet.arrayFormula(area.row, area.column);
  return array?.isDynamic && array.area.rows * array.area.columns > 1 ? array.area : undefined;
}

/** Whether all cells belong to a spill, none does (false), or some do (null). */
export function hasSpill({ sheet, area }: RangeTarget): boolean | null {
  if (isUnbounded(area)) return null;
  const spills = new Set<boolean>();
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      spills.add(
        sheet.isSpilled(row, column) ||
          spillArea({ sheet, area: { row, column, rows: 1, columns: 1 } }) !== undefined,
      );
    }
  }
  return spills.size === 1 ? [...spills][0] === true : null;
}

/** The cell whose formula spills over a range's first cell. */
export function spillParent({ sheet, area }: RangeTarget): Area | undefined {
  for (const cell of sheet.formulaCells()) {
    const spilled = spillArea({ sheet, area: { ...cell, rows: 1, columns: 1 } });
    if (spilled && sharedArea(spilled, { ...area, rows: 1, columns: 1 })) {
      return { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    }
  }
  return undefined;
}

/** True, false, or null when only some of the lines are hidden. */
export function isAllHidden(
  from: number,
  count: number,
  isHidden: (index: number) => boolean,
): boolean | null {
  const first = isHidden(from);
  for (let index = from + 1; index < from + Math.min(count, 100_000); index++) {
    if (isHidden(index) !== first) return null;
  }
  return first;
}

/** Range.hidden: true when its rows or its columns are all hidden, null when some are. */
export function isHidden({ sheet, area }: RangeTarget): boolean | null {
  const rows = isAllHidden(area.row, area.rows, (row) => sheet.isRowHidden(row));
  const columns = isAllHidden(area.column, area.columns, (column) => sheet.isColumnHidden(column));
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

/** Number of cells; -1 beyond what a 32-bit integer holds, as Excel answers. */
export function cellCount(area: Area): number {
  const count = area.rows * area.columns;
  return count > 2 ** 31 - 1 ? -1 : count;
}
