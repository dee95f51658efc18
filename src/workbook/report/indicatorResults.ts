/** MSG Indicators: the force's own figures as one table of values, MsgIndicatorResults. */
import { monthName, shortPeriodName } from "../../msg/basics/period";
import { chanceWords } from "../../msg/indicators/comparedWords";
import type { Comparison, IndicatorResult } from "../../msg/model/ownFigures";
import type { Update } from "../../msg/model/update";
import { listText } from "../../msg/telling/leagueWording";
import { SHEETS, TABLES } from "../names/contract";
import { BLANK, cell, type Block, type Cell, type Row, type SheetPlan } from "./block";
import { decimalsFormat, WHOLE } from "./formats";
import { pagePlan } from "./pages";
import { REPORT_TOP, titleBlock } from "./titleBlock";

interface IndicatorColumn {
  readonly name: string;
  /** In points. */
  readonly width: number;
  readonly cell: (result: IndicatorResult) => Cell;
}

const PER_CENT = "0.0";
const ONE_DECIMAL = "#,##0.0";

function figure(value: number | undefined, format: string): Cell {
  return value === undefined || !Number.isFinite(value) ? BLANK : cell(value, "table", format);
}

function own({ indicator }: IndicatorResult, value: number | undefined): Cell {
  return figure(value, decimalsFormat(indicator.decimals));
}

/** The columns that a comparison has, in order. */
function comparedColumns(
  name: string,
  comparison: (result: IndicatorResult) => Comparison | undefined,
): IndicatorColumn[] {
  const short = name.toLowerCase();
  return [
    { name, width: 64, cell: (one) => own(one, comparison(one)?.figure) },
    { name: `Change on ${short}`, width: 64, cell: (one) => own(one, comparison(one)?.change) },
    {
      name: `Change on ${short} %`,
      width: 64,
      cell: (one) => figure(comparison(one)?.changePercent, PER_CENT),
    },
    {
      name: `Per day on ${short} %`,
      width: 64,
      cell: (one) => figure(comparison(one)?.perDayPercent, PER_CENT),
    },
  ];
}

/** MsgIndicatorResults, a row an indicator in the order of MsgIndicators. */
export const INDICATOR_RESULTS: readonly IndicatorColumn[] = [
  { name: "Indicator", width: 150, cell: ({ indicator }) => cell(indicator.name) },
  { name: "Priority", width: 110, cell: ({ commitment }) => cell(commitment?.priority ?? "") },
  { name: "Commitment", width: 110, cell: ({ indicator }) => cell(indicator.commitment) },
  {
    name: "Quarter",
    width: 70,
    cell: ({ now, indicator }) =>
      cell(
        now && indicator.kind === "flow" ? shortPeriodName(now.period) : monthOf(now?.period.end),
      ),
  },
  { name: "This", width: 64, cell: (one) => own(one, one.now?.figure) },
  { name: "Unit", width: 60, cell: ({ unit }) => cell(unit) },
  { name: "Days", width: 40, cell: ({ now }) => figure(now?.days, "0") },
  {
    name: "Per day",
    width: 56,
    cell: ({ perDay }) => figure(perDay, perDay < 10 ? ONE_DECIMAL : WHOLE),
  },
  ...comparedColumns("Previous", ({ previous }) => previous),
  ...comparedColumns("Last year", ({ lastYear }) => lastYear),
  {
    name: "Busiest month",
    width: 84,
    cell: ({ busiest }) => cell(listText((busiest?.months ?? []).map(monthName))),
  },
  { name: "Busiest figure", width: 64, cell: (one) => own(one, one.busiest?.figure) },
  { name: "Highest since", width: 120, cell: ({ extreme }) => cell(extreme) },
  { name: "Share", width: 50, cell: ({ share }) => figure(share, PER_CENT) },
  { name: "FTE", width: 50, cell: ({ fte }) => figure(fte, ONE_DECIMAL) },
  { name: "Cost", width: 70, cell: ({ cost }) => figure(cost, WHOLE) },
  { name: "Chance on previous", width: 90, cell: ({ previous }) => chance(previous) },
  { name: "Chance on last year", width: 90, cell: ({ lastYear }) => chance(lastYear) },
  { name: "Target", width: 90, cell: ({ indicator }) => cell(indicator.targetText) },
  { name: "Status", width: 74, cell: ({ status }) => cell(status) },
  { name: "Note", width: 240, cell: ({ note }) => cell(note) },
];

/** A stock and a value are of a month, or of a period that ends with it. */
function monthOf(end: number | undefined): string {
  return end === undefined ? "" : monthName(end);
}

function chance(comparison: Comparison | undefined): Cell {
  return cell(comparison ? chanceWords(comparison.chance) : "");
}

/** MSG Indicators; without indicators its table has an empty row. */
export function indicatorsPlan(update: Update): SheetPlan {
  const indicators = update.own?.indicators ?? [];
  return {
    sheet: SHEETS.indicators,
    blocks: [titleBlock(update, "indicators", INDICATOR_RESULTS.length), resultsTable(indicators)],
    widths: INDICATOR_RESULTS.map(({ width }) => width),
    frozenRows: REPORT_TOP + 1,
    page: pagePlan(update, "indicators", { repeatedRow: REPORT_TOP }),
  };
}

function resultsTable(indicators: readonly IndicatorResult[]): Block {
  const columns = INDICATOR_RESULTS.map(({ name }) => name);
  const rows = indicators.map((result, at): Row => {
    const twice = indicators.findIndex(({ indicator }) => indicator.name === result.indicator.name);
    const key = twice === at ? result.indicator.name : `${result.indicator.name} (${at})`;
    return { key, cells: INDICATOR_RESULTS.map((column) => column.cell(result)) };
  });
  const heading = { key: "heading", cells: columns.map((name) => cell(name, "table")) };
  const empty = { key: "empty", cells: columns.map(() => BLANK) };
  return {
    id: "indicatorResults",
    top: REPORT_TOP,
    left: 0,
    columns,
    style: "table",
    table: TABLES.indicatorResults,
    keyColumns: [0],
    rows: [heading, ...(rows.length > 0 ? rows : [empty])],
  };
}
