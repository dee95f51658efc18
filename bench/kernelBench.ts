/** The kernel: rank, average, top quartile and gap of every force in its group, from columns. */
import type * as Arquero from "arquero";
import type { Connection } from "@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs";
import { allOutputs, counted, emptyOutputs } from "./kernel/allOutputs";
import { arqueroColumns, arqueroKernel, arqueroTables } from "./kernel/arquero";
import { bound } from "./kernel/bound";
import { duckdbColumns, duckdbKernel, fillTables } from "./kernel/duckdb";
import { idiomatic } from "./kernel/idiomatic";
import { inOrderOfFigures, product, productColumns } from "./kernel/product";
import { checkEqual, emptyColumns } from "./kernel/rankedColumns";
import { judgeGoal, type JudgedGoal } from "./goals";
import { printTimings } from "./printing";
import { ratioOf, timeInTurns } from "./timing";
import { workload, type WorkloadName } from "./workloads";

/** Rounds of what takes seconds at W3, and of what takes a minute: there the checked run counts. */
const FEW = { W1: 15, W2: 3, W3: 1 } as const;
const FEWEST = { W1: 5, W2: 0, W3: 0 } as const;

const MOST_TIMES_BOUND = 1.25;
const MOST_TIMES_BOUND_WITH_ALL = 2.75;

/** Times the kernel at one size and prints it. */
export async function timeKernel(
  size: WorkloadName,
  rounds: number,
  connection: Connection,
  arquero: typeof Arquero,
): Promise<readonly JudgedGoal[]> {
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

  const withCounts = counted(load);
  const outputs = emptyOutputs(load.figures.length);
  const everything = () => allOutputs(withCounts, outputs);
  everything();

  const timings = await timeInTurns(
    [
      { name: "typed-array bound", run: () => bound(load, expected) },
      { name: "product", run: () => product(load, own) },
      { name: "product, all outputs", run: everything },
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
  const goal = (what: string, name: string, atMost: number) =>
    judgeGoal({ what, atMost }, ratioOf(timings, name, "typed-array bound"));
  const goals = {
    product: goal(`1. ${size}: kernel, times the bound`, "product", MOST_TIMES_BOUND),
    "product, all outputs": goal(
      `1. ${size}: all outputs, times the bound`,
      "product, all outputs",
      MOST_TIMES_BOUND_WITH_ALL,
    ),
  };
  const title = `${size} from columns in memory, ${load.rows.toLocaleString("en-GB")} results: rank, average, top quartile, gap`;
  printTimings(title, timings, "typed-array bound", goals);
  return Object.values(goals);
}
