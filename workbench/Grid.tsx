/** A sheet as a grid: only what is in view is drawn. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { cellAddress, columnLetters } from "../excel-host/model/addresses";
import type { Area, SheetModel } from "../excel-host/model/types";
import { CellEditor } from "./CellEditor";
import { GridCell } from "./GridCell";
import {
  extent,
  indicesToDraw,
  offsetOf,
  sheetGeometry,
  visible,
  wholeCell,
  type SheetGeometry,
} from "./gridGeometry";
import { movedSelection } from "./gridKeys";
import { textWidth } from "./textMeasure";

export const HEADING_HEIGHT = 22;
export const HEADING_WIDTH = 48;

interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The cell being edited and the key that began it ("" for none). */
interface Editing {
  readonly row: number;
  readonly column: number;
  readonly typed: string;
}

export interface GridProps {
  readonly sheet: SheetModel;
  /** Grows whenever cells may have changed. */
  readonly revision: number;
  readonly selection: Area;
  readonly onSelect: (row: number, column: number) => void;
  /** A person typed this into the selected cell. */
  readonly onEnter: (input: string) => void;
}

export function Grid({ sheet, revision, selection, onSelect, onEnter }: GridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ left: 0, top: 0, width: 0, height: 0 });
  const [editing, setEditing] = useState<Editing | undefined>(undefined);
  // The sheet changes in place: its revision tells when to look again.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const geometry = useMemo(() => sheetGeometry(sheet, textWidth), [sheet, revision]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () =>
      setView({
        left: element.scrollLeft,
        top: element.scrollTop,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    look();
    element.addEventListener("scroll", look, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      sizes.disconnect();
    };
  }, []);

  const { row, column } = selection;
  useEffect(() => {
    scrollTo(scroller.current, geometry, row, column);
    // Only a new selection scrolls, not a redrawn sheet.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sheet, row, column]);

  const edit = (typed: string) => setEditing({ row, column, typed });
  const isEditing = editing?.row === row && editing.column === column;
  const focusGrid = () => scroller.current?.focus({ preventScroll: true });
  const commit = (input: string, rows: number, columns: number) => {
    setEditing(undefined);
    onEnter(input);
    if (rows === 0 && columns === 0) return;
    onSelect(
      Math.min(row + rows, geometry.rows.count - 1),
      Math.min(column + columns, geometry.columns.count - 1),
    );
    focusGrid();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const moved = movedSelection(event, selection, geometry);
    if (moved) onSelect(moved.row, moved.column);
    else if (event.key === "F2") edit("");
    else if (event.key === "Delete" || event.key === "Backspace") onEnter("");
    else if (event.key.length === 1) edit(event.key);
    else return;
    event.preventDefault();
  };

  const rows = indicesToDraw(
    visible(geometry.rows, view.top, view.top + view.height),
    geometry.merges.map((area) => ({ first: area.row, length: area.rows })),
  );
  const columns = indicesToDraw(
    visible(geometry.columns, view.left, view.left + view.width),
    geometry.merges.map((area) => ({ first: area.column, length: area.columns })),
  );
  const width = offsetOf(geometry.columns, geometry.columns.count) + HEADING_WIDTH;
  const height = offsetOf(geometry.rows, geometry.rows.count) + HEADING_HEIGHT;
  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={`Sheet ${sheet.name}`}
      aria-rowcount={geometry.rows.count}
      aria-colcount={geometry.columns.count}
      aria-activedescendant={`cell-${cellAddress(row, column)}`}
      onKeyDown={onKeyDown}
      onMouseDownCapture={({ target }) => {
        // Leaving the editor keeps what was typed, before another cell is selected.
        if (!(target instanceof HTMLInputElement)) focusGrid();
      }}
    >
      <div
        className={sheet.showGridlines ? "grid-canvas lined" : "grid-canvas"}
        role="none"
        style={{ width, height }}
      >
        <div className="column-headings" role="row">
          <div className="corner" role="columnheader">
            <span className="unseen">Row</span>
          </div>
          {columns.map((index) => (
            <div
              key={index}
              role="columnheader"
              className={
                within(index, selection.column, selection.columns) ? "heading selected" : "heading"
              }
              style={{
                left: HEADING_WIDTH + offsetOf(geometry.columns, index),
                width: extent(geometry.columns, index, 1),
              }}
            >
              {columnLetters(index)}
            </div>
          ))}
        </div>
        {rows.map((index) => (
          <GridRow
            key={index}
            row={index}
            columns={columns}
            sheet={sheet}
            geometry={geometry}
            selection={selection}
            onSelect={onSelect}
            onEdit={(at, across) => setEditing({ row: at, column: across, typed: "" })}
          />
        ))}
        <SelectionFrame geometry={geometry} selection={selection} />
        {isEditing && (
          <CellEditor
            sheet={sheet}
            row={row}
            column={column}
            typed={editing.typed}
            style={placed(geometry, wholeCell(geometry.merges, row, column))}
            onCommit={commit}
            onCancel={() => {
              setEditing(undefined);
              focusGrid();
            }}
          />
        )}
      </div>
    </div>
  );
}

interface GridRowProps {
  readonly row: number;
  readonly columns: readonly number[];
  readonly sheet: SheetModel;
  readonly geometry: SheetGeometry;
  readonly selection: Area;
  readonly onSelect: (row: number, column: number) => void;
  readonly onEdit: (row: number, column: number) => void;
}

function GridRow({ row, columns, sheet, geometry, selection, onSelect, onEdit }: GridRowProps) {
  const height = extent(geometry.rows, row, 1);
  if (height === 0) return null;
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className="row"
      style={{ top: HEADING_HEIGHT + offsetOf(geometry.rows, row), height }}
    >
      <div
        role="rowheader"
        className={
          within(row, selection.row, selection.rows) ? "row-heading selected" : "row-heading"
        }
      >
        {row + 1}
      </div>
      {columns.map((column) => (
        <GridCell
          key={column}
          sheet={sheet}
          geometry={geometry}
          row={row}
          column={column}
          left={HEADING_WIDTH + offsetOf(geometry.columns, column)}
          isSelected={row === selection.row && column === selection.column}
          onSelect={onSelect}
          onEdit={onEdit}
        />
      ))}
    </div>
  );
}

function SelectionFrame({
  geometry,
  selection,
}: {
  readonly geometry: SheetGeometry;
  readonly selection: Area;
}) {
  const single = selection.rows === 1 && selection.columns === 1;
  const area = single ? wholeCell(geometry.merges, selection.row, selection.column) : selection;
  return <div className="selection" role="none" style={placed(geometry, area)} />;
}

function placed({ rows, columns }: SheetGeometry, area: Area) {
  return {
    left: HEADING_WIDTH + offsetOf(columns, area.column),
    top: HEADING_HEIGHT + offsetOf(rows, area.row),
    width: extent(columns, area.column, area.columns),
    height: extent(rows, area.row, area.rows),
  };
}

function within(index: number, first: number, length: number): boolean {
  return index >= first && index < first + length;
}

/** Brings a cell into view, with room for the headings. */
function scrollTo(
  element: HTMLDivElement | null,
  { rows, columns }: SheetGeometry,
  row: number,
  column: number,
): void {
  if (!element) return;
  const [left, top] = [offsetOf(columns, column), offsetOf(rows, row)];
  const room = {
    width: element.clientWidth - HEADING_WIDTH,
    height: element.clientHeight - HEADING_HEIGHT,
  };
  if (left < element.scrollLeft) element.scrollLeft = left;
  const right = offsetOf(columns, column + 1);
  if (right > element.scrollLeft + room.width)
    element.scrollLeft = Math.min(left, right - room.width);
  if (top < element.scrollTop) element.scrollTop = top;
  const bottom = offsetOf(rows, row + 1);
  if (bottom > element.scrollTop + room.height)
    element.scrollTop = Math.min(top, bottom - room.height);
}
