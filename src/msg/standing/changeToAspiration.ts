/** The change that would bring the home force to its aspiration. */
import type { Aspiration, Status } from "../model/aspiration";
import type { ChangeRequired } from "../model/measureResult";
import type { Measure, Settings } from "../model/setup";
import { aspirationBenchmark } from "./aspirationBenchmark";
import type { Benchmark, LeagueFigures } from "./benchmarks";
import { changeRequired } from "./change";

/** What an aspiration may be to. */
export interface AspirationBenchmarks {
  readonly average: Benchmark;
  readonly topQuartile: Benchmark;
}

/**
 * The change to the place, the benchmark or the figure that is aspired to.
 *
 * It is reached exactly where the status is "Met": a place is reached by the value of the force that
 * holds it, tied with which the home force holds it too. An aspiration to the average allows for the
 * home force's own share as the change to the average does; others have no figure for that.
 *
 * @param status of the same aspiration, by the same benchmarks (see `judge`)
 * @returns undefined where nothing is aspired to or the aspiration cannot be judged
 */
export function changeToAspiration(
  league: LeagueFigures,
  measure: Measure,
  aspiration: Aspiration,
  status: Status | "",
  benchmarks: AspirationBenchmarks,
  settings: Pick<Settings, "topQuartile">,
): ChangeRequired | undefined {
  if (aspiration.kind === "none" || aspiration.kind === "unreadable") return undefined;
  if (measure.changeIn === "none" || (status !== "Met" && status !== "Not met")) return undefined;
  return changeRequired(league, measure, benchmarkOf(aspiration));

  function benchmarkOf(wanted: Exclude<Aspiration, { kind: "none" | "unreadable" }>): Benchmark {
    if (wanted.kind === "average") return benchmarks.average;
    if (wanted.kind === "top quartile") return benchmarks.topQuartile;
    const terms = {
      ...measure,
      topQuartile: settings.topQuartile,
      average: benchmarks.average.figure,
    };
    return {
      ...aspirationBenchmark(wanted, league.values, terms),
      ownShareFactor: Number.NaN,
    };
  }
}
