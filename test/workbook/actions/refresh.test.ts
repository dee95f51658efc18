/** Refresh and Check over the sample workbooks, through the unmodified office.js. */
import { readFileSync } from "node:fs";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Workbook } from "../../../excel-host/model/workbook";
import { openWorkbook } from "../../../excel-host/package/open";
import { checkReport } from "../../../src/workbook/actions/check";
import { SHEETS } from "../../../src/workbook/names/contract";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import type { Progress } from "../../../src/workbook/actions/run";
import { keepEngineBeyondClones } from "../cloningPorts";
import { openExcel, picture } from "../inExcel";
import { COMPARISON_SHEETS } from "../comparisonSheets";

let excel: HeadlessExcel;
let workbook: Workbook;

async function open(sample: string) {
  workbook = openWorkbook(readFileSync(`samples/${sample}`));
  excel = await openExcel(workbook);
}

// What goes between engine and Excel is cloned here, as it is on the way to a worker.
beforeAll(keepEngineBeyondClones);
afterEach(() => excel.close());

const keep = { handEdits: "keep" } as const;

test.each(["essex-q4-2020-21.xlsx", "open-data.xlsx"])(
  "%s is refreshed in at most 12 round trips, and Excel's own results agree",
  async (sample) => {
    await open(sample);
    const before = excel.roundTrips;
    const progress: Progress[] = [];
    const outcome = await refreshReport({ ...keep, onProgress: (at) => progress.push(at) });
    expect(outcome.ok).toBe(true);
    expect(
      outcome.problems.map(({ what }) => what).filter((what) => /formulas give/.test(what)),
    ).toEqual([]);
    expect(excel.roundTrips - before).toBeLessThanOrEqual(12);
    expect(outcome.rows.length).toBeGreaterThan(3);
    expect(progress.at(-1)).toEqual({ done: 4, total: 4, what: "Done" });
    const shares = progress.map(({ done }) => done);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(structuredClone(outcome)).toEqual(outcome);
  },
);

test("a second refresh leaves the same workbook", async () => {
  await open("essex-q4-2020-21.xlsx");
  await refreshReport(keep);
  const first = COMPARISON_SHEETS.map((name) => picture(workbook, name));
  const outcome = await refreshReport(keep);
  expect(outcome.ok).toBe(true);
  expect(COMPARISON_SHEETS.map((name) => picture(workbook, name))).toEqual(first);
});

test("Check fills MSG Checks and writes nothing else", async () => {
  await open("essex-q4-2020-21.xlsx");
  const outcome = await checkReport();
  expect(outcome.ok).toBe(true);
  expect(workbook.sheetByName(SHEETS.checks)).toBeDefined();
  expect(workbook.sheetByName(SHEETS.performance)).toBeUndefined();
});

test("cancelled before the first write, nothing is written", async () => {
  await open("essex-q4-2020-21.xlsx");
  const names = workbook.sheets.map(({ name }) => name);
  const outcome = await refreshReport({ ...keep, isCancelled: () => true });
  expect(outcome.ok).toBe(false);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
});
