/** A sheet as a grid: only what is in view is drawn. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { cellAddress, columnLetters } from "../../excel-host/model/addresses";
import { GRID_COLUMNS, GRID_ROWS } from "../../excel-host/model/areas";
import type { Area } from "../../excel-host/model/types";
import type { Stretch } from "../../excel-host/worker/messages";
import { ChartDrawing } from "../charts/ChartDrawing";
import { chartPlace } from "./chartPlace";
import { CellEditor, type Editing } from "./CellEditor";
import {
  extent,
  indicesToDraw,
  offsetOf,
  sheetGeometry,
  verticalScroll,
  visible,
  wholeCell,
  withWholeCells,
  type SheetGeometry,
} from "./gridGeometry";
import { HEADING_HEIGHT, HEADING_WIDTH } from "./gridHit";
import { spanned, type Place, type Selection } from "./gridKeys";
import { GridRow } from "./GridRow";
import { FrozenOverlay, type Placed } from "./Overlay";
import { PartOfSheet } from "./partOfSheet";
import type { SheetViewOf } from "./sheetViewer";
import { useGridPointer, type PointerActions } from "./useGridPointer";

/** Drawn beyond what is in view, so that scrolling shows no gaps before the page catches up. */
const SPARE_ROWS = 6;
const SPARE_COLUMNS = 3;

interface View {
  readonly scrollLeft: number;
  readonly scrollTop: number;
  readonly width: number;
  readonly height: number;
}

export interface GridProps extends PointerActions {
  readonly sheetName: string;
  readonly known: SheetViewOf;
  readonly selection: Selection;
  /** What is being typed, where, and where the typing began. */
  readonly editing: Editing | undefined;
  readonly scrollStart: { readonly left: number; readonly top: number };
  readonly onScrolled: (left: number, top: number) => void;
  /** The cells in view, frozen ones aside. */
  readonly onShown: (rows: Stretch, columns: Stretch) => void;
  /** A key on the grid; `pageRows` is how many rows are in view. */
  readonly onGeometry: (geometry: SheetGeometry) => void;
  readonly onKey: (event: KeyboardEvent, geometry: SheetGeometry, pageRows: number) => void;
  readonly onCopy: (isCut: boolean) => void;
  readonly onPaste: (text: string) => void;
  readonly onType: (text: string) => void;
  readonly onCommit: (rows: number, columns: number) => void;
  readonly onCancel: () => void;
}

export function Grid(props: GridProps) {
  const { known, selection, onShown, onScrolled, scrollStart } = props;
  const { shape, cells } = known;
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ ...NO_VIEW });
  const { active } = selection;
  const head = reached(selection);
  const reachedRow = Math.max(active.row, head.row);
  const reachedColumn = Math.max(active.column, head.column);
  const geometry = useMemo(
    () => sheetGeometry(shape, { row: reachedRow, column: reachedColumn }),
    [shape, reachedRow, reachedColumn],
  );
  const { onGeometry } = props;
  useEffect(() => onGeometry(geometry), [onGeometry, geometry]);
  const part = useMemo(() => new PartOfSheet(cells), [cells]);
  const scroll = verticalScroll(
    offsetOf(geometry.rows, geometry.rows.count) + HEADING_HEIGHT,
    view.height,
  );
  const top = scroll.toSheet(view.scrollTop);
  const viewed = { left: view.scrollLeft, top };

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollLeft = scrollStart.left;
    element.scrollTop = scrollStart.top;
    // A sheet that took the place of the focused one, as by the name box, goes on taking the keys.
    if (document.activeElement === document.body) element.focus({ preventScroll: true });
    const look = () => {
      setView({
        scrollLeft: element.scrollLeft,
        scrollTop: element.scrollTop,
        width: element.clientWidth,
        height: element.clientHeight,
      });
      onScrolled(element.scrollLeft, element.scrollTop);
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      sizes.disconnect();
    };
    // Where the sheet was left counts once, when it comes to the front.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const isFirst = useRef(true);
  useEffect(() => {
    // A sheet comes to the front where it was left.
    if (!isFirst.current || scrollStart.top + scrollStart.left === 0)
      scrollTo(scroller.current, geometry, head.row, head.column);
    isFirst.current = false;
    // Only a new selection scrolls, not a redrawn sheet.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [head.row, head.column]);

  const { frozen } = geometry;
  const frozenHeight = offsetOf(geometry.rows, frozen.rows);
  const frozenWidth = offsetOf(geometry.columns, frozen.columns);
  const rows = visible(
    geometry.rows,
    top + frozenHeight,
    Math.max(top + frozenHeight, top + view.height - HEADING_HEIGHT),
  );
  const columns = visible(
    geometry.columns,
    view.scrollLeft + frozenWidth,
    Math.max(view.scrollLeft + frozenWidth, view.scrollLeft + view.width - HEADING_WIDTH),
  );
  useEffect(() => {
    if (view.height > 0)
      onShown(
        { first: rows.first, count: rows.count },
        { first: columns.first, count: columns.count },
      );
  }, [onShown, view.height, rows.first, rows.count, columns.first, columns.count]);

  const rowList = drawn(rows, SPARE_ROWS, geometry, "rows");
  const columnKey = drawn(columns, SPARE_COLUMNS, geometry, "columns").join(" ");
  // The same list as long as it holds the same: rows that did not change are not drawn again.
  const columnList = useMemo(
    () => (columnKey === "" ? [] : columnKey.split(" ").map(Number)),
    [columnKey],
  );
  const area = withWholeCells(geometry.merges, spanned(selection));
  const pointer = useGridPointer(scroller, geometry, viewed, part, selection, props);
  /** Rows lie where the scroll bar has the view, which on a very tall sheet is not where the sheet has them. */
  const shift = view.scrollTop - top;
  const inView = {
    from: top - view.height,
    to: top + 2 * view.height,
  };
  const place = (placed: Area, isFrozenRow: boolean): Placed => {
    const start = offsetOf(geometry.rows, placed.row);
    const end = offsetOf(geometry.rows, placed.row + placed.rows);
    // Whole columns are taller than any element may be.
    const [from, to] = isFrozenRow
      ? [start, Math.min(end, frozenHeight + view.height)]
      : [Math.max(start, inView.from), Math.min(end, inView.to)];
    const left = offsetOf(geometry.columns, placed.column);
    return {
      left: HEADING_WIDTH + left,
      top: isFrozenRow ? from : HEADING_HEIGHT + from + shift,
      width: Math.min(
        extent(geometry.columns, placed.column, placed.columns),
        view.scrollLeft + 2 * view.width - left,
      ),
      height: Math.max(0, to - from),
    };
  };
  const chartsInView = known.charts.charts
    .map((chart) => ({ chart, ...chartPlace(geometry, chart.model.anchor) }))
    .filter(
      ({ left, top: from, width, height }) =>
        from < inView.to &&
        from + height > inView.from &&
        left < view.scrollLeft + 2 * view.width &&
        left + width > view.scrollLeft - view.width,
    );
  const overlay = (isFrozenRow: boolean) => {
    const cell = place(wholeCell(geometry.merges, active.row, active.column), isFrozenRow);
    const all = isSingle(area) ? cell : place(area, isFrozenRow);
    return (
      <FrozenOverlay
        frozenWidth={frozen.columns > 0 ? HEADING_WIDTH + frozenWidth : 0}
        flowHeight={isFrozenRow ? 0 : HEADING_HEIGHT + frozenHeight}
      >
        {!isSingle(area) && (
          <div
            className="selection-tint"
            role="none"
            style={{ ...all, clipPath: around(all, cell) }}
          />
        )}
        <div className="selection" role="none" style={all} />
      </FrozenOverlay>
    );
  };
  const row = (index: number, rowTop: number) => (
    <GridRow
      key={index}
      row={index}
      top={rowTop}
      columns={columnList}
      part={part}
      geometry={geometry}
      activeColumn={index === active.row ? active.column : undefined}
      isSelected={within(index, area.row, area.rows)}
    />
  );
  const { editing } = props;
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
        const pageRows = Math.max(1, rows.count - 2);
        props.onKey(event, geometry, pageRows);
      }}
      onCopy={(event) => {
        if (event.target instanceof HTMLTextAreaElement) return;
        event.preventDefault();
        props.onCopy(false);
      }}
      onCut={(event) => {
        if (event.target instanceof HTMLTextAreaElement) return;
        event.preventDefault();
        props.onCopy(true);
      }}
      onPaste={(event) => {
        if (event.target instanceof HTMLTextAreaElement) return;
        event.preventDefault();
        props.onPaste(event.clipboardData.getData("text/plain"));
      }}
      {...pointer.handlers}
    >
      <div
        className={shape.showGridlines ? "grid-canvas lined" : "grid-canvas"}
        role="none"
        style={{
          width: offsetOf(geometry.columns, geometry.columns.count) + HEADING_WIDTH,
          height: scroll.height,
        }}
      >
        <ColumnHeadings columns={columnList} geometry={geometry} selected={area} />
        {frozen.rows > 0 && (
          <div
            className="frozen-rows"
            role="rowgroup"
            style={{ top: HEADING_HEIGHT, height: frozenHeight }}
          >
            {Array.from({ length: frozen.rows }, (_, index) =>
              row(index, offsetOf(geometry.rows, index)),
            )}
            {overlay(true)}
          </div>
        )}
        <div className="scrolled-rows" role="rowgroup">
          {rowList.map((index) =>
            row(index, HEADING_HEIGHT + offsetOf(geometry.rows, index) + shift),
          )}
        </div>
        {chartsInView.map(({ chart, left, top: from, width, height }) => (
          <div
            key={chart.model.id}
            className="chart-place"
            role="none"
            style={{ left: HEADING_WIDTH + left, top: HEADING_HEIGHT + from + shift }}
            onPointerDown={(event) => event.stopPropagation()}
          >
            <ChartDrawing chart={chart} width={width} height={height} />
          </div>
        ))}
        {overlay(false)}
        {pointer.guide && (
          <div
            className={`resize-guide ${pointer.guide.side}`}
            role="none"
            style={
              pointer.guide.side === "columns"
                ? {
                    left: HEADING_WIDTH + pointer.guide.at,
                    top: view.scrollTop,
                    height: view.height,
                  }
                : {
                    top: HEADING_HEIGHT + pointer.guide.at + shift,
                    left: view.scrollLeft,
                    width: view.width,
                  }
            }
          />
        )}
        {editing && (
          <CellEditor
            editing={editing}
            style={editorPlace(place, geometry, editing, view.scrollTop, viewed)}
            format={part.cell(editing.row, editing.column)?.format}
            onType={props.onType}
            onCommit={(byRows, byColumns) => {
              props.onCommit(byRows, byColumns);
              if (byRows !== 0 || byColumns !== 0) scroller.current?.focus({ preventScroll: true });
            }}
            onCancel={() => {
              props.onCancel();
              scroller.current?.focus({ preventScroll: true });
            }}
          />
        )}
      </div>
    </div>
  );
}

/** The cell that a selection leads to and that is to be seen; of whole rows and columns it is where they begin. */
function reached({ active, head }: Selection): Place {
  return {
    row: head.row === GRID_ROWS - 1 && active.row === 0 ? 0 : head.row,
    column: head.column === GRID_COLUMNS - 1 && active.column === 0 ? 0 : head.column,
  };
}

const NO_VIEW: View = { scrollLeft: 0, scrollTop: 0, width: 0, height: 0 };

const isSingle = (area: Area): boolean => area.rows === 1 && area.columns === 1;

/** All of a place but a hole in it: the cell that typing goes into stays as it is. */
function around(all: Placed, hole: Placed): string {
  const [x, y] = [hole.left - all.left, hole.top - all.top];
  return `path(evenodd, "M0 0H${all.width}V${all.height}H0Z M${x} ${y}h${hole.width}v${hole.height}h${-hole.width}Z")`;
}

function within(index: number, first: number, length: number): boolean {
  return index >= first && index < first + length;
}

/** Indices to draw along a side: those in view and some beside, frozen ones left out. */
function drawn(
  { first, count }: Stretch,
  spare: number,
  geometry: SheetGeometry,
  side: "rows" | "columns",
): number[] {
  const frozen = geometry.frozen[side];
  const from = Math.max(frozen, first - spare);
  const to = Math.min(geometry[side].count, first + count + spare);
  const starts = geometry.merges.map((area) =>
    side === "rows"
      ? { first: area.row, length: area.rows }
      : { first: area.column, length: area.columns },
  );
  return indicesToDraw({ first: from, count: Math.max(0, to - from) }, starts).filter(
    (index) => index >= frozen,
  );
}

/** Where the editor stands: over its cell, frozen ones where they are kept in view. */
function editorPlace(
  place: (area: Area, isFrozenRow: boolean) => Placed,
  geometry: SheetGeometry,
  { row, column }: Editing,
  scrollTop: number,
  viewed: { readonly left: number },
): Placed {
  const area = wholeCell(geometry.merges, row, column);
  const isFrozenRow = row < geometry.frozen.rows;
  const placed = place(area, isFrozenRow);
  return {
    ...placed,
    top: isFrozenRow ? placed.top + scrollTop + HEADING_HEIGHT : placed.top,
    left: column < geometry.frozen.columns ? placed.left + viewed.left : placed.left,
  };
}

interface ColumnHeadingsProps {
  readonly columns: readonly number[];
  readonly geometry: SheetGeometry;
  readonly selected: Area;
}

function ColumnHeadings({ columns, geometry, selected }: ColumnHeadingsProps) {
  const frozen = Array.from({ length: geometry.frozen.columns }, (_, column) => column);
  const heading = (column: number) => {
    const width = extent(geometry.columns, column, 1);
    const isSelected = within(column, selected.column, selected.columns);
    return (
      width > 0 && (
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 1}
          className={isSelected ? "heading selected" : "heading"}
          style={{ left: HEADING_WIDTH + offsetOf(geometry.columns, column), width }}
        >
          {columnLetters(column)}
        </div>
      )
    );
  };
  return (
    <div className="column-headings" role="row">
      <div
        className="corner-lead"
        role="none"
        style={{ width: HEADING_WIDTH + offsetOf(geometry.columns, frozen.length) }}
      >
        <div className="corner" role="columnheader" style={{ width: HEADING_WIDTH }}>
          <span className="unseen">Row</span>
        </div>
        {frozen.map(heading)}
      </div>
      {columns.map(heading)}
    </div>
  );
}

/** Brings a cell into view, with room for the headings and what is frozen. */
function scrollTo(
  element: HTMLDivElement | null,
  geometry: SheetGeometry,
  row: number,
  column: number,
): void {
  if (!element) return;
  const { rows, columns, frozen } = geometry;
  const scroll = verticalScroll(offsetOf(rows, rows.count) + HEADING_HEIGHT, element.clientHeight);
  if (row >= frozen.rows)
    element.scrollTop = scroll.toElement(
      scrolled(
        scroll.toSheet(element.scrollTop),
        offsetOf(rows, row),
        offsetOf(rows, row + 1),
        offsetOf(rows, frozen.rows),
        element.clientHeight - HEADING_HEIGHT,
      ),
    );
  if (column >= frozen.columns)
    element.scrollLeft = scrolled(
      element.scrollLeft,
      offsetOf(columns, column),
      offsetOf(columns, column + 1),
      offsetOf(columns, frozen.columns),
      element.clientWidth - HEADING_WIDTH,
    );
}

/** How far a side is scrolled once the pixels from `start` to `end` are in view. */
function scrolled(now: number, start: number, end: number, frozen: number, room: number): number {
  if (start - frozen < now) return start - frozen;
  if (end > now + room) return Math.min(start - frozen, end - room);
  return now;
}
