import { CellError, type Scalar } from "../../../excel-host/model/types";
import { parseArea } from "../../../excel-host/model/addresses";
import type { Calculation } from "../../../excel-host/formulas/calculation";
import { createCalculation } from "../../../excel-host/formulas/recalculate";
import { newWorkbook } from "../../../excel-host/package/open";
import { MemoryWorkbook, type MemorySheet } from "./memoryWorkbook";
import { processorTime } from "../../processorTime";

interface Bench {
  workbook: MemoryWorkbook;
  sheet: MemorySheet;
  calculation: Calculation;
  put(address: string, content: Scalar): void;
  get(address: string): Scalar | string;
}

function cellOf(address: string): [number, number] {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address`);
  return [area.row, area.column];
}

function makeBench(): Bench {
  const workbook = new MemoryWorkbook();
  const sheet = workbook.addSheet("Data");
  return {
    workbook,
    sheet,
    calculation: createCalculation(workbook.model),
    put(address, content) {
      const [row, column] = cellOf(address);
      if (typeof content === "string" && content.startsWith("=")) {
        sheet.setFormula(row, column, content);
      } else sheet.setValue(row, column, content);
    },
    get(address) {
      const value = sheet.value(...cellOf(address));
      return value instanceof CellError ? value.text : value;
    },
  };
}

describe("recalculation", () => {
  it("evaluates a chain whatever the order of writing", () => {
    const { put, get, calculation } = makeBench();
    put("C1", "=B1+1");
    put("B1", "=A1*2");
    put("A1", 5);
    expect(calculation.recalculate().calculated).toBe(2);
    expect(get("C1")).toBe(11);
    put("A1", 6);
    calculation.recalculate();
    expect(get("C1")).toBe(13);
  });

  it("evaluates only what depends on the change", () => {
    const { put, calculation } = makeBench();
    for (let row = 1; row <= 50; row++) {
      put(`A${row}`, row);
      put(`B${row}`, `=A${row}*2`);
    }
    put("C1", "=SUM(B1:B50)");
    put("C2", "=SUM(B2:B50)");
    expect(calculation.recalculate().calculated).toBe(52);
    put("A1", 100);
    expect(calculation.recalculate().calculated).toBe(2);
    expect(calculation.recalculate().calculated).toBe(0);
  });

  it("follows whole columns, names and other sheets", () => {
    const { workbook, put, get, calculation } = makeBench();
    const other = workbook.addSheet("It's here");
    workbook.addName("Rate", "=Data!$B$1");
    put("A1", 1);
    put("B1", 10);
    put("C1", "=SUM(A:A)*rate+'It''s here'!A1");
    other.setValue(0, 0, 0.5);
    calculation.recalculate();
    expect(get("C1")).toBe(10.5);
    put("A7", 2);
    calculation.recalculate();
    expect(get("C1")).toBe(30.5);
    put("B1", 1);
    calculation.recalculate();
    expect(get("C1")).toBe(3.5);
    other.setValue(0, 0, 1);
    calculation.recalculate();
    expect(get("C1")).toBe(4);
  });

  it("notices a name that means something else and a table that grew", () => {
    const { workbook, sheet, put, get, calculation } = makeBench();
    workbook.addName("Factor", "=2");
    put("A1", "Force");
    put("A2", 1);
    put("A3", 2);
    put("A4", 4);
    workbook.addTable(sheet, "Figures", { row: 0, column: 0, rows: 3, columns: 1 }, ["Force"]);
    put("C1", "=SUM(Figures[Force])*Factor");
    calculation.recalculate();
    expect(get("C1")).toBe(6);
    workbook.names[0]!.formula = "=3";
    calculation.recalculate();
    expect(get("C1")).toBe(9);
    Object.assign(sheet.tables[0]!, { area: { row: 0, column: 0, rows: 4, columns: 1 } });
    expect(calculation.recalculate().calculated).toBe(1);
    expect(get("C1")).toBe(21);
  });

  it("reports circles, shows 0 in them and carries on behind them", () => {
    const { put, get, calculation } = makeBench();
    put("A1", "=B1+1");
    put("B1", "=C1+1");
    put("C1", "=A1+1");
    put("D1", "=A1+5");
    put("E1", "=E1+1");
    const { cycles } = calculation.recalculate();
    expect(cycles.map(({ column }) => column).sort()).toEqual([0, 1, 2, 4]);
    expect(["A1", "B1", "C1", "D1", "E1"].map(get)).toEqual([0, 0, 0, 5, 0]);
    put("C1", 1);
    expect(calculation.recalculate().cycles).toEqual([]);
    expect(get("D1")).toBe(8);
  });

  it("takes no circle for a formula that only asks where it is", () => {
    const { put, get, calculation } = makeBench();
    put("B3", "=ROWS(B1:B3)+ROW(B3)+COLUMN(B3)");
    expect(calculation.recalculate().cycles).toEqual([]);
    expect(get("B3")).toBe(8);
  });

  it("calculates a chain of 20,000 cells without overflowing", () => {
    const { sheet, get, calculation } = makeBench();
    for (let row = 19_999; row > 0; row--) sheet.setFormula(row, 0, `=A${row}+1`);
    sheet.setValue(0, 0, 1);
    calculation.recalculate();
    expect(get("A20000")).toBe(20_000);
  });

  it("keeps a cached value until an input changes, and then says what it cannot calculate", () => {
    const { sheet, put, get, calculation } = makeBench();
    put("A1", 1);
    sheet.load(0, 1, "=CUBEVALUE(A1)", 42);
    sheet.load(0, 2, "=MSG.RATE(A1,A2)", 7);
    sheet.load(0, 3, "=B1+1", 43);
    workbookOpened(calculation, sheet);
    expect(get("B1")).toBe(42);
    put("A1", 2);
    const { unsupported } = calculation.recalculate();
    expect(unsupported.map((entry) => entry.function).sort()).toEqual(["CUBEVALUE", "MSG.RATE"]);
    expect(["B1", "C1", "D1"].map(get)).toEqual([42, 7, 43]);
    put("B1", "=NOSUCHFUNCTION(A1)");
    calculation.recalculate();
    expect(["B1", "D1"].map(get)).toEqual(["#NAME?", "#NAME?"]);
  });

  it("sees in whole columns, and through INDIRECT, what formulas have only just filled", () => {
    const { put, get, calculation } = makeBench();
    put("F1", '=SUM(INDIRECT("A1:A3"))');
    put("A1", "=5");
    put("B1", "=SUM(A:A)");
    put("C9", "=1+1");
    put("D1", "=SUM(C:C)+B1*0");
    calculation.recalculate();
    expect(["B1", "D1", "F1"].map(get)).toEqual([5, 2, 5]);
  });

  it("recalculates volatile functions every time and follows what OFFSET and INDIRECT read", () => {
    const { workbook, put, get } = makeBench();
    let hour = 0;
    const calculation = createCalculation(workbook.model, {
      now: () => new Date(2021, 0, 1, hour++),
    });
    put("A1", "=NOW()");
    put("B1", '=INDIRECT("C"&1)+1');
    put("C1", "=D1*2");
    put("D1", 4);
    put("E1", "=SUM(OFFSET(C1,0,0,1,2))");
    calculation.recalculate();
    const first = get("A1");
    expect([get("B1"), get("E1")]).toEqual([9, 12]);
    put("D1", 5);
    calculation.recalculate();
    expect([get("B1"), get("E1")]).toEqual([11, 15]);
    expect(get("A1")).toBeGreaterThan(first as number);
  });
});

function workbookOpened(calculation: Calculation, sheet: MemorySheet): void {
  sheet.workbook.takeChanges();
  calculation.recalculate();
}

describe("spilling", () => {
  it("spills, feeds what reads it, grows and shrinks", () => {
    const { put, get, calculation } = makeBench();
    put("A1", 3);
    put("C1", "=SEQUENCE(A1)");
    put("D1", "=SUM(C:C)");
    put("E1", "=C3");
    put("F1", "=SUM(C1#)");
    calculation.recalculate();
    expect(["C1", "C2", "C3", "C4", "D1", "E1", "F1"].map(get)).toEqual([1, 2, 3, null, 6, 3, 6]);
    put("A1", 5);
    calculation.recalculate();
    expect(["C5", "D1", "F1"].map(get)).toEqual([5, 15, 15]);
    put("A1", 2);
    calculation.recalculate();
    expect(["C2", "C3", "D1", "E1", "F1"].map(get)).toEqual([2, null, 3, 0, 3]);
  });

  it("is #SPILL! while something is in the way and recovers when it goes", () => {
    const { put, get, calculation } = makeBench();
    put("B3", "in the way");
    put("B1", "=SEQUENCE(3)");
    calculation.recalculate();
    expect(["B1", "B2", "B3"].map(get)).toEqual(["#SPILL!", null, "in the way"]);
    put("B3", null);
    calculation.recalculate();
    expect(["B1", "B2", "B3"].map(get)).toEqual([1, 2, 3]);
    put("B2", "again");
    calculation.recalculate();
    expect(["B1", "B2", "B3"].map(get)).toEqual(["#SPILL!", "again", null]);
  });

  it("does not spill into tables, over merged cells or past the sheet's edge", () => {
    const { workbook, sheet, put, get, calculation } = makeBench();
    workbook.addTable(sheet, "T", { row: 1, column: 0, rows: 2, columns: 1 }, ["a"]);
    sheet.mergedAreas.push({ row: 2, column: 2, rows: 1, columns: 2 });
    put("A1", "=SEQUENCE(3)");
    put("C1", "=SEQUENCE(3)");
    put("XFD1", "=SEQUENCE(1,2)");
    calculation.recalculate();
    expect(["A1", "C1", "XFD1"].map(get)).toEqual(["#SPILL!", "#SPILL!", "#SPILL!"]);
  });

  it("clears the spill when its formula is replaced, and what read it follows", () => {
    const { put, get, calculation } = makeBench();
    put("A1", "=SEQUENCE(3)");
    put("C1", "=A3+0");
    calculation.recalculate();
    expect(get("C1")).toBe(3);
    put("A1", 9);
    calculation.recalculate();
    expect(["A1", "A2", "C1"].map(get)).toEqual([9, null, 0]);
  });

  it("keeps the area of a legacy array formula, padding with #N/A", () => {
    const { sheet, put, get, calculation } = makeBench();
    put("A1", 1);
    put("A2", 2);
    sheet.setFormula(0, 1, "=A1:A2*10", { row: 0, column: 1, rows: 3, columns: 1 });
    sheet.setFormula(0, 2, "=A1*10", { row: 0, column: 2, rows: 2, columns: 1 });
    calculation.recalculate();
    expect(["B1", "B2", "B3", "C1", "C2"].map(get)).toEqual([10, 20, "#N/A", 10, 10]);
  });
});

describe("cost", () => {
  it("stays linear: 20,000 formulas over ranges after one edit", () => {
    const { sheet, calculation } = makeBench();
    for (let row = 0; row < 20_000; row++) {
      for (let column = 0; column < 8; column++)
        sheet.setValue(row, column, (row * 7 + column) % 13);
      sheet.setFormula(row, 8, `=RANK.EQ(A${row + 1},A${row + 1}:H${row + 1})+J$1`);
    }
    sheet.setValue(0, 9, 0);
    expect(calculation.recalculate().calculated).toBe(20_000);
    sheet.setValue(5, 3, 99);
    const recalculates = (count: number) =>
      processorTime(() => expect(calculation.recalculate().calculated).toBe(count));
    expect(recalculates(1)).toBeLessThan(1000);
    sheet.setValue(0, 9, 1);
    expect(recalculates(20_000)).toBeLessThan(5000);
  });
});

/** The same promises, kept by the host's own workbook. */
describe("on the host's workbook model", () => {
  function makeHost() {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    sheet.name = "Data";
    return {
      workbook,
      sheet,
      calculation: createCalculation(workbook),
      put(address: string, content: string | number | boolean) {
        sheet.enter(...cellOf(address), content);
      },
      get(address: string) {
        const value = sheet.value(...cellOf(address));
        return value instanceof CellError ? value.text : value;
      },
    };
  }

  it("calculates, spills, is blocked and recovers", () => {
    const { put, get, calculation } = makeHost();
    put("A1", 3);
    put("B1", "=SEQUENCE(A1)*10");
    put("C1", "=SUM(B:B)");
    put("D1", "=B3+1");
    calculation.recalculate();
    expect(["B1", "B2", "B3", "C1", "D1"].map(get)).toEqual([10, 20, 30, 60, 31]);
    put("B3", "in the way");
    calculation.recalculate();
    expect(["B1", "B2", "B3", "C1"].map(get)).toEqual(["#SPILL!", null, "in the way", "#SPILL!"]);
    put("B3", "");
    calculation.recalculate();
    expect(["B1", "B2", "B3", "C1"].map(get)).toEqual([10, 20, 30, 60]);
    put("A1", 2);
    calculation.recalculate();
    expect(["B2", "B3", "C1", "D1"].map(get)).toEqual([20, null, 30, 1]);
    put("B1", "plain");
    calculation.recalculate();
    expect(["B1", "B2", "C1"].map(get)).toEqual(["plain", null, 0]);
  });

  it("follows tables that grow, renamed sheets and names", () => {
    const { workbook, sheet, put, get, calculation } = makeHost();
    ["Force", "Essex", "Kent"].forEach((text, row) => put(`A${row + 1}`, text));
    ["Rate", 3, 2].forEach((content, row) => put(`B${row + 1}`, content));
    const table = sheet.addTable({ row: 0, column: 0, rows: 3, columns: 2 }, true, "Figures");
    const other = workbook.addSheet("Other");
    workbook.addName("Factor", "=Data!$D$1");
    put("D1", 10);
    other.setFormula(0, 0, "=SUM(Figures[Rate])*Factor");
    other.setFormula(1, 0, "=Data!B2");
    calculation.recalculate();
    expect([other.value(0, 0), other.value(1, 0)]).toEqual([50, 3]);
    put("B4", 5);
    table.resize({ row: 0, column: 0, rows: 4, columns: 2 });
    sheet.name = "My data";
    calculation.recalculate();
    expect(other.value(0, 0)).toBe(100);
    expect(other.formula(1, 0)).toBe("='My data'!B2");
    put("D1", 1);
    put("B2", 4);
    calculation.recalculate();
    expect([other.value(0, 0), other.value(1, 0)]).toEqual([11, 4]);
    expect(get("D1")).toBe(1);
  });

  it("stays linear on it too", () => {
    const { sheet, calculation } = makeHost();
    for (let row = 0; row < 20_000; row++) {
      for (let column = 0; column < 8; column++)
        sheet.setValue(row, column, (row * 7 + column) % 13);
      sheet.setFormula(row, 8, `=RANK.EQ(A${row + 1},A${row + 1}:H${row + 1})+J$1`);
    }
    calculation.recalculate();
    sheet.setValue(0, 9, 1);
    const cost = processorTime(() => expect(calculation.recalculate().calculated).toBe(20_000));
    expect(cost).toBeLessThan(5000);
  });
});
