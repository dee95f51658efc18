/** MSG Evidence: a block a measure of native formulas over the source's cells, checked against MsgResults. */
import { monthEndSerial } from "../../msg/basics/excelDate";
import { latestPositions } from "../../msg/model/positionsOverTime";
import type { Update } from "../../msg/model/update";
import { TABLES } from "../names/contract";
import { BLANK, cell, filled, type Block, type Cell, type Row } from "./block";
import { certaintyRows } from "./certaintyEvidence";
import * as sums from "./evidenceFormulas";
import { aspiredValue, typedToleranceExpression } from "./aspirationFormulas";
import { definitionLine } from "./definitionLine";
import { EVIDENCE_TEXTS } from "./evidenceTexts";
import { figureCell, nameCell, type FigureCell } from "./figureCells";
import { changeFormat, decimalsFormat, MONTH_YEAR, WHOLE } from "./formats";
import { absolute, areaReference, formula } from "./formulas";
import {
  CERTAINTY_ROWS,
  EVIDENCE_COLUMNS,
  EVIDENCE_RESULTS,
  evidenceColumn,
  LINE_PERIODS,
  RESULT_COLUMNS,
  type CertaintyRow,
  type EvidenceResult,
  type EvidenceRows,
} from "./layout";
import type { MeasureEvidence } from "./measureEvidence";
import { sameExpression, withoutWildcards } from "./sameExpression";
import type { StyleName } from "./styles";
import { whenBefore } from "../../msg/figures/missingFigures";
import type { MeasureResult } from "../../msg/model/measureResult";

/** What the formulas of a measure's block need to know. */
export function evidenceBlockOf(
  { setup }: Pick<Update, "setup">,
  { result, rows, league }: MeasureEvidence,
): sums.EvidenceBlock {
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
      headingRow(parts),
      ...forceRows(parts),
      resultHeadingRow(),
      ...resultRows(parts),
      ...certaintyRows(evidence, parts.block, update.setup.settings.homeForce, sameExpression),
      ...lineRows(result),
      verdictRow(parts),
    ],
  };
}

interface Parts {
  readonly update: Update;
  readonly evidence: MeasureEvidence;
  readonly block: sums.EvidenceBlock;
}

function wideRow(key: string, first: Cell, rest: readonly Cell[] = []): Row {
  return { key, cells: filled([first, ...rest], EVIDENCE_COLUMNS.length) };
}

function titleRow(result: MeasureResult): Row {
  const blanks = EVIDENCE_COLUMNS.slice(1).map(() => cell("", "blockTitle"));
  return wideRow("title", cell(result.measure.name, "blockTitle"), blanks);
}

/** Headings of the columns that the measure uses. */
function headingRow({ block }: Parts): Row {
  const isYearly = block.measure.basis !== "level";
  return {
    key: "heading",
    cells: EVIDENCE_COLUMNS.map((column) => {
      const isUsed = isYearly || !("isYearly" in column);
      const words = column.name.replace("a year before", whenBefore(block.measure));
      return cell(isUsed ? words : "", headingStyle(column));
    }),
  };
}

function headingStyle(column: (typeof EVIDENCE_COLUMNS)[number]): StyleName {
  if (column.name === "Force") return "blockHeading";
  return "isText" in column ? "blockHeadingWord" : "blockHeadingFigure";
}

function forceRows(parts: Parts): Row[] {
  return [...parts.evidence.league.forces].map((force, at) => forceRow(parts, force, at));
}

function forceRow(parts: Parts, force: number, at: number): Row {
  const { update, evidence, block } = parts;
  const { league } = evidence;
  const { observations, setup } = update;
  const { sources } = league;
  const before = sources.yearBefore;
  const row = block.rows.firstForce + at;
  const of = sums.rowCells(row);
  const figure = (window: typeof sources.value) => figureCell(observations, window, force);
  const yearly = block.measure.basis !== "level";
  const figures = {
    count: figure(sources.count),
    denominator: figure(sources.denominator),
    value: figure(sources.value),
    countBefore: figure(before?.count),
    denominatorBefore: figure(before?.denominator),
    valueBefore: figure(before?.value),
  };
  const level = sources.value
    ? figures.value.content
    : formula(sums.levelExpression(block, of("Count"), of("Denominator")));
  const levelBefore = sources.value
    ? figures.valueBefore.content
    : formula(
        sums.levelExpression(block, of("Count a year before"), of("Denominator a year before")),
      );
  const change = formula(
    sums.yearlyChangeExpression(block, of("Level"), of("Level a year before")),
  );
  const isHome = at === league.home;
  const style = isHome ? "evidenceHome" : "evidence";
  const wordStyle = isHome ? "evidenceHomeWord" : "evidenceWord";
  const decimals = decimalsFormat(block.measure.decimals);
  const number = (content: Cell["content"], format: string) => cell(content, style, format);
  const word = (content: Cell["content"]) => cell(content, wordStyle);
  const name = setup.forces[force]?.name ?? "";
  const average = absolute(resultRow(block.rows, "average"), evidenceColumn("Value"));
  return {
    key: name,
    cells: [
      cell(name, style),
      number(figures.count.content, WHOLE),
      number(figures.denominator.content, WHOLE),
      number(yearly ? change : level, decimals),
      number(formula(sums.positionExpression(block, row)), "0"),
      number(
        formula(`IF(OR(${of("Value")}="",${average}=""),"",${of("Value")}-${average})`),
        decimals,
      ),
      word(nameCell(observations, sources.count ?? sources.value, force)),
      word(nameCell(observations, sources.denominator, force)),
      cell(figuresText(figures), isHome ? "evidenceHomeNote" : "evidenceNote"),
      number(figures.countBefore.content, WHOLE),
      number(figures.denominatorBefore.content, WHOLE),
      number(yearly ? level : "", decimals),
      number(yearly ? levelBefore : "", decimals),
    ],
  };
}

const FIGURE_WORDS = {
  count: "count",
  denominator: "denominator",
  value: "value",
  countBefore: "count a year before",
  denominatorBefore: "denominator a year before",
  valueBefore: "value a year before",
} as const;

/** "live", or which figures are copied and why. */
function figuresText(figures: Readonly<Record<keyof typeof FIGURE_WORDS, FigureCell>>): string {
  const named = Object.entries(FIGURE_WORDS).map(
    ([part, words]) => [words, figures[part as keyof typeof FIGURE_WORDS]] as const,
  );
  const copied = named.filter(([, figure]) => figure.from === "copied");
  if (copied.length > 0)
    return copied.map(([words, { why }]) => `${words} copied: ${why}`).join("; ");
  return named.some(([, figure]) => figure.from === "live") ? "live" : "no figure";
}

function resultRow(rows: EvidenceRows, result: EvidenceResult): number {
  return rows.firstResult + EVIDENCE_RESULTS.findIndex(({ key }) => key === result);
}

function resultHeadingRow(): Row {
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

function resultRows(parts: Parts): Row[] {
  return EVIDENCE_RESULTS.map(({ key, column }) => {
    const { block } = parts;
    const row = resultRow(block.rows, key);
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
    ? absolute(resultRow(rows, "toAspiration"), RESULT_COLUMNS.aspiration)
    : absolute(resultRow(rows, benchmark), RESULT_COLUMNS.here);
}

function changeCells(
  { block, evidence }: Parts,
  key: EvidenceResult,
): sums.ChangeCells | undefined {
  const benchmark = CHANGES[key];
  const { better, changeIn } = block.measure;
  if (!benchmark || better === "neither" || changeIn === "none") return undefined;
  if (benchmark === "aspiration" && !evidence.result.toAspiration) return undefined;
  const row = resultRow(block.rows, key);
  return {
    benchmark: benchmarkCell(block.rows, benchmark),
    tolerance: absolute(row, RESULT_COLUMNS.tolerance),
    nearest: absolute(row, RESULT_COLUMNS.nearest),
  };
}

function resultExpression(parts: Parts, key: EvidenceResult): string {
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
function workingCells(parts: Parts, key: EvidenceResult): Cell[] {
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
function toleranceOf({ block, evidence }: Parts, key: EvidenceResult): string {
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
function verdictRow(parts: Parts): Row {
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
  return { row: resultRow(rows, result), column: RESULT_COLUMNS.here };
}

/** The cell of one row of the block's "How sure is it". */
export function certaintyResultCell(
  { firstCertainty }: EvidenceRows,
  row: CertaintyRow,
): { readonly row: number; readonly column: number } {
  const at = CERTAINTY_ROWS.findIndex(({ key }) => key === row);
  return { row: firstCertainty + at, column: RESULT_COLUMNS.here };
}
