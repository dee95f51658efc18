/** No name or figure is cut, and nothing scrolls sideways, in a pane of 350, 320 or, as at 200% zoom, 175 pixels. */
import type { FrameLocator, Page } from "playwright-core";
import { saveWorkbook } from "../../../excel-host/package/save";
import { looked, lookedAtReport, pageTests, paneFrame, refresh, WITH_REPORT } from "../pageDriver";
import { onsWorkbook } from "../onsWorkbook";

const WIDTHS = [350, 320, 175];
const MEASURE = "Violence with injury offences";

const inBrowser = pageTests();

/** Makes the pane so wide; 200% zoom leaves half of the pixels in both directions. */
async function setWidth(page: Page, width: number): Promise<void> {
  const size = { width: `${width}px`, height: width < 300 ? "350px" : "700px" };
  await page.locator("aside:not([hidden]) iframe").evaluate((frame, wanted) => {
    Object.assign((frame as HTMLElement).style, wanted);
  }, size);
  await paneFrame(page).waitForFunction((pixels) => window.innerWidth === pixels, width);
}

/** What is cut or stands out of the pane, in words. */
function trouble(page: Page): Promise<string[]> {
  return paneFrame(page).evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : [];
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const { width, height, right } = element.getBoundingClientRect();
      const isHidden = width <= 1 || height <= 1;
      // A table of its own that is scrolled by keyboard is no trouble.
      if (isHidden || element.closest("[role=region][tabindex]")) continue;
      // A field of one line is moved through by its cursor; at the usual width none of the sample has to be.
      if (element.tagName === "INPUT" && clientWidth < 350) continue;
      const { overflowX } = getComputedStyle(element);
      const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
      const text = (element.getAttribute("aria-label") ?? element.textContent).slice(0, 40);
      const isControl = element.matches("button, input, select, textarea");
      const hasText = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
      );
      if ((hasText || isControl) && right > clientWidth + 1) found.push(`out of the pane: ${text}`);
      if (isCut && ["hidden", "clip"].includes(overflowX)) found.push(`cut: ${text}`);
    }
    return [...new Set(found)];
  });
}

function lookingAt(page: Page) {
  const found: string[] = [];
  const look = async (view: string) => {
    for (const width of WIDTHS) {
      await setWidth(page, width);
      for (const one of await trouble(page)) found.push(`${view} at ${width}: ${one}`);
    }
  };
  return { found, look };
}

async function openPart(pane: FrameLocator, name: string): Promise<void> {
  await pane.getByRole("tab", { name }).click();
  await pane.getByRole("tabpanel", { name }).waitFor();
}

inBrowser("results and a league are whole however narrow", async (page, pane) => {
  const { found, look } = lookingAt(page);
  await looked(pane);
  await look("results before a refresh");
  await refresh(pane);
  await look("results");
  await pane.getByRole("button", { name: "Filter and sort" }).click();
  await look("filter");
  await pane.getByRole("article", { name: MEASURE }).getByRole("button").click();
  await pane.getByRole("heading", { name: "Facts about the group" }).waitFor();
  await pane.getByRole("region", { name: "Over time" }).waitFor();
  await look("league");
  await openPart(pane, "How sure");
  await pane.getByRole("heading", { name: "How sure is it" }).waitFor();
  await look("how sure");
  await openPart(pane, "How it comes");
  for (const name of [/^Value/, /^Movement/]) await pane.getByRole("button", { name }).click();
  await look("how it comes");
  expect(found).toEqual([]);
});

inBrowser(
  "the other tabs and the menu are whole however narrow",
  async (page, pane) => {
    const { found, look } = lookingAt(page);
    await lookedAtReport(pane);
    for (const name of ["Report", "Review", "Problems"]) {
      await pane.getByRole("tab", { name }).click();
      await pane.getByRole("heading", { level: 2 }).first().waitFor();
      await look(name);
    }
    await pane.getByRole("tab", { name: "Set up" }).click();
    for (const name of ["Forces", "Measures", "Sources"]) {
      const table = pane.getByRole("region", { name });
      await table.getByRole("button").first().click();
      await table.getByRole("textbox").first().waitFor();
    }
    await look("Set up");
    for (const name of [
      "Proof-read the selection",
      "Insert function",
      "Freeze to values",
      "Help",
      "About",
    ]) {
      await pane.getByRole("button", { name: "More", exact: true }).click();
      await pane.getByRole("button", { name }).click();
      await pane.getByRole("heading", { name, level: 2 }).waitFor();
      await look(name);
    }
    expect(found).toEqual([]);
  },
  WITH_REPORT,
);

inBrowser(
  "own figures, words and a checked document are whole however narrow",
  async (page, pane) => {
    const { found, look } = lookingAt(page);
    await lookedAtReport(pane);
    await pane.getByRole("button", { name: "Own figures" }).click();
    await pane.getByRole("article").first().waitFor();
    await look("own figures");
    await pane.getByRole("article").first().getByRole("button").click();
    await pane.getByRole("button", { name: "Back to all own figures" }).waitFor();
    await look("an own figure");
    await pane.getByRole("button", { name: "Back to all own figures" }).click();
    await pane.getByRole("button", { name: "Words" }).click();
    await pane.getByRole("article").first().waitFor();
    await look("words");
    await pane.getByRole("article").first().getByRole("button").click();
    await pane.getByRole("heading", { name: "As printed" }).waitFor();
    await look("a text");
    await pane.getByRole("button", { name: "More", exact: true }).click();
    await pane.getByRole("button", { name: "Check a document" }).click();
    await pane.getByLabel("Document to check").setInputFiles({
      name: "board paper.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Essex is 2nd in its MSG for violence with injury offences."),
    });
    await pane.getByText(/to check\./).waitFor();
    await look("a checked document");
    expect(found).toEqual([]);
  },
  WITH_REPORT,
);

inBrowser(
  "a first run is whole however narrow",
  async (page, pane) => {
    const { found, look } = lookingAt(page);
    await pane.getByRole("button", { name: "Set up this workbook" }).waitFor();
    await look("a workbook without a set-up");
    await pane.getByRole("button", { name: "Set up this workbook" }).click();
    await pane.getByRole("combobox", { name: "Home force" }).selectOption("Essex");
    for (const summary of await pane.locator("details:not([open]) > summary").all())
      if (await summary.isVisible()) await summary.click();
    await look("the proposal");
    await pane.getByRole("button", { name: "Read the figures" }).click();
    await pane.getByText(/will have a value\.$/u).waitFor();
    await look("what is read");
    expect(found).toEqual([]);
  },
  { beginsWith: () => saveWorkbook(onsWorkbook()) },
);

inBrowser(
  "in a low pane a tab leads to its view, and back to where that was",
  async (page, pane) => {
    await refresh(pane);
    await page.setViewportSize({ width: 1280, height: 560 });
    const frame = paneFrame(page);
    const top = (name: string) =>
      pane.getByRole("tabpanel", { name }).evaluate((panel) => panel.getBoundingClientRect().top);
    expect(await frame.evaluate(() => window.innerHeight)).toBeLessThanOrEqual(520);
    await pane.getByRole("tab", { name: "Review" }).click();
    await pane.getByRole("heading", { name: "This workbook" }).waitFor();
    expect(Math.abs(await top("Review"))).toBeLessThan(2);
    await pane.getByRole("tab", { name: "Results" }).click();
    await pane.getByRole("list", { name: "Measures", exact: true }).waitFor();
    const last = pane.getByRole("article").last();
    await last.scrollIntoViewIfNeeded();
    const before = await top("Results");
    expect(before).toBeLessThan(-100);
    await last.getByRole("button").click();
    await pane.getByRole("button", { name: "Back to all measures" }).click();
    await last.waitFor();
    expect(await top("Results")).toBeCloseTo(before, 0);
    // Who goes from tab to tab by keyboard keeps the tab in sight.
    await pane.getByRole("tab", { name: "Results" }).focus();
    await page.keyboard.press("ArrowRight");
    await pane.getByRole("tabpanel", { name: "Report" }).waitFor();
    const tab = await pane
      .getByRole("tab", { name: "Report" })
      .evaluate((found) => found.getBoundingClientRect().top);
    expect(tab).toBeGreaterThanOrEqual(0);
  },
);
