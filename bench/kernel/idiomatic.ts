/** As one would write it without thinking of speed: objects, a Map by key, sort. */
import type { Workload } from "../workloads";
import { emptyColumns, type RankedColumns } from "./rankedColumns";

export interface Row {
  readonly at: number;
  readonly force: number;
  /** Its measure and period. */
  readonly cell: string;
  readonly figure: number;
}

export function idiomatic(load: Workload): RankedColumns {
  const rows = Array.from(load.figures, (figure, at): Row => {
    const force = at % load.forces.length;
    return { at, force, cell: `cell ${(at - force) / load.forces.length}`, figure };
  });
  return rankRows(load, rows);
}

/** Ranks every force in its group, cell by cell. */
export function rankRows(load: Workload, rows: readonly Row[]): RankedColumns {
  const columns = emptyColumns(load);
  for (const cell of groupBy(rows, (row) => row.cell).values()) {
    const byForce = new Map(cell.map((row) => [row.force, row]));
    for (const row of cell) {
      const group = Array.from(load.groups[row.force] ?? []).flatMap(
        (force) => byForce.get(force) ?? [],
      );
      const sorted = group
        .map(({ figure }) => figure)
        .filter((figure) => !Number.isNaN(figure))
        .sort((a, b) => a - b);
      const average = sorted.reduce((sum, figure) => sum + figure, 0) / sorted.length;
      columns.position[row.at] = sorted.indexOf(row.figure) + 1;
      columns.average[row.at] = average;
      columns.topQuartile[row.at] =
        sorted.length < 4 ? Number.NaN : (sorted[Math.ceil(sorted.length / 4) - 1] ?? Number.NaN);
      columns.gap[row.at] = row.figure - average;
    }
  }
  return columns;
}

export function groupBy<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
