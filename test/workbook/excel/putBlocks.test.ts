/** The report written by the unmodified office.js over the stand-in host. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Workbook } from "../../../excel-host/model/workbook";
import { newWorkbook } from "../../../excel-host/package/open";
import type { Update } from "../../../src/msg/model/update";
import { SHEETS, TABLES } from "../../../src/workbook/names/contract";
import type { HandEdits } from "../../../src/workbook/plan/handEdits";
import { readOwnState } from "../../../src/workbook/excel/readOwnSheets";
import { putBlocks } from "../../../src/workbook/excel/putBlocks";
import { verdictCell } from "../../../src/workbook/report/evidence";
import { measuresWithEvidence } from "../../../src/workbook/report/measureEvidence";
import { planReport } from "../../../src/workbook/plan/writingPlan";
import { openExcel, picture } from "../inExcel";
import {
  allCrime,
  madeUpdate,
  measure,
  population,
  SOURCE_SHEET,
  type MadeUpdate,
} from "../updates";
import { OWN_SHEETS } from "../../../src/workbook/plan/ownSheets";
import { COMPARISON_SHEETS } from "../comparisonSheets";
import { ownershipProblems } from "../../../src/workbook/plan/ownership";

let excel: HeadlessExcel;
let workbook: Workbook;

const second = {
  ...measure,
  name: "Second",
  aspiration: { kind: "none", reason: "=1+1" },
} as const;

function made(measures = [measure, second]): MadeUpdate {
  return madeUpdate({ series: [allCrime, population], measures: [...measures] });
}

const UNFILLED = /^MSG Background has no text under/;

/** @returns what the sheets have to say, but for texts that only an analyst can write */
async function write(update: Update, handling: HandEdits = "keep") {
  return Excel.run(async (context) => {
    const state = await readOwnState(context);
    const stops = ownershipProblems(state, OWN_SHEETS);
    const plan = planReport(update, update.problems, state, handling);
    const problems = [...stops, ...plan.problems].filter(({ what }) => !UNFILLED.test(what));
    if (problems.some(({ severity }) => severity === "stop")) return problems;
    await putBlocks(context, plan.writings);
    return problems;
  });
}

async function openSource(): Promise<void> {
  workbook = newWorkbook();
  const source = workbook.addSheet(SOURCE_SHEET);
  made().cells.forEach(({ row, column, value }) => source.setValue(row, column, value));
  excel = await openExcel(workbook);
}

beforeEach(openSource);

afterEach(() => excel.close());

const sheet = (name: string) => {
  const found = workbook.sheetByName(name);
  if (!found) throw new Error(`No sheet ${name}`);
  return found;
};

test("writes seven sheets and two tables in few round trips, and every block agrees", async () => {
  const before = excel.roundTrips;
  const { update } = made();
  expect(await write(update)).toEqual([]);
  expect(excel.roundTrips - before).toBeLessThanOrEqual(4);
  for (const name of COMPARISON_SHEETS) expect(sheet(name).usedArea(true)).toBeDefined();
  expect(workbook.tableByName(TABLES.results)?.area.rows).toBe(3);
  const verdicts = measuresWithEvidence(update).map(({ rows }) => {
    const { row, column } = verdictCell(rows);
    return sheet(SHEETS.evidence).value(row, column);
  });
  expect(verdicts).toEqual(["agrees", "agrees"]);
});

test("a second run leaves the same workbook", async () => {
  const { update } = made();
  await write(update);
  const first = COMPARISON_SHEETS.map((name) => picture(workbook, name));
  expect(await write(update)).toEqual([]);
  expect(COMPARISON_SHEETS.map((name) => picture(workbook, name))).toEqual(first);
});

test("text that looks like a formula stays text", async () => {
  const { update } = made();
  await write(update);
  const cell = workbook.tableByName(TABLES.results)?.columns.indexOf("Aspiration") ?? -1;
  const area = workbook.tableByName(TABLES.results)?.area;
  const evidence = sheet(SHEETS.evidence);
  const [row, column] = [(area?.row ?? 0) + 2, (area?.column ?? 0) + cell];
  expect(evidence.formula(row, column)).toBeUndefined();
  expect(evidence.value(row, column)).toBe("(=1+1)");
});

test("a report of fewer measures clears what the longer one left", async () => {
  await write(made().update);
  const { update } = made([measure]);
  expect(await write(update)).toEqual([]);
  const once = COMPARISON_SHEETS.map((name) => picture(workbook, name));
  expect(JSON.stringify(once)).not.toContain("Second");
  expect(workbook.tableByName(TABLES.results)?.area.rows).toBe(2);
});

test("below a shorter report nothing of the longer one's formats is left", async () => {
  const shorter = made([measure]).update;
  await write(shorter);
  const alone = COMPARISON_SHEETS.map((name) => picture(workbook, name));
  excel.close();
  await openSource();
  await write(made().update);
  await write(shorter);
  const blank = ["", null, sheet(SOURCE_SHEET).format(1000, 100)];
  COMPARISON_SHEETS.forEach((name, at) => {
    const afterLonger = Object.entries(picture(workbook, name));
    const cells = afterLonger.filter(([cell]) => !(cell in (alone[at] ?? {})));
    expect(cells).toEqual(cells.map(([cell]) => [cell, blank]));
    expect(Object.fromEntries(afterLonger)).toMatchObject(alone[at] ?? {});
  });
});

test("an edit by hand is reported and kept, and replaced on request", async () => {
  const { update } = made();
  await write(update);
  const performance = sheet(SHEETS.performance);
  performance.setValue(6, 1, "All crime (my words)");
  const [kept] = await write(update);
  expect(kept).toMatchObject({
    severity: "notice",
    where: [{ sheet: SHEETS.performance, address: "B7" }],
  });
  expect(kept?.what).toContain("All crime (my words)");
  expect(performance.value(6, 1)).toBe("All crime (my words)");
  expect(await write(update)).toHaveLength(1);
  await write(update, "replace");
  expect(performance.value(6, 1)).toBe("All crime");
  expect(await write(update)).toEqual([]);
});

test("a sheet of our name that is somebody else's stops before anything is written", async () => {
  workbook.addSheet(SHEETS.movement).setValue(3, 2, "mine");
  const problems = await write(made().update);
  expect(problems[0]).toMatchObject({
    severity: "stop",
    where: [{ sheet: SHEETS.movement, address: "C4" }],
  });
  expect(workbook.sheetByName(SHEETS.summary)).toBeUndefined();
});

test("what the analyst wrote beside and below our area stays", async () => {
  const { update } = made();
  await write(update);
  sheet(SHEETS.performance).setValue(40, 2, "below");
  sheet(SHEETS.performance).setFormula(6, 20, "=D7");
  await write(update);
  expect(sheet(SHEETS.performance).value(40, 2)).toBe("below");
  expect(sheet(SHEETS.performance).formula(6, 20)).toBe("=D7");
});
