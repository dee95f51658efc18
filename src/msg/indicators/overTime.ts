/** A series over time: its busiest month, whether it was ever as high or as low, its latest figures. */
import { isMissing } from "../basics/missing";
import { monthName, shortPeriodName, startOf, type Period } from "../basics/period";
import type { BusiestMonth, RecentFigures } from "../model/ownFigures";
import { flowFigure, quarterBefore, type OwnSeries } from "./quarterFigure";

/** Months of a year. */
const YEAR = 12;

/** The month of a quarter with the largest figure; undefined without months, or where one is missing. */
export function busiestMonth(own: OwnSeries, quarter: Period): BusiestMonth | undefined {
  if (own.series.months !== 1) return undefined;
  const now = flowFigure(own, quarter);
  if (!("found" in now)) return undefined;
  const periods = now.found.window?.periods ?? [];
  const months = periods.map((period) => ({
    month: own.series.ends[period] as number,
    figure: own.figures[period] as number,
  }));
  const figure = Math.max(...months.map((one) => one.figure));
  return {
    months: months.filter((one) => one.figure === figure).map(({ month }) => month),
    figure,
    leads: months
      .filter((one) => one.figure < figure)
      .map((one) => ({ month: one.month, by: figure - one.figure })),
  };
}

/** An extreme is told when it is one of so many quarters: a year's, or of a younger series two. */
const QUARTERS_OF_A_YEAR = 4;
const QUARTERS_OF_A_YOUNG_SERIES = 2;

/**
 * Since when a flow was not as high, or not as low: "highest since Q2 2018/19"; over the whole series
 * "highest since it began (May 2020)" where that is later than the quarter a year ago, "highest since
 * the figures begin (April 2015)" otherwise. "" where one of the last four quarters was as high and one as low.
 */
export function extremeSince(own: OwnSeries, quarter: Period): string {
  const now = flowFigure(own, quarter);
  if (!("found" in now)) return "";
  const earlier = quartersBefore(own, quarter);
  return (
    told("highest", earlier, own, quarter, (figure) => figure >= now.found.figure) ||
    told("lowest", earlier, own, quarter, (figure) => figure <= now.found.figure)
  );
}

interface EarlierQuarter {
  readonly quarter: Period;
  readonly figure: number;
}

/** The whole quarters without a gap before a quarter, the latest first. */
function quartersBefore(own: OwnSeries, quarter: Period): EarlierQuarter[] {
  const earlier: EarlierQuarter[] = [];
  for (let before = quarterBefore(quarter); ; before = quarterBefore(before)) {
    const found = flowFigure(own, before);
    if (!("found" in found)) return earlier;
    earlier.push({ quarter: before, figure: found.found.figure });
  }
}

function told(
  word: "highest" | "lowest",
  earlier: readonly EarlierQuarter[],
  own: OwnSeries,
  quarter: Period,
  reaches: (figure: number) => boolean,
): string {
  const at = earlier.findIndex(({ figure }) => reaches(figure));
  if (at >= QUARTERS_OF_A_YEAR) {
    return `${word} since ${shortPeriodName((earlier[at] as EarlierQuarter).quarter)}`;
  }
  if (at >= 0) return "";
  const began = seriesBegins(own);
  const isYoung = began > startOf(quarterBefore(quarter, YEAR));
  if (isYoung && earlier.length >= QUARTERS_OF_A_YOUNG_SERIES)
    return `${word} since it began (${monthName(began)})`;
  if (earlier.length < QUARTERS_OF_A_YEAR) return "";
  const first = earlier.at(-1) as EarlierQuarter;
  return `${word} since the figures begin (${monthName(startOf(first.quarter))})`;
}

/** The first month of a series' first figure; infinite where it has none. */
export function seriesBegins({ series, figures }: OwnSeries): number {
  const at = figures.findIndex((figure) => !isMissing(figure));
  return at < 0 ? Infinity : (series.ends[at] as number) - series.months + 1;
}

/** How many a line shows. */
const MONTHS_SHOWN = YEAR + 1;
const OTHERS_SHOWN = 8;

/** The latest figures up to a month, oldest first: 13 months, 8 quarters or 8 of other periods. */
export function recentFigures({ series, figures }: OwnSeries, end: number): RecentFigures {
  const up = Array.from(series.ends, (one, at) => ({ end: one, figure: figures[at] as number }));
  const most = series.months === 1 ? MONTHS_SHOWN : OTHERS_SHOWN;
  const shown = up.filter((one) => one.end <= end).slice(-most);
  return {
    ends: shown.map((one) => one.end),
    figures: shown.map(({ figure }) => figure),
    months: series.months,
  };
}
