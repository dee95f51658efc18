/**
 * Which sheet is in front and what is selected on it. The page shows its own selection at once and tells the
 * worker; until the worker's state has caught up with it, that state's older selection does not count.
 */
import { useCallback, useMemo, useRef, useState } from "react";
import type { HostClient } from "../../excel-host/worker/client";
import type { WorkbookState } from "../../excel-host/worker/messages";
import { spanned, type Selection } from "../grid/gridKeys";

interface Selected {
  readonly sheetId: string;
  readonly selection: Selection;
}

const FIRST_CELL: Selection = { active: { row: 0, column: 0 }, head: { row: 0, column: 0 } };

export interface SelectionControl extends Selected {
  /** Whether the worker's state is of this very selection. */
  readonly isSettled: boolean;
  readonly select: (selection: Selection) => void;
  /** Brings a sheet to the front, with what was selected on it last. */
  readonly activate: (sheetId: string) => void;
}

export function useSelection(
  client: HostClient,
  state: WorkbookState,
  onRefused: (error: unknown) => void,
): SelectionControl {
  const [own, setOwn] = useState<(Selected & { readonly number: number }) | undefined>(undefined);
  const lastNumber = useRef(0);
  const remembered = useRef(new Map<string, Selection>());
  const isAhead = own !== undefined && own.number > state.selectionNumber;
  const current = useMemo<Selected>(
    () => (isAhead ? own : { sheetId: state.activeSheetId, selection: selectionOf(state) }),
    [isAhead, own, state],
  );

  const tell = useCallback(
    ({ sheetId, selection }: Selected) => {
      lastNumber.current += 1;
      const number = lastNumber.current;
      remembered.current.set(sheetId, selection);
      setOwn({ sheetId, selection, number });
      const { active } = selection;
      client
        .ask("select", { sheetId, area: spanned(selection), active, number })
        .catch((error: unknown) => {
          setOwn(undefined);
          onRefused(error);
        });
    },
    [client, onRefused],
  );
  const { sheetId } = current;
  return {
    ...current,
    isSettled: !isAhead,
    select: useCallback((selection) => tell({ sheetId, selection }), [tell, sheetId]),
    activate: useCallback(
      (id) => tell({ sheetId: id, selection: remembered.current.get(id) ?? FIRST_CELL }),
      [tell],
    ),
  };
}

/** The worker's selection, its far end opposite to the active cell. */
function selectionOf({ selection: area, active }: WorkbookState): Selection {
  const opposite = (first: number, length: number, at: number) =>
    at > first ? first : first + length - 1;
  return {
    active,
    head: {
      row: opposite(area.row, area.rows, active.row),
      column: opposite(area.column, area.columns, active.column),
    },
  };
}
