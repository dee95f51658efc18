/** The results of a measure's block in MSG Evidence: worked out here, as MsgResults has them, the same or not. */
import { TABLES } from "../names/contract";
import { aspiredValue, typedToleranceExpression } from "./aspirationFormulas";
import { BLANK, cell, filled, type Cell, type Row } from "./block";
import * as sums from "./evidenceFormulas";
import type { EvidenceParts } from "./evidenceParts";
import { EVIDENCE_TEXTS } from "./evidenceTexts";
import { changeFormat, decimalsFormat, WHOLE } from "./formats";
import { absolute, formula } from "./formulas";
import {
  EVIDENCE_COLUMNS,
  EVIDENCE_RESULTS,
  evidenceResultRow,
  RESULT_COLUMNS,
  type EvidenceResult,
  type EvidenceRows,
} from "./layout";
import { sameExpression } from "./sameExpression";
import type { StyleName } from "./styles";

export function resultHeadingRow(): Row {
  const words: readonly string[] = EVIDENCE_TEXTS.resultHeading;
  return {
    key: "result heading",
    cells: EVIDENCE_COLUMNS.map((_, at) => cell(words[at] ?? "", resultHeadingStyle(at))),
  };
}

function resultHeadingStyle(at: number): StyleName {
  if (at === 0) return "blockHeading";
  return at === RESULT_COLUMNS.same ? "blockHeadingWord" : "blockHeadingFigure";
}

export function resultRows(parts: EvidenceParts): Row[] {
  return EVIDENCE_RESULTS.map(({ key, column }) => {
    const { block } = parts;
    const row = evidenceResultRow(block.rows, key);
    const at = (name: keyof typeof RESULT_COLUMNS) => absolute(row, RESULT_COLUMNS[name]);
    const verdictRow = absolute(block.rows.verdict, 1);
    const written = `INDEX(${TABLES.results}[${column}],${verdictRow})`;
    const format = resultFormat(block, key);
    const working = workingCells(parts, key);
    return {
      key,
      cells: filled(
        [
          cell(EVIDENCE_TEXTS.results[key]),
          BLANK,
          BLANK,
          cell(formula(resultExpression(parts, key)), "evidenceResult", format),
          cell(formula(`IF(${written}="","",${written})`), "evidence", format),
          cell(formula(sameExpression(at("here"), at("written"))), "evidenceWord"),
          ...working,
        ],
        EVIDENCE_COLUMNS.length,
      ),
    };
  });
}

const CHANGES: { readonly [Key in EvidenceResult]?: "average" | "topQuartile" | "aspiration" } = {
  toAverage: "average",
  toTopQuartile: "topQuartile",
  toAspiration: "aspiration",
};

/** What a change reaches has a row of its own, but for the aspiration's, which stands beside. */
function benchmarkCell(rows: EvidenceRows, benchmark: "average" | "topQuartile" | "aspiration") {
  return benchmark === "aspiration"
    ? absolute(evidenceResultRow(rows, "toAspiration"), RESULT_COLUMNS.aspiration)
    : absolute(evidenceResultRow(rows, benchmark), RESULT_COLUMNS.here);
}

function changeCells(
  { block, evidence }: EvidenceParts,
  key: EvidenceResult,
): sums.ChangeCells | undefined {
  const benchmark = CHANGES[key];
  const { better, changeIn } = block.measure;
  if (!benchmark || better === "neither" || changeIn === "none") return undefined;
  if (benchmark === "aspiration" && !evidence.result.toAspiration) return undefined;
  const row = evidenceResultRow(block.rows, key);
  return {
    benchmark: benchmarkCell(block.rows, benchmark),
    tolerance: absolute(row, RESULT_COLUMNS.tolerance),
    nearest: absolute(row, RESULT_COLUMNS.nearest),
  };
}

function resultExpression(parts: EvidenceParts, key: EvidenceResult): string {
  const { block } = parts;
  const home = sums.rowCells(block.rows.firstForce + block.home);
  switch (key) {
    case "value":
      return home("Value");
    case "position":
      return home("Position");
    case "average":
      return sums.averageExpression(block);
    case "topQuartile":
      return sums.topQuartileExpression(block);
    case "toAverage":
    case "toTopQuartile":
    case "toAspiration": {
      const cells = changeCells(parts, key);
      if (!cells) return '""';
      const counts = block.measure.changeIn === "count";
      if (!counts) return sums.changeInUnit(block, cells);
      return sums.changesInCounts(block)
        ? sums.changeInCounts(block, cells)
        : sums.noChangeInCounts(block, cells);
    }
  }
}

/**
 * The tolerance, for counts the whole number where the search begins, and for the aspiration the value
 * to reach.
 */
function workingCells(parts: EvidenceParts, key: EvidenceResult): Cell[] {
  const { block, evidence } = parts;
  const cells = changeCells(parts, key);
  if (!cells) return [];
  const tolerance = cell(formula(toleranceOf(parts, key)), "evidence", "0.0E+00");
  const inCounts = block.measure.changeIn === "count" && sums.changesInCounts(block);
  const working = inCounts
    ? [tolerance, cell(formula(sums.nearestCounts(block, cells)), "evidence", WHOLE)]
    : [tolerance];
  if (key !== "toAspiration") return working;
  const benchmarks = {
    average: benchmarkCell(block.rows, "average"),
    topQuartile: benchmarkCell(block.rows, "topQuartile"),
  };
  const wanted = formula(aspiredValue(block, evidence.result.aspiration, benchmarks));
  const format = decimalsFormat(block.measure.decimals);
  return [...working, ...(inCounts ? [] : [BLANK]), cell(wanted, "evidence", format)];
}

/** How far from its benchmark a value still reaches it. */
function toleranceOf({ block, evidence }: EvidenceParts, key: EvidenceResult): string {
  const isInterpolated = block.settings.topQuartile !== "rank";
  if (key !== "toAspiration")
    return sums.toleranceExpression(block, key === "toAverage" || isInterpolated);
  const { aspiration } = evidence.result;
  if (aspiration.kind === "figure") return typedToleranceExpression(aspiration.figure);
  const isArithmetic =
    aspiration.kind === "average" || (aspiration.kind === "top quartile" && isInterpolated);
  return sums.toleranceExpression(block, isArithmetic);
}

function resultFormat(block: sums.EvidenceBlock, key: EvidenceResult): string {
  if (key === "position") return "0";
  return CHANGES[key] ? changeFormat(block.measure) : decimalsFormat(block.measure.decimals);
}
