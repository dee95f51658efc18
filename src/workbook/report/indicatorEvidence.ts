/**
 * MSG Evidence of the force's own figures: a block an indicator of native formulas over its source's
 * cells, checked against MsgIndicatorResults. They stand below the measures' blocks.
 */
import { shortPeriodName } from "../../msg/basics/period";
import type { Place } from "../../msg/basics/problem";
import { FEW } from "../../msg/indicators/changePercent";
import type { IndicatorResult, QuarterFigure } from "../../msg/model/ownFigures";
import type { Update } from "../../msg/model/update";
import { areaAddress } from "../names/addresses";
import { SHEETS, TABLES } from "../names/contract";
import { BLANK, cell, filled, type Block, type Cell, type Row } from "./block";
import { EVIDENCE_TEXTS } from "./evidenceTexts";
import { figureCell } from "./figureCells";
import { decimalsFormat, WHOLE } from "./formats";
import { absolute, areaReference, formula, numberLiteral } from "./formulas";
import { EVIDENCE_COLUMNS, RESULT_COLUMNS, STRIPS_TOP } from "./layout";
import { measuresWithEvidence } from "./measureEvidence";
import { sameExpression, withoutWildcards } from "./sameExpression";

const WIDTH = EVIDENCE_COLUMNS.length;
/** Columns of a block's rows of figures: the period, its months, what they make, and whence. */
const COLUMNS = { firstMonth: 1, figure: 4, days: 5, perDay: 6, from: 8 } as const;
const MOST_PERIODS = 3;

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

/** The rows of figures, in this order. */
const FIGURE_ROWS = [
  { key: "now", words: "This quarter" },
  { key: "previous", words: "The quarter before" },
  { key: "lastYear", words: "The same quarter a year before" },
  { key: "whole", words: "What it is a share of" },
] as const;

type FigureRow = (typeof FIGURE_ROWS)[number]["key"];

/** Rows of a block's results, in this order; `column` is MsgIndicatorResults' column to agree with. */
const INDICATOR_EVIDENCE = [
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
const HEAD = 3;
const FIRST_RESULT = HEAD + FIGURE_ROWS.length + 1;
const VERDICT = FIRST_RESULT + INDICATOR_EVIDENCE.length;
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
  const area = { top: found.top, left: 0, rows: ROWS, columns: WIDTH };
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
      ...FIGURE_ROWS.map((row, at) => figuresRow(update, evidence, row, top + HEAD + at)),
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
    const isWord = at === 0 || at === COLUMNS.from;
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
    left: COLUMNS.firstMonth,
    rows: 1,
    columns: MOST_PERIODS,
  });
  const cells: Cell[] = [cell(figure ? `${words}: ${shortPeriodName(figure.period)}` : words)];
  months.forEach(
    ({ content }, at) => (cells[COLUMNS.firstMonth + at] = cell(content, "evidence", format)),
  );
  if (figure) {
    const sum = `IF(COUNT(${span})<${periods.length},"",SUM(${span}))`;
    cells[COLUMNS.figure] = cell(formula(sum), "evidenceResult", format);
    if (Number.isFinite(figure.days)) {
      const at = (column: number) => absolute(row, column);
      const perDay = `IF(${at(COLUMNS.figure)}="","",${at(COLUMNS.figure)}/${at(COLUMNS.days)})`;
      cells[COLUMNS.days] = cell(figure.days, "evidence", "0");
      cells[COLUMNS.perDay] = cell(formula(perDay), "evidence", "#,##0.00");
    }
    const copied = months.find(({ from }) => from === "copied");
    cells[COLUMNS.from] = cell(copied ? `copied: ${copied.why}` : "live", "evidenceNote");
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
        cell(formula(resultExpression(evidence, key)), "evidenceResult", format),
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

function resultExpression({ result, top }: IndicatorEvidence, key: IndicatorEntry): string {
  const of = (row: FigureRow, column: keyof typeof COLUMNS) => {
    const at = FIGURE_ROWS.findIndex((one) => one.key === row);
    return absolute(top + HEAD + at, COLUMNS[column]);
  };
  const known = (cells: readonly string[], expression: string) =>
    `IF(OR(${cells.map((one) => `${one}=""`).join(",")}),"",${expression})`;
  const now = of("now", "figure");
  switch (key) {
    case "this":
      return known([now], now);
    case "perDay":
      return known([of("now", "perDay")], of("now", "perDay"));
    case "previous":
    case "lastYear":
      return known([of(key, "figure")], of(key, "figure"));
    case "changePrevious":
    case "changeLastYear": {
      const before = of(BEFORE[key], "figure");
      return known([now, before], `${now}-${before}`);
    }
    case "percentPrevious":
    case "percentLastYear":
      return percentExpression(result, now, of(BEFORE[key], "figure"), [
        now,
        of(BEFORE[key], "figure"),
      ]);
    case "perDayPrevious":
    case "perDayLastYear": {
      const before = BEFORE[key];
      return percentExpression(result, now, of(before, "figure"), [
        of("now", "perDay"),
        of(before, "perDay"),
      ]);
    }
    case "busiest": {
      if (!result.busiest) return '""';
      const first = COLUMNS.firstMonth;
      const span = areaReference({ top: top + HEAD, left: first, rows: 1, columns: MOST_PERIODS });
      return `IF(COUNT(${span})<${MOST_PERIODS},"",MAX(${span}))`;
    }
    case "share": {
      const whole = of("whole", "figure");
      return known([now, whole], `IF(${whole}<=0,"",${now}/${whole}*100)`);
    }
    case "fte":
      return known([now], fteExpression(result, now) ?? '""');
    case "cost": {
      const fte = fteExpression(result, now);
      const { costPerFte } = result.indicator;
      const isKnown = fte !== undefined && Number.isFinite(costPerFte);
      return known([now], isKnown ? `${fte}*${numberLiteral(costPerFte)}` : '""');
    }
  }
}

const BEFORE = {
  changePrevious: "previous",
  percentPrevious: "previous",
  perDayPrevious: "previous",
  changeLastYear: "lastYear",
  percentLastYear: "lastYear",
  perDayLastYear: "lastYear",
} as const;

/** In per cent, of figures that have one and are no small numbers. */
function percentExpression(
  { indicator, isPercentage, unit }: IndicatorResult,
  now: string,
  before: string,
  [value = "", earlier = ""]: readonly string[],
): string {
  if (indicator.kind === "value" || isPercentage) return '""';
  const isCount = indicator.kind === "flow" && unit === "";
  const tests = [value, earlier, now, before].map((one) => `${one}=""`);
  const small = isCount ? `,${now}<${FEW},${before}<${FEW}` : "";
  const isNone = `IF(OR(${tests.join(",")}),TRUE,OR(${before}<=0${small}))`;
  return `IF(${isNone},"",(${value}-${earlier})/${earlier}*100)`;
}

function fteExpression({ indicator }: IndicatorResult, now: string): string | undefined {
  const { hoursPerFte } = indicator;
  return Number.isFinite(hoursPerFte) ? `${now}*4/${numberLiteral(hoursPerFte)}` : undefined;
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
