/**
 * Everything that is said of a force in a period: standing, average, top quartile, the changes to both
 * in the unit and in whole counts, and the places moved since the period before. The last 12 positions
 * are a slice of the positions and cost nothing.
 */
import { changeInUnit, countsToReach } from "../../src/msg/change";
import { isAsGoodAs, positionNumber } from "../../src/msg/standing";
import { placesBetween } from "../../src/msg/movement";
import { comparePeriods, periodComparisons } from "../../src/msg/periodComparisons";
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

/** @param population of each force, behind the rates per 1,000 */
export function allOutputs(
  { figures, groups, periods }: Workload,
  population: Float64Array,
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
      const rateOf = (count: number): number => (count / denominator) * PER;
      for (let period = 0; period < periods.length; period++) {
        const rate = measure[period * FORCES + force] as number;
        const count = Math.round((rate / PER) * denominator);
        const value = rateOf(count);
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
        into.countsToAverage[place] = countsToReach(count, rateOf, toAverage, (other) =>
          isAsGoodAs(other, average.figure, "lower", TOLERANCE),
        );
        const best = { figure: compared.topQuartile[period] as number, tolerance: 0 };
        const toTopQuartile = changeInUnit(value, best, "lower").inUnit;
        into.toTopQuartile[place] = toTopQuartile;
        into.countsToTopQuartile[place] = countsToReach(count, rateOf, toTopQuartile, (other) =>
          isAsGoodAs(other, best.figure, "lower", 0),
        );
      }
    }
  }
}
