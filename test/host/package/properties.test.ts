import fc from "fast-check";
import { newWorkbook, openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { CellError, type CellFormat, type Scalar } from "../../../excel-host/model/types";
import { fixture, partsOf } from "./fixture";

/** Any text a cell can hold: every UTF-16 unit, lone surrogates, control characters and escapes among them. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      "\r",
      "\n",
      "\t",
      " ",
      "\u0000",
      "\ud800",
      "\uffff",
      "<",
      "&",
      "]]>",
      "_x0041_",
      "_",
      "a",
    ),
  }),
);
const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  text,
  fc.boolean(),
  fc.constantFrom("#N/A", "#DIV/0!", "#REF!").map((name) => new CellError(name as "#N/A")),
  fc.constant(null),
);
const cell = fc.record({ row: fc.nat(40), column: fc.nat(30), value: scalar });

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).padStart(6, "0").toUpperCase()}`);
const border = fc.option(
  fc
    .constantFrom(
      { style: "Continuous", weight: "Thin" } as const,
      { style: "Dash", weight: "Medium" } as const,
      { style: "Double", weight: "Thick" } as const,
    )
    .chain((line) => color.map((of) => ({ ...line, color: of }))),
);
const format: fc.Arbitrary<Partial<CellFormat>> = fc.record(
  {
    numberFormat: fc.constantFrom("0.00", "General", "@", "0%", '"<a> & "0', "[$-809]d mmm yyyy"),
    fillColor: fc.option(color),
    fontName: fc.constantFrom("Arial", "Segoe UI Symbol", "A & B"),
    fontSize: fc.integer({ min: 6, max: 40 }),
    fontColor: color,
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    horizontalAlignment: fc.constantFrom("Left", "General", "CenterAcrossSelection"),
    verticalAlignment: fc.constantFrom("Top", "Bottom"),
    wrapText: fc.boolean(),
    indentLevel: fc.nat(5),
    borders: fc.record({
      EdgeTop: border,
      EdgeBottom: border,
      EdgeLeft: border,
      EdgeRight: border,
    }),
  },
  { requiredKeys: [] },
);

const same = (a: Scalar, b: Scalar): boolean =>
  a instanceof CellError ? b instanceof CellError && a.text === b.text : Object.is(a, b) || a === b;

it("whatever is written is read again, in a new workbook and over an old one's cells", () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(cell, { maxLength: 60 }), (isNew, cells) => {
      const workbook = isNew ? newWorkbook() : openWorkbook(fixture());
      const sheet = workbook.sheets[0]!;
      const written = new Map<string, Scalar>();
      for (const { row, column, value } of cells) {
        // Below the fixture's tables and arrays, where a write has no other effect.
        const place = isNew ? row : row + 6;
        sheet.setValue(place, column, value);
        written.set(`${place} ${column}`, value);
      }
      const expected = new Map<string, Scalar>();
      for (let row = 0; row < 50; row++)
        for (let column = 0; column < 32; column++)
          expected.set(
            `${row} ${column}`,
            written.get(`${row} ${column}`) ??
              (written.has(`${row} ${column}`) ? null : sheet.value(row, column)),
          );
      const again = openWorkbook(saveWorkbook(workbook)).sheets[0]!;
      for (const [key, value] of expected) {
        const [row, column] = key.split(" ").map(Number) as [number, number];
        if (!same(again.value(row, column), value))
          throw new Error(
            `${key}: ${JSON.stringify(value)} came back as ${JSON.stringify(again.value(row, column))}`,
          );
      }
    }),
    { numRuns: 50 },
  );
});

it("formats are read again as they were set; setting them twice adds nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(7), format), { maxLength: 12 }), (changes) => {
      const workbook = openWorkbook(fixture());
      const sheet = workbook.sheets[0]!;
      const apply = (): void => {
        for (const [row, column, change] of changes)
          sheet.setFormat({ row, column, rows: 2, columns: 1 }, change);
      };
      apply();
      const saved = saveWorkbook(workbook);
      const again = openWorkbook(saved).sheets[0]!;
      for (let row = 0; row < 9; row++)
        for (let column = 0; column < 9; column++) {
          expect(again.format(row, column)).toEqual(sheet.format(row, column));
          expect(again.value(row, column)).toEqual(sheet.value(row, column));
        }
      const styles = partsOf(saved)["xl/styles.xml"];
      apply();
      expect(partsOf(saveWorkbook(workbook))["xl/styles.xml"]).toBe(styles);
    }),
    { numRuns: 30 },
  );
});

it("saving, opening and saving again changes nothing", () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 20 }), (cells) => {
      const workbook = openWorkbook(fixture());
      for (const { row, column, value } of cells)
        workbook.sheets[0]!.setValue(row + 6, column, value);
      const once = saveWorkbook(workbook);
      expect(partsOf(saveWorkbook(openWorkbook(once)))).toEqual(partsOf(once));
    }),
    { numRuns: 20 },
  );
});
