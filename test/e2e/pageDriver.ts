/**
 * Drives the page of `npm start` in a real browser, for tests: the server, the browser, and what a person does
 * with the sheet beside the pane. Without a browser on the machine the tests are left out, and openly so.
 */
import axe from "axe-core";
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Download,
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
} from "playwright-core";
import { executablePath, PLACES } from "./browser";
import { saveWorkbook } from "../../excel-host/package/save";
import type { WorkbookModel } from "../../excel-host/model/types";
import { refreshedSample } from "../workbook/refreshed";

/** A slow machine that does other things beside takes its time over a refresh. */
const LONGEST_WAIT_MS = 120_000;

const FIRST_SAMPLE = "essex-q4-2020-21.xlsx";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a test of the page does: on a new page with the first sample open, and the pane in its frame. */
type PageTest = (page: Page, pane: FrameLocator) => Promise<void>;

/**
 * A test that needs the browser. It fails on anything that must not happen: a line in the console
 * that is an error, a request to another host, a request refused, unless `expected` matches it.
 */
export type PageTests = (name: string, body: PageTest, options?: PageTestOptions) => void;

interface PageTestOptions {
  readonly context?: BrowserContextOptions;
  readonly expected?: RegExp;
  /** The file of the workbook that the page begins with, instead of the first sample. */
  readonly beginsWith?: () => Uint8Array | Promise<Uint8Array>;
}

/** Tests of a file that have the browser and the server of browserForAll.ts, each on a page of its own. */
export function pageTests(): PageTests {
  const url = process.env[PLACES.page] ?? "";
  let browser: Browser | undefined;

  beforeAll(async () => {
    const place = process.env[PLACES.browser];
    if (place !== undefined) browser = await chromium.connect(place);
  });
  afterAll(() => browser?.close());

  return (name, body, options = {}) => {
    (executablePath ? test : test.skip)(
      name,
      async () => {
        if (!browser) throw new Error("The browser did not start.");
        const page = await browser.newPage({
          viewport: { width: 1280, height: 800 },
          ...options.context,
        });
        page.setDefaultTimeout(LONGEST_WAIT_MS);
        const trouble = troubleOf(page, url);
        try {
          if (options.beginsWith) await beginWith(page, await options.beginsWith());
          await page.goto(url);
          await body(page, paneOf(page));
          const unexpected = trouble.filter((line) => !options.expected?.test(line));
          expect(unexpected).toEqual([]);
        } catch (error) {
          throw await withWhatIsShown(error, page);
        } finally {
          await page.close();
        }
      },
      600_000,
    );
  };
}

async function beginWith(page: Page, file: Uint8Array): Promise<void> {
  await page.route(`**/samples/${FIRST_SAMPLE}`, (route) =>
    route.fulfill({ body: Buffer.from(file), contentType: XLSX_TYPE }),
  );
}

/** For a page that begins with the first sample as it is opened the day after its first refresh. */
export const WITH_REPORT: PageTestOptions = {
  beginsWith: async () => saveWorkbook((await refreshedSample(FIRST_SAMPLE)).workbook),
};

/** What a test waited for in vain is seldom all that one needs to know. */
async function withWhatIsShown(cause: unknown, page: Page): Promise<Error> {
  const body = paneOf(page).locator("body");
  const shown = await body.innerText({ timeout: 5_000 }).catch(String);
  return new Error(`${String(cause)}\n\nThe pane shows:\n${shown.slice(0, 1_000)}`, { cause });
}

/** Everything that must not happen on a page, as it comes: console errors, requests elsewhere, failed requests. */
export function troubleOf(page: Page, url: string): readonly string[] {
  const trouble: string[] = [];
  page.on("console", (line) => line.type() === "error" && trouble.push(line.text()));
  page.on("pageerror", (error) => trouble.push(String(error)));
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(data|blob|about):/.test(address)) trouble.push(address);
  });
  page.on("response", (got) => got.status() >= 400 && trouble.push(`${got.status()} ${got.url()}`));
  return trouble;
}

/** The frame of the pane that was opened last, for scripts within it. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().findLast(isPane);
  if (!frame) throw new Error("The pane is not there.");
  return frame;
}

/** Of the workbook in front; the others' are there unseen. */
const PANE = "aside:not([hidden]) iframe[title='MSG Analyst pane']";

export function paneOf(page: Page): FrameLocator {
  return page.frameLocator(PANE);
}

/** Expects so many measures among the results: a new report is drawn a little at a time. */
export async function expectMeasures(pane: FrameLocator, count: number): Promise<void> {
  const measures = pane.getByRole("article");
  await measures.nth(count - 1).waitFor();
  expect(await measures.count()).toBe(count);
}

/** Waits until the pane shows what it read of the sample with its report. */
export async function lookedAtReport(pane: FrameLocator): Promise<void> {
  await expectMeasures(pane, 12);
}

/** Waits until the pane shows what it read of a workbook without a report when it was opened. */
export async function looked(pane: FrameLocator): Promise<void> {
  await pane.getByText(/No report is written yet/).waitFor();
}

/** Chooses "Refresh report" in the pane and waits until it is done. */
export async function refresh(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: "Refresh report" }).click();
  await pane.getByText(/^Refreshed at /).waitFor();
}

/**
 * Keeps the host's answers from the pane, which waits for them, until the function given back is called. They are
 * stopped where the page posts them: within the pane office.js listens first.
 */
export async function holdAnswers(page: Page): Promise<() => Promise<void>> {
  const hold = await page.locator(PANE).evaluateHandle((frame) => {
    const pane = (frame as HTMLIFrameElement).contentWindow as Window;
    const post = pane.postMessage.bind(pane) as (...answer: unknown[]) => void;
    const held: unknown[][] = [];
    const own = pane as { postMessage: unknown };
    own.postMessage = (...answer: unknown[]) => void held.push(answer);
    return () => {
      own.postMessage = post;
      for (const answer of held) post(...answer);
    };
  });
  return () => hold.evaluate((release) => release());
}

/** Brings a sheet to the front by its tab. */
export async function openSheet(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
  await page.getByRole("grid", { name: `Sheet ${name}` }).waitFor();
}

/** Opens a sample, or the empty workbook, by its title in the menu. */
export async function openSample(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: "Samples" }).click();
  await page.getByRole("menuitem", { name: title }).click();
}

/** Selects what an address or a name stands for, on the sheet in front or the one it names, by the name box. */
export async function goTo(page: Page, address: string): Promise<void> {
  const nameBox = page.getByRole("textbox", { name: /^Name box/ });
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await page.getByRole("grid").and(page.locator(":focus")).waitFor();
}

/** A cell of the sheet in front; it must be in view, as it is after goTo. */
export function cellAt(page: Page, address: string): Locator {
  return page.locator(`[id="cell-${address}"]`);
}

/** Types into a cell as a person does, and waits until the sheet shows it is there. */
export async function typeInto(
  page: Page,
  sheet: string,
  address: string,
  text: string,
): Promise<void> {
  await openSheet(page, sheet);
  await goTo(page, address);
  await cellAt(page, address).dblclick();
  await page.getByRole("textbox", { name: `Content of ${address}` }).fill(text);
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: `Content of ${address}` }).waitFor({ state: "detached" });
}

/** The cell of the sheet Offences with Essex's figure of all crime that the report is made from. */
export async function currentFigure(page: Page): Promise<Locator> {
  await page.getByRole("grid").focus();
  for (const key of ["PageDown", "PageDown"]) await page.keyboard.press(key);
  const cells = ["Essex", "12 months to January 2021", "All crime"].map((name) =>
    page.getByRole("gridcell", { name, exact: true }),
  );
  const row = cells.reduce((rows, has) => rows.filter({ has }), page.getByRole("row"));
  return row.getByRole("gridcell", { name: "146,532" });
}

/** Opens a workbook as a file from disk, and waits until it is in front with a pane of its own. */
export async function openWorkbook(
  page: Page,
  workbook: WorkbookModel,
  fileName: string,
): Promise<void> {
  const before = await page.locator(PANE).elementHandle();
  await openFile(page, Buffer.from(saveWorkbook(workbook)), fileName);
  await before?.waitForElementState("hidden");
  await paneOf(page).locator("body").waitFor();
}

/** What a download holds. The browser may be elsewhere, so its bytes come by a stream. */
export async function contentOf(download: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Chooses a file from disk, whatever is in it. */
export async function openFile(page: Page, buffer: Buffer, fileName: string): Promise<void> {
  await page
    .getByLabel("Workbook to open")
    .setInputFiles({ name: fileName, mimeType: XLSX_TYPE, buffer });
}

/** Rules as axe takes them. */
const RULES = {
  all: {},
  "of colours": {
    runOnly: { type: "rule" as const, values: ["color-contrast", "link-in-text-block"] },
  },
};

/** Fluent keeps the focus where it is to be with elements that nobody sees; axe takes them for a mistake. */
const FOCUS_SENTINEL = "data-tabster-dummy";

/**
 * What axe finds, as "rule: element", but for Fluent's focus sentinels.
 * @param where the page with every frame, the page alone, or the pane's frame alone
 * @param rules those of colours are enough for another theme of what was looked at before
 */
export async function violations(
  page: Page,
  where: "everywhere" | "page" | "pane" = "everywhere",
  rules: "all" | "of colours" = "all",
): Promise<string[]> {
  const found: string[] = [];
  const frames = {
    everywhere: () => page.frames(),
    page: () => [page.mainFrame()],
    pane: () => [paneFrame(page)],
  }[where]();
  for (const frame of frames) {
    if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe.source);
    const results = await frame.evaluate(async (runOnly) => {
      const run = (window as unknown as { axe: typeof axe }).axe.run;
      const options = { iframes: false, resultTypes: ["violations" as const], ...runOnly };
      return (await run(document, options)).violations;
    }, RULES[rules]);
    for (const { id, nodes } of results)
      for (const { html } of nodes)
        if (!(id === "aria-hidden-focus" && html.includes(FOCUS_SENTINEL)))
          found.push(`${id}: ${html}`);
  }
  return found;
}

/** How often a view is looked at before what was found there counts: it may still be being drawn. */
const LOOKS = 5;
const BETWEEN_LOOKS_MS = 400;

/** What axe finds in the pane at every look; nothing as soon as one look finds nothing. */
export async function lastingViolations(
  page: Page,
  rules: "all" | "of colours",
): Promise<string[]> {
  await drawn(page);
  let found = await violations(page, "pane", rules);
  for (let look = 1; look < LOOKS && found.length > 0; look++) {
    await page.waitForTimeout(BETWEEN_LOOKS_MS);
    found = await violations(page, "pane", rules);
  }
  return found;
}

/** The pane hears of a theme before its next frame, has drawn it by the one after, and has nothing under way. */
async function drawn(page: Page): Promise<void> {
  await paneFrame(page).evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

function isPane(frame: Frame): boolean {
  return frame.url().endsWith("/pane/taskpane.html");
}
