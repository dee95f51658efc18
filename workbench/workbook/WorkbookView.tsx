/** The workbook: formula bar, grid and sheet tabs, and what keys and mouse do to it. */
import { useCallback, useEffect, useRef, useState } from "react";
import { areaAddress } from "../../excel-host/model/addresses";
import type { WorkbookState } from "../../excel-host/worker/messages";
import { Grid } from "../grid/Grid";
import { wholeCell, withWholeCells, type SheetGeometry } from "../grid/gridGeometry";
import { spanned } from "../grid/gridKeys";
import { FormulaBar } from "./FormulaBar";
import { copy, follow, paste, type Attempt, type FrontSheet } from "./frontSheet";
import type { OpenedWorkbook } from "./openedWorkbook";
import { pressKey } from "./sheetKeys";
import { SheetTabs } from "./SheetTabs";
import { commit, edit, useEditing } from "./useEditing";
import { useSelection } from "./useSelection";
import { useSheetView } from "./useSheetView";

export interface WorkbookViewProps {
  readonly opened: OpenedWorkbook;
  readonly state: WorkbookState;
  readonly attempt: Attempt;
  readonly onSay: (message: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function WorkbookView(props: WorkbookViewProps) {
  const { opened, state, attempt, onSay, onUndo, onRedo } = props;
  const { client } = opened;
  const { sheetId, selection, isSettled, select, activate } = useSheetInFront(props);
  const { known, onShown } = useSheetView(client, sheetId, state.revision);
  const control = useEditing();
  /** Where each sheet was scrolled to when it was left. */
  const [scrolled] = useState(() => new Map<string, { left: number; top: number }>());
  const geometryOf = useRef<SheetGeometry | undefined>(undefined);
  const keepGeometry = useCallback((geometry: SheetGeometry) => {
    geometryOf.current = geometry;
  }, []);

  const merges = known?.shape.merges ?? [];
  const area = withWholeCells(merges, spanned(selection));
  const wholeActive = () => wholeCell(merges, selection.active.row, selection.active.column);
  const front: FrontSheet = {
    client,
    attempt,
    say: onSay,
    sheetId,
    known,
    selection,
    area,
    select,
  };
  const keys = {
    onUndo,
    onRedo,
    onEdit: (typed?: string) => edit(front, control, wholeActive(), typed),
  };
  const enter = (rows: number, columns: number) =>
    commit(front, control, geometryOf.current, rows, columns);
  const editing = control.editing?.sheetId === sheetId ? control.editing : undefined;
  return (
    <main className="workbook">
      <FormulaBar
        address={areaAddress(area)}
        content={editing?.text ?? (isSettled ? state.content : "")}
        isEditing={editing !== undefined}
        onGoTo={(text) => {
          attempt("The name box", () => client.ask("goTo", { sheetId, text }));
          focusGrid();
        }}
        onBegin={() => {
          const { content } = state;
          const at = { sheetId, ...wholeActive(), from: "bar" } as const;
          control.begin({ ...at, text: content, before: content });
        }}
        onType={control.type}
        onCommit={(rows, columns) => {
          enter(rows, columns);
          if (rows !== 0 || columns !== 0) focusGrid();
        }}
        onCancel={() => {
          control.end();
          focusGrid();
        }}
      />
      {known ? (
        <Grid
          key={sheetId}
          sheetName={state.sheets.find(({ id }) => id === sheetId)?.name ?? ""}
          known={known}
          selection={selection}
          editing={editing}
          scrollStart={scrolled.get(sheetId) ?? NOT_SCROLLED}
          onScrolled={(left, top) => scrolled.set(sheetId, { left, top })}
          onShown={onShown}
          onGeometry={keepGeometry}
          onKey={(event, geometry, pageRows) => pressKey(front, keys, event, geometry, pageRows)}
          onSelect={select}
          onEdit={(row, column) => edit(front, control, wholeCell(merges, row, column))}
          onResize={(side, stretch, pixels) =>
            attempt("The size was not changed", () =>
              client.ask("resize", { sheetId, side, stretch, pixels }),
            )
          }
          onFollow={(link) => follow(front, link)}
          onCopy={(isCut) => copy(front, isCut)}
          onPaste={(text) => paste(front, text)}
          onType={control.type}
          onCommit={enter}
          onCancel={control.end}
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

/** The selection; where its sheet is gone, the first one comes to the front. */
function useSheetInFront({ attempt, opened, state }: WorkbookViewProps) {
  const refuse = useCallback(
    (error: unknown) => attempt("The cell could not be selected", () => Promise.reject(error)),
    [attempt],
  );
  const front = useSelection(opened.client, state, refuse);
  const { activate, sheetId } = front;
  const isThere = state.sheets.some(({ id }) => id === sheetId);
  const firstSheet = state.sheets[0]?.id;
  useEffect(() => {
    if (!isThere && firstSheet !== undefined) activate(firstSheet);
  }, [isThere, firstSheet, activate]);
  return front;
}

const NOT_SCROLLED = { left: 0, top: 0 };

function focusGrid(): void {
  document.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
}
