/** Planned cells as a workbook of the 1904 date system has them. */
import { to1904 } from "../names/dateSystem";
import type { Cell, SheetPlan } from "../report/block";
import type { GrowingRow } from "./growingTable";

export function planOf1904(plan: SheetPlan): SheetPlan {
  const blocks = plan.blocks.map((block) => ({
    ...block,
    rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(cellOf1904) })),
  }));
  return { ...plan, blocks };
}

export function rowOf1904(row: GrowingRow): GrowingRow {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cellOf1904(cell)]));
}

function cellOf1904(cell: Cell): Cell {
  return { ...cell, content: to1904(cell.content, cell.format) };
}
