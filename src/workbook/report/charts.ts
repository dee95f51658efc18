/**
 * MSG Charts: a band a measure, in the table's order, with the league as columns or bars at the left and the
 * position over time as a line at the right, and below them the funnel of a measure with counts and the value over
 * time; beside the printed
 * part the figures of the columns, each a reference to its cell on MSG Evidence.
 */
import { conclusion } from "../../msg/certainty/certaintyWords";
import { unitOfValue } from "../../msg/figures/units";
import type { Update } from "../../msg/model/update";
import type { SheetArea } from "../names/addresses";
import { SHEETS } from "../names/contract";
import { BLANK, cell, type Block, type Cell, type Row, type SheetPlan } from "./block";
import { chartName, type ChartPlan, type SeriesPlan } from "./chartPlan";
import { leagueSentences, leagueTitle, positionsSentences, positionsTitle } from "./chartTexts";
import { resultCell } from "./evidence";
import { EVIDENCE_TEXTS } from "./evidenceTexts";
import { decimalsFormat, MONTH_YEAR, valueFormat, WHOLE } from "./formats";
import { absolute, formula, sheetReference } from "./formulas";
import {
  BAND_ROWS,
  bandsOf,
  COLUMN,
  figureColumn,
  headingOf,
  PRINTED_COLUMNS,
  upperArea,
  type Band,
} from "./chartBands";
import { funnelBlocks, funnelCharts } from "./funnelCharts";
import { FUNNEL_COLUMNS } from "./funnelFigures";
import { evidenceColumn } from "./layout";
import { pagePlan } from "./pages";
import { REPORT_TOP, titleBlock } from "./titleBlock";
import { TIME_COLUMNS, valueBlocks, valueCharts } from "./valueCharts";

const WIDTHS = [440, 10, 340, 24, 130, 84, 84, 84, 84, 24].concat(
  Array<number>(FUNNEL_COLUMNS).fill(84),
  24,
  Array<number>(TIME_COLUMNS).fill(84),
);

/**
 * At this scale two bands fit a landscape page, or one with charts below its own, below the title too, with eight lines to spare for
 * sentences that take more than one, and both columns its width with a third to spare: where the
 * workbook's font is missing, another makes columns so much wider.
 */
const PRINT_SCALE = 64;
const PAGE_ROWS = REPORT_TOP + 1 + 2 * BAND_ROWS;

/** More columns than these leave no room for a figure over each. */
const MOST_LABELLED = 12;

export function chartsPlan(update: Update): SheetPlan {
  const bands = bandsOf(update);
  const last = bands.at(-1);
  const end = last ? last.top + last.rows : REPORT_TOP;
  return {
    sheet: SHEETS.charts,
    blocks: [
      titleBlock(update, "charts", PRINTED_COLUMNS),
      ...bands.flatMap((band) => [
        wordsBlock(band, update),
        figuresBlock(band, update),
        ...funnelBlocks(band),
        ...valueBlocks(band),
      ]),
    ],
    charts: bands.flatMap((band) => [
      leagueChart(band),
      ...positionsChart(band),
      ...funnelCharts(band),
      ...valueCharts(band),
    ]),
    widths: WIDTHS,
    frozenRows: 0,
    page: pagePlan(update, "charts", {
      area: { top: 0, left: 0, rows: end, columns: PRINTED_COLUMNS },
      scale: PRINT_SCALE,
      breaksBefore: pageStarts(bands),
    }),
  };
}

/** Rows that begin a page: as many bands on each as fit it whole; one that fits none is parted above its lower charts. */
function pageStarts(bands: readonly Band[]): readonly number[] {
  const starts: number[] = [];
  const parts = bands.flatMap(({ lowerTop, rows, top }) =>
    rows <= PAGE_ROWS
      ? [{ rows, top }]
      : [
          { rows: lowerTop - top, top },
          { rows: top + rows - lowerTop, top: lowerTop },
        ],
  );
  for (const { rows, top } of parts) {
    const page = starts.at(-1) ?? 0;
    if (top + rows - page > PAGE_ROWS && top > REPORT_TOP + 1) starts.push(top);
  }
  return starts;
}

function wordsBlock(band: Band, update: Update): Block {
  const { evidence, home, positions, top } = band;
  const { name } = evidence.result.measure;
  const nameOf = (force: number): string => update.setup.forces[force]?.name ?? "";
  const ofLeague = leagueSentences(evidence, home, nameOf);
  const ofPositions = positionsSentences(evidence, positions, home);
  return {
    id: `charts ${name}`,
    top,
    left: COLUMN.league,
    columns: ["League", "Between", "Position over time"],
    style: "text",
    rows: [
      {
        key: "measure",
        cells: [cell(name, "section"), BLANK, BLANK],
      },
      ...(["what it shows", "more"] as const).map((key, at) => ({
        key,
        cells: [cell(ofLeague[at] ?? ""), BLANK, cell(ofPositions[at] ?? "")],
      })),
      // As long as both charts are wide.
      { key: "how sure", cells: [cell(conclusion(evidence.result), "plain"), BLANK, BLANK] },
    ],
  };
}

function figuresBlock(band: Band, update: Update): Block {
  const { evidence, funnel, home, isLying, order, top } = band;
  const { league, result, rows } = evidence;
  const { measure } = result;
  const at = sheetReference(SHEETS.evidence);
  const format = decimalsFormat(measure.decimals);
  const reference = (row: number, column: number, of?: string): Cell =>
    cell(formula(at + absolute(row, column)), "table", of);
  const mean = resultCell(rows, "average");
  const average = Number.isFinite(result.average)
    ? reference(mean.row, mean.column, format)
    : BLANK;
  const forceRow = (member: number): Row => {
    const row = rows.firstForce + member;
    const value = reference(row, evidenceColumn("Value"), format);
    const isHome = member === league.home;
    return {
      key: update.setup.forces[league.forces[member] ?? -1]?.name ?? "",
      cells: [
        reference(row, evidenceColumn("Force")),
        isHome ? BLANK : value,
        isHome ? value : BLANK,
        isLying ? BLANK : average,
        ...(funnel ? [reference(row, evidenceColumn("Denominator"), WHOLE)] : []),
      ],
    };
  };
  const blanks = funnel ? [BLANK] : [];
  const averageRow: Row = {
    key: "average",
    cells: [cell("Average", "table"), BLANK, BLANK, average, ...blanks],
  };
  const sizes = funnel ? [measure.denominator.trim()] : [];
  const headings = ["Force", "Other forces", home, "Average", ...sizes];
  return {
    id: `chart figures ${measure.name}`,
    top,
    left: COLUMN.figures,
    columns: headings,
    style: "table",
    rows: [
      { key: "heading", cells: headings.map((name) => cell(name, "blockHeading")) },
      ...order.map(forceRow),
      ...(isLying ? [averageRow] : []),
    ],
  };
}

function leagueChart(band: Band): ChartPlan {
  const { evidence, home, isLying, order } = band;
  const { measure } = evidence.result;
  const column = (name: "force" | "others" | "home" | "average"): SheetArea => {
    const { area, sheet } = figureColumn(band, name);
    return { sheet, area: { ...area, rows: area.rows + (isLying ? 1 : 0) } };
  };
  const isLabelled = isLying || order.length <= MOST_LABELLED;
  const labels = isLabelled ? valueFormat(measure) : undefined;
  const categories = column("force");
  const series = (
    name: "others" | "home" | "average",
    words: string,
    format: string | undefined,
  ): SeriesPlan => {
    const role = isLying && name === "average" ? "averageBar" : name;
    const values = column(name);
    return { role, name: words, nameCell: headingOf(values), values, categories, labels: format };
  };
  const isNegative = order.some((at) => (evidence.league.values[at] ?? 0) < 0);
  return {
    name: chartName(isLying ? "bars" : "league", measure.name),
    title: leagueTitle(evidence, home),
    area: upperArea(band, "league"),
    series: [
      // The first is what the chart is made of, the others are added.
      series("others", "Other forces", labels),
      series("home", home, labels),
      series("average", "Average", isLying ? labels : undefined),
    ],
    valueAxis: {
      // Every column says its figure; where there are too many, an axis does.
      isVisible: !isLabelled,
      title: unitOfValue(measure),
      minimum: isNegative ? undefined : 0,
      maximum: undefined,
      step: undefined,
      numberFormat: decimalsFormat(measure.decimals),
      isReversed: false,
    },
    dateFormat: undefined,
    hasLegend: true,
    isLying,
  };
}

/** A line from one side of the frame to the other needs two positions. */
function positionsChart(band: Band): readonly ChartPlan[] {
  const { evidence, home, positions } = band;
  const { measure } = evidence.result;
  if (measure.better === "neither" || positions.length < 2) return [];
  const inEvidence = (row: number): SheetArea => ({
    sheet: SHEETS.evidence,
    area: { top: row, left: 1, rows: 1, columns: positions.length },
  });
  const labelOf = (row: number): SheetArea => ({
    sheet: SHEETS.evidence,
    area: { top: row, left: 0, rows: 1, columns: 1 },
  });
  const most = Math.max(...positions.map(({ of, position }) => Math.max(of, position)));
  return [
    {
      name: chartName("positions", measure.name),
      title: positionsTitle(evidence, positions, home),
      area: upperArea(band, "positions"),
      series: [
        {
          role: "position",
          name: EVIDENCE_TEXTS.line.positions,
          nameCell: labelOf(evidence.rows.linePositions),
          values: inEvidence(evidence.rows.linePositions),
          categories: inEvidence(evidence.rows.lineHeading),
          labels: "0",
        },
      ],
      valueAxis: {
        isVisible: true,
        title: `Position of ${most}`,
        // A place beyond the first and the last, so that no marker lies on the frame.
        minimum: 0,
        maximum: most + 1,
        step: most > MOST_LABELLED ? undefined : 1,
        numberFormat: `[<1]"";[>${most}]"";0`,
        isReversed: measure.firstIs === "best",
      },
      dateFormat: MONTH_YEAR,
      hasLegend: false,
    },
  ];
}
