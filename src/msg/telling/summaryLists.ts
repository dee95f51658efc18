/** The lists of an executive summary: which measures meet their aspiration, which moved. */
import type { MeasureResult } from "../model/measureResult";

export const SUMMARY_LISTS = [
  "meeting",
  "notMeeting",
  "improved",
  "deteriorated",
  "noAspiration",
  "noNewData",
] as const;

export type SummaryList = (typeof SUMMARY_LISTS)[number];

/** Whether a measure belongs to a list. */
export const BELONGS: Readonly<Record<SummaryList, (result: MeasureResult) => boolean>> = {
  meeting: ({ status }) => status === "Met",
  notMeeting: ({ status }) => status === "Not met",
  improved: ({ movement }) => movement.kind === "Improved",
  deteriorated: ({ movement }) => movement.kind === "Deteriorated",
  noAspiration: ({ status }) => status === "No aspiration",
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
