/** Selected cells against a computed update, through the unmodified office.js. */
import { readFileSync } from "node:fs";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { UpdateReport } from "../../../src/msg/model/update";
import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import type { Workbook } from "../../../excel-host/model/workbook";
import { checkReport } from "../../../src/workbook/actions/check";
import { proofreadSelection } from "../../../src/workbook/actions/proofreadSelection";
import { EXECUTIVE_SUMMARY } from "../../msg/proofreading/published";
import { openExcel } from "../inExcel";

const SHEET = "Board's paper";
const FOUND = ["B5", "B8", "B10", "B26"].map((cell) => `'Board''s paper'!${cell}`);

let excel: HeadlessExcel;
let workbook: Workbook;
let report: UpdateReport;

beforeAll(async () => {
  workbook = openWorkbook(readFileSync("samples/essex-q4-2020-21.xlsx"));
  const paper = workbook.addSheet(SHEET);
  EXECUTIVE_SUMMARY.split("\n").forEach((line, row) => {
    if (line !== "") paper.setValue(2 + row, 1, line);
  });
  for (const row of [0, 1, 2]) paper.setValue(row, 4, row + 0.5);
  excel = await openExcel(workbook);
  report = (await checkReport()).report!;
});

afterAll(() => excel.close());
afterEach(() => jest.restoreAllMocks());

const select = (address: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange(address).select();
    await context.sync();
  });

/** As where areas are selected one after the other with Ctrl held: the stand-in selects a single one. */
function selectAreas(addresses: string): void {
  jest.spyOn(Excel.Workbook.prototype, "getSelectedRanges").mockImplementation(function (
    this: Excel.Workbook,
  ) {
    return this.worksheets.getItem(SHEET).getRanges(addresses);
  });
}

test("whole columns are read as far as they are filled, in two round trips; nothing is written", async () => {
  await select("A:C");
  const [tripsBefore, saved] = [excel.roundTrips, saveWorkbook(workbook)];
  const { kind, where, findings } = await proofreadSelection(report);
  expect(excel.roundTrips - tripsBefore).toBeLessThanOrEqual(2);
  expect(saveWorkbook(workbook)).toEqual(saved);
  expect([kind, where]).toEqual(["read", ["'Board''s paper'!B1:C31"]]);
  expect(findings.map(({ where: cell }) => cell)).toEqual(FOUND);
  expect(findings[0]).toEqual({
    measure: "Percentage sick (police officers)",
    where: FOUND[0],
    words: expect.any(String),
    said: expect.any(String),
    computed: expect.any(String),
  });
});

test("several areas are read, each where it meets the cells in use", async () => {
  selectAreas("B3:B9,B20:B40,Z1:Z9");
  const { where, findings } = await proofreadSelection(report);
  expect(where).toEqual(["'Board''s paper'!B3:B9", "'Board''s paper'!B20:B31"]);
  expect(findings.map(({ where: cell }) => cell)).toEqual([FOUND[0], FOUND[1], FOUND[3]]);
});

test("text without a contradiction, empty cells, and numbers without a word", async () => {
  await select("B3");
  expect(await proofreadSelection(report)).toMatchObject({ kind: "read", findings: [] });
  await select("H1:H9");
  expect(await proofreadSelection(report)).toEqual({
    kind: "no words",
    where: [],
    findings: [],
    notices: [],
  });
  await select("E1:E3");
  expect(await proofreadSelection(report)).toMatchObject({
    kind: "no words",
    where: ["'Board''s paper'!E1:E3"],
  });
});

test("more cells than a text has are not read", async () => {
  workbook.sheets.find(({ name }) => name === SHEET)!.setValue(9_999, 2, "end");
  await select("A:C");
  const { kind, where } = await proofreadSelection(report);
  expect([kind, where]).toEqual(["read", ["'Board''s paper'!B1:C10000"]]);
  await select("A:D");
  const tripsBefore = excel.roundTrips;
  expect(await proofreadSelection(report)).toMatchObject({ kind: "too large", findings: [] });
  expect(excel.roundTrips - tripsBefore).toBe(1);
});
