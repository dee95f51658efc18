/**
 * A refresh with 500 indicators and 300 rows of words beside the same without them: round trips through the stand-in
 * host, and the longest task of the pane's thread. `npx tsx bench/ownFiguresBench.ts`, after `npm run build`.
 */
import { chromium } from "playwright-core";
import { BROWSER_ARGUMENTS, executablePath, startPage } from "../test/e2e/browser";
import { openHeadless } from "../excel-host/run/headless";
import { BUILT } from "../test/builtAddIn";
import { ownWorkbook, type OwnSize } from "./ownWorkbook";
import { refreshApart } from "./paneRefresh";
import { refreshTimed, type Timed } from "./timedRefresh";

const SIZE: OwnSize = { indicators: 500, narrative: 300 };
const LONG_TASK_MS = 50;

/** A line as that of Excel on the web, by which the reader sizes its pieces. */
const LINE = { milliseconds: 200, bytesPerSecond: 2_000_000 };

/** The first refresh and the next, at which nothing has changed, and a third after a figure has. */
async function refreshes(size: OwnSize | undefined): Promise<readonly Timed[]> {
  const workbook = ownWorkbook(size);
  const excel = await openHeadless({ workbook, pageDirectory: BUILT, line: LINE });
  try {
    const first = await refreshTimed(excel);
    const second = await refreshTimed(excel);
    workbook.sheetByName("Crime")?.setValue(7, 3, 123);
    return [first, second, await refreshTimed(excel)];
  } finally {
    excel.close();
  }
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
    for (const [at, { trips, megabytes, seconds }] of (await refreshes(size)).entries())
      console.log(
        `${what}, refresh ${at + 1}: ${trips} round trips, largest request ${megabytes.toFixed(2)} MB, ${seconds.toFixed(1)} s`,
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
