/** Add to commentary, through the unmodified office.js: into cells that are free, and no others. */
import { readFileSync } from "node:fs";
import type { Sheet } from "../../../excel-host/model/sheet";
import type { Workbook } from "../../../excel-host/model/workbook";
import { openWorkbook } from "../../../excel-host/package/open";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { addToCommentary } from "../../../src/workbook/actions/addToCommentary";
import { tableRows } from "../../e2e/workbooks";
import { openExcel } from "../inExcel";

const DRAFT = "Essex remains 8th in its MSG.";
const FACT = "All forces in the MSG have seen a decrease.";
const MEASURE = "Homicide offences";
let excel: HeadlessExcel;
let workbook: Workbook;

beforeEach(async () => {
  workbook = openWorkbook(readFileSync("samples/essex-q4-2020-21.xlsx"));
  excel = await openExcel(workbook);
});
afterEach(() => excel.close());

const rows = () => tableRows(workbook, "MsgNotes");
const textOf = (measure: string) =>
  rows()
    .filter((row) => row["Measure"] === measure && row["Update"] === "January 2021")
    .map((row) => row["Text"]);

function cellOf(measure: string) {
  const { sheet, area } = workbook.tableByName("MsgNotes")!;
  const at = rows().findIndex((row) => row["Measure"] === measure);
  return { sheet: sheet as Sheet, row: area.row + 1 + at, column: area.column + 2 };
}

function write(text: string): void {
  const { sheet, row, column } = cellOf(MEASURE);
  // Cells of commentary are text, where nothing becomes a formula.
  const numberFormat = text.startsWith("=") ? "General" : "@";
  sheet.setFormat({ row, column, rows: 1, columns: 1 }, { numberFormat });
  sheet.enter(row, column, text);
}

const add = (fact = FACT, measure = MEASURE) =>
  addToCommentary({ measure, update: "january  2021", fact, ownSentences: [DRAFT, FACT, fact] });

test("an empty cell holds the fact; the product's own words have it behind them, once", async () => {
  write("");
  const before = rows();
  expect(await add()).toEqual({ kind: "added", where: expect.stringContaining("'MSG Setup'!") });
  expect(textOf(MEASURE)).toEqual([FACT]);
  expect(rows().filter((row, at) => row["Text"] !== before[at]!["Text"])).toHaveLength(1);
  write(DRAFT);
  await add();
  expect(textOf(MEASURE)).toEqual([`${DRAFT} ${FACT}`]);
  expect((await add()).kind).toBe("there");
  expect(textOf(MEASURE)).toEqual([`${DRAFT} ${FACT}`]);
});

test("the analyst's own words, and formulas, stay as they are", async () => {
  write("Small numbers.");
  expect((await add()).kind).toBe("own words");
  expect(textOf(MEASURE)).toEqual(["Small numbers."]);
  for (const formula of ['=""', `="${DRAFT}"`]) {
    write(formula);
    expect((await add()).kind).toBe("own words");
    const { sheet, row, column } = cellOf(MEASURE);
    expect(sheet.formula(row, column)).toBe(formula);
  }
});

test("a measure without a row for this update gets one", async () => {
  const others = rows();
  expect(textOf("All crime offences")).toEqual([]);
  const { where } = await add(FACT, "All crime offences");
  expect(rows().slice(0, others.length)).toEqual(others);
  expect(textOf("All crime offences").length + rows().length).toBe(others.length + 1);
  expect(rows().at(-1)).toMatchObject({ Measure: "All crime offences", Text: FACT });
  const { sheet, row, column } = cellOf("All crime offences");
  expect(where).toMatch(new RegExp(`!\\$?[A-Z]+\\$?${row + 1}$`, "u"));
  expect(sheet.value(row, column)).toBe(FACT);
});

test("text that begins with a sign stays text", async () => {
  for (const sign of ["=", "+", "-", "@", "'"]) {
    write("");
    await add(`${sign}1+1 is a decrease.`);
    const { sheet, row, column } = cellOf(MEASURE);
    expect(sheet.formula(row, column)).toBeUndefined();
    expect(sheet.value(row, column)).toBe(`${sign}1+1 is a decrease.`);
    expect((await add(`${sign}1+1 is a decrease.`)).kind).toBe("there");
  }
});

test("a protected sheet: what to do is said, and nothing is written", async () => {
  write("");
  cellOf(MEASURE).sheet.layout.isProtected = true;
  await expect(add()).rejects.toThrow(/MSG Setup is protected. Take its protection off/u);
  await expect(add(FACT, "All crime offences")).rejects.toThrow(/protected/u);
  expect(textOf(MEASURE)).toEqual([null]);
});
