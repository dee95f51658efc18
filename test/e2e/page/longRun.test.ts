/** A refresh of a large workbook in the browser: it goes on beside the pane, says how far it is, and is cancelled. */
import { largeWorkbook } from "../largeWorkbook";
import { expectMeasures, holdAnswers, openWorkbook, pageTests, refresh } from "../pageDriver";

/** 12,672 rows. */
const SIZE = { forces: 44, series: 12, measures: 12, quarters: 24 };

const inBrowser = pageTests();

inBrowser("a long run is cancelled, writes nothing, and can be begun anew", async (page, pane) => {
  await openWorkbook(page, largeWorkbook(SIZE), "large.xlsx");
  await page.getByRole("tab", { name: "Crime" }).waitFor();
  await pane.getByRole("heading", { name: "Ready to compare" }).waitFor();
  const sheetTabs = page.getByRole("tablist", { name: /sheets/i }).getByRole("tab");
  const sheets = await sheetTabs.allInnerTexts();

  // However fast the machine, the run is not over before it is cancelled.
  const release = await holdAnswers(page);
  await pane.getByRole("button", { name: "Refresh report" }).click();
  const progress = pane.getByRole("progressbar", { name: "Progress of the refresh" });
  await progress.waitFor();
  await pane.getByRole("button", { name: "Cancel" }).click();
  await release();
  await pane.getByText("Cancelled before anything was written.").waitFor();
  await progress.waitFor({ state: "detached" });
  expect(await sheetTabs.allInnerTexts()).toEqual(sheets);
  await pane.getByRole("heading", { name: "Ready to compare" }).waitFor();

  await refresh(pane);
  await expectMeasures(pane, SIZE.measures);
  expect(await sheetTabs.allInnerTexts()).toEqual(
    expect.arrayContaining([...sheets, "MSG Performance", "MSG Evidence"]),
  );
});
