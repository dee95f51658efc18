/**
 * From a grid of cells to what an update says, the way the product goes: its readers, the whole Update of
 * the home force, and every force ranked in its own group. The others read and rank, and no more.
 */
import type { Connection } from "@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs";
import { judgeGoal, type JudgedGoal } from "./goals";
import { duckdbColumns, duckdbForEveryForce } from "./grid/duckdb";
import { everyForceFrom } from "./grid/everyForce";
import { checkSameHistory, forgetMeasure } from "./grid/homeHistory";
import { idiomaticForEveryForce, idiomaticHistory } from "./grid/idiomatic";
import { historyOf, updateFrom } from "./grid/product";
import { bound } from "./kernel/bound";
import { inOrderOfFigures } from "./kernel/product";
import { checkEqual, emptyColumns } from "./kernel/rankedColumns";
import { printTimings } from "./printing";
import { medianOf, ratioOf, timeInTurns, type Timing } from "./timing";
import { gridOf, workload, type WorkloadName } from "./workloads";

const FEW = { W1: 15, W2: 3, W3: 5 } as const;
/** One way from rows to figures is worth more than the speed of two: docs/decisions/one-way-to-figures.md. */
const TIMES_OTHERS_AT_W3 = 8;
const MOST_MS_AT_W2 = 150;

/** Times the way at one size and prints it. */
export async function timeGrid(
  size: WorkloadName,
  rounds: number,
  connection: Connection,
): Promise<readonly JudgedGoal[]> {
  const load = workload(size);
  const grid = gridOf(load);
  const { snapshot, chunks, columns, run: product } = everyForceFrom(load, grid);
  const update = await updateFrom(snapshot, chunks);
  const homeHistory = idiomaticHistory(load, grid);
  // Where the own figure is missing and most peers have theirs, the product gives no places by older ones.
  for (const [measure, { status }] of update.measures.entries())
    if (status === "No data") forgetMeasure(homeHistory, measure, load.periods.length);
  checkSameHistory("product", homeHistory, historyOf(load, update));
  const expected = emptyColumns(load);
  bound(load, expected);
  await product();
  checkEqual("product", expected, inOrderOfFigures(load, columns));
  checkEqual("idiomatic JS", expected, idiomaticForEveryForce(load, grid));
  const answer = duckdbForEveryForce(connection, load, grid);
  checkEqual("DuckDB-wasm", expected, duckdbColumns(load, answer));

  const timings = await timeInTurns(
    [
      { name: "product", run: product },
      { name: "product, home force's Update alone", run: () => updateFrom(snapshot, chunks) },
      {
        name: "idiomatic JS",
        run: () => idiomaticForEveryForce(load, grid),
        rounds: FEW[size],
      },
      {
        name: "DuckDB-wasm",
        run: () => duckdbForEveryForce(connection, load, grid),
        rounds: FEW[size],
      },
      {
        name: "idiomatic JS, home force alone",
        run: () => idiomaticHistory(load, grid),
        rounds: FEW[size],
      },
    ],
    rounds,
  );
  const goals = goalsAt(size, timings);
  const title = `${size} from a grid of ${grid.length.toLocaleString("en-GB")} rows of cells to an Update, and every force ranked in its own group`;
  printTimings(title, timings, "product", goals);
  return Object.values(goals);
}

/** The goals of a size, by the contestant beside whom they are printed. */
function goalsAt(size: WorkloadName, timings: readonly Timing[]): Record<string, JudgedGoal> {
  const faster = (name: string) =>
    judgeGoal(
      { what: `2. ${size}: faster from a grid than ${name}`, atLeast: TIMES_OTHERS_AT_W3 },
      ratioOf(timings, name, "product"),
    );
  switch (size) {
    case "W1":
      return {};
    case "W2": {
      const goal = { what: "2. W2: time from a grid", atMost: MOST_MS_AT_W2, unit: "ms" } as const;
      return { product: judgeGoal(goal, medianOf(timings, "product")) };
    }
    case "W3":
      return {
        "idiomatic JS": faster("idiomatic JS"),
        "DuckDB-wasm": faster("DuckDB-wasm"),
      };
  }
}
