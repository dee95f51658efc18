/** Targets and aspirations as typed into formulas, and the gap to them. */
import type { Aspiration } from "../msg/model/aspiration";
import { aspirationBenchmark } from "../msg/standing/aspirationBenchmark";
import { mean } from "../msg/standing/average";
import type { Benchmark } from "../msg/standing/benchmarks";
import { isMissing } from "../msg/basics/missing";
import type { Ordering, TopQuartileMethod } from "../msg/model/setup";
import { contradicts, type StatusTrouble } from "../msg/standing/status";
import { FEWEST_FOR_QUARTILE } from "../msg/standing/topQuartile";
import { plainCell } from "./cells";
import { noAnswer, unusable } from "./errors";
import { readAspiration, withDirection } from "../msg/words/readAspiration";

/** An aspiration that there is something to judge by. */
export type Target = Exclude<Aspiration, { kind: "none" | "unreadable" }>;

const WORDS = '"average", "top quartile", "best", "4th" or a number';

/**
 * An aspiration typed as text or number; % means hundredths, as in a cell. A blank one is none.
 *
 * Throws #VALUE! for anything that is no aspiration, or contradicts better or first_is.
 */
export function aspirationIn(argument: string, cell: unknown, ordering: Ordering): Aspiration {
  const given = plainCell(cell);
  if (typeof given === "boolean" || (typeof given === "object" && given !== null))
    throw unusable(`${argument} is ${WORDS}.`);
  const read: Aspiration =
    typeof given === "number"
      ? { kind: "figure", direction: "by better", figure: given }
      : readAspiration(typeof given === "string" ? given : "", "hundredths");
  const aspiration = withDirection(read, ordering.better);
  if (aspiration.kind === "unreadable") throw unusable(`${argument} is ${WORDS}.`);
  const trouble = contradicts(aspiration, ordering);
  if (trouble) throw unusable(`${argument}: ${TROUBLES[trouble]}`);
  return aspiration;
}

/** As `aspirationIn`, of something to reach. */
export function targetIn(given: unknown, ordering: Ordering): Target {
  const aspiration = aspirationIn("target", given, ordering);
  if (aspiration.kind === "none" || aspiration.kind === "unreadable")
    throw unusable(`target is ${WORDS}.`);
  return aspiration;
}

/** Why an aspiration cannot be judged, or its target not be reached. */
export const TROUBLES: Readonly<Record<StatusTrouble, string>> = {
  "first is worst": "1st is the worst place here; for the best write best.",
  "opposite direction": "its direction is not that of better.",
  "beyond the group": "There are fewer forces than that place.",
  "no average": "There is no average.",
  "no top quartile": `A top quartile needs at least ${FEWEST_FOR_QUARTILE} values.`,
};

/** The value to reach for a target. Throws #N/A where there is none. */
export function benchmarkOf(
  target: Target,
  values: Float64Array,
  ordering: Ordering & { readonly average: number; readonly topQuartile: TopQuartileMethod },
): Pick<Benchmark, "figure" | "tolerance"> {
  if (target.kind === "nth" && target.position > values.length)
    throw noAnswer(TROUBLES["beyond the group"]);
  const benchmark = aspirationBenchmark(target, values, ordering);
  if (isMissing(benchmark.figure))
    throw noAnswer(TROUBLES[target.kind === "top quartile" ? "no top quartile" : "no average"]);
  return benchmark;
}

/** The mean with the home force, or of its peers alone. */
export function averageOf(values: Float64Array, home: number, average: "mean" | "peers"): number {
  return mean(values, average === "peers" ? home : -1);
}
