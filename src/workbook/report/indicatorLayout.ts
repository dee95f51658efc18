/** Where the blocks of the force's own figures stand on MSG Evidence, and what stands in which row of one. */
import type { Place } from "../../msg/basics/problem";
import type { IndicatorResult, QuarterFigure } from "../../msg/model/ownFigures";
import type { Update } from "../../msg/model/update";
import { areaAddress } from "../names/addresses";
import { SHEETS } from "../names/contract";
import { EVIDENCE_COLUMNS, RESULT_COLUMNS, STRIPS_TOP } from "./layout";
import { measuresWithEvidence } from "./measureEvidence";

/** Columns of a block's rows of figures: the period, its months, what they make, and whence. */
export const FIGURE_COLUMNS = { firstMonth: 1, figure: 4, days: 5, perDay: 6, from: 8 } as const;
export const MOST_PERIODS = 3;

/** The rows of figures, in this order. */
export const FIGURE_ROWS = [
  { key: "now", words: "This quarter" },
  { key: "previous", words: "The quarter before" },
  { key: "lastYear", words: "The same quarter a year before" },
  { key: "whole", words: "What it is a share of" },
] as const;

export type FigureRow = (typeof FIGURE_ROWS)[number]["key"];

/** Rows of a block's results, in this order; `column` is MsgIndicatorResults' column to agree with. */
export const INDICATOR_EVIDENCE = [
  { key: "this", column: "This" },
  { key: "perDay", column: "Per day" },
  { key: "previous", column: "Previous" },
  { key: "changePrevious", column: "Change on previous" },
  { key: "percentPrevious", column: "Change on previous %" },
  { key: "perDayPrevious", column: "Per day on previous %" },
  { key: "lastYear", column: "Last year" },
  { key: "changeLastYear", column: "Change on last year" },
  { key: "percentLastYear", column: "Change on last year %" },
  { key: "perDayLastYear", column: "Per day on last year %" },
  { key: "busiest", column: "Busiest figure" },
  { key: "share", column: "Share" },
  { key: "fte", column: "FTE" },
  { key: "cost", column: "Cost" },
] as const;

export type IndicatorEntry = (typeof INDICATOR_EVIDENCE)[number]["key"];

/** Title, definition and heading stand above the figures, a heading above the results, a verdict below. */
export const FIRST_FIGURES = 3;
export const FIRST_RESULT = FIRST_FIGURES + FIGURE_ROWS.length + 1;
export const VERDICT = FIRST_RESULT + INDICATOR_EVIDENCE.length;
const ROWS = VERDICT + 1;

/** An indicator with a figure, and the row on which its block begins. */
export interface IndicatorEvidence {
  readonly result: IndicatorResult;
  readonly now: QuarterFigure;
  readonly top: number;
}

/** The indicators that have figures, with the place of each one's block; names twice have none. */
export function indicatorsWithEvidence(
  update: Pick<Update, "measures" | "own">,
): readonly IndicatorEvidence[] {
  const last = measuresWithEvidence(update).at(-1)?.rows;
  const first = last ? last.title + last.rows + 1 : STRIPS_TOP;
  const found = (update.own?.indicators ?? []).flatMap((result) =>
    result.now ? [{ result, now: result.now }] : [],
  );
  return found.map((one, at) => ({ ...one, top: first + at * (ROWS + 1) }));
}

/** The block of an indicator on MSG Evidence; undefined where it has none. */
export function indicatorEvidencePlace(
  update: Pick<Update, "measures" | "own">,
  indicator: string,
): Place | undefined {
  const found = indicatorsWithEvidence(update).find(
    ({ result }) => result.indicator.name === indicator,
  );
  if (!found) return undefined;
  const area = { top: found.top, left: 0, rows: ROWS, columns: EVIDENCE_COLUMNS.length };
  return { sheet: SHEETS.evidence, address: areaAddress(area) };
}

/** Below the last block: the row after which nothing stands. */
export function lastRow(evidence: readonly IndicatorEvidence[]): number | undefined {
  const last = evidence.at(-1);
  return last && last.top + VERDICT;
}

/** The cell that holds a block's "agrees" or "differs". */
export function indicatorVerdictCell({ top }: IndicatorEvidence) {
  return { row: top + VERDICT, column: RESULT_COLUMNS.same };
}

/** What each result is called, and where the block works it out. */
export function indicatorEntries({ top }: IndicatorEvidence) {
  return INDICATOR_EVIDENCE.map(({ key, column }, at) => {
    return { key, name: column, row: top + FIRST_RESULT + at, column: RESULT_COLUMNS.here };
  });
}
