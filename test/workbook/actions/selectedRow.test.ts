/** A cell selected on the report's sheets, and the measure it is about. */
import { readFileSync } from "node:fs";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Workbook } from "../../../excel-host/model/workbook";
import { openWorkbook } from "../../../excel-host/package/open";
import type { UpdateReport } from "../../../src/msg/model/update";
import { SHEETS, TABLES } from "../../../src/workbook/names/contract";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import {
  measureOfRow,
  watchSelectedRow,
  type SelectedRow,
} from "../../../src/workbook/actions/selectedRow";
import { openExcel } from "../inExcel";

let excel: HeadlessExcel;
let workbook: Workbook;
let report: UpdateReport;
let tell: (row: SelectedRow) => void = () => undefined;

beforeAll(async () => {
  workbook = openWorkbook(readFileSync("samples/open-data.xlsx"));
  excel = await openExcel(workbook);
  const outcome = await refreshReport({ handEdits: "keep" });
  if (!outcome.report) throw new Error("no report");
  ({ report } = outcome);
  await watchSelectedRow((row) => tell(row));
});

afterAll(() => excel.close());

/** Selects a cell and waits until it is told. */
async function select(sheet: string, row: number, column: number): Promise<SelectedRow> {
  const told = new Promise<SelectedRow>((resolve) => (tell = resolve));
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getCell(row, column).select();
    await context.sync();
  });
  return told;
}

const measureAt = async (sheet: string, row: number, column: number) =>
  measureOfRow(report, await select(sheet, row, column));

const names = () => report.measures.map(({ measure }) => measure.name);

/** The first row of a sheet, from row 7 on, whose cell holds a text. */
function rowWith(sheet: string, column: number, text: string): number {
  for (let row = 6; row < 2000; row++)
    if (workbook.sheetByName(sheet)?.value(row, column) === text) return row;
  throw new Error(`${sheet} has no ${text}`);
}

test.each([
  [SHEETS.performance, 1],
  [SHEETS.movement, 0],
])("every row of %s is about its measure, at whichever cell", async (sheet, column) => {
  for (const name of names()) {
    const row = rowWith(sheet, column, name);
    expect(await measureAt(sheet, row, 0)).toBe(name);
    expect(await measureAt(sheet, row, 9)).toBe(name);
  }
});

test("a block of MSG Evidence is about its measure, from its title to its verdict", async () => {
  const [, second] = names();
  const title = rowWith(SHEETS.evidence, 0, second!);
  expect(await measureAt(SHEETS.evidence, title, 0)).toBe(second);
  expect(await measureAt(SHEETS.evidence, title + 6, 3)).toBe(second);
  expect(await measureAt(SHEETS.evidence, title - 1, 0)).toBeUndefined();
});

test("a row of MsgResults and MsgPositions is about the measure it begins with", async () => {
  for (const table of [TABLES.results, TABLES.positions]) {
    const area = workbook.tableByName(table)!.area;
    const last = area.row + area.rows - 1;
    const name = workbook.sheetByName(SHEETS.evidence)?.value(last, area.column);
    expect(names()).toContain(name);
    expect(await measureAt(SHEETS.evidence, last, area.column + 3)).toBe(name);
    expect(await measureAt(SHEETS.evidence, area.row, area.column + 3)).toBeUndefined();
  }
});

test("a check is about its measure; headings, titles and other sheets are about none", async () => {
  const row: SelectedRow = {
    sheet: SHEETS.checks,
    row: 8,
    column: 5,
    texts: ["i Notice", "A!B3", "Odd.", names()[0]!, "", ""],
  };
  expect(measureOfRow(report, row)).toBe(names()[0]);
  expect(await measureAt(SHEETS.performance, 5, 1)).toBeUndefined();
  expect(await measureAt(SHEETS.performance, 0, 0)).toBeUndefined();
  expect(await measureAt(SHEETS.setup, 12, 20)).toBeUndefined();
});

test("a priority that is called like another measure does not win over the row's own", () => {
  const [first, second] = names();
  const texts = [first!, second!, "44286", "3rd"];
  expect(measureOfRow(report, { sheet: SHEETS.performance, row: 9, column: 0, texts })).toBe(
    second,
  );
});
