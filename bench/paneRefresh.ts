/** A refresh in the pane of the production build, with the tasks of its thread. */
import type { Browser, Page } from "playwright-core";
import type { WorkbookModel } from "../excel-host/model/types";
import { openWorkbook, paneFrame, paneOf } from "../test/e2e/pageDriver";
import { tasksOf, TRACED } from "./paneTrace";

const LONGEST_WAIT_MS = 600_000;
export const VIEWPORT = { width: 1280, height: 800 };

export async function isReady(page: Page): Promise<void> {
  // What there is to see comes at once, and its results when they are read; of half a million rows when asked for.
  await paneOf(page)
    .getByText(/^(Ready to compare|Reading the figures)$|No report is written yet/)
    .first()
    .waitFor();
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
    const moved = script.replace(/`\$\{\w+\}taskpane\.html`/, `"${url}/pane/taskpane.html"`);
    if (moved === script) throw new Error("The page's script does not name the pane's page.");
    await route.fulfill({ response, body: moved });
  });
  await page.goto(pageUrl);
  await isReady(page);
  return page;
}

/**
 * What the pane's thread did while it refreshed a workbook, and the seconds it took.
 *
 * @param sheet by which it is known that the workbook is open
 */
export async function refreshApart(
  browser: Browser,
  url: string,
  workbook: WorkbookModel,
  sheet: string,
) {
  const page = await openApart(browser, url);
  await openWorkbook(page, workbook, "large.xlsx");
  await page.getByRole("tab", { name: sheet }).waitFor();
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
