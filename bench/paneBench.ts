/**
 * The pane in headless Chromium, on the production build served as `npm start` serves it, beside its goals:
 * how soon it paints, and how long it holds its thread while it refreshes from a sheet of half a million rows.
 */
import { chromium, type Browser, type Page } from "playwright-core";
import { largeWorkbook } from "../test/e2e/largeWorkbook";
import {
  BROWSER_ARGUMENTS,
  executablePath,
  openWorkbook,
  paneFrame,
  paneOf,
  startPage,
} from "../test/e2e/pageDriver";
import { gzippedBytes, initialScripts } from "../test/taskpane/builtScripts";
import { median } from "./timing";

/** 528,000 rows, 100 measures: W2. */
const SIZE = { forces: 44, series: 100, measures: 100, quarters: 120 };
const LOADS = 9;
const LONGEST_WAIT_MS = 600_000;

const KILOBYTE = 1000;

/** A long task, as the browser's own observer tells of it: milliseconds since the page's start. */
interface LongTask {
  readonly start: number;
  readonly duration: number;
}

interface WithLongTasks {
  msgAnalystLongTasks?: LongTask[];
}

/** What must not happen, counted over all that is measured. */
interface Trouble {
  elsewhere: number;
  errors: number;
}

/**
 * A page with the pane in a process of its own. In Excel on the web the pane is of another site than Excel, so
 * that the browser gives it its own thread; the page of `npm start` and its pane are of one site and share one, and
 * the sheet's drawing would count as the pane's. "page.localhost" is another site than "localhost", by the same
 * server, and office.js takes it for the pane's host; so only the address of the pane has to be told to the page.
 */
async function openPage(browser: Browser, url: string, trouble: Trouble): Promise<Page> {
  const pageUrl = url.replace("//localhost", "//page.localhost");
  // The page's own policy knows of no other site.
  const context = await browser.newContext({
    bypassCSP: true,
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  page.on("pageerror", () => (trouble.errors += 1));
  page.on("console", (line) => line.type() === "error" && (trouble.errors += 1));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !/(^|\.)localhost$/.test(hostname)) trouble.elsewhere += 1;
  });
  await page.route(`${pageUrl}/workbench.js`, async (route) => {
    const response = await route.fetch({ url: `${url}/workbench.js` });
    const script = await response.text();
    const moved = script.replace('"/pane/taskpane.html"', `"${url}/pane/taskpane.html"`);
    if (moved === script) throw new Error("The page's script does not name the pane's page.");
    await route.fulfill({ response, body: moved });
  });
  await page.addInitScript(() => {
    const told: LongTask[] = [];
    (window as WithLongTasks).msgAnalystLongTasks = told;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        told.push({ start: startTime, duration });
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(pageUrl);
  await paneOf(page).getByRole("heading", { name: "Ready to compare" }).waitFor();
  return page;
}

/** Milliseconds from the pane's address being asked for to the first of it that can be seen. */
function firstPaint(page: Page): Promise<number> {
  return paneFrame(page).evaluate(() => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    if (!paint) throw new Error("The pane has painted nothing.");
    return paint.startTime;
  });
}

/** The tasks of the pane's thread of 50 ms and more while it refreshes, longest first, and the seconds it took. */
async function longTasksOfRefresh(page: Page): Promise<{ tasks: LongTask[]; seconds: number }> {
  await openWorkbook(page, largeWorkbook(SIZE), "large.xlsx");
  const pane = paneOf(page);
  await page.getByRole("tab", { name: "Crime" }).waitFor();
  await pane.getByRole("heading", { name: "Ready to compare" }).waitFor();
  const frame = paneFrame(page);
  const now = () => frame.evaluate(() => performance.now());
  // What loads after the pane is there is none of the refresh.
  await page.waitForTimeout(2000);
  const from = await now();
  await pane.getByRole("button", { name: "Refresh report" }).click();
  await pane.getByText(/^Refreshed at /).waitFor();
  const to = await now();
  await page.waitForTimeout(500);
  const tasks = await frame.evaluate(
    () => (window as WithLongTasks).msgAnalystLongTasks?.slice() ?? [],
  );
  return {
    tasks: tasks
      .filter(({ start }) => start >= from && start <= to)
      .toSorted((a, b) => b.duration - a.duration),
    seconds: (to - from) / 1000,
  };
}

/** A figure beside its goal. */
function print(what: string, figure: string, goal: string, isMet: boolean): void {
  console.log(
    `  ${what.padEnd(58)} ${figure.padStart(10)}  goal: ${goal}, ${isMet ? "met" : "not met"}`,
  );
}

async function main(): Promise<void> {
  if (!executablePath) throw new Error("There is no Chromium here; set CHROMIUM to its path.");
  const { url, server } = await startPage(0);
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  try {
    const trouble: Trouble = { elsewhere: 0, errors: 0 };
    const paints: number[] = [];
    for (let load = 0; load < LOADS; load++) {
      const page = await openPage(browser, url, trouble);
      paints.push(await firstPaint(page));
      await page.context().close();
    }
    const page = await openPage(browser, url, trouble);
    const { tasks, seconds } = await longTasksOfRefresh(page);
    const paint = median(paints);
    const longest = tasks[0]?.duration ?? 0;
    const scripts = initialScripts().reduce((sum, script) => sum + gzippedBytes(script), 0);
    const functions = gzippedBytes("functions.js");
    const rows = SIZE.forces * SIZE.series * SIZE.quarters;

    console.log("\nThe pane in headless Chromium, production build");
    print(
      `First paint, median of ${LOADS} loads`,
      `${Math.round(paint)} ms`,
      "under 500 ms",
      paint < 500,
    );
    print(
      `Longest task in its thread, refresh of ${rows.toLocaleString("en-GB")} rows`,
      longest === 0 ? "under 50 ms" : `${Math.round(longest)} ms`,
      "at most 50 ms",
      longest <= 50,
    );
    print(
      "Its scripts at the start, gzipped",
      `${(scripts / KILOBYTE).toFixed(1)} KB`,
      "under 220 KB",
      scripts < 220 * KILOBYTE,
    );
    print(
      "functions.js, gzipped",
      `${(functions / KILOBYTE).toFixed(1)} KB`,
      "under 15 KB",
      functions < 15 * KILOBYTE,
    );
    print("Requests off this machine", String(trouble.elsewhere), "0", trouble.elsewhere === 0);
    print("Errors in the console", String(trouble.errors), "0", trouble.errors === 0);
    console.log(
      `  The refresh of ${SIZE.measures} measures took ${seconds.toFixed(1)} s, with ${tasks.length} tasks over 50 ms: ` +
        `${
          tasks
            .slice(0, 12)
            .map(({ duration }) => Math.round(duration))
            .join(", ") || "none"
        }.`,
    );
  } finally {
    await browser.close();
    server.kill();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
