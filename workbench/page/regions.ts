/** F6 goes from part to part of the page, since Tab on the sheet moves from cell to cell; as in Excel. */
import type { FocusExit } from "../../excel-host/worker/messages";

/** The parts of the page in their order, and what is focused in each. */
const REGIONS = [
  { part: ".top-bar", focused: ".top-bar button:enabled" },
  { part: ".ribbon", focused: ".ribbon button:enabled" },
  { part: ".formula-bar", focused: ".name-box" },
  { part: "[role=grid]", focused: "[role=grid]" },
  { part: ".sheet-bar", focused: ".sheet-tabs [tabindex='0']" },
  { part: ".pane", focused: ".pane:not([hidden]) iframe" },
] as const;

const PANE = REGIONS.length - 1;

export function moveToNextRegion(event: KeyboardEvent): void {
  if (event.key !== "F6") return;
  event.preventDefault();
  const from = REGIONS.findIndex(({ part }) => document.activeElement?.closest(part));
  moveFrom(from, event.shiftKey ? -1 : 1);
}

/** Moves the focus out of the add-in's frame, where the frame's own page cannot. */
export function leavePane(exit: FocusExit): void {
  switch (exit) {
    case "beyond the last":
    case "next part":
      return moveFrom(PANE, 1);
    case "part before":
      return moveFrom(PANE, -1);
    case "before the first":
      return focus(".pane:not([hidden]) .pane-title button");
    case "back to the workbook":
      return focus("[role=grid]");
  }
}

function moveFrom(from: number, step: 1 | -1): void {
  for (let tried = 1; tried <= REGIONS.length; tried += 1) {
    const region = REGIONS[(from + step * tried + REGIONS.length * 2) % REGIONS.length];
    if (region && document.querySelector(region.focused)) return focus(region.focused);
  }
}

function focus(selector: string): void {
  const target = document.querySelector<HTMLElement>(selector);
  target?.focus();
  if (target instanceof HTMLIFrameElement) target.contentWindow?.focus();
}
