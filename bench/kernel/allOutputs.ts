/**
 * Everything that is said of a force in a period: standing, average, top quartile, the changes to both
 * in the unit and in whole counts, and the places moved since the period before. The last 12 positions
 * are a slice of the positions and cost nothing.
 */
import { changeInUnit, countsToReach } from "../../src/msg/standing/change";
import { positionNumber } from "../../src/msg/standing/standing";
import { placesBetween } from "../../src/msg/publication/movement";
import { comparePeriods, periodComparisons } from "../../src/msg/standing/periodComparisons";
import { FORCES, type Workload } from "../workloads";

const PER = 1000;
/** Sums of eight figures differ by less, in whatever order they are added. */
const TOLERANCE = 1e-12;

/** Columns by measure, force and period. */
export interface AllOutputs {
  readonly position: Int32Array;
  readonly moved: Int32Array;
  readonly toAverage: Float64Array;
  readonly toTopQuartile: Float64Array;
  readonly countsToAverage: Float64Array;
  readonly countsToTopQuartile: Float64Array;
}

export function emptyOutputs(length: number): AllOutputs {
  const figures = () => new Float64Array(length);
  return {
    position: new Int32Array(length),
    moved: new Int32Array(length),
    toAverage: figures(),
    toTopQuartile: figures(),
    countsToAverage: figures(),
    countsToTopQuartile: figures(),
  };
}

/** A workload whose figures are rates of whole counts. */
export interface CountedWorkload extends Workload {
  /** Parallel to the figures; NaN is missing. */
  readonly counts: Float64Array;
  /** Of each force. */
  readonly population: Float64Array;
}

/** The workload's figures taken for rates per 1,000, moved to the nearest whole count. */
export function counted(load: Workload): CountedWorkload {
  const population = Float64Array.from({ length: FORCES }, (_, force) => 400_000 + 60_000 * force);
  const populationAt = (at: number) => population[at % FORCES] as number;
  const counts = load.figures.map((rate, at) => Math.round((rate / PER) * populationAt(at)));
  const figures = counts.map((count, at) => (count / populationAt(at)) * PER);
  return { ...load, figures, counts, population };
}

export function allOutputs(
  { figures, counts, population, groups, periods }: CountedWorkload,
  into: AllOutputs,
): void {
  const block = periods.length * FORCES;
  const compared = periodComparisons(periods.length);
  for (let start = 0; start < figures.length; start += block) {
    const measure = figures.subarray(start, start + block);
    for (let force = 0; force < FORCES; force++) {
      comparePeriods(measure, FORCES, groups[force] as Int32Array, force, "lower", compared);
      const at = start + force * periods.length;
      const denominator = population[force] as number;
      const rateOf = (own: number): number => (own / denominator) * PER;
      for (let period = 0; period < periods.length; period++) {
        const value = measure[period * FORCES + force] as number;
        const count = counts[start + period * FORCES + force] as number;
        const place = at + period;
        const position = positionNumber(
          compared.better[period] as number,
          compared.tied[period] as number,
          compared.ranked[period] as number,
          "best",
        );
        into.position[place] = position;
        into.moved[place] =
          period === 0 ? 0 : placesBetween(into.position[place - 1] as number, position, "best");
        const average = { figure: compared.mean[period] as number, tolerance: TOLERANCE };
        const toAverage = changeInUnit(value, average, "lower").inUnit;
        into.toAverage[place] = toAverage;
        into.countsToAverage[place] = countsToReach(count, rateOf, toAverage, "lower", average);
        const best = { figure: compared.topQuartile[period] as number, tolerance: 0 };
        const toBest = changeInUnit(value, best, "lower").inUnit;
        into.toTopQuartile[place] = toBest;
        into.countsToTopQuartile[place] = countsToReach(count, rateOf, toBest, "lower", best);
      }
    }
  }
}
