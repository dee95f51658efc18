import { strToU8, zipSync } from "fflate";
import { openWorkbook } from "../../../excel-host/package/open";
import { NotAWorkbookError } from "../../../excel-host/package/parts";
import { saveWorkbook } from "../../../excel-host/package/save";
import { differingParts, fixture, fixturePart } from "./fixture";

const ole = (text: string): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    ...[...text].flatMap((c) => [c.charCodeAt(0), 0]),
  ]);
const whole = fixture();
const replaced = (name: string, from: string | RegExp, to: string): Uint8Array =>
  fixture({ [name]: fixturePart(name).replace(from, to) });

describe("files that are no workbooks are refused with a reason", () => {
  const cases: [what: string, bytes: Uint8Array, message: RegExp][] = [
    ["nothing", new Uint8Array(0), /not an Excel workbook/],
    ["text", strToU8("Force,Value\nEssex,1\n"), /not an Excel workbook/],
    ["an old workbook", ole("Workbook"), /\.xls\)\. Save it as/],
    ["an encrypted workbook", ole("EncryptedPackage"), /password/],
    ["half a workbook", whole.slice(0, whole.length / 2), /damaged or incomplete/],
    [
      "another zip archive",
      zipSync({ "a.txt": strToU8("a") }),
      /zip archive, but no Excel workbook/,
    ],
    [
      "a Word document",
      zipSync({
        "[Content_Types].xml": strToU8(
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
        "_rels/.rels": strToU8(
          '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        "word/document.xml": strToU8("<document/>"),
      }),
      /no Excel workbook/,
    ],
    [
      "a strict workbook",
      replaced(
        "_rels/.rels",
        /http:\/\/schemas.openxmlformats.org\/officeDocument\/2006/,
        "http://purl.oclc.org/ooxml/officeDocument",
      ),
      /Strict Open XML/,
    ],
    [
      "a binary workbook",
      replaced(
        "[Content_Types].xml",
        /[^"]*sheet\.main\+xml/,
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
      ),
      /\.xlsb/,
    ],
    ["broken XML", replaced("xl/workbook.xml", "</sheets>", ""), /damaged/],
    [
      "a missing sheet",
      fixture({ "xl/worksheets/sheet1.xml": undefined }),
      /"Figures" is not there/,
    ],
  ];
  it.each(cases)("%s", (_what, bytes, message) => {
    expect(() => openWorkbook(bytes)).toThrow(NotAWorkbookError);
    expect(() => openWorkbook(bytes)).toThrow(message);
  });

  it.each([
    ["a cell that is cut off", /<row r="6".*<\/row>/, '<row r="6"><c r="A6"><v>1'],
    ["a text that is not there", 't="s"><v>3<', 't="s"><v>300<'],
    ["a number that is none", "<v>12.5</v>", "<v>12,5</v>"],
    ["an address in the wrong row", 'r="B3"', 'r="B4"'],
  ])("damage in a sheet shows when it is read: %s", (_what, from, to) => {
    const workbook = openWorkbook(replaced("xl/worksheets/sheet1.xml", from, to));
    expect(() => workbook.sheets[0]!.value(0, 0)).toThrow(NotAWorkbookError);
  });
});

describe("variants of the format that do open", () => {
  it("a workbook with macros, which stay", () => {
    const bytes = fixture({
      "[Content_Types].xml": fixturePart("[Content_Types].xml").replace(
        /[^"]*sheet\.main\+xml/,
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      ),
      "xl/vbaProject.bin": "\u0000macros",
    });
    const workbook = openWorkbook(bytes);
    workbook.sheets[0]!.setValue(0, 8, 1);
    expect(differingParts(bytes, saveWorkbook(workbook))).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("elements with a prefix", () => {
    const prefixed = fixturePart("xl/worksheets/sheet3.xml")
      .replace("xmlns=", "xmlns:x=")
      .replace(/<(\/?)(?=[a-z])/g, "<$1x:");
    const bytes = fixture({
      "xl/worksheets/sheet3.xml": prefixed.replace(/<x:sheetProtection[^>]*>/, ""),
    });
    const workbook = openWorkbook(bytes);
    const notes = workbook.sheets[1]!;
    expect(notes.value(0, 1)).toBe(7);
    notes.setValue(0, 1, 8);
    notes.setValue(2, 2, "x");
    notes.merge({ row: 4, column: 0, rows: 1, columns: 2 });
    const again = openWorkbook(saveWorkbook(workbook)).sheets[1]!;
    expect([again.value(0, 1), again.value(2, 2), again.merges().length]).toEqual([8, "x", 1]);
  });

  it("dates of the 1904 system", () => {
    const bytes = replaced("xl/workbook.xml", "<workbookPr ", '<workbookPr date1904="1" ');
    const workbook = openWorkbook(bytes);
    const sheet = workbook.sheets[0]!;
    sheet.enter(8, 0, "1 Jan 2021");
    expect(sheet.value(8, 0)).toBe(44197 - 1462);
    expect(sheet.text(8, 0)).toBe("1-Jan-21");
  });
});
