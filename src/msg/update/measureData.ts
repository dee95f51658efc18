/** A measure's figures, and the period that an update stands on; or why there are none. */
import { problemsOf, remark, trouble, type Caveat } from "../checks/caveats";
import { noDataCaveat, ownMissing } from "../checks/coverageCaveats";
import { coverage, type Comparable, type Coverage } from "../figures/dataTo";
import { measureTable, type MeasureTable } from "../figures/measureTable";
import type { Observations } from "../model/observations";
import type { Period } from "../basics/period";
import type { Problem } from "../basics/problem";
import type { SeriesNames } from "../figures/seriesNames";
import type { Measure, Setup, PublishedFigure, PublishedForce } from "../model/setup";

/** A measure with nothing to compare. */
export interface NoData {
  readonly measure: Measure;
  readonly reasons: readonly Caveat[];
  /** An error keeps it from being computed; false: its series have no figures to compare. */
  readonly isStopped: boolean;
  /** The group has newer figures than the home force. */
  readonly isOwnMissing: boolean;
  /** The home force's latest value, where only its peers' are wanting. */
  readonly own: { readonly value: number; readonly period: Period } | undefined;
}

export type MeasureData = Comparable | NoData;

/**
 * Gathers the figures of a measure up to the update's Period and the measure's Last data.
 *
 * @param found what reading has found: its errors are the reason when the measure is not usable
 * @param isAccepted whether a person has accepted a problem by name
 */
export function gatherMeasure(
  measure: Measure,
  setup: Setup,
  observations: Observations,
  names: SeriesNames,
  found: readonly Problem[],
  isAccepted: (problem: Problem) => boolean,
): MeasureData {
  const none = { measure, isStopped: true, isOwnMissing: false, own: undefined };
  if (!measure.usable) return { ...none, reasons: errorsOf(measure, found) };
  const table = measureTable(observations, setup, measure, names);
  if (isProblems(table)) {
    const reasons = table.map(({ severity, what, remedy, where }) =>
      trouble(severity, what, remedy, ...where),
    );
    return { ...none, reasons };
  }
  const covered = coverage(table, lastMonth(measure, setup));
  const row = covered.comparable.at(-1) ?? -1;
  const missing = ownMissing(table, covered, row, setup, observations);
  if (missing && !problemsOf([missing], measure).every(isAccepted))
    return { ...none, reasons: [missing], isOwnMissing: true };
  if (row >= 0) return { measure, table, covered, row };
  const reasons = [noDataCaveat(table, covered, setup)];
  return { ...none, reasons, isStopped: false, own: latestOwn(table, covered) };
}

/** The home force's latest value, where it is later than the period that is compared. */
export function ownNewerThan({ table, covered, row }: Comparable): NoData["own"] {
  const own = latestOwn(table, covered);
  return own && own.period.end > (table.ends[row] as number) ? own : undefined;
}

function latestOwn(table: MeasureTable, { homePresent, latest }: Coverage): NoData["own"] {
  const row = homePresent.subarray(0, latest + 1).lastIndexOf(1);
  if (row < 0) return undefined;
  const period = { end: table.ends[row] as number, months: table.months };
  return { value: table.values[row * table.forces.length + table.home] as number, period };
}

/** Reported already, so that they only explain the empty row. */
function errorsOf(measure: Measure, found: readonly Problem[]): readonly Caveat[] {
  return found
    .filter((problem) => problem.measure === measure.name && problem.severity === "error")
    .map(({ what }) => remark(what));
}

function isProblems(table: MeasureTable | readonly Problem[]): table is readonly Problem[] {
  return Array.isArray(table);
}

/** The last month that an update may use of a measure; undefined: no limit. */
function lastMonth(measure: Measure, setup: Setup): number | undefined {
  const ends = [setup.settings.period?.end, measure.lastData?.end].filter(
    (end) => end !== undefined,
  );
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/** What all measures of an update share. */
export interface MeasureContext {
  readonly setup: Setup;
  readonly observations: Observations;
  readonly history: readonly PublishedFigure[];
  readonly historyForces: readonly PublishedForce[];
  /** Name of this update. */
  readonly update: string;
  /** Name of the update compared with; "" for none. */
  readonly previousUpdate: string;
  readonly commentary: (measure: string) => string;
}
