/**
 * Refreshes through the stand-in host by lines of several latencies: round trips, seconds, and the largest request.
 * Excel on the web takes 100 to 500 ms for a round trip.
 *
 * --full: a full Excel sheet too.
 */
import type { WorkbookModel } from "../excel-host/model/types";
import { openHeadless } from "../excel-host/run/headless";
import { BUILT } from "../test/builtAddIn";
import { SOURCE_COLUMNS, smallWorkbook } from "../test/e2e/smallWorkbook";
import { judgeGoal, printGoals, type JudgedGoal } from "./goals";
import { refreshTimed, type Timed } from "./timedRefresh";
import { gridOf, workload, type WorkloadName } from "./workloads";

const LATENCIES = [0, 50, 200] as const;
const BYTES_PER_SECOND = 2_000_000;
/** The latency that goals are for. */
const FAR = 200;
const MOST_MEGABYTES = 4.5;

function workbookOf(name: WorkloadName): WorkbookModel {
  const load = workload(name);
  const group = new Set(load.groups[0]);
  return smallWorkbook({
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
      ...load.measures.slice(0, 12).map((series) => [`${series} measure`, "lower", series]),
    ],
    sources: [
      SOURCE_COLUMNS,
      ["Crime", "Crime", "long", "Force", "Period", "Offence", "Number", ""],
    ],
    crime: gridOf(load),
  });
}

async function timesOf(name: WorkloadName, milliseconds: number): Promise<readonly Timed[]> {
  const workbook = workbookOf(name);
  const line = { milliseconds, bytesPerSecond: BYTES_PER_SECOND };
  const excel = await openHeadless({ workbook, pageDirectory: BUILT, line });
  try {
    const first = await refreshTimed(excel);
    if (name !== "W1") return [first];
    const again = await refreshTimed(excel);
    workbook.sheetByName("Crime")?.setValue(1, 3, 1234);
    return [first, again, await refreshTimed(excel)];
  } finally {
    excel.close();
  }
}

const RUNS = ["first refresh", "second, nothing changed", "third, a figure changed"] as const;
const MOST_TRIPS = { W1: [7, 3, 6], W3: [25] } as const;
const MOST_SECONDS = { W1: 3, W3: 15 } as const;

async function main(options: readonly string[]): Promise<void> {
  const goals: JudgedGoal[] = [];
  for (const name of options.includes("--full") ? (["W1", "W3"] as const) : (["W1"] as const))
    for (const latency of LATENCIES) {
      const times = await timesOf(name, latency);
      times.forEach(({ trips, seconds, megabytes }, at) => {
        const what = `${name} at ${latency} ms, ${RUNS[at]}`;
        console.log(`${what}: ${trips} round trips, ${seconds.toFixed(1)} s`);
        const atMost = MOST_TRIPS[name][at];
        if (latency !== FAR || atMost === undefined) return;
        goals.push(judgeGoal({ what: `${what}: round trips`, atMost, unit: "" }, trips));
        const inTime = { what: `${what}: seconds`, atMost: MOST_SECONDS[name], unit: "s" } as const;
        goals.push(judgeGoal(inTime, seconds));
        goals.push(
          judgeGoal(
            { what: `${what}: largest request`, atMost: MOST_MEGABYTES, unit: "MB" },
            megabytes,
          ),
        );
      });
    }
  printGoals(goals);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
