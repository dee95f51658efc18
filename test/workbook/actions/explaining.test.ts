/** Explanations over the samples: the report's cell of a figure, and the cells behind it. */
import { readFileSync } from "node:fs";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { CellError } from "../../../excel-host/model/types";
import type { Workbook } from "../../../excel-host/model/workbook";
import { openWorkbook } from "../../../excel-host/package/open";
import type { ExplainedFigure } from "../../../src/msg/telling/explanation";
import { parseAddress } from "../../../src/workbook/names/addresses";
import { cellsOf, showFigure } from "../../../src/workbook/actions/explaining";
import { SHEETS } from "../../../src/workbook/names/contract";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { keepEngineBeyondClones } from "../cloningPorts";
import { openExcel } from "../inExcel";
import type { MeasureResult } from "../../../src/msg/model/measureResult";

const SAMPLE = "samples/open-data.xlsx";

let excel: HeadlessExcel;
let workbook: Workbook;

beforeAll(keepEngineBeyondClones);
afterEach(() => excel.close());

async function refreshed(): Promise<readonly MeasureResult[]> {
  workbook = openWorkbook(readFileSync(SAMPLE));
  excel = await openExcel(workbook);
  const { report } = await refreshReport({ handEdits: "keep" });
  return report?.measures ?? [];
}

function valueAt(sheet: string, row: number, column: number) {
  const value = workbook.sheetByName(sheet)?.value(row, column) ?? null;
  return value instanceof CellError ? value.text : value;
}

/** The cell in front, and what it holds. */
function selected() {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex");
    const sheet = cell.worksheet.load("name");
    await context.sync();
    return { sheet: sheet.name, value: valueAt(sheet.name, cell.rowIndex, cell.columnIndex) };
  });
}

test("every figure of every measure is selected where the report holds it", async () => {
  const measures = await refreshed();
  expect(measures.length).toBeGreaterThan(3);
  for (const { measure, value, position, average, topQuartile } of measures) {
    const figures = { value, position, average, topQuartile };
    for (const [figure, expected] of Object.entries(figures)) {
      await showFigure(measure.name, figure as ExplainedFigure);
      const { sheet, value: found } = await selected();
      expect([measure.name, figure, sheet]).toEqual([measure.name, figure, SHEETS.evidence]);
      expect(found).toBeCloseTo(expected, 9);
    }
  }
});

test("status and movement are selected in their tables, wherever their rows were sorted to", async () => {
  const measures = await refreshed();
  const performance = workbook.sheetByName(SHEETS.performance)!;
  const texts = (row: number) =>
    Array.from({ length: 16 }, (_, column) => performance.value(row, column));
  // Two rows of the table change places, as by a person's sorting.
  const rows = [7, 8].map(texts);
  [...rows]
    .reverse()
    .forEach((cells, at) =>
      cells.forEach((cell, column) => performance.setValue(7 + at, column, cell)),
    );
  for (const { measure, status, movement } of measures) {
    await showFigure(measure.name, "status");
    const shown = await selected();
    expect(shown.sheet).toBe(SHEETS.performance);
    expect(String(shown.value)).toContain(status);
    await showFigure(measure.name, "movement");
    expect((await selected()).sheet).toBe(SHEETS.movement);
    expect(String((await selected()).value)).toContain(movement.kind ?? "");
  }
});

test("a sheet that is gone, or does not stand as it was written, is told", async () => {
  const [first] = await refreshed();
  const name = first!.measure.name;
  const evidence = workbook.sheetByName(SHEETS.evidence)!;
  for (let row = 0; row < 400; row++)
    if (evidence.value(row, 0) === name) evidence.setValue(row, 0, "Other");
  await expect(showFigure(name, "value")).rejects.toThrow(
    `MSG Evidence does not hold ${name} where the report was written. Refresh the report.`,
  );
  await expect(showFigure("Not a measure", "value")).rejects.toThrow("does not hold Not a measure");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEETS.movement).delete();
    await context.sync();
  });
  await expect(showFigure(name, "movement")).rejects.toThrow("There is no sheet MSG Movement.");
});

test("the cells behind every count and denominator add up to it", async () => {
  const measures = await refreshed();
  let compared = 0;
  for (const { measure, league } of measures) {
    const behind = await cellsOf({ measure: measure.name, end: league!.period.end });
    for (const { part, forces } of behind ?? []) {
      const figures = part === "count" ? league!.counts : league!.denominators;
      if (part !== "count" && part !== "denominator") continue;
      forces.forEach(({ cells }, at) => {
        const sum = cells
          .flatMap(({ sheet, address }) => {
            const area = parseAddress(address)!.area;
            return Array.from({ length: area.rows * area.columns }, (_, n) =>
              Number(
                valueAt(
                  sheet,
                  area.top + Math.floor(n / area.columns),
                  area.left + (n % area.columns),
                ),
              ),
            );
          })
          .reduce((total, cell) => total + cell, 0);
        expect([measure.name, part, at, sum]).toEqual([measure.name, part, at, figures[at]]);
        compared += 1;
      });
    }
  }
  expect(compared).toBeGreaterThan(50);
});
