/** A refresh of W1 through the stand-in host: round trips and the largest request. */
import { runCommand } from "../test/e2e/refresh";
import { smallWorkbook } from "../test/e2e/smallWorkbook";
import { judgeGoal, printGoals } from "./goals";
import { gridOf, workload } from "./workloads";

const MOST_ROUND_TRIPS = 12;
const MOST_MEGABYTES = 4.5;

async function main(): Promise<void> {
  const load = workload("W1");
  const group = new Set(load.groups[0]);
  const workbook = smallWorkbook({
    settings: [
      ["Setting", "Value"],
      ["Home force", load.forces[0] ?? ""],
    ],
    forces: [
      ["Force", "In group"],
      ...load.forces.map((force, at) => [force, group.has(at) ? "Yes" : "No"]),
    ],
    measures: [
      ["Measure", "Better", "Value"],
      ...load.measures.map((series) => [`${series} measure`, "lower", series]),
    ],
    sources: [
      [
        "Source",
        "Sheet",
        "Layout",
        "Force column",
        "Period column",
        "Series column",
        "Value column",
      ],
      ["Crime", "Crime", "long", "Force", "Period", "Offence", "Number"],
    ],
    crime: gridOf(load),
  });
  const run = await runCommand(workbook, "refreshReport");
  if (!run.outcome.ok) throw new Error(JSON.stringify(run.outcome.problems));
  printGoals([
    judgeGoal(
      {
        what: "5. Refresh of W1 through the host: round trips",
        atMost: MOST_ROUND_TRIPS,
        unit: "",
      },
      run.roundTrips,
    ),
    judgeGoal(
      {
        what: "5. Refresh of W1 through the host: largest request",
        atMost: MOST_MEGABYTES,
        unit: "MB",
      },
      run.largestRequest / 1e6,
    ),
  ]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
