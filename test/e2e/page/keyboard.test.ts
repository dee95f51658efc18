/** The pane by keyboard alone: every control of it is reached, none holds the focus, and a quarter's work is done. */
import type { FrameLocator, Page } from "playwright-core";
import { saveWorkbook } from "../../../excel-host/package/save";
import {
  cellAt,
  looked,
  lookedAtReport,
  openSheet,
  pageTests,
  paneFrame,
  WITH_REPORT,
} from "../pageDriver";
import { workbookOf } from "../../workbook/proposal/literalWorkbook";
import { countTable, rateTable } from "../../workbook/proposal/pfaWorkbook";

const MEASURE = "All crime offences";
/** In the row below it on MSG Performance. */
const NEXT_MEASURE = "All crime solved rate";
/** More presses of Tab than any view of a sample has stops. */
const MOST_STOPS = 120;
const LONGEST_WAIT_MS = 60_000;

const inBrowser = pageTests();

/** What has the focus: a name of it in the page, or in the pane's frame while that has it. */
function focused(page: Page): Promise<{ inPane: boolean; name: string }> {
  return page.evaluate(() => {
    const outer = document.activeElement;
    const inPane = outer instanceof HTMLIFrameElement && document.hasFocus();
    const seen = inPane ? (outer.contentDocument as Document) : document;
    const element = seen.activeElement;
    if (!element || element === seen.body) return { inPane, name: "" };
    const { labels } = element as Partial<HTMLInputElement>;
    const isTyped = /^(?:INPUT|TEXTAREA)$/.test(element.tagName);
    const label = isTyped ? labels?.[0]?.textContent : undefined;
    const name =
      element.getAttribute("aria-label") ?? (label || element.textContent || element.tagName);
    return { inPane, name: name.trim() };
  });
}

/** Presses a key until what has the focus is named so. */
async function pressUntil(page: Page, key: string, wanted: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let pressed = 0; pressed < MOST_STOPS; pressed++) {
    await page.keyboard.press(key);
    const { name } = await focused(page);
    if (typeof wanted === "string" ? name === wanted : wanted.test(name)) return;
    passed.push(name);
  }
  throw new Error(`${key} never came to ${wanted}, but to: ${passed.join(" | ")}`);
}

/** From wherever the focus is in the page to the pane, by F6. */
async function goToPane(page: Page): Promise<void> {
  for (let pressed = 0; pressed < 7; pressed++) {
    await page.keyboard.press("F6");
    if ((await focused(page)).inPane) return;
  }
  throw new Error("F6 never came to the pane.");
}

/** Marks every control in sight that Tab has to come to, until it has the focus; answers how many there are. */
function markControls(page: Page): Promise<number> {
  return paneFrame(page).evaluate(() => {
    const unmark = () => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement) delete activeElement.dataset["toReach"];
    };
    document.addEventListener("focusin", unmark);
    const all = document.querySelectorAll<HTMLElement>(
      "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex='0']",
    );
    let count = 0;
    for (const control of all) {
      if (control.tabIndex < 0 || !control.checkVisibility()) continue;
      if (control.hasAttribute("data-tabster-dummy")) continue;
      control.dataset["toReach"] = "";
      count += 1;
    }
    // What has the focus now.
    unmark();
    return count;
  });
}

/** Tabs through the pane until the focus leaves it; answers what was not reached. */
async function notReached(page: Page, key: "Tab" | "Shift+Tab"): Promise<string[]> {
  const count = await markControls(page);
  expect(count).toBeGreaterThan(0);
  // Within the pane the focus is moved at once: only near its end does the host have a part in it.
  for (let pressed = 0; pressed < count / 2; pressed++) await page.keyboard.press(key);
  while (await staysInPane(page, key));
  return paneFrame(page).evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-to-reach]")].map((control) => {
      delete control.dataset["toReach"];
      return control.outerHTML.slice(0, 200);
    }),
  );
}

/** Presses a key that moves the focus within the pane or out of it, which takes the host a moment. */
async function staysInPane(page: Page, key: string): Promise<boolean> {
  const before = await paneFrame(page).evaluateHandle(() => document.activeElement);
  await page.keyboard.press(key);
  return paneFrame(page).evaluate(
    async ([from, longest]) => {
      const isInPane = () =>
        parent.document.activeElement === frameElement && parent.document.hasFocus();
      // On its way out the focus may be nowhere, or on a sentinel of Fluent's.
      const hasArrived = () => {
        const { activeElement, body } = document;
        return (
          activeElement !== from &&
          activeElement !== body &&
          activeElement?.hasAttribute("data-tabster-dummy") === false
        );
      };
      for (const end = Date.now() + longest; Date.now() < end;) {
        if (!isInPane()) return false;
        if (hasArrived()) return true;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`The key leads no further than ${document.activeElement?.outerHTML}.`);
    },
    [before, LONGEST_WAIT_MS] as const,
  );
}

/** A pane that gets the focus puts it where it was last: the last control has it when it keeps it. */
async function focusLastControl(page: Page): Promise<void> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  const focusLast = () =>
    paneFrame(page).evaluate(() => {
      const last = [...document.querySelectorAll<HTMLElement>("button, input, select, summary")]
        .filter((one) => one.tabIndex >= 0 && one.checkVisibility())
        .at(-1);
      const hasKeptIt = document.activeElement === last;
      window.focus();
      last?.focus();
      return hasKeptIt;
    });
  while (!(await focusLast())) {
    if (Date.now() > deadline) throw new Error("The last control does not keep the focus.");
    await page.waitForTimeout(100);
  }
}

/** Through the view that is open, forwards and backwards. */
async function expectEveryControlReached(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Close the pane" }).focus();
  await page.keyboard.press("Tab");
  expect((await focused(page)).inPane).toBe(true);
  expect(await notReached(page, "Tab")).toEqual([]);
  // After the pane comes the beginning of the page.
  expect((await focused(page)).name).toContain(".xlsx");
  await focusLastControl(page);
  expect(await notReached(page, "Shift+Tab")).toEqual([]);
  expect((await focused(page)).name).toBe("Close the pane");
}

async function openEveryPart(pane: FrameLocator): Promise<void> {
  for (const summary of await pane.locator("details:not([open]) > summary").all())
    if (await summary.isVisible()) await summary.click();
}

inBrowser(
  "Tab comes to every control of the results and of a league, and out",
  async (page, pane) => {
    await lookedAtReport(pane);
    await pane.getByRole("button", { name: "Filter and sort" }).click();
    await expectEveryControlReached(page);
    await pane.getByRole("article", { name: MEASURE }).getByRole("button").click();
    await pane.getByRole("heading", { name: "Facts about the group" }).waitFor();
    await openEveryPart(pane);
    await expectEveryControlReached(page);
    await pane.getByRole("tab", { name: "How sure" }).click();
    await pane.getByRole("heading", { name: "How sure is it" }).waitFor();
    await openEveryPart(pane);
    await expectEveryControlReached(page);
    await pane.getByRole("tab", { name: "How it comes" }).click();
    await pane.getByRole("button", { name: /^Value/ }).waitFor();
    await expectEveryControlReached(page);
  },
  WITH_REPORT,
);

inBrowser(
  "Tab comes to every control of the other tabs, and out",
  async (page, pane) => {
    await lookedAtReport(pane);
    await pane.getByRole("tab", { name: "Report" }).click();
    await pane.getByRole("button", { name: "Look at what will be written" }).waitFor();
    await expectEveryControlReached(page);
    await pane.getByRole("tab", { name: "Review" }).click();
    await pane.getByRole("heading", { name: "What was read" }).waitFor();
    await expectEveryControlReached(page);
    await pane.getByRole("tab", { name: "Set up" }).click();
    const measures = pane.getByRole("region", { name: "Measures" });
    await measures.getByRole("button").first().click();
    await measures.getByRole("textbox").first().waitFor();
    await expectEveryControlReached(page);
    await pane.getByRole("tab", { name: /^Problems/ }).click();
    await expectEveryControlReached(page);
  },
  WITH_REPORT,
);

inBrowser(
  "Tab comes to every control of own figures and words, and out",
  async (page, pane) => {
    await lookedAtReport(pane);
    for (const part of ["Own figures", "Words"]) {
      await pane.getByRole("button", { name: part, exact: true }).click();
      await pane.getByRole("article").first().waitFor();
      await expectEveryControlReached(page);
      await pane.getByRole("article").first().getByRole("button").click();
      await pane.getByRole("button", { name: /^Back to all/ }).waitFor();
      await openEveryPart(pane);
      await expectEveryControlReached(page);
      await pane.getByRole("button", { name: /^Back to all/ }).click();
    }
  },
  WITH_REPORT,
);

inBrowser(
  "Tab comes to every control of the menu's views, and out",
  async (page, pane) => {
    await lookedAtReport(pane);
    for (const name of [
      "Insert function",
      "Freeze to values",
      "Check a document",
      "Help",
      "About",
    ]) {
      await pane.getByRole("button", { name: "More", exact: true }).click();
      await pane.getByRole("button", { name, exact: true }).click();
      await pane.getByRole("heading", { name, level: 2 }).waitFor();
      await expectEveryControlReached(page);
    }
  },
  WITH_REPORT,
);

inBrowser(
  "Tab comes to every control of the first run, and out",
  async (page, pane) => {
    await pane.getByRole("heading", { name: /no sheet "MSG Setup"/ }).waitFor();
    await expectEveryControlReached(page);
    await pane.getByRole("button", { name: "Set up this workbook" }).click();
    await pane.getByRole("combobox", { name: "Home force" }).selectOption("Essex");
    await openEveryPart(pane);
    await expectEveryControlReached(page);
  },
  { beginsWith: () => saveWorkbook(workbookOf([countTable, rateTable])) },
);

inBrowser("a quarter's work by keyboard alone", async (page, pane) => {
  await looked(pane);
  const tab = (name: RegExp) => pane.getByRole("tab", { name, selected: true });

  // Refresh, and a measure opened and left.
  await goToPane(page);
  await pressUntil(page, "Tab", "Refresh report");
  await page.keyboard.press("Enter");
  await pane.getByText(/^Refreshed at /).waitFor();
  await pane.getByRole("article", { name: MEASURE }).waitFor();
  await pressUntil(page, "Tab", MEASURE);
  await page.keyboard.press("Enter");
  await pane
    .getByRole("heading", { name: MEASURE, level: 2 })
    .and(pane.locator(":focus"))
    .waitFor();
  await pressUntil(page, "Tab", "League");
  await page.keyboard.press("ArrowRight");
  await pane.getByRole("button", { name: "Work out the chance" }).waitFor();
  await pressUntil(page, "Tab", "Work out the chance");
  await page.keyboard.press("Space");
  await pane.getByText(/if they stay as they are/).waitFor();
  await pressUntil(page, "Shift+Tab", "Back to all measures");
  await page.keyboard.press("Enter");
  const opener = pane.getByRole("article", { name: MEASURE }).getByRole("button");
  await opener.and(pane.locator(":focus")).waitFor();

  // Escape leads to the sheet: a cell is changed by hand.
  await page.keyboard.press("Escape");
  await page.getByRole("grid").and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Shift+F6");
  await page.keyboard.type("'MSG Performance'!G8");
  await page.keyboard.press("Enter");
  await page
    .getByRole("grid", { name: "Sheet MSG Performance" })
    .and(page.locator(":focus"))
    .waitFor();
  const ours = await cellAt(page, "G8").innerText();
  await page.keyboard.type("per 1,000 residents");
  await page.keyboard.press("Enter");
  await cellAt(page, "G8").getByText("per 1,000 residents").waitFor();
  // The pane follows the selection to the row below.
  await pane.getByRole("heading", { name: NEXT_MEASURE, level: 2 }).waitFor();

  // Back to the pane: the change is seen and replaced.
  await goToPane(page);
  await pressUntil(page, "Shift+Tab", "Close the pane");
  await pressUntil(page, "Tab", /^Results/);
  await page.keyboard.press("ArrowRight");
  await tab(/^Report/).waitFor();
  await pane.getByRole("button", { name: "Look at what will be written" }).waitFor();
  await pressUntil(page, "Tab", "Look at what will be written");
  await page.keyboard.press("Enter");
  await pane.getByRole("radio", { name: "Keep mine" }).waitFor();
  await pressUntil(page, "Tab", "Keep mine");
  await page.keyboard.press("ArrowDown");
  expect(await pane.getByRole("radio", { name: "Replace" }).isChecked()).toBe(true);
  await pressUntil(page, "Tab", "Write the report");
  await page.keyboard.press("Enter");
  await cellAt(page, "G8").getByText(ours, { exact: true }).waitFor();
  await pane.getByRole("button", { name: "Look at what will be written" }).waitFor();

  // A setting is edited and saved.
  await pressUntil(page, "Shift+Tab", /^Report/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await tab(/^Set up/).waitFor();
  await pane.getByRole("textbox", { name: "Report title" }).waitFor();
  await pressUntil(page, "Tab", "Report title");
  await page.keyboard.press("End");
  await page.keyboard.type(", by keyboard");
  await pressUntil(page, "Tab", "Save 1 change");
  await page.keyboard.press("Enter");
  await pane.getByText(/^1 change saved/).waitFor();

  // Out at both ends, and by Ctrl+F6.
  await pressUntil(page, "Shift+Tab", "More");
  expect(await staysInPane(page, "Shift+Tab")).toBe(false);
  expect((await focused(page)).name).toBe("Close the pane");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toEqual({ inPane: true, name: "More" });
  expect(await staysInPane(page, "Control+Shift+F6")).toBe(false);
  await openSheet(page, "MSG Setup");
  await page.getByRole("gridcell", { name: /, by keyboard$/ }).waitFor();
});
