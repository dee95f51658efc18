/** The product's observations, every force ranked in its own group: what the other contestants answer. */
import { comparePeriods } from "../../src/msg/standing/periodComparisons";
import type { Update } from "../../src/msg/model/update";
import type { CellValue } from "../../src/workbook/names/cellText";
import { productColumns, type ProductColumns } from "../kernel/product";
import { FORCES, type Workload } from "../workloads";
import { chunksOf, setupOf, updateFrom } from "./product";

/** The whole way from a grid, ready to be run: its input, and the columns that a run fills. */
export function everyForceFrom(load: Workload, grid: CellValue[][]) {
  const [snapshot, chunks, columns] = [setupOf(load, grid), chunksOf(grid), productColumns(load)];
  columns.better.fill(-1);
  const run = async () => rankEveryForce(load, await updateFrom(snapshot, chunks), columns);
  return { snapshot, chunks, columns, run };
}

/**
 * @param columns by measure, force and period; the last measure of W3 has fewer periods than the
 * others, whose places are left as they are
 */
export function rankEveryForce(
  load: Workload,
  { observations }: Update,
  columns: ProductColumns,
): void {
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
}
