/** What the mouse does on the grid: selects, extends, resizes, follows links. */
import { useEffect, useRef, useState, type PointerEvent, type RefObject } from "react";
import type { CellLink, Stretch } from "../../excel-host/worker/messages";
import { cursorOver, resizedWith, sameHit, selectionBetween, type Side } from "./gridDrag";
import { extent, offsetOf } from "./gridGeometry";
import { HEADING_HEIGHT, HEADING_WIDTH, hitAt, type Hit, type Viewed } from "./gridHit";
import type { GridWindow } from "./gridWindow";
import type { Selection } from "./gridKeys";
import type { PartOfSheet } from "./partOfSheet";

const LEAST_SIZE = 6;
const AUTOSCROLL_MS = 40;
const AUTOSCROLL_PIXELS = 30;

export interface PointerActions {
  readonly onSelect: (selection: Selection) => void;
  readonly onEdit: (row: number, column: number) => void;
  readonly onResize: (side: Side, stretch: Stretch, pixels: number | "fit") => void;
  readonly onFollow: (link: CellLink) => void;
}

interface Resizing {
  readonly side: Side;
  readonly index: number;
  readonly size: number;
}

export interface GridPointer {
  readonly cursor: string;
  /** Where a row or column being resized would end, in the sheet's pixels. */
  readonly guide: { readonly side: Side; readonly at: number } | undefined;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onDoubleClick: (event: React.MouseEvent<HTMLDivElement>) => void;
  };
}

export function useGridPointer(
  scroller: RefObject<HTMLDivElement | null>,
  window: GridWindow,
  part: PartOfSheet,
  selection: Selection,
  { onSelect, onEdit, onResize, onFollow }: PointerActions,
): GridPointer {
  const { geometry } = window;
  const [resizing, setResizing] = useState<Resizing | undefined>(undefined);
  const [cursor, setCursor] = useState("");
  /** From which hit the mouse is dragged, and with what it was last over. */
  const dragged = useRef<{ from: Hit; moved: boolean } | undefined>(undefined);
  const { autoscroll, stop } = useAutoscroll(scroller);

  const hitOf = (point: PointOfPage): Hit | undefined =>
    scroller.current ? hitUnder(scroller.current, window, point) : undefined;
  const selectTo = (from: Hit, to: Hit) => {
    const selected = selectionBetween(from, to);
    if (selected) onSelect(selected);
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || event.target instanceof HTMLTextAreaElement) return;
    const hit = hitOf(event);
    if (!hit) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if ((hit.on === "columns" || hit.on === "rows") && hit.edge !== undefined) {
      const side = hit.on;
      setResizing({ side, index: hit.edge, size: extent(geometry[side], hit.edge, 1) });
      return;
    }
    dragged.current = { from: hit, moved: false };
    if (event.shiftKey && hit.on === "cells") {
      onSelect({ active: selection.active, head: { row: hit.row, column: hit.column } });
      dragged.current = { from: { on: "cells", ...selection.active }, moved: true };
    } else selectTo(hit, hit);
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (resizing) {
      const element = scroller.current;
      if (element) setResizing(resizedTo(element, resizing, window, event));
      return;
    }
    const drag = dragged.current;
    if (!drag) {
      const hit = hitOf(event);
      setCursor(hit ? cursorOver(hit) : "");
      return;
    }
    const hit = scroller.current ? hitOf(nearestPoint(scroller.current, event)) : undefined;
    if (hit && !sameHit(hit, drag.from)) drag.moved = true;
    if (hit && drag.moved) selectTo(drag.from, hit);
    autoscroll(event);
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    stop();
    if (resizing) {
      setResizing(undefined);
      const { side, index, size } = resizing;
      if (size !== extent(geometry[side], index, 1))
        onResize(side, resizedWith(side, index, selection), size);
    }
    const drag = dragged.current;
    dragged.current = undefined;
    if (!drag || drag.moved || event.shiftKey || event.ctrlKey) return;
    const link = drag.from.on === "cells" && part.link(drag.from.row, drag.from.column);
    if (link) onFollow(link);
  };

  const onDoubleClick = (event: React.MouseEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLTextAreaElement) return;
    const hit = hitOf(event);
    if (hit?.on === "cells") onEdit(hit.row, hit.column);
    if ((hit?.on === "columns" || hit?.on === "rows") && hit.edge !== undefined)
      onResize(hit.on, resizedWith(hit.on, hit.edge, selection), "fit");
  };

  return {
    cursor: resizing ? (resizing.side === "columns" ? "resize-x" : "resize-y") : cursor,
    guide: resizing && {
      side: resizing.side,
      at: offsetOf(geometry[resizing.side], resizing.index) + resizing.size,
    },
    handlers: { onPointerDown, onPointerMove, onPointerUp, onDoubleClick },
  };
}

const HEADINGS = { columns: HEADING_WIDTH, rows: HEADING_HEIGHT } as const;

/** A row or column as large as the mouse makes it now. */
function resizedTo(
  element: HTMLElement,
  resizing: Resizing,
  window: GridWindow,
  { clientX, clientY }: PointOfPage,
): Resizing {
  const { left, top } = element.getBoundingClientRect();
  const { index, side } = resizing;
  const { geometry } = window;
  const viewed = viewedNow(element, window);
  const isFrozen = index < geometry.frozen[side];
  const pixel =
    side === "columns"
      ? clientX - left - HEADINGS.columns + (isFrozen ? 0 : viewed.left)
      : clientY - top - HEADINGS.rows + (isFrozen ? 0 : viewed.top);
  const size = Math.max(LEAST_SIZE, Math.round(pixel - offsetOf(geometry[side], index)));
  return { ...resizing, size };
}

interface PointOfPage {
  readonly clientX: number;
  readonly clientY: number;
}

/** What is under the mouse is what was drawn, however far the element has been scrolled since. */
function viewedNow({ scrollLeft, scrollTop }: HTMLElement, { shift }: GridWindow): Viewed {
  return { left: scrollLeft, top: scrollTop - shift };
}

function hitUnder(
  element: HTMLElement,
  window: GridWindow,
  { clientX, clientY }: PointOfPage,
): Hit | undefined {
  const { left, top } = element.getBoundingClientRect();
  const [x, y] = [clientX - left, clientY - top];
  // The scroll bars are nobody's cells.
  if (x >= element.clientWidth || y >= element.clientHeight) return undefined;
  return hitAt(window.geometry, viewedNow(element, window), x, y);
}

/** The mouse may leave the grid while it drags: what counts then is the nearest cell. */
function nearestPoint(element: HTMLElement, { clientX, clientY }: PointOfPage): PointOfPage {
  const { left, top } = element.getBoundingClientRect();
  const inside = (value: number, from: number, to: number) => Math.max(from, Math.min(value, to));
  return {
    clientX: inside(clientX, left, left + element.clientWidth - 1),
    clientY: inside(clientY, top, top + element.clientHeight - 1),
  };
}

/** Beside the grid the sheet scrolls on under the mouse. */
function useAutoscroll(scroller: RefObject<HTMLDivElement | null>) {
  const scrolling = useRef<ReturnType<typeof setInterval> | undefined>(undefined);
  const stop = () => clearInterval(scrolling.current);
  useEffect(() => () => clearInterval(scrolling.current), []);
  const autoscroll = ({ clientX, clientY }: PointOfPage) => {
    stop();
    const element = scroller.current;
    if (!element) return;
    const box = element.getBoundingClientRect();
    const beyond = (value: number, from: number, to: number) =>
      value < from ? -1 : value > to ? 1 : 0;
    const x = beyond(clientX, box.left, box.right);
    const y = beyond(clientY, box.top, box.bottom);
    if (x === 0 && y === 0) return;
    scrolling.current = setInterval(
      () => element.scrollBy(x * AUTOSCROLL_PIXELS, y * AUTOSCROLL_PIXELS),
      AUTOSCROLL_MS,
    );
  };
  return { autoscroll, stop };
}
