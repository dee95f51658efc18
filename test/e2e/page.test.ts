/** The page of `npm start` in a real browser: npm start itself, its sample, and the pane in its frame. */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import axe from "axe-core";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";

const projectFolder = path.resolve(__dirname, "../..");

const BROWSER_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const MSG_SHEETS = ["MSG Summary", "MSG Performance", "MSG Movement", "MSG Evidence", "MSG Checks"];

/** npm test passes the browser that it found or installed. */
const executablePath = [process.env["CHROMIUM"], "/usr/bin/chromium"].find(
  (candidate) => candidate !== undefined && existsSync(candidate),
);

/** npm start on the port, as soon as it says where it is; rejected with what it said when it ends. */
function startPage(port: number): Promise<{ url: string; server: ChildProcess }> {
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

let browser: Browser | undefined;
let server: ChildProcess | undefined;
let url = "";
/** Everything that must not happen: console errors, requests elsewhere, failed requests. */
let trouble: string[] = [];

beforeAll(async () => {
  if (!executablePath) return;
  ({ url, server } = await startPage(0));
  browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  server?.kill();
});

/** A test that needs the browser; without one it is left out. */
function inBrowser(name: string, body: (page: Page, pane: FrameLocator) => Promise<void>) {
  (executablePath ? test : test.skip)(
    name,
    async () => {
      if (!browser) throw new Error("The browser did not start.");
      trouble = [];
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      page.on("console", (line) => line.type() === "error" && trouble.push(line.text()));
      page.on("pageerror", (error) => trouble.push(String(error)));
      page.on("request", (request) => {
        const address = request.url();
        if (!address.startsWith(url) && !/^(data|blob|about):/.test(address)) trouble.push(address);
      });
      page.on(
        "response",
        (got) => got.status() >= 400 && trouble.push(`${got.status()} ${got.url()}`),
      );
      try {
        await page.goto(url);
        const pane = page.frameLocator("iframe[title='MSG Analyst pane']");
        await body(page, pane);
        expect(trouble).toEqual([]);
      } finally {
        await page.close();
      }
    },
    120_000,
  );
}

async function refresh(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: "Refresh report" }).click();
  await pane.getByText(/^Refreshed at /).waitFor();
}

async function openSheet(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
  await page.getByRole("grid", { name: `Sheet ${name}` }).waitFor();
}

/** Violations as "rule: element", but for Fluent's focus sentinels. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    await frame.evaluate(axe.source);
    const results = await frame.evaluate(async () => {
      const run = (window as unknown as { axe: typeof axe }).axe.run;
      return (await run(document, { iframes: false })).violations;
    });
    for (const { id, nodes } of results)
      for (const { html } of nodes)
        if (!(id === "aria-hidden-focus" && html.includes("data-tabster-dummy")))
          found.push(`${id}: ${html}`);
  }
  return found;
}

inBrowser(
  "the sample opens, and a refresh shows Essex's positions and writes the sheets",
  async (page, pane) => {
    await page.getByRole("tab", { name: "MSG Setup" }).waitFor();
    await refresh(pane);
    const crime = pane.getByRole("article", { name: /^All crime offences/i });
    await crime.getByText(/^8th/).waitFor();
    await crime.getByText(/-18,586/).waitFor();
    await crime.getByText("Not met").waitFor();
    expect(await pane.getByRole("article").count()).toBe(12);
    for (const name of MSG_SHEETS)
      expect(await page.getByRole("tab", { name, exact: true }).count()).toBe(1);
  },
);

inBrowser(
  "after a figure is changed the report's title says so, until the next refresh",
  async (page, pane) => {
    await refresh(pane);
    await openSheet(page, "MSG Performance");
    const told = page
      .getByRole("gridcell")
      .filter({ hasText: "Figures changed since this report" });
    expect(await told.count()).toBe(0);
    await openSheet(page, "Offences");
    const figure = await currentFigure(page);
    await figure.dblclick();
    await page.getByRole("textbox", { name: /^Content of / }).fill("1");
    await page.keyboard.press("Enter");
    await openSheet(page, "MSG Performance");
    await told.first().waitFor();
    await refresh(pane);
    await told.first().waitFor({ state: "detached" });
  },
);

inBrowser(
  "the ribbon's Refresh report works with the pane closed, and shows in it",
  async (page, pane) => {
    await pane.getByRole("heading", { name: "Ready to compare" }).waitFor();
    await page.getByRole("button", { name: "Close the pane" }).click();
    await page.getByRole("button", { name: "Refresh report" }).click();
    await pane.getByText(/^Refreshed at /).waitFor();
  },
);

inBrowser("everything in the pane is reached by keyboard", async (page, pane) => {
  await pane.getByRole("button", { name: "Refresh report" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByText(/^Refreshed at /).waitFor();
  const focused = () => page.frames()[1]!.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press("Tab");
  expect(await focused()).toMatch(/^Results/);
  await page.keyboard.press("End");
  await pane.getByRole("tab", { name: /Problems/, selected: true }).waitFor();
});

inBrowser("a workbook without MSG Setup is no dead end", async (page, pane) => {
  const { newWorkbook } = await import("../../excel-host/package/open");
  const { saveWorkbook } = await import("../../excel-host/package/save");
  const buffer = Buffer.from(saveWorkbook(newWorkbook()));
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.getByLabel("Workbook to open").setInputFiles({ name: "empty.xlsx", mimeType, buffer });
  await pane.getByRole("heading", { name: /no sheet “MSG Setup”/ }).waitFor();
  expect(await violations(page)).toEqual([]);
});

inBrowser("what is no workbook is refused in words", async (page) => {
  await page.getByRole("tab", { name: "MSG Setup" }).waitFor();
  const buffer = Buffer.from("not a workbook");
  await page
    .getByLabel("Workbook to open")
    .setInputFiles({ name: "notes.xlsx", mimeType: "application/octet-stream", buffer });
  await page
    .getByRole("status")
    .getByText(/notes\.xlsx could not be opened/)
    .waitFor();
});

inBrowser("the download is the workbook with its report", async (page, pane) => {
  await refresh(pane);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("essex-q4-2020-21.xlsx");
  const { openWorkbook } = await import("../../excel-host/package/open");
  const { readFileSync } = await import("node:fs");
  const saved = openWorkbook(readFileSync(await file.path()));
  expect(saved.tableByName("MsgResults")?.sheet.name).toBe("MSG Evidence");
});

inBrowser("axe finds nothing, in the page and in every view of the pane", async (page, pane) => {
  await pane.getByRole("heading", { name: "Ready to compare" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await refresh(pane);
  expect(await violations(page)).toEqual([]);
  for (const name of [/^Report/, /^Review/, /^Set up/, /^Problems/]) {
    await pane.getByRole("tab", { name }).click();
    expect(await violations(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page)).toEqual([]);
});

test("npm start on a port in use says so and how to choose another", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "localhost", resolve));
  const { port } = taken.address() as AddressInfo;
  try {
    const said = `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`;
    // Before it there may be lines about building.
    await expect(startPage(port)).rejects.toThrow(new RegExp(`^1: [^]*${said}`));
  } finally {
    taken.close();
  }
}, 180_000);

/** The cell of the sheet Offences with Essex's figure of all crime that the report is made from. */
async function currentFigure(page: Page) {
  await page.getByRole("grid").focus();
  for (const key of ["PageDown", "PageDown"]) await page.keyboard.press(key);
  const cells = ["Essex", "12 months to January 2021", "All crime"].map((name) =>
    page.getByRole("gridcell", { name, exact: true }),
  );
  const row = cells.reduce((rows, has) => rows.filter({ has }), page.getByRole("row"));
  return row.getByRole("gridcell", { name: "146,532" });
}
