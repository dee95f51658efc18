/** A sheet as a grid: only what is in view is drawn. */
import { useEffect, useMemo, useRef, type ClipboardEvent, type KeyboardEvent } from "react";
import { cellAddress } from "../../excel-host/model/addresses";
import { GRID_COLUMNS, GRID_ROWS } from "../../excel-host/model/areas";
import type { Stretch } from "../../excel-host/worker/messages";
import { CellEditor, type Commit, type Editing } from "./CellEditor";
import { ChartsInView } from "./ChartsInView";
import { ColumnHeadings } from "./ColumnHeadings";
import { sheetGeometry, withWholeCells, type SheetGeometry } from "./gridGeometry";
import { spanned, type Place, type Selection } from "./gridKeys";
import { editorPlace, gridWindow } from "./gridWindow";
import { PartOfSheet } from "./partOfSheet";
import { ResizeGuide } from "./ResizeGuide";
import { SelectionOverlay } from "./SelectionOverlay";
import { SheetRows, useSameList } from "./SheetRows";
import type { SheetViewOf } from "./sheetViewer";
import { useGridPointer, type PointerActions } from "./useGridPointer";
import { useGridView, useScrollTo, type ScrollStart } from "./useGridView";

export interface GridProps extends PointerActions {
  readonly sheetName: string;
  readonly known: SheetViewOf;
  readonly selection: Selection;
  /** What is being typed, where, and where the typing began. */
  readonly editing: Editing | undefined;
  readonly scrollStart: ScrollStart;
  readonly onScrolled: (left: number, top: number) => void;
  /** The cells in view, frozen ones aside. */
  readonly onShown: (rows: Stretch, columns: Stretch) => void;
  /** A key on the grid; `pageRows` is how many rows are in view. */
  readonly onGeometry: (geometry: SheetGeometry) => void;
  readonly onKey: (event: KeyboardEvent, geometry: SheetGeometry, pageRows: number) => void;
  readonly onCopy: (isCut: boolean) => void;
  readonly onPaste: (text: string) => void;
  readonly onType: (text: string) => void;
  readonly onCommit: Commit;
  readonly onCancel: () => void;
}

export function Grid(props: GridProps) {
  const { known, selection, editing, onShown, onGeometry } = props;
  const { shape, cells, charts } = known;
  const { active } = selection;
  const scroller = useRef<HTMLDivElement>(null);
  const head = reached(selection);
  const geometry = useGeometry(shape, active, head);
  useEffect(() => onGeometry(geometry), [onGeometry, geometry]);
  const part = useMemo(() => new PartOfSheet(cells), [cells]);
  const view = useGridView(scroller, props.scrollStart, props.onScrolled);
  useScrollTo(scroller, geometry, head, props.scrollStart);
  const window = gridWindow(geometry, view);
  const { rows, columns } = window;
  useEffect(() => {
    if (view.height > 0)
      onShown(
        { first: rows.first, count: rows.count },
        { first: columns.first, count: columns.count },
      );
  }, [onShown, view.height, rows.first, rows.count, columns.first, columns.count]);
  const drawnColumns = useSameList(window.drawnColumns);
  const area = withWholeCells(geometry.merges, spanned(selection));
  const pointer = useGridPointer(scroller, window, part, selection, props);
  const takeKeys = () => scroller.current?.focus({ preventScroll: true });
  return (
    <div
      ref={scroller}
      className={`grid ${pointer.cursor}`}
      role="grid"
      tabIndex={0}
      aria-label={`Sheet ${props.sheetName}`}
      aria-rowcount={geometry.rows.count}
      aria-colcount={geometry.columns.count}
      aria-multiselectable
      aria-activedescendant={`cell-${cellAddress(active.row, active.column)}`}
      onKeyDown={(event) => {
        if (event.target !== scroller.current) return;
        props.onKey(event, geometry, Math.max(1, rows.count - 2));
      }}
      {...clipboardHandlers(props)}
      {...pointer.handlers}
    >
      <div
        className={shape.showGridlines ? "grid-canvas lined" : "grid-canvas"}
        role="none"
        style={{ width: window.width, height: window.height }}
      >
        <ColumnHeadings columns={drawnColumns} geometry={geometry} selected={area} />
        <SheetRows columns={drawnColumns} {...{ window, part, active, area }} />
        <ChartsInView charts={charts.charts} window={window} />
        <SelectionOverlay isFrozenRow={false} {...{ window, active, area }} />
        <ResizeGuide guide={pointer.guide} window={window} />
        {editing && (
          <CellEditor
            editing={editing}
            style={editorPlace(window, editing)}
            format={part.cell(editing.row, editing.column)?.format}
            onType={props.onType}
            onCommit={(byRows, byColumns) => {
              props.onCommit(byRows, byColumns);
              if (byRows !== 0 || byColumns !== 0) takeKeys();
            }}
            onCancel={() => {
              props.onCancel();
              takeKeys();
            }}
          />
        )}
      </div>
    </div>
  );
}

/** The sheet's rows and columns, as far down and right as the selection reaches. */
function useGeometry(shape: SheetViewOf["shape"], active: Place, head: Place): SheetGeometry {
  const row = Math.max(active.row, head.row);
  const column = Math.max(active.column, head.column);
  return useMemo(() => sheetGeometry(shape, { row, column }), [shape, row, column]);
}

/** The cell that a selection leads to and that is to be seen; of whole rows and columns it is where they begin. */
function reached({ active, head }: Selection): Place {
  return {
    row: head.row === GRID_ROWS - 1 && active.row === 0 ? 0 : head.row,
    column: head.column === GRID_COLUMNS - 1 && active.column === 0 ? 0 : head.column,
  };
}

/** Copies, cuts and pastes cells; within the editor the browser does it to the text. */
function clipboardHandlers({ onCopy, onPaste }: Pick<GridProps, "onCopy" | "onPaste">) {
  const ofCells = (act: (event: ClipboardEvent) => void) => (event: ClipboardEvent) => {
    if (event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    act(event);
  };
  return {
    onCopy: ofCells(() => onCopy(false)),
    onCut: ofCells(() => onCopy(true)),
    onPaste: ofCells((event) => onPaste(event.clipboardData.getData("text/plain"))),
  };
}
