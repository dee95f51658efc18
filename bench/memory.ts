/** Peak memory, each contestant in a process of its own that holds the grid and does its work once. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { openDuckDb } from "./duckdb";
import { judgeGoal, goalText, type JudgedGoal } from "./goals";
import { duckdbForEveryForce } from "./grid/duckdb";
import { rankEveryForce } from "./grid/everyForce";
import { idiomaticForEveryForce } from "./grid/idiomatic";
import { chunksOf, setupOf, updateFrom } from "./grid/product";
import { productColumns } from "./kernel/product";
import { gridOf, workload, type WorkloadName } from "./workloads";

const CONTESTANTS = ["product", "idiomatic JS", "DuckDB-wasm"] as const;

interface Memory {
  /** Megabytes: the grid alone, and what the process had at most above what it had without it. */
  readonly grid: number;
  readonly peak: number;
}

const MOST_TIMES_GRID = 2;

/** Runs every contestant and prints its peak; the goal is the product's. */
export function measureMemory(size: WorkloadName): JudgedGoal[] {
  console.log(`\nPeak memory at ${size}, grid included`);
  return CONTESTANTS.flatMap((name) => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ["--expose-gc", __filename, "--memory-of", `${size} ${name}`],
      { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    );
    if (status !== 0) throw new Error(`The process of ${name} ended with ${String(status)}.`);
    const { grid, peak } = JSON.parse(stdout) as Memory;
    const ratio = peak / grid;
    const goal = judgeGoal(
      { what: `2. ${size}: peak memory, times the grid's own`, atMost: MOST_TIMES_GRID },
      ratio,
    );
    const isProduct = name === "product";
    console.log(
      `  ${name.padEnd(12)} ${peak.toFixed(0)} MB = ${ratio.toFixed(2)} x the grid's ${grid.toFixed(0)} MB` +
        (isProduct ? `  goal: ${goalText(goal)}` : ""),
    );
    return isProduct ? [goal] : [];
  });
}

/** In the process of one contestant: prints its `Memory`. */
export async function runForMemory(contestant: string): Promise<void> {
  const [size, ...words] = contestant.split(" ");
  const load = workload(size as WorkloadName);
  const name = words.join(" ");
  const connection = name === "DuckDB-wasm" ? await openDuckDb() : undefined;
  const without = await residentNow();
  const grid = gridOf(load);
  const chunks = chunksOf(grid);
  const held = await residentNow();
  const snapshot = setupOf(load, grid);
  const stop = watchPeak();
  if (connection) duckdbForEveryForce(connection, load, grid);
  else if (name === "product") {
    rankEveryForce(load, await updateFrom(snapshot, chunks), productColumns(load));
  } else idiomaticForEveryForce(load, grid);
  const peak = stop();
  process.stdout.write(JSON.stringify({ grid: held - without, peak: peak - without }));
}

const SETTLING_MS = 300;

/** Resident memory in megabytes once what nobody holds is gone; pages go back a little later. */
async function residentNow(): Promise<number> {
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

/**
 * Watches resident memory; the answer gives its peak in megabytes. Linux forgets an earlier peak
 * when asked; elsewhere the peak of the whole process is taken, which is at least as much.
 */
function watchPeak(): () => number {
  if (process.platform !== "linux") return () => process.resourceUsage().maxRSS / 1e3;
  writeFileSync("/proc/self/clear_refs", "5");
  return () => {
    const status = readFileSync("/proc/self/status", "utf8");
    const kibibytes = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]);
    return (kibibytes * 1024) / 1e6;
  };
}
