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

/** Milliseconds at most until the engine's other threads have ended what a run made them do. */
const LONGEST_REST = 250;

/**
 * Runs all contestants in turns, forwards and backwards. Each was run once before, to be checked, and is warm;
 * and before a run is timed the same contestant makes one that is not, and rests as long as that took, so that the
 * engine cleans up what this contestant leaves behind, and not what others left. (What has few rounds takes so long
 * that it cleans up as it goes.) Nothing is cleaned up by force: that would throw optimised code away, and time its
 * making.
 */
export async function timeInTurns(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Timing[]> {
  const times = contestants.map(({ timed = [] }) => [...timed]);
  for (let round = 0; round < rounds; round++) {
    const order = [...contestants.entries()];
    if (round % 2 === 1) order.reverse();
    for (const [index, { run, rounds: few }] of order) {
      if (few !== undefined && !takesPart(round, few, rounds)) continue;
      if (few === undefined) await setTimeout(Math.min(await timeOf(run), LONGEST_REST));
      times[index]?.push(await timeOf(run));
    }
  }
  return contestants.map(({ name }, index) => {
    const own = times[index] ?? [];
    return { name, median: median(own), runs: own.length };
  });
}

/** Milliseconds that a run takes. */
async function timeOf(run: Contestant["run"]): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** Machines are faster at some times than at others: who has few rounds has them among all the others'. */
function takesPart(round: number, own: number, rounds: number): boolean {
  return Math.floor(((round + 1) * own) / rounds) > Math.floor((round * own) / rounds);
}

/** How many times as long one takes as the other. */
export function ratioOf(timings: readonly Timing[], name: string, reference: string): number {
  return medianOf(timings, name) / medianOf(timings, reference);
}

/** Milliseconds; NaN for who took no part. */
export function medianOf(timings: readonly Timing[], name: string): number {
  return timings.find((timing) => timing.name === name)?.median ?? Number.NaN;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
