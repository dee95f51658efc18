/** An analyst's own columns in MsgResults: their words go with the row's measure. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { TableModel, WorkbookModel } from "../../../excel-host/model/types";
import { saveWorkbook } from "../../../excel-host/package/save";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { undoLastRefresh } from "../../../src/workbook/actions/undoRefresh";
import { MEASURES, smallWorkbook } from "../../e2e/smallWorkbook";
import { tableRows } from "../../e2e/workbooks";
import { keepEngineBeyondClones } from "../cloningPorts";
import { cutterOf } from "../cutRequests";
import { openExcel } from "../inExcel";
import { refreshed } from "../refreshed";

let excel: HeadlessExcel;
let workbook: WorkbookModel;

beforeAll(keepEngineBeyondClones);
afterEach(() => excel.close());

const [HEADINGS = [], THEFT = [], DRUGS = []] = MEASURES;
const named = (row: readonly unknown[], name: string) => [name, ...row.slice(1)] as never;
const THREE = [HEADINGS, THEFT, DRUGS, named(THEFT, "Burglary")];

const refresh = () => refreshReport({ handEdits: "keep", keepForUndo: true });
const results = (): TableModel => workbook.tableByName("MsgResults")!;

/** Each measure's own words: a text, a formula over its row, a number with a format. */
const WORDS: Readonly<Record<string, string>> = {
  Theft: "=looks like a formula",
  Drugs: "4-5",
  Burglary: "about burglary",
};

beforeEach(async () => {
  const made = await refreshed(saveWorkbook(smallWorkbook({ measures: THREE })));
  workbook = made.workbook;
  excel = await openExcel(workbook);
  const { area, sheet } = results();
  const { row, column, columns, rows } = area;
  results().resize({ ...area, columns: columns + 2 });
  sheet.setValue(row, column + columns, "Our words");
  sheet.setValue(row, column + columns + 1, "Our sums");
  for (let at = 1; at < rows; at++) {
    const measure = String(sheet.value(row + at, column));
    const words = { row: row + at, column: column + columns, rows: 1, columns: 1 };
    sheet.setFormat(words, { numberFormat: "@" });
    sheet.setValue(row + at, column + columns, WORDS[measure] ?? "");
    sheet.setFormula(row + at, column + columns + 1, `=T${row + at + 1}*2+LEN("T${row + at + 1}")`);
  }
});

/** Puts other measures into MsgMeasures, in another order. */
function setMeasures(rows: readonly (readonly unknown[])[]): void {
  const { sheet, area } = workbook.tableByName("MsgMeasures")!;
  rows.forEach((cells, down) =>
    cells.forEach((value, across) =>
      sheet.setValue(area.row + 1 + down, area.column + across, value as string),
    ),
  );
  workbook.tableByName("MsgMeasures")!.resize({ ...area, rows: rows.length + 1 });
}

const words = () =>
  Object.fromEntries(
    tableRows(workbook, "MsgResults").map((row) => [row["Measure"], row["Our words"]]),
  );

function expectSums(): void {
  for (const row of tableRows(workbook, "MsgResults"))
    expect(row["Our sums"]).toBeCloseTo(Number(row["Value"]) * 2 + 2, 9);
}

test("measures in another order keep their own words and formulas", async () => {
  await refresh();
  expect(words()).toEqual(WORDS);
  setMeasures([named(THEFT, "Burglary"), THEFT, DRUGS]);
  expect((await refresh()).ok).toBe(true);
  expect(tableRows(workbook, "MsgResults").map(({ Measure }) => Measure)).toEqual([
    "Burglary",
    "Theft",
    "Drugs",
  ]);
  expect(words()).toEqual(WORDS);
  expectSums();
  const { sheet, area } = results();
  const [first, second] = [area.row + 1, area.row + 2];
  expect(sheet.formula(first, area.column + area.columns - 2)).toBeUndefined();
  expect(sheet.formula(second, area.column + area.columns - 2)).toBeUndefined();
});

test("a measure that goes leaves its words: they are told, and come back with it", async () => {
  setMeasures([DRUGS, named(THEFT, "Burglary")]);
  const gone = await refresh();
  expect(words()).toEqual({ Drugs: WORDS["Drugs"], Burglary: WORDS["Burglary"] });
  expectSums();
  const told = gone.problems.map(({ what }) => what).filter((what) => /no row Theft/.test(what));
  expect(told).toEqual([expect.stringContaining('Our words: "=looks like a formula"')]);
  // Told for as long as the row is gone.
  const still = await refresh();
  expect(still.problems.some(({ what }) => /no row Theft/.test(what))).toBe(true);
  setMeasures([DRUGS, named(THEFT, "Burglary"), THEFT]);
  const back = await refresh();
  expect(back.problems.some(({ what }) => /no row Theft/.test(what))).toBe(false);
  expect(words()).toEqual(WORDS);
  expectSums();
});

test("undone, everything stands where it stood", async () => {
  await refresh();
  setMeasures([named(THEFT, "Burglary"), DRUGS]);
  await refresh();
  expect(await undoLastRefresh()).toMatchObject({ ok: true });
  expect(words()).toEqual(WORDS);
  setMeasures([THEFT, named(THEFT, "Burglary"), DRUGS]);
  await refresh();
  expect(words()).toEqual(WORDS);
});

test.each([0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 1])(
  "cut off after %p of what it writes, every word is with its measure after the next refresh",
  async (share) => {
    await refresh();
    setMeasures([named(THEFT, "Burglary"), THEFT, DRUGS]);
    const cutter = cutterOf(excel);
    cutter.cut({ request: 0, share });
    expect((await refresh()).ok).toBe(false);
    cutter.cut(undefined);
    setMeasures([DRUGS, THEFT, named(THEFT, "Burglary")]);
    expect((await refresh()).ok).toBe(true);
    expect(words()).toEqual(WORDS);
    expectSums();
  },
);
