/** From a grid of cells to what an update says, the way the product goes. */
import type { Connection } from "@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs";
import { duckdbHistory } from "./grid/duckdb";
import { checkSameHistory } from "./grid/homeHistory";
import { idiomaticForEveryForce, idiomaticHistory } from "./grid/idiomatic";
import { bound } from "./kernel/bound";
import { checkEqual, emptyColumns } from "./kernel/rankedColumns";
import { chunksOf, historyOf, setupOf, updateFrom } from "./grid/product";
import { printTimings } from "./printing";
import { timeInTurns } from "./timing";
import { gridOf, workload, type WorkloadName } from "./workloads";

const FEW = { W1: 15, W2: 3, W3: 3 } as const;

/** Times the way at one size and prints it; the product's median in milliseconds. */
export async function timeGrid(
  size: WorkloadName,
  rounds: number,
  connection: Connection,
): Promise<number> {
  const load = workload(size);
  const grid = gridOf(load);
  const chunks = chunksOf(grid);
  const snapshot = setupOf(load, grid);
  const update = await updateFrom(snapshot, chunks);
  const expected = idiomaticHistory(load, grid);
  checkSameHistory("product", expected, historyOf(load, update));
  checkSameHistory("DuckDB-wasm", expected, duckdbHistory(connection, load, grid));
  const everyForce = emptyColumns(load);
  bound(load, everyForce);
  checkEqual("idiomatic JS, every force", everyForce, idiomaticForEveryForce(load, grid));

  const timings = await timeInTurns(
    [
      { name: "product", run: () => updateFrom(snapshot, chunks) },
      { name: "idiomatic JS", run: () => idiomaticHistory(load, grid), rounds: FEW[size] },
      {
        name: "idiomatic JS, every force",
        run: () => idiomaticForEveryForce(load, grid),
        rounds: FEW[size],
      },
      {
        name: "DuckDB-wasm",
        run: () => duckdbHistory(connection, load, grid),
        rounds: FEW[size],
      },
    ],
    rounds,
  );
  const title = `${size} from a grid of ${grid.length.toLocaleString("en-GB")} rows of cells to the home force's places in all periods`;
  printTimings(title, timings, "product", {
    "idiomatic JS": "at least 15 x at W3",
    "idiomatic JS, every force": "which the goal was measured by",
    "DuckDB-wasm": "at least 20 x",
  });
  return timings.find(({ name }) => name === "product")?.median ?? Number.NaN;
}
