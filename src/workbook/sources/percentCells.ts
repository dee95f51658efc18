/** Which cells of a source have a percentage format. */
import type { Area } from "../names/addresses";
import type { ColumnPlan } from "./columnPlan";
import { NUMBER_CODE } from "../cells/sheetCells";

/** Flags of one column: 1 for cells with a percentage format, from the row `top` of the sheet. */
export interface PercentColumn {
  readonly top: number;
  readonly flags: Uint8Array;
}

/** By column of the sheet; columns without such a cell are absent. */
export type PercentCells = ReadonlyMap<number, PercentColumn>;

/**
 * The areas whose formats matter: columns of figures, from the first to the last row that holds a
 * number. Adjacent columns make one area.
 */
export function formatAreas(plan: ColumnPlan): Area[] {
  const columns = [...new Set(plan.figures.flatMap((figure) => figure.columns))];
  const areas: Area[] = [];
  for (const column of columns.sort((a, b) => a - b)) {
    const area = numericRows(plan, column);
    const before = areas.at(-1);
    if (!area) continue;
    if (before && before.left + before.columns === column)
      areas[areas.length - 1] = joined(before, area);
    else areas.push(area);
  }
  return areas;
}

function numericRows(plan: ColumnPlan, column: number): Area | undefined {
  const { top } = plan.cells.area;
  const codes = plan.cells.column(column)?.codes.subarray(0, plan.endRow - top);
  if (!codes) return undefined;
  const first = codes.indexOf(NUMBER_CODE, plan.firstRow - top);
  if (first < 0) return undefined;
  const last = codes.lastIndexOf(NUMBER_CODE);
  return { top: top + first, left: column, rows: last - first + 1, columns: 1 };
}

function joined(one: Area, other: Area): Area {
  const top = Math.min(one.top, other.top);
  const bottom = Math.max(one.top + one.rows, other.top + other.rows);
  return { top, left: one.left, rows: bottom - top, columns: one.columns + other.columns };
}

/** Flags columns of cells as their formats are read, block by block from top to bottom. */
export class PercentCellsBuilder {
  private readonly columns = new Map<number, PercentColumn>();

  /** @param isPercent whether a cell of the area, counted from its top left, is a percentage */
  add(area: Area, wholeArea: Area, isPercent: (row: number, column: number) => boolean): void {
    for (let c = 0; c < area.columns; c++) {
      for (let r = 0; r < area.rows; r++) {
        if (isPercent(r, c)) this.flag(wholeArea, area.top + r, area.left + c);
      }
    }
  }

  private flag(area: Area, row: number, column: number): void {
    let flags = this.columns.get(column);
    if (!flags) {
      flags = { top: area.top, flags: new Uint8Array(area.rows) };
      this.columns.set(column, flags);
    }
    flags.flags[row - flags.top] = 1;
  }

  build(): PercentCells {
    return this.columns;
  }
}
