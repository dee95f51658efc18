/** A refresh of a large workbook in the browser: it goes on beside the pane, says how far it is, and is cancelled. */
import { largeWorkbook } from "./largeWorkbook";
import { openWorkbook, pageTests, refresh } from "./pageDriver";

/** 221,760 rows. */
const SIZE = { forces: 44, series: 84, measures: 12, quarters: 60 };

const inBrowser = pageTests();

inBrowser("a long run is cancelled, writes nothing, and can be begun anew", async (page, pane) => {
  await openWorkbook(page, largeWorkbook(SIZE), "large.xlsx");
  await page.getByRole("tab", { name: "Crime" }).waitFor();
  await pane.getByRole("heading", { name: "Ready to compare" }).waitFor();
  const sheets = await page
    .getByRole("tablist", { name: /sheets/i })
    .getByRole("tab")
    .allInnerTexts();

  await pane.getByRole("button", { name: "Refresh report" }).click();
  const progress = pane.getByRole("progressbar", { name: "Progress of the refresh" });
  await progress.waitFor();
  await pane.getByRole("button", { name: "Cancel" }).click();
  await pane.getByText("Cancelled before anything was written.").waitFor();
  await progress.waitFor({ state: "detached" });
  const sheetTabs = page.getByRole("tablist", { name: /sheets/i }).getByRole("tab");
  expect(await sheetTabs.allInnerTexts()).toEqual(sheets);
  await pane.getByRole("heading", { name: "Ready to compare" }).waitFor();

  await refresh(pane);
  expect(await pane.getByRole("article").count()).toBe(SIZE.measures);
  expect(await sheetTabs.allInnerTexts()).toEqual(
    expect.arrayContaining([...sheets, "MSG Performance", "MSG Evidence"]),
  );
});
