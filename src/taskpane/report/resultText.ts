/** What a run came to, in a sentence or two. */
import { countToLookAt } from "../../msg/basics/causes";
import type { Outcome } from "../../workbook/actions/outcome";
import { timeText, unchangedText } from "./standingTexts";

/**
 * A look without writing is told where its results are (StandingBar.tsx): "" here.
 *
 * @example "Refreshed at 14:32. 12 measures: 1 met, 9 not met, 3 lost a place or more."
 * @example "Checked at 14:32: 2 to look at; only MSG Checks was written."
 * @example "Nothing changed since 25 November 21:24; checked again at 14:32. 12 measures: 1 met, 9 not met."
 */
export function resultText(outcome: Outcome, finishedAt: Date | undefined): string {
  const { ok, did, problems } = outcome;
  if (did === "looked") return ok ? "" : "There are problems to put right first.";
  if (!ok) return "The report could not be made.";
  const at = finishedAt ? ` at ${timeText(finishedAt)}` : "";
  if (did === "checked") {
    const toLookAt = countToLookAt(problems);
    const found = toLookAt === 0 ? "nothing to look at" : `${toLookAt} to look at`;
    return `Checked${at}: ${found}; only MSG Checks was written.`;
  }
  if (did === "found unchanged")
    return `${unchangedText(outcome, finishedAt)}; checked again${at}. ${countsText(outcome)}`;
  return `Refreshed${at}. ${countsText(outcome)}`;
}

/** The same counts as the headings of MSG Summary have. */
function countsText({ rows, lists }: Outcome): string {
  const measures = rows.length === 1 ? "1 measure" : `${rows.length} measures`;
  const counts = [
    [lists.meeting.length, "met"],
    [lists.notMeeting.length, "not met"],
    [lists.deteriorated.length, "lost a place or more"],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return told.length === 0 ? `${measures}.` : `${measures}: ${told.join(", ")}.`;
}
