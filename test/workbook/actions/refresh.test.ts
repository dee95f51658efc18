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

test("a second refresh that writes all of it leaves the same workbook", async () => {
  await open("essex-q4-2020-21.xlsx");
  await refreshReport(keep);
  const first = COMPARISON_SHEETS.map((name) => picture(workbook, name));
  const outcome = await refreshReport({ handEdits: "replace" });
  expect(outcome.ok).toBe(true);
  expect(outcome.cellsWritten).toBeGreaterThan(1000);
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

test("MSG Summary says when it was refreshed, and whoever refreshes again finds no change by hand in it", async () => {
  await open("essex-q4-2020-21.xlsx");
  const now = new Date(2021, 3, 14, 9, 5);
  await refreshReport({ ...keep, now });
  const words = () => {
    const summary = workbook.sheetByName(SHEETS.summary)!;
    const used = summary.usedArea(true)!;
    return String(summary.value(used.row + used.rows - 1, 0));
  };
  expect(words()).toBe("Refreshed on 14 April 2021 at 09:05.");
  const { problems } = await refreshReport({ ...keep, now: new Date(2021, 3, 15, 16, 30) });
  expect(words()).toBe("Refreshed on 15 April 2021 at 16:30.");
  expect(problems.filter(({ what }) => /by hand/.test(what))).toEqual([]);
});

test("a file of Excel 97 to 2003 is told, and nothing is written", async () => {
  await open("essex-q4-2020-21.xlsx");
  const { host } = excel.session;
  const run = host.run.bind(host);
  // Sheets of such a file have 256 columns.
  host.run = (request, partition) => {
    const text = JSON.stringify(run(request, partition));
    return JSON.parse(text.replace('"ColumnCount":16384', '"ColumnCount":256')) as ReturnType<
      typeof run
    >;
  };
  const names = workbook.sheets.map(({ name }) => name);
  const { ok, problems } = await refreshReport(keep);
  expect(ok).toBe(false);
  expect(problems).toEqual([
    expect.objectContaining({ severity: "stop", what: expect.stringContaining(".xls") as string }),
  ]);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
});
