/** A series' figure for one quarter: summed, the latest, or as it stands. */
import { daysOf } from "../basics/excelDate";
import { isMissing, MISSING } from "../basics/missing";
import { indexAtOrBefore, indexOfEnd, monthName, type Period } from "../basics/period";
import type { SeriesWindow } from "../model/league";
import type { Observations, Series } from "../model/observations";
import type { QuarterFigure } from "../model/ownFigures";
import type { IndicatorKind } from "../model/ownSetup";

/** Months of a quarter. */
const QUARTER = 3;

/** The figures of one force in one series. */
export interface OwnSeries {
  /** Index into `Observations.series`. */
  readonly index: number;
  readonly series: Series;
  /** By period of the series; NaN is missing. */
  readonly figures: Float64Array;
}

/** The home force's figures of a series. */
export function ownSeries(
  { series, forces }: Observations,
  index: number,
  home: number,
): OwnSeries {
  const one = series[index] as Series;
  const figures = Float64Array.from(one.ends, (_, period) => {
    return one.values[period * forces.length + home] ?? MISSING;
  });
  return { index, series: one, figures };
}

/** A figure, or why there is none: in words that follow "it has no figure for the quarter". */
export type Found = { readonly found: QuarterFigure } | { readonly missing: string };

/** The figure of a kind for a quarter. */
export function quarterFigure(own: OwnSeries, kind: IndicatorKind, quarter: Period): Found {
  if (kind === "flow") return flowFigure(own, quarter);
  return kind === "stock" ? latestFigure(own, quarter.end) : figureAt(own, quarter.end);
}

/**
 * The sum of a quarter's months, or the quarter's own figure; a missing month makes it missing.
 */
export function flowFigure(own: OwnSeries, quarter: Period): Found {
  const { months, ends } = own.series;
  if (months !== 1 && months !== QUARTER) {
    return { missing: `its periods have ${months} months, which do not make a quarter` };
  }
  const wanted =
    months === QUARTER
      ? [quarter.end]
      : Array.from({ length: quarter.months }, (_, at) => quarter.end - quarter.months + 1 + at);
  const periods = wanted.map((end) => indexOfEnd(ends, end));
  const gaps = wanted.filter((_, at) => isMissing(own.figures[periods[at] ?? -1] ?? MISSING));
  if (gaps.length > 0)
    return { missing: `there is no figure for ${gaps.map(monthName).join(", ")}` };
  const figure = periods.reduce((sum, period) => sum + (own.figures[period] as number), 0);
  return {
    found: { period: quarter, figure, days: daysOf(quarter), window: window(own, periods) },
  };
}

/** The last figure at or before a month. */
function latestFigure(own: OwnSeries, end: number): Found {
  for (let at = indexAtOrBefore(own.series.ends, end); at >= 0; at--) {
    if (!isMissing(own.figures[at] as number)) return { found: single(own, at) };
  }
  return { missing: `there is no figure up to ${monthName(end)}` };
}

/** The figure of the period that ends with a month. */
export function figureAt(own: OwnSeries, end: number): Found {
  const at = indexOfEnd(own.series.ends, end);
  if (at < 0 || isMissing(own.figures[at] as number))
    return { missing: `there is no figure for ${monthName(end)}` };
  return { found: single(own, at) };
}

function single(own: OwnSeries, at: number): QuarterFigure {
  const { ends, months } = own.series;
  return {
    period: { end: ends[at] as number, months },
    figure: own.figures[at] as number,
    days: MISSING,
    window: window(own, [at]),
  };
}

function window({ index }: OwnSeries, periods: readonly number[]): SeriesWindow {
  return { series: index, periods };
}

/** A quarter so many months before another. */
export function quarterBefore({ end, months }: Period, by: number = QUARTER): Period {
  return { end: end - by, months };
}
