/** F6 goes from part to part of the page, since Tab on the sheet moves from cell to cell; as in Excel. */
import type { KeyboardEvent } from "react";

/** What is focused in each part, in the order of the page. */
const REGIONS = [
  ".top-bar button:enabled",
  ".ribbon button:enabled",
  ".name-box",
  "[role=grid]",
  ".sheet-tabs [tabindex='0']",
  ".pane:not([hidden]) iframe",
] as const;

const PARTS = [
  ".top-bar",
  ".ribbon",
  ".formula-bar",
  "[role=grid]",
  ".sheet-bar",
  ".pane",
] as const;

export function moveToNextRegion(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "F6") return;
  event.preventDefault();
  const from = PARTS.findIndex((part) => document.activeElement?.closest(part));
  const step = event.shiftKey ? -1 : 1;
  for (let tried = 1; tried <= REGIONS.length; tried += 1) {
    const at = (from + step * tried + REGIONS.length * 2) % REGIONS.length;
    const target = document.querySelector<HTMLElement>(REGIONS[at] ?? "");
    if (!target) continue;
    target.focus();
    if (target instanceof HTMLIFrameElement) target.contentWindow?.focus();
    return;
  }
}
