/** How the grid is scrolled: where the sheet was left, and to the cell that a new selection leads to. */
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { offsetOf, verticalScroll, type SheetGeometry } from "./gridGeometry";
import { HEADING_HEIGHT, HEADING_WIDTH } from "./gridHit";
import type { Place } from "./gridKeys";
import { NO_VIEW, type View } from "./gridWindow";

type Scroller = RefObject<HTMLDivElement | null>;

export interface ScrollStart {
  readonly left: number;
  readonly top: number;
}

/** What of the element shows, as it is scrolled and sized. */
export function useGridView(
  scroller: Scroller,
  start: ScrollStart,
  onScrolled: (left: number, top: number) => void,
): View {
  const [view, setView] = useState<View>(NO_VIEW);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTo(start.left, start.top);
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
  return view;
}

/** Brings the cell into view when it is another one. */
export function useScrollTo(
  scroller: Scroller,
  geometry: SheetGeometry,
  { row, column }: Place,
  start: ScrollStart,
): void {
  const isFirst = useRef(true);
  useEffect(() => {
    // A sheet comes to the front where it was left.
    if (!isFirst.current || start.top + start.left === 0)
      bringIntoView(scroller.current, geometry, row, column);
    isFirst.current = false;
    // Only a new selection scrolls, not a redrawn sheet.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [row, column]);
}

/** Brings a cell into view, with room for the headings and what is frozen. */
function bringIntoView(
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
