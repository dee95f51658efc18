/** The figures of one measure for every member of the group and every period, in columns. */
import { everMembers, isMemberAt } from "./group";
import { planMeasure, type MeasurePlan } from "./measurePlan";
import type { Observations, Series } from "../model/observations";
import { MOST_COUNTED } from "../basics/counts";
import type { Problem } from "../basics/problem";
import { findMeasureSeries, SeriesNames } from "./seriesNames";
import type { ChangeAs, Measure, Setup } from "../model/setup";
import { changeAs, yearlyChange } from "./units";
import { sumWindows, type WindowPlan } from "./windows";

/** Figures by period, then force: counts[row * forces + column]; NaN is missing. */
export interface MeasureFigures {
  readonly counts: Float64Array;
  readonly denominators: Float64Array;
  readonly values: Float64Array;
}

/** What a survey says of its values, as `MeasureFigures`; NaN where it does not. */
interface SurveyFigures {
  readonly sampleSizes: Float64Array;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

export interface MeasureTable extends MeasureFigures {
  readonly measure: Measure;
  /** Every force that is a member at some time: indices into `Setup.forces`. */
  readonly forces: Int32Array;
  /** Column of the home force. */
  readonly home: number;
  /** The periods' ends, ascending; each has `months` months. */
  readonly ends: Int32Array;
  readonly months: number;
  /** 1 where a force is in the group in that period: [period][force]. `values` are NaN elsewhere. */
  readonly members: Uint8Array;
  /** The values before any change is taken of them; `values` themselves where Basis is level. */
  readonly levels: Float64Array;
  /** A year before, for Basis = yearly change; its values are levels. */
  readonly yearBefore: MeasureFigures | undefined;
  readonly survey: SurveyFigures | undefined;
  readonly plan: MeasurePlan;
}

/**
 * Counts, denominators and values of a measure.
 *
 * A value is its series as it stands (a Count beside it then only says what changes in counts
 * would be), or count / denominator * per (in that order) over the
 * measure's window; without a denominator the count itself. Missing where any figure of the
 * window is, the count is negative, the denominator is not
 * above 0, or the rate is larger than any count.
 *
 * Problems: unknown or ambiguous series, windows over overlapping periods, a denominator whose
 * periods do not fit. They stop the measure.
 */
export function measureTable(
  observations: Observations,
  setup: Setup,
  measure: Measure,
  names: SeriesNames = new SeriesNames(observations),
): MeasureTable | readonly Problem[] {
  const found = findMeasureSeries(names, measure);
  if ("problems" in found) return found.problems;
  const plan = planMeasure(observations, measure, found.series);
  if ("problems" in plan) return plan.problems;
  const forces = everMembers(setup);
  const stride = observations.forces.length;
  const sums = (windows: WindowPlan | undefined): Float64Array =>
    windows
      ? sumWindows(observations.series[windows.series] as Series, windows, forces, stride)
      : absentFigures(plan.ends.length * forces.length);
  const figures = (windows: MeasurePlan["now"]): MeasureFigures => {
    const counts = sums(windows.count);
    const denominators = sums(windows.denominator);
    const values = windows.value
      ? sums(windows.value)
      : levels(counts, windows.denominator && denominators, measure.per);
    return { counts, denominators, values };
  };
  const now = figures(plan.now);
  const before = plan.yearBefore && figures(plan.yearBefore);
  const values = before ? changesOf(now.values, before.values, changeAs(measure)) : now.values;
  const members = membership(setup, forces, plan.ends);
  for (let i = 0; i < members.length; i++) if (members[i] === 0) values[i] = Number.NaN;
  const home = forces.indexOf(setup.home);
  return {
    measure,
    forces,
    home,
    ends: plan.ends,
    months: plan.months,
    members,
    ...now,
    levels: now.values,
    values,
    yearBefore: before,
    survey: plan.survey && {
      sampleSizes: sums(plan.survey.sampleSize),
      lows: sums(plan.survey.low),
      highs: sums(plan.survey.high),
    },
    plan,
  };
}

let nothing = new Float64Array(0);

/** Figures that a measure does not have: the same NaN for all measures. Nobody writes to them. */
function absentFigures(length: number): Float64Array {
  if (nothing.length < length) nothing = new Float64Array(length).fill(Number.NaN);
  return nothing.subarray(0, length);
}

/** Counts, or what there are per so many of the denominator; NaN where that cannot be. */
function levels(
  counts: Float64Array,
  denominators: Float64Array | undefined,
  per: number,
): Float64Array {
  if (!denominators) return counts.map((count) => (count < 0 ? Number.NaN : count));
  return counts.map((count, i) => {
    const denominator = denominators[i] as number;
    const level = (count / denominator) * per;
    return count < 0 || denominator <= 0 || level > MOST_COUNTED ? Number.NaN : level;
  });
}

function changesOf(levels: Float64Array, before: Float64Array, as: ChangeAs): Float64Array {
  return levels.map((level, i) => yearlyChange(level, before[i] as number, as));
}

function membership(setup: Setup, forces: Int32Array, ends: Int32Array): Uint8Array {
  const width = forces.length;
  const members = new Uint8Array(ends.length * width);
  forces.forEach((index, column) => {
    const force = setup.forces[index];
    if (!force) return;
    const isHome = index === setup.home;
    for (let row = 0; row < ends.length; row++) {
      members[row * width + column] = Number(isMemberAt(force, isHome, ends[row] as number));
    }
  });
  return members;
}
