/** What the keys do to the sheet in front, as in Excel. */
import type { KeyboardEvent } from "react";
import { GRID_COLUMNS, GRID_ROWS } from "../../excel-host/model/areas";
import type { SheetGeometry } from "../grid/gridGeometry";
import { movedPlace, type Keys, type Place, type Selection } from "../grid/gridKeys";
import { clear, follow, selectCell, type FrontSheet } from "./frontSheet";

const WHOLE_SHEET: Selection = {
  active: { row: 0, column: 0 },
  head: { row: GRID_ROWS - 1, column: GRID_COLUMNS - 1 },
};

export interface KeyActions {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Begins to type into the active cell, with what was typed or with what it holds. */
  readonly onEdit: (typed?: string) => void;
}

/** @param pageRows how many rows are in view */
export function pressKey(
  front: FrontSheet,
  { onEdit, onRedo, onUndo }: KeyActions,
  event: KeyboardEvent,
  geometry: SheetGeometry,
  pageRows: number,
): void {
  const { known, select, selection } = front;
  const { active, head } = selection;
  const { key, shiftKey, altKey } = event;
  const ctrlKey = event.ctrlKey || event.metaKey;
  if (altKey) return;
  const lower = key.toLowerCase();
  if (ctrlKey && lower === "z") (shiftKey ? onRedo : onUndo)();
  else if (ctrlKey && lower === "y") onRedo();
  else if (ctrlKey && lower === "a") select(WHOLE_SHEET);
  else if (ctrlKey && key === " ")
    select({ active: { ...active, row: 0 }, head: { ...head, row: GRID_ROWS - 1 } });
  else if (shiftKey && key === " ")
    select({ active: { ...active, column: 0 }, head: { ...head, column: GRID_COLUMNS - 1 } });
  else if (ctrlKey && key === "Enter") {
    const link = known?.cells.links.find(
      ({ row, column }) => row === active.row && column === active.column,
    );
    if (link) follow(front, link);
  } else if (key === "F2") onEdit();
  else if (key === "Delete" || key === "Backspace") clear(front);
  else if (move(front, { key, shiftKey, ctrlKey }, geometry, pageRows)) {
    // Moved.
  } else if (key.length === 1 && !ctrlKey) onEdit(key);
  else return;
  event.preventDefault();
}

/** Moves the selection, or with the shift key its far end; false for a key that moves nothing. */
function move(front: FrontSheet, keys: Keys, geometry: SheetGeometry, pageRows: number): boolean {
  const { attempt, client, known, select, selection, sheetId } = front;
  const { active, head } = selection;
  const last = {
    row: Math.max(0, (known?.shape.usedRows ?? 1) - 1),
    column: Math.max(0, (known?.shape.usedColumns ?? 1) - 1),
  };
  const isExtending = keys.shiftKey && keys.key !== "Tab" && keys.key !== "Enter";
  const from = isExtending ? head : active;
  const to = movedPlace(keys, from, { geometry, pageRows, last });
  if (!to) return false;
  const go = (place: Place) =>
    isExtending ? select({ active, head: place }) : selectCell(front, place);
  if ("row" in to) go(to);
  else
    attempt("The cell could not be found", async () =>
      go(await client.ask("edge", { sheetId, ...from, direction: to.edge })),
    );
  return true;
}
