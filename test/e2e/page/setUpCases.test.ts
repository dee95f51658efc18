/**
 * Layouts are set up in the pane by the home force and the corrections of a person, and give the right place: those that
 * want corrections, and some of the others. All of them go the same way without a page (workbook/actions/setUpCases).
 */
import type { FrameLocator, Page } from "playwright-core";
import { saveWorkbook } from "../../../excel-host/package/save";
import { workbookOf } from "../../workbook/proposal/literalWorkbook";
import { pageTests } from "../pageDriver";
import { placeOf, SET_UP_CASES, type SetUpCase } from "../../workbook/proposal/setUpCases";
import { setUpInPane } from "../setUpInPane";

const inBrowser = pageTests();

async function expectRightPlace(page: Page, pane: FrameLocator, one: SetUpCase): Promise<void> {
  await setUpInPane(page, pane, one.corrections);
  const own = one.figures[one.own] ?? NaN;
  const measure = pane.getByRole("article", { name: one.measure, exact: true });
  await measure
    .getByText(new RegExp(`^=?${placeOf(one)}`, "u"))
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

const SHOWN = SET_UP_CASES.filter(({ corrections }, at) => corrections.length > 0 || at % 5 === 0);

for (const one of SHOWN)
  inBrowser(one.layout, (page, pane) => expectRightPlace(page, pane, one), {
    beginsWith: () => saveWorkbook(workbookOf(one.sheets)),
  });
