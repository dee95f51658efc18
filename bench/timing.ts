/** Timing on a shared machine: contestants take turns, and the median of their runs counts. */

export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
  /** Fewer rounds than the others, for what takes seconds. */
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

/**
 * Runs all contestants in turns, forwards and backwards: the engine cleans up every so many runs, and in a
 * fixed order the same contestant would pay for it each time. Each was run once before, to be checked, and is
 * warm. Nothing is cleaned up between them by force: that would throw optimised code away, and time its making.
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
      if (round >= own) continue;
      const started = performance.now();
      await run();
      times[index]?.push(performance.now() - started);
    }
  }
  return contestants.map(({ name }, index) => {
    const own = times[index] ?? [];
    return { name, median: median(own), runs: own.length };
  });
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
