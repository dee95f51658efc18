/** axe on every view of the pane: light, dark, and in the colours of a contrast theme. */
import type { FrameLocator, Page } from "playwright-core";
import { newWorkbook } from "../../../excel-host/package/open";
import { workbookOf } from "../../workbook/proposal/literalWorkbook";
import { countTable, rateTable } from "../../workbook/proposal/pfaWorkbook";
import {
  goTo,
  lastingViolations,
  looked,
  openWorkbook,
  pageTests,
  refresh,
  typeInto,
} from "../pageDriver";

const MEASURE = "All crime offences";

const THEMES = {
  "a light theme": { media: { colorScheme: "light" }, rules: "all" },
  "a dark theme": { media: { colorScheme: "dark" }, rules: "of colours" },
  "a contrast theme": {
    media: { colorScheme: "dark", forcedColors: "active" },
    rules: "of colours",
  },
} as const;

/** Colours that glide from one theme to the next would be looked at on their way. */
const CONTEXT = { reducedMotion: "reduce" } as const;

const inBrowser = pageTests();

/** Collects what axe finds, view by view and theme by theme, so that one run tells of all. */
function lookingAt(page: Page) {
  const found: string[] = [];
  const look = async (view: string) => {
    for (const [theme, { media, rules }] of Object.entries(THEMES)) {
      await page.emulateMedia({ forcedColors: "none", ...media });
      for (const violation of await lastingViolations(page, rules))
        found.push(`${view}, ${theme}: ${violation}`);
    }
  };
  return { found, look };
}

inBrowser(
  "axe finds nothing: first run, proposal, a failure",
  async (page, pane) => {
    const { found, look } = lookingAt(page);
    await openWorkbook(page, newWorkbook(), "empty.xlsx");
    await pane.getByRole("heading", { name: /no sheet "MSG Setup"/ }).waitFor();
    await look("first run");
    await page.route("**/pane/samples/*", (route) => route.fulfill({ status: 404 }));
    await pane.getByRole("button", { name: "Open the sample" }).click();
    await pane
      .getByRole("alert")
      .getByText(/The sample could not be opened/)
      .waitFor();
    await look("a failure");
    await pane.getByRole("button", { name: "Set up this workbook" }).click();
    await pane.getByText(/No table of police forces was found/).waitFor();
    await look("nothing to propose");

    await openWorkbook(page, workbookOf([countTable, rateTable]), "tables.xlsx");
    await pane.getByRole("button", { name: "Set up this workbook" }).click();
    await pane.getByRole("combobox", { name: "Home force" }).selectOption("Essex");
    await openEveryPart(pane);
    await look("proposal");
    await pane.getByRole("button", { name: "Read the figures" }).click();
    await pane
      .getByText(/12 months to December 2019/)
      .first()
      .waitFor();
    await look("proposal as read");
    expect(found).toEqual([]);
  },
  { context: CONTEXT, expected: /\/pane\/samples\/|status of 404/ },
);

inBrowser(
  "axe finds nothing: results and league",
  async (page, pane) => {
    const { found, look } = lookingAt(page);
    await looked(pane);
    await look("results before a refresh");
    await refresh(pane);
    await look("results");
    await pane.getByRole("button", { name: "Filter and sort" }).click();
    await pane.getByRole("combobox", { name: "Status" }).selectOption("Met");
    await look("results filtered");
    await pane.getByRole("button", { name: "Show all" }).click();
    await pane.getByRole("article", { name: MEASURE }).getByRole("button").click();
    await pane.getByRole("heading", { name: "Facts about the group" }).waitFor();
    await openEveryPart(pane);
    await look("league");
    await pane.getByRole("tab", { name: "How it comes" }).click();
    await pane.getByRole("button", { name: /^Value/ }).click();
    await look("how it comes");
    await pane.getByRole("tab", { name: "How sure" }).click();
    await pane.getByRole("heading", { name: "How sure is it" }).waitFor();
    await openEveryPart(pane);
    await look("how sure, with funnel");
    await pane.getByRole("radio", { name: "Chance alone" }).check();
    await pane.getByRole("button", { name: "Work out the chance" }).click();
    await pane.getByText(/if they stay as they are/).waitFor();
    await look("league with projection");
    expect(found).toEqual([]);
  },
  { context: CONTEXT },
);

inBrowser(
  "axe finds nothing: report, review, problems and the menu's views",
  async (page, pane) => {
    const { found, look } = lookingAt(page);
    await pane.getByRole("tab", { name: "Report" }).click();
    await pane.getByRole("button", { name: "Look at what will be written" }).waitFor();
    await look("report before a refresh");
    await refresh(pane);
    await look("report");
    await typeInto(page, "MSG Performance", "G8", "per 1,000 residents");
    await typeInto(page, "MSG Performance", "G9", "per 1,000 residents");
    await pane.getByRole("button", { name: "Look at what will be written" }).click();
    await pane.getByRole("button", { name: "Keep all mine" }).waitFor();
    await look("report as it would be written");
    await pane.getByRole("button", { name: "Publish…" }).click();
    await pane.getByRole("group", { name: "Publish?" }).waitFor();
    await look("publish asked");

    await pane.getByRole("tab", { name: "Review" }).click();
    await pane.getByRole("heading").nth(1).waitFor();
    await openEveryPart(pane);
    await look("review");
    await pane.getByRole("tab", { name: /Problems/ }).click();
    await look("problems");

    await openFromMenu(pane, "Proof-read the selection");
    await typeInto(page, "Offences", "H5", "Essex's MSG position has deteriorated in two areas.");
    await goTo(page, "H5");
    await pane.getByRole("button", { name: "Read the selected cells" }).click();
    await pane.getByText(/one point to check/).waitFor();
    await look("proof-read the selection");

    await openFromMenu(pane, "Check a document");
    const words = "Essex is 2nd in its MSG for violence with injury offences.";
    await pane.getByLabel("Document to check").setInputFiles({
      name: "paper.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(words),
    });
    await pane.getByText(/one point to check/).waitFor();
    await look("check a document");

    await openFromMenu(pane, "Insert function");
    await pane.getByRole("combobox", { name: "Function" }).selectOption({ index: 1 });
    await look("insert function");
    await openFromMenu(pane, "Freeze to values");
    await pane
      .getByText(/formulas? (with MSG functions|on)/)
      .first()
      .waitFor();
    await look("freeze to values");
    for (const name of ["Help", "About"]) {
      await openFromMenu(pane, name);
      await look(name);
    }
    expect(found).toEqual([]);
  },
  { context: CONTEXT },
);

inBrowser(
  "axe finds nothing: the tables of the set-up, and a report that is refused",
  async (page, pane) => {
    const { found, look } = lookingAt(page);
    await pane.getByRole("tab", { name: "Set up" }).click();
    const home = pane.getByRole("combobox", { name: "Home force" });
    await home.waitFor();
    await look("settings");
    for (const name of ["Forces", "Measures", "Sources"]) {
      const table = pane.getByRole("region", { name });
      await table.getByRole("button").first().click();
      await table.getByRole("textbox").first().waitFor();
      await look(name);
    }
    await home.fill("Nowhere");
    await look("a wrong setting");
    await pane.getByRole("button", { name: "Save 1 change" }).click();
    await pane.getByText(/1 change saved/).waitFor();
    await pane.getByRole("button", { name: "Refresh report" }).click();
    await pane.getByText("The report could not be made.").waitFor();
    await look("problems that stop");
    expect(found).toEqual([]);
  },
  { context: CONTEXT },
);

/** Unfolds everything that is folded: axe passes over what is not shown. */
async function openEveryPart(pane: FrameLocator): Promise<void> {
  for (const summary of await pane.locator("details:not([open]) > summary").all())
    if (await summary.isVisible()) await summary.click();
}

async function openFromMenu(pane: FrameLocator, name: string): Promise<void> {
  await pane.getByRole("button", { name: "More", exact: true }).click();
  await pane.getByRole("button", { name }).click();
  await pane.getByRole("heading", { name, level: 2 }).waitFor();
}
