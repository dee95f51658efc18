/** The goals of a run, as ratios or limits, and whether each was met. */

export interface Goal {
  /** "Kernel at W3, times the bound" */
  readonly what: string;
  /** Exactly one of them. */
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly unit?: "x" | "MB" | "KB" | "s" | "ms" | "";
}

export interface JudgedGoal extends Goal {
  readonly measured: number;
  readonly isMet: boolean;
}

export function judgeGoal(goal: Goal, measured: number): JudgedGoal {
  const { atMost = Infinity, atLeast = -Infinity } = goal;
  return { ...goal, measured, isMet: measured <= atMost && measured >= atLeast };
}

/** "at least 15 x: 17.2 x, met" */
export function goalText({ atMost, atLeast, unit = "x", measured, isMet }: JudgedGoal): string {
  const limit = atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`;
  const figure = measured.toLocaleString("en-GB", { maximumSignificantDigits: 3 });
  const spaced = unit === "" ? "" : ` ${unit}`;
  return `${limit}${spaced}: ${figure}${spaced}, ${isMet ? "met" : "NOT MET"}`;
}

/** All goals of the run in one list, for whoever only wants to know that. */
export function printGoals(goals: readonly JudgedGoal[]): void {
  console.log("\nGoals");
  const width = Math.max(...goals.map(({ what }) => what.length));
  for (const goal of goals) console.log(`  ${goal.what.padEnd(width)}  ${goalText(goal)}`);
}
