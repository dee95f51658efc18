/** MSG Evidence: a block a measure of native formulas over the source's cells, checked against MsgResults. */
import { monthEndSerial } from "../../msg/basics/excelDate";
import type { MeasureResult } from "../../msg/model/measureResult";
import { latestPositions } from "../../msg/model/positionsOverTime";
import type { Update } from "../../msg/model/update";
import { TABLES } from "../names/contract";
import { BLANK, cell, filled, type Block, type Cell, type Row } from "./block";
import { certaintyRows } from "./certaintyEvidence";
import { definitionLine } from "./definitionLine";
import { forceRows, forcesHeadingRow } from "./evidenceForces";
import type { EvidenceBlock } from "./evidenceFormulas";
import type { EvidenceParts } from "./evidenceParts";
import { resultHeadingRow, resultRows } from "./evidenceResults";
import { EVIDENCE_TEXTS } from "./evidenceTexts";
import { MONTH_YEAR } from "./formats";
import { absolute, areaReference, formula } from "./formulas";
import {
  CERTAINTY_ROWS,
  EVIDENCE_COLUMNS,
  EVIDENCE_RESULTS,
  evidenceResultRow,
  LINE_PERIODS,
  RESULT_COLUMNS,
  type CertaintyRow,
  type EvidenceResult,
  type EvidenceRows,
} from "./layout";
import type { MeasureEvidence } from "./measureEvidence";
import { sameExpression, withoutWildcards } from "./sameExpression";

/** What the formulas of a measure's block need to know. */
export function evidenceBlockOf(
  { setup }: Pick<Update, "setup">,
  { result, rows, league }: MeasureEvidence,
): EvidenceBlock {
  return {
    rows,
    measure: result.measure,
    settings: setup.settings,
    home: league.home,
    hasValues: league.sources.value !== undefined,
    hasCounts: league.sources.count !== undefined,
    hasDenominators: league.sources.denominator !== undefined,
  };
}

/** The block of one measure, its verdict "agrees" or "differs" in the last row. */
export function evidenceBlock(update: Update, evidence: MeasureEvidence): Block {
  const { result, rows } = evidence;
  const parts = { update, evidence, block: evidenceBlockOf(update, evidence) };
  return {
    id: `evidence ${result.measure.name}`,
    top: rows.title,
    left: 0,
    columns: EVIDENCE_COLUMNS.map(({ name }) => name),
    style: "evidence",
    rows: [
      titleRow(result),
      wideRow("definition", cell(definitionLine(update.setup.settings, evidence), "aside")),
      forcesHeadingRow(parts),
      ...forceRows(parts),
      resultHeadingRow(),
      ...resultRows(parts),
      ...certaintyRows(evidence, parts.block, update.setup.settings.homeForce, sameExpression),
      ...lineRows(result),
      verdictRow(parts),
    ],
  };
}

function wideRow(key: string, first: Cell, rest: readonly Cell[] = []): Row {
  return { key, cells: filled([first, ...rest], EVIDENCE_COLUMNS.length) };
}

function titleRow(result: MeasureResult): Row {
  const blanks = EVIDENCE_COLUMNS.slice(1).map(() => cell("", "blockTitle"));
  return wideRow("title", cell(result.measure.name, "blockTitle"), blanks);
}

/** The last twelve positions, from which the line on MSG Performance is drawn. */
function lineRows(result: MeasureResult): Row[] {
  const latest = latestPositions(result.positions, LINE_PERIODS);
  const row = (key: keyof typeof EVIDENCE_TEXTS.line, cells: readonly Cell[]): Row =>
    wideRow(key, cell(EVIDENCE_TEXTS.line[key]), cells);
  const periods = latest.map(({ period }) =>
    cell(monthEndSerial(period.end), "blockHeadingFigure", MONTH_YEAR),
  );
  return [
    row("periods", periods),
    row(
      "positions",
      latest.map(({ position }) => cell(position, "evidence", "0")),
    ),
    row(
      "of",
      latest.map(({ of }) => cell(of, "evidence", "0")),
    ),
  ];
}

/** Ends the block: the row of MsgResults it is held against, and "agrees" or "differs". */
function verdictRow(parts: EvidenceParts): Row {
  const { rows } = parts.block;
  const name = absolute(rows.title, 0);
  const sought = /[*?~]/.test(parts.evidence.result.measure.name) ? withoutWildcards(name) : name;
  const same = areaReference({
    top: rows.firstResult,
    left: RESULT_COLUMNS.same,
    rows: EVIDENCE_RESULTS.length,
    columns: 1,
  });
  const all = `COUNTIF(${same},"same")=${EVIDENCE_RESULTS.length}`;
  return wideRow("verdict", cell(EVIDENCE_TEXTS.resultsRow), [
    cell(formula(`MATCH(${sought},${TABLES.results}[Measure],0)`), "evidence", "0"),
    BLANK,
    BLANK,
    cell(EVIDENCE_TEXTS.verdict, "evidenceVerdict"),
    cell(formula(`IF(${all},"agrees","differs")`), "evidenceVerdict"),
  ]);
}

/** The cell that holds a block's "agrees" or "differs". */
export function verdictCell(rows: EvidenceRows): { readonly row: number; readonly column: number } {
  return { row: rows.verdict, column: RESULT_COLUMNS.same };
}

/** The cell of one result as the block's formulas work it out. */
export function resultCell(
  rows: EvidenceRows,
  result: EvidenceResult,
): { readonly row: number; readonly column: number } {
  return { row: evidenceResultRow(rows, result), column: RESULT_COLUMNS.here };
}

/** The cell of one row of the block's "How sure is it". */
export function certaintyResultCell(
  { firstCertainty }: EvidenceRows,
  row: CertaintyRow,
): { readonly row: number; readonly column: number } {
  const at = CERTAINTY_ROWS.findIndex(({ key }) => key === row);
  return { row: firstCertainty + at, column: RESULT_COLUMNS.here };
}
