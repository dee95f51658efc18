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
export const BAND_ROWS = ROWS_ABOVE + CHART_ROWS + 1;
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
      const funnel = funnelFigures(evidence);
      const positions = latestPositions(evidence.result.positions, LINE_PERIODS);
      const known = positions.filter(({ value }) => Number.isFinite(value));
      const hasTime = known.length >= LEAST_PERIODS;
      const rows = Math.max(
        funnel || hasTime ? BAND_ROWS + LOWER_ROWS : BAND_ROWS,
        order.length + 2,
        funnel ? 1 + LINE_ROWS + 1 : 0,
      );
      const home = update.setup.settings.homeForce;
      const band = { evidence, top, rows, order, positions, home, funnel, hasTime };
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

/** Columns of the figures; what another force has stands apart from what the home force has. */
const FIGURES = { force: 0, others: 1, home: 2, average: 3, size: 4 } as const;

export function chartArea({ top }: Band, column: number): Area {
  return { top: top + ROWS_ABOVE, left: column, rows: CHART_ROWS, columns: 1 };
}

/** Below the league and the positions: side by side where both are there, and else over all of the width. */
export function lowerArea({ top, funnel, hasTime }: Band, which: "funnel" | "time"): Area {
  const isAlone = !funnel || !hasTime;
  return {
    top: top + BAND_ROWS + LOWER_WORD_ROWS,
    left: !isAlone && which === "time" ? COLUMN.positions : COLUMN.league,
    rows: LOWER_CHART_ROWS,
    columns: isAlone ? PRINTED_COLUMNS : 1,
  };
}

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
