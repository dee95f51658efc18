/** How often a refresh goes to Excel where each trip is waited for, and that what is asked ahead is never out of date. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { WorkbookModel } from "../../../excel-host/model/types";
import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { lookAtReport } from "../../../src/workbook/actions/lookAtReport";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { forgetWhatWasRead } from "../../../src/workbook/excel/ahead";
import { areTripsDear } from "../../../src/workbook/excel/line";
import { smallWorkbook } from "../../e2e/smallWorkbook";
import { sheetNamed } from "../../e2e/workbooks";
import { openExcel } from "../inExcel";
import { differences, wholeWorkbook } from "../wholeWorkbook";

jest.mock("../../../src/workbook/excel/line", () => ({
  ...jest.requireActual<object>("../../../src/workbook/excel/line"),
  areTripsDear: jest.fn(() => true),
}));

let excel: HeadlessExcel;
let workbook: WorkbookModel;

beforeEach(forgetWhatWasRead);
afterEach(() => excel.close());

const now = new Date(2026, 10, 30, 11, 4);
const refresh = () => refreshReport({ handEdits: "keep", keepForUndo: true, now });

async function tripsOf(action: () => Promise<unknown>): Promise<number> {
  const before = excel.roundTrips;
  await action();
  return excel.roundTrips - before;
}

const change = () => sheetNamed(workbook, "Crime").setValue(8, 3, 23);

test("a workbook as many are: looked at on opening, refreshed, refreshed with nothing new, and with a figure", async () => {
  workbook = smallWorkbook();
  excel = await openExcel(workbook);
  const look = await tripsOf(() => lookAtReport());
  const first = await tripsOf(refresh);
  const unchanged = await tripsOf(async () =>
    expect(await refresh()).toMatchObject({ did: "found unchanged" }),
  );
  change();
  const changed = await tripsOf(refresh);
  // What there is, and what it holds; then the report, its charts with Excel's results, and pages the first time.
  expect({ look, first, unchanged, changed }).toEqual({
    look: 4,
    first: 5,
    unchanged: 3,
    changed: 5,
  });
});

/** What a line of short trips makes, where nothing is asked ahead. */
async function withoutAsking(bytes: Uint8Array, steps: readonly (() => unknown)[]) {
  jest.mocked(areTripsDear).mockReturnValue(false);
  const whole = await after(bytes, steps);
  jest.mocked(areTripsDear).mockReturnValue(true);
  return whole;
}

async function after(bytes: Uint8Array, steps: readonly (() => unknown)[]): Promise<unknown> {
  workbook = openWorkbook(bytes);
  excel = await openExcel(workbook);
  for (const step of steps) {
    await step();
    expect((await refresh()).ok).toBe(true);
  }
  const whole = wholeWorkbook(workbook);
  excel.close();
  return whole;
}

const NEW_ROW = ["Ashshire", "Q1 2021/22", "Theft", 5];
const crime = () => sheetNamed(workbook, "Crime");

test.each<readonly [string, () => unknown]>([
  ["a figure", change],
  ["a row more", () => NEW_ROW.forEach((cell, column) => crime().setValue(65, column, cell))],
  ["a heading elsewhere", () => crime().setValue(0, 4, "Number, revised")],
  ["a figure in per cent", () => crime().setFormat(at(8, 3), { numberFormat: "0%" })],
  ["a sheet renamed", () => (crime().name = "Offences")],
  ["a word on the report", () => sheetNamed(workbook, "MSG Performance").setValue(6, 3, "mine")],
  ["something beside the report", () => sheetNamed(workbook, "MSG Evidence").setValue(99, 70, 1)],
])("%s between two runs is read as it is", async (what, between) => {
  const bytes = saveWorkbook(smallWorkbook());
  const source = () => {
    const { sheet, area } = workbook.tableByName("MsgSources")!;
    if (what === "a sheet renamed") sheet.setValue(area.row + 1, area.column + 1, "Offences");
  };
  const both = () => {
    between();
    source();
  };
  const steps = [() => undefined, both];
  const wanted = await withoutAsking(bytes, steps);
  forgetWhatWasRead();
  expect(differences(wanted, await after(bytes, steps))).toEqual([]);
});

const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

test("more than one answer holds: nothing is asked ahead, and the same is read", async () => {
  const bytes = saveWorkbook(smallWorkbook());
  await after(bytes, [() => undefined]);
  workbook = openWorkbook(bytes);
  excel = await openExcel(workbook);
  const host = excel.session.host;
  const run = host.run.bind(host);
  const refused: number[] = [];
  host.run = (request, partition) => {
    const isAhead = request.Actions.length > 40 && refused.length === 0;
    if (!isAhead) return run(request, partition);
    refused.push(request.Actions.length);
    const nothing = run({ ...request, Actions: [] }, partition);
    return { ...nothing, Error: { ...TOO_LARGE, ActionIndex: 0 } };
  };
  expect(await refresh()).toMatchObject({ ok: true });
  expect(refused).toHaveLength(1);
});

const TOO_LARGE = {
  Code: "ResponsePayloadSizeLimitExceeded",
  Message: "The response payload size has exceeded the limit.",
  Location: "",
  HttpStatusCode: 400,
};
