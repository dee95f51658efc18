import { newWorkbook, openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { CellError } from "../../../excel-host/model/types";
import { differingParts, FIGURES_ROWS, fixture, fixturePart, partsOf } from "./fixture";

const SHEET = "xl/worksheets/sheet1.xml";
const open = (changes: Record<string, string | undefined> = {}) => {
  const bytes = fixture(changes);
  const workbook = openWorkbook(bytes);
  return { bytes, workbook, figures: workbook.sheetByName("figures")! };
};
const cellOf = (xml: string, address: string): string | undefined =>
  new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`).exec(xml)?.[0];

describe("a workbook that nothing was done to", () => {
  it("is saved with every part byte for byte, in the same order", () => {
    const { bytes, workbook } = open();
    const saved = saveWorkbook(workbook);
    expect(differingParts(bytes, saved)).toEqual([]);
    expect(Object.keys(partsOf(saved))).toEqual(Object.keys(partsOf(bytes)));
  });

  it("is so too after everything in it was read", () => {
    const { bytes, workbook } = open();
    for (const sheet of workbook.sheets) {
      sheet.usedArea(false);
      sheet.merges();
      for (const { row, column } of sheet.formulaCells()) sheet.formula(row, column);
      sheet.text(0, 0);
    }
    workbook.takeChanges();
    expect(differingParts(bytes, saveWorkbook(workbook))).toEqual([]);
  });

  it("reads what its cells hold", () => {
    const { workbook, figures } = open();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Figures", "My Notes"]);
    expect(figures.value(0, 0)).toBe("Force");
    expect(figures.value(0, 2)).toBe("in line");
    expect(figures.value(1, 0)).toBe("Essex ");
    expect(figures.value(1, 1)).toBe(12.5);
    expect(figures.value(1, 3)).toBe(true);
    expect(figures.value(1, 4)).toEqual(new CellError("#N/A"));
    expect(figures.value(2, 3)).toBe("Kent<x>");
    expect(figures.value(4, 0)).toBeNull();
    expect(workbook.sheetByName("My Notes")!.value(0, 0)).toBe("line\r\nend & _x0041_");
    expect(workbook.sheetByName("My Notes")!.value(0, 1)).toBe(7);
  });

  it("reads shared, array and dynamic formulas as Excel shows them", () => {
    const { figures } = open();
    expect(figures.formula(1, 2)).toBe("=B2*$B$2+SUM(B$2:B2)");
    expect(figures.formula(3, 2)).toBe("=B4*$B$2+SUM(B$2:B4)");
    expect(figures.formula(2, 3)).toBe('=A3&"<x>"');
    expect(figures.formula(2, 4)).toBe("=SORT(B2:B3)");
    expect(figures.arrayFormula(2, 4)).toMatchObject({
      isDynamic: true,
      area: { row: 2, rows: 2 },
    });
    expect(figures.isSpilled(3, 4)).toBe(true);
    expect(figures.formula(3, 4)).toBeUndefined();
    expect(figures.arrayFormula(5, 0)).toMatchObject({ isDynamic: false, area: { columns: 2 } });
    expect(figures.formula(5, 1)).toBe("=TRANSPOSE(B2:B3)");
    expect(figures.isSpilled(5, 1)).toBe(false);
  });

  it("reads formats, names, tables, widths and protection", () => {
    const { workbook, figures } = open();
    expect(figures.format(0, 0)).toMatchObject({
      numberFormat: "mmm\\ yyyy",
      fillColor: "#DEEBF7",
      fontName: "Arial",
      fontSize: 12,
      fontColor: "#9C0006",
      bold: true,
      horizontalAlignment: "Center",
      wrapText: true,
      borders: {
        EdgeLeft: { style: "Continuous", weight: "Thin", color: "#000000" },
        EdgeBottom: { style: "Double", weight: "Thick", color: "#000000" },
        EdgeTop: null,
      },
    });
    expect(figures.format(5, 20).numberFormat).toBe("0%"); // the row's style
    expect(figures.text(5, 0)).toBe("1250%");
    expect(figures.rowHeight(0)).toBe(20.25);
    expect(figures.columnWidth(0)).toBe(48);
    expect(figures.columnWidth(3)).toBe(108.75);
    expect(figures.hyperlink(1, 0)).toEqual({
      address: "https://example.org/?a=1&b=2",
      screenTip: "web",
    });
    expect(figures.tables.map(({ name, columns }) => [name, columns])).toEqual([
      ["Forces", ["Force", "Value"]],
    ]);
    expect(workbook.names).toEqual([
      {
        name: "Print_Area",
        formula: "=Figures!$A$1:$F$6",
        scope: "Figures",
        visible: true,
        comment: "",
      },
      {
        name: "notes",
        formula: "='My Notes'!$A$1",
        scope: "Workbook",
        visible: true,
        comment: "kept & read",
      },
      {
        name: "secret",
        formula: "=XLOOKUP(1,Figures!$B$2:$B$3,Figures!$C$2:$C$3)",
        scope: "My Notes",
        visible: false,
        comment: "",
      },
    ]);
    const notes = workbook.sheetByName("My Notes")!;
    expect([notes.visibility, notes.isProtected]).toEqual(["Hidden", true]);
    expect(() => notes.enter(3, 3, "x")).toThrow(expect.objectContaining({ code: "AccessDenied" }));
  });
});

describe("one cell changed", () => {
  it("leaves every other cell, row and element of the sheet verbatim", () => {
    const { bytes, workbook, figures } = open();
    figures.enter(1, 1, 99);
    const saved = saveWorkbook(workbook);
    expect(differingParts(bytes, saved)).toEqual([SHEET]);
    expect(partsOf(saved)[SHEET]).toBe(
      fixturePart(SHEET).replace('<c r="B2"><v>12.5</v></c>', '<c r="B2"><v>99</v></c>'),
    );
  });

  it("puts a new text at the end of the shared strings and keeps the rich ones", () => {
    const { bytes, workbook, figures } = open();
    figures.setValue(3, 0, "  new & <text>\r\u0001");
    figures.setValue(4, 3, "Force"); // equal to a rich text, which looks different
    figures.setValue(4, 4, "Kent");
    const saved = saveWorkbook(workbook);
    expect(differingParts(bytes, saved)).toEqual(["xl/sharedStrings.xml", SHEET]);
    const strings = partsOf(saved)["xl/sharedStrings.xml"]!;
    const items = /<si>.*<\/si>/s.exec(fixturePart("xl/sharedStrings.xml"))![0];
    expect(strings).toContain(
      `${items}<si><t xml:space="preserve">  new &amp; &lt;text&gt;_x000D__x0001_</t></si><si><t>Force</t></si></sst>`,
    );
    const sheet = partsOf(saved)[SHEET]!;
    expect(sheet).toContain('<row r="4"><c r="A4" t="s"><v>5</v></c><c r="C4">');
    expect(sheet).toContain(
      '<row r="5"><c r="D5" t="s"><v>6</v></c><c r="E5" t="s"><v>3</v></c></row><row r="6"',
    );
    const again = openWorkbook(saved);
    expect(again.sheets[0]!.value(3, 0)).toBe("  new & <text>\r\u0001");
    expect(again.sheets[0]!.value(0, 0)).toBe("Force");
  });

  it("widens neither spans nor rows that are not its own", () => {
    const { workbook, figures } = open();
    figures.setValue(0, 9, 1);
    const sheet = partsOf(saveWorkbook(workbook))[SHEET]!;
    expect(sheet).toContain('<row r="1" ht="20.25" customHeight="1" x14ac:dyDescent="0.3">');
    expect(sheet).toContain('<dimension ref="A1:J6"/>');
    for (const row of FIGURES_ROWS.slice(1)) expect(sheet).toContain(row);
  });

  it("only restyles a cell whose format changed, its attributes and extensions staying", () => {
    const { bytes, workbook, figures } = open();
    const bold = (row: number, column: number): void =>
      figures.setFormat({ row, column, rows: 1, columns: 1 }, { bold: true });
    bold(2, 4);
    bold(5, 2);
    bold(3, 5);
    const saved = saveWorkbook(workbook);
    expect(differingParts(bytes, saved)).toEqual(["xl/styles.xml", SHEET]);
    const sheet = partsOf(saved)[SHEET]!;
    expect(cellOf(sheet, "E3")).toBe(
      '<c r="E3" cm="1" s="3"><f t="array" ref="E3:E4">_xlfn._xlws.SORT(B2:B3)</f><v>2</v></c>',
    );
    expect(cellOf(sheet, "C6")).toBe(
      '<c r="C6" s="3"><v>1</v><extLst><ext uri="{kept}"/></extLst></c>',
    );
    expect(cellOf(sheet, "F4")).toBe('<c r="F4" vm="1" t="e" s="3"><v>#VALUE!</v></c>');
  });

  it("only revalues a formula whose result changed", () => {
    const { bytes, workbook, figures } = open();
    figures.setResult(2, 2, "now text");
    figures.setResult(1, 2, 168.75); // as it was
    figures.setResult(2, 4, [[1], [3]]);
    const saved = saveWorkbook(workbook);
    expect(differingParts(bytes, saved)).toEqual([SHEET]);
    const sheet = partsOf(saved)[SHEET]!;
    expect(cellOf(sheet, "C3")).toBe('<c r="C3" t="str"><f t="shared" si="0"/><v>now text</v></c>');
    expect(cellOf(sheet, "E3")).toContain(
      'cm="1"><f t="array" ref="E3:E4">_xlfn._xlws.SORT(B2:B3)</f><v>1</v>',
    );
    expect(cellOf(sheet, "E4")).toBe('<c r="E4"><v>3</v></c>');
    expect(sheet).toContain(FIGURES_ROWS[1]);
  });
});

describe("formulas", () => {
  it("writes out the rest of a shared group when its first cell is overwritten", () => {
    const { workbook, figures } = open();
    figures.setValue(1, 2, 1);
    const sheet = partsOf(saveWorkbook(workbook))[SHEET]!;
    expect(cellOf(sheet, "C2")).toBe('<c r="C2"><v>1</v></c>');
    expect(cellOf(sheet, "C3")).toBe('<c r="C3"><f>B3*$B$2+SUM(B$2:B3)</f><v>39.5</v></c>');
    expect(cellOf(sheet, "C4")).toBe('<c r="C4"><f>B4*$B$2+SUM(B$2:B4)</f><v>14.5</v></c>');
  });

  it("drops the calculation chain with its relationship and content type when formulas come or go", () => {
    const { workbook, figures } = open();
    figures.setFormula(8, 0, "=RANK.EQ(B2,B2:B3)");
    const parts = partsOf(saveWorkbook(workbook));
    expect(parts["xl/calcChain.xml"]).toBeUndefined();
    expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
    expect(parts["[Content_Types].xml"]).not.toContain("calcChain");
    expect(cellOf(parts[SHEET]!, "A9")).toBe('<c r="A9"><f>_xlfn.RANK.EQ(B2,B2:B3)</f></c>');
  });

  it("asks for full calculation while a formula has no result, and when it is told to", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    const calculation = (): string =>
      /<calcPr[^>]*>/.exec(partsOf(saveWorkbook(workbook))["xl/workbook.xml"]!)![0];
    sheet.setFormula(0, 0, "=1+1");
    expect(calculation()).toContain('fullCalcOnLoad="1"');
    sheet.setResult(0, 0, 2);
    expect(calculation()).not.toContain("fullCalcOnLoad");
    workbook.needsFullCalculationOnLoad = true;
    expect(calculation()).toContain('fullCalcOnLoad="1"');
  });

  it("stores a formula that spills as a dynamic array, with the metadata Excel marks it by", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    sheet.setFormula(0, 0, "=A5:A6*2");
    sheet.setResult(0, 0, [[1], ["x"]]);
    const saved = saveWorkbook(workbook);
    const parts = partsOf(saved);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(
      '<c r="A1" cm="1"><f t="array" ref="A1:A2">A5:A6*2</f><v>1</v></c></row><row r="2"><c r="A2" t="str"><v>x</v></c>',
    );
    expect(parts["xl/metadata.xml"]).toContain('name="XLDAPR"');
    const again = openWorkbook(saved).sheets[0]!;
    expect(again.isSpilled(1, 0)).toBe(true);
    again.setResult(0, 0, 5);
    expect([again.value(1, 0), again.isSpilled(1, 0)]).toEqual([null, false]);
  });

  it("refuses to change part of a fixed array, and clears the whole of one", () => {
    const { workbook, figures } = open();
    expect(() => figures.setValue(5, 1, 1)).toThrow("part of an array");
    figures.clear({ row: 5, column: 0, rows: 1, columns: 2 }, "Contents");
    const sheet = partsOf(saveWorkbook(workbook))[SHEET]!;
    expect(cellOf(sheet, "A6")).toBe('<c r="A6" s="2"/>');
    expect(cellOf(sheet, "B6")).toBe('<c r="B6" s="2"/>');
  });
});
