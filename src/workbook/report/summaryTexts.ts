/** Words of MSG Summary. */
import type { SummaryList } from "../../msg/telling/summaryLists";

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
}

const HEADINGS: Record<SummaryList, (words: HeadingWords) => string> = {
  meeting: ({ home, areas }) => `${home} is meeting its aspiration in ${areas}`,
  notMeeting: ({ home, areas }) => `${home} is not meeting its aspiration in ${areas}`,
  improved: ({ home, areas }) => `${home}'s MSG position has improved in ${areas}`,
  deteriorated: ({ home, areas }) => `${home}'s MSG position has deteriorated in ${areas}`,
  noAspiration: ({ areas }) => `There is no aspiration for ${areas}`,
  notJudged: ({ areas }) => `The aspiration cannot be judged in ${areas}`,
  noData: ({ areas }) => `No data for ${areas}`,
  ownMissing: ({ areas }) => `Own figure missing in ${areas}`,
  noNewData: ({ areas }) => `No new data for ${areas}`,
};

/** "Essex is meeting its aspiration in two areas:" */
export function summaryHeading(list: SummaryList, words: HeadingWords): string {
  return `${HEADINGS[list](words)}:`;
}
