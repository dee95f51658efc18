/** Every layout is set up in the pane by the home force and at most two corrections, and gives the right place. */
import type { FrameLocator, Page } from "playwright-core";
import { saveWorkbook } from "../../../excel-host/package/save";
import { ordinal } from "../../../src/msg/basics/ordinal";
import { workbookOf } from "../../workbook/proposal/literalWorkbook";
import { pageTests } from "../pageDriver";
import { SET_UP_CASES, type SetUpCase } from "../setUpCases";
import { setUpInPane } from "../setUpInPane";

const MOST_CORRECTIONS = 2;

const inBrowser = pageTests();

async function expectRightPlace(page: Page, pane: FrameLocator, one: SetUpCase): Promise<void> {
  expect(one.corrections.length).toBeLessThanOrEqual(MOST_CORRECTIONS);
  await setUpInPane(page, pane, one.corrections);
  const own = one.figures[one.own] ?? NaN;
  const isBetter = (figure: number) => (one.better === "lower" ? figure < own : figure > own);
  const place = ordinal(1 + one.figures.filter(isBetter).length);
  const measure = pane.getByRole("article", { name: one.measure, exact: true });
  await measure
    .getByText(new RegExp(`^=?${place}`, "u"))
    .first()
    .waitFor();
  const shown = own.toLocaleString("en-GB", {
    minimumFractionDigits: one.decimals,
    maximumFractionDigits: one.decimals,
  });
  await measure
    .getByText(new RegExp(`^${shown.replace(".", "\\.")} `, "u"))
    .first()
    .waitFor();
}

for (const one of SET_UP_CASES)
  inBrowser(one.layout, (page, pane) => expectRightPlace(page, pane, one), {
    beginsWith: () => saveWorkbook(workbookOf(one.sheets)),
  });
