/** The change required to reach a benchmark. */
import type { Benchmark, LeagueFigures } from "./benchmarks";
import { changeAs, yearlyChange } from "../figures/units";
import type { Better, Measure } from "../model/setup";
import { isAsGoodAs } from "./standing";
import type { ChangeRequired } from "../model/measureResult";

/** The change in what "Change in" says; NaN where it does not apply. */
export function changeFigure(measure: Measure, change: ChangeRequired | undefined): number {
  if (!change || measure.changeIn === "none") return Number.NaN;
  return measure.changeIn === "count" ? change.inCounts : change.inUnit;
}

/** The value a force would have with another count, all else as it is. */
export type ValueOfCount = (count: number) => number;

/**
 * The change that brings the home force to a benchmark.
 *
 * As published, the benchmark is held still. Beside it stands the change that truly reaches an
 * average which the home force is part of.
 *
 * @returns undefined where there is no own value or no benchmark
 */
export function changeRequired(
  league: LeagueFigures,
  measure: Measure,
  benchmark: Benchmark,
): ChangeRequired | undefined {
  const value = league.values[league.home] as number;
  const { figure, tolerance } = benchmark;
  if (measure.better === "neither" || Number.isNaN(value) || Number.isNaN(figure)) return undefined;
  const { reached, inUnit } = changeInUnit(value, benchmark, measure.better);
  const inUnitWithOwnShare = inUnit * benchmark.ownShareFactor;
  const count = league.counts[league.home] as number;
  const valueOf = valueOfCount(league, measure);
  // The published change ends at the benchmark itself: adding it to the value could miss it.
  const inCountsFor = (change: number): number =>
    countsToReach(count, valueOf, change, measure.better, {
      figure: figure + (change - inUnit),
      tolerance,
    });
  return {
    benchmark: figure,
    reached,
    inUnit,
    inCounts: inCountsFor(inUnit),
    inUnitWithOwnShare,
    inCountsWithOwnShare: inCountsFor(inUnitWithOwnShare),
  };
}

/**
 * benchmark - value, 0 where the value already is as good.
 *
 * @example changeInUnit(7, { figure: 4.5, tolerance: 0 }, "lower") // { reached: false, inUnit: -2.5 }
 */
export function changeInUnit(
  value: number,
  { figure, tolerance }: Pick<Benchmark, "figure" | "tolerance">,
  better: Better,
): Pick<ChangeRequired, "reached" | "inUnit"> {
  const reached = isAsGoodAs(value, figure, better, tolerance);
  return { reached, inUnit: reached ? 0 : figure - value };
}

/**
 * The home force's value as its count gives it, in the very order of operations of the table:
 * count / denominator * per; for a yearly change against the figure a year before. Where the value
 * was read as it stands, it moves as the rate of its count does. NaN where no denominator says how.
 */
function valueOfCount(league: LeagueFigures, measure: Measure): ValueOfCount {
  const { home, counts, denominators, values, valuesBefore } = league;
  const denominator = denominators[home] as number;
  const isRead = measure.value.trim() !== "";
  const hasDenominator = measure.denominator.trim() !== "";
  const rate: ValueOfCount = (count) => (count / denominator) * measure.per;
  const level: ValueOfCount = hasDenominator ? rate : isRead ? () => Number.NaN : (count) => count;
  const before = valuesBefore?.[home] ?? Number.NaN;
  const value: ValueOfCount =
    measure.basis === "level"
      ? level
      : (count) => yearlyChange(level(count), before, changeAs(measure));
  if (!isRead) return value;
  const distance = (values[home] as number) - value(counts[home] as number);
  return (count) => value(count) + distance;
}

/** Counts are whole and exact up to here. */
const MOST_COUNTS = Number.MAX_SAFE_INTEGER;

/**
 * The smallest whole number of counts, signed, that brings a value to a benchmark: one count less
 * would not. Found by trying whole counts, because a quotient rounded up may miss by one.
 *
 * @param valueOf rises or falls with the count
 * @param inUnit the change needed in the unit, 0 for none; its sign says which way to look
 * @returns 0 for none; NaN where there is no count, or no number of counts is enough
 * @example countsToReach(7, (count) => (count / 1000) * 1000, -3, "lower", { figure: 4.5, tolerance: 0 }) // -3
 */
export function countsToReach(
  count: number,
  valueOf: ValueOfCount,
  inUnit: number,
  better: Better,
  benchmark: Pick<Benchmark, "figure" | "tolerance">,
): number {
  if (inUnit === 0) return 0;
  const span = Math.max(1, Math.abs(count));
  const perCount = (valueOf(count + span) - valueOf(count)) / span;
  const estimate = inUnit / perCount;
  if (!(Math.abs(estimate) <= MOST_COUNTS)) return Number.NaN;
  const direction = Math.sign(estimate);
  // The estimate mostly is the answer or next to it: further and further from it one need not look far.
  let enough = Math.max(1, Math.ceil(Math.abs(estimate)));
  let tooFew = enough - 1;
  for (let step = 1; !reaches(valueOf(count + direction * enough), benchmark, better); step *= 2) {
    tooFew = enough;
    enough += step;
    if (enough > MOST_COUNTS) return Number.NaN;
  }
  for (
    let step = 1;
    tooFew > 0 && reaches(valueOf(count + direction * tooFew), benchmark, better);
    step *= 2
  ) {
    enough = tooFew;
    tooFew = Math.max(0, tooFew - step);
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (reaches(valueOf(count + direction * middle), benchmark, better)) enough = middle;
    else tooFew = middle;
  }
  return direction * enough;
}

function reaches(
  value: number,
  { figure, tolerance }: Pick<Benchmark, "figure" | "tolerance">,
  better: Better,
): boolean {
  return isAsGoodAs(value, figure, better, tolerance);
}
