/** Texts edited in the pane, through the unmodified office.js: into the cell they were read from, and over nothing else. */
import type { Sheet } from "../../../excel-host/model/sheet";
import type { Workbook } from "../../../excel-host/model/workbook";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { NarrativeRow } from "../../../src/msg/model/ownSetup";
import { cellsOfIndicator } from "../../../src/workbook/actions/explaining";
import { placeText } from "../../../src/workbook/actions/outcome";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { saveNarrative } from "../../../src/workbook/actions/saveNarrative";
import { tableRows } from "../../e2e/workbooks";
import { openExcel } from "../inExcel";
import { refreshedSample } from "../refreshed";
import { differences, wholeWorkbook } from "../wholeWorkbook";

let excel: HeadlessExcel;
let workbook: Workbook;
let row: NarrativeRow;

beforeEach(async () => {
  const made = await refreshedSample("essex-q4-2020-21.xlsx");
  workbook = made.workbook;
  row = made.outcome.report!.own!.narrative[4]!.row;
  excel = await openExcel(workbook);
}, 120_000);
afterEach(() => excel.close());

const texts = () => tableRows(workbook, "MsgNarrative").map((one) => one["Text"]);

/** Where the text of a row of MsgNarrative stands. */
function cellOf(at: number) {
  const { sheet, area } = workbook.tableByName("MsgNarrative")!;
  const headings = Object.keys(tableRows(workbook, "MsgNarrative")[0]!);
  const column = area.column + headings.indexOf("Text");
  return { sheet: sheet as Sheet, row: area.row + 1 + at, column };
}

function write(at: number, text: string): void {
  const { sheet, row: down, column } = cellOf(at);
  const numberFormat = text.startsWith("=") ? "General" : "@";
  sheet.setFormat({ row: down, column, rows: 1, columns: 1 }, { numberFormat });
  sheet.enter(down, column, text);
}

test("one cell is written, and nothing else; saving again changes nothing", async () => {
  const before = texts();
  expect(await saveNarrative({ row, text: "Calls: {999 calls}." })).toBe(placeText(row.place));
  const after = texts();
  expect(after.filter((text, at) => text !== before[at])).toEqual(["Calls: {999 calls}."]);
  const whole = wholeWorkbook(workbook);
  await saveNarrative({ row, text: "Calls: {999 calls}." });
  expect(differences(whole, wholeWorkbook(workbook))).toEqual([]);
});

test.each([
  ["a formula", '=HYPERLINK("http://x","y")'],
  ["a sign that Excel acts on", "@SUM(1)"],
  ["a long one", `=${"x".repeat(400)}`],
  ["an apostrophe", "'tis"],
  ["right-to-left and lines", "a\u202eb\nc"],
])("a text that looks like %s is text", async (_, text) => {
  await saveNarrative({ row, text });
  const { sheet, row: down, column } = cellOf(4);
  expect(sheet.value(down, column)).toBe(text);
  expect(sheet.formula(down, column)).toBeUndefined();
});

test("what a person typed meanwhile is not overwritten, nor a formula, nor a protected cell", async () => {
  write(4, "Typed meanwhile.");
  await expect(saveNarrative({ row, text: "New." })).rejects.toThrow(
    /no longer holds the text that was read.*what you typed stays here/u,
  );
  expect(texts()[4]).toBe("Typed meanwhile.");

  await Excel.run(async (context) => {
    const { sheet, address } = row.place;
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.numberFormat = [["General"]];
    range.formulas = [['="Read."']];
    await context.sync();
  });
  await excel.calculated();
  expect(texts()[4]).toBe("Read.");
  await expect(saveNarrative({ row: { ...row, text: "Read." }, text: "New." })).rejects.toThrow(
    /holds a formula/u,
  );

  write(4, row.text);
  cellOf(4).sheet.layout.isProtected = true;
  await expect(saveNarrative({ row, text: "New." })).rejects.toThrow(/is protected/u);
  expect(texts()[4]).toBe(row.text);
});

test("a row that moved is found by what it says; two alike are not guessed between", async () => {
  const [one, other] = [texts()[4], texts()[5]];
  // The neighbours change places, with the commitments they belong to.
  const { sheet, row: down } = cellOf(4);
  const { area } = workbook.tableByName("MsgNarrative")!;
  const width = area.columns;
  const cells = (at: number) =>
    Array.from({ length: width }, (_, across) => sheet.value(down + at, area.column + across));
  const [first, second] = [cells(0), cells(1)];
  [second, first].forEach((values, at) =>
    values.forEach((value, across) => sheet.setValue(down + at, area.column + across, value)),
  );
  expect(await saveNarrative({ row, text: "New." })).not.toBe(placeText(row.place));
  expect([texts()[4], texts()[5]]).toEqual([other, "New."]);
  expect(one).toBe(row.text);

  // Back to what was read, in two rows that neither stands where it was.
  first.forEach((value, across) => {
    sheet.setValue(down + 1, area.column + across, value);
    sheet.setValue(down + 2, area.column + across, value);
  });
  await expect(saveNarrative({ row, text: "Newer." })).rejects.toThrow(/no longer holds/u);
});

test("an indicator's source cells are those of its quarter and of those it is compared with", async () => {
  await refreshReport({ handEdits: "keep" });
  expect(await cellsOfIndicator("999 calls")).toEqual([
    { figure: "now", cells: [{ sheet: "Contact", address: "B17:B19" }], why: "" },
    { figure: "previous", cells: [{ sheet: "Contact", address: "B14:B16" }], why: "" },
    { figure: "lastYear", cells: [{ sheet: "Contact", address: "B5:B7" }], why: "" },
  ]);
  const [, whole] = await cellsOfIndicator("Investigations retained");
  expect(whole?.figure).toBe("whole");
  expect(await cellsOfIndicator("None")).toEqual([]);
});
