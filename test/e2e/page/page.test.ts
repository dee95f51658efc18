/** The page of `npm start` in a real browser: npm start itself, its sample, and the pane in its frame. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { newWorkbook, openWorkbook as readWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import {
  cellAt,
  contentOf,
  currentFigure,
  expectMeasures,
  goTo,
  looked,
  openFile,
  openSheet,
  pageTests,
  refresh,
  violations,
} from "../pageDriver";
import { hasValidator, validatorFindings } from "../../ooxmlValidator";
import { startPage } from "../browser";

const MSG_SHEETS = ["MSG Summary", "MSG Performance", "MSG Movement", "MSG Evidence", "MSG Checks"];

const inBrowser = pageTests();

inBrowser(
  "the sample opens, and a refresh shows Essex's positions and writes the sheets",
  async (page, pane) => {
    await page.getByRole("tab", { name: "MSG Setup" }).waitFor();
    await refresh(pane);
    const crime = pane.getByRole("article", { name: /^All crime offences/i });
    await crime.getByText(/^8th/).waitFor();
    await crime.getByText("Not met").waitFor();
    await expectMeasures(pane, 12);
    await crime.getByRole("button").click();
    // The figure itself, or the list of how it comes, which may be there by now.
    await pane
      .getByText(/^-18,586 offences/)
      .first()
      .waitFor();
    for (const name of MSG_SHEETS)
      expect(await page.getByRole("tab", { name, exact: true }).count()).toBe(1);
  },
);

inBrowser(
  "after a figure is changed the report's title says so, until the next refresh",
  async (page, pane) => {
    await refresh(pane);
    await openSheet(page, "MSG Performance");
    const told = page
      .getByRole("gridcell")
      .filter({ hasText: "Figures changed since this report" });
    expect(await told.count()).toBe(0);
    await openSheet(page, "Offences");
    const figure = await currentFigure(page);
    await figure.dblclick();
    await page.getByRole("textbox", { name: /^Content of / }).fill("1");
    await page.keyboard.press("Enter");
    await openSheet(page, "MSG Performance");
    await told.first().waitFor();
    await refresh(pane);
    await told.first().waitFor({ state: "detached" });
  },
);

inBrowser("every frame around a cell among frozen rows and columns lies on it", async (page) => {
  await openSheet(page, "Offences");
  await page.getByRole("gridcell", { name: "Recorded offences" }).first().click();
  const cell = await cellAt(page, "A1").boundingBox();
  const frames = await page.locator(".selection").all();
  expect(frames.length).toBeGreaterThan(1);
  for (const frame of frames) {
    const box = await frame.boundingBox();
    expect(Math.abs((box?.x ?? NaN) - (cell?.x ?? NaN))).toBeLessThanOrEqual(2);
    expect(Math.abs((box?.y ?? NaN) - (cell?.y ?? NaN))).toBeLessThanOrEqual(2);
  }
});

inBrowser(
  "a press is on the cell that is seen under it while the sheet is scrolled",
  async (page) => {
    await openSheet(page, "Offences");
    await goTo(page, "A1");
    const rowsAway = 5;
    await cellAt(page, "C12").evaluate((cell, rows) => {
      const { left, top, height } = cell.getBoundingClientRect();
      const grid = cell.closest("[role=grid]") as HTMLElement;
      // Scrolled and pressed in one go: nothing can be drawn in between.
      grid.scrollTop += rows * height;
      const point = { clientX: left + 5, clientY: top + height / 2, bubbles: true, button: 0 };
      grid.dispatchEvent(new MouseEvent("dblclick", point));
    }, rowsAway);
    await page
      .getByRole("textbox", { name: `Content of C${12 + rowsAway}`, exact: true })
      .waitFor();
  },
);

inBrowser(
  "the ribbon's Refresh report works with the pane closed, and shows in it",
  async (page, pane) => {
    await looked(pane);
    await page.getByRole("button", { name: "Close the pane" }).click();
    await page.getByRole("button", { name: "Refresh report" }).click();
    await pane.getByText(/^Refreshed at /).waitFor();
  },
);

inBrowser("everything in the pane is reached by keyboard", async (page, pane) => {
  await pane.getByRole("button", { name: "Refresh report" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByText(/^Refreshed at /).waitFor();
  const focused = () => page.frames()[1]!.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Open MSG Summary");
  await page.keyboard.press("Tab");
  expect(await focused()).toMatch(/^Results/);
  await page.keyboard.press("End");
  await pane.getByRole("tab", { name: /Problems/, selected: true }).waitFor();
});

inBrowser(
  "a workbook without MSG Setup is no dead end",
  async (page, pane) => {
    await pane.getByRole("heading", { name: /no sheet "MSG Setup"/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  },
  { beginsWith: () => saveWorkbook(newWorkbook()) },
);

inBrowser("what is no workbook is refused in words", async (page) => {
  await page.getByRole("tab", { name: "MSG Setup" }).waitFor();
  await openFile(page, Buffer.from("not a workbook"), "notes.xlsx");
  await page
    .getByRole("status")
    .getByText(/notes\.xlsx could not be opened/)
    .waitFor();
});

inBrowser("the download is the workbook with its report", async (page, pane) => {
  await refresh(pane);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("essex-q4-2020-21.xlsx");
  const bytes = await contentOf(file);
  const saved = readWorkbook(bytes);
  if (hasValidator) expect(validatorFindings(bytes)).toEqual([]);
  expect(saved.tableByName("MsgResults")?.sheet.name).toBe("MSG Evidence");
});

/** The pane's views are looked at in everyView.test.ts. */
inBrowser("axe finds nothing in the page around the pane, light and dark", async (page, pane) => {
  await looked(pane);
  expect(await violations(page)).toEqual([]);
  await refresh(pane);
  expect(await violations(page, "page")).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page, "page")).toEqual([]);
});

test("npm start on a port in use says so and how to choose another", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "localhost", resolve));
  const { port } = taken.address() as AddressInfo;
  try {
    const said = `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`;
    // Before it there may be lines about building.
    await expect(startPage(port)).rejects.toThrow(new RegExp(`^1: [^]*${said}`));
  } finally {
    taken.close();
  }
});
