import { CellError, isMatrix, type Matrix, type Scalar } from "../../../excel-host/model/types";
import { parseArea } from "../../../excel-host/model/addresses";
import { evaluateFormula } from "../../../excel-host/formulas/evaluate";
import { parseFormula } from "../../../excel-host/formulas/parse";
import { CASES, DATA, NAMES, OTHER_SHEET, TABLE } from "./cases";
import { MemoryWorkbook, workbookSource } from "./memoryWorkbook";

const workbook = new MemoryWorkbook();
const sheet = workbook.addSheet("Data");
for (const [address, value] of Object.entries(DATA)) {
  const area = parseArea(address)!;
  if (value !== null) sheet.setValue(area.row, area.column, value);
}
workbook.addSheet(OTHER_SHEET).setValue(0, 0, 7);
for (const [name, formula] of Object.entries(NAMES)) workbook.addName(name, formula);
workbook.addTable(sheet, TABLE.name, { ...TABLE, columns: TABLE.columns.length }, TABLE.columns);

/** The results are taken in a cell outside the data: M20. */
const position = { sheet: sheet.model, row: 19, column: 12 };

function calculated(formula: string): Scalar | Matrix {
  return evaluateFormula(parseFormula(`=${formula}`), workbookSource(workbook.model), position);
}

function readable(value: Scalar | Matrix): unknown {
  if (isMatrix(value)) return value.map((line) => line.map(readable));
  return value instanceof CellError ? { error: value.text } : value;
}

function expectClose(result: unknown, expected: unknown): void {
  if (typeof expected === "number" && typeof result === "number") {
    const tolerance = Number.isInteger(expected) ? 0 : 1e-12 * Math.max(1, Math.abs(expected));
    expect(Math.abs(result - expected)).toBeLessThanOrEqual(tolerance);
  } else if (Array.isArray(expected)) {
    expect(Array.isArray(result) && result.length).toBe(expected.length);
    expected.forEach((line, index) => expectClose((result as unknown[])[index], line));
  } else expect(result).toEqual(expected);
}

describe.each(Object.entries(CASES))("%s", (_, cases) => {
  it.each(cases)("=%s", (formula, expected) => {
    expectClose(readable(calculated(formula)), readable(expected));
  });
});

it("holds enough cases to be worth its name", () => {
  expect(Object.values(CASES).flat().length).toBeGreaterThan(400);
});
