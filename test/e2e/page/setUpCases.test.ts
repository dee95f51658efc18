/** Every layout is set up in the pane by the home force and at most two corrections, and gives the right place. */
import { ordinal } from "../../../src/msg/basics/ordinal";
import { workbookOf } from "../../workbook/proposal/literalWorkbook";
import { pageTests } from "../pageDriver";
import { SET_UP_CASES } from "../setUpCases";
import { setUpInPane } from "../setUpInPane";

const MOST_CORRECTIONS = 2;

const inBrowser = pageTests();

for (const one of SET_UP_CASES)
  inBrowser(`${one.layout}`, async (page, pane) => {
    expect(one.corrections.length).toBeLessThanOrEqual(MOST_CORRECTIONS);
    await setUpInPane(page, pane, workbookOf(one.sheets), one.corrections);
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
  });
