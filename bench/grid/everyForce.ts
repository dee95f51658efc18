/** The product's observations, every force ranked in its own group: what the other contestants answer. */
import { comparePeriods } from "../../src/msg/periodComparisons";
import type { Update } from "../../src/msg/update";
import { productColumns, type ProductColumns } from "../kernel/product";
import { FORCES, type Workload } from "../workloads";

/** By measure, force and period; the last measure of W3 has fewer periods than the others. */
export function rankEveryForce(load: Workload, { observations }: Update): ProductColumns {
  const columns = productColumns(load);
  columns.better.fill(-1);
  const periods = load.periods.length;
  for (const [measure, { values }] of observations.series.entries()) {
    for (let force = 0; force < FORCES; force++) {
      const at = (measure * FORCES + force) * periods;
      comparePeriods(values, FORCES, load.groups[force] as Int32Array, force, "lower", columns, at);
      for (let period = 0; period * FORCES < values.length; period++) {
        const figure = values[period * FORCES + force] as number;
        columns.gap[at + period] = figure - (columns.mean[at + period] as number);
      }
    }
  }
  return columns;
}
