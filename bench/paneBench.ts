/**
 * The pane in headless Chromium, on the production build served as `npm start` serves it, beside its goals:
 * how soon it paints, and how long it holds its thread while it refreshes from a sheet of half a million rows.
 */
import { availableParallelism, loadavg } from "node:os";
import { chromium, type Browser, type Page } from "playwright-core";
import { largeWorkbook } from "../test/e2e/largeWorkbook";
import { BROWSER_ARGUMENTS, executablePath, startPage } from "../test/e2e/browser";
import { openWorkbook, paneFrame, paneOf, refresh, troubleOf } from "../test/e2e/pageDriver";
import { gzippedBytes, initialScripts } from "../test/taskpane/builtScripts";
import { median } from "./timing";
import { tasksOf, TRACED, type Task } from "./paneTrace";

/** 528,000 rows, of which a report of twelve measures is made. */
const SIZE = { forces: 44, series: 100, measures: 12, quarters: 120 };
const LOADS = 9;
const LONGEST_WAIT_MS = 600_000;
const LONG_TASK_MS = 50;
const SHOWN = 12;

const KILOBYTE = 1000;

const VIEWPORT = { width: 1280, height: 800 };

async function isReady(page: Page): Promise<void> {
  // What there is to see comes at once, and its results when they are read; of half a million rows when asked for.
  await paneOf(page)
    .getByText(/^(Ready to compare|Reading the figures)$|No report is written yet/)
    .first()
    .waitFor();
}

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

/**
 * A page with the pane in a process of its own. In Excel on the web the pane is of another site than Excel, so
 * that the browser gives it its own thread; the page of `npm start` and its pane are of one site and share one, and
 * the sheet's drawing would count as the pane's. "page.localhost" is another site than "localhost", by the same
 * server, and office.js takes it for the pane's host; so only the address of the pane has to be told to the page.
 */
async function openApart(browser: Browser, url: string): Promise<Page> {
  const pageUrl = url.replace("//localhost", "//page.localhost");
  // The page's own policy knows of no other site.
  const context = await browser.newContext({ bypassCSP: true, viewport: VIEWPORT });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  await page.route(`${pageUrl}/workbench.js`, async (route) => {
    const response = await route.fetch({ url: `${url}/workbench.js` });
    const script = await response.text();
    const moved = script.replace('"/pane/taskpane.html"', `"${url}/pane/taskpane.html"`);
    if (moved === script) throw new Error("The page's script does not name the pane's page.");
    await route.fulfill({ response, body: moved });
  });
  await page.goto(pageUrl);
  await isReady(page);
  return page;
}

/** What the pane's thread did while it refreshed, and the seconds it took. */
async function refreshLarge(browser: Browser, url: string) {
  const page = await openApart(browser, url);
  await openWorkbook(page, largeWorkbook(SIZE), "large.xlsx");
  await page.getByRole("tab", { name: "Crime" }).waitFor();
  await isReady(page);
  // What loads after the pane is there is none of the refresh.
  await page.waitForTimeout(2000);
  const button = await paneOf(page).getByRole("button", { name: "Refresh report" }).boundingBox();
  if (!button) throw new Error("There is no button that refreshes.");
  // From here on nothing of the driver's own works in the pane: a press by place, and an observer that waits.
  const refreshed = paneFrame(page).evaluate(
    () =>
      new Promise<void>((resolve) => {
        const status = document.querySelector("[role=status]");
        if (!status) throw new Error("The pane tells no result.");
        new MutationObserver(() => {
          if (status.textContent?.startsWith("Refreshed at ")) resolve();
        }).observe(status, { childList: true, subtree: true, characterData: true });
      }),
  );
  await browser.startTracing(page, { categories: [...TRACED] });
  await page.waitForTimeout(1000);
  const started = performance.now();
  await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
  await refreshed;
  const seconds = (performance.now() - started) / 1000;
  const tasks = tasksOf(await browser.stopTracing(), "/pane/taskpane.html");
  await page.context().close();
  return { tasks, seconds };
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
    const { tasks, seconds } = await refreshLarge(browser, url);
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
