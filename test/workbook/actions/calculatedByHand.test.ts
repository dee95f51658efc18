/** A workbook that Excel calculates only when a person asks: no false differences, and a word about stale sources. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { publishUpdate } from "../../../src/workbook/actions/publish";
import { SHEETS } from "../../../src/workbook/names/contract";
import { smallWorkbook } from "../../e2e/smallWorkbook";
import { fillBackground } from "../filledBackground";
import { openExcel } from "../inExcel";

let excel: HeadlessExcel;
const workbook = smallWorkbook({
  settings: [
    ["Setting", "Value"],
    ["Home force", "Ashshire"],
    ["Version", "1.0"],
  ],
});

beforeAll(async () => {
  workbook.setCalculationMode("Manual");
  excel = await openExcel(workbook);
});
afterAll(() => excel.close());

const BY_HAND = /only when it is asked to/;

const verdicts = () => {
  const evidence = workbook.sheetByName(SHEETS.evidence)!;
  const { row, rows, column, columns } = evidence.usedArea(true)!;
  const cells = Array.from({ length: rows * columns }, (_, at) =>
    evidence.value(row + Math.floor(at / columns), column + (at % columns)),
  );
  return cells.filter((value) => value === "agrees" || value === "differs");
};

test.each(["a first refresh", "a second, with another figure"])("%s", async (which) => {
  if (which !== "a first refresh") workbook.sheetByName("Crime")!.setValue(7, 3, 161);
  const { ok, problems } = await refreshReport({ handEdits: "keep" });
  expect(ok).toBe(true);
  const [word, ...others] = problems.filter(({ what }) => !/^MSG Background has no/.test(what));
  expect(word).toMatchObject({
    severity: "notice",
    what: expect.stringMatching(BY_HAND) as string,
  });
  expect(others).toEqual([]);
  expect(verdicts().length).toBeGreaterThan(0);
  expect(new Set(verdicts())).toEqual(new Set(["agrees"]));
  for (const name of [SHEETS.summary, SHEETS.performance])
    expect(workbook.sheetByName(name)!.value(1, 0)).toBe("");
});

test("publishing does not meet what was not calculated", async () => {
  fillBackground(workbook);
  workbook.sheetByName("Crime")!.setValue(7, 3, 160);
  await refreshReport({ handEdits: "keep" });
  const outcome = await publishUpdate({ today: new Date(2021, 0, 4) });
  expect(outcome).toMatchObject({ ok: true, publishing: "done" });
});

test("where Excel calculates by itself, nothing is said of it", async () => {
  workbook.setCalculationMode("Automatic");
  const { problems } = await refreshReport({ handEdits: "keep" });
  expect(problems.filter(({ what }) => BY_HAND.test(what))).toEqual([]);
});
