/** Figures that may be slips, as notices with their cells: one a series, so that none is lost. */
import { type Observations, type Series } from "../../msg/model/observations";
import { placesAt } from "../../msg/figures/figurePlaces";
import { monthName } from "../../msg/basics/period";
import { oddFigures, stalledSeries, type OddFigure } from "../../msg/checks/plausibility";
import { notice, type Problem } from "../../msg/basics/problem";
import { fullSeriesName } from "../../msg/figures/seriesNames";
import type { Setup } from "../../msg/model/setup";
import { seriesKey, type SeriesStamp } from "./figureChanges";

const FIGURES_NAMED = 5;

const ACCEPT = "where it is right, write your name in Accepted by";

/**
 * @param before the figures read before, where any are known: series that did not go on are told
 */
export function plausibilityNotices(
  observations: Observations,
  setup: Setup,
  before: readonly SeriesStamp[] | undefined,
): Problem[] {
  const last = setup.settings.period?.end;
  const odd = observations.series.flatMap((series) => {
    const figures = oddFigures(series, setup, last);
    return figures.length === 0 ? [] : [oddNotice(series, figures, setup)];
  });
  const lastBefore = ({ source, name, months }: Series) =>
    before
      ?.find((stamp) => stamp.key === seriesKey(source, name) && stamp.months === months)
      ?.ends.at(-1);
  const stalled = stalledSeries(observations, setup.measures, lastBefore).map((found): Problem =>
    notice(
      `"${fullSeriesName(found.series)}" still ends in ${monthName(found.last)}, while other series now go to ${monthName(found.newest)}.`,
      `Add its newer figures, or give its measure a Last data; ${ACCEPT}.`,
      ...placesAt(
        found.series,
        found.series.ends.indexOf(found.last) * setup.forces.length + setup.home,
      ),
    ),
  );
  return [...odd, ...stalled];
}

/** Every figure named, or summed with the rest: when one of them changes, so does the notice. */
function oddNotice(series: Series, figures: readonly OddFigure[], setup: Setup): Problem {
  const named = figures.slice(0, FIGURES_NAMED);
  const rest = figures.slice(FIGURES_NAMED);
  const more = rest.length === 0 ? "" : `; and ${rest.length} more, together ${shown(sumOf(rest))}`;
  const texts = named.map((figure) => oddText(series, figure, setup));
  const verb = figures.length === 1 ? "a figure is" : `${figures.length} figures are`;
  return notice(
    `"${fullSeriesName(series)}": ${verb} under half or over double the neighbours in time: ${texts.join("; ")}${more}.`,
    `Look at the source; ${ACCEPT}.`,
    ...named.flatMap(({ period, force }) => placesAt(series, period * setup.forces.length + force)),
  );
}

/** "Essex, March 2021: 4120 (before 1905, after 1950)" */
function oddText(series: Series, figure: OddFigure, setup: Setup): string {
  const { force, period, value, before, after } = figure;
  const beside = [
    Number.isNaN(before) ? "" : `before ${shown(before)}`,
    Number.isNaN(after) ? "" : `after ${shown(after)}`,
  ].filter((text) => text !== "");
  const month = monthName(series.ends[period] ?? 0);
  return `${setup.forces[force]?.name ?? ""}, ${month}: ${shown(value)} (${beside.join(", ")})`;
}

function sumOf(figures: readonly OddFigure[]): number {
  return figures.reduce((sum, { value }) => sum + value, 0);
}

const DIGITS = 7;

function shown(figure: number): string {
  return String(Number.isInteger(figure) ? figure : Number(figure.toPrecision(DIGITS)));
}
