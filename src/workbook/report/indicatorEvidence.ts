/**
 * MSG Evidence of the force's own figures: a block an indicator of native formulas over its source's
 * cells, checked against MsgIndicatorResults. They stand below the measures' blocks.
 */
import { shortPeriodName } from "../../msg/basics/period";
import type { IndicatorResult } from "../../msg/model/ownFigures";
import type { Update } from "../../msg/model/update";
import { TABLES } from "../names/contract";
import { BLANK, cell, filled, type Block, type Cell, type Row } from "./block";
import { EVIDENCE_TEXTS } from "./evidenceTexts";
import { figureCell } from "./figureCells";
import { decimalsFormat, WHOLE } from "./formats";
import { absolute, areaReference, formula } from "./formulas";
import { indicatorExpression } from "./indicatorFormulas";
import {
  FIGURE_COLUMNS,
  FIGURE_ROWS,
  FIRST_FIGURES,
  FIRST_RESULT,
  INDICATOR_EVIDENCE,
  MOST_PERIODS,
  VERDICT,
  type IndicatorEntry,
  type IndicatorEvidence,
} from "./indicatorLayout";
import { EVIDENCE_COLUMNS, RESULT_COLUMNS } from "./layout";
import { sameExpression, withoutWildcards } from "./sameExpression";

const WIDTH = EVIDENCE_COLUMNS.length;

const HEADINGS: readonly string[] = [
  "Period",
  "Month",
  "Month",
  "Month",
  "Figure",
  "Days",
  "Per day",
  "",
  "Figures",
];

/** What was computed for a result; NaN where its cell is to be blank. */
export function computedEntry(
  { now, perDay, previous, lastYear, busiest, share, fte, cost }: IndicatorResult,
  key: IndicatorEntry,
): number {
  const computed: Readonly<Record<IndicatorEntry, number | undefined>> = {
    this: now?.figure,
    perDay,
    previous: previous?.figure,
    changePrevious: previous?.change,
    percentPrevious: previous?.changePercent,
    perDayPrevious: previous?.perDayPercent,
    lastYear: lastYear?.figure,
    changeLastYear: lastYear?.change,
    percentLastYear: lastYear?.changePercent,
    perDayLastYear: lastYear?.perDayPercent,
    busiest: busiest?.figure,
    share,
    fte,
    cost,
  };
  return computed[key] ?? Number.NaN;
}

/** The block of one indicator, its verdict in the last row. */
export function indicatorBlock(update: Update, evidence: IndicatorEvidence): Block {
  const { result, top } = evidence;
  return {
    id: `own figure ${result.indicator.name}`,
    top,
    left: 0,
    columns: EVIDENCE_COLUMNS.map(({ name }) => name),
    style: "evidence",
    rows: [
      wideRow("title", [cell(result.indicator.name, "blockTitle")], "blockTitle"),
      wideRow("definition", [cell(definition(result), "aside")]),
      headingRow(),
      ...FIGURE_ROWS.map((row, at) => figuresRow(update, evidence, row, top + FIRST_FIGURES + at)),
      resultHeadingRow(),
      ...INDICATOR_EVIDENCE.map((entry, at) => resultRow(evidence, entry, at)),
      verdictRow(evidence),
    ],
  };
}

function wideRow(key: string, cells: readonly Cell[], style?: "blockTitle"): Row {
  const rest = style ? cell("", style) : BLANK;
  return { key, cells: [...cells, ...Array<Cell>(WIDTH - cells.length).fill(rest)] };
}

const KIND_WORDS = {
  flow: "added up over the quarter",
  stock: "the last figure at or before the quarter's end",
  value: "as it stands for the quarter",
} as const;

function definition({ indicator, now }: IndicatorResult): string {
  const { series, kind, shareOf } = indicator;
  const share = shareOf === "" ? "" : `, in per cent of ${shareOf}`;
  const quarter = now ? `; ${shortPeriodName(now.period)}` : "";
  return `${series}, ${KIND_WORDS[kind]}${share}${quarter}. The force's own figure, without peers.`;
}

function headingRow(): Row {
  const cells = EVIDENCE_COLUMNS.map((_, at) => {
    const isWord = at === 0 || at === FIGURE_COLUMNS.from;
    return cell(HEADINGS[at] ?? "", isWord ? "blockHeading" : "blockHeadingFigure");
  });
  return { key: "heading", cells };
}

function figuresRow(
  { observations, setup }: Update,
  { result }: IndicatorEvidence,
  { key, words }: (typeof FIGURE_ROWS)[number],
  row: number,
): Row {
  const figure = result[key];
  const periods = figure?.window?.periods ?? [];
  const series = figure?.window?.series ?? -1;
  const months = periods
    .slice(0, MOST_PERIODS)
    .map((period) => figureCell(observations, { series, periods: [period] }, setup.home));
  const format = decimalsFormat(result.indicator.decimals);
  const span = areaReference({
    top: row,
    left: FIGURE_COLUMNS.firstMonth,
    rows: 1,
    columns: MOST_PERIODS,
  });
  const cells: Cell[] = [cell(figure ? `${words}: ${shortPeriodName(figure.period)}` : words)];
  months.forEach(
    ({ content }, at) =>
      (cells[FIGURE_COLUMNS.firstMonth + at] = cell(content, "evidence", format)),
  );
  if (figure) {
    const sum = `IF(COUNT(${span})<${periods.length},"",SUM(${span}))`;
    cells[FIGURE_COLUMNS.figure] = cell(formula(sum), "evidenceResult", format);
    if (Number.isFinite(figure.days)) {
      const at = (column: number) => absolute(row, column);
      const perDay = `IF(${at(FIGURE_COLUMNS.figure)}="","",${at(FIGURE_COLUMNS.figure)}/${at(FIGURE_COLUMNS.days)})`;
      cells[FIGURE_COLUMNS.days] = cell(figure.days, "evidence", "0");
      cells[FIGURE_COLUMNS.perDay] = cell(formula(perDay), "evidence", "#,##0.00");
    }
    const copied = months.find(({ from }) => from === "copied");
    cells[FIGURE_COLUMNS.from] = cell(copied ? `copied: ${copied.why}` : "live", "evidenceNote");
  }
  return { key, cells: Array.from({ length: WIDTH }, (_, at) => cells[at] ?? BLANK) };
}

function resultHeadingRow(): Row {
  const words = ["Result", "", "", "This block", TABLES.indicatorResults, "Same"];
  const cells = EVIDENCE_COLUMNS.map((_, at) => {
    const isWord = at === 0 || at === RESULT_COLUMNS.same;
    return cell(words[at] ?? "", isWord ? "blockHeading" : "blockHeadingFigure");
  });
  return { key: "result heading", cells };
}

function resultRow(
  evidence: IndicatorEvidence,
  { key, column }: (typeof INDICATOR_EVIDENCE)[number],
  at: number,
): Row {
  const row = evidence.top + FIRST_RESULT + at;
  const [here, written] = [RESULT_COLUMNS.here, RESULT_COLUMNS.written].map((one) =>
    absolute(row, one),
  );
  const named = `INDEX(${TABLES.indicatorResults}[${column}],${absolute(evidence.top + VERDICT, 1)})`;
  const format = formatOf(evidence.result, key);
  return {
    key,
    cells: filled(
      [
        cell(column),
        BLANK,
        BLANK,
        cell(formula(indicatorExpression(evidence, key)), "evidenceResult", format),
        cell(formula(`IF(${named}="","",${named})`), "evidence", format),
        cell(formula(sameExpression(here ?? "", written ?? "")), "evidenceWord"),
      ],
      WIDTH,
    ),
  };
}

function formatOf({ indicator }: IndicatorResult, key: IndicatorEntry): string {
  if (/^(?:percent|perDay)(?:Previous|LastYear)$|^share$|^fte$/u.test(key)) return "#,##0.0";
  if (key === "cost") return WHOLE;
  return key === "perDay" ? "#,##0.00" : decimalsFormat(indicator.decimals);
}

/** Ends the block: the row of MsgIndicatorResults it is held against, and "agrees" or "differs". */
function verdictRow({ result, top }: IndicatorEvidence): Row {
  const name = absolute(top, 0);
  const sought = /[*?~]/.test(result.indicator.name) ? withoutWildcards(name) : name;
  const rows = INDICATOR_EVIDENCE.length;
  const same = areaReference({
    top: top + FIRST_RESULT,
    left: RESULT_COLUMNS.same,
    rows,
    columns: 1,
  });
  const verdict = `IF(COUNTIF(${same},"same")=${rows},"agrees","differs")`;
  return wideRow("verdict", [
    cell(`Row in ${TABLES.indicatorResults}`),
    cell(formula(`MATCH(${sought},${TABLES.indicatorResults}[Indicator],0)`), "evidence", "0"),
    BLANK,
    BLANK,
    cell(EVIDENCE_TEXTS.verdict, "evidenceVerdict"),
    cell(formula(verdict), "evidenceVerdict"),
  ]);
}
