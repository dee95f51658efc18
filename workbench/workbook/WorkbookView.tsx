/** The workbook: formula bar, grid and sheet tabs, and what keys and mouse do to it. */
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from "react";
import { areaAddress, cellAddress } from "../../excel-host/model/addresses";
import { GRID_COLUMNS, GRID_ROWS } from "../../excel-host/model/areas";
import type { CellLink, WorkbookState } from "../../excel-host/worker/messages";
import type { Editing } from "../grid/CellEditor";
import { FormulaBar } from "./FormulaBar";
import { Grid } from "../grid/Grid";
import { wholeCell, withWholeCells, type SheetGeometry } from "../grid/gridGeometry";
import { movedPlace, spanned, type Keys, type Place } from "../grid/gridKeys";
import type { OpenedWorkbook } from "./openedWorkbook";
import { SheetTabs } from "./SheetTabs";
import { useEditing } from "./useEditing";
import { useSelection } from "./useSelection";
import { useSheetView } from "./useSheetView";

export interface WorkbookViewProps {
  readonly opened: OpenedWorkbook;
  readonly state: WorkbookState;
  /** Does what a person asked for; what is refused is said in words. */
  readonly attempt: (what: string, action: () => Promise<unknown>) => void;
  readonly onSay: (message: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function WorkbookView(props: WorkbookViewProps) {
  const { opened, state, attempt, onSay, onUndo, onRedo } = props;
  const { client } = opened;
  const refuseSelection = useCallback(
    (error: unknown) => attempt("The cell could not be selected", () => Promise.reject(error)),
    [attempt],
  );
  const { sheetId, selection, isSettled, select, activate } = useSelection(
    client,
    state,
    refuseSelection,
  );
  const { known, onShown } = useSheetView(client, sheetId, state.revision);
  const { editing, begin, type, end } = useEditing();
  /** Where each sheet was scrolled to when it was left. */
  const [scrolled] = useState(() => new Map<string, { left: number; top: number }>());
  const sheetName = state.sheets.find(({ id }) => id === sheetId)?.name ?? "";
  const merges = known?.shape.merges ?? [];
  const area = withWholeCells(merges, spanned(selection));
  const { active } = selection;
  const isSheetThere = sheetName !== "";
  const firstSheet = state.sheets[0]?.id;
  useEffect(() => {
    if (!isSheetThere && firstSheet !== undefined) activate(firstSheet);
  }, [isSheetThere, firstSheet, activate]);

  const selectCell = (place: Place) => select({ active: place, head: place });
  const wholeActive = () => wholeCell(merges, active.row, active.column);

  /** Begins with what was typed, or with what the cell holds. */
  const edit = ({ row, column }: Place, typed?: string) => {
    const at = { sheetId, row, column, from: "cell" } as const;
    if (typed !== undefined) begin({ ...at, text: typed, before: undefined });
    else
      attempt("The cell cannot be changed", async () => {
        const content = await client.ask("content", { sheetId, row, column });
        begin({ ...at, text: content, before: content });
      });
  };
  const enter = ({ sheetId: on, row, column, text, before }: Editing) => {
    if (text === before) return;
    attempt(`${cellAddress(row, column)} was not changed`, () =>
      client.ask("enter", { sheetId: on, row, column, input: text }),
    );
  };
  const commit = (geometry: SheetGeometry | undefined, rows: number, columns: number) => {
    const ended = end();
    if (!ended) return;
    enter(ended);
    if (!geometry || (rows === 0 && columns === 0)) return;
    const key = rows !== 0 ? "Enter" : "Tab";
    const keys = { key, shiftKey: rows + columns < 0, ctrlKey: false };
    const place = movedPlace(keys, ended, { geometry, pageRows: 1, last: ended });
    if (place && "row" in place) selectCell(place);
  };

  const move = (keys: Keys, geometry: SheetGeometry, pageRows: number): boolean => {
    const { shape } = known ?? {};
    const last = {
      row: Math.max(0, (shape?.usedRows ?? 1) - 1),
      column: Math.max(0, (shape?.usedColumns ?? 1) - 1),
    };
    const extends_ = keys.shiftKey && keys.key !== "Tab" && keys.key !== "Enter";
    const from = extends_ ? selection.head : active;
    const to = movedPlace(keys, from, { geometry, pageRows, last });
    if (!to) return false;
    const go = (place: Place) => (extends_ ? select({ active, head: place }) : selectCell(place));
    if ("row" in to) go(to);
    else
      attempt("The cell could not be found", async () =>
        go(await client.ask("edge", { sheetId, ...from, direction: to.edge })),
      );
    return true;
  };

  const onKey = (event: KeyboardEvent, geometry: SheetGeometry, pageRows: number) => {
    const { key, shiftKey, altKey } = event;
    const ctrlKey = event.ctrlKey || event.metaKey;
    if (altKey) return;
    const lower = key.toLowerCase();
    if (ctrlKey && lower === "z") (shiftKey ? onRedo : onUndo)();
    else if (ctrlKey && lower === "y") onRedo();
    else if (ctrlKey && lower === "a") select(WHOLE_SHEET);
    else if (ctrlKey && key === " ")
      select({ active: { ...active, row: 0 }, head: { ...selection.head, row: GRID_ROWS - 1 } });
    else if (shiftKey && key === " ")
      select({
        active: { ...active, column: 0 },
        head: { ...selection.head, column: GRID_COLUMNS - 1 },
      });
    else if (ctrlKey && key === "Enter") {
      const link = known?.cells.links.find(
        ({ row, column }) => row === active.row && column === active.column,
      );
      if (link) follow(link);
    } else if (key === "F2") edit(wholeActive());
    else if (key === "Delete" || key === "Backspace")
      attempt("The cells were not cleared", () => client.ask("clear", { sheetId, area }));
    else if (move({ key, shiftKey, ctrlKey }, geometry, pageRows)) {
      // Moved.
    } else if (key.length === 1 && !ctrlKey) edit(wholeActive(), key);
    else return;
    event.preventDefault();
  };

  const copy = (isCut: boolean) =>
    attempt("The cells were not copied", async () => {
      const text = await client.ask("copy", { sheetId, area });
      await navigator.clipboard.writeText(text);
      if (isCut) await client.ask("clear", { sheetId, area });
      onSay(`${areaAddress(area)} copied as text.`);
    });
  const paste = (text: string) => {
    if (text === "") return;
    attempt("Nothing was pasted", () =>
      client.ask("paste", { sheetId, row: area.row, column: area.column, text }),
    );
  };
  const follow = ({ documentReference, address }: CellLink) => {
    if (documentReference)
      attempt("The link leads nowhere", () =>
        client.ask("goTo", { sheetId, text: documentReference.replace(/^#/, "") }),
      );
    else if (address && /^(https?|mailto):/i.test(address))
      window.open(address, "_blank", "noopener,noreferrer");
  };

  const geometryOf = useRef<SheetGeometry | undefined>(undefined);
  const keepGeometry = useCallback((geometry: SheetGeometry) => {
    geometryOf.current = geometry;
  }, []);
  const showsEditing = editing?.sheetId === sheetId ? editing : undefined;
  return (
    <main className="workbook">
      <FormulaBar
        address={areaAddress(area)}
        content={showsEditing?.text ?? (isSettled ? state.content : "")}
        isEditing={showsEditing !== undefined}
        onGoTo={(text) => {
          attempt("The name box", () => client.ask("goTo", { sheetId, text }));
          focusGrid();
        }}
        onBegin={() =>
          begin({
            sheetId,
            ...wholeActive(),
            text: state.content,
            before: state.content,
            from: "bar",
          })
        }
        onType={type}
        onCommit={(rows, columns) => {
          commit(geometryOf.current, rows, columns);
          if (rows !== 0 || columns !== 0) focusGrid();
        }}
        onCancel={() => {
          end();
          focusGrid();
        }}
      />
      {known ? (
        <Grid
          key={sheetId}
          sheetName={sheetName}
          known={known}
          selection={selection}
          editing={showsEditing}
          scrollStart={scrolled.get(sheetId) ?? NOT_SCROLLED}
          onScrolled={(left, top) => scrolled.set(sheetId, { left, top })}
          onShown={onShown}
          onGeometry={keepGeometry}
          onKey={onKey}
          onSelect={select}
          onEdit={(row, column) => {
            const { row: top, column: left } = wholeCell(merges, row, column);
            edit({ row: top, column: left });
          }}
          onResize={(side, stretch, pixels) =>
            attempt("The size was not changed", () =>
              client.ask("resize", { sheetId, side, stretch, pixels }),
            )
          }
          onFollow={follow}
          onCopy={copy}
          onPaste={paste}
          onType={type}
          onCommit={(rows, columns) => commit(geometryOf.current, rows, columns)}
          onCancel={end}
        />
      ) : (
        <div className="grid" />
      )}
      <SheetTabs
        sheets={state.sheets}
        activeId={sheetId}
        onActivate={activate}
        onAdd={() => attempt("No sheet was added", () => client.ask("addSheet"))}
      />
    </main>
  );
}

const NOT_SCROLLED = { left: 0, top: 0 };
const WHOLE_SHEET = {
  active: { row: 0, column: 0 },
  head: { row: GRID_ROWS - 1, column: GRID_COLUMNS - 1 },
};

function focusGrid(): void {
  document.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
}
