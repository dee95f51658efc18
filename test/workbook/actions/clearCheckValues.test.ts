/** Clearing the Check values: these cells and no others, and back again. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Sheet } from "../../../excel-host/model/sheet";
import type { WorkbookModel } from "../../../excel-host/model/types";
import { clearCheckValues, findCheckValues } from "../../../src/workbook/actions/clearCheckValues";
import { lastSetUpChange, undoSetUpChange } from "../../../src/workbook/actions/lastSetUpChange";
import { MEASURES, smallWorkbook } from "../../e2e/smallWorkbook";
import { addTable, sheetNamed, tableRows } from "../../e2e/workbooks";
import { openExcel } from "../inExcel";
import { differences, wholeWorkbook } from "../wholeWorkbook";

const CHECKED = MEASURES.map((row, at) =>
  at === 0
    ? [...row, "Owner", "Check value", "Check position"]
    : [...row, "Ada", at === 1 ? 78.5 : 12, 8],
);

let excel: HeadlessExcel;
let workbook: WorkbookModel;

beforeEach(async () => {
  workbook = smallWorkbook({ measures: CHECKED });
  addTable(sheetNamed(workbook, "MSG Setup"), "MsgIndicators", [
    ["Indicator", "Series", "Check value"],
    ["Arrests", "Arrests", 530],
    ["Charges", "Charges", ""],
  ]);
  excel = await openExcel(workbook);
});
afterEach(() => excel.close());

async function write(address: string, content: string | number): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("MSG Setup").getRange(address);
    range.values = [[content]];
    await context.sync();
  });
}

const checks = (table = "MsgMeasures") =>
  tableRows(workbook, table).map((row) => [row["Check value"], row["Check position"]]);

test("what is typed is counted by column, and where", async () => {
  expect(await findCheckValues()).toMatchObject({
    columns: [
      { table: "MsgMeasures", column: "Check value", count: 2, where: "'MSG Setup'!R2:R3" },
      { table: "MsgMeasures", column: "Check position", count: 2, where: "'MSG Setup'!S2:S3" },
      { table: "MsgIndicators", column: "Check value", count: 1 },
    ],
    formulas: 0,
  });
});

test("typed figures go, every other cell stays, and all of it comes back", async () => {
  const before = wholeWorkbook(workbook);
  const { typed } = await findCheckValues();
  await clearCheckValues(typed);
  expect([...checks(), ...checks("MsgIndicators")].flat().filter(Boolean)).toEqual([]);
  expect(tableRows(workbook, "MsgMeasures")[0]).toMatchObject({ Measure: "Theft", Owner: "Ada" });
  expect(lastSetUpChange()?.what).toBe("clearing the Check values");
  expect(await undoSetUpChange()).toBe("5 Check values brought back.");
  expect(checks()).toEqual([
    [78.5, 8],
    [12, 8],
  ]);
  expect(differences(before, wholeWorkbook(workbook))).toEqual([]);
  expect(lastSetUpChange()).toBeUndefined();
});

test("a formula is counted by itself and stays", async () => {
  await write("R2", "=70+8.5");
  const { typed, formulas } = await findCheckValues();
  expect([typed.length, formulas]).toEqual([4, 1]);
  await clearCheckValues(typed);
  expect(checks()[0]).toEqual([78.5, null]);
});

test("a figure that was changed after the question is not cleared, nor any other", async () => {
  const { typed } = await findCheckValues();
  await write("R2", 79);
  await expect(clearCheckValues(typed)).rejects.toThrow("MSG Setup!R2 was changed meanwhile");
  expect(checks()).toEqual([
    [79, 8],
    [12, 8],
  ]);
});

test("a figure typed after clearing is kept by the undo, which says so", async () => {
  await clearCheckValues((await findCheckValues()).typed);
  await write("R2", 81);
  expect(await undoSetUpChange()).toBe(
    "4 Check values brought back. 1 was not brought back: its cell is filled anew, or gone.",
  );
  expect(checks()[0]).toEqual([81, 8]);
});

test("rows that were sorted meanwhile get their own figures back", async () => {
  await clearCheckValues((await findCheckValues()).typed);
  await write("G2", "Drugs");
  await write("G3", "Theft");
  await undoSetUpChange();
  expect(checks()).toEqual([
    [12, 8],
    [78.5, 8],
  ]);
});

test("a protected sheet is told before anything is written", async () => {
  const { typed } = await findCheckValues();
  (sheetNamed(workbook, "MSG Setup") as Sheet).layout.isProtected = true;
  await expect(clearCheckValues(typed)).rejects.toThrow("The sheet MSG Setup is protected");
  expect(checks()[0]).toEqual([78.5, 8]);
});

test("a text that begins like a formula comes back as the text that it was", async () => {
  sheetNamed(workbook, "MSG Setup").setValue(1, 18, "=2nd of 7");
  await clearCheckValues((await findCheckValues()).typed);
  await undoSetUpChange();
  expect(checks()[0]).toEqual([78.5, "=2nd of 7"]);
});
