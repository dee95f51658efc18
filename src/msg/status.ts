/** Whether an aspiration is met. */
import type { Aspiration, Status } from "./aspiration";
import type { Benchmark } from "./benchmarks";
import type { League } from "./league";
import type { Measure } from "./setup";
import { isAsGoodAs } from "./standing";
import { FEWEST_FOR_QUARTILE } from "./topQuartile";

/** A status, or why there is none: in a sentence, with what to do. */
export type Judgement =
  | { readonly status: Status; readonly trouble: undefined }
  | {
      readonly status: Status | "";
      readonly trouble: { readonly what: string; readonly remedy: string };
    };

/** A computed value may lie this many steps of its own precision beside a figure typed by a person. */
const FIGURE_STEPS = 4;

/**
 * Judges the home force by an aspiration (its direction settled, see `withDirection`).
 *
 * "Nth" is judged on the number shown; where first is worst, "7th" of 8 is met at 7th and 8th, and
 * with n of g forces ranked it means n - (g - 7). The average and the top quartile are met within
 * their tolerance. No aspiration comes before no data.
 */
export function judge(
  aspiration: Aspiration,
  measure: Measure,
  league: League | undefined,
  average: Benchmark | undefined,
  topQuartile: Benchmark | undefined,
): Judgement {
  if (aspiration.kind === "none") return plain("No aspiration");
  if (aspiration.kind === "unreadable") return unreadable(aspiration.text, measure);
  // A measure that could not be read whole has settings that contradict nothing.
  const trouble = measure.usable ? contradiction(aspiration, measure) : undefined;
  if (trouble) return { status: measure.better === "neither" ? "No aspiration" : "", trouble };
  if (!league) return plain("No data");
  switch (aspiration.kind) {
    case "nth":
      return judgeNth(aspiration.position, measure, league);
    case "best":
      return met(league.better[league.home] === 0);
    case "average":
      return judgeBenchmark(league, measure, average, noAverage(measure));
    case "top quartile":
      return judgeBenchmark(league, measure, topQuartile, noTopQuartile(measure, league));
    case "figure": {
      const value = league.values[league.home] as number;
      const tolerance = FIGURE_STEPS * Number.EPSILON * Math.abs(aspiration.figure);
      return met(isAsGoodAs(value, aspiration.figure, measure.better, tolerance));
    }
  }
}

function plain(status: Status): Judgement {
  return { status, trouble: undefined };
}

function met(isMet: boolean): Judgement {
  return plain(isMet ? "Met" : "Not met");
}

function blank(what: string, remedy: string): Judgement {
  return { status: "", trouble: { what, remedy } };
}

function unreadable(text: string, measure: Measure): Judgement {
  return blank(
    `The aspiration of ${measure.name}, "${text}", cannot be read.`,
    'Write, for example, "MSG Average", "4th in MSG", "Top quartile", "Best in MSG", "at most 70", or a reason in brackets.',
  );
}

/** An aspiration that cannot belong to its measure. */
function contradiction(
  aspiration: Aspiration,
  measure: Measure,
): { what: string; remedy: string } | undefined {
  if (measure.better === "neither") {
    return {
      what: `${measure.name} has an aspiration, although neither a lower nor a higher value is better.`,
      remedy: "Set Better to lower or higher, or clear the aspiration.",
    };
  }
  if (aspiration.kind === "nth" && aspiration.position === 1 && measure.firstIs === "worst") {
    return {
      what: `The aspiration of ${measure.name} is 1st, but 1st is the worst place in its numbering.`,
      remedy: 'Write "Best in MSG", or set First is to best.',
    };
  }
  const right = measure.better === "higher" ? "at least" : "at most";
  if (aspiration.kind === "figure" && aspiration.direction !== right) {
    return {
      what: `The aspiration of ${measure.name} is "${aspiration.direction} ${aspiration.figure}", but ${measure.better} is better.`,
      remedy: `Write "${right} ${aspiration.figure}", or correct Better.`,
    };
  }
  return undefined;
}

function judgeNth(wanted: number, measure: Measure, league: League): Judgement {
  const groupSize = league.forces.length;
  if (wanted > groupSize) {
    return blank(
      `The aspiration of ${measure.name} is place ${wanted}, but the group has ${groupSize} forces.`,
      "Correct the aspiration.",
    );
  }
  const position = league.positions[league.home] as number;
  const missing = groupSize - league.ranked;
  return met(measure.firstIs === "best" ? position <= wanted : position >= wanted - missing);
}

function judgeBenchmark(
  league: League,
  measure: Measure,
  benchmark: Benchmark | undefined,
  none: Judgement,
): Judgement {
  if (!benchmark || Number.isNaN(benchmark.figure)) return none;
  const value = league.values[league.home] as number;
  return met(isAsGoodAs(value, benchmark.figure, measure.better, benchmark.tolerance));
}

function noAverage(measure: Measure): Judgement {
  return blank(
    `The aspiration of ${measure.name} is the average, but there is none by the definition chosen.`,
    "Give the measure a Count and a Denominator, or set Average to mean.",
  );
}

function noTopQuartile(measure: Measure, league: League): Judgement {
  return blank(
    `The aspiration of ${measure.name} is the top quartile, which needs at least ${FEWEST_FOR_QUARTILE} forces with a value; ${league.ranked} have one.`,
    "Fill in the missing figures, or choose another aspiration.",
  );
}
