/** What a refresh would write, and changes by hand kept or replaced cell by cell. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { WorkbookModel } from "../../../excel-host/model/types";
import { previewRefresh } from "../../../src/workbook/actions/previewRefresh";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { smallWorkbook } from "../../e2e/smallWorkbook";
import { findCells, sheetNamed } from "../../e2e/workbooks";
import { openExcel, picture } from "../inExcel";
import { COMPARISON_SHEETS } from "../comparisonSheets";

let excel: HeadlessExcel;
let workbook: WorkbookModel;

beforeEach(async () => {
  workbook = smallWorkbook();
  excel = await openExcel(workbook);
});
afterEach(() => excel.close());

/** The row of a measure on MSG Performance, and its columns by heading. */
function performance() {
  const sheet = sheetNamed(workbook, "MSG Performance");
  const [headings] = findCells(sheet, (text) => text === "Status");
  const [theft] = findCells(sheet, (text) => text === "Theft");
  const column = (heading: string) => findCells(sheet, (text) => text === heading)[0]![1];
  return { sheet, row: theft![0], column, status: headings![1] };
}

test("before the first refresh every sheet is new and nothing is written", async () => {
  const preview = await previewRefresh();
  expect(preview.ok).toBe(true);
  expect(preview.sheets.map(({ sheet, isNew }) => [sheet, isNew])).toEqual(
    COMPARISON_SHEETS.map((sheet) => [sheet, true]),
  );
  expect(preview.sheets.every(({ cells }) => cells > 10)).toBe(true);
  expect(workbook.sheetByName("MSG Summary")).toBeUndefined();
  expect(structuredClone(preview)).toEqual(preview);
});

test("the cells announced are the cells written", async () => {
  const { sheets } = await previewRefresh();
  const { cellsWritten } = await refreshReport({ handEdits: "keep" });
  expect(sheets.reduce((sum, { cells }) => sum + cells, 0)).toBe(cellsWritten);
});

test("changes by hand are listed with both texts, and decided cell by cell", async () => {
  await refreshReport({ handEdits: "keep" });
  const { sheet, row, column, status } = performance();
  const [report, below] = [row, row + 1].map((at) => sheet.value(at, status));
  sheet.setValue(row, status, "=1+1 is mine");
  sheet.setValue(row, column("Aspiration"), "a better one");
  sheet.setValue(row + 1, status, "mine too");
  const before = COMPARISON_SHEETS.map((name) => picture(workbook, name));
  const preview = await previewRefresh();
  expect(COMPARISON_SHEETS.map((name) => picture(workbook, name))).toEqual(before);
  expect(preview.handEdits).toMatchObject([
    { row: "Theft", column: "Aspiration", mine: "a better one", report: "4th in MSG" },
    { row: "Theft", column: "Status", mine: "=1+1 is mine", report, isRowGone: false },
    { row: "Drugs", column: "Status", mine: "mine too", report: below },
  ]);
  const [aspiration, first, second] = preview.handEdits;
  expect(aspiration!.where).toMatch(/^'MSG Performance'![A-Z]+7$/);

  const decisions = { [aspiration!.id]: "replace", [second!.id]: "replace" } as const;
  const outcome = await refreshReport({ handEdits: { ...decisions, [first!.id]: "keep" } });
  expect(outcome.ok).toBe(true);
  expect(sheet.value(row, column("Aspiration"))).toBe("4th in MSG");
  expect(sheet.value(row, status)).toBe("=1+1 is mine");
  expect(sheet.value(row + 1, status)).toBe(below);
  const told = outcome.problems.map(({ what }) => what);
  expect(told.filter((what) => what.endsWith("The change was replaced."))).toHaveLength(2);
  expect(told.filter((what) => what.endsWith("The change was kept."))).toHaveLength(1);
});

test("a change that nobody decided on is kept", async () => {
  await refreshReport({ handEdits: "keep" });
  const { sheet, row, status } = performance();
  sheet.setValue(row, status, "mine");
  await refreshReport({ handEdits: { "another|cell": "replace" } });
  expect(sheet.value(row, status)).toBe("mine");
});

test("what stops a report is said, and no sheets are announced", async () => {
  const { area, sheet } = workbook.tableByName("MsgSettings")!;
  sheet.setValue(area.row + 1, area.column + 1, "Nowhere");
  const preview = await previewRefresh();
  expect(preview).toMatchObject({ ok: false, sheets: [] });
  expect(preview.problems[0]!.what).toContain('"Nowhere"');
});
