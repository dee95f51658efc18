/** Words of MSG Summary. */
import type { SummaryList } from "../../msg/telling/summaryLists";

export const SUMMARY_TEXTS = {
  caveats: "How to read these figures",
  passing: (home: string) => `Values of other forces that ${home} would have to pass:`,
} as const;

interface HeadingWords {
  readonly home: string;
  /** "two areas" */
  readonly areas: string;
  readonly none: boolean;
}

/** Headings that "no areas" would turn round. */
const NONE: Partial<Record<SummaryList, string>> = {
  noAspiration: "No area lacks an aspiration.",
  noNewData: "No area lacks new data.",
};

const HEADINGS: Record<SummaryList, (words: HeadingWords) => string> = {
  meeting: ({ home, areas }) => `${home} is meeting its aspiration in ${areas}`,
  notMeeting: ({ home, areas }) => `${home} is not meeting its aspiration in ${areas}`,
  improved: ({ home, areas }) => `${home}'s MSG position has improved in ${areas}`,
  deteriorated: ({ home, areas }) => `${home}'s MSG position has deteriorated in ${areas}`,
  noAspiration: ({ areas }) => `There is no aspiration for ${areas}`,
  noNewData: ({ areas }) => `No new data for ${areas}`,
};

/** "Essex is meeting its aspiration in two areas:"; with no list to follow, a full stop. */
export function summaryHeading(list: SummaryList, words: HeadingWords): string {
  const none = words.none ? NONE[list] : undefined;
  if (none !== undefined) return none;
  const areas = words.none ? "no areas" : words.areas;
  return `${HEADINGS[list]({ ...words, areas })}${words.none ? "." : ":"}`;
}
