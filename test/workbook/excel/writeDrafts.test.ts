/** Drafts in a workbook: written into empty cells of MsgNotes, through the unmodified office.js. */
import { readFileSync } from "node:fs";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Sheet } from "../../../excel-host/model/sheet";
import type { Workbook } from "../../../excel-host/model/workbook";
import { openWorkbook } from "../../../excel-host/package/open";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { tableRows } from "../../e2e/workbooks";
import { openExcel, picture } from "../inExcel";
import { COMPARISON_SHEETS } from "../comparisonSheets";

const keep = { handEdits: "keep" } as const;
let excel: HeadlessExcel;
let workbook: Workbook;

beforeEach(async () => {
  workbook = openWorkbook(readFileSync("samples/essex-q4-2020-21.xlsx"));
  excel = await openExcel(workbook);
});

afterEach(() => excel.close());

/** The note of a measure gets these words. */
function rewrite(measure: string, text: string) {
  const { sheet, area } = workbook.tableByName("MsgNotes")!;
  const at = tableRows(workbook, "MsgNotes").findIndex((row) => row["Measure"] === measure);
  sheet.enter(area.row + 1 + at, area.column + 2, text);
}

const texts = () => tableRows(workbook, "MsgNotes").map((row) => row["Text"]);
const OWN = "Violence with injury offences";
const DRAFT =
  "Essex has moved from 4th to 5th in its MSG; its own rate fell 4.5 %, and the move is due to peers." +
  " To be 4th, it would have to fall below 6.86 per 1,000 pop. (the value of Force B).";

test("a cell with words keeps them; emptied, it gets a draft, once, that the report shows", async () => {
  const before = texts();
  expect(before.every((text) => text !== "")).toBe(true);
  await refreshReport(keep);
  expect(texts()).toEqual(before);
  rewrite(OWN, "");
  const outcome = await refreshReport(keep);
  expect(outcome.ok).toBe(true);
  expect(texts()).toContain(DRAFT);
  expect(texts().filter((text, at) => text !== before[at])).toEqual([DRAFT]);
  const sheets = COMPARISON_SHEETS.map((name) => picture(workbook, name));
  expect(JSON.stringify(sheets)).toContain(DRAFT);
  await refreshReport(keep);
  expect(COMPARISON_SHEETS.map((name) => picture(workbook, name))).toEqual(sheets);
});

test("an edited draft is the analyst's", async () => {
  rewrite(OWN, "");
  await refreshReport(keep);
  rewrite(OWN, "Essex is 5th.");
  await refreshReport(keep);
  expect(texts()).toContain("Essex is 5th.");
  expect(texts()).not.toContain(DRAFT);
});

test("a formula that shows nothing is not empty", async () => {
  rewrite(OWN, '=""');
  await refreshReport(keep);
  expect(texts()).not.toContain(DRAFT);
});

test("a protected sheet keeps its cells, and a notice says so", async () => {
  rewrite(OWN, "");
  (workbook.tableByName("MsgNotes")!.sheet as Sheet).layout.isProtected = true;
  const outcome = await refreshReport(keep);
  expect(outcome.ok).toBe(true);
  expect(texts()).not.toContain(DRAFT);
  const notices = outcome.problems.filter(({ what }) => what.includes("drafted sentence"));
  expect(notices).toHaveLength(1);
  const checks = JSON.stringify(picture(workbook, "MSG Checks"));
  expect(checks).toContain("A drafted sentence was not written into the notes");
});
