/** Which earlier publication this update is compared with. */
import { nameKey, sameName } from "../basics/names";
import { warning, type Problem } from "../basics/problem";
import type { PublishedFigure, Settings } from "../model/setup";

export interface PreviousUpdate {
  /** Its name as written in the history; "" for none. */
  readonly name: string;
  readonly problems: readonly Problem[];
}

/**
 * The update named in Previous update, else the last rows of another update than this one.
 *
 * @param current name of this update
 *
 * Problem: the update named has no rows in the history.
 */
export function previousUpdate(
  settings: Settings,
  current: string,
  history: readonly PublishedFigure[],
): PreviousUpdate {
  const named = nameKey(settings.previousUpdate);
  if (named !== "") {
    const row = history.findLast((published) => nameKey(published.update) === named);
    return row
      ? { name: row.update, problems: [] }
      : { name: "", problems: [notPublished(settings)] };
  }
  const last = history.findLast((published) => !sameName(published.update, current));
  return { name: last?.update ?? "", problems: [] };
}

function notPublished(settings: Settings): Problem {
  return warning(
    `The previous update "${settings.previousUpdate}" has no rows in MsgHistory; movement is against the period before.`,
    "Write the update's name as in MsgHistory, or leave Previous update blank.",
  );
}

/**
 * What an update published for a measure: its highest version, of equal versions the last row.
 */
export function publishedFigure(
  history: readonly PublishedFigure[],
  update: string,
  measure: string,
): PublishedFigure | undefined {
  if (update === "") return undefined;
  let best: PublishedFigure | undefined;
  for (const row of history) {
    if (!sameName(row.update, update)) continue;
    if (!sameName(row.measure, measure)) continue;
    if (!best || compareVersions(row.version, best.version) >= 0) best = row;
  }
  return best;
}

/**
 * Orders versions as people number them: parts in figures by their size, other parts as text.
 *
 * @returns below 0, 0 or above 0
 * @example Math.sign(compareVersions("1.10", "1.9")) // 1
 * @example Math.sign(compareVersions("", "1")) // -1
 */
export function compareVersions(one: string, other: string): number {
  return one.trim().localeCompare(other.trim(), "en", { numeric: true, sensitivity: "base" });
}
