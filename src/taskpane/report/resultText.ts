/** What a refresh came to, in a sentence or two. */
import type { Outcome } from "../../workbook/actions/outcome";

/** @example "Refreshed at 14:32. 12 measures: 1 met, 9 not met, 3 lost places." */
export function resultText(outcome: Outcome, finishedAt: Date | undefined): string {
  if (!outcome.ok) return "The report could not be made.";
  const time = finishedAt?.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const refreshed = time ? `Refreshed at ${time}.` : "Refreshed.";
  return `${refreshed} ${countsText(outcome)}`;
}

/** The same counts as the headings of MSG Summary have. */
function countsText({ rows, lists }: Outcome): string {
  const measures = rows.length === 1 ? "1 measure" : `${rows.length} measures`;
  const lost = lists.deteriorated.length;
  const counts = [
    [lists.meeting.length, "met"],
    [lists.notMeeting.length, "not met"],
    [lost, lost === 1 ? "lost a place or more" : "lost places"],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return told.length === 0 ? `${measures}.` : `${measures}: ${told.join(", ")}.`;
}
