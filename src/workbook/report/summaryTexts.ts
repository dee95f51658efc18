/** Words of MSG Summary. */
import type { MoveCertainty } from "../../msg/model/movement";
import type { SummaryList } from "../../msg/telling/summaryLists";
import { countInWords } from "../../msg/words/wording";

export const SUMMARY_TEXTS = {
  howSure: "How sure the positions are:",
  caveats: "How to read these figures",
  passing: (home: string) => `Values of other forces that ${home} would have to pass:`,
  noAspirations: "No measure has an aspiration.",
} as const;

interface HeadingWords {
  readonly home: string;
  /** "two areas" */
  readonly areas: string;
  /** What usual variation says of the moves, "" where it says nothing. */
  readonly moves?: string;
}

const HEADINGS: Record<SummaryList, (words: HeadingWords) => string> = {
  meeting: ({ home, areas }) => `${home} is meeting its aspiration in ${areas}`,
  notMeeting: ({ home, areas }) => `${home} is not meeting its aspiration in ${areas}`,
  improved: ({ home, areas, moves = "" }) =>
    `${home}'s MSG position has improved in ${areas}${moves}`,
  deteriorated: ({ home, areas, moves = "" }) =>
    `${home}'s MSG position has deteriorated in ${areas}${moves}`,
  noAspiration: ({ areas }) => `There is no aspiration for ${areas}`,
  notJudged: ({ areas }) => `The aspiration cannot be judged in ${areas}`,
  noData: ({ areas }) => `No data for ${areas}`,
  ownMissing: ({ areas }) => `Own figure missing in ${areas}`,
  noNewData: ({ areas }) => `No new data for ${areas}`,
};

/**
 * How many of some moves are more than usual variation: ", in one of them by more than usual variation";
 * "" where it is not known of any.
 */
export function movesBeyondUsual(moves: readonly (MoveCertainty | undefined)[]): string {
  const known = moves.filter((one) => one !== undefined && one !== "not known");
  if (known.length === 0) return "";
  const beyond = known.filter((one) => one === "more than usual variation").length;
  if (moves.length === 1)
    return beyond === 1 ? ", by more than usual variation" : ", which could be usual variation";
  const unknown = moves.length - known.length;
  const rest = unknown === 0 ? "" : ` (not known of ${countInWords(unknown)})`;
  const which = beyond === moves.length ? "all" : beyond === 0 ? "none" : countInWords(beyond);
  return `, in ${which} of them by more than usual variation${rest}`;
}

/** "Essex is meeting its aspiration in two areas:" */
export function summaryHeading(list: SummaryList, words: HeadingWords): string {
  return `${HEADINGS[list](words)}:`;
}
