/** DuckDB-wasm in this thread, as its package offers it for Node. */
import type { Connection } from "@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs";
import path from "node:path";

/** From bench/node_modules/.cache, where the benchmark is made. */
const dist = path.join(__dirname, "..", "@duckdb", "duckdb-wasm", "dist");

/** Starts the database; about a second, which no figure of the benchmark counts. */
export async function openDuckDb(): Promise<Connection> {
  const duckdb = await import("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const bundle = (name: string) => ({
    mainModule: path.join(dist, `duckdb-${name}.wasm`),
    mainWorker: path.join(dist, `duckdb-node-${name}.worker.cjs`),
  });
  const bundles = { mvp: bundle("mvp"), eh: bundle("eh") };
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate();
  return database.connect();
}
