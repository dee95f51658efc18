/** How far each view is scrolled: who comes back finds the place kept, and a view that is opened begins at its beginning. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/** What stands above the view, and the element that shows it. */
interface PlacedElements {
  readonly head: RefObject<HTMLElement | null>;
  readonly panel: RefObject<HTMLElement | null>;
}

/**
 * @param view what is shown; each has a place of its own
 * @param isKept whether who comes back to it finds the place kept
 */
export function useKeptPlaces(view: string, isKept: boolean, elements: PlacedElements): void {
  const places = useRef(new Map<string, number>());
  const shown = useRef(view);
  useEffect(() => {
    const keep = () => places.current.set(shown.current, document.documentElement.scrollTop);
    window.addEventListener("scroll", keep, { passive: true });
    return () => window.removeEventListener("scroll", keep);
  }, []);
  useLayoutEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    const kept = isKept ? places.current.get(view) : undefined;
    document.documentElement.scrollTop = kept ?? beginning(elements);
    // A place is taken when a view is opened, and not again while it is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view]);
}

/** In a low window, where the head scrolls away, the view itself; not while a person is in the head by keyboard. */
function beginning({ head: { current: head }, panel: { current: panel } }: PlacedElements): number {
  if (!head || !panel) return 0;
  const staysInSight = getComputedStyle(head).position === "sticky";
  const isReachedByKeys = head.querySelector(":focus-visible") !== null;
  if (staysInSight || isReachedByKeys) return 0;
  return panel.getBoundingClientRect().top + document.documentElement.scrollTop;
}
