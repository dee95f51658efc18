/** What analysts do on our sheets between two refreshes, through the unmodified office.js. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { SheetModel, TableModel } from "../../../excel-host/model/types";
import type { Workbook } from "../../../excel-host/model/workbook";
import { newWorkbook } from "../../../excel-host/package/open";
import type { Problem } from "../../../src/msg/basics/problem";
import type { Update } from "../../../src/msg/model/update";
import { SHEETS, TABLES } from "../../../src/workbook/names/contract";
import type { HandEdits } from "../../../src/workbook/plan/handEdits";
import { readOwnState } from "../../../src/workbook/excel/readOwnSheets";
import { putBlocks } from "../../../src/workbook/excel/putBlocks";
import { planReport } from "../../../src/workbook/plan/writingPlan";
import { openExcel } from "../inExcel";
import { allCrime, madeUpdate, measure, population, SOURCE_SHEET } from "../updates";
import { OWN_SHEETS } from "../../../src/workbook/plan/ownSheets";
import { ownershipProblems } from "../../../src/workbook/plan/ownership";

let excel: HeadlessExcel;
let workbook: Workbook;

const warning: Problem = {
  severity: "warning",
  what: "A figure is old.",
  remedy: "Look for a newer one.",
  where: [{ sheet: SOURCE_SHEET, address: "B3" }],
  measure: "All crime",
};

function update(
  names = ["All crime", "Burglary"],
  problems: readonly Problem[] = [warning],
): Update {
  return madeUpdate({
    series: [allCrime, population],
    measures: names.map((name) => ({ ...measure, name })),
    problems,
  }).update;
}

/** Texts that nobody has written yet are told as well. */
const isOfAnEdit = ({ what }: Problem) => !what.startsWith("MSG Background has no text under");

async function write(report: Update, handling: HandEdits = "keep"): Promise<readonly Problem[]> {
  return Excel.run(async (context) => {
    const state = await readOwnState(context);
    const stops = ownershipProblems(state, OWN_SHEETS);
    const plan = planReport(report, report.problems, state, handling);
    const problems = [...stops, ...plan.problems.filter(isOfAnEdit)];
    if (!problems.some(({ severity }) => severity === "stop"))
      await putBlocks(context, plan.writings);
    return problems;
  });
}

const sheet = (name: string): SheetModel => {
  const found = workbook.sheetByName(name);
  if (!found) throw new Error(`No sheet ${name}`);
  return found;
};

const table = (name: string): TableModel => {
  const found = workbook.tableByName(name);
  if (!found) throw new Error(`No table ${name}`);
  return found;
};

/** The cells of a row of MSG Checks below its heading. */
const CHECKS_HEADING = 5;
const checksRow = (at: number) =>
  [0, 1, 2, 3, 4, 5].map((column) => sheet(SHEETS.checks).value(CHECKS_HEADING + at, column) ?? "");

beforeEach(async () => {
  workbook = newWorkbook();
  const source = workbook.addSheet(SOURCE_SHEET);
  madeUpdate({ series: [allCrime, population], measures: [measure] }).cells.forEach(
    ({ row, column, value }) => source.setValue(row, column, value),
  );
  excel = await openExcel(workbook);
  await write(update());
});

afterEach(() => excel.close());

test("a check leads to its cell, and the analyst's words on it stay", async () => {
  const checks = sheet(SHEETS.checks);
  expect(checks.hyperlink(CHECKS_HEADING + 1, 1)?.documentReference).toBe("'O''Brien''s crime'!B3");
  checks.setValue(CHECKS_HEADING + 1, 4, "J. Smith");
  checks.setValue(CHECKS_HEADING + 1, 5, "Known");
  expect(await write(update())).toEqual([]);
  expect(checksRow(1).slice(4)).toEqual(["J. Smith", "Known"]);
  expect(await write(update(["All crime", "Burglary"], []))).toEqual([]);
  const rowsOfIt = () =>
    Array.from({ length: 20 }, (_, at) => checksRow(at)).filter(([, , what]) =>
      String(what).startsWith("A figure is old."),
    );
  expect(rowsOfIt()).toEqual([
    [
      "✓ Resolved",
      "O'Brien's crime!B3",
      "A figure is old. Look for a newer one.",
      "All crime",
      "J. Smith",
      "Known",
    ],
  ]);
  await write(update());
  expect(rowsOfIt().map((row) => row.slice(3))).toEqual([["All crime", "J. Smith", "Known"]]);
});

test("rows of a table that were sorted are no edits", async () => {
  const { area } = table(TABLES.results);
  const evidence = sheet(SHEETS.evidence);
  for (let column = area.column; column < area.column + area.columns; column++) {
    const [first, second] = [1, 2].map((row) => evidence.value(area.row + row, column));
    evidence.setValue(area.row + 1, column, second ?? null);
    evidence.setValue(area.row + 2, column, first ?? null);
  }
  expect(await write(update())).toEqual([]);
  expect(evidence.value(area.row + 1, area.column)).toBe("All crime");
});

test("a figure altered in MsgResults is kept and named, also when its row has moved", async () => {
  const results = table(TABLES.results);
  const column = results.area.column + results.columns.indexOf("Note");
  const evidence = sheet(SHEETS.evidence);
  evidence.setValue(results.area.row + 2, column, "Checked with the force.");
  const problems = await write(update(["Burglary", "All crime"]));
  expect(problems).toHaveLength(1);
  expect(problems[0]?.what).toContain("Checked with the force.");
  expect(evidence.value(results.area.row + 1, column)).toBe("Checked with the force.");
  expect(evidence.value(results.area.row + 2, column) ?? "").toBe("");
});

test("an edit in a row that the report loses is told in full", async () => {
  const movement = sheet(SHEETS.movement);
  const commentary = movement.usedArea(true)!.columns - 1;
  expect(movement.value(5, commentary)).toBe("Commentary");
  movement.setValue(7, commentary, "Burglary fell in the lockdown.");
  const problems = await write(update(["All crime"]));
  expect(problems).toMatchObject([{ severity: "warning" }]);
  expect(problems[0]?.what).toContain("Burglary fell in the lockdown.");
});

test("something of the analyst's where the report has to grow stops it, until told to replace", async () => {
  const performance = sheet(SHEETS.performance);
  performance.setValue(8, 1, "My note");
  const longer = update(["All crime", "Burglary", "Robbery"]);
  const problems = await write(longer);
  expect(problems).toMatchObject([
    { severity: "stop", where: [{ sheet: SHEETS.performance, address: "B9" }] },
  ]);
  expect(performance.value(8, 1)).toBe("My note");
  expect(table(TABLES.results).area.rows).toBe(3);
  await write(longer, "replace");
  expect(performance.value(8, 1)).toBe("Robbery");
});

test("a column that the analyst added to MsgResults is left alone, and formulas on it live on", async () => {
  const results = table(TABLES.results);
  const { row, column, rows, columns } = results.area;
  results.resize({ row, column, rows, columns: columns + 1 });
  const evidence = sheet(SHEETS.evidence);
  evidence.setValue(row, column + columns, "Mine");
  evidence.setValue(row + 1, column + columns, 7);
  expect(await write(update(["All crime", "Burglary", "Robbery"]))).toEqual([]);
  expect(table(TABLES.results).area).toEqual({ row, column, rows: 4, columns: columns + 1 });
  expect(evidence.value(row + 1, column + columns)).toBe(7);
});

test("with a column of the analyst's in MsgResults nothing counts as changed by hand, and an edit is still told", async () => {
  const results = table(TABLES.results);
  const { row, column, rows, columns } = results.area;
  results.resize({ row, column, rows, columns: columns + 1 });
  const evidence = sheet(SHEETS.evidence);
  evidence.setValue(row, column + columns, "Mine");
  expect(await write(update())).toEqual([]);
  expect(await write(update())).toEqual([]);
  const value = column + results.columns.indexOf("Value");
  evidence.setValue(row + 2, value, 1.5);
  expect((await write(update(), "replace")).map(({ what }) => what)).toEqual([
    expect.stringContaining('it holds "1.5"'),
  ]);
});

test("a table of ours that lost a column stops", async () => {
  const results = table(TABLES.results);
  const status = results.area.column + results.columns.indexOf("Status");
  sheet(SHEETS.evidence).setValue(results.area.row, status, "State");
  const [problem] = await write(update());
  expect(problem).toMatchObject({ severity: "stop" });
  expect(problem?.what).toContain("Status");
});

test("a table of our name on another sheet, and a defined name, are somebody else's", async () => {
  workbook = newWorkbook();
  const theirs = workbook.addSheet("Theirs");
  theirs.setValue(0, 0, "Measure");
  theirs.addTable({ row: 0, column: 0, rows: 2, columns: 1 }, true, TABLES.results);
  workbook.addName(TABLES.positions, "=Theirs!$D$1");
  excel.close();
  excel = await openExcel(workbook);
  const problems = await write(update());
  expect(problems.filter(({ severity }) => severity === "stop")).toHaveLength(2);
  expect(workbook.sheetByName(SHEETS.summary)).toBeUndefined();
});

test("a protected structure stops", async () => {
  Object.assign(workbook, { isStructureProtected: true });
  const problems = await write(update());
  expect(problems[0]).toMatchObject({ severity: "stop" });
  expect(problems[0]?.what).toContain("structure");
});
