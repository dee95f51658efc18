/** MSG Summary: title block, the lists of measures by status and movement, and the caveats. */
import { conclusion, ofAllStatements } from "../../msg/certainty/certaintyWords";
import { listText } from "../../msg/telling/leagueWording";
import { SUMMARY_LISTS, summaryLists, type SummaryList } from "../../msg/telling/summaryLists";
import type { Update } from "../../msg/model/update";
import { placeAndDistance } from "../../msg/words/distanceWords";
import { passingWords, valuesToPass } from "../../msg/telling/valuesToPass";
import { countInWords, whichIsBest } from "../../msg/words/wording";
import { cell, type Block, type Row } from "./block";
import { caveats } from "./caveats";
import { inRowsThatFit } from "./longTexts";
import { movesBeyondUsual, SUMMARY_TEXTS, summaryHeading } from "./summaryTexts";
import { REPORT_TOP, titleBlock } from "./titleBlock";

/** Fits a page of A4 upright, in other fonts than Excel's too. */
/** The block of MSG Summary that says when the report was refreshed. */
export const REFRESHED_BLOCK = "refreshed";

export const SUMMARY_WIDTHS = [400] as const;

export function summaryBlocks(update: Update): Block[] {
  const named = summaryLists(update);
  const rows = SUMMARY_LISTS.flatMap((list) => listRows(update, list, named[list]));
  const caveatRows: Row[] = caveats(update).map((text, at) => ({
    key: `caveat ${at + 1}`,
    cells: [cell(text, "small")],
  }));
  const block: Block = {
    id: "summary",
    top: REPORT_TOP,
    left: 0,
    columns: ["Summary"],
    style: "text",
    rows: [
      ...rows,
      ...passingRows(update),
      ...howSureRows(update),
      { key: "caveats", cells: [cell(SUMMARY_TEXTS.caveats, "sectionAlone")] },
      ...caveatRows,
    ],
  };
  const lists = inRowsThatFit(block, SUMMARY_WIDTHS);
  return [titleBlock(update, "summary", 1), lists, ...refreshedBlock(update, lists)];
}

/** At the foot, in a block of its own: it alone is another one whenever the report is refreshed. */
function refreshedBlock({ refreshed }: Pick<Update, "refreshed">, { top, rows }: Block): Block[] {
  if (refreshed === undefined) return [];
  return [
    {
      id: REFRESHED_BLOCK,
      top: top + rows.length + 1,
      left: 0,
      columns: ["Refreshed"],
      style: "text",
      rows: [{ key: "refreshed", cells: [cell(`Refreshed on ${refreshed}.`, "small")] }],
    },
  ];
}

/** A list under its heading; nothing where it is empty, one sentence where nothing has an aspiration. */
function listRows(update: Update, list: SummaryList, measures: readonly string[]): Row[] {
  if (measures.length === 0) return [];
  const { homeForce: home } = update.setup.settings;
  const areas = `${countInWords(measures.length)} ${measures.length === 1 ? "area" : "areas"}`;
  const moves = movesBeyondUsual(movesOf(update, measures));
  const isForAll = list === "noAspiration" && !hasAspirations(update);
  const heading = isForAll
    ? SUMMARY_TEXTS.noAspirations
    : summaryHeading(list, { home, areas, moves });
  const listed = isForAll ? [] : measures;
  return [
    { key: list, cells: [cell(heading, "sectionAlone")] },
    ...listed.map((name) => ({
      key: `${list}: ${name}`,
      cells: [cell(withPlace(update, name), "item")],
    })),
    { key: `after ${list}`, cells: [cell("")] },
  ];
}

/** "Violence with injury offences: 5th, 261 fewer offences to reach 4th" */
function withPlace({ measures }: Update, name: string): string {
  const result = measures.find(({ measure }) => measure.name === name);
  return [name, result ? placeAndDistance(result) : ""].filter((words) => words !== "").join(": ");
}

function movesOf({ measures }: Update, names: readonly string[]) {
  return measures
    .filter(({ measure }) => names.includes(measure.name))
    .map(({ movement }) => movement.certainty);
}

function hasAspirations({ measures }: Update): boolean {
  return measures.some(({ measure, aspiration }) => measure.show && aspiration.kind !== "none");
}

/** A measure's one conclusion, a line each, and what holds of all of them together. */
function howSureRows(update: Update): Row[] {
  const shown = update.measures.filter(({ measure }) => measure.show);
  const lines = shown.flatMap((result): Row[] => {
    const said = conclusion(result);
    if (said === "") return [];
    const { name } = result.measure;
    return [{ key: `how sure: ${name}`, cells: [cell(`${name}: ${said}`, "item")] }];
  });
  if (lines.length === 0) return [];
  const known = shown.filter(({ certainty }) => certainty?.isKnown).length;
  const all = ofAllStatements(known, update.setup.settings.confidence);
  return [
    { key: "how sure", cells: [cell(SUMMARY_TEXTS.howSure, "sectionAlone")] },
    ...lines,
    ...(all === "" ? [] : [{ key: "of all statements", cells: [cell(all, "item")] }]),
    { key: "after how sure", cells: [cell("")] },
  ];
}

/** The values of other forces that stand in the way, a line a measure; nothing where there are none. */
function passingRows(update: Update): Row[] {
  const shown = update.measures.filter(({ measure }) => measure.show);
  const rows = shown.flatMap((result): Row[] => {
    const { name } = result.measure;
    const best = whichIsBest(result.measure, result.of);
    const targets = valuesToPass(result, update).map(
      (one) => `${passingWords(result, one)} (${listText(one.holders)}) to be ${one.aim}`,
    );
    if (targets.length === 0) return [];
    const text = `${name}${best === "" ? "" : ` (${best})`}: ${targets.join("; ")}`;
    return [{ key: `passing: ${name}`, cells: [cell(text, "item")] }];
  });
  if (rows.length === 0) return [];
  const heading = SUMMARY_TEXTS.passing(update.setup.settings.homeForce);
  return [
    { key: "passing", cells: [cell(heading, "sectionAlone")] },
    ...rows,
    { key: "after passing", cells: [cell("")] },
  ];
}
