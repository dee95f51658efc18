/** Which periods of which series make each figure of a measure. */
import type { Observations, Series } from "../model/observations";
import { indexOfEnd, periodName } from "../basics/period";
import { error, type Problem } from "../basics/problem";
import type { Measure, MeasureSeries } from "../model/setup";
import { fullSeriesName } from "./seriesNames";
import { unitProblems } from "./units";
import { hasOverlap, planFlow, planStock, type WindowPlan } from "./windows";

/** Months in a year: Basis = yearly change looks this far back. */
const YEAR = 12;

export interface RolePlans {
  readonly value: WindowPlan | undefined;
  readonly count: WindowPlan | undefined;
  readonly denominator: WindowPlan | undefined;
}

/** What a survey says of its values. */
interface SurveyPlans {
  readonly sampleSize: WindowPlan;
  readonly low: WindowPlan | undefined;
  readonly high: WindowPlan | undefined;
}

export interface MeasurePlan {
  /** The ends of the measure's periods, ascending: those of its Value, else of its Count. */
  readonly ends: Int32Array;
  /** Length of the measure's periods, windows included. */
  readonly months: number;
  readonly now: RolePlans;
  readonly yearBefore: RolePlans | undefined;
  /** undefined: the values are no survey's, or how many were asked is not known. */
  readonly survey: SurveyPlans | undefined;
}

/** Plans a measure's figures; problems are errors that stop it. */
export function planMeasure(
  observations: Observations,
  measure: Measure,
  indices: MeasureSeries,
): MeasurePlan | { readonly problems: readonly Problem[] } {
  const value = observations.series[indices.value];
  const count = observations.series[indices.count];
  const denominator = observations.series[indices.denominator];
  const main = value ?? count;
  if (!main) {
    const what = `${measure.name} has neither a Value nor a Count.`;
    return { problems: [measureError(measure, what, "Name a series in Value, or in Count.")] };
  }
  const countMonths = count ? measure.window * count.months : main.months;
  const problems = [
    ...unitProblems(measure),
    ...baselineProblems(measure, value ? value.months : countMonths),
    ...(count ? overlapProblems(measure, count) : []),
    ...(denominator ? denominatorProblems(measure, denominator, countMonths) : []),
  ];
  if (problems.length > 0) return { problems };

  const plansAt = (ends: Int32Array): RolePlans => ({
    value: value && planFlow(value, indices.value, 1, ends),
    count: count && planFlow(count, indices.count, measure.window, ends),
    denominator:
      denominator && planDenominator(measure, denominator, indices.denominator, countMonths, ends),
  });
  const planBeside = (index: number): WindowPlan | undefined => {
    const series = observations.series[index];
    return series && planFlow(series, index, 1, main.ends);
  };
  const sampleSize = value && planBeside(indices.sampleSize);
  return {
    ends: main.ends,
    months: value ? value.months : countMonths,
    survey: sampleSize && {
      sampleSize,
      low: planBeside(indices.low),
      high: planBeside(indices.high),
    },
    now: plansAt(main.ends),
    yearBefore: measure.basis === "level" ? undefined : plansAt(endsBefore(measure, main.ends)),
  };
}

/** No month that a series has. */
const NEVER = -1;

/** What the periods are compared with: the same a year before, or one fixed period before them. */
function endsBefore({ baseline }: Measure, ends: Int32Array): Int32Array {
  if (!baseline) return ends.map((end) => end - YEAR);
  return ends.map((end) => (end > baseline.end ? baseline.end : NEVER));
}

function planDenominator(
  measure: Measure,
  series: Series,
  index: number,
  countMonths: number,
  ends: Int32Array,
): WindowPlan {
  return measure.denominatorIs === "flow"
    ? planFlow(series, index, countMonths / series.months, ends)
    : planStock(series, index, ends, measure.denominatorAt?.end);
}

/** A month names the end of a longer period; any other length has to be that of the values. */
function baselineProblems(measure: Measure, months: number): readonly Problem[] {
  const { baseline } = measure;
  if (!baseline || baseline.months === 1 || baseline.months === months) return [];
  const what = `${measure.name} ranks changes since ${periodName(baseline)}, but its values are of ${months} months.`;
  const remedy = `Write a period of ${months} months in Basis, or the month in which it ends.`;
  return [measureError(measure, what, remedy)];
}

function overlapProblems(measure: Measure, series: Series): readonly Problem[] {
  if (measure.window === 1 || !hasOverlap(series)) return [];
  const what =
    `${measure.name} sums ${measure.window} periods of "${fullSeriesName(series)}", but its ` +
    `periods of ${series.months} months overlap, so that figures would be counted more than once.`;
  return [
    measureError(measure, what, "Set Window to 1 for figures that are already rolling totals."),
  ];
}

function denominatorProblems(
  measure: Measure,
  series: Series,
  countMonths: number,
): readonly Problem[] {
  const name = `"${fullSeriesName(series)}"`;
  if (measure.denominatorIs === "flow") {
    const length = countMonths / series.months;
    if (!Number.isInteger(length)) {
      const what =
        `The denominator ${name} of ${measure.name} has periods of ${series.months} months, which ` +
        `do not make up the ${countMonths} months of the count.`;
      return [measureError(measure, what, "Use a denominator with the count's own periods.")];
    }
    if (length > 1 && hasOverlap(series)) {
      const what = `The denominator ${name} of ${measure.name} has overlapping periods, which cannot be summed.`;
      return [measureError(measure, what, "Use a denominator whose periods do not overlap.")];
    }
    return [];
  }
  const at = measure.denominatorAt;
  if (!at || indexOfEnd(series.ends, at.end) >= 0) return [];
  const known = Array.from(series.ends, (end) => periodName({ end, months: series.months }));
  const what =
    `${measure.name} takes its denominator at ${periodName(at)}, but ${name} has ` +
    `${known.length === 0 ? "no figures" : `figures for ${known.slice(-4).join(", ")} only`}.`;
  return [
    measureError(measure, what, "Correct Denominator at, or leave it blank for the latest one."),
  ];
}

function measureError(measure: Measure, what: string, remedy: string): Problem {
  return { ...error(what, remedy, measure.place), measure: measure.name };
}
