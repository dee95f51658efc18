/** The lists of an executive summary: which measures meet their aspiration, which moved. */
import type { Status } from "../model/aspiration";
import type { MeasureResult } from "../model/measureResult";

export const SUMMARY_LISTS = [
  "meeting",
  "notMeeting",
  "improved",
  "deteriorated",
  "noAspiration",
  "notJudged",
  "noData",
  "ownMissing",
  "noNewData",
] as const;

export type SummaryList = (typeof SUMMARY_LISTS)[number];

/** The lists by verdict: every measure stands in exactly one of them. */
type VerdictList = Exclude<SummaryList, "improved" | "deteriorated" | "noNewData">;

const BY_STATUS: Readonly<Record<Status, VerdictList>> = {
  Met: "meeting",
  "Not met": "notMeeting",
  "No aspiration": "noAspiration",
  "No data": "noData",
};

type Verdict = Pick<MeasureResult, "status" | "isOwnMissing" | "league">;

/**
 * The list by verdict in which a measure stands; one whose aspiration cannot be judged, for other
 * reasons than want of figures, is not judged.
 */
function verdictList({ status, isOwnMissing, league }: Verdict): VerdictList {
  if (isOwnMissing) return "ownMissing";
  if (status !== "") return BY_STATUS[status];
  return league ? "notJudged" : "noData";
}

const isIn =
  (list: VerdictList) =>
  (result: MeasureResult): boolean =>
    verdictList(result) === list;

/** Whether a measure belongs to a list. */
export const BELONGS: Readonly<Record<SummaryList, (result: MeasureResult) => boolean>> = {
  meeting: isIn("meeting"),
  notMeeting: isIn("notMeeting"),
  improved: ({ movement }) => movement.kind === "Improved",
  deteriorated: ({ movement }) => movement.kind === "Deteriorated",
  noAspiration: isIn("noAspiration"),
  notJudged: isIn("notJudged"),
  noData: isIn("noData"),
  ownMissing: isIn("ownMissing"),
  noNewData: ({ movement }) => movement.kind === "No new data",
};

/** The measures of each list, in the order of the set-up; measures that are not shown are in none. */
export function summaryLists(update: {
  readonly measures: readonly MeasureResult[];
}): Readonly<Record<SummaryList, readonly string[]>> {
  const shown = update.measures.filter(({ measure }) => measure.show);
  const lists = SUMMARY_LISTS.map((list) => [
    list,
    shown.filter(BELONGS[list]).map(({ measure }) => measure.name),
  ]);
  return Object.fromEntries(lists) as Record<SummaryList, readonly string[]>;
}
