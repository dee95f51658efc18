/** The value to reach for an aspiration, in one group of forces' values. */
import type { Aspiration } from "../model/aspiration";
import { arithmeticTolerance } from "./average";
import type { Benchmark } from "./benchmarks";
import { presentAscending } from "../basics/quantiles";
import type { Better, Ordering, TopQuartileMethod } from "../model/setup";
import { placeWanted, typedBenchmark } from "./status";
import { isInterpolated, topQuartile } from "./topQuartile";

export interface BenchmarkTerms extends Ordering {
  readonly topQuartile: TopQuartileMethod;
  /** The average by the definition chosen; NaN: there is none. */
  readonly average: number;
}

/**
 * The benchmark of an aspiration with its tolerance; NaN where there is none.
 *
 * The value of "Nth" is the one that holds the place it stands for, counted from the best as for the
 * status (`placeWanted`). To reach it is to tie with it.
 *
 * @param values of the group, the home force's among them; NaN: passed over
 * @example aspirationBenchmark({ kind: "nth", position: 2 }, [5, 7, 6, 8], { better: "lower", firstIs: "best", topQuartile: "rank", average: 6.5 }).figure // 6
 */
export function aspirationBenchmark(
  aspiration: Exclude<Aspiration, { kind: "none" | "unreadable" }>,
  values: ArrayLike<number>,
  terms: BenchmarkTerms,
): Pick<Benchmark, "figure" | "tolerance"> {
  switch (aspiration.kind) {
    case "average":
      return { figure: terms.average, tolerance: arithmeticTolerance(values) };
    case "top quartile":
      return {
        figure: topQuartile(values, terms.better, terms.topQuartile),
        tolerance: isInterpolated(terms.topQuartile) ? arithmeticTolerance(values) : 0,
      };
    case "best":
      return { figure: valueAtPlace(1, values, terms.better), tolerance: 0 };
    case "nth":
      return { figure: valueAtNth(aspiration.position, values, terms), tolerance: 0 };
    case "figure":
      return typedBenchmark(aspiration.figure);
  }
}

function valueAtNth(
  wanted: number,
  values: ArrayLike<number>,
  { better, firstIs }: BenchmarkTerms,
): number {
  return valueAtPlace(placeWanted(wanted, values.length, { firstIs }), values, better);
}

/** The value of the k-th best force; the last one's for places beyond those that have a value. */
function valueAtPlace(place: number, values: ArrayLike<number>, better: Better): number {
  const sorted = presentAscending(values);
  const k = Math.min(place, sorted.length);
  return sorted[better === "higher" ? sorted.length - k : k - 1] ?? Number.NaN;
}
