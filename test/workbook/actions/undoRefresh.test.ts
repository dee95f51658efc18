/** Undo last refresh: the report's sheets as they were, in content and in look. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { saveWorkbook } from "../../../excel-host/package/save";
import { CellError, type WorkbookModel } from "../../../excel-host/model/types";
import { POSITIONS, RESULTS } from "../../../src/workbook/report/results";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { publishUpdate } from "../../../src/workbook/actions/publish";
import { canUndoRefresh, forgetRefresh } from "../../../src/workbook/actions/lastRefresh";
import { undoLastRefresh } from "../../../src/workbook/actions/undoRefresh";
import { MEASURES, smallWorkbook } from "../../e2e/smallWorkbook";
import { findCells, sheetNamed } from "../../e2e/workbooks";
import { fillBackground } from "../filledBackground";
import { openExcel, picture } from "../inExcel";
import { COMPARISON_SHEETS } from "../comparisonSheets";
import { refreshed } from "../refreshed";

let excel: HeadlessExcel;
let workbook: WorkbookModel;

const refresh = () => refreshReport({ handEdits: "keep", keepForUndo: true });
const replace = () => refreshReport({ handEdits: "replace", keepForUndo: true });

beforeEach(async () => {
  forgetRefresh();
  workbook = smallWorkbook();
  excel = await openExcel(workbook);
});
afterEach(() => excel.close());

/** The same workbook with its report, as it is opened another day. */
async function openWithReport() {
  excel.close();
  ({ workbook } = await refreshed(saveWorkbook(smallWorkbook())));
  excel = await openExcel(workbook);
}

/** A sheet's cells but for blank ones that look like any other: how far a sheet was used is no matter. */
function cellsThatShow(name: string) {
  const plain = JSON.stringify(["", null, sheetNamed(workbook, name).format(9_999, 99)]);
  const cells = Object.entries(picture(workbook, name));
  return Object.fromEntries(cells.filter(([, cell]) => JSON.stringify(cell) !== plain));
}

/** Everything about our sheets that a refresh changes; row heights follow the texts. */
function whole() {
  return COMPARISON_SHEETS.map((name) => {
    const sheet = sheetNamed(workbook, name);
    const texts = structuredClone(sheet.pageSetup.headersFooters);
    const tables = sheet.tables.map(({ name: table, area }) => [table, { ...area }]);
    const links = findCells(sheet, () => true).map(([row, column]) => sheet.hyperlink(row, column));
    return { name, cells: cellsThatShow(name), texts, tables, links };
  });
}

function setCrime(row: number, figure: number): void {
  sheetNamed(workbook, "Crime").setValue(row, 3, figure);
}

test("a refresh that changed figures, rows and looks is undone to the letter", async () => {
  await refresh();
  const performance = sheetNamed(workbook, "MSG Performance");
  const [[row, column]] = findCells(performance, (text) => text === "4th in MSG") as [
    [number, number, string],
  ];
  performance.setValue(row, column, "=1+1 of mine");
  const cell = { row, column, rows: 1, columns: 1 };
  performance.setFormat(cell, { fillColor: "#00FF00", italic: true });
  const before = whole();
  // Another measure, other figures, and the analyst's change overwritten.
  const setup = workbook.tableByName("MsgMeasures")!;
  setup.sheet.setValue(setup.area.row + 2, setup.area.column, "Drugs, renamed");
  setup.sheet.setValue(setup.area.row + 2, setup.area.column + 2, "neither");
  setCrime(1, 9);
  await replace();
  expect(whole()).not.toEqual(before);
  expect(canUndoRefresh()).toBe(true);
  const undone = await undoLastRefresh();
  expect(undone).toMatchObject({ ok: true, problems: [] });
  expect(whole()).toEqual(before);
  expect(canUndoRefresh()).toBe(false);
});

test("the stamps come back too: the change by hand is known again", async () => {
  await openWithReport();
  const performance = sheetNamed(workbook, "MSG Performance");
  const [[row, column]] = findCells(performance, (text) => text === "4th in MSG") as [
    [number, number, string],
  ];
  performance.setValue(row, column, "mine");
  await replace();
  await undoLastRefresh();
  expect(performance.value(row, column)).toBe("mine");
  const again = await refresh();
  expect(again.problems.map(({ what }) => what)).toContainEqual(
    expect.stringContaining('Changed by hand: it holds "mine"'),
  );
});

test("sheets that the refresh made are emptied and stay; it can be refreshed again", async () => {
  await refresh();
  const made = whole();
  expect(await undoLastRefresh()).toMatchObject({ ok: true });
  for (const name of COMPARISON_SHEETS) {
    const left = findCells(sheetNamed(workbook, name), (text) => text !== "");
    const headings = name === "MSG Evidence" ? RESULTS.length + POSITIONS.length : 0;
    expect([name, left.length]).toEqual([name, headings]);
  }
  expect((await refresh()).ok).toBe(true);
  expect(whole().map(({ cells }) => cells)).toEqual(made.map(({ cells }) => cells));
});

test("what was changed by hand after the refresh is told", async () => {
  await openWithReport();
  setCrime(1, 12);
  await refresh();
  const summary = sheetNamed(workbook, "MSG Summary");
  const [[row, column]] = findCells(summary, (text) => text.startsWith("Theft: ")) as [
    [number, number, string],
  ];
  summary.setValue(row, column, "Larceny");
  const { ok, problems } = await undoLastRefresh();
  expect(ok).toBe(true);
  expect(problems).toHaveLength(1);
  expect(problems[0]!.what).toContain('"Larceny"');
});

test("without a refresh, after a publication and without a sheet there is nothing to undo", async () => {
  expect(await undoLastRefresh()).toMatchObject({ ok: false });
  await refresh();
  excel.close();
  workbook = smallWorkbook({
    settings: [
      ["Setting", "Value"],
      ["Home force", "Ashshire"],
      ["Update", "March 2021"],
      ["Version", "1"],
    ],
    measures: MEASURES,
  });
  excel = await openExcel(workbook);
  await refresh();
  fillBackground(workbook);
  expect((await publishUpdate({ today: new Date(2021, 4, 1) })).ok).toBe(true);
  expect(canUndoRefresh()).toBe(false);
});

test("text that Excel would take for something else comes back as text", async () => {
  await openWithReport();
  const summary = sheetNamed(workbook, "MSG Summary");
  const texts = ["=2+3", "+4", "-5", "@x", "4-5", "January 2021", "TRUE", "007", "20%"];
  texts.forEach((text, at) => summary.setValue(6 + at, 0, text));
  await replace();
  await undoLastRefresh();
  const held = texts.map((_, at) => summary.value(6 + at, 0));
  expect(held.map((value) => (value instanceof CellError ? value.text : value))).toEqual(texts);
  texts.forEach((_, at) => expect(summary.formula(6 + at, 0) ?? "").toBe(""));
});

/** Our charts by name, as they are: what they show, their titles and places. */
function charts() {
  const { charts: all } = sheetNamed(workbook, "MSG Charts");
  return Object.fromEntries(all.map((chart) => [chart.name, structuredClone(chart)]));
}

function withoutIds(of: ReturnType<typeof charts>) {
  return Object.entries(of)
    .map(([name, chart]) => [name, { ...chart, id: "", isTouched: true, part: undefined }] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

test("charts that were changed, made or taken away are as before", async () => {
  await refresh();
  const sheet = sheetNamed(workbook, "MSG Charts");
  const [moved] = sheet.charts;
  moved!.title.text = "My own words";
  await Excel.run(async (context) => {
    const chart = context.workbook.worksheets.getItem("MSG Charts").charts.getItem(moved!.name);
    chart.left = 50;
    chart.width = 200;
    await context.sync();
  });
  const before = charts();
  expect(Object.keys(before).length).toBeGreaterThan(2);
  // One measure goes and another comes, others stand elsewhere, and figures change.
  const setup = workbook.tableByName("MsgMeasures")!;
  setup.sheet.setValue(setup.area.row + 1, setup.area.column, "Something else");
  setup.sheet.setValue(setup.area.row + 2, setup.area.column + 2, "neither");
  setCrime(1, 9);
  await refresh();
  expect(Object.keys(charts())).not.toEqual(Object.keys(before));
  expect(await undoLastRefresh()).toMatchObject({ ok: true, problems: [] });
  expect(withoutIds(charts())).toEqual(withoutIds(before));
  // What they were given is kept again: a second refresh can be undone as well.
  setCrime(1, 7);
  await refresh();
  await undoLastRefresh();
  expect(withoutIds(charts())).toEqual(withoutIds(before));
});

test("a first refresh undone leaves no chart but the analyst's", async () => {
  await refresh();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("MSG Charts");
    sheet.charts.add("Line", sheet.getRange("F9:F12")).name = "My own";
    await context.sync();
  });
  await undoLastRefresh();
  expect(Object.keys(charts())).toEqual(["My own"]);
});

test("a report that did not keep what its charts were given: titles come back, and it is said", async () => {
  await openWithReport();
  const before = charts();
  await Excel.run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem("MSG Charts");
    customProperties.getItem("MsgAnalyst charts").delete();
    await context.sync();
  });
  setCrime(1, 9);
  await refresh();
  const { ok, problems } = await undoLastRefresh();
  expect(ok).toBe(true);
  expect(problems.map(({ what }) => what)).toEqual([
    expect.stringContaining("The charts on MSG Charts have their titles again"),
  ]);
  const titles = (of: ReturnType<typeof charts>) =>
    Object.values(of).map(({ title }) => title.text);
  expect(titles(charts())).toEqual(titles(before));
  // What is not known stays so: undone once more, no chart goes.
  await refresh();
  await undoLastRefresh();
  expect(titles(charts())).toEqual(titles(before));
});

test("damaged plans of charts are taken for unknown ones, and stop nothing", async () => {
  await openWithReport();
  const before = Object.keys(charts());
  await Excel.run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem("MSG Charts");
    customProperties.add("MsgAnalyst charts", '{"version":1,"plans":[');
    await context.sync();
  });
  await refresh();
  expect(Object.keys(charts())).toEqual(before);
});
