/**
 * 130 measures of 44 forces, published again and again: refresh and publish, with requests and answers under 4.5 MB.
 * PUBLICATIONS=120 makes ten years of months.
 */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { SheetModel } from "../../../excel-host/model/types";
import { monthEndSerial } from "../../../src/msg/basics/excelDate";
import { monthName, monthNumber } from "../../../src/msg/basics/period";
import { headingsOf, type SetUpTable } from "../../../src/workbook/names/columns/tables";
import { TABLES } from "../../../src/workbook/names/contract";
import { publishUpdate } from "../../../src/workbook/actions/publish";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import {
  addTable,
  putRows,
  setupWorkbook,
  sheetNamed,
  tableRows,
  type Row,
} from "../../e2e/workbooks";
import { fillBackground } from "../filledBackground";
import { openExcel } from "../inExcel";

/** With four, every table of the history is too large for one answer. */
const PUBLICATIONS = Number(process.env["PUBLICATIONS"] ?? 4);
const LARGEST = 4_500_000;
const MEASURES = Array.from({ length: 130 }, (_, at) => `Measure ${at + 1}`);
const FORCES = Array.from({ length: 44 }, (_, at) => `Force ${at + 1}`);
const LAST = monthNumber(2021, 3);

/** A force's value of a measure in a month. */
const valueOf = (measure: number, force: number, month: number) =>
  10 + ((measure * 7 + force * 13 + month) % 97) / 3;

function fill(setup: SheetModel, key: SetUpTable, rows: readonly Row[]): void {
  addTable(setup, TABLES[key], [headingsOf(key), ...rows]);
}

function publications<Of>(make: (update: string, month: number, measure: number) => Of[]): Of[] {
  return Array.from({ length: PUBLICATIONS }, (_, at) => LAST - PUBLICATIONS + at).flatMap(
    (month) => MEASURES.flatMap((_, measure) => make(monthName(month), month, measure)),
  );
}

function workbookOfYears() {
  const workbook = setupWorkbook();
  const setup = sheetNamed(workbook, "MSG Setup");
  addTable(setup, "MsgSettings", [
    ["Setting", "Value"],
    ["Home force", "Force 1"],
    ["Update", monthName(LAST)],
    ["Version", "1.0"],
  ]);
  addTable(setup, "MsgForces", [["Force", "In group"], ...FORCES.map((force) => [force, "Yes"])]);
  addTable(setup, "MsgMeasures", [
    ["Measure", "Better", "Value"],
    ...MEASURES.map((measure) => [measure, "lower", measure]),
  ]);
  addTable(setup, "MsgSources", [
    ["Source", "Sheet", "Layout", "Force column", "Period column"],
    ["Figures", "Figures", "wide series", "Force", "Period"],
  ]);
  fill(
    setup,
    "history",
    publications((update, month, measure) => [
      [
        update,
        "1.0",
        MEASURES[measure]!,
        monthEndSerial(month),
        valueOf(measure, 0, month),
        20,
        44,
      ],
    ]),
  );
  fill(
    setup,
    "historyForces",
    publications((update, month, measure) =>
      FORCES.map((force, at) => [
        ...[update, "1.0", MEASURES[measure]!, force, monthEndSerial(month)],
        ...["", "", valueOf(measure, at, month)],
      ]),
    ),
  );
  const months = [LAST - 1, LAST];
  putRows(workbook.addSheet("Figures"), [
    ["Force", "Period", ...MEASURES],
    ...months.flatMap((month) =>
      FORCES.map((force, at) => [
        force,
        monthName(month),
        ...MEASURES.map((_, measure) => valueOf(measure, at, month)),
      ]),
    ),
  ]);
  return workbook;
}

let excel: HeadlessExcel;
afterAll(() => excel.close());

test("130 measures of 44 forces are refreshed and published", async () => {
  const workbook = workbookOfYears();
  excel = await openExcel(workbook);
  const refreshed = await refreshReport({ handEdits: "keep" });
  expect(refreshed.problems.filter(({ severity }) => severity === "stop")).toEqual([]);
  const [first] = refreshed.report!.measures;
  expect(first!.movement.previous).toMatchObject({ update: monthName(LAST - 1), position: 20 });
  expect(first!.movement.revisedFigures).toEqual([]);
  fillBackground(workbook);
  const outcome = await publishUpdate({ today: new Date(2021, 3, 20) });
  expect(outcome.problems.filter(({ severity }) => severity === "stop")).toEqual([]);
  expect(outcome.publishing).toBe("done");
  const rows = workbook.tableByName(TABLES.historyForces)!.area.rows - 1;
  expect(rows).toBe((PUBLICATIONS + 1) * MEASURES.length * FORCES.length);
  expect(tableRows(workbook, TABLES.history).slice(-1)).toMatchObject([
    { Update: monthName(LAST), Measure: "Measure 130", Of: 44, Published: expect.any(Number) },
  ]);
  const { requestBytes, responseBytes } = excel.traffic;
  expect([requestBytes, responseBytes].filter((bytes) => bytes > LARGEST)).toEqual([]);
}, 1_800_000);
