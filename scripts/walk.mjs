/**
 * Walks through the pane as a reviewer and as an analyst would, at 350 pixels, and counts clicks, pixels scrolled and
 * seconds. Nobody's thinking is counted: it is the way itself that is measured.
 *   node scripts/walk.mjs
 */
import { chromium } from "playwright-core";
import { ensureBuilt, ensureInstalled, ensureWorkbenchBuilt } from "./prepare.mjs";
import { serve } from "./serve.mjs";
import { findTool, tools } from "./systemTools.mjs";

const VIEWPORT = { width: 1280, height: 896 };

/** Counts what a person does on the way to an element: scrolling to it, and pressing it. */
class Walk {
  clicks = 0;
  pixels = 0;
  started = Date.now();

  constructor(name) {
    this.name = name;
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

  tell() {
    const seconds = ((Date.now() - this.started) / 1000).toFixed(1);
    console.log(
      `${this.name}: ${this.clicks} clicks, ${Math.round(this.pixels)} px scrolled, ${seconds} s`,
    );
  }
}

/** From a workbook that is open to the verdicts that could be otherwise; nothing is written. */
async function review(page, pane) {
  const walk = new Walk("Reviewer, from open to the verdicts that could be otherwise");
  const sheets = page.getByRole("tablist", { name: /sheets/i }).getByRole("tab");
  await pane.getByText(/No report is written yet/).waitFor();
  const before = await sheets.allInnerTexts();
  await walk.press(pane.getByRole("tab", { name: "Review" }));
  await walk.see(pane.getByRole("heading", { name: "Does the definition matter" }));
  await walk.see(pane.getByText(/hang on the definition chosen|No verdict would change/));
  walk.tell();
  if ((await sheets.allInnerTexts()).join() !== before.join()) throw new Error("It has written.");
}

/** From a workbook with a set-up to a report, and what each of six measures wants. */
async function report(page, pane) {
  const walk = new Walk(
    "Analyst, from open to a report and how far six measures are from their aspirations",
  );
  await pane.getByText(/No report is written yet/).waitFor();
  await walk.press(pane.getByRole("button", { name: "Refresh report" }));
  await pane.getByText(/^Refreshed at /).waitFor();
  const distances = pane.getByText(/ to (?:reach|be best)/);
  for (let at = 0; at < 6; at++) await walk.see(distances.nth(at));
  walk.tell();
}

ensureInstalled();
await Promise.all([ensureBuilt(), ensureWorkbenchBuilt()]);
const executablePath = findTool(tools.find(({ name }) => name === "Chromium"));
if (!executablePath) throw new Error("There is no Chromium here; set CHROMIUM to its path.");
const { url, close } = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  for (const walk of [review, report]) {
    const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: "reduce" });
    page.setDefaultTimeout(120_000);
    await page.goto(url);
    await walk(page, page.frameLocator("iframe"));
    await page.close();
  }
} finally {
  await browser.close();
  await close();
}
