/** Whatever stands on a sheet, reading it gives figures or problems, never an exception. */
import fc from "fast-check";
import type { CellValue } from "../../../src/workbook/names/cellText";
import { figuresOf, LONG, LONG_HEADING, readLiteral, simpleSetup } from "./literalSource";
import {
  figureCount,
  readRandom,
  shapedWorkbook,
  smallWorkbook,
  tidyWorkbook,
  unsoundness,
} from "./randomWorkbooks";

describe("random sheets", () => {
  it.each([
    ["small", smallWorkbook, 500],
    ["of any shape", shapedWorkbook, 60],
    ["that are tables", tidyWorkbook, 100],
  ] as const)(
    "%s are read without an exception, and every figure is what its cells hold",
    async (_, workbooks, numRuns) => {
      await fc.assert(
        fc.asyncProperty(workbooks, async (workbook) => {
          const reading = await readRandom(workbook);
          expect(unsoundness(reading, workbook)).toEqual([]);
        }),
        { numRuns },
      );
    },
  );
});

test("figures are read in most sheets that are tables", async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(tidyWorkbook, async (workbook) => {
      if (figureCount(await readRandom(workbook)) > 0) read++;
    }),
    { numRuns: 100 },
  );
  expect(read).toBeGreaterThan(75);
});

describe("any order of rows", () => {
  const figure = fc.tuple(
    fc.constantFrom("Essex", "Sussex", "Avon and Somerset", "Kent"),
    fc.constantFrom("Jan 2021", "Feb 2021", "2021-03-31", "31/12/2020"),
    fc.constantFrom("Arson", "Theft"),
    fc.integer({ min: 0, max: 1000 }),
  );
  const read = async (table: readonly (readonly CellValue[])[]) => {
    const reading = await readLiteral({
      own: simpleSetup(["Arson", "Theft"], LONG),
      sheets: [{ name: "Crime", rows: [LONG_HEADING, ...table] }],
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

describe("Only rows that leave no row out", () => {
  const row = fc.tuple(
    fc.constantFrom("Essex", "E23000028", "Sussex3", "Avon", "Kent", "Nowhere", ""),
    fc.constantFrom("Jan 2021", "31/01/2021", "Feb 2021", 44_255, "Q1 2021", "whenever", ""),
    fc.constantFrom("Arson", "ARSON", "Theft", "Other"),
    fc.oneof(
      fc.integer({ min: -2, max: 3 }),
      fc.constantFrom<CellValue>("..", "", "1,234", "2", "see note", true, "-", 0.1),
    ),
  );
  const read = (table: readonly (readonly CellValue[])[], source: { [column: string]: string }) =>
    readLiteral({
      own: simpleSetup(["Arson", "Theft"], { ...LONG, ...source }),
      sheets: [{ name: "Crime", rows: [LONG_HEADING, ...table] }],
    });

  it("change nothing, whatever stands twice", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 40 }),
        fc.constantFrom("", "add up", "same", "last"),
        async (table, ifTwice) => {
          const without = await read(table, { "If twice": ifTwice });
          const filtered = await read(table, {
            "If twice": ifTwice,
            "Only rows": "Offence <> none of these",
          });
          expect(without.observations).toEqual(filtered.observations);
          expect(without.readBack).toEqual(filtered.readBack);
          expect(without.problems).toEqual(filtered.problems);
        },
      ),
      { numRuns: 200 },
    );
  });
});
