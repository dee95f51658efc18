/** "How sure is it" for 44 forces and 100 measures: each force's position with its rank range. */
import { rankRanges } from "../src/msg/certainty/rankRange";
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
}

/** From a few counts a force to a hundred thousand, forces near each other; no randomness. */
function workload(): readonly Measured[] {
  const denominators = Float64Array.from({ length: FORCES }, (_, i) => 400_000 + 60_000 * i);
  return Array.from({ length: MEASURES }, (_, measure) => {
    const rate = 10 ** (-5.5 + (4.4 * measure) / MEASURES);
    const wave = (i: number): number => 1 + 0.3 * Math.sin(7 * i + measure);
    return {
      denominators,
      counts: denominators.map((over, i) => Math.round(over * rate * wave(i))),
    };
  });
}

function rankWithRanges({ counts, denominators }: Measured) {
  const values = counts.map((count, i) => count / (denominators[i] as number));
  return {
    standings: rankAll(values, "lower"),
    ranges: rankRanges({ counts, denominators }, "lower", 0.95, "rate"),
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
    { what: "Rank ranges of 44 forces x 100 measures", atMost: MOST_MILLISECONDS, unit: "ms" },
    median(times),
  );
  console.log(
    `\nRank ranges, ${FORCES} forces x ${MEASURES} measures, every force as its own home force: ${goalText(goal)}`,
  );
  return [goal];
}
