/** MSG Summary: title block, the lists of measures by status and movement, and the caveats. */
import type { MeasureResult, Update, UpdateReport } from "../../msg/update";
import { countInWords } from "../../msg/wording";
import { cell, type Block, type Row } from "./block";
import { caveats } from "./caveats";
import { SUMMARY_LISTS, SUMMARY_TEXTS, summaryHeading, type SummaryList } from "./summaryTexts";
import { REPORT_TOP, titleBlock } from "./titleBlock";

/** Fits a page of A4 upright, in other fonts than Excel's too. */
export const SUMMARY_WIDTHS = [400] as const;

/** The measures of each list, in the order of the set-up; measures that are not shown are in none. */
export function summaryLists(
  update: UpdateReport,
): Readonly<Record<SummaryList, readonly string[]>> {
  const shown = update.measures.filter(({ measure }) => measure.show);
  const names = (belongs: (result: MeasureResult) => boolean) =>
    shown.filter(belongs).map(({ measure }) => measure.name);
  return {
    meeting: names(({ status }) => status === "Met"),
    notMeeting: names(({ status }) => status === "Not met"),
    improved: names(({ movement }) => movement.kind === "Improved"),
    deteriorated: names(({ movement }) => movement.kind === "Deteriorated"),
    noAspiration: names(({ status }) => status === "No aspiration"),
    noNewData: names(({ movement }) => movement.kind === "No new data"),
  };
}

export function summaryBlocks(update: Update): Block[] {
  const lists = summaryLists(update);
  const rows = SUMMARY_LISTS.flatMap((list) => listRows(update, list, lists[list]));
  const caveatRows: Row[] = caveats(update).map((text, at) => ({
    key: `caveat ${at + 1}`,
    cells: [cell(text, "small")],
  }));
  return [
    titleBlock(update, "summary", 1),
    {
      id: "summary",
      top: REPORT_TOP,
      left: 0,
      columns: ["Summary"],
      style: "text",
      rows: [
        ...rows,
        { key: "caveats", cells: [cell(SUMMARY_TEXTS.caveats, "section")] },
        ...caveatRows,
      ],
    },
  ];
}

function listRows(update: Update, list: SummaryList, measures: readonly string[]): Row[] {
  const heading = summaryHeading(list, {
    home: update.setup.settings.homeForce,
    areas: `${countInWords(measures.length)} ${measures.length === 1 ? "area" : "areas"}`,
    none: measures.length === 0,
  });
  return [
    { key: list, cells: [cell(heading, "section")] },
    ...measures.map((name) => ({ key: `${list}: ${name}`, cells: [cell(name, "item")] })),
    { key: `after ${list}`, cells: [cell("")] },
  ];
}
