/** The kernel: rank, average, top quartile and gap of every force in its group, from columns. */
import type * as Arquero from "arquero";
import type { Connection } from "@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs";
import { arqueroColumns, arqueroKernel, arqueroTables } from "./kernel/arquero";
import { bound } from "./kernel/bound";
import { duckdbColumns, duckdbKernel, fillTables } from "./kernel/duckdb";
import { idiomatic } from "./kernel/idiomatic";
import { inOrderOfFigures, product, productColumns } from "./kernel/product";
import { checkEqual, emptyColumns } from "./kernel/rankedColumns";
import { printTimings } from "./printing";
import { timeInTurns } from "./timing";
import { workload, type WorkloadName } from "./workloads";

/** Rounds of what takes seconds at W3, and of what takes a minute: there the checked run counts. */
const FEW = { W1: 15, W2: 3, W3: 1 } as const;
const FEWEST = { W1: 5, W2: 0, W3: 0 } as const;

/** Times the kernel at one size and prints it; the product's median in milliseconds. */
export async function timeKernel(
  size: WorkloadName,
  rounds: number,
  connection: Connection,
  arquero: typeof Arquero,
): Promise<number> {
  const load = workload(size);
  const expected = emptyColumns(load);
  bound(load, expected);
  const own = productColumns(load);
  product(load, own);
  checkEqual("product", expected, inOrderOfFigures(load, own));
  checkEqual("idiomatic JS", expected, idiomatic(load));
  const tables = arqueroTables(arquero, load);
  const started = performance.now();
  const joined = arqueroKernel(arquero, tables);
  const arqueroTime = performance.now() - started;
  checkEqual("arquero", expected, arqueroColumns(load, joined));
  fillTables(connection, load);
  checkEqual("DuckDB-wasm", expected, duckdbColumns(load, duckdbKernel(connection)));

  const timings = await timeInTurns(
    [
      { name: "typed-array bound", run: () => bound(load, expected) },
      { name: "product", run: () => product(load, own) },
      { name: "idiomatic JS", run: () => idiomatic(load), rounds: FEW[size] },
      { name: "DuckDB-wasm", run: () => duckdbKernel(connection), rounds: FEW[size] },
      {
        name: "arquero",
        run: () => arqueroKernel(arquero, tables),
        rounds: FEWEST[size],
        timed: size === "W1" ? [] : [arqueroTime],
      },
    ],
    rounds,
  );
  const title = `${size} from columns in memory, ${load.rows.toLocaleString("en-GB")} results: rank, average, top quartile, gap`;
  printTimings(title, timings, "typed-array bound", { product: "at most 1.25 x" });
  return timings.find(({ name }) => name === "product")?.median ?? Number.NaN;
}
