/** Whatever the styles part holds, no cell that nobody wrote changes its format. */
import fc from "fast-check";
import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { fixture, partsOf } from "./fixture";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
/** Codes that Excel has built in, ones it has not, and ones that need escaping. */
const code = fc.constantFrom(
  ...["General", "0", "0.00", "#,##0", "0%", "m/d/yyyy", "@", "mmm-yy", "#,##0.00"],
  ...["0.000", "mmm\\ yyyy", "[$-809]d mmm yyyy", '"<a> & "0', "dd/mm/yyyy", "_x0041_0"],
);
const id = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 160, max: 180 }));

interface Styles {
  formats: Map<number, string>;
  used: number[];
  has: Record<"fonts" | "fills" | "borders" | "cellXfs", boolean>;
}

const styles: fc.Arbitrary<Styles> = fc.record({
  formats: fc.array(fc.tuple(id, code), { maxLength: 8 }).map((pairs) => new Map(pairs)),
  used: fc.array(id, { minLength: 1, maxLength: 10 }),
  has: fc.record({
    fonts: fc.boolean(),
    fills: fc.boolean(),
    borders: fc.boolean(),
    cellXfs: fc.boolean(),
  }),
});

const attribute = (text: string): string =>
  text
    .replaceAll("_x0041_", "_x005F_x0041_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

function stylesPart({ formats, used, has }: Styles): string {
  const list = (name: string, items: string[]): string =>
    `<${name} count="${items.length}">${items.join("")}</${name}>`;
  const numFmts = [...formats].map(
    ([number, text]) => `<numFmt numFmtId="${number}" formatCode="${attribute(text)}"/>`,
  );
  const xfs = used.map((number) => `<xf numFmtId="${number}" fontId="0" fillId="0" borderId="0"/>`);
  return [
    `<styleSheet ${MAIN}>`,
    formats.size === 0 ? "" : list("numFmts", numFmts),
    has.fonts ? list("fonts", ['<font><i/><sz val="9"/><name val="Arial"/></font>']) : "",
    has.fills ? list("fills", ['<fill><patternFill patternType="none"/></fill>']) : "",
    has.borders ? list("borders", ["<border/>"]) : "",
    has.cellXfs ? list("cellXfs", xfs) : "",
    "</styleSheet>",
  ].join("");
}

const sheetPart = (styleCount: number): string =>
  `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>1</v></c>${Array.from(
    { length: styleCount },
    (_, index) => `<c r="${String.fromCharCode(66 + index)}1" s="${index}"><v>${index}</v></c>`,
  ).join("")}</row></sheetData></worksheet>`;

it("a format that is added takes no id the file uses, and no place the file means otherwise", () => {
  fc.assert(
    fc.property(styles, fc.array(code, { maxLength: 4 }), (part, added) => {
      const cells = part.has.cellXfs ? part.used.length : 0;
      const workbook = openWorkbook(
        fixture({
          "xl/styles.xml": stylesPart(part),
          "xl/worksheets/sheet3.xml": sheetPart(cells),
        }),
      );
      const sheet = workbook.sheets[1]!;
      const formats = () => Array.from({ length: cells + 1 }, (_, place) => sheet.format(0, place));
      const before = formats();
      const written = added.map((numberFormat, row) => {
        const area = { row: row + 1, column: row % 3, rows: 1, columns: 1 };
        sheet.setFormat(area, { numberFormat, bold: row % 2 === 0, fillColor: "#102030" });
        sheet.setFormat(area, {
          borders: {
            ...before[0]!.borders,
            EdgeTop: { style: "Continuous", weight: "Thin", color: "#FF0000" },
          },
        });
        return sheet.format(row + 1, row % 3);
      });
      const bytes = saveWorkbook(workbook);
      const again = openWorkbook(bytes).sheets[1]!;
      expect(Array.from({ length: cells + 1 }, (_, place) => again.format(0, place))).toEqual(
        before,
      );
      written.forEach((format, row) => expect(again.format(row + 1, row % 3)).toEqual(format));
      const ids = [...partsOf(bytes)["xl/styles.xml"]!.matchAll(/<numFmt numFmtId="(\d+)"/g)];
      expect(new Set(ids.map(([, number]) => number)).size).toBe(ids.length);
    }),
    { numRuns: 80 },
  );
});
