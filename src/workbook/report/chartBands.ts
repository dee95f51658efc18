/** Where the charts of each measure stand on MSG Charts, and what they are drawn of. */
import { latestPositions, type PositionAt } from "../../msg/model/positionsOverTime";
import type { Update } from "../../msg/model/update";
import type { Area, SheetArea } from "../names/addresses";
import { SHEETS } from "../names/contract";
import { FUNNEL_COLUMNS, funnelFigures, LINE_ROWS, type FunnelFigures } from "./funnelFigures";
import { LINE_PERIODS } from "./layout";
import { measuresWithEvidence, type MeasureEvidence } from "./measureEvidence";
import { REPORT_TOP } from "./titleBlock";

/** Columns of the sheet: the two charts with a gap between, a gap, and the figures. */
export const COLUMN = {
  league: 0,
  positions: 2,
  figures: 4,
  funnel: 10,
  time: 10 + FUNNEL_COLUMNS + 1,
} as const;
export const PRINTED_COLUMNS = 3;

/** Heading and three sentences above the charts, a free row below. */
const ROWS_ABOVE = 4;
const CHART_ROWS = 14;
/** Of a band whose league stands in columns; bars may take more. */
export const BAND_ROWS = ROWS_ABOVE + CHART_ROWS + 1;

/** Below a column as much of a name stands as its longest word has room for; beside a bar, all of it. */
const COLUMNS_WIDTH_PX = 400;
const LETTER_PX = 5.6;
/** A bar with its name beside it, and what title and legend take. */
const BAR_PX = 13;
const AROUND_BARS_PX = 85;
const ROW_PX = 20;
/** Sentences above the funnel and the value over time, and as many rows as leave them a page with their band; a free row below. */
export const FUNNEL_WORD_ROWS = 2;
const LOWER_WORD_ROWS = FUNNEL_WORD_ROWS + 1;
const LOWER_CHART_ROWS = 16;
const LOWER_ROWS = LOWER_WORD_ROWS + LOWER_CHART_ROWS + 1;

/** A line needs two points. */
const LEAST_PERIODS = 2;

export interface Band {
  readonly evidence: MeasureEvidence;
  /** Its heading's row. */
  readonly top: number;
  readonly rows: number;
  /** Members of the group (columns of the league) with a value, best first. */
  readonly order: readonly number[];
  /** Whether the league lies, in bars with the average as one of them, and does not stand in columns under the average's line. */
  readonly isLying: boolean;
  /** Where the charts below the league and the positions begin. */
  readonly lowerTop: number;
  /** The last periods, as MSG Evidence has them in a row. */
  readonly positions: readonly PositionAt[];
  readonly home: string;
  readonly funnel: FunnelFigures | undefined;
  /** Whether its value has been known at two periods at least. */
  readonly hasTime: boolean;
}

export function bandsOf(update: Update): readonly Band[] {
  let top = REPORT_TOP + 1;
  return measuresWithEvidence(update)
    .filter(({ result }) => result.measure.show)
    .map((evidence) => {
      const order = leagueOrder(evidence);
      const names = order.map((at) => update.setup.forces[evidence.league.forces[at] ?? -1]?.name);
      const isLying = !fitUnderColumns(names.map((name) => name ?? ""));
      const upperRows = ROWS_ABOVE + leagueRows(order.length, isLying) + 1;
      const funnel = funnelFigures(evidence);
      const positions = latestPositions(evidence.result.positions, LINE_PERIODS);
      const known = positions.filter(({ value }) => Number.isFinite(value));
      const hasTime = known.length >= LEAST_PERIODS;
      const rows = Math.max(
        funnel || hasTime ? upperRows + LOWER_ROWS : upperRows,
        order.length + 3,
        funnel ? 1 + LINE_ROWS + 1 : 0,
      );
      const home = update.setup.settings.homeForce;
      const lowerTop = top + upperRows;
      const upper = { evidence, top, rows, order, isLying, lowerTop };
      top += rows;
      return { ...upper, positions, home, funnel, hasTime };
    });
}

function fitUnderColumns(names: readonly string[]): boolean {
  const words = names.flatMap((name) => name.split(/\s+/u));
  const longest = Math.max(0, ...words.map((word) => word.length));
  return longest * LETTER_PX * names.length <= COLUMNS_WIDTH_PX;
}

/** The average is a bar too. */
function leagueRows(forces: number, isLying: boolean): number {
  const pixels = isLying ? (forces + 1) * BAR_PX + AROUND_BARS_PX : 0;
  return Math.max(CHART_ROWS, Math.ceil(pixels / ROW_PX));
}

/** Best first, ties in the group's order; the group's order where nothing is ranked. */
function leagueOrder({ league }: MeasureEvidence): readonly number[] {
  return [...league.forces]
    .map((_, at) => at)
    .filter((at) => Number.isFinite(league.values[at]))
    .sort((one, other) => (league.better[one] ?? 0) - (league.better[other] ?? 0) || one - other);
}

/** Columns of the figures; what another force has stands apart from what the home force has. */
const FIGURES = { force: 0, others: 1, home: 2, average: 3, size: 4 } as const;

/** Side by side; the league may be the higher one. */
export function upperArea({ top, order, isLying }: Band, which: "league" | "positions"): Area {
  const rows = which === "league" ? leagueRows(order.length, isLying) : CHART_ROWS;
  return { top: top + ROWS_ABOVE, left: COLUMN[which], rows, columns: 1 };
}

/** Below the league and the positions: side by side where both are there, and else over all of the width. */
export function lowerArea({ lowerTop, funnel, hasTime }: Band, which: "funnel" | "time"): Area {
  const isAlone = !funnel || !hasTime;
  return {
    top: lowerTop + LOWER_WORD_ROWS,
    left: !isAlone && which === "time" ? COLUMN.positions : COLUMN.league,
    rows: LOWER_CHART_ROWS,
    columns: isAlone ? PRINTED_COLUMNS : 1,
  };
}

/** The forces' figures, without the average's row where there is one. */
export function figureColumn({ order, top }: Band, name: keyof typeof FIGURES): SheetArea {
  const area = {
    top: top + 1,
    left: COLUMN.figures + FIGURES[name],
    rows: order.length,
    columns: 1,
  };
  return { sheet: SHEETS.charts, area };
}

/** The cell above a column of figures, which holds what they are called. */
export function headingOf({ sheet, area }: SheetArea): SheetArea {
  return { sheet, area: { ...area, top: area.top - 1, rows: 1 } };
}
