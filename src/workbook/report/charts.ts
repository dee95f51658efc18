/**
 * MSG Charts: a band a measure, in the table's order, with the league as columns at the left and the
 * position over time as a line at the right; beside the printed part the figures of the columns,
 * each a reference to its cell on MSG Evidence.
 */
import { conclusion } from "../../msg/certainty/certaintyWords";
import { unitOfValue } from "../../msg/figures/units";
import { latestPositions, type PositionAt } from "../../msg/model/positionsOverTime";
import type { Update } from "../../msg/model/update";
import type { Area, SheetArea } from "../names/addresses";
import { SHEETS } from "../names/contract";
import { BLANK, cell, type Block, type Cell, type Row, type SheetPlan } from "./block";
import { chartName, type ChartPlan } from "./chartPlan";
import { leagueSentences, leagueTitle, positionsSentences, positionsTitle } from "./chartTexts";
import { resultCell } from "./evidence";
import { decimalsFormat, MONTH_YEAR, valueFormat } from "./formats";
import { absolute, formula, sheetReference } from "./formulas";
import { evidenceColumn, LINE_PERIODS } from "./layout";
import { measuresWithEvidence, type MeasureEvidence } from "./measureEvidence";
import { pagePlan } from "./pages";
import { REPORT_TOP, titleBlock } from "./titleBlock";

/** Columns of the sheet: the two charts with a gap between, a gap, and the figures. */
const COLUMN = { league: 0, positions: 2, figures: 4 } as const;
const WIDTHS = [440, 10, 340, 24, 130, 84, 84, 84];
const PRINTED_COLUMNS = 3;

/** Heading and three sentences above the charts, a free row below. */
const ROWS_ABOVE = 4;
const CHART_ROWS = 14;
const BAND_ROWS = ROWS_ABOVE + CHART_ROWS + 1;

/**
 * At this scale two bands fit a landscape page, below the title too, with eight lines to spare for
 * sentences that take more than one, and both columns its width with a third to spare: where the
 * workbook's font is missing, another makes columns so much wider.
 */
const PRINT_SCALE = 64;
const PAGE_ROWS = REPORT_TOP + 1 + 2 * BAND_ROWS;

/** More columns than these leave no room for a figure over each. */
const MOST_LABELLED = 12;

interface Band {
  readonly evidence: MeasureEvidence;
  /** Its heading's row. */
  readonly top: number;
  readonly rows: number;
  /** Members of the group (columns of the league) with a value, best first. */
  readonly order: readonly number[];
  /** The last periods, as MSG Evidence has them in a row. */
  readonly positions: readonly PositionAt[];
  readonly home: string;
}

export function chartsPlan(update: Update): SheetPlan {
  const bands = bandsOf(update);
  const last = bands.at(-1);
  const end = last ? last.top + last.rows : REPORT_TOP;
  return {
    sheet: SHEETS.charts,
    blocks: [
      titleBlock(update, "charts", PRINTED_COLUMNS),
      ...bands.flatMap((band) => [wordsBlock(band, update), figuresBlock(band, update)]),
    ],
    charts: bands.flatMap((band) => [leagueChart(band), ...positionsChart(band)]),
    widths: WIDTHS,
    frozenRows: 0,
    page: pagePlan(update, "charts", {
      area: { top: 0, left: 0, rows: end, columns: PRINTED_COLUMNS },
      scale: PRINT_SCALE,
      breaksBefore: pageStarts(bands),
    }),
  };
}

/** Rows of the bands that begin a page: as many bands on each as fit it whole. */
function pageStarts(bands: readonly Band[]): readonly number[] {
  const starts: number[] = [];
  for (const { rows, top } of bands) {
    const page = starts.at(-1) ?? 0;
    if (top + rows - page > PAGE_ROWS && top > REPORT_TOP + 1) starts.push(top);
  }
  return starts;
}

function bandsOf(update: Update): readonly Band[] {
  let top = REPORT_TOP + 1;
  return measuresWithEvidence(update)
    .filter(({ result }) => result.measure.show)
    .map((evidence) => {
      const order = leagueOrder(evidence);
      const rows = Math.max(BAND_ROWS, order.length + 2);
      const positions = latestPositions(evidence.result.positions, LINE_PERIODS);
      const band = { evidence, top, rows, order, positions, home: update.setup.settings.homeForce };
      top += rows;
      return band;
    });
}

/** Best first, ties in the group's order; the group's order where nothing is ranked. */
function leagueOrder({ league }: MeasureEvidence): readonly number[] {
  return [...league.forces]
    .map((_, at) => at)
    .filter((at) => Number.isFinite(league.values[at]))
    .sort((one, other) => (league.better[one] ?? 0) - (league.better[other] ?? 0) || one - other);
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

/** Columns of the figures; what another force has stands apart from what the home force has. */
const FIGURES = { force: 0, others: 1, home: 2, average: 3 } as const;

function figuresBlock(band: Band, update: Update): Block {
  const { evidence, home, order, top } = band;
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
        average,
      ],
    };
  };
  const headings = ["Force", "Other forces", home, "Average"];
  return {
    id: `chart figures ${measure.name}`,
    top,
    left: COLUMN.figures,
    columns: headings,
    style: "table",
    rows: [
      { key: "heading", cells: headings.map((name) => cell(name, "blockHeading")) },
      ...order.map(forceRow),
    ],
  };
}

function chartArea({ top }: Band, column: number): Area {
  return { top: top + ROWS_ABOVE, left: column, rows: CHART_ROWS, columns: 1 };
}

function leagueChart(band: Band): ChartPlan {
  const { evidence, home, order, top } = band;
  const { measure } = evidence.result;
  const column = (name: keyof typeof FIGURES): SheetArea => ({
    sheet: SHEETS.charts,
    area: { top: top + 1, left: COLUMN.figures + FIGURES[name], rows: order.length, columns: 1 },
  });
  const isLabelled = order.length <= MOST_LABELLED;
  const labels = isLabelled ? valueFormat(measure) : undefined;
  const categories = column("force");
  const isNegative = order.some((at) => (evidence.league.values[at] ?? 0) < 0);
  return {
    name: chartName("league", measure.name),
    title: leagueTitle(evidence, home),
    area: chartArea(band, COLUMN.league),
    series: [
      // The first is what the chart is made of, the others are added.
      { role: "others", name: "Other forces", values: column("others"), categories, labels },
      { role: "home", name: home, values: column("home"), categories, labels },
      {
        role: "average",
        name: "Average",
        values: column("average"),
        categories,
        labels: undefined,
      },
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
  const most = Math.max(...positions.map(({ of, position }) => Math.max(of, position)));
  return [
    {
      name: chartName("positions", measure.name),
      title: positionsTitle(evidence, positions, home),
      area: chartArea(band, COLUMN.positions),
      series: [
        {
          role: "position",
          name: `${home}'s position`,
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
