/** What was read of each series, told back in plain data before any result is computed from it. */
import { isMostlyPercent } from "../../msg/figures/units";
import { MISSING } from "../../msg/basics/missing";
import type { Series } from "../../msg/model/observations";
import type { Period } from "../../msg/basics/period";
import type { Place } from "../../msg/basics/problem";
import type { Force } from "../../msg/model/setup";
import { cellPlace } from "../names/addresses";
import { isBlank, nameKey } from "../names/cellText";
import type { ColumnPlan } from "./columnPlan";
import type { SeriesReading } from "./seriesOfSource";
import type { SourceFigures } from "./sourceFigures";
import type { NearMiss } from "./sourceProblems";

/** One series as it was read. */
export interface ReadBack {
  readonly source: string;
  readonly series: string;
  /** The heading cell above its figures, one for each row of MsgSources that its source has. */
  readonly headings: readonly Place[];
  /** Forces of MsgForces with a figure, without one, and texts that are like a force's name. */
  readonly forcesFound: readonly string[];
  readonly forcesNotFound: readonly string[];
  readonly nearlyFound: readonly NearMiss[];
  /** How many periods have a figure; the first and the last of them. */
  readonly periods: number;
  readonly first: Period | undefined;
  readonly last: Period | undefined;
  /** Blanks and marks for "missing" where a figure could be. */
  readonly missingMarks: number;
  /** The most rows that were added up to one figure; 1: none were. */
  readonly mostRowsAdded: number;
  /** The sum of all forces found in the last period, of counts; NaN for none. */
  readonly latestTotal: number;
  /** Their mean where the figures are percentages or rates, which add up to nothing; else NaN. */
  readonly latestMean: number;
  /** Against the figures before; undefined where nothing is known of these. */
  readonly changes: FigureChanges | undefined;
}

/** Tells back one series of a source. */
export function readBackOf(
  { series, missingMarks, mostRowsAdded }: SeriesReading,
  source: SourceFigures,
  near: readonly NearMiss[],
  forces: readonly Force[],
): ReadBack {
  const stride = forces.length;
  const isThere = (period: number, force: number) =>
    !Number.isNaN(series.values[period * stride + force]);
  const filled = [...series.ends.keys()].filter((period) =>
    forces.some((_, force) => isThere(period, force)),
  );
  const isFound = (force: number) => filled.some((period) => isThere(period, force));
  const found = forces.filter((_, force) => isFound(force));
  const names = (some: readonly Force[]) => some.map(({ name }) => name);
  const last = filled.at(-1);
  return {
    source: series.source,
    series: series.name,
    headings: source.plans.flatMap((plan) => headingOf(plan, series.name) ?? []),
    forcesFound: names(found),
    forcesNotFound: names(forces.filter((force) => !found.includes(force))),
    nearlyFound: near,
    periods: filled.length,
    first: periodAt(series, filled[0]),
    last: periodAt(series, last),
    missingMarks,
    mostRowsAdded,
    ...lastPeriodOf(series, last, stride),
    changes: undefined,
  };
}

function periodAt({ ends, months }: Series, index: number | undefined): Period | undefined {
  const end = index === undefined ? undefined : ends[index];
  return end === undefined ? undefined : { end, months };
}

function lastPeriodOf(
  series: Series,
  period: number | undefined,
  stride: number,
): Pick<ReadBack, "latestTotal" | "latestMean"> {
  if (period === undefined) return { latestTotal: MISSING, latestMean: MISSING };
  const figures = series.values
    .subarray(period * stride, (period + 1) * stride)
    .filter((figure) => !Number.isNaN(figure));
  const total = figures.reduce((sum, figure) => sum + figure, 0);
  return isOfCounts(series)
    ? { latestTotal: total, latestMean: MISSING }
    : { latestTotal: MISSING, latestMean: total / figures.length };
}

/** Counts are whole; figures with decimals, and percentages, are no counts. */
function isOfCounts({ values, cells }: Series): boolean {
  return (
    !isMostlyPercent(cells.kinds) &&
    values.every((figure) => Number.isNaN(figure) || Number.isInteger(figure))
  );
}

/** The heading above the first column of a series' figures; undefined where a part has none. */
function headingOf(plan: ColumnPlan, series: string): Place | undefined {
  const key = nameKey(series);
  const figure = plan.figures.find(
    (one) => one.series === undefined || nameKey(one.series) === key,
  );
  const column = figure?.columns[0];
  if (column === undefined) return undefined;
  const { sheet, area } = plan.cells;
  for (let row = plan.firstRow - 1; row >= area.top; row--) {
    if (!isBlank(plan.cells.at(row, column))) return cellPlace(sheet, row, column);
  }
  return cellPlace(sheet, plan.firstRow, column);
}

/** How a series' figures differ from those before; periods by their ends, forces by name. */
export interface FigureChanges {
  readonly isNew: boolean;
  readonly addedPeriods: readonly number[];
  readonly lostPeriods: readonly number[];
  /** Periods there before and now in which some figure differs. */
  readonly changedPeriods: readonly number[];
  /** Forces whose figures of the periods before differ. */
  readonly changedForces: readonly string[];
}
