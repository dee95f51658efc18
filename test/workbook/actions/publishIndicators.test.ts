/**
 * Publish keeps the indicators with all else of an update, or nothing of it: whatever request is cut, and however
 * much of that was done, publishing again leaves the workbook of one that was never cut.
 */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Scalar, TableModel } from "../../../excel-host/model/types";
import type { Workbook } from "../../../excel-host/model/workbook";
import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { publishUpdate } from "../../../src/workbook/actions/publish";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { TABLES } from "../../../src/workbook/names/contract";
import { WRITTEN_KEY } from "../../../src/workbook/excel/readOwnSheets";
import { smallWorkbook } from "../../e2e/smallWorkbook";
import { addTable, sheetNamed, tableRows, type Row } from "../../e2e/workbooks";
import { cutterOf, shareOf } from "../cutRequests";
import { fillBackground } from "../filledBackground";
import { openExcel, picture } from "../inExcel";

const CALLS = "Thefts reported";
/** The home force's thefts by quarter, as the sheet Crime has them: rows 2, 4, 6, 8. */
const THEFTS = [160, 161, 162, 163];
const LAST_ROW = 7;

const INDICATORS: Row[] = [
  ["Indicator", "Commitment", "Series", "Noun"],
  [CALLS, "Theft", "Theft", "thefts"],
  ["Drug offences", "Theft", "Drugs", "offences"],
  ["Hidden", "Theft", "Theft", "thefts"],
];

function withIndicators(settings: Record<string, Scalar> = {}): Workbook {
  const rows = {
    "Home force": "Ashshire",
    Update: "March 2021",
    Version: "1.0",
    Quarter: "Q4 2020/21",
    ...settings,
  };
  const workbook = smallWorkbook({ settings: [["Setting", "Value"], ...Object.entries(rows)] });
  const setup = sheetNamed(workbook, "MSG Setup");
  addTable(setup, TABLES.priorities, [
    ["Priority", "Commitment", "Key"],
    ["Prevent theft", "work with shops", "Theft"],
  ]);
  const show = (row: Row, at: number): Row => [...row, at === 0 ? "Show" : at === 3 ? "No" : "Yes"];
  addTable(setup, TABLES.indicators, INDICATORS.map(show));
  return workbook as Workbook;
}

let excel: HeadlessExcel;
let workbook: Workbook;

const publish = () => publishUpdate({ today: new Date(2021, 3, 20) });
const refresh = () => refreshReport({ handEdits: "keep" });

async function open(bytes: Uint8Array): Promise<void> {
  workbook = openWorkbook(bytes);
  excel = await openExcel(workbook);
}

function setting(name: string, value: Scalar): void {
  const { sheet, area } = workbook.tableByName(TABLES.settings) as TableModel;
  for (let row = area.row; row < area.row + area.rows; row++)
    if (sheet.value(row, area.column) === name) sheet.setValue(row, area.column + 1, value);
}

const kept = () =>
  workbook.tableByName(TABLES.historyIndicators)
    ? tableRows(workbook, TABLES.historyIndicators)
    : [];

function whole(): unknown {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    cells: picture(workbook, sheet.name),
    tables: sheet.tables.map(({ name, area, columns, style }) => ({ name, area, columns, style })),
    properties: [...sheet.customProperties].filter(([key]) => key !== WRITTEN_KEY),
  }));
}

/** Ready to be published for the first time. */
let ready: Uint8Array;
let published: unknown;
let actions: readonly number[];
/** As published. */
let first: Uint8Array;

beforeAll(async () => {
  workbook = withIndicators();
  excel = await openExcel(workbook);
  expect((await refresh()).ok).toBe(true);
  fillBackground(workbook);
  ready = saveWorkbook(workbook);
  excel.close();
  await open(ready);
  const cutter = cutterOf(excel);
  const outcome = await publish();
  expect(outcome.problems.filter(({ severity }) => severity === "stop")).toEqual([]);
  actions = [...cutter.actions];
  published = whole();
  first = saveWorkbook(workbook);
  excel.close();
}, 120_000);

afterEach(() => excel.close());

test("a row an indicator shown, with the quarter and what it was compared with", async () => {
  await open(first);
  expect(kept()).toEqual([
    {
      Update: "March 2021",
      Version: "1.0",
      Indicator: CALLS,
      Quarter: "Q4 2020/21",
      This: THEFTS[3],
      Previous: THEFTS[2],
      "Last year": null,
    },
    expect.objectContaining({ Indicator: "Drug offences", This: 17, Previous: 18 }),
  ]);
});

async function cutAndComplete(request: number, share: number): Promise<void> {
  await open(ready);
  const cutter = cutterOf(excel);
  cutter.cut({ request, share });
  const cut = await publish();
  expect(cutter.isCut).toBe(true);
  cutter.cut(undefined);
  const days = workbook.tableByName(TABLES.history)
    ? tableRows(workbook, TABLES.history).map((row) => row["Published"])
    : [];
  const counts = days.some((day) => typeof day === "number");
  // The sheets' charts and pages are tried again by themselves.
  if (cut.ok) expect([cut.publishing, counts]).toEqual(["done", true]);
  else expect(cut.publishing).toBe(counts ? "counts" : "begun");
  // Never counted without them.
  if (counts) expect(kept()).toHaveLength(2);
  // Nor known without what says that they do not count.
  else if (kept().some((row) => row["This"] !== null)) expect(days).toContain("being published");
  await publish();
  expect(whole()).toEqual(published);
  excel.close();
}

test("every request cut, and completed exactly once", async () => {
  for (const request of actions.keys())
    for (const share of [0, 0.5, 1]) await cutAndComplete(request, share);
}, 600_000);

/** EVERY_ACTION=1 cuts behind every one (npm run fuzz). */
const STEP = process.env["EVERY_ACTION"] ? 1 : 7;

test("the request with the history cut behind its actions, and completed exactly once", async () => {
  const [all = 0] = actions;
  expect(all).toBeGreaterThan(10);
  for (let done = 1; done < all; done += STEP) await cutAndComplete(0, shareOf(done, all));
}, 600_000);

test("what was begun and is not published is no published figure, and is taken over", async () => {
  await open(ready);
  const cutter = cutterOf(excel);
  cutter.cut({ request: 0, share: shareOf((actions[0] ?? 0) - 1, actions[0] ?? 0) });
  expect((await publish()).publishing).toBe("begun");
  cutter.cut(undefined);
  expect(kept()).toHaveLength(2);
  sheetNamed(workbook, "Crime").setValue(LAST_ROW, 3, 150);
  setting("Version", "1.1");
  const outcome = await refresh();
  expect(outcome.problems.filter(({ what }) => what.startsWith(CALLS))).toEqual([]);
  expect((await publish()).publishing).toBe("done");
  expect(kept().map((row) => [row["Version"], row["This"]])).toEqual([
    ["1.1", 150],
    ["1.1", 17],
  ]);
});

test("an indicator changed since is a draft again, told on MSG Checks, and kept by the next version", async () => {
  await open(first);
  expect((await publish()).publishing).toBe("already");
  const { sheet, area } = workbook.tableByName(TABLES.indicators) as TableModel;
  // The same measures; an indicator of another series.
  sheet.setValue(area.row + 2, area.column + 2, "Theft");
  const outcome = await refresh();
  expect(outcome.report?.publication).toMatchObject({ isPublished: false, differsFrom: "1.0" });
  const told = outcome.problems.find(({ what }) => what.startsWith("Drug offences"));
  expect(told).toMatchObject({
    severity: "notice",
    what: "Drug offences was published as 17 for Q4 2020/21 (March 2021, version 1.0), and is 163 by today's figures.",
  });
  expect((await publish()).publishing).toBe("refused");
  setting("Version", "1.1");
  await refresh();
  expect((await publish()).publishing).toBe("done");
  expect(kept().map((row) => [row["Version"], row["This"]])).toEqual([
    ["1.0", 163],
    ["1.0", 17],
    ["1.1", 163],
    ["1.1", 163],
  ]);
});

test("a quarter later a revised figure is told with both figures and their cells", async () => {
  await open(first);
  const crime = sheetNamed(workbook, "Crime");
  const rows = crime.usedArea(true)!.rows;
  for (let row = 1, added = rows; row < rows; row++) {
    if (crime.value(row, 1) !== "Q4 2020/21") continue;
    [crime.value(row, 0), "Q1 2021/22", crime.value(row, 2), crime.value(row, 3)].forEach(
      (value, column) => crime.setValue(added, column, value),
    );
    added++;
  }
  crime.setValue(LAST_ROW, 3, 190);
  setting("Update", "June 2021");
  setting("Quarter", "Q1 2021/22");
  const outcome = await refresh();
  const told = outcome.problems.find(({ what }) => what.startsWith(CALLS));
  expect(told).toMatchObject({
    severity: "notice",
    what: `${CALLS} was published as 163 for Q4 2020/21 (March 2021, version 1.0), and is 190 by today's figures.`,
  });
  const checks = sheetNamed(workbook, "MSG Checks");
  const texts = Array.from({ length: checks.usedArea(true)!.rows }, (_, row) =>
    Array.from({ length: 6 }, (__, column) => checks.text(row, column)),
  );
  const row = texts.find((cells) => cells[2] === "Ashshire, Q4 2020/21");
  expect(row).toContain("163");
  expect(row).toContain("190");
  expect(row).toContain("Crime!D8");
  expect(row?.some((text) => text.startsWith("MSG Setup!"))).toBe(true);
});
