/** A refresh or an undo that is cut off, at every request and in every part of it: the next refresh heals it. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { WorkbookModel } from "../../../excel-host/model/types";
import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { forgetRefresh } from "../../../src/workbook/actions/lastRefresh";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { undoLastRefresh } from "../../../src/workbook/actions/undoRefresh";
import { UNFINISHED } from "../../../src/workbook/report/texts";
import { smallWorkbook } from "../../e2e/smallWorkbook";
import { findCells } from "../../e2e/workbooks";
import { cutterOf, sharesOf, type Cutter } from "../cutRequests";
import { openExcel } from "../inExcel";
import { differences, wholeWorkbook } from "../wholeWorkbook";

let excel: HeadlessExcel;
let workbook: WorkbookModel;
let cutter: Cutter;

async function open(bytes: Uint8Array): Promise<void> {
  forgetRefresh();
  workbook = openWorkbook(bytes);
  excel = await openExcel(workbook);
  cutter = cutterOf(excel);
}

const refresh = () => refreshReport({ handEdits: "keep", keepForUndo: true });

const FIGURES = [160, 9, 400];

/** Other figures: 0 those of the first report. */
function setFigures(set: 0 | 1 | 2): void {
  const crime = workbook.sheetByName("Crime")!;
  crime.setValue(7, 3, FIGURES[set] as number);
  crime.setValue(8, 3, 17 + 10 * set);
}

/** The words of a person on the report. */
function write(): void {
  const performance = workbook.sheetByName("MSG Performance")!;
  const [[row, column]] = findCells(performance, (text) => text === "4th in MSG") as [
    [number, number, string],
  ];
  performance.setValue(row, column, "my words");
  const checks = workbook.sheetByName("MSG Checks")!;
  checks.setValue(6, 4, "Ada");
  checks.setValue(6, 5, "seen");
}

/** What a workbook holds at which a step was done whole, then the others. */
async function afterAll(bytes: Uint8Array, steps: (() => unknown)[]) {
  await open(bytes);
  for (const step of steps) await step();
  await calculate();
  const whole = wholeWorkbook(workbook);
  excel.close();
  return whole;
}

/** Whatever was written is calculated with the next request. */
const calculate = () =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").load("values");
    await context.sync();
  });

/** Report sheets that do not say that they are not finished, and do not hold what they will hold in the end. */
async function silent(done: Record<string, unknown>): Promise<string[]> {
  await calculate();
  const now = wholeWorkbook(workbook);
  const cells = (whole: Record<string, unknown>, name: string) =>
    (whole[name] as { readonly cells: unknown }).cells;
  return workbook.sheets
    .filter((sheet) => sheet.name.startsWith("MSG ") && sheet.name !== "MSG Setup")
    .filter((sheet) => sheet.value(0, 0) !== null && sheet.value(1, 0) !== UNFINISHED)
    .map(({ name }) => name)
    .filter((name) => differences(cells(done, name), cells(now, name)).length > 0);
}

/** Which figures were seen last: those of the step or those before it, whatever else was done. */
const SEEN_LAST = "MSG Checks properties MsgAnalyst figures:";

/** Cuts a step wherever it can be; after each cut the steps that follow have to lead to one of the wanted states. */
async function cutEverywhere(
  bytes: Uint8Array,
  before: (() => unknown)[],
  step: () => Promise<{ readonly ok: boolean }>,
  after: (() => unknown)[],
  wanted: readonly Record<string, unknown>[],
): Promise<number> {
  let [cases, healed] = [0, 0];
  const done = await afterAll(bytes, [...before, step]);
  for (let request = 0; ; request++)
    for (const share of sharesOf(request)) {
      await open(bytes);
      for (const one of before) await one();
      cutter.cut({ request, share });
      const outcome = await step();
      const { isCut } = cutter;
      cutter.cut(undefined);
      if (!isCut) {
        excel.close();
        expect(healed).toBeGreaterThanOrEqual(1);
        expect(cases).toBeGreaterThan(healed);
        return cases;
      }
      cases++;
      const hasBegun = request > 0 || share > 0.1;
      if (outcome.ok) {
        // Charts and pages are tried again by themselves.
        healed++;
        await calculate();
        const now = differences(done, wholeWorkbook(workbook));
        expect([request, share, now]).toEqual([request, share, []]);
      } else if (hasBegun)
        expect([request, share, await silent(done)]).toEqual([request, share, []]);
      for (const one of after) await one();
      const whole = wholeWorkbook(workbook);
      const [nearest] = wanted
        .map((state) => differences(state, whole).filter((one) => !one.startsWith(SEEN_LAST)))
        .sort((some, others) => some.length - others.length);
      expect([request, share, nearest]).toEqual([request, share, []]);
      excel.close();
    }
}

test("a first refresh", async () => {
  const bytes = saveWorkbook(smallWorkbook());
  const others = () => setFigures(1);
  const wanted = [
    await afterAll(bytes, [refresh, others, refresh]),
    await afterAll(bytes, [others, refresh]),
  ];
  expect(await cutEverywhere(bytes, [], refresh, [others, refresh], wanted)).toBeGreaterThan(5);
});

test("a second refresh, with words of a person's, other figures afterwards", async () => {
  await open(saveWorkbook(smallWorkbook()));
  await refresh();
  write();
  const bytes = saveWorkbook(workbook);
  excel.close();
  const [one, other] = [() => setFigures(1), () => setFigures(2)];
  const wanted = [
    await afterAll(bytes, [one, refresh, other, refresh]),
    await afterAll(bytes, [other, refresh]),
  ];
  expect(JSON.stringify(wanted)).toContain("my words");
  expect(JSON.stringify(wanted)).toContain("Ada");
  const cases = await cutEverywhere(bytes, [one], refresh, [other, refresh], wanted);
  expect(cases).toBeGreaterThan(5);
});

test("an undo", async () => {
  await open(saveWorkbook(smallWorkbook()));
  await refresh();
  write();
  const bytes = saveWorkbook(workbook);
  excel.close();
  const [one, other] = [() => setFigures(1), () => setFigures(2)];
  const wanted = [
    await afterAll(bytes, [one, refresh, other, refresh]),
    await afterAll(bytes, [other, refresh]),
    await afterAll(bytes, [one, refresh, undoLastRefresh, other, refresh]),
  ];
  const cases = await cutEverywhere(
    bytes,
    [one, refresh],
    undoLastRefresh,
    [other, refresh],
    wanted,
  );
  expect(cases).toBeGreaterThan(5);
});
