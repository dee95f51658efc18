/** Columns that say nothing of any measure are left out, come back, and never take a person's words with them. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Workbook } from "../../../excel-host/model/workbook";
import { newWorkbook } from "../../../excel-host/package/open";
import type { Measure } from "../../../src/msg/model/setup";
import { putBlocks } from "../../../src/workbook/excel/putBlocks";
import { readOwnState } from "../../../src/workbook/excel/readOwnSheets";
import { SHEETS } from "../../../src/workbook/names/contract";
import type { HandEdits } from "../../../src/workbook/plan/handEdits";
import { planReport } from "../../../src/workbook/plan/writingPlan";
import { reportPlans } from "../../../src/workbook/report/plans";
import { REPORT_TOP } from "../../../src/workbook/report/titleBlock";
import { openExcel } from "../inExcel";
import { allCrime, madeUpdate, measure, population, SOURCE_SHEET } from "../updates";

const plain: Measure = {
  ...measure,
  aspiration: { kind: "none", reason: "" },
  aspirationText: "",
  rationale: "",
};
const made = (one: Measure) => madeUpdate({ series: [allCrime, population], measures: [one] });

let excel: HeadlessExcel;
let workbook: Workbook;

beforeEach(async () => {
  workbook = newWorkbook();
  const source = workbook.addSheet(SOURCE_SHEET);
  made(measure).cells.forEach(({ row, column, value }) => source.setValue(row, column, value));
  excel = await openExcel(workbook);
});

afterEach(() => excel.close());

async function write(one: Measure, handling: HandEdits = "keep") {
  const { update } = made(one);
  return Excel.run(async (context) => {
    const plan = planReport(update, update.problems, await readOwnState(context), handling);
    await putBlocks(context, plan.writings);
    return plan.problems.map(({ what }) => what);
  });
}

const performance = () => workbook.sheetByName(SHEETS.performance)!;
const rowOf = (row: number) =>
  Array.from({ length: 17 }, (_, column) => String(performance().value(row, column) ?? ""));
const headings = () => rowOf(REPORT_TOP).filter((heading) => heading !== "");
const column = (heading: string) => headings().indexOf(heading);
const width = (heading: string) => performance().columnWidth(column(heading));

test("what says nothing throughout is left out; what says something stands in its order", async () => {
  await write(plain);
  expect(headings()).not.toEqual(expect.arrayContaining(["Aspiration"]));
  expect(headings()).not.toEqual(expect.arrayContaining(["Rationale"]));
  const all = reportPlans(made(plain).update)
    .find(({ sheet }) => sheet === SHEETS.performance)!
    .blocks.find(({ id }) => id === "performance")!;
  expect(headings()).toEqual(all.columns.filter((_, at) => all.rows[1]!.cells[at]!.content !== ""));
  expect(performance().usedArea(true)!.columns).toBe(headings().length);
});

test("the name of the measure stays in view, wherever it stands", async () => {
  await write({ ...plain, priority: "" });
  expect([headings()[0], performance().frozen()]).toEqual([
    "Measure",
    { rows: REPORT_TOP + 1, columns: 1 },
  ]);
  await write(plain);
  expect(workbook.sheetByName(SHEETS.movement)!.frozen()).toEqual({
    rows: REPORT_TOP + 1,
    columns: 1,
  });
});

test("a column comes and goes with its words and its width; others keep theirs", async () => {
  await write(plain);
  const position = width("MSG position");
  await write(measure);
  expect(headings().slice(-3)).toEqual(expect.arrayContaining(["Rationale"]));
  expect(width("MSG position")).toBe(position);
  expect(width("Rationale")).toBeGreaterThan(90);
  expect(rowOf(REPORT_TOP + 1)[column("Rationale")]).toBe("Fewer victims.");
  performance().setColumnWidth(column("Rationale"), 200);
  await write(measure);
  expect(width("Rationale")).toBeCloseTo(200, 0);
  await write(plain);
  expect(headings()).not.toContain("Rationale");
  expect(performance().usedArea(true)!.columns).toBe(headings().length);
});

test("what is left is wide enough for the title, by its last column", async () => {
  await write({ ...plain, unit: "" });
  const widths = headings().map((_, at) => performance().columnWidth(at));
  expect(widths.reduce((sum, points) => sum + points, 0)).toBeGreaterThan(990);
});

test("a change by hand keeps its column, until a person says to replace it", async () => {
  await write(measure);
  performance().setValue(REPORT_TOP + 1, column("Rationale"), "Fewer, and safer.");
  const told = await write(plain);
  expect(told.filter((what) => what.includes("by hand"))).toEqual([
    'Changed by hand: it holds "Fewer, and safer.", the report has nothing. The change was kept.',
  ]);
  expect(rowOf(REPORT_TOP + 1)[column("Rationale")]).toBe("Fewer, and safer.");
  await write(plain, "replace");
  expect(headings()).not.toContain("Rationale");
});

test("a change by hand stays where columns before it go and come", async () => {
  await write(measure);
  performance().setValue(REPORT_TOP + 1, column("Status"), "Nearly met");
  await write(plain);
  expect(rowOf(REPORT_TOP + 1)[column("Status")]).toBe("Nearly met");
  const told = await write(measure);
  expect(told.filter((what) => what.includes("by hand"))).toHaveLength(1);
  expect(rowOf(REPORT_TOP + 1)[column("Status")]).toBe("Nearly met");
});
