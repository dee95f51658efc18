/** What every contestant of the kernel answers: lower is better, parallel to the figures. */
import type { Workload } from "../workloads";

export interface RankedColumns {
  /** 0 for a force without a figure. */
  readonly position: Int32Array;
  readonly average: Float64Array;
  /** The k-th best figure of the group, k = a quarter of them rounded up; NaN for fewer than 4. */
  readonly topQuartile: Float64Array;
  /** The figure less the average. */
  readonly gap: Float64Array;
}

export function emptyColumns({ figures }: Workload): RankedColumns {
  return {
    position: new Int32Array(figures.length),
    average: new Float64Array(figures.length).fill(Number.NaN),
    topQuartile: new Float64Array(figures.length).fill(Number.NaN),
    gap: new Float64Array(figures.length).fill(Number.NaN),
  };
}

/** Averages may differ by the order of adding. */
const RELATIVE_TOLERANCE = 1e-12;

/** Throws unless two contestants answer the same for every force with a figure. */
export function checkEqual(name: string, expected: RankedColumns, found: RankedColumns): void {
  const ranked = Array.from(expected.position.keys()).filter((at) => expected.position[at] !== 0);
  const pick = (column: ArrayLike<number>) => ranked.map((at) => column[at] as number);
  const { average, topQuartile, gap } = expected;
  expectAll(`${name}: positions`, expected.position, found.position, 0);
  expectAll(`${name}: averages`, pick(average), pick(found.average), RELATIVE_TOLERANCE);
  expectAll(`${name}: top quartiles`, pick(topQuartile), pick(found.topQuartile), 0);
  // A gap is small beside what it is the difference of.
  expectAll(`${name}: gaps`, pick(gap), pick(found.gap), 1e-9);
}

export function expectAll(
  what: string,
  expected: ArrayLike<number>,
  found: ArrayLike<number>,
  tolerance: number,
): void {
  if (expected.length !== found.length)
    throw new Error(`${what}: ${found.length} of them, not ${expected.length}.`);
  for (let at = 0; at < expected.length; at++) {
    const one = expected[at] as number;
    const other = found[at] as number;
    const allowed = tolerance * Math.max(1, Math.abs(one));
    if (Math.abs(one - other) <= allowed || (one !== one && other !== other)) continue;
    throw new Error(`${what}: number ${at} is ${other}, not ${one}.`);
  }
}
