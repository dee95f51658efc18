/** Whatever stands on a sheet, reading it gives figures or problems, never an exception. */
import fc from "fast-check";
import { FigureKind } from "../../src/msg/observations";
import type { CellValue } from "../../src/workbook/cells/cellText";
import { figuresOf, readLiteral, simpleSetup } from "./literalSource";

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    "",
    "Force",
    "Month",
    "Offence",
    "Number",
    "Essex",
    "Sussex",
    "Kent9",
    "Arson",
    "Jan 2021",
    "2011-12",
    "2020/21",
    44_227,
    2019,
    "..",
    "[x]",
    "#REF!",
    "1,234",
    "12%",
    true,
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), {
  minLength: 1,
  maxLength: 9,
});
const name = fc.constantFrom(
  "",
  "Force",
  "Month",
  "Offence",
  "Number",
  "Month | Force",
  "column A",
  "column C",
  "column ZZ",
  "a / b",
);
const source = fc.record({
  Source: fc.constantFrom("Crime", ""),
  Sheet: fc.constantFrom("Crime", "crime ", "None", ""),
  Layout: fc.constantFrom("long", "wide periods", "wide series", ""),
  Range: fc.constantFrom("", "A1:D9", "B2", "A:C", "Crime!A1:C3", "nonsense"),
  "Header rows": fc.constantFrom("", 0, 1, 2, 5, "x"),
  "Force column": name,
  "Period column": name,
  "Series column": name,
  "Value column": name,
  "Fixed period": fc.constantFrom("", "Jan 2021", "2011-12", "?"),
  "Fixed series": fc.constantFrom("", "Arson"),
  "Only rows": fc.constantFrom("", "Number = 1", "Number <> (blank) AND Force = Essex", "?"),
  "Period is": fc.constantFrom("", "month", "financial year", "12 months"),
  "If twice": fc.constantFrom("", "add up", "same", "last"),
  "No row means": fc.constantFrom("", "0"),
  "Multiply by": fc.constantFrom("", 1000, "1e3"),
});

describe("random sheets", () => {
  it("are read without an exception, and every figure is finite", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(source, { minLength: 1, maxLength: 3 }),
        rows,
        fc.boolean(),
        async (sources, sheetRows, merged) => {
          const reading = await readLiteral({
            own: simpleSetup(["Arson", "Crime!Number"], sources),
            sheets: [
              {
                name: "Crime",
                rows: sheetRows,
                merges: merged ? ["A1:C1", "B2:B3"] : [],
                percents: ["C2:D5"],
              },
            ],
          });
          for (const series of reading.observations.series) {
            expect(series.values).toHaveLength(series.ends.length * 4);
            expect([...series.ends]).toEqual([...new Set(series.ends)].sort((a, b) => a - b));
            for (const [at, value] of series.values.entries()) {
              expect(Math.abs(value)).not.toBe(Infinity);
              expect(Number.isNaN(value)).toBe(series.cells.kinds[at] === FigureKind.Missing);
            }
          }
          for (const problem of reading.problems) expect(problem.what).not.toBe("");
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("any order of rows", () => {
  const figure = fc.tuple(
    fc.constantFrom("Essex", "Sussex", "Avon and Somerset", "Kent"),
    fc.constantFrom("Jan 2021", "Feb 2021", "2021-03-31", "31/12/2020"),
    fc.constantFrom("Arson", "Theft"),
    fc.integer({ min: 0, max: 1000 }),
  );
  const LONG = {
    Source: "Crime",
    Sheet: "Crime",
    Layout: "long",
    "Force column": "Force",
    "Period column": "Month",
    "Series column": "Offence",
    "Value column": "Number",
  };
  const read = async (table: readonly (readonly CellValue[])[]) => {
    const reading = await readLiteral({
      own: simpleSetup(["Arson", "Theft"], LONG),
      sheets: [{ name: "Crime", rows: [["Force", "Month", "Offence", "Number"], ...table] }],
    });
    const named = (series: string) =>
      reading.observations.series.some((one) => one.name === series);
    return ["Arson", "Theft"].map((series) => (named(series) ? figuresOf(reading, series) : {}));
  };
  const keyOf = ([force, month, offence]: readonly CellValue[]) =>
    [force, month, offence].join("|");

  it("gives the figures that a plain look-up gives", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(figure, { selector: keyOf }), async (table) => {
        const months: { [text: string]: string } = {
          "Jan 2021": "2021-01",
          "Feb 2021": "2021-02",
          "2021-03-31": "2021-03",
          "31/12/2020": "2020-12",
        };
        const expected = ["Arson", "Theft"].map((series) =>
          Object.fromEntries(
            table
              .filter(([, , offence]) => offence === series)
              .map(([force, month, , value]) => [`${force} ${months[month] ?? ""}`, value]),
          ),
        );
        expect(await read(table)).toEqual(expected);
        expect(await read([...table].reverse())).toEqual(expected);
      }),
    );
  });
});
