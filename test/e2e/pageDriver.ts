/**
 * Drives the page of `npm start` in a real browser, for tests: the server, the browser, and what a person does
 * with the sheet beside the pane. Without a browser on the machine the tests are left out, and openly so.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import axe from "axe-core";
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
} from "playwright-core";
import { saveWorkbook } from "../../excel-host/package/save";
import type { WorkbookModel } from "../../excel-host/model/types";

const projectFolder = path.resolve(__dirname, "../..");

export const BROWSER_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A slow machine that does other things beside takes its time over a refresh. */
const LONGEST_WAIT_MS = 60_000;

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** npm test passes the browser that it found or installed. */
export const executablePath = [process.env["CHROMIUM"], "/usr/bin/chromium"].find(
  (candidate) => candidate !== undefined && existsSync(candidate),
);

/** npm start on the port, as soon as it says where it is; rejected with what it said when it ends. */
export function startPage(port: number): Promise<{ url: string; server: ChildProcess }> {
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: projectFolder,
    env: { ...process.env, PORT: String(port), BROWSER: "none" },
  });
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      const url = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (url) resolve({ url, server });
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.once("exit", (code) => reject(new Error(`${code}: ${said}`)));
  });
}

/** What a test of the page does: on a new page with the first sample open, and the pane in its frame. */
type PageTest = (page: Page, pane: FrameLocator) => Promise<void>;

export interface PageTests {
  /** Where the page is served; known while tests run. */
  readonly url: string;
  /**
   * A test that needs the browser. It fails on anything that must not happen: a line in the console
   * that is an error, a request to another host, a request refused, unless `expected` matches it.
   */
  (
    name: string,
    body: PageTest,
    options?: { readonly context?: BrowserContextOptions; readonly expected?: RegExp },
  ): void;
}

/** Starts the page and the browser before the tests of a file, and ends them afterwards. */
export function pageTests(): PageTests {
  let browser: Browser | undefined;
  let server: ChildProcess | undefined;
  let url = "";

  beforeAll(async () => {
    if (!executablePath) return;
    ({ url, server } = await startPage(0));
    browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    server?.kill();
  });

  const inBrowser: PageTests = Object.assign(
    ((name, body, options = {}) => {
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
            await page.goto(url);
            await body(page, paneOf(page));
            const unexpected = trouble.filter((line) => !options.expected?.test(line));
            expect(unexpected).toEqual([]);
          } finally {
            await page.close();
          }
        },
        240_000,
      );
    }) as PageTests,
    { url: "" },
  );
  Object.defineProperty(inBrowser, "url", { get: () => url });
  return inBrowser;
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

/** The pane's frame, for scripts within it. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find(isPane);
  if (!frame) throw new Error("The pane is not there.");
  return frame;
}

export function paneOf(page: Page): FrameLocator {
  return page.frameLocator("iframe[title='MSG Analyst pane']");
}

/** Chooses "Refresh report" in the pane and waits until it is done. */
export async function refresh(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: "Refresh report" }).click();
  await pane.getByText(/^Refreshed at /).waitFor();
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

/** Opens a workbook as a file from disk. */
export async function openWorkbook(
  page: Page,
  workbook: WorkbookModel,
  fileName: string,
): Promise<void> {
  await openFile(page, Buffer.from(saveWorkbook(workbook)), fileName);
}

/** Chooses a file from disk, whatever is in it. */
export async function openFile(page: Page, buffer: Buffer, fileName: string): Promise<void> {
  await page
    .getByLabel("Workbook to open")
    .setInputFiles({ name: fileName, mimeType: XLSX_TYPE, buffer });
}

/** Fluent keeps the focus where it is to be with elements that nobody sees; axe takes them for a mistake. */
const FOCUS_SENTINEL = "data-tabster-dummy";

/**
 * What axe finds, as "rule: element", but for Fluent's focus sentinels.
 * @param where the page with every frame, or the pane's frame alone
 */
export async function violations(
  page: Page,
  where: "everywhere" | "pane" = "everywhere",
): Promise<string[]> {
  const found: string[] = [];
  const frames = where === "pane" ? [paneFrame(page)] : page.frames();
  for (const frame of frames) {
    await frame.evaluate(axe.source);
    const results = await frame.evaluate(async () => {
      const run = (window as unknown as { axe: typeof axe }).axe.run;
      return (await run(document, { iframes: false, resultTypes: ["violations"] })).violations;
    });
    for (const { id, nodes } of results)
      for (const { html } of nodes)
        if (!(id === "aria-hidden-focus" && html.includes(FOCUS_SENTINEL)))
          found.push(`${id}: ${html}`);
  }
  return found;
}

function isPane(frame: Frame): boolean {
  return frame.url().endsWith("/pane/taskpane.html");
}
