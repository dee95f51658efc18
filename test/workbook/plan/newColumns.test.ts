/** Workbooks of a release that wrote fewer columns, refreshed by this one. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { TableModel, WorkbookModel } from "../../../excel-host/model/types";
import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { forgetRefresh } from "../../../src/workbook/actions/lastRefresh";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { undoLastRefresh } from "../../../src/workbook/actions/undoRefresh";
import { cell } from "../../../src/workbook/report/block";
import { POSITIONS, RESULTS } from "../../../src/workbook/report/results";
import { smallWorkbook } from "../../e2e/smallWorkbook";
import { tableRows } from "../../e2e/workbooks";
import { keepEngineBeyondClones } from "../cloningPorts";
import { cutterOf } from "../cutRequests";
import { openExcel, picture } from "../inExcel";
import { refreshed } from "../refreshed";

let excel: HeadlessExcel;
let workbook: WorkbookModel;

beforeAll(keepEngineBeyondClones);
beforeEach(async () => {
  forgetRefresh();
  workbook = (await refreshed(saveWorkbook(smallWorkbook()))).workbook;
  excel = await openExcel(workbook);
});
afterEach(() => excel.close());

const refresh = (handEdits: "keep" | "replace" = "keep") =>
  refreshReport({ handEdits, keepForUndo: true });

const table = (name: string): TableModel => workbook.tableByName(name)!;

interface MadeColumn {
  readonly name: string;
  readonly width: number;
  readonly cell: () => ReturnType<typeof cell>;
}

const results = RESULTS as unknown as MadeColumn[];
const positions = POSITIONS as unknown as MadeColumn[];
const LATER = Array.from({ length: 11 }, (_, at) => `Later ${at + 1}`);

/** The release after this one: more columns before Note, and one amid those of MsgPositions. */
async function inALaterRelease<Result>(work: () => Promise<Result>): Promise<Result> {
  const columns = LATER.map((name) => ({ name, width: 50, cell: () => cell(name.length) }));
  results.splice(results.length - 1, 0, ...columns);
  positions.splice(2, 0, { name: "Amid", width: 50, cell: () => cell("amid") });
  try {
    return await work();
  } finally {
    results.splice(results.length - 1 - LATER.length, LATER.length);
    positions.splice(2, 1);
  }
}

/** Takes from the stamp of MSG Evidence what releases before did not write. */
function forgetNames(): void {
  const { customProperties } = workbook.sheetByName("MSG Evidence")!;
  const stamp = JSON.parse(customProperties.get("MsgAnalyst")!) as { blocks: unknown[][] };
  const blocks = stamp.blocks.map((block) => block.slice(0, 3));
  customProperties.set("MsgAnalyst", JSON.stringify({ version: 1, blocks }));
}

/** What an analyst has on and beside the tables. */
function makeOwnThings(): void {
  const [own, beside] = [table("MsgResults"), table("MsgPositions")];
  const { sheet } = own;
  const { row, column, rows, columns } = own.area;
  sheet.setValue(row, column + columns, "Our note");
  own.resize({ row, column, rows, columns: columns + 1 });
  sheet.setValue(row + 1, column + columns, "mind this");
  sheet.setFormula(row + 2, column + columns, "=MsgPositions[@Value]");
  sheet.setValue(row, beside.area.column + beside.area.columns + 1, "my own text");
  const other = workbook.addSheet("Mine");
  other.setFormula(0, 0, "=SUM(MsgPositions[Value])");
  other.setFormula(1, 0, `='MSG Evidence'!${a1(beside, 1, 2)}`);
  other.setFormula(2, 0, `=SUM('MSG Evidence'!${a1(own, 1, 3)}:${a1(beside, 1, 2)})`);
  workbook.addName("MyPositions", `='MSG Evidence'!$A$1:$${a1(beside, 2, 0)}`);
}

function a1({ area }: TableModel, down: number, across: number): string {
  let letters = "";
  for (let at = area.column + across + 1; at > 0; at = Math.floor((at - 1) / 26))
    letters = String.fromCharCode(65 + ((at - 1) % 26)) + letters;
  return `${letters}${area.row + down + 1}`;
}

const mine = () => [0, 1].map((row) => workbook.sheetByName("Mine")!.value(row, 0));

test.each([true, false])(
  "tables of a release before are given the new columns; all of the analyst's stays (names in the stamp: %p)",
  async (isNamed) => {
    makeOwnThings();
    await refresh();
    const before = mine();
    expect(before.every((value) => typeof value === "number")).toBe(true);
    const rowsBefore = tableRows(workbook, "MsgResults");
    if (!isNamed) forgetNames();

    const outcome = await inALaterRelease(refresh);
    expect(outcome).toMatchObject({ ok: true });
    expect(outcome.problems.filter(({ what }) => /Changed by hand/.test(what))).toEqual([]);
    expect(table("MsgResults").columns).toEqual([
      ...RESULTS.map(({ name }) => name),
      "Our note",
      ...LATER,
    ]);
    expect([...table("MsgPositions").columns].sort()).toEqual(
      [...POSITIONS.map(({ name }) => name), "Amid"].sort(),
    );
    const rows = tableRows(workbook, "MsgResults");
    rows.forEach((row, at) => expect(row).toMatchObject(rowsBefore[at]!));
    rows.forEach((row) => LATER.forEach((name) => expect(row[name]).toBe(name.length)));
    tableRows(workbook, "MsgPositions").forEach((row) => expect(row["Amid"]).toBe("amid"));
    expect(mine()).toEqual(before);
    expect(table("MsgPositions").area.column).toBeGreaterThan(
      table("MsgResults").area.column + table("MsgResults").area.columns,
    );

    // Once given, nothing moves any more; also not in the file, opened another day.
    const first = picture(workbook, "MSG Evidence");
    expect((await inALaterRelease(refresh)).ok).toBe(true);
    expect(picture(workbook, "MSG Evidence")).toEqual(first);
    excel.close();
    workbook = openWorkbook(saveWorkbook(workbook));
    excel = await openExcel(workbook);
    expect((await inALaterRelease(refresh)).ok).toBe(true);
    expect(picture(workbook, "MSG Evidence")).toEqual(first);
    expect(mine()).toEqual(before);
  },
);

test("a refresh that gave columns is undone: figures and words as before, the columns blank", async () => {
  makeOwnThings();
  await refresh();
  const before = tableRows(workbook, "MsgResults");
  workbook.sheetByName("Crime")!.setValue(7, 3, 9);
  await inALaterRelease(async () => {
    await refresh();
    expect(tableRows(workbook, "MsgResults")).not.toMatchObject(before);
    expect(await undoLastRefresh()).toMatchObject({ ok: true, problems: [] });
  });
  const blank = Object.fromEntries(LATER.map((name) => [name, null]));
  expect(tableRows(workbook, "MsgResults")).toEqual(before.map((row) => ({ ...row, ...blank })));
  const again = await inALaterRelease(refresh);
  expect(again.problems.filter(({ what }) => /Changed by hand/.test(what))).toEqual([]);
});

test.each([0.1, 0.3, 0.5, 0.7, 0.9, 1])(
  "giving columns that is cut off after %p of it is gone on with",
  async (share) => {
    makeOwnThings();
    await refresh();
    const before = mine();
    const cutter = cutterOf(excel);
    await inALaterRelease(async () => {
      cutter.cut({ request: 0, share });
      expect((await refresh()).ok).toBe(false);
      cutter.cut(undefined);
      expect((await refresh()).ok).toBe(true);
    });
    const ours = RESULTS.map(({ name }) => name);
    expect(table("MsgResults").columns).toEqual([...ours, "Our note", ...LATER]);
    expect(mine()).toEqual(before);
    // The analyst's own column had taken one of the three free ones.
    const beside = table("MsgPositions").area.column - table("MsgResults").area.column;
    expect(beside).toBe(table("MsgResults").area.columns + 2);
  },
);

test("a change by hand is known in its own column, whatever columns a release puts before it", async () => {
  const { area, columns, sheet } = table("MsgResults");
  sheet.setValue(area.row + 1, area.column + columns.indexOf("Note"), "my words");
  const { problems } = await inALaterRelease(refresh);
  const edits = problems.filter(({ what }) => /Changed by hand/.test(what));
  expect(edits.map(({ what }) => what)).toEqual([expect.stringContaining('"my words"')]);
  expect(tableRows(workbook, "MsgResults")[0]).toMatchObject({ Note: "my words", "Later 1": 7 });
});

test.each(["MsgResults", "MsgPositions"])(
  "a column of %s that the last report wrote is lost where its heading is gone",
  async (name) => {
    const { area, sheet } = table(name);
    sheet.setValue(area.row, area.column + 2, "Renamed");
    // Stamps without names are of a release whose MsgResults had fewer columns.
    for (const isNamed of name === "MsgResults" ? [true] : [true, false]) {
      if (!isNamed) forgetNames();
      const { ok, problems } = await refresh();
      expect(ok).toBe(false);
      expect(problems.map(({ what }) => what)).toEqual([
        expect.stringContaining(`The table ${name} has lost the column`),
      ]);
    }
  },
);

test("columns are not put through the evidence: it is said where the table has to go", async () => {
  const own = table("MsgResults");
  const { sheet } = own;
  sheet.setValue(60, 2, "own");
  // A table that was moved below the evidence, with something of the analyst's right of it.
  const { customProperties } = sheet;
  customProperties.set("MsgAnalyst", JSON.stringify({ version: 1, blocks: [] }));
  own.rename("Other");
  const headings = RESULTS.map(({ name }) => name);
  headings.slice(0, 5).forEach((heading, at) => sheet.setValue(200, at, heading));
  sheet.addTable({ row: 200, column: 0, rows: 2, columns: 5 }, true, "MsgResults");
  sheet.setValue(200, 6, "in the way");
  const { ok, problems } = await refresh("replace");
  expect(ok).toBe(false);
  expect(problems.map(({ what }) => what)).toContainEqual(
    expect.stringContaining("stands above or below the evidence"),
  );
});
