/**
 * The pane in headless Chromium, on the production build served as `npm start` serves it, beside its goals:
 * how soon it paints, and how long it holds its thread while it refreshes from a sheet of half a million rows.
 */
import { availableParallelism, loadavg } from "node:os";
import { chromium, type Browser, type Page } from "playwright-core";
import { largeWorkbook } from "../test/e2e/largeWorkbook";
import { BROWSER_ARGUMENTS, executablePath, startPage } from "../test/e2e/browser";
import { paneFrame, paneOf, refresh, troubleOf } from "../test/e2e/pageDriver";
import { gzippedBytes, initialScripts } from "../test/taskpane/builtScripts";
import { median } from "./timing";
import { isReady, refreshApart, VIEWPORT } from "./paneRefresh";
import type { Task } from "./paneTrace";

/** 528,000 rows, of which a report of twelve measures is made. */
const SIZE = { forces: 44, series: 100, measures: 12, quarters: 120 };
const LOADS = 9;
const LONG_TASK_MS = 50;
const SHOWN = 12;

const KILOBYTE = 1000;

/** The page as `npm start` serves it: first paints of the pane, and what must not happen, a refresh included. */
async function load(browser: Browser, url: string) {
  const paints: number[] = [];
  const trouble: string[] = [];
  for (let loads = 1; loads <= LOADS; loads++) {
    const page = await browser.newPage({ viewport: VIEWPORT });
    const found = troubleOf(page, url);
    await page.goto(url);
    await isReady(page);
    paints.push(await firstPaint(page));
    if (loads === LOADS) await refresh(paneOf(page));
    trouble.push(...found);
    await page.close();
  }
  const elsewhere = trouble.filter((line) => /^(https?|wss?):/.test(line)).length;
  return { paint: median(paints), elsewhere, errors: trouble.length - elsewhere };
}

/** Milliseconds from the pane's address being asked for to the first of it that can be seen. */
function firstPaint(page: Page): Promise<number> {
  return paneFrame(page).evaluate(() => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    if (!paint) throw new Error("The pane has painted nothing.");
    return paint.startTime;
  });
}

/** A figure beside its goal. */
function print(what: string, figure: string, goal: string, isMet: boolean): void {
  console.log(
    `  ${what.padEnd(58)} ${figure.padStart(10)}  goal: ${goal}, ${isMet ? "met" : "not met"}`,
  );
}

/** Tasks are given by the time the thread worked; beside it by the clock, which other programs lengthen. */
function printTasks(tasks: readonly Task[], seconds: number): void {
  const long = tasks.filter(({ working }) => working > LONG_TASK_MS);
  console.log(
    `  The refresh of ${SIZE.measures} measures took ${seconds.toFixed(1)} s. Tasks over ${LONG_TASK_MS} ms: ${long.length}`,
  );
  for (const { working, byTheClock, mostly } of long.slice(0, SHOWN))
    console.log(
      `    ${Math.round(working)} ms (${Math.round(byTheClock)} ms by the clock): ${mostly}`,
    );
  const load = (loadavg()[0] ?? 0).toFixed(1);
  console.log(
    `  Load of the machine: ${load} on ${availableParallelism()} cores; above one a core, first paint is late by that.`,
  );
}

async function main(): Promise<void> {
  if (!executablePath) throw new Error("There is no Chromium here; set CHROMIUM to its path.");
  const { url, server } = await startPage(0);
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  try {
    const { paint, elsewhere, errors } = await load(browser, url);
    const { tasks, seconds } = await refreshApart(browser, url, largeWorkbook(SIZE), "Crime");
    const scripts = initialScripts().reduce((sum, script) => sum + gzippedBytes(script), 0);
    const functions = gzippedBytes("functions.js");
    const longest = tasks[0]?.working ?? Number.NaN;
    const rows = (SIZE.forces * SIZE.series * SIZE.quarters).toLocaleString("en-GB");

    console.log("\nThe pane in headless Chromium, production build");
    const ms = (time: number) => `${Math.round(time)} ms`;
    const kilobytes = (bytes: number) => `${(bytes / KILOBYTE).toFixed(1)} KB`;
    print(`First paint, median of ${LOADS} loads`, ms(paint), "under 500 ms", paint < 500);
    print(
      `Longest task in its thread, refresh of ${rows} rows`,
      ms(longest),
      `at most ${LONG_TASK_MS} ms`,
      longest <= LONG_TASK_MS,
    );
    print(
      "Its scripts at the start, gzipped",
      kilobytes(scripts),
      "under 220 KB",
      scripts < 220 * KILOBYTE,
    );
    print("functions.js, gzipped", kilobytes(functions), "under 15 KB", functions < 15 * KILOBYTE);
    print("Requests off this machine", String(elsewhere), "0", elsewhere === 0);
    print("Errors in the console", String(errors), "0", errors === 0);
    printTasks(tasks, seconds);
  } finally {
    await browser.close();
    server.kill();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
