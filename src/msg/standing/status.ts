/** Whether an aspiration is met. */
import type { Aspiration, Status } from "../model/aspiration";
import type { Benchmark } from "./benchmarks";
import type { League } from "../model/league";
import type { Measure, Ordering } from "../model/setup";
import { isAsGoodAs } from "./standing";
import { FEWEST_FOR_QUARTILE } from "./topQuartile";

/** A status, or why there is none: in a sentence, with what to do. */
export type Judgement =
  | { readonly status: Status; readonly trouble: undefined }
  | {
      readonly status: Status | "";
      readonly trouble: { readonly what: string; readonly remedy: string };
    };

/** What an aspiration is judged on, of a force that has a value. */
export interface OwnStanding {
  readonly value: number;
  readonly strictlyBetter: number;
  /** How many forces are in the group, with a value or without. */
  readonly groupSize: number;
}

/** Why an aspiration cannot be judged. */
export type StatusTrouble =
  "first is worst" | "opposite direction" | "beyond the group" | "no average" | "no top quartile";

type Judged = "Met" | "Not met" | StatusTrouble;

/** A computed value may lie this many steps of its own precision beside a figure typed by a person. */
const FIGURE_STEPS = 4;

/** The figure that a person typed, as a benchmark. */
export function typedBenchmark(figure: number): Pick<Benchmark, "figure" | "tolerance"> {
  return { figure, tolerance: FIGURE_STEPS * Number.EPSILON * Math.abs(figure) };
}

/** An aspiration that cannot belong to a measure of these ordering, whatever its figures are. */
export function contradicts(aspiration: Aspiration, ordering: Ordering): StatusTrouble | undefined {
  if (aspiration.kind === "nth" && aspiration.position === 1 && ordering.firstIs === "worst")
    return "first is worst";
  if (aspiration.kind === "figure" && aspiration.direction !== rightDirection(ordering))
    return "opposite direction";
  return undefined;
}

function rightDirection({ better }: Ordering): "at least" | "at most" {
  return better === "higher" ? "at least" : "at most";
}

/**
 * Judges a force by an aspiration (its direction settled, see `withDirection`) that does not
 * contradict the ordering.
 *
 * A place is judged on the standing, never on the number shown, which ties change: "Nth" is met where
 * fewer than N forces are strictly better, and where first is worst of g, where at most g - N are. So
 * the best meet every place. The average and the top quartile are met within their tolerance.
 *
 * @param average undefined, or NaN: there is none; likewise `topQuartile`
 */
export function judgeStanding(
  aspiration: Exclude<Aspiration, { kind: "none" | "unreadable" }>,
  ordering: Ordering,
  own: OwnStanding,
  average: BenchmarkFigure | undefined,
  topQuartile: BenchmarkFigure | undefined,
): Judged {
  switch (aspiration.kind) {
    case "nth":
      if (aspiration.position > own.groupSize) return "beyond the group";
      return met(own.strictlyBetter < placeWanted(aspiration.position, own.groupSize, ordering));
    case "best":
      return met(own.strictlyBetter === 0);
    case "average":
      return judgeBenchmark(ordering, own, average) ?? "no average";
    case "top quartile":
      return judgeBenchmark(ordering, own, topQuartile) ?? "no top quartile";
    case "figure":
      return met(isReached(ordering, own.value, typedBenchmark(aspiration.figure)));
  }
}

type BenchmarkFigure = Pick<Benchmark, "figure" | "tolerance">;

function met(isMet: boolean): Judged {
  return isMet ? "Met" : "Not met";
}

/** The last place, counted from the best, at which "Nth" is met. */
export function placeWanted(
  wanted: number,
  groupSize: number,
  { firstIs }: Pick<Ordering, "firstIs">,
): number {
  return firstIs === "best" ? wanted : groupSize - wanted + 1;
}

function judgeBenchmark(
  ordering: Ordering,
  own: OwnStanding,
  benchmark: BenchmarkFigure | undefined,
): Judged | undefined {
  if (!benchmark || Number.isNaN(benchmark.figure)) return undefined;
  return met(isReached(ordering, own.value, benchmark));
}

function isReached(ordering: Ordering, value: number, benchmark: BenchmarkFigure): boolean {
  return isAsGoodAs(value, benchmark.figure, ordering.better, benchmark.tolerance);
}

/**
 * Judges the home force of a measure by its aspiration (see `judgeStanding`), with words for what
 * stands in the way. No aspiration comes before no data.
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
  const found = measure.usable ? contradiction(aspiration, measure) : undefined;
  if (found) return found;
  if (!league) return plain("No data");
  const judged = judgeStanding(aspiration, measure, ownStanding(league), average, topQuartile);
  return judged === "Met" || judged === "Not met"
    ? plain(judged)
    : blank(troubleText(judged, aspiration, measure, sizesOf(league)));
}

/**
 * What is wrong with an aspiration whatever the figures are: it cannot be read, contradicts its measure, or is to a place
 * that a group of this size has not got. By the same rules and in the same words as when it is judged.
 *
 * @param groupSize how many forces are in the group; 0: not known
 * @example aspirationTrouble(readAspiration("9th in MSG"), { name: "Burglary", better: "lower", firstIs: "best" }, 8)?.what // "The aspiration of Burglary is place 9, but the group has 8 forces."
 */
export function aspirationTrouble(
  aspiration: Aspiration,
  measure: Measure,
  groupSize: number,
): WordedTrouble | undefined {
  const { trouble } = judge(aspiration, measure, undefined, undefined, undefined);
  if (trouble || aspiration.kind !== "nth") return trouble;
  if (groupSize === 0 || aspiration.position <= groupSize) return undefined;
  return troubleText("beyond the group", aspiration, measure, { groupSize, ranked: 0 });
}

/**
 * Judges a measure without figures. One that an error stopped has no data, even where it aspires to
 * nothing: its row must not look like one that is in order. Words for what is wrong with the
 * aspiration stay. A figure needs no peers: it is judged on the own value alone.
 *
 * @param own the home force's value, where only its peers' are wanting
 */
export function judgeWithoutData(
  aspiration: Aspiration,
  measure: Measure,
  isStopped: boolean,
  own?: number,
): Judgement {
  const judgement = judge(aspiration, measure, undefined, undefined, undefined);
  if (aspiration.kind === "figure" && own !== undefined && judgement.status === "No data") {
    const isMet = isReached(measure, own, typedBenchmark(aspiration.figure));
    return plain(isMet ? "Met" : "Not met");
  }
  return isStopped && judgement.status === "No aspiration"
    ? { ...judgement, status: "No data" }
    : judgement;
}

function ownStanding(league: League): OwnStanding {
  const { home, values, better, forces } = league;
  return {
    value: values[home] as number,
    strictlyBetter: better[home] as number,
    groupSize: forces.length,
  };
}

function contradiction(aspiration: Aspiration, measure: Measure): Judgement | undefined {
  if (measure.better === "neither") {
    const what = `${measure.name} has an aspiration, although neither a lower nor a higher value is better.`;
    const remedy = "Set Better to lower or higher, or clear the aspiration.";
    return { status: "No aspiration", trouble: { what, remedy } };
  }
  const trouble = contradicts(aspiration, measure);
  return trouble && blank(troubleText(trouble, aspiration, measure, NO_SIZES));
}

/** How many forces are in a group, and how many of them have a value. */
interface Sizes {
  readonly groupSize: number;
  readonly ranked: number;
}

const NO_SIZES: Sizes = { groupSize: 0, ranked: 0 };

function sizesOf({ forces, ranked }: League): Sizes {
  return { groupSize: forces.length, ranked };
}

function plain(status: Status): Judgement {
  return { status, trouble: undefined };
}

function blank(trouble: WordedTrouble): Judgement {
  return { status: "", trouble };
}

interface WordedTrouble {
  readonly what: string;
  readonly remedy: string;
}

function unreadable(text: string, measure: Measure): Judgement {
  return blank({
    what: `The aspiration of ${measure.name}, "${text}", cannot be read.`,
    remedy:
      'Write, for example, "MSG Average", "4th in MSG", "Top quartile", "Best in MSG", "at most 70", or a reason in brackets.',
  });
}

function troubleText(
  trouble: StatusTrouble,
  aspiration: Aspiration,
  measure: Measure,
  { groupSize, ranked }: Sizes,
): WordedTrouble {
  const its = `The aspiration of ${measure.name} is`;
  switch (trouble) {
    case "first is worst":
      return {
        what: `${its} 1st, but 1st is the worst place in its numbering.`,
        remedy: 'Write "Best in MSG", or set First is to best.',
      };
    case "opposite direction": {
      const { direction, figure } = aspiration as Extract<Aspiration, { kind: "figure" }>;
      return {
        what: `${its} "${direction} ${figure}", but ${measure.better} is better.`,
        remedy: `Write "${rightDirection(measure)} ${figure}", or correct Better.`,
      };
    }
    case "beyond the group": {
      const { position } = aspiration as Extract<Aspiration, { kind: "nth" }>;
      return {
        what: `${its} place ${position}, but the group has ${groupSize} forces.`,
        remedy: "Correct the aspiration.",
      };
    }
    case "no average":
      return {
        what: `${its} the average, but there is none by the definition chosen.`,
        remedy: "Give the measure a Count and a Denominator, or set Average to mean.",
      };
    case "no top quartile":
      return {
        what: `${its} the top quartile, which needs at least ${FEWEST_FOR_QUARTILE} forces with a value; ${ranked} have one.`,
        remedy: "Fill in the missing figures, or choose another aspiration.",
      };
  }
}
