/** Where keys move the selection. */
import type { Area } from "../../excel-host/model/types";
import type { Direction } from "../../excel-host/worker/messages";
import { extent, wholeCell, type Axis, type SheetGeometry } from "./gridGeometry";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The selected cells: from the one that typing goes into to the one opposite. */
export interface Selection {
  readonly active: Place;
  readonly head: Place;
}

export interface Keys {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

/** What of the sheet a key may refer to. */
export interface Surroundings {
  readonly geometry: SheetGeometry;
  readonly pageRows: number;
  /** The last row and column that hold anything. */
  readonly last: Place;
}

interface Step {
  readonly rows: number;
  readonly columns: number;
}

const ARROWS: Readonly<Record<string, Step & { readonly direction: Direction }>> = {
  ArrowUp: { rows: -1, columns: 0, direction: "up" },
  ArrowDown: { rows: 1, columns: 0, direction: "down" },
  ArrowLeft: { rows: 0, columns: -1, direction: "left" },
  ArrowRight: { rows: 0, columns: 1, direction: "right" },
};

/**
 * The cell a key leads to from another; undefined for keys that move nothing. Merged cells count as one. A
 * direction stands for Ctrl and an arrow: only the workbook knows where the filled cells end.
 */
export function movedPlace(
  { key, shiftKey, ctrlKey }: Keys,
  from: Place,
  { geometry, pageRows, last }: Surroundings,
): Place | { readonly edge: Direction } | undefined {
  const arrow = ARROWS[key];
  if (arrow && ctrlKey) return { edge: arrow.direction };
  if (key === "Home") {
    const { frozen } = geometry;
    return ctrlKey ? { row: frozen.rows, column: frozen.columns } : { ...from, column: 0 };
  }
  if (key === "End" && ctrlKey) return last;
  if (key === "End") return { ...from, column: last.column };
  const step = arrow ?? stepOf(key, shiftKey, pageRows);
  return step && stepped(from, step, geometry);
}

function stepOf(key: string, shiftKey: boolean, pageRows: number): Step | undefined {
  const back = shiftKey ? -1 : 1;
  switch (key) {
    case "Enter":
      return { rows: back, columns: 0 };
    case "Tab":
      return { rows: 0, columns: back };
    case "PageUp":
      return { rows: -pageRows, columns: 0 };
    case "PageDown":
      return { rows: pageRows, columns: 0 };
    default:
      return undefined;
  }
}

function stepped(start: Place, step: Step, { rows, columns, merges }: SheetGeometry): Place {
  const from = wholeCell(merges, start.row, start.column);
  const beyond = (first: number, length: number, by: number) =>
    by > 0 ? first + length - 1 + by : first + by;
  const row = step.rows === 0 ? start.row : beyond(from.row, from.rows, step.rows);
  const column =
    step.columns === 0 ? start.column : beyond(from.column, from.columns, step.columns);
  const to = wholeCell(
    merges,
    shownAt(rows, row, step.rows),
    shownAt(columns, column, step.columns),
  );
  return { row: to.row, column: to.column };
}

/** The row or column at an index, or the next one that is not hidden on the way there. */
function shownAt(along: Axis, index: number, step: number): number {
  const inside = (at: number) => Math.max(0, Math.min(at, along.count - 1));
  let at = inside(index);
  const onwards = step < 0 ? -1 : 1;
  while (step !== 0 && extent(along, at, 1) === 0 && inside(at + onwards) !== at) at += onwards;
  return at;
}

/** The rectangle that two places span. */
export function spanned({ active, head }: Selection): Area {
  const row = Math.min(active.row, head.row);
  const column = Math.min(active.column, head.column);
  return {
    row,
    column,
    rows: Math.max(active.row, head.row) - row + 1,
    columns: Math.max(active.column, head.column) - column + 1,
  };
}
