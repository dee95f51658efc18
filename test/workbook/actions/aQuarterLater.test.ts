/** The force's own figures a quarter later: published, monthly figures added and one revised, Start new update, Refresh. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { TableModel, WorkbookModel } from "../../../excel-host/model/types";
import { openWorkbook } from "../../../excel-host/package/open";
import type { Outcome } from "../../../src/workbook/actions/outcome";
import { publishUpdate } from "../../../src/workbook/actions/publish";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { startNewUpdate, type NewUpdate } from "../../../src/workbook/actions/startNewUpdate";
import { sheetNamed, tableRows } from "../../e2e/workbooks";
import { fillBackground } from "../filledBackground";
import { openExcel } from "../inExcel";

const SAMPLE = path.join(process.cwd(), "samples/essex-q4-2020-21.xlsx");
/** Of the sheet Contact: months below each other, and the column of emergency calls. */
const MARCH_2021 = 18;
const EMERGENCY = 1;
const COLUMNS = 9;
const QUARTER = [
  ["Apr 2021", 22_000],
  ["May 2021", 23_500],
  ["Jun 2021", 26_000],
] as const;

let excel: HeadlessExcel;
let workbook: WorkbookModel;
let started: NewUpdate;
let outcome: Outcome;

const narrative = () => tableRows(workbook, "MsgNarrative");

function columnOf(name: string, heading: string): number {
  const { area, columns } = workbook.tableByName(name) as TableModel;
  return area.column + columns.findIndex((column) => column === heading);
}

/** Sets a cell of a row of MsgNarrative, counted from 0. */
function setNarrative(row: number, heading: string, value: string): void {
  const { sheet, area } = workbook.tableByName("MsgNarrative") as TableModel;
  sheet.setValue(area.row + 1 + row, columnOf("MsgNarrative", heading), value);
}

beforeAll(async () => {
  workbook = openWorkbook(readFileSync(SAMPLE));
  excel = await openExcel(workbook);
  expect((await refreshReport({ handEdits: "keep" })).ok).toBe(true);
  fillBackground(workbook);
  const published = await publishUpdate({ today: new Date(2021, 3, 30) });
  expect(published.publishing).toBe("done");
  started = await startNewUpdate();
  const contact = sheetNamed(workbook, "Contact");
  QUARTER.forEach(([month, calls], at) => {
    const row = MARCH_2021 + 1 + at;
    contact.setValue(row, 0, month);
    for (let column = 1; column < COLUMNS; column++)
      contact.setValue(row, column, Math.round(calls / column));
  });
  contact.setValue(MARCH_2021, EMERGENCY, 24_400);
  const rows = narrative();
  const own = rows.flatMap((row, at) => (row["Update"] === "April 2021" ? [at] : []));
  setNarrative(own[0]!, "Status", "Agreed");
  setNarrative(own[1]!, "Text", "Written anew, without a figure.");
  outcome = await refreshReport({ handEdits: "keep" });
}, 240_000);

afterAll(() => excel.close());

const whats = (pattern: RegExp) => outcome.problems.filter(({ what }) => pattern.test(what));

test("the quarter moves on, and the words are copied under the new name as drafts", () => {
  expect(started).toMatchObject({ ok: true, name: "April 2021", narrativeRows: 26 });
  expect(started.settings).toContainEqual(
    expect.objectContaining({ setting: "Quarter", before: "Q4 2020/21", after: "Q1 2021/22" }),
  );
  const check = started.problems.find(({ what }) => what.includes("MsgIndicators"));
  expect(check).toMatchObject({ severity: "notice" });
  expect(check?.what).toBe(
    "Check value of MsgIndicators (17 indicators) is that of Q4 2020/21 and will differ.",
  );
  expect(narrative().filter((row) => row["Update"] === "April 2021")).toHaveLength(26);
});

test("the text carries the new figures", () => {
  expect(outcome.ok).toBe(true);
  const sheet = sheetNamed(workbook, "MSG Update");
  const texts = Array.from({ length: sheet.usedArea(true)!.rows }, (_, row) => sheet.text(row, 0));
  expect(texts).toContain("Quarter: Q1 2021/22");
  expect(texts).toContain(
    "• 71,500 emergency (999) calls were received this quarter, 786 a day: an increase of 7.4% (4,902 more calls) on the quarter before, and a decrease of 8.8% (6,940 fewer calls) on the same quarter last year. June was the busiest month (26,000 calls).",
  );
  expect(texts.some((text) => text.includes("66,497"))).toBe(false);
});

test("words nobody changed or agreed are named with their cell, and no others", () => {
  const unchanged = whats(/^The words on .* are still those of the update before\.$/u);
  expect(unchanged).toHaveLength(24);
  const cells = unchanged.map(({ where }) => where[0]);
  expect(new Set(cells).size).toBe(24);
  expect(unchanged.every(({ severity }) => severity === "notice")).toBe(true);
});

test("the revised indicator is listed with both figures and their cells, and it alone", () => {
  const revised = whats(/ was published as .* by today's figures\.$/u);
  expect(revised.map(({ what }) => what)).toEqual([
    "999 calls was published as 66,497 for Q4 2020/21 (January 2021, version 2.0), and is 66,598 by today's figures.",
  ]);
  const checks = sheetNamed(workbook, "MSG Checks");
  const rows = Array.from({ length: checks.usedArea(true)!.rows }, (_, row) =>
    Array.from({ length: 6 }, (__, column) => checks.text(row, column)),
  );
  const listed = rows.filter((cells) => cells[2] === "Essex, Q4 2020/21");
  expect(listed).toHaveLength(1);
  for (const text of ["66,497", "66,598", "999 calls"]) expect(listed[0]).toContain(text);
  expect(listed[0]?.some((text) => text.includes("Contact!B17"))).toBe(true);
});

test("what has no figure for the new quarter is an error with its cell, and is printed as not known", () => {
  const [deaths] = whats(/^Road deaths has no figure for Q1 2021\/22/u);
  expect(deaths).toMatchObject({ severity: "error" });
  expect(deaths?.where.some((place) => place.includes("MSG Setup"))).toBe(true);
  const sheet = sheetNamed(workbook, "MSG Update");
  const texts = Array.from({ length: sheet.usedArea(true)!.rows }, (_, row) => sheet.text(row, 0));
  expect(texts.some((text) => text.includes("[Road deaths: not known]"))).toBe(true);
});

test("what was published stays as it was", () => {
  const kept = tableRows(workbook, "MsgHistoryIndicators");
  expect(kept).toHaveLength(17);
  expect(kept.find((row) => row["Indicator"] === "999 calls")).toMatchObject({
    Update: "January 2021",
    Version: "2.0",
    Quarter: "Q4 2020/21",
    This: 66_497,
    Previous: 73_887,
    "Last year": 82_344,
  });
});
