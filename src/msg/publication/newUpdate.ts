/** From one update to the next: its name, and the series that have nothing newer yet. */
import { nameKey } from "../basics/names";
import type { Observations, Series } from "../model/observations";
import { monthName, monthOfName, type Period } from "../basics/period";
import { publishedFigure } from "./previousUpdate";
import { fullSeriesName, SeriesNames } from "../figures/seriesNames";
import type { Measure, PublishedFigure } from "../model/setup";
import type { Update } from "../model/update";

/** Months between updates where the history does not say: they are quarterly. */
const QUARTER = 3;

const QUARTER_NAME = /^Q([1-4]) (\d{4})([/-])(\d{2}|\d{4})$/i;

/**
 * The name that follows an update's name; undefined where it names neither a month nor a financial
 * quarter.
 *
 * @param months from one update to the next; a quarter is followed by the next quarter
 * @example nextUpdateName("January 2021", 3) // "April 2021"
 * @example nextUpdateName("Q4 2020/21", 3) // "Q1 2021/22"
 * @example nextUpdateName("Spring", 3) // undefined
 */
export function nextUpdateName(name: string, months: number): string | undefined {
  const month = monthOfName(name);
  if (month !== undefined) return monthName(month + months);
  const [, quarter, first, sign, second] = QUARTER_NAME.exec(name.trim()) ?? [];
  if (!quarter || !first || !sign || !second) return undefined;
  if (quarter !== "4") return `Q${Number(quarter) + 1} ${first}${sign}${second}`;
  const year = Number(first) + 1;
  const next = String(year + 1).slice(-second.length);
  return `Q1 ${year}${sign}${next}`;
}

/**
 * How many months lie between an update and the one published before it: 3 where their names do not
 * say.
 *
 * @example monthsBetweenUpdates("March 2021", "February 2021") // 1
 * @example monthsBetweenUpdates("March 2021", "") // 3
 */
export function monthsBetweenUpdates(name: string, before: string): number {
  const [now, then] = [monthOfName(name), monthOfName(before)];
  return now !== undefined && then !== undefined && now > then ? now - then : QUARTER;
}

/** A measure without newer figures than those published. */
export interface NotAdvanced {
  readonly measure: string;
  /** What the published update went to. */
  readonly dataTo: Period;
  /** The series that go no further, as "Source!Series". */
  readonly series: readonly string[];
}

/**
 * The measures shown whose series have no figure of the home force after the published data-to.
 * Populations and other stocks are not asked to advance, nor are discontinued measures.
 *
 * @param published name of the update in the history
 */
export function measuresNotAdvanced(
  { setup, observations }: Pick<Update, "setup" | "observations">,
  history: readonly PublishedFigure[],
  published: string,
): readonly NotAdvanced[] {
  const names = new SeriesNames(observations);
  return setup.measures.flatMap((measure): NotAdvanced[] => {
    const dataTo = publishedFigure(history, published, measure.name)?.dataTo;
    if (!measure.show || measure.lastData || !dataTo) return [];
    const series = movingSeries(measure, names, observations).filter(
      (one) => !(lastEnd(one, observations, setup.home) > dataTo.end),
    );
    const full = series.map(fullSeriesName);
    return full.length > 0 ? [{ measure: measure.name, dataTo, series: full }] : [];
  });
}

function movingSeries(
  measure: Measure,
  names: SeriesNames,
  { series }: Observations,
): readonly Series[] {
  const flow = measure.denominatorIs === "flow" ? [measure.denominator] : [];
  return [measure.value, measure.count, ...flow].flatMap((name) => {
    const found = nameKey(name) === "" ? undefined : names.find(name, measure.name, measure.place);
    const one = found && "index" in found ? series[found.index] : undefined;
    return one ? [one] : [];
  });
}

/** The last period in which a force has a figure; -Infinity for none. */
function lastEnd({ ends, values }: Series, { forces }: Observations, force: number): number {
  for (let period = ends.length - 1; period >= 0; period--) {
    if (!Number.isNaN(values[period * forces.length + force])) return ends[period] as number;
  }
  return -Infinity;
}
