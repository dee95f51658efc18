/**
 * Two calculators: Excel's own results of the evidence's formulas, of "How sure is it" too, against
 * the figures as computed. Any difference is told.
 */
import { changeFigure } from "../../msg/standing/change";
import { warning, type Problem } from "../../msg/basics/problem";
import type { Update } from "../../msg/model/update";
import { cellPlace, type Area } from "../names/addresses";
import { SHEETS } from "../names/contract";
import { numberInExcel } from "../report/block";
import { certaintyResultCell, resultCell } from "../report/evidence";
import { CERTAINTY_TEXTS, EVIDENCE_TEXTS } from "../report/evidenceTexts";
import { computedEntry } from "../report/indicatorEvidence";
import { indicatorEntries, indicatorsWithEvidence } from "../report/indicatorLayout";
import {
  CERTAINTY_ROWS,
  EVIDENCE_RESULTS,
  type CertaintyRow,
  type EvidenceResult,
} from "../report/layout";
import { measuresWithEvidence, type MeasureEvidence } from "../report/measureEvidence";
import type { KnownCertainty } from "../../msg/model/certainty";
import type { MeasureResult } from "../../msg/model/measureResult";

/** A figure that a block works out by formula, and what was computed for it. */
interface Entry {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  /** NaN and undefined: the cell is to be blank. */
  readonly computed: number | string | undefined;
}

/** The column of MSG Evidence that holds every block's results; undefined without any block. */
export function resultsArea(update: Update): Area | undefined {
  const cells = [
    ...measuresWithEvidence(update).flatMap((evidence) => entries(update, evidence)),
    ...indicatorsWithEvidence(update).flatMap(indicatorEntries),
  ];
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return undefined;
  return { top: first.row, left: first.column, rows: last.row - first.row + 1, columns: 1 };
}

/** @param values the values of `resultsArea`, as Excel calculated them */
export function doubleEntryProblems(
  update: Update,
  area: Area,
  values: readonly (readonly unknown[])[],
): Problem[] {
  const differing = (of: string, entry: Entry): Problem[] => {
    const { name, row, column, computed } = entry;
    const byExcel = values[row - area.top]?.[column - area.left];
    if (isSame(byExcel, entry)) return [];
    return [
      warning(
        `${name} of ${of}: this workbook's formulas give ${shown(byExcel)}, the report says ${shown(computed)}.`,
        "Compare the block on MSG Evidence with its sources before you publish.",
        cellPlace(SHEETS.evidence, row, column),
      ),
    ];
  };
  const ofMeasures = measuresWithEvidence(update).flatMap((evidence) => {
    const measure = evidence.result.measure.name;
    const found = entries(update, evidence).flatMap((entry) => differing(measure, entry));
    return found.map((problem) => ({ ...problem, measure }));
  });
  const ofIndicators = indicatorsWithEvidence(update).flatMap((evidence) => {
    const indicator = evidence.result.indicator.name;
    const found = indicatorEntries(evidence).flatMap((entry) => {
      const computed = computedEntry(evidence.result, entry.key);
      return differing(indicator, { ...entry, computed });
    });
    return found.map((problem) => ({ ...problem, indicator }));
  });
  return [...ofMeasures, ...ofIndicators];
}

/** A block's results from above downwards. */
function entries({ setup }: Update, { result, rows }: MeasureEvidence): Entry[] {
  const results = EVIDENCE_RESULTS.map(({ key }) => ({
    name: EVIDENCE_TEXTS.results[key],
    ...resultCell(rows, key),
    computed: computedFigure(result, key),
  }));
  const { certainty } = result;
  if (!certainty?.isKnown) return results;
  const howSure = CERTAINTY_ROWS.map(({ key }) => ({
    name: CERTAINTY_TEXTS.rows[key](setup.settings.homeForce),
    ...certaintyResultCell(rows, key),
    computed: certaintyFigure(certainty, key),
  }));
  return [...results, ...howSure];
}

function computedFigure(result: MeasureResult, key: EvidenceResult): number {
  switch (key) {
    case "value":
      return result.value;
    case "position":
      return result.position > 0 ? result.position : NaN;
    case "average":
      return result.average;
    case "topQuartile":
      return result.topQuartile;
    case "toAverage":
      return changeFigure(result.measure, result.toAverage);
    case "toTopQuartile":
      return changeFigure(result.measure, result.toTopQuartile);
    case "toAspiration":
      return changeFigure(result.measure, result.toAspiration);
  }
}

function certaintyFigure(
  certainty: KnownCertainty,
  key: CertaintyRow,
): number | string | undefined {
  const { expected, variation } = certainty;
  switch (key) {
    case "low":
    case "high":
      return expected.between.at95[key];
    case "within":
      return yesNo(certainty.isWithinExpected);
    case "allWithin":
      return yesNo(certainty.areAllWithinExpected);
    case "chanceLow":
      return expected.chance.at95.low;
    case "chanceHigh":
      return expected.chance.at95.high;
    case "variation":
      return variation?.phi;
    case "pairs":
      return variation?.pairs;
    default:
      return certainty[key];
  }
}

function yesNo(is: boolean): string {
  return is ? "Yes" : "No";
}

/** The same rule as in the evidence's own formulas: relative 1e-9, the same word, or both blank. */
function isSame(byExcel: unknown, { computed }: Entry): boolean {
  if (typeof computed !== "number") return byExcel === (computed ?? "");
  if (!Number.isFinite(computed)) return byExcel === "";
  if (typeof byExcel !== "number") return false;
  const inExcel = numberInExcel(computed);
  const largest = Math.max(Math.abs(byExcel), Math.abs(inExcel));
  return Math.abs(byExcel - inExcel) <= 1e-9 * largest;
}

function shown(figure: unknown): string {
  if (typeof figure === "number") return Number.isFinite(figure) ? String(figure) : "nothing";
  return figure === "" || figure === undefined ? "nothing" : String(figure);
}
