/** The benchmark's tables, for people. */
import { goalText, type JudgedGoal } from "./goals";
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

/** Three figures that count. */
export function rounded(number: number): string {
  return number.toLocaleString("en-GB", { maximumSignificantDigits: 3 });
}
