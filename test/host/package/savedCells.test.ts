/** What cells become in a saved file: newer errors, texts that went, characters no XML holds, figures that are none. */
import fc from "fast-check";
import { strFromU8 } from "fflate";
import { cellError } from "../../../excel-host/model/cellErrors";
import type { ErrorText } from "../../../excel-host/model/types";
import { newWorkbook, openWorkbook } from "../../../excel-host/package/open";
import { NotAWorkbookError } from "../../../excel-host/package/parts";
import { saveWorkbook } from "../../../excel-host/package/save";
import { parseXml } from "../../../excel-host/package/xml";
import { unzip } from "../../../excel-host/package/zip";
import { fixture, fixturePart, partsOf } from "./fixture";

const SHEET = "xl/worksheets/sheet1.xml";

/** Every part of a package says what it is, and every relationship leads to a part. */
function requireWholePackage(bytes: Uint8Array): void {
  const parts = partsOf(bytes);
  const types = parseXml(parts["[Content_Types].xml"]!).children;
  for (const name of Object.keys(parts)) {
    if (name === "[Content_Types].xml") continue;
    const extension = name.slice(name.lastIndexOf(".") + 1);
    const type = types.find(({ attributes }) =>
      attributes.has("PartName")
        ? attributes.get("PartName") === `/${name}`
        : attributes.get("Extension") === extension,
    );
    if (name !== "xl/unknown.bin")
      expect([name, type?.attributes.get("ContentType")]).toEqual([name, expect.any(String)]);
    if (!name.endsWith(".rels")) continue;
    const from = name
      .replace("_rels/", "")
      .replace(/\.rels$/, "")
      .split("/")
      .slice(0, -1)
      .join("/");
    for (const { attributes } of parseXml(parts[name]!).children) {
      if (attributes.get("TargetMode") === "External") continue;
      const base = `http://x/${from === "" ? "" : `${from}/`}`;
      expect(Object.keys(parts)).toContain(
        new URL(attributes.get("Target")!, base).pathname.slice(1),
      );
    }
  }
}

describe("errors that came after the file format", () => {
  const newer: ErrorText[] = ["#SPILL!", "#CALC!", "#BUSY!"];

  it("are #VALUE! with a rich value that says which, and are read again", () => {
    for (const bytes of [fixture(), saveWorkbook(newWorkbook())]) {
      const workbook = openWorkbook(bytes);
      const sheet = workbook.sheets[0]!;
      newer.forEach((text, row) => {
        sheet.setValue(row + 20, 0, cellError(text));
        sheet.setValue(row + 20, 1, cellError(text));
      });
      sheet.setValue(30, 0, cellError("#N/A"));
      const saved = saveWorkbook(workbook);
      const cells = partsOf(saved)[SHEET]!;
      expect(cells).not.toMatch(/#SPILL!|#CALC!|#BUSY!/);
      expect(cells).toMatch(/<c r="A21" t="e" vm="\d"><v>#VALUE!<\/v><\/c>/);
      const values = partsOf(saved)["xl/richData/rdrichvalue.xml"]!;
      expect(values.match(/<v>(8|13|14)<\/v><v>0<\/v>/g)).toHaveLength(3);
      requireWholePackage(saved);
      const again = openWorkbook(saved).sheets[0]!;
      newer.forEach((text, row) => expect(again.value(row + 20, 1)).toBe(cellError(text)));
      expect(again.value(30, 0)).toBe(cellError("#N/A"));
    }
  });

  it("are found and used again where a file has them, and other rich values stay what they are", () => {
    // F4 is a picture in a cell: its vm leads to nothing that the host knows.
    const metadata = fixturePart("xl/metadata.xml").replace(
      "</metadata>",
      '<valueMetadata count="1"><bk><rc t="7" v="0"/></bk></valueMetadata></metadata>',
    );
    const workbook = openWorkbook(fixture({ "xl/metadata.xml": metadata }));
    workbook.sheets[0]!.setValue(20, 0, cellError("#SPILL!"));
    const first = saveWorkbook(workbook);
    const second = openWorkbook(first);
    second.sheets[0]!.setValue(21, 0, cellError("#SPILL!"));
    second.sheets[0]!.setValue(20, 0, 5);
    const saved = saveWorkbook(second);
    for (const part of ["xl/metadata.xml", "xl/richData/rdrichvalue.xml"])
      expect(partsOf(saved)[part]).toBe(partsOf(first)[part]);
    expect(partsOf(saved)[SHEET]).toContain('<c r="A21"><v>5</v></c>');
    expect(openWorkbook(saved).sheets[0]!.value(3, 5)).toBe(cellError("#VALUE!"));
    expect(partsOf(saved)[SHEET]).toContain('<c r="F4" vm="1" t="e"><v>#VALUE!</v></c>');
  });

  it("are read as Excel 16 writes them, whatever the order of the structure's keys", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const rich = "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata";
    const relations = "http://schemas.microsoft.com/office/2017/06/relationships";
    const block = (i: number) =>
      `<bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="${i}"/></ext></extLst></bk>`;
    const bytes = fixture({
      "xl/metadata.xml": `<metadata xmlns="${main}" xmlns:xlrd="${rich}"><metadataTypes count="2"><metadataType name="XLDAPR"/><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="2">${block(1)}${block(0)}</futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata count="2"><bk><rc t="2" v="0"/></bk><bk><rc t="2" v="1"/></bk></valueMetadata></metadata>`,
      "xl/richData/v.xml": `<rvData xmlns="${rich}" count="2"><rv s="0"><v>0</v><v>8</v><v>2</v><v>1</v></rv><rv s="1"><v>13</v><v>3</v></rv></rvData>`,
      "xl/richData/s.xml": `<rvStructures xmlns="${rich}" count="2"><s t="_error"><k n="colOffset" t="i"/><k n="errorType" t="i"/><k n="rwOffset" t="i"/><k n="subType" t="i"/></s><s t="_error"><k n="errorType" t="i"/><k n="subType" t="i"/></s></rvStructures>`,
      "xl/_rels/workbook.xml.rels": fixturePart("xl/_rels/workbook.xml.rels").replace(
        "</Relationships>",
        `<Relationship Id="r91" Type="${relations}/rdRichValue" Target="richData/v.xml"/><Relationship Id="r92" Type="${relations}/rdRichValueStructure" Target="richData/s.xml"/></Relationships>`,
      ),
      [SHEET]: fixturePart(SHEET)
        .replace('<c r="A6" s="2">', '<c r="A6" s="2" vm="2">')
        .replace('<c r="F4"', '<c r="E5" t="e" vm="2"><v>#VALUE!</v></c><c r="F4"')
        .replace('r="E5"', 'r="F4"')
        .replace('<c r="F4" vm="1" t="e">', '<c r="G4" vm="1" t="e">'),
    });
    const sheet = openWorkbook(bytes).sheets[0]!;
    expect([sheet.value(3, 5), sheet.value(3, 6)]).toEqual([
      cellError("#SPILL!"),
      cellError("#CALC!"),
    ]);
  });
});

describe("texts that no cell has any more", () => {
  const stringsOf = (bytes: Uint8Array): string => partsOf(bytes)["xl/sharedStrings.xml"]!;

  it("leave the file when they are written over, emptied or go with their sheet; the others keep their places", () => {
    const workbook = openWorkbook(fixture());
    const figures = workbook.sheets[0]!;
    figures.setValue(20, 0, "a person's name");
    figures.setValue(21, 0, "stays");
    const first = saveWorkbook(workbook);
    expect(stringsOf(first)).toContain("a person's name");
    const second = openWorkbook(first);
    second.sheets[0]!.setValue(20, 0, "another");
    const saved = saveWorkbook(second);
    expect(stringsOf(saved)).not.toContain("a person's name");
    expect(stringsOf(saved)).toMatch(/<si><t\/><\/si><si><t>stays<\/t><\/si><si><t>another/);
    const third = openWorkbook(saved);
    expect([20, 21].map((row) => third.sheets[0]!.value(row, 0))).toEqual(["another", "stays"]);
    expect(third.sheets[1]!.value(0, 0)).toBe(openWorkbook(fixture()).sheets[1]!.value(0, 0));
    third.removeSheet(third.sheets[1]!);
    expect(stringsOf(saveWorkbook(third))).not.toContain("line_x000D_");
  });

  it("whatever is written over whatever: what is shown is right, what is gone is gone", () => {
    const word = fc.constantFrom("ONE", "TWO", "THREE", "FOUR", "", "Essex ");
    const edits = fc.array(fc.tuple(fc.nat(5), fc.option(word)), { maxLength: 8 });
    fc.assert(
      fc.property(edits, edits, (before, after) => {
        let bytes = fixture();
        const expected = new Map<number, string | null>();
        for (const round of [before, after]) {
          const workbook = openWorkbook(bytes);
          for (const [row, text] of round) {
            workbook.sheets[0]!.setValue(row + 20, 3, text);
            expected.set(row, text);
          }
          bytes = saveWorkbook(workbook);
        }
        const again = openWorkbook(bytes).sheets[0]!;
        for (const [row, text] of expected) expect(again.value(row + 20, 3)).toBe(text);
        expect(again.value(1, 0)).toBe("Essex ");
        for (const text of ["ONE", "TWO", "THREE", "FOUR"])
          expect(stringsOf(bytes).includes(text)).toBe([...expected.values()].includes(text));
      }),
      { numRuns: 60 },
    );
  });

  it("stay byte for byte where no cell was written", () => {
    const workbook = openWorkbook(fixture());
    workbook.sheets[0]!.tabColor = "#00B050";
    expect(stringsOf(saveWorkbook(workbook))).toBe(fixturePart("xl/sharedStrings.xml"));
  });
});

describe("characters that XML cannot hold", () => {
  const bad = "\u0001\u000b\u001f\ufffe\ud800";

  it("are written as Excel writes them in every part, and read again", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    const text = `a${bad}_x0041_ & <b>`;
    sheet.setValue(0, 0, text);
    sheet.setFormula(1, 0, `="${text}"`);
    sheet.setFormat(
      { row: 2, column: 0, rows: 1, columns: 1 },
      { numberFormat: `"${text}"0`, fontName: text },
    );
    sheet.setHyperlink(3, 0, { documentReference: "A1", textToDisplay: text, screenTip: text });
    sheet.pageSetup.headersFooters.pages.odd.header.left = text.replaceAll("&", "");
    workbook.addName("Named", "=Sheet1!$A$1").comment = text;
    const bytes = saveWorkbook(workbook);
    const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
    for (const [name, content] of unzip(bytes))
      expect([name, notXml.exec(strFromU8(content))]).toEqual([name, null]);
    expect(partsOf(bytes)["xl/styles.xml"]).toContain(
      "a_x0001__x000B__x001F__xFFFE__xD800__x005F_x0041_",
    );
    const again = openWorkbook(bytes);
    const read = again.sheets[0]!;
    expect(read.value(0, 0)).toBe(text);
    expect(read.formula(1, 0)).toBe(`="${text}"`);
    expect(read.format(2, 0)).toMatchObject({ numberFormat: `"${text}"0`, fontName: text });
    expect(read.hyperlink(3, 0)?.screenTip).toBe(text);
    expect(read.pageSetup.headersFooters.pages.odd.header.left).toBe(text.replaceAll("&", ""));
    expect(again.names[0]!.comment).toBe(text);
  });
});

describe("figures that are none", () => {
  const withFigure = (content: string) =>
    openWorkbook(fixture({ [SHEET]: fixturePart(SHEET).replace("<v>12.5</v>", content) }))
      .sheets[0]!;

  it.each(["<v> </v>", "<v></v>", "<v/>", "<v>\n</v>"])("%j is no 0", (content) =>
    expect(withFigure(content).value(1, 1)).toBeNull(),
  );
  it.each([
    "0x10",
    "0b1",
    "0o7",
    "Infinity",
    "INF",
    "NaN",
    ".",
    "-",
    "-.",
    "1e",
    "1e999",
    "1_000",
    "12,5",
    "+",
  ])("%s is refused, with its sheet and cell", (text) => {
    const read = () => withFigure(`<v>${text}</v>`).value(1, 1);
    expect(read).toThrow(NotAWorkbookError);
    expect(read).toThrow(/The sheet "Figures" is damaged: B2 holds the number/);
  });
  it.each([
    ["1.", 1],
    [".5", 0.5],
    ["-1.5E-3", -0.0015],
    ["+7", 7],
    [" 12 ", 12],
    ["1e3", 1000],
    ["0.1234567890123456789", 0.12345678901234568],
  ])("%s is a number", (text, number) =>
    expect(withFigure(`<v>${text}</v>`).value(1, 1)).toBe(number),
  );
});

it("parts that are added say what they are, also where .rels have no default, and lead on by relative targets", () => {
  const types = fixturePart("[Content_Types].xml").replace(
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    Object.keys(partsOf(fixture()))
      .filter((name) => name.endsWith(".rels"))
      .map(
        (name) =>
          `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
      )
      .join(""),
  );
  const workbook = openWorkbook(fixture({ "[Content_Types].xml": types }));
  const notes = workbook.sheets[1]!;
  const added = workbook.addSheet("Added");
  for (const sheet of [added]) {
    sheet.setValue(0, 0, "Head");
    sheet.addTable({ row: 0, column: 0, rows: 2, columns: 1 }, true, "AddedTable");
    sheet.setFormula(5, 5, "=SORT(A1:A2)");
    sheet.setHyperlink(8, 0, { address: "https://example.org" });
  }
  workbook.settings.set("a", "1");
  const bytes = saveWorkbook(workbook);
  requireWholePackage(bytes);
  const parts = partsOf(bytes);
  const own = Object.keys(parts).find(
    (name) => parts[name]!.includes("table2.xml") && name.endsWith(".rels"),
  )!;
  expect(parts[own]).toContain('Target="../tables/table2.xml"');
  workbook.removeSheet(added);
  workbook.removeSheet(notes);
  requireWholePackage(saveWorkbook(workbook));
});
