/** The cell that a person is typing in, if any. */
import { useCallback, useRef, useState } from "react";
import type { Editing } from "../grid/CellEditor";

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
