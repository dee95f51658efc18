import { parseXml, childrenNamed, childNamed } from "../../../excel-host/package/xml";
import { newWorkbook, openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { differingParts, fixture, fixturePart, partsOf } from "./fixture";

const SHEET = "xl/worksheets/sheet1.xml";
const open = () => {
  const bytes = fixture();
  const workbook = openWorkbook(bytes);
  return { bytes, workbook, figures: workbook.sheetByName("Figures")! };
};
const reopened = (workbook: ReturnType<typeof openWorkbook>) =>
  openWorkbook(saveWorkbook(workbook));

/** CT_Worksheet's sequence, read off the schema once more. */
const SCHEMA_ORDER =
  /^(sheetPr )?(dimension )?(sheetViews )?(sheetFormatPr )?(cols )?sheetData (sheetProtection )?(mergeCells )?(conditionalFormatting )*(dataValidations )?(hyperlinks )?(pageMargins )?(pageSetup )?(customProperties )?(drawing )?(legacyDrawing )?(tableParts )?(extLst )?$/;

describe("a sheet's layout", () => {
  it("is written where the schema wants it, all else staying", () => {
    const { bytes, workbook, figures } = open();
    figures.tabColor = "#00B050";
    figures.showGridlines = false;
    figures.freezeAt(1, 2);
    figures.merge({ row: 9, column: 0, rows: 2, columns: 3 });
    figures.setColumnWidth(2, 60);
    figures.setRowHeight(1, 30);
    figures.setHyperlink(8, 0, { documentReference: "'My Notes'!A1", textToDisplay: "notes" });
    figures.customProperties.set("msg.kind", "Łódź £");
    figures.addTable({ row: 12, column: 0, rows: 3, columns: 2 }, true, "Second");
    const saved = saveWorkbook(workbook);
    const xml = partsOf(saved)[SHEET]!;
    const order = parseXml(xml)
      .children.map(({ local }) => `${local} `)
      .join("");
    expect(order).toMatch(SCHEMA_ORDER);
    for (const kept of [
      "conditionalFormatting",
      "dataValidations",
      "pageSetup",
      "extLst",
      "legacyDrawing",
    ]) {
      const element = (text: string): string => {
        const found = childNamed(parseXml(text), kept)!;
        return text.slice(found.start, found.end);
      };
      expect(element(xml)).toBe(element(fixturePart(SHEET)));
    }
    expect(differingParts(bytes, saved)).toEqual([
      "[Content_Types].xml",
      "xl/customProperty1.bin",
      "xl/sharedStrings.xml",
      "xl/styles.xml",
      "xl/tables/table2.xml",
      "xl/worksheets/_rels/sheet1.xml.rels",
      SHEET,
    ]);
    const again = openWorkbook(saved).sheets[0]!;
    expect([again.tabColor, again.showGridlines, again.frozen()]).toEqual([
      "#00B050",
      false,
      { rows: 1, columns: 2 },
    ]);
    expect(again.merges()).toEqual([{ row: 9, column: 0, rows: 2, columns: 3 }]);
    expect([1, 2, 3].map((column) => again.columnWidth(column))).toEqual([108.75, 60, 108.75]);
    expect(again.rowHeight(1)).toBe(30);
    expect(again.hyperlink(8, 0)).toEqual({ documentReference: "'My Notes'!A1" });
    expect(again.hyperlink(1, 0)).toEqual({
      address: "https://example.org/?a=1&b=2",
      screenTip: "web",
    });
    expect(again.value(8, 0)).toBe("notes");
    expect(again.format(8, 0)).toMatchObject({ fontColor: "#0563C1", underline: true });
    expect([...again.customProperties]).toEqual([["msg.kind", "Łódź £"]]);
    expect(again.tables[1]).toMatchObject({ name: "Second", columns: ["Column1", "Column2"] });
  });

  it("is taken away again without a trace", () => {
    const workbook = newWorkbook();
    const before = saveWorkbook(workbook);
    const sheet = workbook.sheets[0]!;
    sheet.freezeAt(2, 0);
    sheet.merge({ row: 0, column: 0, rows: 2, columns: 2 });
    sheet.customProperties.set("a", "b");
    sheet.setHyperlink(5, 5, { address: "https://example.org" });
    const second = openWorkbook(saveWorkbook(workbook));
    const again = second.sheets[0]!;
    again.freezeAt(0, 0);
    again.unmerge({ row: 0, column: 0, rows: 1, columns: 1 });
    again.customProperties.delete("a");
    again.clear({ row: 5, column: 5, rows: 1, columns: 1 }, "All");
    const parts = partsOf(saveWorkbook(second));
    const emptied = parts[SHEET]!.replace("></sheetView>", "/>").replace(
      '<sheetData><row r="6"></row></sheetData>',
      "<sheetData/>",
    );
    expect(emptied).toBe(partsOf(before)[SHEET]);
    expect(parts["xl/customProperty1.bin"]).toBeUndefined();
  });
});

describe("tables", () => {
  it("grow and shrink with their filter; columns keep ids and formulas, new ones get names", () => {
    const { bytes, workbook, figures } = open();
    const table = workbook.tableByName("forces")!;
    table.resize({ row: 0, column: 0, rows: 9, columns: 4 });
    expect(table.columns).toEqual(["Force", "Value", "in line", "Column4"]);
    table.rename("Forces_2");
    const saved = saveWorkbook(workbook);
    expect(differingParts(bytes, saved)).toEqual([
      "xl/sharedStrings.xml",
      "xl/tables/table1.xml",
      SHEET,
    ]);
    const part = partsOf(saved)["xl/tables/table1.xml"]!;
    expect(part).toContain('id="3" name="Forces_2" displayName="Forces_2" ref="A1:D9"');
    expect(part).toContain('<autoFilter ref="A1:D9"><filterColumn colId="1">');
    expect(part).toContain(
      '<tableColumns count="4"><tableColumn id="1" name="Force"/><tableColumn id="7" name="Value" dataDxfId="0"><calculatedColumnFormula>Figures!C1</calculatedColumnFormula></tableColumn><tableColumn id="8" name="in line"/><tableColumn id="9" name="Column4"/></tableColumns>',
    );
    expect(figures.value(0, 3)).toBe("Column4");
    table.resize({ row: 0, column: 0, rows: 2, columns: 1 });
    const shrunk = partsOf(saveWorkbook(workbook))["xl/tables/table1.xml"]!;
    expect(shrunk).toContain('<autoFilter ref="A1:A2"></autoFilter>');
  });

  it("name their columns by the header cells, each differently, as text", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    ["Year", 2021, "year", null].forEach((header, column) => sheet.setValue(3, column, header));
    const table = sheet.addTable({ row: 3, column: 0, rows: 1, columns: 4 }, true);
    expect(table.name).toBe("Table1");
    expect(table.area.rows).toBe(2);
    expect(table.columns).toEqual(["Year", "2021", "year2", "Column4"]);
    expect([0, 1, 2, 3].map((column) => sheet.value(3, column))).toEqual([
      "Year",
      "2021",
      "year2",
      "Column4",
    ]);
    sheet.enter(3, 0, "2021");
    expect([table.columns[0], sheet.value(3, 0)]).toEqual(["20212", "20212"]);
    sheet.setValue(3, 1, "two\nlines");
    expect(reopened(workbook).tableByName("table1")!.columns[1]).toBe("two\nlines");
  });

  it("are refused where they overlap, lose their header row or share a name", () => {
    const { workbook, figures } = open();
    const table = figures.tables[0]!;
    const overlap = { row: 2, column: 1, rows: 3, columns: 2 };
    expect(() => figures.addTable(overlap, true)).toThrow("can't overlap");
    expect(() => table.resize({ row: 1, column: 0, rows: 3, columns: 2 })).toThrow("same row");
    expect(() => table.resize({ row: 0, column: 0, rows: 1, columns: 2 })).toThrow("same row");
    const other = { row: 20, column: 0, rows: 2, columns: 1 };
    expect(() => figures.addTable(other, true, "NOTES")).toThrow(
      expect.objectContaining({ code: "ItemAlreadyExists" }),
    );
    expect(() => figures.addTable(other, true, "A1")).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
    expect(() => workbook.addName("Forces", "=1")).toThrow("already exists");
    expect(figures.tables).toHaveLength(1);
  });
});

describe("sheets and names", () => {
  it("renames a sheet in formulas, names, links, charts, validations and sparklines", () => {
    const { workbook, figures } = open();
    workbook.sheetByName("My Notes")!.name = "It's new";
    figures.name = "Data";
    const parts = partsOf(saveWorkbook(workbook));
    expect(parts["xl/workbook.xml"]).toContain(
      '<sheet name="It\'s new" sheetId="5" state="hidden" r:id="rId3"/>',
    );
    expect(parts["xl/workbook.xml"]).toContain("'It''s new'!$A$1</definedName>");
    expect(parts["xl/workbook.xml"]).toContain("_xlfn.XLOOKUP(1,Data!$B$2:$B$3,Data!$C$2:$C$3)");
    expect(parts["xl/charts/chart1.xml"]).toContain("<c:f>Data!$B$2:$B$3</c:f>");
    expect(parts[SHEET]).toContain("<formula1>'It''s new'!$A$1:$A$3</formula1>");
    expect(parts[SHEET]).toContain("<xm:f>Data!B2:B3</xm:f>");
    expect(parts["xl/tables/table1.xml"]).toContain("<calculatedColumnFormula>Data!C1<");
  });

  it("adds sheets behind the others and selects the active one alone", () => {
    const { workbook } = open();
    const added = workbook.addSheet("MSG Summary");
    added.setValue(0, 0, "hello");
    added.visibility = "Visible";
    workbook.activeSheet = added;
    const saved = saveWorkbook(workbook);
    const parts = partsOf(saved);
    expect(parts["xl/workbook.xml"]).toMatch(
      /<sheet name="MSG Summary" sheetId="6" [^>]*r:id="rId9"\/><\/sheets>/,
    );
    expect(parts["xl/workbook.xml"]).toContain('activeTab="3"');
    expect(parts[SHEET]).not.toContain("tabSelected");
    expect(parts["xl/worksheets/sheet2.xml"]).toContain('tabSelected="1"');
    const again = openWorkbook(saved);
    expect(again.sheets.map(({ name }) => name)).toEqual(["Figures", "My Notes", "MSG Summary"]);
    expect(again.activeSheet.value(0, 0)).toBe("hello");
  });

  it("removes a sheet with the parts that only it led to; names and references know it", () => {
    const { workbook, figures } = open();
    const notes = workbook.sheetByName("My Notes")!;
    notes.visibility = "Visible";
    workbook.removeSheet(figures);
    const parts = partsOf(saveWorkbook(workbook));
    const gone = [
      "xl/charts/chart1.xml",
      "xl/comments1.xml",
      "xl/tables/table1.xml",
      SHEET,
      "xl/drawings/drawing1.xml",
    ];
    for (const name of gone) {
      expect(parts[name]).toBeUndefined();
      expect(parts["[Content_Types].xml"]).not.toContain(name);
    }
    expect(parts["xl/drawings/drawing2.xml"]).toBeDefined();
    expect(parts["xl/unknown.bin"]).toBe(partsOf(fixture())["xl/unknown.bin"]);
    const names = childrenNamed(
      childNamed(parseXml(parts["xl/workbook.xml"]!), "definedNames"),
      "definedName",
    );
    expect(
      names.map(({ attributes }) => [attributes.get("name"), attributes.get("localSheetId")]),
    ).toEqual([
      ["notes", undefined],
      ["secret", "1"],
    ]);
    expect(parts["xl/workbook.xml"]).toContain("_xlfn.XLOOKUP(1,#REF!,#REF!)");
    expect(() => workbook.removeSheet(notes)).toThrow("at least one visible sheet");
  });

  it("refuses names of sheets and of cells", () => {
    const { workbook, figures } = open();
    for (const name of ["", "a/b", "'x", "History", "x".repeat(32)])
      expect(() => workbook.addSheet(name)).toThrow(
        expect.objectContaining({ code: "InvalidArgument" }),
      );
    for (const name of ["figures", "DIAGRAM"])
      expect(() => workbook.addSheet(name)).toThrow(
        expect.objectContaining({ code: "ItemAlreadyExists" }),
      );
    expect(() => (figures.name = "my notes")).toThrow("already exists");
    for (const name of ["A1", "R1C1", "r", "1a", "a b", "XFD1048576", "a".repeat(256)])
      expect(() => workbook.addName(name, "=1")).toThrow("not a name");
    for (const name of ["XFE1", "_a.b", "Größe", "RC_1"]) workbook.addName(name, "=Figures!$A$1");
    expect(reopened(workbook).names.at(-1)!.name).toBe("RC_1");
  });

  it("keeps settings in the file's web extension", () => {
    const { workbook } = open();
    workbook.settings.set("msg", JSON.stringify({ a: "<&>" }));
    const again = reopened(workbook);
    expect([...again.settings]).toEqual([["msg", '{"a":"<&>"}']]);
    again.settings.set("msg", "2");
    expect([...reopened(again).settings]).toEqual([["msg", "2"]]);
  });
});
