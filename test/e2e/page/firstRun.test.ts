/** The first minutes with the pane, in a real browser: a workbook without a set-up, and the sample by mouse. */
import type { Locator, Page } from "playwright-core";
import { newWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { workbookOf } from "../../workbook/proposal/literalWorkbook";
import { countTable, rateTable } from "../../workbook/proposal/pfaWorkbook";
import { openSample, openSheet, openWorkbook, pageTests, refresh } from "../pageDriver";

const MSG_SHEETS = ["MSG Summary", "MSG Performance", "MSG Movement", "MSG Evidence", "MSG Checks"];

const inBrowser = pageTests();

inBrowser(
  "published tables are set up by the proposal and one choice",
  async (page, pane) => {
    await pane.getByRole("button", { name: "Set up this workbook" }).click();
    await pane.getByRole("combobox", { name: "Home force" }).selectOption("Essex");
    await pane.getByRole("button", { name: "Read the figures" }).click();
    await pane.getByText("'Table P3'!D5").waitFor();
    const setUpSheet = page.getByRole("tab", { name: "MSG Setup" });
    expect(await setUpSheet.count()).toBe(0);
    await pane.getByRole("button", { name: "Write MSG Setup" }).click();
    await setUpSheet.waitFor();
    await refresh(pane);
    const crime = pane.getByRole("article", { name: "Total recorded crime (excluding fraud)" });
    await crime.getByText(/^8th/).waitFor();
    await crime.getByText("92.02 per 1,000 population").waitFor();
    await openSheet(page, "MSG Performance");
    await page.getByRole("gridcell", { name: /^8th/ }).first().waitFor();
  },
  { beginsWith: () => saveWorkbook(workbookOf([countTable, rateTable])) },
);

inBrowser("the sample is opened from a workbook without a set-up", async (page, pane) => {
  await openWorkbook(page, newWorkbook(), "empty.xlsx");
  await pane.getByRole("button", { name: "Open the sample" }).click();
  await page.getByRole("tab", { name: "MSG Setup" }).waitFor();
  await refresh(pane);
  await pane.getByRole("article", { name: "All crime offences" }).getByText(/^8th/).waitFor();
});

inBrowser(
  "by mouse alone: sample, refresh, a figure changed, and the position",
  async (page, pane) => {
    await openSample(page, "Essex and its peers, open data");
    await page.getByRole("tab", { name: "MSG Setup" }).waitFor();
    await page.getByText("open-data.xlsx").waitFor();
    await openSample(page, "Essex, Q4 2020/21");
    // One that is open already is opened beside it, by another name.
    await page.getByText(/^essex-q4-2020-21/).waitFor();
    await refresh(pane);
    const crime = pane.getByRole("article", { name: "All crime offences" });
    await crime.getByText(/^8th/).waitFor();
    for (const name of MSG_SHEETS)
      expect(await page.getByRole("tab", { name, exact: true }).count()).toBe(1);

    await openSheet(page, "Offences");
    const figure = await scrolledTo(page, ["Essex", "12 months to January 2021", "All crime"]);
    const address = (await figure.getAttribute("id"))?.replace("cell-", "") ?? "";
    await figure.dblclick();
    await page.getByRole("textbox", { name: `Content of ${address}`, exact: true }).waitFor();
    // Typing a figure is all that a mouse cannot do; another cell is clicked to enter it.
    await page.keyboard.press("Control+A");
    await page.keyboard.type("110000");
    await page.getByRole("gridcell", { name: "All crime" }).first().click();
    await page.getByRole("gridcell", { name: "110,000" }).waitFor();
    await refresh(pane);
    await crime.getByText(/^1st/).waitFor();
  },
);

/** Turns the wheel over the sheet until a row with these cells is in view; answers its figure. */
async function scrolledTo(page: Page, names: readonly string[]): Promise<Locator> {
  const cells = names.map((name) => page.getByRole("gridcell", { name, exact: true }));
  const row = cells.reduce((rows, has) => rows.filter({ has }), page.getByRole("row"));
  const figure = row.getByRole("gridcell", { name: "146,532" });
  await page.getByRole("grid").hover();
  for (let turned = 0; turned < 40 && (await figure.count()) === 0; turned++) {
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(50);
  }
  // Out from under the edge of the sheet's view.
  await page.mouse.wheel(0, 100);
  await standsStill(page, figure);
  return figure;
}

/** The sheet may follow the wheel some time after it was turned. */
async function standsStill(page: Page, cell: Locator): Promise<void> {
  const place = async () => JSON.stringify(await cell.boundingBox());
  let before: string;
  do {
    before = await place();
    await page.waitForTimeout(300);
  } while ((await place()) !== before);
}
