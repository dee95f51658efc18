/** "How sure is it" for 44 forces and 100 measures: each force's position with both of its rank ranges. */
import { rankRanges } from "../src/msg/certainty/rankRange";
import { MOST_PAIRS, usualVariation, type YearPair } from "../src/msg/certainty/usualVariation";
import { rankAll } from "../src/msg/standing/standing";
import { goalText, judgeGoal, type JudgedGoal } from "./goals";
import { median } from "./timing";

const FORCES = 44;
const MEASURES = 100;
const ROUNDS = 5;
/** A person waits this long without losing the thread. */
const MOST_MILLISECONDS = 2000;

interface Measured {
  readonly counts: Float64Array;
  readonly denominators: Float64Array;
  /** Neighbouring years, the latest first. */
  readonly pairs: readonly YearPair[];
}

/** From a few counts a force to a hundred thousand, forces near each other; no randomness. */
function workload(): readonly Measured[] {
  const denominators = Float64Array.from({ length: FORCES }, (_, i) => 400_000 + 60_000 * i);
  return Array.from({ length: MEASURES }, (_, measure) => {
    const rate = 10 ** (-5.5 + (4.4 * measure) / MEASURES);
    const wave = (i: number, back: number): number =>
      (1 + 0.3 * Math.sin(7 * i + measure)) * (1 + 0.05 * Math.sin(3 * i + 11 * back + measure));
    const countsOf = (back: number): Float64Array =>
      denominators.map((over, i) => Math.round(over * rate * wave(i, back)));
    const years = Array.from({ length: MOST_PAIRS + 1 }, (_, back) => countsOf(back));
    const counts = countsOf(0);
    return {
      denominators,
      counts,
      pairs: Array.from({ length: MOST_PAIRS }, (_, back) => ({
        counts: [years[back + 1] ?? counts, years[back] ?? counts] as const,
        denominators: [denominators, denominators] as const,
      })),
    };
  });
}

function rankWithRanges({ counts, denominators, pairs }: Measured) {
  const values = counts.map((count, i) => count / (denominators[i] as number));
  return {
    standings: rankAll(values, "lower"),
    ranges: rankRanges(
      { counts, denominators },
      "lower",
      0.95,
      "rate",
      usualVariation(pairs, "rate"),
    ),
  };
}

/** Checks that each range holds its position, then times all measures on one thread and prints it. */
export function timeCertainty(): JudgedGoal[] {
  const measures = workload();
  for (const measured of measures) {
    const { standings, ranges } = rankWithRanges(measured);
    ranges.forEach(({ best, worst }, force) => {
      const place = 1 + (standings.better[force] as number);
      if (!(best <= place && place <= worst)) throw new Error("A range without its position.");
    });
  }
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    measures.forEach(rankWithRanges);
    return performance.now() - started;
  });
  const goal = judgeGoal(
    { what: "Both rank ranges of 44 forces x 100 measures", atMost: MOST_MILLISECONDS, unit: "ms" },
    median(times),
  );
  console.log(
    `\nRank ranges by chance and with usual variation over ${MOST_PAIRS} pairs of years, ${FORCES} forces x ${MEASURES} measures, every force as its own home force: ${goalText(goal)}`,
  );
  return [goal];
}
