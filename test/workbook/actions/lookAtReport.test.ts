/** Open and see: the report computed beside its sheets, without writing, whatever the workbook allows. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Sheet } from "../../../excel-host/model/sheet";
import type { WorkbookModel } from "../../../excel-host/model/types";
import { checkReport } from "../../../src/workbook/actions/check";
import { lookAtReport } from "../../../src/workbook/actions/lookAtReport";
import type { Outcome } from "../../../src/workbook/actions/outcome";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { undoLastRefresh } from "../../../src/workbook/actions/undoRefresh";
import { crimeRows, smallWorkbook } from "../../e2e/smallWorkbook";
import { sheetNamed } from "../../e2e/workbooks";
import { openExcel } from "../inExcel";
import { differences, wholeWorkbook } from "../wholeWorkbook";

let excel: HeadlessExcel;
let workbook: WorkbookModel;

beforeEach(async () => {
  workbook = smallWorkbook();
  excel = await openExcel(workbook);
});
afterEach(() => excel.close());

/** Looks, and expects that the workbook holds to the last cell and property what it held. */
async function look(): Promise<Outcome> {
  const before = wholeWorkbook(workbook);
  const found = await lookAtReport();
  expect(differences(before, wholeWorkbook(workbook))).toEqual([]);
  if ("tooManyCells" in found) throw new Error("There was a limit.");
  expect(structuredClone(found)).toEqual(found);
  return found;
}

const refreshed = () => refreshReport({ handEdits: "keep", keepForUndo: true });

/** A count of Ashshire in the last quarter: its place is 8th of 8. */
function changeThefts(count: number): void {
  const row = crimeRows().findIndex(
    ([force, period, series]) =>
      force === "Ashshire" && period === "Q4 2020/21" && series === "Theft",
  );
  sheetNamed(workbook, "Crime").setValue(row, 3, count);
}

test("before the first refresh the figures are there, and no report", async () => {
  const { ok, did, rows, cellsWritten, onSheets } = await look();
  expect({ ok, did, cellsWritten }).toEqual({ ok: true, did: "looked", cellsWritten: 0 });
  expect(rows.map(({ measure, position }) => [measure, position])).toEqual([
    ["Theft", "8th"],
    ["Drugs", "8th"],
  ]);
  expect(onSheets).toEqual({ isThere: false, isUnfinished: false, writtenAt: "", changes: [] });
});

test("a report that agrees says when it was written", async () => {
  const from = Date.now();
  const { rows, checks } = await refreshed();
  const until = Date.now();
  const found = await look();
  expect(found.onSheets).toMatchObject({ isThere: true, isUnfinished: false, changes: [] });
  const written = Date.parse(found.onSheets!.writtenAt);
  expect(written).toBeGreaterThanOrEqual(from);
  expect(written).toBeLessThanOrEqual(until);
  expect(found.rows).toEqual(rows);
  expect(found.checks).toEqual(checks);
});

test("changed figures are told measure by measure, with what stands there and what a refresh would write", async () => {
  await refreshed();
  changeThefts(100);
  const { onSheets, rows } = await look();
  expect(rows[0]!.position).toBe("1st");
  expect(onSheets!.changes).toMatchObject([{ measure: "Theft", kind: "changed" }]);
  const figures = new Map(
    onSheets!.changes[0]!.figures.map(({ name, then, now }) => [name, [then, now]]),
  );
  expect(figures.get("Position")).toEqual(["8", "1"]);
  expect(figures.get("Value")).toEqual(["81.50", "50.00"]);
  expect(figures.get("Status")).toEqual(["Not met", "Met"]);
  expect(figures.has("Measure")).toBe(false);
  expect(figures.has("Unit")).toBe(false);

  await refreshed();
  expect((await look()).onSheets!.changes).toEqual([]);
});

test("figures that differ behind the decimals shown are told with more of them", async () => {
  await refreshed();
  changeThefts(163.001);
  const [change] = (await look()).onSheets!.changes;
  const value = change!.figures.find(({ name }) => name === "Value")!;
  expect([value.then, value.now]).toEqual(["81.500", "81.501"]);
});

test("a measure that is new, and one that is gone", async () => {
  await refreshed();
  const setup = sheetNamed(workbook, "MSG Setup");
  const { row, column } = workbook.tableByName("MsgMeasures")!.area;
  setup.setValue(row + 1, column, "Thefts");
  expect((await look()).onSheets!.changes).toEqual([
    { measure: "Thefts", kind: "new", figures: [] },
    { measure: "Theft", kind: "gone", figures: [] },
  ]);
});

test("a workbook that is protected is looked at as any other", async () => {
  await refreshed();
  Object.assign(workbook, { isStructureProtected: true });
  for (const sheet of workbook.sheets) (sheet as Sheet).layout.isProtected = true;
  expect((await refreshReport({ handEdits: "keep" })).ok).toBe(false);
  const found = await look();
  expect(found.ok).toBe(true);
  expect(found.onSheets).toMatchObject({ isThere: true, changes: [] });
});

test("what keeps a report from being made is told", async () => {
  const setup = sheetNamed(workbook, "MSG Setup");
  setup.setValue(1, 1, "Nowhere");
  const { ok, problems } = await look();
  expect(ok).toBe(false);
  expect(problems[0]!.what).toContain("Nowhere");
});

test("figures among too many cells are not read, and how many there were is told", async () => {
  const trips = excel.roundTrips;
  const found = await lookAtReport({ mostCells: 100 });
  expect(found).toEqual({ tooManyCells: crimeRows().length * 4 + 9 * 2 });
  const once = excel.roundTrips - trips;
  await lookAtReport({ mostCells: crimeRows().length * 4 + 9 * 2 });
  expect(excel.roundTrips - trips - once).toBeGreaterThan(once);
});

test("a look that is not wanted any more tells only that", async () => {
  const found = await lookAtReport({ isCancelled: () => true });
  expect(found).toMatchObject({ ok: false, problems: [{ severity: "notice" }] });
});

test("undoing a refresh brings back when the one before was written", async () => {
  await refreshed();
  const { writtenAt } = (await look()).onSheets!;
  await new Promise((resolve) => setTimeout(resolve, 5));
  changeThefts(100);
  await refreshed();
  expect((await look()).onSheets!.writtenAt > writtenAt).toBe(true);
  await undoLastRefresh();
  const { onSheets } = await look();
  expect(onSheets).toMatchObject({ writtenAt, changes: [{ measure: "Theft" }] });
});

test("a check says of the other sheets that they are older", async () => {
  await refreshed();
  changeThefts(100);
  const outcome = await checkReport();
  expect(outcome).toMatchObject({ did: "checked", onSheets: { changes: [{ measure: "Theft" }] } });
});
