/** What stops the report and what stops one measure: each message names sheet, cell and remedy. */
import type { WorkbookModel } from "../../excel-host/model/types";
import { openWorkbook } from "../../excel-host/package/open";
import { saveWorkbook } from "../../excel-host/package/save";
import { runCommand } from "./refresh";
import {
  FORCES,
  MEASURE_COLUMNS,
  MEASURES,
  crimeRows,
  smallWorkbook,
  type SmallWorkbookChanges,
  SOURCE_COLUMNS,
} from "./smallWorkbook";
import { putRows, setupWorkbook, sheetNamed, tableRows } from "./workbooks";

/** As from a file: what was put together is saved and opened again. */
function asFile(workbook: WorkbookModel): WorkbookModel {
  return openWorkbook(saveWorkbook(workbook));
}

const [theft, drugs] = [MEASURES[1]!, MEASURES[2]!];

const stopping: [what: string, workbook: () => WorkbookModel, says: RegExp, where: RegExp][] = [
  [
    "no MSG Setup",
    () => {
      const workbook = setupWorkbook();
      sheetNamed(workbook, "MSG Setup").name = "Figures";
      return workbook;
    },
    /MSG Setup/,
    /^$/,
  ],
  [
    "a missing table",
    () => {
      const workbook = smallWorkbook();
      workbook.tableByName("MsgSources")!.rename("Sources");
      return workbook;
    },
    /MsgSources/,
    /MSG Setup/,
  ],
  [
    "a missing column",
    () => smallWorkbook({ measures: MEASURES.map((row) => row.filter((_, c) => c !== 2)) }),
    /Better/,
    /MSG Setup'?!/,
  ],
  [
    "no home force",
    () =>
      smallWorkbook({
        settings: [
          ["Setting", "Value"],
          ["Update", "March 2021"],
        ],
      }),
    /[Hh]ome force/,
    /MSG Setup'?!/,
  ],
  [
    "a home force that is not among the forces",
    () =>
      smallWorkbook({
        settings: [
          ["Setting", "Value"],
          ["Home force", "Ashire"],
        ],
      }),
    /Ashire/,
    /MSG Setup'?!B2/,
  ],
  [
    "two measures of one name",
    () => smallWorkbook({ measures: [MEASURE_COLUMNS, theft, ["theft ", ...drugs.slice(1)]] }),
    /theft/i,
    /MSG Setup'?!/,
  ],
  [
    "a sheet of our name that is somebody else's",
    () => {
      const workbook = smallWorkbook();
      putRows(workbook.addSheet("MSG Summary"), [["My own notes"]]);
      return workbook;
    },
    /MSG Summary/,
    /MSG Summary/,
  ],
  [
    "a table of our name that is somebody else's",
    () => {
      const workbook = smallWorkbook();
      const sheet = workbook.addSheet("Mine");
      putRows(sheet, [["Measure"], ["x"]]);
      sheet.addTable({ row: 0, column: 0, rows: 2, columns: 1 }, true, "MsgResults");
      return workbook;
    },
    /MsgResults.*Mine/,
    /^$/,
  ],
];

describe("what stops the report, before anything is written", () => {
  test.each(stopping)("%s", async (_, make, says, where) => {
    const workbook = asFile(make());
    const before = saveWorkbook(workbook);
    const { outcome } = await runCommand(workbook, "refreshReport");
    expect(outcome.ok).toBe(false);
    const stops = outcome.problems.filter(({ severity }) => severity === "stop");
    const said = stops.map(({ what, remedy }) => `${what} ${remedy}`).join("\n");
    expect(said).toMatch(says);
    expect(stops.every(({ remedy }) => remedy.length > 10)).toBe(true);
    expect(stops.map((problem) => problem.where.join(", ")).join("; ")).toMatch(where);
    expect(Buffer.compare(saveWorkbook(workbook), before)).toBe(0);
  });
});

interface OneMeasure {
  changes: SmallWorkbookChanges;
  says: RegExp;
  /** Cells that a problem must name, all in one. */
  where: RegExp[];
  status: string;
}

const conflicting = [...crimeRows(), [FORCES[2], "Q4 2020/21", "Theft", 999]];

const oneMeasure: [what: string, OneMeasure][] = [
  [
    "an unknown series",
    {
      changes: {
        measures: [MEASURE_COLUMNS, [...theft.slice(0, 3), "Thefts", ...theft.slice(4)], drugs],
      },
      says: /Thefts/,
      where: [/MSG Setup'?!/],
      status: "No data",
    },
  ],
  [
    "two figures for the same force, period and series: both cells are named",
    {
      changes: { crime: conflicting },
      says: /Cedarshire/,
      where: [/Crime'?!\$?D\$?24/, /Crime'?!\$?D\$?66/],
      status: "No data",
    },
  ],
  [
    "an aspiration nobody can read",
    {
      changes: {
        measures: [
          MEASURE_COLUMNS,
          [...theft.slice(0, 8), "somewhere near the top", "Jun 2019"],
          drugs,
        ],
      },
      says: /somewhere near the top/,
      where: [/MSG Setup'?!/],
      status: "",
    },
  ],
  [
    "text where a figure should be",
    {
      changes: {
        crime: crimeRows().map((row, r) => (r === 7 ? [...row.slice(0, 3), "about 160"] : row)),
      },
      says: /about 160/,
      where: [/Crime'?!\$?D\$?8/],
      status: "No data",
    },
  ],
  [
    "an unknown word in Better",
    {
      changes: {
        measures: [MEASURE_COLUMNS, ["Theft", "per 1,000 pop.", "down", ...theft.slice(3)], drugs],
      },
      says: /down/,
      where: [/MSG Setup'?!/],
      status: "No data",
    },
  ],
  [
    "a source on a sheet that is not there",
    {
      changes: {
        sources: [
          SOURCE_COLUMNS,
          ["Crime", "Crimes", "long", "Force", "Period", "Series", "Number", ""],
          ["People", "People", "wide series", "Force", "", "", "", "Jun 2019"],
        ],
      },
      says: /Crimes/,
      where: [/MSG Setup'?!/],
      status: "No data",
    },
  ],
];

describe("what stops one measure: its row stays", () => {
  test.each(oneMeasure)("%s", async (_, { changes, says, where, status }) => {
    const workbook = asFile(smallWorkbook(changes));
    const { outcome } = await runCommand(workbook, "refreshReport");
    expect(outcome.ok).toBe(true);
    const problem = outcome.problems.find(
      (candidate) =>
        says.test(candidate.what) &&
        where.every((cell) => candidate.where.some((place) => cell.test(place))),
    );
    expect(problem?.remedy).toMatch(/\w/);
    const results = tableRows(workbook, "MsgResults");
    expect(results.map((row) => row["Measure"])).toEqual(["Theft", "Drugs"]);
    const theftRow = results[0]!;
    expect(theftRow["Status"] ?? "").toBe(status);
    if (status === "No data") {
      expect(theftRow["Value"] ?? "").toBe("");
      expect(String(theftRow["Note"]).length).toBeGreaterThan(10);
    }
    const checks = sheetNamed(workbook, "MSG Checks");
    expect(checks.usedArea(true)?.rows).toBeGreaterThan(1);
  });
});
