/** The report's title from update to update: names of months and quarters in it are of one update alone. */
import { nameKey, sameName } from "../basics/names";
import { MONTH_WORD } from "../basics/period";
import { warning, type Problem } from "../basics/problem";
import type { PublishedFigure } from "../model/setup";
import { nextUpdateName } from "./newUpdate";

/** Names of months and quarters within a text. */
const NAMES_WITHIN = new RegExp(
  `\\b(?:${MONTH_WORD} \\d{4}|Q[1-4] \\d{4}[/-](?:\\d{4}|\\d{2}))(?!\\d)`,
  "giu",
);

/**
 * A title with the names it holds rolled forward: that of the update before becomes the new one's; other months and
 * quarters go on by as much.
 *
 * @returns undefined where it holds no name that rolls
 * @example rolledTitle("Quarterly update, January 2021", "January 2021", "April 2021", 3) // "Quarterly update, April 2021"
 * @example rolledTitle("Update Q4 2020/21", "January 2021", "April 2021", 3) // "Update Q1 2021/22"
 * @example rolledTitle("Quarterly update", "January 2021", "April 2021", 3) // undefined
 */
export function rolledTitle(
  title: string,
  previous: string,
  name: string,
  months: number,
): string | undefined {
  let isRolled = false;
  const rolled = title.replace(NAMES_WITHIN, (found) => {
    const next = sameName(found, previous) ? name : nextUpdateName(found, months);
    isRolled ||= next !== undefined;
    return next ?? found;
  });
  if (isRolled) return rolled;
  const at = title.toLowerCase().indexOf(previous.trim().toLowerCase());
  if (previous.trim() === "" || at < 0) return undefined;
  return title.slice(0, at) + name + title.slice(at + previous.trim().length);
}

/** Whether a title holds a year, a quarter or a month, and so may be of one update alone. */
export function namesATime(title: string): boolean {
  return /\b(?:19|20)\d{2}\b|\bQ[1-4]\b/iu.test(title);
}

/**
 * The name of an earlier update that a title still holds; "" for none.
 *
 * @example titleOfEarlier("Update, January 2021", "April 2021", [{ update: "January 2021" }]) // "January 2021"
 */
export function titleOfEarlier(
  title: string,
  current: string,
  history: readonly Pick<PublishedFigure, "update">[],
): string {
  const within = nameKey(title);
  if (current !== "" && within.includes(nameKey(current))) return "";
  const earlier = history.findLast(
    ({ update }) =>
      update.trim() !== "" && !sameName(update, current) && within.includes(nameKey(update)),
  );
  return earlier?.update ?? "";
}

/** A title that was not rolled forward: nothing is published under it unless a person answers for it. */
export function titleProblems(
  title: string,
  current: string,
  history: readonly Pick<PublishedFigure, "update">[],
): readonly Problem[] {
  const earlier = titleOfEarlier(title, current, history);
  if (earlier === "") return [];
  return [
    {
      ...warning(
        `The Report title "${title.trim()}" names ${earlier}; this update is ${current}.`,
        'Correct the Value of "Report title" in MsgSettings.',
      ),
      needs: "name",
    },
  ];
}
