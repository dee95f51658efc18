/** A published figure and today's in words, rounded as the figure is shown. */
import { isMissing } from "../basics/missing";
import { numberText } from "./wording";
import type { Revision } from "../model/movement";

/** Beyond this many decimals a revision is no longer worth telling. */
const MOST_DECIMALS = 9;

/** Counts have none; a mean count may. */
const COUNT_DECIMALS = 2;

/**
 * Both figures as they are shown, with more decimals where the two would look the same.
 *
 * @param decimals of the measure
 * @example revisionTexts({ published: 4.1, today: 4.2537 }, 2) // { published: "4.10", today: "4.25" }
 * @example revisionTexts({ published: 4.1, today: 4.1004 }, 2) // { published: "4.1000", today: "4.1004" }
 */
export function revisionTexts(
  { published, today }: Revision,
  decimals: number,
): Readonly<Record<keyof Revision, string>> {
  const text = (figure: number, shown: number) =>
    isMissing(figure) ? "missing" : numberText(figure, shown);
  let shown = decimals;
  while (shown < MOST_DECIMALS && text(published, shown) === text(today, shown)) shown++;
  return { published: text(published, shown), today: text(today, shown) };
}

/** @example revisionWords({ published: 4.1, today: 4.2537 }, 2) // "4.10 published, 4.25 today" */
export function revisionWords(revision: Revision, decimals: number): string {
  const { published, today } = revisionTexts(revision, decimals);
  return `${published} published, ${today} today`;
}

/** The same of a count or a denominator. @example countRevisionWords({ published: 120, today: 124 }) // "120 published, 124 today" */
export function countRevisionWords(revision: Revision): string {
  const isWhole = (figure: number) => isMissing(figure) || Number.isInteger(figure);
  const areWhole = isWhole(revision.published) && isWhole(revision.today);
  return revisionWords(revision, areWhole ? 0 : COUNT_DECIMALS);
}
