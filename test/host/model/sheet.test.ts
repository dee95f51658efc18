import { newWorkbook, openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { fixture } from "../package/fixture";

const area = (row: number, column: number, rows = 1, columns = 1) => ({
  row,
  column,
  rows,
  columns,
});
const reopened = (sheet: ReturnType<typeof newWorkbook>["sheets"][number]) =>
  openWorkbook(saveWorkbook(sheet.workbook)).sheets[sheet.position]!;

describe("formats of whole columns and rows", () => {
  it("hold for cells that come later, and a cleared cell overrides them", () => {
    const sheet = newWorkbook().sheets[0]!;
    sheet.setValue(2, 1, 0.5);
    sheet.setFormat(area(0, 1, 1_048_576, 2), { numberFormat: "0%" });
    sheet.setFormat(area(7, 0, 1, 16_384), { bold: true });
    sheet.setValue(9, 2, 0.25);
    sheet.clear(area(2, 1), "Formats");
    for (const one of [sheet, reopened(sheet)]) {
      expect(one.text(9, 2)).toBe("25%");
      expect(one.text(2, 1)).toBe("0.5");
      expect(one.format(1000, 1).numberFormat).toBe("0%");
      expect(one.format(7, 500).bold).toBe(true);
      expect(one.format(8, 500).bold).toBe(false);
      expect(one.usedArea(false)).toEqual(area(2, 1, 8, 2));
      one.setValue(7, 9, "x");
      expect(one.format(7, 9).bold).toBe(true);
    }
  });

  it("leave widths alone that the columns have", () => {
    const sheet = openWorkbook(fixture()).sheets[0]!;
    sheet.setFormat(area(0, 2, 1_048_576, 1), { italic: true });
    const again = reopened(sheet);
    expect([1, 2, 3, 4].map((column) => again.columnWidth(column))).toEqual([
      108.75, 108.75, 108.75, 48,
    ]);
    expect([1, 2, 3].map((column) => again.format(20, column).italic)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe("what changed since the last recalculation", () => {
  it("is every cell written, none of the results", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    sheet.setValue(0, 0, 1);
    sheet.setFormula(1, 2, "=A1");
    expect(workbook.takeChanges().cells).toEqual(new Map([[sheet.id, new Set([0, 16_386])]]));
    sheet.setResult(1, 2, 1);
    sheet.setFormat(area(0, 0), { bold: true });
    expect(workbook.takeChanges()).toEqual({ everything: false, cells: new Map() });
  });

  it("starts with the formulas that the file has no result for", () => {
    const workbook = newWorkbook();
    workbook.sheets[0]!.setFormula(3, 0, "=1");
    const again = openWorkbook(saveWorkbook(workbook));
    expect([...again.takeChanges().cells.values()]).toEqual([new Set([3 * 16_384])]);
  });
});

describe("spills", () => {
  it("take their cells along and leave those that somebody wrote to since", () => {
    const sheet = newWorkbook().sheets[0]!;
    sheet.setFormula(0, 0, "=X");
    sheet.setResult(0, 0, [[1], [2], [3]]);
    sheet.setValue(2, 0, "mine");
    sheet.setResult(0, 0, 9);
    expect([0, 1, 2].map((row) => sheet.value(row, 0))).toEqual([9, null, "mine"]);
    sheet.setResult(0, 0, [[1, 2]]);
    sheet.setValue(0, 0, "over");
    expect([0, 1].map((column) => sheet.value(0, column))).toEqual(["over", null]);
    expect(sheet.isSpilled(0, 1)).toBe(false);
  });
});

describe("merged cells", () => {
  it("keep the first cell's content and take in merges they overlap", () => {
    const sheet = newWorkbook().sheets[0]!;
    sheet.setValue(0, 0, "a");
    sheet.setValue(1, 1, "b");
    sheet.merge(area(1, 1, 2, 2));
    sheet.merge(area(0, 0, 2, 2));
    expect(sheet.merges()).toEqual([area(0, 0, 2, 2)]);
    expect([sheet.value(0, 0), sheet.value(1, 1)]).toEqual(["a", null]);
    expect(() => openWorkbook(fixture()).sheets[0]!.merge(area(0, 0, 2, 1))).toThrow(
      "table cannot be merged",
    );
  });
});

describe("protection", () => {
  it("refuses locked cells and leaves unlocked ones open", () => {
    const workbook = openWorkbook(
      fixture({
        "xl/worksheets/sheet3.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" s="1"/></row></sheetData><sheetProtection sheet="1"/></worksheet>`,
      }),
    );
    const notes = workbook.sheets[1]!;
    notes.setValue(0, 0, "open");
    expect(() => notes.setValue(0, 1, "locked")).toThrow(
      expect.objectContaining({ code: "AccessDenied" }),
    );
    expect(() => notes.setFormat(area(0, 0), { bold: true })).toThrow("protected");
    expect(notes.value(0, 1)).toBeNull();
  });
});
