/** What the mouse does on the grid: selects, extends, resizes, follows links. */
import { useEffect, useRef, useState, type PointerEvent, type RefObject } from "react";
import { GRID_COLUMNS, GRID_ROWS } from "../../excel-host/model/areas";
import type { CellLink, Stretch } from "../../excel-host/worker/messages";
import { extent, offsetOf, type SheetGeometry } from "./gridGeometry";
import { HEADING_HEIGHT, HEADING_WIDTH, hitAt, type Hit, type Viewed } from "./gridHit";
import { spanned, type Selection } from "./gridKeys";
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

type Side = "rows" | "columns";

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
  geometry: SheetGeometry,
  viewed: Viewed,
  part: PartOfSheet,
  selection: Selection,
  { onSelect, onEdit, onResize, onFollow }: PointerActions,
): GridPointer {
  const [resizing, setResizing] = useState<Resizing | undefined>(undefined);
  const [cursor, setCursor] = useState("");
  /** From which hit the mouse is dragged, and with what it was last over. */
  const dragged = useRef<{ from: Hit; moved: boolean } | undefined>(undefined);
  const scrolling = useRef<ReturnType<typeof setInterval> | undefined>(undefined);
  useEffect(() => () => clearInterval(scrolling.current), []);

  const hitOf = (event: { clientX: number; clientY: number }): Hit | undefined => {
    const element = scroller.current;
    if (!element) return undefined;
    const { left, top } = element.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    // The scroll bars are nobody's cells.
    if (x >= element.clientWidth || y >= element.clientHeight) return undefined;
    return hitAt(geometry, viewed, x, y);
  };
  /** The mouse may leave the grid while it drags: what counts then is the nearest cell. */
  const nearestHit = (event: { clientX: number; clientY: number }): Hit | undefined => {
    const element = scroller.current;
    if (!element) return undefined;
    const { left, top } = element.getBoundingClientRect();
    const inside = (value: number, from: number, to: number) => Math.max(from, Math.min(value, to));
    return hitOf({
      clientX: inside(event.clientX, left, left + element.clientWidth - 1),
      clientY: inside(event.clientY, top, top + element.clientHeight - 1),
    });
  };
  const selectTo = (from: Hit, to: Hit, active?: Selection["active"]) => {
    const selected = selectionBetween(from, to);
    if (selected) onSelect(active ? { active, head: selected.head } : selected);
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
      if (!element) return;
      const { left, top } = element.getBoundingClientRect();
      const along = geometry[resizing.side];
      const frozen = resizing.index < geometry.frozen[resizing.side];
      const pixel =
        resizing.side === "columns"
          ? event.clientX - left - HEADINGS.columns + (frozen ? 0 : viewed.left)
          : event.clientY - top - HEADINGS.rows + (frozen ? 0 : viewed.top);
      const size = Math.max(LEAST_SIZE, Math.round(pixel - offsetOf(along, resizing.index)));
      setResizing({ ...resizing, size });
      return;
    }
    const drag = dragged.current;
    if (!drag) {
      const hit = hitOf(event);
      setCursor(hit ? cursorOver(hit) : "");
      return;
    }
    const { clientX, clientY } = event;
    const hit = nearestHit({ clientX, clientY });
    if (hit && !sameHit(hit, drag.from)) drag.moved = true;
    if (hit && drag.moved) selectTo(drag.from, hit);
    autoscroll(event);
  };
  /** Beside the grid the sheet scrolls on under the mouse. */
  const autoscroll = ({ clientX, clientY }: PointerEvent<HTMLDivElement>) => {
    clearInterval(scrolling.current);
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

  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    clearInterval(scrolling.current);
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

function cursorOver(hit: Hit): string {
  if (hit.on === "columns") return hit.edge === undefined ? "" : "resize-x";
  if (hit.on === "rows") return hit.edge === undefined ? "" : "resize-y";
  return "";
}

const sameHit = (a: Hit, b: Hit): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The cells from one hit to another: whole columns or rows where the first is on a heading. */
function selectionBetween(from: Hit, to: Hit): Selection | undefined {
  const last = { row: GRID_ROWS - 1, column: GRID_COLUMNS - 1 };
  switch (from.on) {
    case "corner":
      return { active: { row: 0, column: 0 }, head: last };
    case "columns": {
      const column = to.on === "cells" || to.on === "columns" ? to.column : from.column;
      return { active: { row: 0, column: from.column }, head: { row: last.row, column } };
    }
    case "rows": {
      const row = to.on === "cells" || to.on === "rows" ? to.row : from.row;
      return { active: { row: from.row, column: 0 }, head: { row, column: last.column } };
    }
    case "cells": {
      const head = {
        row: to.on === "cells" || to.on === "rows" ? to.row : from.row,
        column: to.on === "cells" || to.on === "columns" ? to.column : from.column,
      };
      return { active: { row: from.row, column: from.column }, head };
    }
  }
}

/** What is resized along with a row or column: all of those selected as a whole, if it is among them. */
function resizedWith(side: Side, index: number, selection: Selection): Stretch {
  const area = spanned(selection);
  const isWhole = side === "columns" ? area.rows === GRID_ROWS : area.columns === GRID_COLUMNS;
  const [first, count] = side === "columns" ? [area.column, area.columns] : [area.row, area.rows];
  const isAmong = isWhole && index >= first && index < first + count;
  return isAmong ? { first, count } : { first: index, count: 1 };
}
