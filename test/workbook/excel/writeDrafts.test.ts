/** Drafts in a workbook: written into empty cells of MsgNotes, through the unmodified office.js. */
import { readFileSync } from "node:fs";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Sheet } from "../../../excel-host/model/sheet";
import type { Workbook } from "../../../excel-host/model/workbook";
import { openWorkbook } from "../../../excel-host/package/open";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { tableRows } from "../../e2e/workbooks";
import { openExcel, picture } from "../inExcel";
import { refreshedSample } from "../refreshed";
import { COMPARISON_SHEETS } from "../comparisonSheets";

const keep = { handEdits: "keep" } as const;
let excel: HeadlessExcel;
let workbook: Workbook;

beforeEach(async () => {
  workbook = openWorkbook(readFileSync("samples/essex-q4-2020-21.xlsx"));
  excel = await openExcel(workbook);
});

afterEach(() => excel.close());

/** The sample as it is after its first refresh, which writes the drafts. */
async function openWithDrafts(): Promise<void> {
  excel.close();
  ({ workbook } = await refreshedSample("essex-q4-2020-21.xlsx"));
  excel = await openExcel(workbook);
}

/** The note of a measure gets these words. */
function rewrite(measure: string, text: string, column = 2) {
  const { sheet, area } = workbook.tableByName("MsgNotes")!;
  const at = tableRows(workbook, "MsgNotes").findIndex((row) => row["Measure"] === measure);
  sheet.enter(area.row + 1 + at, area.column + column, text);
}

const STATUS = 3;
const notes = () => tableRows(workbook, "MsgNotes");
const texts = () => notes().map((row) => row["Text"]);
const OWN = "Violence with injury offences";
const DRAFT =
  "Essex has moved from 4th to 5th in its MSG; its own rate fell 4.5%, and the move is due to peers." +
  " To be 4th, it would have to fall below 6.86 per 1,000 pop. (the value of Force B).";

test("the rows that an update lacks are added with drafts, marked as such; nothing else changes", async () => {
  const before = notes();
  const outcome = await refreshReport(keep);
  expect(outcome.ok).toBe(true);
  const after = notes();
  expect(after.slice(0, before.length)).toEqual(before);
  const added = after.slice(before.length);
  const named = new Set(before.map((row) => row["Measure"]));
  const missing = outcome.rows.map(({ measure }) => measure).filter((name) => !named.has(name));
  expect(missing).toHaveLength(9);
  expect(added.map((row) => row["Measure"])).toEqual(missing);
  for (const row of added) {
    expect(row).toMatchObject({ Update: "January 2021", Status: "Draft" });
    expect(String(row["Text"])).toMatch(/^Essex (?:remains|has moved|is) /u);
  }
  const sheets = COMPARISON_SHEETS.map((name) => picture(workbook, name));
  for (const row of added) expect(JSON.stringify(sheets)).toContain(String(row["Text"]));
  await refreshReport(keep);
  expect(notes()).toEqual(after);
  expect(COMPARISON_SHEETS.map((name) => picture(workbook, name))).toEqual(sheets);
});

test("a draft is marked until a person changes it, or clears the mark", async () => {
  await openWithDrafts();
  const status = (name: string) => notes().find((row) => row["Measure"] === name)?.["Status"];
  rewrite("All crime offences", "Essex remains 8th, as in the last three years.");
  rewrite("All crime solved rate", "", STATUS);
  await refreshReport(keep);
  expect(status("All crime offences")).toBeNull();
  expect(status("All crime solved rate")).toBeNull();
  expect(status("Homicide solved rate")).toBe("Draft");
  expect(texts()).toContain("Essex remains 8th, as in the last three years.");
});

test("a table of an earlier release, without Status, is given it with the rows that are added", async () => {
  const { sheet, area } = workbook.tableByName("MsgNotes")!;
  expect(String(sheet.value(area.row, area.column + STATUS))).toBe("Status");
  workbook.tableByName("MsgNotes")!.resize({ ...area, columns: area.columns - 1 });
  sheet.enter(area.row, area.column + STATUS, "");
  rewrite(OWN, "");
  await refreshReport(keep);
  expect(notes().map((row) => row["Status"])).toEqual([
    null,
    null,
    null,
    ...Array<string>(9).fill("Draft"),
  ]);
  expect(texts()).toContain(DRAFT);
});

test("a table that cannot grow stays as it is; the report has the drafts, and a notice says why", async () => {
  const { sheet, area } = workbook.tableByName("MsgNotes")!;
  sheet.enter(area.row + area.rows + 2, area.column, "Mine");
  const before = notes();
  const outcome = await refreshReport(keep);
  expect(outcome.ok).toBe(true);
  expect(notes()).toEqual(before);
  const told = outcome.problems.filter(({ what }) =>
    what.startsWith("9 rows with drafted commentary"),
  );
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ severity: "notice", what: expect.stringContaining("Mine") });
});

test("a cell with words keeps them; emptied, it gets a draft, once, that the report shows", async () => {
  await openWithDrafts();
  const before = texts();
  expect(before.every((text) => text !== "")).toBe(true);
  rewrite(OWN, "");
  const outcome = await refreshReport(keep);
  expect(outcome.ok).toBe(true);
  expect(texts()).toContain(DRAFT);
  expect(texts().filter((text, at) => text !== before[at])).toEqual([DRAFT]);
  expect(notes().find((row) => row["Text"] === DRAFT)?.["Status"]).toBe("Draft");
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
  const notices = outcome.problems.filter(({ what }) => what.includes("A drafted sentence"));
  expect(notices).toHaveLength(1);
  const checks = JSON.stringify(picture(workbook, "MSG Checks"));
  expect(checks).toContain("A drafted sentence was not written into the notes");
});
