/** The benchmark's tables, for people. */
import { workload, type WorkloadName } from "./workloads";
import { goalText, judgeGoal, type JudgedGoal } from "./goals";
import type { Timing } from "./timing";

/** Times with how many times the reference's they are; a goal is said beside what it is about. */
export function printTimings(
  title: string,
  timings: readonly Timing[],
  reference: string,
  goals: { readonly [name: string]: JudgedGoal } = {},
): void {
  const base = timings.find(({ name }) => name === reference)?.median ?? Number.NaN;
  console.log(`\n${title}`);
  const width = Math.max(...timings.map(({ name }) => name.length));
  for (const { name, median, runs } of timings) {
    const ratio = `${rounded(median / base)} x`;
    const time = `${rounded(median)} ms`;
    const own = goals[name];
    const goal = own ? `  goal: ${goalText(own)}` : "";
    console.log(
      `  ${name.padEnd(width)} ${time.padStart(12)} ${ratio.padStart(9)}  median of ${runs}${goal}`,
    );
  }
}

const MOST_GROWTH = 1.2;

/** Nanoseconds a row at each size, and how they grow; the goal is about all sizes. */
export function printGrowth(
  title: string,
  timed: ReadonlyMap<WorkloadName, { readonly milliseconds: number }>,
): JudgedGoal[] {
  const perRow = [...timed].map(([name, { milliseconds }]) => ({
    name,
    nanoseconds: (milliseconds * 1e6) / workload(name).rows,
  }));
  const [first] = perRow;
  const last = perRow.at(-1);
  if (!first || !last) return [];
  const each = perRow.map(({ name, nanoseconds }) => `${name} ${rounded(nanoseconds)} ns`);
  const goal = judgeGoal(
    { what: `${title}: growth a row ${first.name} -> ${last.name}`, atMost: MOST_GROWTH },
    last.nanoseconds / first.nanoseconds,
  );
  console.log(
    `\n${title}, a row: ${each.join(", ")}; growth ${first.name} -> ${last.name} goal: ${goalText(goal)}`,
  );
  return [goal];
}

function rounded(number: number): string {
  return number.toLocaleString("en-GB", { maximumSignificantDigits: 3 });
}
