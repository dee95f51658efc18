/** Timing on a shared machine: contestants take turns, and the median of their runs counts. */
import { setTimeout } from "node:timers/promises";

export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
  /** Fewer rounds than the others, for what takes seconds; spread over all. */
  readonly rounds?: number;
  /** Milliseconds of runs that were timed already, when it was checked. */
  readonly timed?: readonly number[];
}

export interface Timing {
  readonly name: string;
  /** Milliseconds. */
  readonly median: number;
  readonly runs: number;
}

/** Milliseconds at most that the engine is given to clean up after a run. */
const LONGEST_REST = 250;

/**
 * Runs all contestants in turns, forwards and backwards, with a rest after each run as long as the run was: what
 * it left behind is cleaned up then, and not while another is timed. Each was run once before, to be checked, and
 * is warm. Nothing is cleaned up by force: that would throw optimised code away, and time its making.
 */
export async function timeInTurns(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Timing[]> {
  const times = contestants.map(({ timed = [] }) => [...timed]);
  for (let round = 0; round < rounds; round++) {
    const order = [...contestants.entries()];
    if (round % 2 === 1) order.reverse();
    for (const [index, { run, rounds: own = rounds }] of order) {
      if (!takesPart(round, own, rounds)) continue;
      const started = performance.now();
      await run();
      const took = performance.now() - started;
      times[index]?.push(took);
      await setTimeout(Math.min(took, LONGEST_REST));
    }
  }
  return contestants.map(({ name }, index) => {
    const own = times[index] ?? [];
    return { name, median: median(own), runs: own.length };
  });
}

/** Machines are faster at some times than at others: who has few rounds has them among all the others'. */
function takesPart(round: number, own: number, rounds: number): boolean {
  return Math.floor(((round + 1) * own) / rounds) > Math.floor((round * own) / rounds);
}

/** How many times as long one takes as the other. */
export function ratioOf(timings: readonly Timing[], name: string, reference: string): number {
  const of = (wanted: string) => timings.find((timing) => timing.name === wanted)?.median;
  return (of(name) ?? Number.NaN) / (of(reference) ?? Number.NaN);
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
