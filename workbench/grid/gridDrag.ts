/** What a drag over the grid means: which cells it selects, which rows or columns it resizes. */
import { GRID_COLUMNS, GRID_ROWS } from "../../excel-host/model/areas";
import type { Stretch } from "../../excel-host/worker/messages";
import type { Hit } from "./gridHit";
import { spanned, type Selection } from "./gridKeys";

export type Side = "rows" | "columns";

export function cursorOver(hit: Hit): string {
  if (hit.on === "columns") return hit.edge === undefined ? "" : "resize-x";
  if (hit.on === "rows") return hit.edge === undefined ? "" : "resize-y";
  return "";
}

export const sameHit = (a: Hit, b: Hit): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The cells from one hit to another: whole columns or rows where the first is on a heading. */
export function selectionBetween(from: Hit, to: Hit): Selection | undefined {
  const last = { row: GRID_ROWS - 1, column: GRID_COLUMNS - 1 };
  switch (from.on) {
    case "corner":
      return { active: { row: 0, column: 0 }, head: last };
    case "columns": {
      const column = to.on === "cells" || to.on === "columns" ? to.column : from.column;
      return { active: { row: 0, column: from.column }, head: { row: last.row, column } };
    }
    case "rows": {
      const row = to.on === "cells" || to.on === "rows" ? to.row : from.row;
      return { active: { row: from.row, column: 0 }, head: { row, column: last.column } };
    }
    case "cells": {
      const head = {
        row: to.on === "cells" || to.on === "rows" ? to.row : from.row,
        column: to.on === "cells" || to.on === "columns" ? to.column : from.column,
      };
      return { active: { row: from.row, column: from.column }, head };
    }
  }
}

/** What is resized along with a row or column: all of those selected as a whole, if it is among them. */
export function resizedWith(side: Side, index: number, selection: Selection): Stretch {
  const area = spanned(selection);
  const isWhole = side === "columns" ? area.rows === GRID_ROWS : area.columns === GRID_COLUMNS;
  const [first, count] = side === "columns" ? [area.column, area.columns] : [area.row, area.rows];
  const isAmong = isWhole && index >= first && index < first + count;
  return isAmong ? { first, count } : { first: index, count: 1 };
}
