/** What a person types on the report's sheets while it is computed is seen before it would be overwritten. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { WorkbookModel } from "../../../excel-host/model/types";
import { checkReport } from "../../../src/workbook/actions/check";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { smallWorkbook } from "../../e2e/smallWorkbook";
import { findCells, sheetNamed, tableRows } from "../../e2e/workbooks";
import { openExcel } from "../inExcel";

let excel: HeadlessExcel;
let workbook: WorkbookModel;

beforeEach(async () => {
  workbook = smallWorkbook();
  excel = await openExcel(workbook);
  await refreshReport({ handEdits: "keep", keepForUndo: true });
});
afterEach(() => excel.close());

/** Types once the report is being computed. */
function typing(type: () => void) {
  let isTyped = false;
  return ({ done }: { readonly done: number }) => {
    if (done < 1 || isTyped) return;
    isTyped = true;
    type();
  };
}

test.each(["keep", "replace"] as const)(
  "typed on MSG Performance meanwhile: %s, and told",
  async (handEdits) => {
    const performance = sheetNamed(workbook, "MSG Performance");
    const [[row, column]] = findCells(performance, (text) => text === "4th in MSG") as [
      [number, number, string],
    ];
    const onProgress = typing(() => performance.setValue(row, column, "typed just now"));
    sheetNamed(workbook, "Crime").setValue(8, 3, 23);
    const { ok, problems } = await refreshReport({ handEdits, keepForUndo: true, onProgress });
    expect(ok).toBe(true);
    expect(performance.value(row, column)).toBe(
      handEdits === "keep" ? "typed just now" : "4th in MSG",
    );
    expect(problems.map(({ what }) => what)).toContainEqual(
      expect.stringContaining('Changed by hand: it holds "typed just now"'),
    );
  },
);

test("typed while nothing else changed: it stays, and the next refresh tells it", async () => {
  const performance = sheetNamed(workbook, "MSG Performance");
  const [[row, column]] = findCells(performance, (text) => text === "4th in MSG") as [
    [number, number, string],
  ];
  const onProgress = typing(() => performance.setValue(row, column, "typed just now"));
  const told = expect.stringContaining('Changed by hand: it holds "typed just now"') as string;
  const first = await refreshReport({ handEdits: "keep", onProgress });
  const next = await refreshReport({ handEdits: "keep" });
  expect(first.problems.map(({ what }) => what)).not.toContainEqual(told);
  expect(next.problems.map(({ what }) => what)).toContainEqual(told);
  expect(performance.value(row, column)).toBe("typed just now");
});

test("a word typed on MSG Checks meanwhile stays, by Refresh and by Check", async () => {
  const checks = sheetNamed(workbook, "MSG Checks");
  const onProgress = typing(() => checks.setValue(6, 5, "typed just now"));
  await refreshReport({ handEdits: "keep", keepForUndo: true, onProgress });
  expect(findCells(checks, (text) => text === "typed just now")).toHaveLength(1);
  await checkReport({ onProgress: typing(() => checks.setValue(6, 4, "Ada")) });
  expect(findCells(checks, (text) => text === "Ada")).toHaveLength(1);
  expect(findCells(checks, (text) => text === "typed just now")).toHaveLength(1);
});

test("nothing typed costs no reading more", async () => {
  const before = excel.roundTrips;
  // "replace" writes all of it, though nothing changed.
  await refreshReport({ handEdits: "replace", keepForUndo: true });
  const once = excel.roundTrips - before;
  const onProgress = typing(() => sheetNamed(workbook, "MSG Summary").setValue(8, 0, "x"));
  await refreshReport({ handEdits: "replace", keepForUndo: true, onProgress });
  expect(excel.roundTrips - before - once).toBeGreaterThan(once);
  expect(tableRows(workbook, "MsgResults")).toHaveLength(2);
});
