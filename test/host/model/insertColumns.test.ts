/** Whole columns put into a sheet: cells, what refers to them, and what the file says of their places. */
import { insertColumnsInFormula } from "../../../excel-host/model/formulaText";
import { createCalculation } from "../../../excel-host/formulas/recalculate";
import { newWorkbook, openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { fixture, partsOf } from "../package/fixture";

test.each([
  ["=A1+C1", "=A1+E1"],
  ["=SUM(A1:C9)", "=SUM(A1:E9)"],
  ["=SUM($A:C)", "=SUM($A:E)"],
  ["=SUM(3:5)+B$2", "=SUM(3:5)+B$2"],
  ["='My Sheet'!C1+Other!C1", "='My Sheet'!E1+Other!C1"],
  ["='My Sheet'!B1:C1", "='My Sheet'!B1:E1"],
  ['=[1]My!C1&"C1"&Table[C1]', '=[1]My!C1&"C1"&Table[C1]'],
  ["=LOG10(C1)+C1.5+XFD1", "=LOG10(E1)+C1.5+XFF1"],
])("on the sheet %s becomes %s", (before, after) => {
  const inserted = { column: 2, count: 2 };
  expect(insertColumnsInFormula(before, "My Sheet", true, inserted)).toBe(after);
});

test("elsewhere only references that name the sheet follow", () => {
  const inserted = { column: 0, count: 1 };
  const changed = insertColumnsInFormula("=A1+my!A1:B2+'MY'!A1+your!A1", "My", false, inserted);
  expect(changed).toBe("=A1+my!B1:C2+'MY'!B1+your!A1");
});

test("cells move with formats, formulas, spills, merges and widths, and results stay", () => {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  const other = workbook.addSheet("Other");
  [1, 2, 3].forEach((value, row) => sheet!.setValue(row, 1, value));
  sheet!.setFormat({ row: 0, column: 1, rows: 1, columns: 1 }, { bold: true });
  sheet!.setFormula(0, 2, "=B1*2");
  sheet!.setFormula(0, 4, "=B1:B3*10");
  sheet!.merge({ row: 5, column: 0, rows: 1, columns: 3 });
  sheet!.setColumnWidth(1, 99);
  other.setFormula(0, 0, `=SUM('${sheet!.name}'!A1:E3)`);
  const calculation = createCalculation(workbook);
  calculation.recalculate();
  const sum = other.value(0, 0);
  sheet!.insertColumns(1, 3);
  calculation.recalculate();
  expect(sheet!.values({ row: 0, column: 0, rows: 3, columns: 8 })).toEqual([
    [null, null, null, null, 1, 2, null, 10],
    [null, null, null, null, 2, null, null, 20],
    [null, null, null, null, 3, null, null, 30],
  ]);
  expect(sheet!.formula(0, 5)).toBe("=E1*2");
  expect(sheet!.format(0, 4).bold).toBe(true);
  expect(sheet!.format(0, 1).bold).toBe(false);
  expect(sheet!.merges()).toEqual([{ row: 5, column: 0, rows: 1, columns: 6 }]);
  expect(sheet!.columnWidth(4)).toBe(99);
  expect(other.value(0, 0)).toBe(sum);
  const reopened = openWorkbook(saveWorkbook(workbook));
  expect(reopened.sheets[0]!.formula(0, 7)).toBe("=E1:E3*10");
  expect(reopened.sheets[0]!.values({ row: 0, column: 4, rows: 1, columns: 4 })).toEqual([
    [1, 2, null, 10],
  ]);
});

test("in a file the places that the model does not hold follow: rules, validations, sparklines, charts, names", () => {
  const workbook = openWorkbook(fixture());
  workbook.sheetByName("Figures")!.insertColumns(0, 2);
  const parts = partsOf(saveWorkbook(workbook));
  const sheet = parts["xl/worksheets/sheet1.xml"]!;
  expect(sheet).toContain('<conditionalFormatting sqref="D2:D3">');
  expect(sheet).toContain('sqref="C2:C3"');
  expect(sheet).toContain("<xm:sqref>D2:D3</xm:sqref>");
  expect(sheet).toContain("<xm:f>Figures!D2:D3</xm:f>");
  expect(parts["xl/charts/chart1.xml"]).toContain("Figures!$D$2:$D$3");
  expect(parts["xl/workbook.xml"]).toContain("Figures!$C$1:$H$6");
  const figures = openWorkbook(saveWorkbook(workbook)).sheetByName("Figures")!;
  expect(figures.value(1, 3)).toBe(12.5);
  expect(figures.value(1, 1)).toBeNull();
  expect(figures.formula(2, 4)).toBe("=D3*$D$2+SUM(D$2:D3)");
});

test("columns inside a table are refused", () => {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  sheet!.addTable({ row: 0, column: 0, rows: 2, columns: 3 }, true, "One");
  expect(() => sheet!.insertColumns(1, 1)).toThrow("not simulated");
  sheet!.insertColumns(0, 1);
  expect(workbook.tableByName("One")?.area.column).toBe(1);
});
