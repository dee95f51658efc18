/** First run with a sheet of the force's own figures: offered, written, and refreshed from. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { proposeSetUp, writeSetUp } from "../../../src/workbook/actions/setUpWorkbook";
import { chooseHomeForce, setUpRows } from "../../../src/workbook/proposal/proposal";
import { tableRows } from "../../e2e/workbooks";
import { openExcel } from "../inExcel";
import { workbookOf } from "../proposal/literalWorkbook";
import { rateTable } from "../proposal/pfaWorkbook";

let excel: HeadlessExcel;
afterEach(() => excel.close());

test("the figures of the latest quarter, and the quarter before, with nothing typed", async () => {
  const calls = [24_010, 26_480, 27_950, 29_510, 29_820, 27_640];
  const workbook = workbookOf([
    rateTable,
    {
      name: "Contact",
      rows: [
        ["Month", "Emergency calls"],
        ...["Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map((month, at) => [
          `${month} 2019`,
          calls[at] ?? 0,
        ]),
      ],
    },
  ]);
  excel = await openExcel(workbook);
  const proposal = chooseHomeForce(await proposeSetUp(), "Essex");
  expect(proposal.own?.map(({ use }) => use)).toEqual([true]);
  await writeSetUp(setUpRows(proposal));
  const { ok, problems } = await refreshReport({ handEdits: "keep" });
  expect(ok).toBe(true);
  expect(problems.filter(({ what }) => what.includes("Emergency calls has"))).toEqual([]);
  expect(tableRows(workbook, "MsgIndicatorResults")).toMatchObject([
    {
      Indicator: "Emergency calls",
      Quarter: "Q3 2019/20",
      This: 29_510 + 29_820 + 27_640,
      Previous: 24_010 + 26_480 + 27_950,
    },
  ]);
});
