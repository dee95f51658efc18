/** Figures with any number of cells behind them: formulas that Excel takes, else the number with a word. */
import fc from "fast-check";
import { mostArguments } from "../../../excel-host/model/formulaArguments";
import { FigureKind, type Observations } from "../../../src/msg/model/observations";
import { stop } from "../../../src/msg/basics/problem";
import { contentProblems } from "../../../src/workbook/plan/contentLimits";
import { isFormula, type Block } from "../../../src/workbook/report/block";
import { figureCell } from "../../../src/workbook/report/figureCells";
import { newWorkbook } from "../../../excel-host/package/open";
import { createCalculation } from "../../../excel-host/formulas/recalculate";

/** One figure that is the sum of cells of column C in every so many rows. */
function sumOf(sheet: string, count: number, step: number): Observations {
  const addends = Array.from({ length: count }, (_, at) => [1 + at * step, 2]).flat();
  return {
    forces: ["Essex"],
    series: [
      {
        name: "All crime",
        source: "Crime",
        months: 1,
        ends: Int32Array.of(24_252),
        values: Float64Array.of((count * (count + 1)) / 2),
        cells: {
          sheet,
          rows: Int32Array.of(1),
          columns: Int16Array.of(2),
          kinds: Uint8Array.of(FigureKind.Sum),
          addends: new Map([[0, addends]]),
          forceRows: Int32Array.of(1),
          forceColumns: Int32Array.of(0),
        },
      },
    ],
  };
}

const WINDOW = { series: 0, periods: [0] };

it("a formula has at most 8,192 characters and 255 arguments a function, and gives the figure", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.constantFrom(1, 2, 8),
      fc.constantFrom("A", "Outcomes open data, year ending"),
      (count, step, sheet) => {
        const { content, from, why } = figureCell(sumOf(sheet, count, step), WINDOW, 0);
        if (!isFormula(content)) {
          expect(content).toBe((count * (count + 1)) / 2);
          expect([from, why]).toEqual(["copied", expect.stringContaining("cells")]);
          expect(count).toBeGreaterThan(90);
          return;
        }
        expect(content.formula.length).toBeLessThanOrEqual(8192);
        expect(mostArguments(content.formula)).toBeLessThanOrEqual(255);
        const workbook = newWorkbook();
        const source = workbook.addSheet(sheet);
        const calculation = createCalculation(workbook);
        for (let at = 0; at < count; at++) source.setValue(1 + at * step, 2, at + 1);
        const evidence = workbook.addSheet("Evidence");
        evidence.enter(0, 0, content.formula);
        calculation.recalculate();
        expect(evidence.value(0, 0)).toBe((count * (count + 1)) / 2);
      },
    ),
    { numRuns: 40 },
  );
});

it("300 cells that stand apart are followed by a formula, 3,000 are copied and it is said", () => {
  expect(figureCell(sumOf("A", 300, 8), WINDOW, 0).from).toBe("live");
  expect(figureCell(sumOf("A", 3000, 8), WINDOW, 0)).toMatchObject({
    from: "copied",
    why: "it is the sum of 3,000 cells, more than a formula can name",
  });
  expect(figureCell(sumOf("A", 100_000, 1), WINDOW, 0).from).toBe("live");
});

it("a formula that Excel would refuse stops the whole before anything is written", () => {
  const block = (length: number): Block => ({
    id: "block",
    top: 0,
    left: 0,
    columns: ["One"],
    style: "evidence",
    rows: [{ key: "row", cells: [{ content: { formula: "=".padEnd(length, "1") } }] }],
  });
  const placed = (length: number) => {
    const area = { top: 4, left: 2, rows: 1, columns: 1 };
    return [{ block: block(length), area, columns: [2], table: undefined }];
  };
  expect(contentProblems("MSG Evidence", placed(8192))).toEqual([]);
  expect(contentProblems("MSG Evidence", placed(8193))).toEqual([
    stop(expect.stringContaining("8,193 characters") as string, expect.any(String) as string, {
      sheet: "MSG Evidence",
      address: "C5",
    }),
  ]);
});
