/** Words in a workbook, read in the run and by hand, through the unmodified office.js. */
import { readFileSync } from "node:fs";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Workbook } from "../../../excel-host/model/workbook";
import { openWorkbook } from "../../../excel-host/package/open";
import { checkReport } from "../../../src/workbook/actions/check";
import { EXECUTIVE_SUMMARY, MOVEMENT_TABLE } from "../../msg/proofreading/published";
import { findCells, sheetNamed, tableRows } from "../../e2e/workbooks";
import { openExcel } from "../inExcel";

let excel: HeadlessExcel;
let workbook: Workbook;

async function open(fill: (workbook: Workbook) => void) {
  workbook = openWorkbook(readFileSync("samples/essex-q4-2020-21.xlsx"));
  fill(workbook);
  excel = await openExcel(workbook);
}

afterEach(() => excel.close());

function paste(sheetName: string, rows: readonly (readonly string[])[], top = 2, left = 1) {
  return (target: Workbook) => {
    const sheet = target.addSheet(sheetName);
    rows.forEach((row, down) =>
      row.forEach((text, across) => {
        if (text !== "") sheet.setValue(top + down, left + across, text);
      }),
    );
  };
}

const summary = EXECUTIVE_SUMMARY.split("\n").map((line) => [line]);
const says = (what: string) => / says .+; computed: /u.test(what);

/** What proof-reading found, by measure and cell. */
async function contradictions(): Promise<string[]> {
  const { problems } = await checkReport();
  return problems
    .filter(({ what }) => says(what))
    .map(({ where, measure }) => `${where[0] ?? ""} ${measure ?? ""}`);
}

const FOUND = ["B5", "B8", "B10", "B26"];

test("an executive summary pasted into a sheet of that name is read", async () => {
  await open(paste("Executive summary", summary));
  expect(await contradictions()).toEqual([
    "'Executive summary'!B5 Percentage sick (police officers)",
    "'Executive summary'!B8 Percentage sick (police officers)",
    "'Executive summary'!B10 Percentage sick (police officers)",
    "'Executive summary'!B26 Violence with injury offences",
  ]);
  const checks = sheetNamed(workbook, "MSG Checks");
  expect(findCells(checks, says)).toHaveLength(4);
});

test("a text is read where a name points at it, whole columns too, and nowhere else", async () => {
  await open((target) => {
    paste("Board paper", summary)(target);
    paste("Old paper", summary)(target);
    target.addName("MSG_Proofread", "='Board paper'!$B:$B");
  });
  const found = await contradictions();
  expect(found.map((text) => text.replace(/ .*/u, ""))).toEqual(FOUND.map(() => "'Board"));
});

test("the movement table passes", async () => {
  await open(paste("Proofread", MOVEMENT_TABLE));
  expect(await contradictions()).toEqual([]);
});

test("a heading merged over its columns is each column's, and a date cell a date", async () => {
  const table = [
    ["", "Essex", "", "Change required to reach", ""],
    ["Measure", "MSG position", "Data to", "MSG average", "Top quartile"],
    ["All crime solved rate", "2nd", "January 2021", "N/A", "N/A - already within top quartile"],
    ["All crime offences", "8th", "January 2021", "-18,568", "-27,410"],
    ["Percentage sick (police staff)", "2nd", "", "-0.6%", "-1.0%"],
    ["Violence with injury offences", "5th", "", "N/A - already better than average", "-476"],
  ];
  await open((target) => {
    paste("Proofread", table)(target);
    const sheet = sheetNamed(target, "Proofread");
    sheet.merge({ row: 2, column: 2, rows: 1, columns: 2 });
    sheet.merge({ row: 2, column: 4, rows: 1, columns: 2 });
    // Typed, Excel makes it the 20th of March of this year; with its day it is a date.
    sheet.enter(6, 3, "Mar-20");
    sheet.enter(7, 3, "31-Mar-2020");
    for (const row of [6, 7]) expect(typeof sheet.value(row, 3)).toBe("number");
  });
  expect(await contradictions()).toEqual([
    "'Proofread'!D8 Violence with injury offences",
    "'Proofread'!E6 All crime offences",
  ]);
});

test("a note is read with its measure", async () => {
  await open((target) => {
    const { sheet, area } = target.tableByName("MsgNotes")!;
    expect(tableRows(target, "MsgNotes")[0]?.["Measure"]).toBe("Violence with injury offences");
    sheet.setValue(area.row + 1, area.column + 2, "Essex remains 5th in its MSG.");
  });
  expect(await contradictions()).toHaveLength(1);
});

test("a word on MSG Checks settles a contradiction", async () => {
  await open(paste("Executive summary", summary));
  await checkReport();
  const checks = sheetNamed(workbook, "MSG Checks");
  const [row, column] = findCells(checks, (text) =>
    text.includes("three measures lost places"),
  )[0]!;
  checks.setValue(row, column + 2, "A. Reviewer");
  checks.setValue(row, column + 3, "The board counts otherwise.");
  expect(await contradictions()).toHaveLength(3);
  const again = findCells(checks, (text) => text.includes("three measures lost places"))[0]!;
  expect(checks.text(again[0], column + 2)).toBe("A. Reviewer");
  expect(findCells(checks, (text) => text === "✓ Accepted")).toHaveLength(1);
});
