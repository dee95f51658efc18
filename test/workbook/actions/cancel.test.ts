/** Cancel while a large sheet is read in chunks, or while the engine computes: nothing is written, and the next refresh is whole. */
import type { Scalar, WorkbookModel } from "../../../excel-host/model/types";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { serveEngine } from "../../../src/workbook/engine/engine";
import { openEngineBy } from "../../../src/workbook/engine/place";
import { cloningPorts } from "../cloningPorts";
import { FORCES, smallWorkbook } from "../../e2e/smallWorkbook";
import { tableRows } from "../../e2e/workbooks";
import { openExcel, picture } from "../inExcel";

/** Rows of figures: enough for several answers; LARGE_ROWS=1048575 tries a full sheet. */
const ROWS = Number(process.env["LARGE_ROWS"] ?? 60_000);
/** Answers stay under 1 MB by estimate; names in them differ in length. */
const LARGEST_ANSWER = 1_000_000;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const PERIODS = 120;

/** "Theft" first, for which there is a measure, then series that nothing asks for. */
function largeCrime(): Scalar[][] {
  const rows: Scalar[][] = [["Force", "Period", "Series", "Number"]];
  for (let at = 0; at < ROWS; at++) {
    const force = at % FORCES.length;
    const period = Math.floor(at / FORCES.length) % PERIODS;
    const series = Math.floor(at / (FORCES.length * PERIODS));
    rows.push([
      FORCES[force] ?? "",
      `${MONTHS[period % 12] ?? ""} ${2011 + Math.floor(period / 12)}`,
      series === 0 ? "Theft" : `Offence ${series}`,
      100 + force,
    ]);
  }
  return rows;
}

function largeWorkbook(): WorkbookModel {
  return smallWorkbook({
    measures: [
      ["Measure", "Better", "Value"],
      ["Theft", "lower", "Theft"],
    ],
    crime: largeCrime(),
  });
}

const sheetsOf = (workbook: WorkbookModel) => workbook.sheets.map(({ name }) => name);

let excel: HeadlessExcel | undefined;
afterEach(() => {
  openEngineBy(undefined);
  excel?.close();
});

test("a refresh that is cancelled between two answers leaves the workbook as it was", async () => {
  const workbook = largeWorkbook();
  excel = await openExcel(workbook);
  const before = { sheets: sheetsOf(workbook), setup: picture(workbook, "MSG Setup") };
  const shares: number[] = [];
  const outcome = await refreshReport({
    handEdits: "keep",
    onProgress: ({ done }) => shares.push(done),
    isCancelled: () => (shares.at(-1) ?? 0) > 0.2,
  });
  expect(outcome.ok).toBe(false);
  expect(outcome.problems.map(({ what }) => what)).toEqual([
    "Cancelled before anything was written.",
  ]);
  // It ended in the middle of the reading, not after it.
  expect(Math.max(...shares)).toBeLessThan(0.75);
  expect(shares.length).toBeGreaterThan(2);
  expect({ sheets: sheetsOf(workbook), setup: picture(workbook, "MSG Setup") }).toEqual(before);

  const next = await refreshReport({ handEdits: "keep" });
  expect(next.ok).toBe(true);
  expect(tableRows(workbook, "MsgResults").map((row) => [row["Value"], row["Position"]])).toEqual([
    [100, 1],
  ]);
  expect(excel.traffic.responseBytes).toBeLessThan(LARGEST_ANSWER);
}, 600_000);

test("a refresh that is cancelled while the engine computes ends the engine, and the next one has another", async () => {
  const workbook = smallWorkbook();
  excel = await openExcel(workbook);
  const before = picture(workbook, "MSG Setup");
  let [opened, ended] = [0, 0];
  openEngineBy(() => {
    const [here, there] = cloningPorts();
    // The first engine computes and computes.
    if (++opened > 1) serveEngine(there);
    return Object.assign(here, { end: () => void ended++ });
  });
  let asked = 0;
  const cancelled = await refreshReport({ handEdits: "keep", isCancelled: () => ++asked > 1 });
  expect(cancelled.ok).toBe(false);
  expect(cancelled.problems.map(({ what }) => what)).toEqual([
    "Cancelled before anything was written.",
  ]);
  expect({ opened, ended }).toEqual({ opened: 1, ended: 1 });
  expect(sheetsOf(workbook)).toEqual(["MSG Setup", "Crime", "People"]);
  expect(picture(workbook, "MSG Setup")).toEqual(before);

  const next = await refreshReport({ handEdits: "keep", isCancelled: () => false });
  expect(next.ok).toBe(true);
  expect({ opened, ended }).toEqual({ opened: 2, ended: 1 });
  expect(tableRows(workbook, "MsgResults").map((row) => row["Position"])).toEqual([8, 8]);
});
