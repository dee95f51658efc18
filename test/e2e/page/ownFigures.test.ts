/** The force's own figures and the update's words in the pane: by mouse, by keyboard alone, and what axe finds. */
import {
  cellAt,
  goTo,
  lookedAtReport,
  openSheet,
  pageTests,
  paneFrame,
  WITH_REPORT,
  lastingViolations,
} from "../pageDriver";
import type { Page } from "playwright-core";

const inBrowser = pageTests();

const THEMES = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "active" },
] as const;

/** What axe finds in the view that is open, theme by theme. */
async function found(page: Page, view: string): Promise<string[]> {
  const all: string[] = [];
  for (const theme of THEMES) {
    await page.emulateMedia(theme);
    const { colorScheme, forcedColors } = theme;
    const rules = forcedColors === "active" ? "of colours" : "all";
    for (const one of await lastingViolations(page, rules))
      all.push(`${view}, ${colorScheme}, ${forcedColors}: ${one}`);
  }
  return all;
}

inBrowser(
  "by mouse: a figure is followed to its cells, a text is written into its cell, and axe finds nothing",
  async (page, pane) => {
    await lookedAtReport(pane);
    const faults: string[] = [];
    await pane.getByRole("button", { name: "Own figures" }).click();
    const calls = pane.getByRole("article", { name: "999 calls" });
    await calls.getByText("A year before: 82,344 · -19.2% · more than chance").waitFor();
    faults.push(...(await found(page, "own figures")));
    await calls.getByRole("button").click();
    await pane.getByText(/^Q4 2020\/21: 66,497, added up from/).waitFor();
    await pane.getByRole("button", { name: "Figures of the line" }).click();
    faults.push(...(await found(page, "a figure")));
    await pane.getByRole("button", { name: "Go to 'Contact'!B17:B19" }).click();
    await page.getByRole("grid", { name: "Sheet Contact" }).waitFor();

    await pane.getByRole("button", { name: /^66,497 emergency/ }).click();
    const editor = pane.getByRole("textbox", { name: /^Text, with fields/ });
    await editor.fill("Calls: ");
    const fields = pane.getByRole("list", { name: "Fields" });
    await fields.getByRole("button", { name: "999 calls", exact: true }).click();
    await fields.getByRole("button", { name: "Put in {999 calls: per day}: 739" }).click();
    await pane.getByText("Calls: 739", { exact: true }).waitFor();
    faults.push(...(await found(page, "a text")));
    await pane.getByRole("button", { name: "Save", exact: true }).click();
    await pane.getByText(/^Saved in 'MSG Setup'!/).waitFor();
    const cell =
      (await pane.getByRole("button", { name: /^Go to 'MSG Setup'!/ }).textContent()) ?? "";
    await openSheet(page, "MSG Setup");
    await goTo(page, cell.split("!")[1] ?? "");
    await cellAt(page, cell.split("!")[1] ?? "")
      .getByText("Calls: {999 calls: per day}")
      .waitFor();
    await pane.getByRole("button", { name: "Back to all texts" }).click();
    faults.push(...(await found(page, "texts")));
    expect(faults).toEqual([]);
  },
  { ...WITH_REPORT, context: { reducedMotion: "reduce" } },
);

inBrowser(
  "by keyboard alone: to a figure and back, to a text, a field put in and saved",
  async (page, pane) => {
    await lookedAtReport(pane);
    const press = async (key: string, times = 1) => {
      for (let pressed = 0; pressed < times; pressed++) await page.keyboard.press(key);
    };
    /** Presses Tab until what has the focus is called so. */
    const tabTo = async (name: RegExp) => {
      const passed: string[] = [];
      for (let stops = 0; stops < 80; stops++) {
        await press("Tab");
        const now = await paneFrame(page).evaluate(() => {
          const element = document.activeElement;
          const label =
            element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
              ? element.labels?.[0]
              : undefined;
          return (
            element?.getAttribute("aria-label") ?? label?.textContent ?? element?.textContent ?? ""
          );
        });
        if (name.test(now)) return;
        passed.push(now);
      }
      throw new Error(`${name} was not reached, but ${passed.join(" | ")}`);
    };
    await pane.getByRole("button", { name: "Measures" }).focus();
    await tabTo(/^Own figures$/);
    await press("Enter");
    await pane.getByRole("article", { name: "999 calls" }).waitFor();
    await tabTo(/^999 calls$/);
    await press("Enter");
    await pane
      .getByRole("heading", { name: "999 calls", level: 2 })
      .and(pane.locator(":focus"))
      .waitFor();
    await press("Shift+Tab");
    await press("Enter");
    await pane.getByRole("button", { name: "999 calls" }).and(pane.locator(":focus")).waitFor();

    await pane.getByRole("button", { name: "Own figures" }).focus();
    await tabTo(/^Words$/);
    await press("Enter");
    await pane.getByRole("article", { name: "Employer Supported Policing" }).waitFor();
    await tabTo(/^Employer Supported Policing$/);
    await press("Enter");
    await tabTo(/^Text, with fields/);
    await press("Control+End");
    await page.keyboard.type(" In ");
    await tabTo(/^Put in a field of$/);
    await page.keyboard.type("Quarter");
    await tabTo(/^Quarter$/);
    await press("Enter");
    await tabTo(/^Put in {Quarter}: Q4 2020\/21$/);
    await press("Enter");
    // The cursor stands behind the field.
    await pane
      .getByRole("textbox", { name: /^Text, with fields/ })
      .and(pane.locator(":focus"))
      .waitFor();
    await page.keyboard.type(".");
    await pane.getByText(/hours\. In Q4 2020\/21\.$/).waitFor();
    await tabTo(/^Save$/);
    await press("Enter");
    await pane.getByText(/^Saved in 'MSG Setup'!/).waitFor();
  },
  WITH_REPORT,
);
