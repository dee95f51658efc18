/**
 * Today's code beside what else could do its work, in one run on one machine. All contestants'
 * answers are checked equal before anything is timed; read the times as ratios.
 *
 * --quick leaves W3, a full Excel sheet, out.
 */
import { timeCertainty } from "./certaintyBench";
import { openDuckDb } from "./duckdb";
import { timeFunctions } from "./functionsBench";
import { printGoals, type JudgedGoal } from "./goals";
import { timeGrid } from "./gridBench";
import { timeGrowth } from "./growthBench";
import { timeKernel } from "./kernelBench";
import { measureMemory, runForMemory } from "./memory";
import type { WorkloadName } from "./workloads";

/** Rounds of the quick contestants, by workload. */
const KERNEL_ROUNDS = { W1: 201, W2: 31, W3: 15 } as const;
const GRID_ROUNDS = { W1: 25, W2: 15, W3: 15 } as const;

async function main(options: readonly string[]): Promise<void> {
  const [first = "", contestant = ""] = options;
  if (first === "--memory-of") return runForMemory(contestant);
  const sizes: readonly WorkloadName[] = options.includes("--quick")
    ? ["W1", "W2"]
    : ["W1", "W2", "W3"];
  const connection = await openDuckDb();
  const arquero = await import("arquero");
  // First, because functions.js has a thread of its own in Excel, where nothing else was compiled.
  const functions = await timeFunctions();
  const goals: JudgedGoal[] = [];
  for (const size of sizes)
    goals.push(...(await timeKernel(size, KERNEL_ROUNDS[size], connection, arquero)));
  for (const size of sizes) goals.push(...(await timeGrid(size, GRID_ROUNDS[size], connection)));
  goals.push(...(await timeGrowth(sizes)), ...functions, ...timeCertainty());
  goals.push(...measureMemory(sizes.at(-1) ?? "W1"));
  printGoals(goals);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
