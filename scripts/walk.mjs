/**
 * npm run walk: walks through the pane as a reviewer and as an analyst would, at 350 pixels, and counts clicks, pixels
 * scrolled and seconds, and the requests that write. Nobody's thinking is counted: it is the way itself that is measured.
 */
import { chromium } from "playwright-core";
import { onsFile } from "./onsFile.mjs";
import { ensureBuilt, ensureInstalled, ensureWorkbenchBuilt } from "./prepare.mjs";
import { serve } from "./serve.mjs";
import { findTool, tools } from "./systemTools.mjs";

const LONGEST_WAIT_MS = Number(process.env.WAIT ?? 120_000);
const VIEWPORT = { width: 1280, height: 896 };

/** Counts what a person does on the way to an element: scrolling to it, and pressing it. */
class Walk {
  clicks = 0;
  pixels = 0;
  started = Date.now();

  constructor(name, page) {
    this.name = name;
    this.page = page;
  }

  async see(element) {
    await element.waitFor();
    this.pixels += await element.evaluate((found) => {
      const view = found.ownerDocument.defaultView;
      const before = view.scrollY;
      found.scrollIntoView({ block: "nearest" });
      return Math.abs(view.scrollY - before);
    });
  }

  async press(element) {
    await this.see(element);
    await element.click();
    this.clicks++;
  }

  /** A choice from a list, which a person makes with one click more. */
  async choose(element, option) {
    await this.press(element);
    await element.selectOption(option);
    this.clicks++;
  }

  async type(element, text) {
    await this.press(element);
    await element.pressSequentially(text);
  }

  async tell() {
    const seconds = ((Date.now() - this.started) / 1000).toFixed(1);
    const writes = await this.page.evaluate(() => globalThis.writes);
    console.log(
      `${this.name}: ${this.clicks} clicks, ${Math.round(this.pixels)} px scrolled, ${seconds} s, ${writes} requests that write`,
    );
    return writes;
  }
}

/** Counts, in the page, the add-in's requests that office.js itself marks as writing and that set or call something. */
function countWrites() {
  const [METHOD, SET, UPDATE] = [3, 4, 9];
  const LEAVES_NO_TRACE = /^_|^Calculate$|^Suspend/u;
  globalThis.writes = 0;
  globalThis.addEventListener("message", ({ data }) => {
    if (typeof data !== "string" || !data.includes("ArrayData")) return;
    const [, , , , body, , flags] = JSON.parse(data)._data?.ArrayData ?? [];
    if (!((flags ?? 0) & 1)) return;
    const writes = JSON.parse(body).Actions.some(
      ({ ActionType, Name }) =>
        [METHOD, SET, UPDATE].includes(ActionType) && !LEAVES_NO_TRACE.test(Name),
    );
    if (writes) globalThis.writes++;
  });
}

/** From a workbook that is open to the verdicts that could be otherwise; nothing is written. */
async function review(page, pane) {
  const walk = new Walk("Reviewer, from open to the verdicts that could be otherwise", page);
  await pane.getByText(/No report is written yet/).waitFor();
  await walk.press(pane.getByRole("tab", { name: "Review" }));
  await walk.see(pane.getByRole("heading", { name: "Does the definition matter" }));
  await walk.see(pane.getByText(/hang on the definition chosen|No verdict would change/));
  if ((await walk.tell()) > 0) throw new Error("A review wrote into the workbook.");
}

/** From a workbook with a set-up to a report, and what each of six measures wants. */
async function report(page, pane) {
  const walk = new Walk(
    "Analyst, from open to a report and how far six measures are from their aspirations",
    page,
  );
  await pane.getByText(/No report is written yet/).waitFor();
  await walk.press(pane.getByRole("button", { name: "Refresh report" }));
  await pane.getByText(/^Refreshed at /).waitFor();
  const distances = pane.getByText(/ to (?:reach|be best)/);
  for (let at = 0; at < 6; at++) await walk.see(distances.nth(at));
  await walk.tell();
}

/** From published tables without a set-up to a published report with aspirations for six measures. */
async function publish(page, pane) {
  await page.getByLabel("Workbook to open").setInputFiles(onsFile());
  const setUp = pane.getByRole("button", { name: "Set up this workbook" });
  await setUp.waitFor();
  const walk = new Walk(
    "Analyst, from ONS tables to a published report with aspirations for six measures",
    page,
  );
  await walk.press(setUp);
  await walk.choose(pane.getByRole("combobox", { name: "Home force" }), "Essex");
  await walk.type(pane.getByRole("combobox", { name: "One aspiration for many" }), "MSG Average");
  await walk.press(pane.getByRole("button", { name: "Give it to all that are blank" }));
  await walk.press(pane.getByRole("button", { name: "Read the figures" }));
  await pane.getByText(/will have a value\.$/u).waitFor();
  await walk.press(pane.getByRole("button", { name: "Write MSG Setup" }));
  const refresh = pane.getByRole("button", { name: "Refresh report" });
  await walk.press(refresh);
  await pane.getByText(/^Refreshed at /).waitFor();
  await walk.press(pane.getByRole("tab", { name: "Report" }));
  // What the workbook says nothing about yet, its sheets of background, is answered for by name.
  await walk.press(pane.getByRole("button", { name: /^Accept all \d+ for information/u }));
  await walk.type(pane.getByRole("textbox", { name: "Accepted by" }), "A. Analyst");
  await walk.type(pane.getByRole("textbox", { name: "Reason" }), "First update");
  await walk.press(pane.getByRole("button", { name: /^Accept all \d+ for information/u }));
  await walk.press(pane.getByRole("button", { name: "Publish…" }));
  await walk.press(pane.getByRole("button", { name: "Publish", exact: true }));
  const done = pane.getByText(/^(?:Published: |Nothing was published)/u).first();
  await done.waitFor();
  const said = await done.innerText();
  if (!said.startsWith("Published: ")) throw new Error(await pane.getByRole("main").innerText());
  await walk.tell();
}

ensureInstalled();
await Promise.all([ensureBuilt(), ensureWorkbenchBuilt()]);
const executablePath = findTool(tools.find(({ name }) => name === "Chromium"));
if (!executablePath) throw new Error("There is no Chromium here; set CHROMIUM to its path.");
const { url, close } = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  for (const walk of [review, report, publish]) {
    const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: "reduce" });
    page.setDefaultTimeout(LONGEST_WAIT_MS);
    await page.addInitScript(countWrites);
    await page.goto(url);
    await walk(page, page.frameLocator("aside:not([hidden]) iframe"));
    await page.close();
  }
} finally {
  await browser.close();
  await close();
}
