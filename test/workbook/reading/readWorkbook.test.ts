/** The reader on the unmodified office.js, answered by the stand-in host. */
import path from "node:path";
import { newWorkbook } from "../../../excel-host/package/open";
import type { WorkbookModel } from "../../../excel-host/model/types";
import { openHeadless } from "../../../excel-host/run/headless";
import type { WorkbookReading } from "../../../src/workbook/reading/readWorkbook";
import type { Rows } from "../snapshots";
import { figuresOf, simpleSetup } from "../sources/literalSource";
import { readFromExcel } from "../readFromExcel";

const PAGE = path.resolve(__dirname, "../../host/office/page");
const TABLE_NAMES = {
  settings: "MsgSettings",
  forces: "MsgForces",
  measures: "MsgMeasures",
  sources: "MsgSources",
} as const;

function workbookWith(own: ReturnType<typeof simpleSetup>): WorkbookModel {
  const workbook = newWorkbook();
  const [setup] = workbook.sheets;
  if (!setup) throw new Error("no sheet");
  setup.name = "MSG Setup";
  let column = 0;
  for (const [key, name] of Object.entries(TABLE_NAMES)) {
    const rows = own[key as keyof typeof TABLE_NAMES] ?? [];
    put(setup, rows, 2, column);
    const columns = rows[0]?.length ?? 1;
    setup.addTable({ row: 2, column, rows: Math.max(2, rows.length), columns }, true, name);
    column += columns + 1;
  }
  return workbook;
}

function put(sheet: WorkbookModel["sheets"][number], rows: Rows, top = 0, left = 0): void {
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== "") sheet.setValue(top + r, left + c, cell);
    }),
  );
}

async function read(workbook: WorkbookModel) {
  const excel = await openHeadless({ workbook, pageDirectory: PAGE });
  try {
    const page = excel.window as unknown as { Excel: typeof Excel };
    // As in the pane, where chunks are read in runs of their own.
    Object.assign(globalThis, { Excel: page.Excel });
    let roundTrips = 0;
    const reading = await page.Excel.run(async (context) => {
      const before = excel.roundTrips;
      const result = await readFromExcel(context);
      roundTrips = excel.roundTrips - before;
      return result;
    });
    const largestAnswer = excel.traffic.responseBytes;
    return { reading: reading as WorkbookReading, roundTrips, largestAnswer };
  } finally {
    excel.close();
  }
}

const LONG = {
  Source: "Crime",
  Sheet: "Crime",
  Layout: "long",
  "Force column": "Force",
  "Period column": "Month",
  "Fixed series": "Solved",
  "Value column": "Share",
};

describe("readWorkbook", () => {
  it("reads percentages in points and dates as months, in four round trips", async () => {
    const workbook = workbookWith(simpleSetup(["Solved"], LONG));
    const sheet = workbook.addSheet("Crime");
    put(sheet, [
      ["Force", "Month", "Share"],
      ["Essex", 44_227, 0.162],
      ["Sussex", 44_227, 17.5],
    ]);
    sheet.setFormat({ row: 1, column: 2, rows: 1, columns: 1 }, { numberFormat: "0.0%" });
    const { reading, roundTrips } = await read(workbook);
    expect(reading.problems).toEqual([]);
    expect(roundTrips).toBe(4);
    const sources = { ...reading, observations: reading.observations! } as never;
    expect(figuresOf(sources, "Solved")).toEqual({ "Essex 2021-01": 16.2, "Sussex 2021-01": 17.5 });
  });

  it("fills merged headings", async () => {
    const own = simpleSetup(["Crime / Number"], {
      Source: "Crime",
      Sheet: "Crime",
      Layout: "wide series",
      "Header rows": 2,
      "Force column": "Force",
      "Fixed period": "2020/21",
    });
    const workbook = workbookWith(own);
    const sheet = workbook.addSheet("Crime");
    put(sheet, [
      ["Force", "Crime", "", "Fraud", ""],
      ["", "Rate", "Number", "Rate", "Number"],
      ["Essex", 1, 2, 3, 4],
    ]);
    for (const column of [1, 3]) sheet.merge({ row: 0, column, rows: 1, columns: 2 });
    sheet.merge({ row: 0, column: 0, rows: 2, columns: 1 });
    const { reading } = await read(workbook);
    expect(reading.problems).toEqual([]);
    expect(figuresOf({ observations: reading.observations } as never, "Crime / Number")).toEqual({
      "Essex 2021-03": 2,
    });
  });

  it("does not read the totals row of a source that is a table", async () => {
    const source = { ...LONG, Sheet: "", Range: "Shares" };
    const workbook = workbookWith(simpleSetup(["Solved"], source));
    const sheet = workbook.addSheet("Crime");
    // Totals that look like a row of figures: the function of each column is the analyst's choice.
    put(sheet, [
      ["Force", "Month", "Share"],
      ["Essex", "Jan 2021", 16],
      ["Sussex", "Jan 2021", 18],
      ["Kent", "Jan 2021", 34],
    ]);
    const table = sheet.addTable({ row: 0, column: 0, rows: 4, columns: 3 }, true, "Shares");
    const figures = async () =>
      figuresOf({ observations: (await read(workbook)).reading.observations } as never, "Solved");
    const withoutTotals = { "Essex 2021-01": 16, "Sussex 2021-01": 18 };
    expect(await figures()).toEqual({ ...withoutTotals, "Kent 2021-01": 34 });
    Object.assign(table, { hasTotals: true });
    expect(await figures()).toEqual(withoutTotals);
  });

  it("costs no more round trips for many measures, tables and sheets", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Series no. ${index}`);
    const sources = names.map((name) => ({
      ...LONG,
      Source: name,
      Sheet: name,
      "Fixed series": name,
    }));
    const workbook = workbookWith(simpleSetup(names, sources));
    for (const name of names)
      put(workbook.addSheet(name), [
        ["Force", "Month", "Share"],
        ["Essex", "Jan 2021", 1],
      ]);
    const { reading, roundTrips } = await read(workbook);
    expect(reading.problems).toEqual([]);
    expect(reading.observations?.series).toHaveLength(30);
    expect(roundTrips).toBe(4);
  });

  it("reads a large sheet in chunks, and every row of it once", async () => {
    const workbook = workbookWith(simpleSetup(["Solved"], LONG));
    const sheet = workbook.addSheet("Crime");
    const months = 200;
    const rows = [["Force", "Month", "Share", "Remark"] as (string | number)[]];
    for (let copy = 0; copy < 300; copy++) {
      for (let month = 0; month < months; month++) {
        const force = copy === 0 ? "Essex" : `Area ${copy}`;
        rows.push([
          force,
          `${1990 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
          month + copy,
          "x",
        ]);
      }
    }
    put(sheet, rows);
    const { reading, roundTrips, largestAnswer } = await read(workbook);
    expect(reading.problems.filter(({ severity }) => severity !== "notice")).toEqual([]);
    expect(roundTrips).toBeGreaterThan(5);
    expect(roundTrips).toBeLessThan(20);
    expect(largestAnswer).toBeLessThanOrEqual(500_000);
    const series = reading.observations?.series[0];
    expect(series?.ends).toHaveLength(months);
    expect(series?.values[0]).toBe(0);
    expect(series?.values[(months - 1) * 4]).toBe(months - 1);
  });

  it("says that a name is none of the workbook's", async () => {
    const own = simpleSetup(["Solved"], { ...LONG, Range: "CrimeData" });
    const workbook = workbookWith(own);
    put(workbook.addSheet("Crime"), [["Force", "Month", "Share"]]);
    const { reading } = await read(workbook);
    expect(reading.problems[0]?.what).toContain('"CrimeData" is no address');
    expect(reading.setup?.measures[0]?.usable).toBe(false);
  });

  it("says that the set-up's sheet is missing, and which table is", async () => {
    const { reading } = await read(newWorkbook());
    expect(reading.setup).toBeUndefined();
    expect(reading.problems).toMatchObject([{ severity: "stop", where: [] }]);
    expect(reading.problems[0]?.what).toContain("MSG Setup");

    const workbook = workbookWith(simpleSetup(["Solved"], LONG));
    workbook.tableByName("MsgSources")?.rename("Sources");
    const other = await read(workbook);
    expect(other.reading.problems).toMatchObject([
      { severity: "stop", where: [{ sheet: "MSG Setup", address: "A1" }] },
    ]);
    expect(other.reading.problems[0]?.what).toContain("MsgSources");
  });
});
