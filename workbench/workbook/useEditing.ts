/** The cell that a person is typing in, if any, and what becomes of what was typed. */
import { useCallback, useRef, useState } from "react";
import { cellAddress } from "../../excel-host/model/addresses";
import type { Editing } from "../grid/CellEditor";
import type { SheetGeometry } from "../grid/gridGeometry";
import { movedPlace, type Place } from "../grid/gridKeys";
import { selectCell, type FrontSheet } from "./frontSheet";

export interface EditingControl {
  readonly editing: Editing | undefined;
  readonly begin: (editing: Editing) => void;
  readonly type: (text: string) => void;
  /** Ends the typing and gives what was typed; undefined when it had ended already. */
  readonly end: () => Editing | undefined;
}

export function useEditing(): EditingControl {
  const [editing, setEditing] = useState<Editing | undefined>(undefined);
  // Leaving the box ends the typing a second time, before the page is drawn again.
  const current = useRef<Editing | undefined>(undefined);
  const put = useCallback((next: Editing | undefined) => {
    current.current = next;
    setEditing(next);
  }, []);
  return {
    editing,
    begin: put,
    type: useCallback((text) => current.current && put({ ...current.current, text }), [put]),
    end: useCallback(() => {
      const ended = current.current;
      put(undefined);
      return ended;
    }, [put]),
  };
}

type Editable = Pick<FrontSheet, "attempt" | "client" | "select" | "sheetId">;

/** Begins with what was typed, or with what the cell holds. */
export function edit(
  { attempt, client, sheetId }: Editable,
  { begin }: EditingControl,
  { row, column }: Place,
  typed?: string,
): void {
  const at = { sheetId, row, column, from: "cell" } as const;
  if (typed !== undefined) begin({ ...at, text: typed, before: undefined });
  else
    attempt("The cell cannot be changed", async () => {
      const content = await client.ask("content", { sheetId, row, column });
      begin({ ...at, text: content, before: content });
    });
}

/** Enters what was typed, and moves on by rows or columns. */
export function commit(
  front: Editable,
  { end }: EditingControl,
  geometry: SheetGeometry | undefined,
  rows: number,
  columns: number,
): void {
  const ended = end();
  if (!ended) return;
  enter(front, ended);
  if (!geometry || (rows === 0 && columns === 0)) return;
  const key = rows !== 0 ? "Enter" : "Tab";
  const keys = { key, shiftKey: rows + columns < 0, ctrlKey: false };
  const place = movedPlace(keys, ended, { geometry, pageRows: 1, last: ended });
  if (place && "row" in place) selectCell(front, place);
}

function enter(
  { attempt, client }: Editable,
  { sheetId, row, column, text, before }: Editing,
): void {
  if (text === before) return;
  attempt(`${cellAddress(row, column)} was not changed`, () =>
    client.ask("enter", { sheetId, row, column, input: text }),
  );
}
