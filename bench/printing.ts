/** The benchmark's tables, for people. */
import { workload, type WorkloadName } from "./workloads";
import type { Timing } from "./timing";

/** Times with how many times the reference's they are; a goal is said beside what it is about. */
export function printTimings(
  title: string,
  timings: readonly Timing[],
  reference: string,
  goals: { readonly [name: string]: string } = {},
): void {
  const base = timings.find(({ name }) => name === reference)?.median ?? Number.NaN;
  console.log(`\n${title}`);
  const width = Math.max(...timings.map(({ name }) => name.length));
  for (const { name, median, runs } of timings) {
    const ratio = `${rounded(median / base)} x`;
    const time = `${rounded(median)} ms`;
    const goal = goals[name] === undefined ? "" : `  goal: ${goals[name]}`;
    console.log(
      `  ${name.padEnd(width)} ${time.padStart(12)} ${ratio.padStart(9)}  median of ${runs}${goal}`,
    );
  }
}

/** Nanoseconds a row at each size, and how they grow. */
export function printGrowth(title: string, milliseconds: ReadonlyMap<WorkloadName, number>): void {
  const perRow = [...milliseconds].map(([name, time]) => ({
    name,
    nanoseconds: (time * 1e6) / workload(name).rows,
  }));
  const [first] = perRow;
  const last = perRow.at(-1);
  if (!first || !last) return;
  const each = perRow.map(({ name, nanoseconds }) => `${name} ${rounded(nanoseconds)} ns`);
  const growth = rounded(last.nanoseconds / first.nanoseconds);
  console.log(
    `\n${title}, a row: ${each.join(", ")}; growth ${first.name} -> ${last.name} ${growth} x (goal: at most 1.2 x to W3)`,
  );
}

function rounded(number: number): string {
  return number.toLocaleString("en-GB", { maximumSignificantDigits: 3 });
}
