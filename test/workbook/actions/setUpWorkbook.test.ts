/** First run on the stand-in host: proposed, told back, written, and refreshed from. */
import type { WorkbookModel } from "../../../excel-host/model/types";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { chooseHomeForce, setUpRows } from "../../../src/workbook/proposal/proposal";
import {
  proposeSetUp,
  readBackSetUp,
  writeSetUp,
} from "../../../src/workbook/actions/setUpWorkbook";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { openExcel, picture } from "../inExcel";
import { workbookOf } from "../proposal/literalWorkbook";
import { countTable, rateTable, wholeCountTable } from "../proposal/pfaWorkbook";

let excel: HeadlessExcel;
let workbook: WorkbookModel;
beforeEach(async () => {
  workbook = workbookOf([countTable, rateTable]);
  excel = await openExcel(workbook);
});
afterEach(() => excel.close());

const ALL_CRIME = "Total recorded crime (excluding fraud)";

test("one choice, the home force, and the published rate is read from its cells", async () => {
  const before = ["Table P1", "Table P3"].map((name) => picture(workbook, name));
  const proposal = chooseHomeForce(await proposeSetUp(), "Essex");
  const rows = setUpRows(proposal);
  const { series, problems } = await readBackSetUp(rows);
  expect(problems.filter(({ severity }) => severity !== "notice")).toEqual([]);
  expect(series.find((one) => one.series === ALL_CRIME)).toMatchObject({
    source: "Table P3",
    heading: "Table P3!D5",
    periods: "12 months to December 2019",
    missing: "0",
  });
  // Nothing was written so far.
  expect(workbook.sheetByName("MSG Setup")).toBeUndefined();

  await writeSetUp(rows);
  const { ok, report } = await refreshReport({ handEdits: "keep" });
  expect(ok).toBe(true);
  const result = report?.measures.find(({ measure }) => measure.name === ALL_CRIME);
  expect(result).toMatchObject({ value: 92.01626843129894, position: 8, of: 8 });
  expect(result?.average).toBeCloseTo(78.18264535473918, 12);
  // The cells of the analyst are as they were.
  expect(["Table P1", "Table P3"].map((name) => picture(workbook, name))).toEqual(before);
});

test("a sheet MSG Setup that is there is never written over", async () => {
  const rows = setUpRows(chooseHomeForce(await proposeSetUp(), "Essex"));
  await writeSetUp(rows);
  const written = picture(workbook, "MSG Setup");
  await expect(writeSetUp(rows)).rejects.toThrow('There is a sheet "MSG Setup" already.');
  expect(picture(workbook, "MSG Setup")).toEqual(written);
});

test("what a correction makes wrong is told before anything is written", async () => {
  const proposal = chooseHomeForce(await proposeSetUp(), "Essex");
  const sources = proposal.sources.map((source) => ({
    ...source,
    row: { ...source.row, "Force column": "Police force" },
  }));
  const { problems } = await readBackSetUp(setUpRows({ ...proposal, sources }));
  expect(problems.map(({ what }) => what).join("\n")).toContain("Police force");
  expect(workbook.sheetByName("MSG Setup")).toBeUndefined();
});

test("counts, their population and the printed rate are one measure that agrees with what is printed", async () => {
  excel.close();
  excel = await openExcel(workbookOf([wholeCountTable, rateTable]));
  const rows = setUpRows(chooseHomeForce(await proposeSetUp(), "Essex"));
  await writeSetUp(rows);
  const { report, problems } = await refreshReport({ handEdits: "keep" });
  const result = report?.measures.find(({ measure }) => measure.name === ALL_CRIME);
  expect(result).toMatchObject({ position: 8, of: 8 });
  expect(result?.value).toBe((168643 / 1832800) * 1000);
  expect(problems.filter(({ what }) => what.includes("Check value"))).toEqual([]);
});
