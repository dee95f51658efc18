/**
 * A refresh with 500 indicators and 300 rows of words beside the same without them: round trips through the stand-in
 * host, and the longest task of the pane's thread. `npx tsx bench/ownFiguresBench.ts`, after `npm run build`.
 */
import { chromium } from "playwright-core";
import { BROWSER_ARGUMENTS, executablePath, startPage } from "../test/e2e/browser";
import { runCommand } from "../test/e2e/refresh";
import { ownWorkbook, type OwnSize } from "./ownWorkbook";
import { refreshApart } from "./paneRefresh";

const SIZE: OwnSize = { indicators: 500, narrative: 300 };
const LONG_TASK_MS = 50;

async function roundTrips(size: OwnSize | undefined) {
  const started = performance.now();
  const run = await runCommand(ownWorkbook(size), "refreshReport");
  if (!run.outcome.ok) throw new Error(JSON.stringify(run.outcome.problems.slice(0, 5)));
  return {
    trips: run.roundTrips,
    megabytes: run.largestRequest / 1e6,
    seconds: (performance.now() - started) / 1000,
  };
}

async function longestTask(size: OwnSize | undefined) {
  if (!executablePath) throw new Error("There is no Chromium here; set CHROMIUM to its path.");
  const { url, server } = await startPage(0);
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  try {
    const { tasks, seconds } = await refreshApart(browser, url, ownWorkbook(size), "Crime");
    return { tasks, seconds };
  } finally {
    await browser.close();
    server.kill();
  }
}

async function main(): Promise<void> {
  for (const [what, size] of [
    ["without", undefined],
    ["with 500 indicators and 300 rows of words", SIZE],
  ] as const) {
    const { trips, megabytes, seconds } = await roundTrips(size);
    console.log(
      `${what}: ${trips} round trips, largest request ${megabytes.toFixed(2)} MB, ${seconds.toFixed(1)} s headless`,
    );
    const pane = await longestTask(size);
    const long = pane.tasks.filter(({ working }) => working > LONG_TASK_MS);
    const longest = pane.tasks[0];
    console.log(
      `  in the pane ${pane.seconds.toFixed(1)} s, longest task ${Math.round(longest?.working ?? NaN)} ms ` +
        `(goal: at most ${LONG_TASK_MS}), over it: ${long.length}`,
    );
    for (const { working, mostly } of long.slice(0, 8))
      console.log(`    ${Math.round(working)} ms: ${mostly}`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
