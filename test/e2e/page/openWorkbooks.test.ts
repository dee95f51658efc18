/** Several workbooks open in the page: none is lost, and nothing of what was written, unless somebody says so. */
import type { Page } from "playwright-core";
import { newWorkbook, openWorkbook as readWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import {
  contentOf,
  expectMeasures,
  looked,
  openFile,
  openSample,
  openWorkbook,
  pageTests,
  paneOf,
  refresh,
  typeInto,
  violations,
} from "../pageDriver";

const SAMPLE = "essex-q4-2020-21.xlsx";

const inBrowser = pageTests();

/** The menu whose button says what is in front. */
const workbooks = (page: Page) => page.locator(".file-name").getByRole("button");

async function choose(page: Page, name: string | RegExp): Promise<void> {
  await workbooks(page).click();
  await page.getByRole("menuitem", { name }).click();
}

/** Whether the browser would ask before the page is left. */
const wouldAsk = (page: Page) =>
  page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));

inBrowser(
  "a workbook is opened beside the one before, which stays as it was",
  async (page, pane) => {
    await refresh(pane);
    await openWorkbook(page, newWorkbook(), "empty.xlsx");
    await pane.getByRole("heading", { name: /no sheet "MSG Setup"/ }).waitFor();
    expect(await page.getByRole("grid").count()).toBe(1);
    expect(await page.getByRole("tab", { name: "MSG Setup" }).count()).toBe(0);
    expect(await workbooks(page).innerText()).toBe("empty.xlsx, 2 open");
    // The one behind is asked for all the same.
    expect(await wouldAsk(page)).toBe(true);

    await choose(page, `${SAMPLE} Open beside it, not saved`);
    await page.getByRole("tab", { name: "MSG Evidence" }).waitFor();
    await pane.getByText(/^Refreshed at /).waitFor();
    await expectMeasures(pane, 12);
    expect(await violations(page, "page")).toEqual([]);
  },
);

inBrowser(
  '"Open the sample" leaves the analyst\'s workbook open, with what was typed',
  async (page) => {
    await openWorkbook(page, newWorkbook(), "mine.xlsx");
    await typeInto(page, "Sheet1", "B2", "mine");
    await paneOf(page).getByRole("button", { name: "Open the sample" }).click();
    await page.getByRole("tab", { name: "Offences" }).waitFor();
    expect(await workbooks(page).innerText()).toBe("Workbook.xlsx, 3 open");
    await choose(page, "mine.xlsx Open beside it, not saved");
    await page.getByRole("gridcell", { name: "mine" }).waitFor();
  },
);

inBrowser("what was asked for last is in front, however long another takes", async (page) => {
  // The sample may still be on its way.
  await openFile(page, Buffer.from(saveWorkbook(newWorkbook())), "last.xlsx");
  await page.getByText("last.xlsx, 2 open").waitFor();
});

inBrowser("a look changes nothing; what the add-in wrote is asked for", async (page, pane) => {
  await looked(pane);
  await pane.getByRole("tab", { name: "Review" }).click();
  expect(await workbooks(page).innerText()).toBe(SAMPLE);
  expect(await wouldAsk(page)).toBe(false);

  await refresh(pane);
  await page.getByText(`${SAMPLE} – not saved`).waitFor();
  expect(await wouldAsk(page)).toBe(true);
  await choose(page, /^Close/);
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await pane.getByText(/^Refreshed at /).waitFor();

  await choose(page, /^Close/);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save and close" }).click(),
  ]);
  expect(readWorkbook(await contentOf(file)).sheetByName("MSG Summary")).toBeDefined();
  await page.getByText("Open a workbook to begin.").waitFor();
  expect(await wouldAsk(page)).toBe(false);
});

inBrowser(
  "closing without saving shows what is open beside; one name stands for one file",
  async (page, pane) => {
    await refresh(pane);
    await openSample(page, /^Essex, Q4/);
    await page.getByText("essex-q4-2020-21 (2).xlsx, 2 open").waitFor();
    await looked(pane);
    await choose(page, `${SAMPLE} Open beside it, not saved`);
    await choose(page, /^Close/);
    await page.getByRole("button", { name: "Close without saving" }).click();
    await page.getByText("essex-q4-2020-21 (2).xlsx").waitFor();
    expect(await workbooks(page).innerText()).toBe("essex-q4-2020-21 (2).xlsx");
    expect(await page.locator("iframe").count()).toBe(1);
  },
);
