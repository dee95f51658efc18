/** What a force is compared with: the group's average and the top quartile of one league. */
import { arithmeticTolerance, mean, ownShareFactor, weightedAverage } from "./average";
import type { League } from "../model/league";
import { changeAs, yearlyChange } from "../figures/units";
import type { Measure, Settings } from "../model/setup";
import { isInterpolated, topQuartile } from "./topQuartile";

export interface Benchmark {
  /** NaN where there is none. */
  readonly figure: number;
  /** A value within this distance is the same figure; 0 for a benchmark that is a force's value. */
  readonly tolerance: number;
  /** How many times the published change truly reaches it (see `ownShareFactor`); NaN: not an average. */
  readonly ownShareFactor: number;
}

/** The figures of a league that benchmarks are made of; also made for periods without a league. */
export type LeagueFigures = Pick<
  League,
  | "counts"
  | "denominators"
  | "values"
  | "countsBefore"
  | "denominatorsBefore"
  | "valuesBefore"
  | "home"
>;

/** The group's average by the definition chosen. NaN where a weighted one lacks denominators. */
export function averageBenchmark(
  league: LeagueFigures,
  measure: Measure,
  settings: Settings,
): Benchmark {
  return {
    figure: averageFigure(league, measure, settings),
    tolerance: arithmeticTolerance(league.values),
    ownShareFactor: settings.homeForceInAverage
      ? ownShareFactor(ownShareOfAverage(league, measure, settings))
      : 1,
  };
}

/** The average alone, as the history needs it for every period. */
export function averageFigure(league: LeagueFigures, measure: Measure, settings: Settings): number {
  const leftOut = settings.homeForceInAverage ? -1 : league.home;
  return settings.average === "mean"
    ? mean(league.values, leftOut)
    : weighted(league, measure, leftOut);
}

function weighted(league: LeagueFigures, measure: Measure, leftOut: number): number {
  const { counts, denominators, values } = league;
  const now = weightedAverage(counts, denominators, values, measure.per, leftOut);
  if (measure.basis === "level") return now;
  const { countsBefore, denominatorsBefore } = league;
  if (!countsBefore || !denominatorsBefore) return Number.NaN;
  const before = weightedAverage(countsBefore, denominatorsBefore, values, measure.per, leftOut);
  return yearlyChange(now, before, changeAs(measure));
}

/**
 * How far the average moves with the home force's value: 1/n of it for a mean, the own part of the
 * denominators for a weighted average. For the weighted yearly change in per cent, denominators
 * stand multiplied by the figure a year before, because that is what the own change is a change of.
 */
function ownShareOfAverage(league: LeagueFigures, measure: Measure, settings: Settings): number {
  const present = Array.from(league.values, (value, i) => ({ value, i })).filter(
    ({ value }) => value === value,
  );
  if (settings.average === "mean") return 1 / present.length;
  const inPerCent = measure.basis !== "level" && changeAs(measure) === "per cent";
  const own = league.denominators[league.home] as number;
  const all = present.reduce((sum, { i }) => sum + (league.denominators[i] as number), 0);
  if (!inPerCent) return own / all;
  const { countsBefore, denominatorsBefore, valuesBefore, values } = league;
  if (!countsBefore || !denominatorsBefore || !valuesBefore) return Number.NaN;
  const before = weightedAverage(countsBefore, denominatorsBefore, values, measure.per, -1);
  return (own * (valuesBefore[league.home] as number)) / (all * before);
}

/** The value at the top quartile by the definition chosen; NaN with fewer than 4 values. */
export function topQuartileBenchmark(
  league: LeagueFigures,
  measure: Measure,
  settings: Settings,
): Benchmark {
  return {
    figure: topQuartileFigure(league, measure, settings),
    tolerance: isInterpolated(settings.topQuartile) ? arithmeticTolerance(league.values) : 0,
    ownShareFactor: Number.NaN,
  };
}

/** The value at the top quartile alone. */
export function topQuartileFigure(
  league: LeagueFigures,
  measure: Measure,
  settings: Settings,
): number {
  if (measure.better === "neither") return Number.NaN;
  return topQuartile(league.values, measure.better, settings.topQuartile);
}
