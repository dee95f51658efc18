/** Cancel while a large sheet is read in chunks: nothing is written, and the next refresh is whole. */
import type { Scalar, WorkbookModel } from "../../../excel-host/model/types";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { refreshReport } from "../../../src/workbook/actions/refresh";
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
afterEach(() => excel?.close());

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
