/** The product's own pass over a measure's periods, for every force in its group. */
import {
  comparePeriods,
  periodComparisons,
  type PeriodComparisons,
} from "../../src/msg/standing/periodComparisons";
import { FORCES, type Workload } from "../workloads";
import { emptyColumns, type RankedColumns } from "./rankedColumns";

/** The product's columns, by measure, force and period; and the gaps, which it takes when asked. */
export interface ProductColumns extends PeriodComparisons {
  readonly gap: Float64Array;
}

export function productColumns({ figures }: Workload): ProductColumns {
  return { ...periodComparisons(figures.length), gap: new Float64Array(figures.length) };
}

export function product({ figures, groups, periods }: Workload, into: ProductColumns): void {
  const block = periods.length * FORCES;
  for (let start = 0; start < figures.length; start += block) {
    const measure = figures.subarray(start, start + block);
    for (let force = 0; force < FORCES; force++) {
      const at = start + force * periods.length;
      const group = groups[force] as Int32Array;
      comparePeriods(measure, FORCES, group, force, "lower", into, at);
      for (let period = 0; period < periods.length; period++) {
        const figure = measure[period * FORCES + force] as number;
        into.gap[at + period] = figure - (into.mean[at + period] as number);
      }
    }
  }
}

/** The same in the order of the figures, to be checked. */
export function inOrderOfFigures(load: Workload, found: ProductColumns): RankedColumns {
  const columns = emptyColumns(load);
  const periods = load.periods.length;
  for (let at = 0; at < load.figures.length; at++) {
    const force = at % FORCES;
    const period = Math.floor(at / FORCES) % periods;
    const measure = Math.floor(at / FORCES / periods);
    const from = (measure * FORCES + force) * periods + period;
    columns.position[at] = (found.better[from] as number) + 1;
    columns.average[at] = found.mean[from] as number;
    columns.topQuartile[at] = found.topQuartile[from] as number;
    columns.gap[at] = found.gap[from] as number;
  }
  return columns;
}
