/** An aspiration that is another than that of the previous update, whose status it never judges. */
import type { Aspiration } from "../model/aspiration";
import { isOlder } from "./aspirationInForce";
import type { Measure, PublishedFigure } from "../model/setup";
import { readAspiration } from "../words/readAspiration";
import type { AspirationChange } from "../model/movement";

/**
 * Whether a measure's aspiration changed since it was published; undefined where it did not, or
 * nothing is known: a history row without an aspiration may have been entered with a position alone.
 */
export function aspirationChange(
  measure: Measure,
  published: PublishedFigure,
  update: string,
  history: readonly PublishedFigure[],
): AspirationChange | undefined {
  const { aspiration, status } = published;
  const isKnown = aspiration.trim() !== "" || status.trim() === "No aspiration";
  if (isKnown) {
    const before = readAspiration(aspiration);
    return isSameAspiration(before, measure.aspiration) ? undefined : { before: aspiration.trim() };
  }
  const { aspirationFrom } = measure;
  const began =
    isOlder(published.update, aspirationFrom, history) && !isOlder(update, aspirationFrom, history);
  return began ? { before: undefined } : undefined;
}

function isSameAspiration(one: Aspiration, other: Aspiration): boolean {
  if (one.kind === "none" || other.kind === "none") return one.kind === other.kind;
  if (one.kind === "nth" && other.kind === "nth") return one.position === other.position;
  if (one.kind === "figure" && other.kind === "figure")
    return one.figure === other.figure && one.direction === other.direction;
  if (one.kind === "unreadable" && other.kind === "unreadable") return one.text === other.text;
  return one.kind === other.kind;
}
