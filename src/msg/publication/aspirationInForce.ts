/** Aspirations hold from an update on; an older one is never judged by them. */
import { sameName } from "../basics/names";
import type { Aspiration } from "../model/aspiration";
import { monthOfName } from "../basics/period";
import type { Measure, PublishedFigure } from "../model/setup";

/**
 * A measure's aspiration as it stood in an update: none, with the reason, where the update is older
 * than Aspiration from.
 *
 * Two updates are ordered by the months they are named after ("October 2020"), else by their rows
 * in the history; where neither tells, the aspiration holds.
 *
 * @param update name of the update that is computed
 */
export function aspirationInForce(
  measure: Measure,
  update: string,
  history: readonly PublishedFigure[],
): Aspiration {
  const { aspiration, aspirationFrom } = measure;
  if (aspiration.kind === "none" || !isOlder(update, aspirationFrom, history)) return aspiration;
  return { kind: "none", reason: `from ${aspirationFrom.trim()}` };
}

/** Whether an update is known to be older than another, by name or by their rows in the history. */
export function isOlder(
  update: string,
  from: string,
  history: readonly PublishedFigure[],
): boolean {
  const [month, fromMonth] = [monthOfName(update), monthOfName(from)];
  if (month !== undefined && fromMonth !== undefined) return month < fromMonth;
  const [row, fromRow] = [firstRow(update, history), firstRow(from, history)];
  return row >= 0 && fromRow >= 0 && row < fromRow;
}

function firstRow(update: string, history: readonly PublishedFigure[]): number {
  return history.findIndex((published) => sameName(published.update, update));
}
