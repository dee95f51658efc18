/** The kernel with arquero: figures joined with those of their group, grouped and rolled up. */
import type * as Arquero from "arquero";
import type { Table } from "arquero";
import { FORCES, type Workload } from "../workloads";
import { emptyColumns, type RankedColumns } from "./rankedColumns";

export interface ArqueroTables {
  readonly figures: Table;
  readonly groups: Table;
}

/** The figures and groups as tables; missing figures are left out. */
export function arqueroTables(aq: typeof Arquero, { figures, groups }: Workload): ArqueroTables {
  const places = Int32Array.from(figures.keys()).filter((at) => figures[at] === figures[at]);
  const members = groups.flatMap((group) => Array.from(group));
  return {
    figures: aq.table({
      at: places,
      cell: places.map((at) => Math.floor(at / FORCES)),
      force: places.map((at) => at % FORCES),
      figure: Float64Array.from(places, (at) => figures[at] as number),
    }),
    groups: aq.table({
      force: Int32Array.from(members, (_, at) => Math.floor(at / (members.length / FORCES))),
      member: Int32Array.from(members),
    }),
  };
}

interface Gathered {
  readonly figure: number;
  readonly average: number;
  readonly group: readonly number[];
}

export function arqueroKernel(aq: typeof Arquero, { figures, groups }: ArqueroTables): Table {
  const others = figures.rename({ force: "member", figure: "other" });
  return figures
    .join(groups, [["force"], ["force"]])
    .join(others, [
      ["cell", "member"],
      ["cell", "member"],
    ])
    .groupby("at_1", "figure")
    .rollup({ average: aq.op.mean("other"), group: aq.op.array_agg("other") })
    .derive({
      position: aq.escape(
        ({ group, figure }: Gathered) => 1 + group.filter((other) => other < figure).length,
      ),
      topQuartile: aq.escape(({ group }: Gathered) => kthBest(group)),
      gap: aq.escape(({ figure, average }: Gathered) => figure - average),
    });
}

function kthBest(group: readonly number[]): number {
  const sorted = [...group].sort((a, b) => a - b);
  return sorted.length < 4 ? Number.NaN : (sorted[Math.ceil(sorted.length / 4) - 1] ?? Number.NaN);
}

/** The answer in the order of the figures. A force without a figure has no row here. */
export function arqueroColumns(load: Workload, answer: Table): RankedColumns {
  const columns = emptyColumns(load);
  const names = ["position", "average", "topQuartile", "gap"] as const;
  const places = answer.array("at_1");
  for (const name of names) {
    const found = answer.array(name);
    for (let row = 0; row < places.length; row++)
      columns[name][places[row] as number] = found[row] as number;
  }
  return columns;
}
