/** Whether cost grows with the rows alone: the product at all sizes, taking turns on the same machine. */
import { goalText, judgeGoal, type JudgedGoal } from "./goals";
import { everyForceFrom } from "./grid/everyForce";
import { product, productColumns } from "./kernel/product";
import { rounded } from "./printing";
import { timeInTurns, type Contestant } from "./timing";
import { gridOf, workload, type Workload, type WorkloadName } from "./workloads";

const MOST_GROWTH = 1.2;
const KERNEL_ROUNDS = 31;
const GRID_ROUNDS = 11;

/** Times kernel and grid at each size; the goal is about the first and the last. */
export async function timeGrowth(sizes: readonly WorkloadName[]): Promise<JudgedGoal[]> {
  const loads = sizes.map(workload);
  return [
    await growth("3. Kernel", loads, kernelOf, KERNEL_ROUNDS),
    await growth(
      "3. Grid of cells -> Update",
      loads,
      (load) => everyForceFrom(load, gridOf(load)).run,
      GRID_ROUNDS,
    ),
  ];
}

function kernelOf(load: Workload): Contestant["run"] {
  const columns = productColumns(load);
  return () => product(load, columns);
}

async function growth(
  title: string,
  loads: readonly Workload[],
  runOf: (load: Workload) => Contestant["run"],
  rounds: number,
): Promise<JudgedGoal> {
  const contestants = loads.map((load) => ({ name: load.name, run: runOf(load) }));
  for (const { run } of contestants) await run();
  const timings = await timeInTurns(contestants, rounds);
  const perRow = timings.map(({ median }, at) => (median * 1e6) / (loads[at]?.rows ?? Number.NaN));
  const [first, last] = [loads[0]?.name ?? "", loads.at(-1)?.name ?? ""];
  const goal = judgeGoal(
    { what: `${title}: growth a row ${first} -> ${last}`, atMost: MOST_GROWTH },
    (perRow.at(-1) ?? Number.NaN) / (perRow[0] ?? Number.NaN),
  );
  const each = perRow.map(
    (nanoseconds, at) => `${loads[at]?.name ?? ""} ${rounded(nanoseconds)} ns`,
  );
  console.log(
    `\n${title}, a row: ${each.join(", ")}; growth ${first} -> ${last} goal: ${goalText(goal)}`,
  );
  return goal;
}
