import fc from "fast-check";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newWorkbook, openWorkbook } from "../../../excel-host/package/open";
import { joinPrintedTexts, splitPrintedTexts } from "../../../excel-host/package/pageSetupReader";
import { saveWorkbook } from "../../../excel-host/package/save";
import {
  printAreas,
  printTitles,
  setPrintAreas,
  setPrintTitles,
} from "../../../excel-host/model/printNames";
import { paperNumber, PAPERS, type PageSetup } from "../../../excel-host/model/pageSetup";
import { describeWithLibreOffice, libreOffice, type LibreOffice } from "../libreoffice";
import { differingParts, fixture, fixturePart, partsOf } from "./fixture";

const SHEET = "xl/worksheets/sheet1.xml";

describe("a file's page setup", () => {
  it("is read", () => {
    const [figures, notes] = openWorkbook(fixture()).sheets;
    expect(figures!.pageSetup).toMatchObject({
      orientation: "Landscape",
      paper: paperNumber("A4"),
      fitTo: { across: 1, down: 1 },
      margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    });
    expect(printAreas(figures!)).toEqual([{ row: 0, column: 0, rows: 6, columns: 6 }]);
    expect(printTitles(figures!)).toEqual({ rows: undefined, columns: undefined });
    expect(notes!.pageSetup).toMatchObject({ orientation: "Portrait", fitTo: null, scale: 100 });
    expect(printAreas(notes!)).toEqual([]);
  });

  it("changes only where it was changed", () => {
    const bytes = fixture();
    const workbook = openWorkbook(bytes);
    const { pageSetup } = workbook.sheets[0]!;
    pageSetup.orientation = "Portrait";
    const saved = saveWorkbook(workbook);
    expect(differingParts(bytes, saved)).toEqual([SHEET]);
    expect(partsOf(saved)[SHEET]).toBe(
      fixturePart(SHEET).replace('orientation="landscape"', 'orientation="portrait"'),
    );
    pageSetup.orientation = "Landscape";
    expect(differingParts(bytes, saveWorkbook(workbook))).toEqual([]);
  });

  it("keeps attributes and texts that the host does not know", () => {
    const page = '<pageSetup paperSize="9" orientation="landscape"/>';
    const rich =
      '<pageSetup paperSize="9" scale="70" orientation="landscape" verticalDpi="600" r:id="rId9"/>' +
      '<headerFooter differentFirst="1"><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Old &amp;&amp; new&amp;R&amp;K01+000right</oddHeader><firstFooter>&amp;P</firstFooter></headerFooter>';
    const bytes = fixture({ [SHEET]: fixturePart(SHEET).replace(page, rich) });
    const workbook = openWorkbook(bytes);
    const { pageSetup } = workbook.sheets[0]!;
    expect(pageSetup.headersFooters.state).toBe("FirstAndDefault");
    expect(pageSetup.headersFooters.pages.odd.header).toEqual({
      left: '&"Arial,Bold"&12Old && new',
      center: "",
      right: "&K01+000right",
    });
    expect(pageSetup.headersFooters.pages.first.footer.center).toBe("&P");
    expect(differingParts(bytes, saveWorkbook(workbook))).toEqual([]);
    pageSetup.scale = 80;
    pageSetup.headersFooters.pages.odd.footer.center = "<new>";
    expect(partsOf(saveWorkbook(workbook))[SHEET]).toBe(
      fixturePart(SHEET)
        .replace(page, rich.replace('scale="70"', 'scale="80"'))
        .replace("</oddHeader>", "</oddHeader><oddFooter>&amp;C&lt;new&gt;</oddFooter>"),
    );
  });

  it("stands in the schema's order in a sheet that had none of it", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    sheet.tabColor = "#FF0000";
    sheet.setHyperlink(0, 0, { address: "https://example.org" });
    Object.assign(sheet.pageSetup, {
      orientation: "Landscape",
      paper: paperNumber("A4"),
      fitTo: { across: 1, down: 0 },
      centerHorizontally: true,
    });
    sheet.pageSetup.headersFooters.pages.odd.header.left = "a & b";
    setPrintTitles(sheet, { rows: { first: 5, count: 1 }, columns: undefined });
    const parts = partsOf(saveWorkbook(workbook));
    const xml = parts[SHEET]!;
    expect(xml).toContain(
      '<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    );
    expect(xml).toMatch(
      /<\/hyperlinks><printOptions horizontalCentered="1"\/><pageMargins [^>]*\/><pageSetup paperSize="9" fitToHeight="0" orientation="landscape"\/><headerFooter><oddHeader>&amp;La &amp; b<\/oddHeader><\/headerFooter>/,
    );
    expect(parts["xl/workbook.xml"]).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Sheet1\'!$6:$6</definedName>',
    );
  });
});

const texts = fc.record({
  left: fc.string(),
  center: fc.string(),
  right: fc.string(),
});
/** Texts as an add-in writes them: every "&" doubled. */
const written = texts.map(({ left, center, right }) => {
  const doubled = (text: string) => text.replaceAll("&", "&&");
  return { left: doubled(left), center: doubled(center), right: doubled(right) };
});
const headerAndFooter = fc.record({ header: written, footer: written });
const points = fc.integer({ min: 0, max: 20_000 }).map((hundredths) => hundredths / 100);
const breakPlaces = fc
  .uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 4 })
  .map((places) => places.sort((a, b) => a - b));
const pageSetup: fc.Arbitrary<PageSetup> = fc.record({
  orientation: fc.constantFrom("Portrait" as const, "Landscape" as const),
  paper: fc.integer({ min: 1, max: PAPERS.length }),
  scale: fc.integer({ min: 10, max: 400 }),
  fitTo: fc.option(fc.record({ across: fc.nat(9), down: fc.nat(9) })),
  margins: fc.record({
    left: points,
    right: points,
    top: points,
    bottom: points,
    header: points,
    footer: points,
  }),
  centerHorizontally: fc.boolean(),
  centerVertically: fc.boolean(),
  printGridlines: fc.boolean(),
  printHeadings: fc.boolean(),
  overThenDown: fc.boolean(),
  blackAndWhite: fc.boolean(),
  draftMode: fc.boolean(),
  firstPageNumber: fc.option(fc.nat(99)),
  headersFooters: fc.record({
    state: fc.constantFrom(
      "Default" as const,
      "FirstAndDefault" as const,
      "OddAndEven" as const,
      "FirstOddAndEven" as const,
    ),
    useSheetMargins: fc.boolean(),
    useSheetScale: fc.boolean(),
    pages: fc.record({ odd: headerAndFooter, even: headerAndFooter, first: headerAndFooter }),
  }),
  breaks: fc.record({ rows: breakPlaces, columns: breakPlaces }),
});

it("any page setup comes back as it was set, one in the place of another too", () => {
  fc.assert(
    fc.property(pageSetup, pageSetup, (one, other) => {
      const workbook = newWorkbook();
      Object.assign(workbook.sheets[0]!.pageSetup, one);
      const again = openWorkbook(saveWorkbook(workbook));
      expect(again.sheets[0]!.pageSetup).toEqual(one);
      Object.assign(again.sheets[0]!.pageSetup, other);
      expect(openWorkbook(saveWorkbook(again)).sheets[0]!.pageSetup).toEqual(other);
    }),
    { numRuns: 30 },
  );
});

it("the three texts of a header are told apart whatever stands in them", () => {
  fc.assert(
    fc.property(written, (parts) => {
      expect(splitPrintedTexts(joinPrintedTexts(parts))).toEqual(parts);
    }),
  );
});

it.each([
  ["&LEssex&C&A&RPage &P of &N", { left: "Essex", center: "&A", right: "Page &P of &N" }],
  ["no mark", { left: "", center: "no mark", right: "" }],
  ["&LR&&D&&C", { left: "R&&D&&C", center: "", right: "" }],
  ['&L&"Calibri,Regular"x', { left: '&"Calibri,Regular"x', center: "", right: "" }],
])("%s is split as Excel splits it", (text, parts) => {
  expect(splitPrintedTexts(text)).toEqual(parts);
});

it("print names follow their sheet, whatever it is called", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("A", "It's, ours", "Sheet 1!", "a,b", "'q'q"),
      fc.array(
        fc.record({
          row: fc.nat(99),
          column: fc.nat(99),
          rows: fc.integer({ min: 1, max: 9 }),
          columns: fc.integer({ min: 1, max: 9 }),
        }),
        { maxLength: 3 },
      ),
      (name, areas) => {
        const workbook = newWorkbook();
        const sheet = workbook.addSheet(name.replace(/^'/, ""));
        setPrintAreas(sheet, areas);
        const titles = { rows: { first: 5, count: 2 }, columns: { first: 0, count: 3 } };
        setPrintTitles(sheet, titles);
        const again = openWorkbook(saveWorkbook(workbook)).sheets[1]!;
        expect(printAreas(again)).toEqual(areas);
        expect(printTitles(again)).toEqual(titles);
        setPrintTitles(again, { rows: undefined, columns: undefined });
        expect(printTitles(again)).toEqual({ rows: undefined, columns: undefined });
      },
    ),
    { numRuns: 30 },
  );
});

describeWithLibreOffice("LibreOffice", () => {
  it("reads the page as it was set", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    for (let row = 0; row < 20; row++) sheet.setValue(row, 0, `row ${row}`);
    Object.assign(sheet.pageSetup, {
      orientation: "Landscape",
      paper: paperNumber("A4"),
      fitTo: { across: 1, down: 0 },
    });
    sheet.pageSetup.margins.left = 36;
    sheet.pageSetup.headersFooters.pages.odd.header.left = "Smith && Sons";
    sheet.pageSetup.headersFooters.pages.odd.footer.right = "Page &P of &N";
    setPrintTitles(sheet, { rows: { first: 2, count: 1 }, columns: undefined });
    setPrintAreas(sheet, [{ row: 0, column: 0, rows: 12, columns: 1 }]);
    const folder = mkdtempSync(join(tmpdir(), "page-setup-"));
    const path = join(folder, "page.xlsx");
    writeFileSync(path, saveWorkbook(workbook));
    const read = readFileSync((libreOffice as LibreOffice).convert(path, "fods", folder), "utf8");
    const page = /<style:page-layout-properties [^>]*style:scale-to-X[^>]*>/.exec(read)?.[0];
    expect(page).toContain('style:print-orientation="landscape"');
    expect(page).toContain('style:scale-to-X="1"');
    expect(page).toMatch(/fo:page-width="(?:11\.69\d*in|29\.7\d*cm)"/);
    expect(page).toMatch(/fo:margin-left="0\.5in"|fo:margin-left="1\.27cm"/);
    expect(read).toContain("Smith &amp; Sons");
    expect(read).toMatch(/Page .*<text:page-number>.*of .*<text:page-count>/);
    expect(read).toMatch(/<table:table-header-rows>(?:(?!<\/table:table-header-rows>).)*row 2/s);
    expect(read).toMatch(/table:print-ranges="Sheet1\.A1:Sheet1\.A12"/);
  });
});
