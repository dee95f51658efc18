/** Where keys move the selection. */
import type { Area } from "../excel-host/model/types";
import { wholeCell, type SheetGeometry } from "./gridGeometry";

const PAGE_ROWS = 20;

interface Step {
  readonly rows: number;
  readonly columns: number;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
  Enter: { rows: 1, columns: 0 },
  PageUp: { rows: -PAGE_ROWS, columns: 0 },
  PageDown: { rows: PAGE_ROWS, columns: 0 },
};

/** The cell a key leads to; undefined for keys that move nothing. Merged cells count as one. */
export function movedSelection(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  selection: Area,
  { rows, columns, merges }: SheetGeometry,
): { row: number; column: number } | undefined {
  if (key === "Home") return { row: selection.row, column: 0 };
  const step = key === "Enter" && shiftKey ? STEPS["ArrowUp"] : STEPS[key];
  if (!step) return undefined;
  const from = wholeCell(merges, selection.row, selection.column);
  const beyond = (first: number, length: number, by: number) =>
    by > 0 ? first + length - 1 + by : first + by;
  const row = step.rows === 0 ? selection.row : beyond(from.row, from.rows, step.rows);
  const column =
    step.columns === 0 ? selection.column : beyond(from.column, from.columns, step.columns);
  const inside = {
    row: Math.max(0, Math.min(row, rows.count - 1)),
    column: Math.max(0, Math.min(column, columns.count - 1)),
  };
  const to = wholeCell(merges, inside.row, inside.column);
  return { row: to.row, column: to.column };
}
