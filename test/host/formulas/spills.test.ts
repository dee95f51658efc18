/** Spilled arrays that come, go, grow and shrink: what reads them is always as if calculated anew. */
import fc from "fast-check";
import { createCalculation } from "../../../excel-host/formulas/recalculate";
import { parseArea } from "../../../excel-host/model/addresses";
import { CellError, type Scalar, type SheetModel } from "../../../excel-host/model/types";
import { newWorkbook } from "../../../excel-host/package/open";
import "../../propertySeed";

function openBench() {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  const calculation = createCalculation(workbook);
  const put = (address: string, input: Scalar): void => {
    const { row, column } = parseArea(address)!;
    if (typeof input === "string" && input.startsWith("=")) sheet.setFormula(row, column, input);
    else sheet.setValue(row, column, input);
  };
  return { sheet, calculation, put };
}

function shown(sheet: SheetModel, address: string): (Scalar | string)[][] {
  const { row, column, rows, columns } = parseArea(address)!;
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right) => {
      const value = sheet.value(row + down, column + right);
      return value instanceof CellError ? value.text : value;
    }),
  );
}

/** Two arrays whose sizes stand beside them, and what reads them in every way there is. */
const FORMULAS = {
  C3: "=SEQUENCE(A1,B1)",
  H3: "=SEQUENCE(A2,B2)*SUM(C3:F6)",
  M1: "=SUM(D:D)",
  M2: "=COUNT(C4:K6)",
  M3: "=E5&F3",
  M4: "=IFERROR(SUM(H3#),-1)",
  M5: '=COUNT(INDIRECT("C3:K6"))',
};

const edit = fc.oneof(
  fc.tuple(fc.constantFrom("A1", "B1", "A2", "B2"), fc.integer({ min: 1, max: 4 })),
  fc.tuple(
    fc.constantFrom("C5", "D3", "D4", "E5", "F6", "H4", "I3", "J5", "K6"),
    fc.constantFrom<Scalar>(null, 1000),
  ),
);

test("whatever is edited, all is as when calculated from the start", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 10 }), (edits) => {
      const contents = new Map<string, Scalar>(Object.entries(FORMULAS));
      for (const address of ["A1", "B1", "A2", "B2"]) contents.set(address, 2);
      const worked = openBench();
      for (const [address, input] of contents) worked.put(address, input);
      worked.calculation.recalculate();
      for (const [address, input] of edits) {
        contents.set(address, input);
        worked.put(address, input);
        worked.calculation.recalculate();
        const anew = openBench();
        for (const [at, content] of contents) anew.put(at, content);
        anew.calculation.recalculate();
        expect(shown(worked.sheet, "A1:M8")).toEqual(shown(anew.sheet, "A1:M8"));
      }
    }),
    { numRuns: 60 },
  );
});

test("an array that shrinks makes room for another", () => {
  const { sheet, calculation, put } = openBench();
  put("A1", 4);
  put("C1", "=SEQUENCE(A1)");
  put("B3", "=SEQUENCE(1,2)+10");
  calculation.recalculate();
  const before = shown(sheet, "B1:C4");
  put("B3", "=SEQUENCE(1,2)+20");
  calculation.recalculate();
  expect(shown(sheet, "B3:B3")).toEqual([["#SPILL!"]]);
  expect(before[2]).toEqual(["#SPILL!", 3]);
  put("A1", 2);
  calculation.recalculate();
  expect(shown(sheet, "B1:C4")).toEqual([
    [null, 1],
    [null, 2],
    [21, 22],
    [null, null],
  ]);
});

test("a formula is evaluated once though its array fills new cells; what reads these, after it", () => {
  const { sheet, calculation, put } = openBench();
  put("A1", 3);
  put("C1", "=SEQUENCE(A1)");
  put("E1", "=SUM(C2:C9)");
  // SUM before the cells it reads were known to be filled, and once more.
  expect(calculation.recalculate().calculated).toBe(3);
  expect(shown(sheet, "E1:E1")).toEqual([[5]]);
  put("A1", 2);
  expect(calculation.recalculate().calculated).toBeLessThanOrEqual(3);
  expect(shown(sheet, "E1:E1")).toEqual([[2]]);
  expect(calculation.recalculate().calculated).toBe(0);
});

test("an array over cells that its own formula reads is a circle", () => {
  const { calculation, put } = openBench();
  put("A1", "=SEQUENCE(3)+A2*0");
  expect(calculation.recalculate().cycles).toMatchObject([{ row: 0, column: 0 }]);
});

test("a cell of a spill that was cleared is filled again, and again", () => {
  const { sheet, calculation, put } = openBench();
  put("A1", 1);
  put("C1", "=SEQUENCE(3)*A1");
  calculation.recalculate();
  put("C2", null);
  calculation.recalculate();
  expect(sheet.isSpilled(1, 2)).toBe(true);
  put("A1", 2);
  calculation.recalculate();
  expect(shown(sheet, "C1:C3")).toEqual([[2], [4], [6]]);
});
