/** Forces across, and a sheet a force: the same figures as a list has, whatever stands around them. */
import fc from "fast-check";
import type { CellValue } from "../../../src/workbook/names/cellText";
import { figuresOf, readLiteral, simpleSetup } from "./literalSource";

const FORCES = ["Essex", "Avon and Somerset", "Sussex", "Kent"];
const QUARTERS = ["Q1 2020/21", "Q2 2020/21", "Q3 2020/21", "Q4 2020/21"];
const ENDS = ["2020-06", "2020-09", "2020-12", "2021-03"];
const figureAt = (force: number, quarter: number) => 100 * (force + 1) + quarter;
const EVERY_FIGURE = Object.fromEntries(
  FORCES.flatMap((force, f) => ENDS.map((end, q) => [`${force} ${end}`, figureAt(f, q)])),
);

const ACROSS = {
  Source: "Crime",
  Sheet: "Crime",
  Layout: "wide forces",
  "Period column": "Quarter",
  "Fixed series": "Arson",
};

describe("forces across", () => {
  const readAcross = (rows: readonly (readonly CellValue[])[], source: object = {}) =>
    readLiteral({
      own: simpleSetup(["Arson"], { ...ACROSS, ...source }),
      sheets: [{ name: "Crime", rows }],
    });

  it("are read by their headings, in any order, with totals and regions between", async () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
    await fc.assert(
      fc.asyncProperty(order, order, fc.boolean(), async (forces, quarters, hasTotal) => {
        const total = hasTotal ? ["England and Wales"] : [];
        const rows = [
          ["Crime by quarter"],
          ["Quarter", ...total, ...forces.map((f) => `${FORCES[f] ?? ""} Police`)],
          ...quarters.map((q) => [
            QUARTERS[q] ?? "",
            ...total.map(() => 9999),
            ...forces.map((f) => figureAt(f, q)),
          ]),
        ];
        const reading = await readAcross(rows);
        expect(figuresOf(reading, "Arson")).toEqual(EVERY_FIGURE);
        expect(reading.problems).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("have a row a series where one period is fixed", async () => {
    const reading = await readAcross(
      [
        ["Offence", "Essex", "Sussex"],
        ["Arson", 1, 2],
        ["Theft", 3, 4],
      ],
      {
        "Period column": "",
        "Fixed period": "March 2021",
        "Fixed series": "",
        "Series column": "Offence",
      },
    );
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2021-03": 1, "Sussex 2021-03": 2 });
  });

  it("are found by their names where no column is named", async () => {
    const reading = await readAcross([["Arson"], ["Essex", "Sussex"], [1, 2]], {
      "Period column": "",
      "Fixed period": "March 2021",
    });
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2021-03": 1, "Sussex 2021-03": 2 });
  });

  it("that nobody knows are a problem", async () => {
    const reading = await readAcross([
      ["Quarter", "North", "South"],
      ["Q1 2020/21", 1, 2],
    ]);
    expect(reading.setup.measures[0]?.usable).toBe(false);
    expect(reading.problems[0]).toMatchObject({ severity: "error" });
  });
});

describe("a sheet a force", () => {
  const sheetOf = (force: number) => ({
    name: FORCES[force] ?? "",
    rows: [["Quarter", "Arson"], ...QUARTERS.map((text, q) => [text, figureAt(force, q)])],
  });
  const source = (force: string) => ({
    Source: "Crime",
    Sheet: force,
    Layout: "wide series",
    "Force column": "",
    "Fixed force": force,
    "Period column": "Quarter",
  });

  it("is one source with a row of MsgSources for each", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["Arson"], FORCES.map(source)),
      sheets: FORCES.map((_, at) => sheetOf(at)),
    });
    expect(figuresOf(reading, "Arson")).toEqual(EVERY_FIGURE);
    expect(reading.problems).toEqual([]);
  });

  it("needs a force that MsgForces has", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["Arson"], { ...source("Essex"), "Fixed force": "Ruritania" }),
      sheets: [sheetOf(0)],
    });
    expect(reading.problems[0]).toMatchObject({ severity: "error" });
    expect(reading.setup.measures[0]?.usable).toBe(false);
  });

  it("does not go with a Force column", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["Arson"], { ...source("Essex"), "Force column": "Force" }),
      sheets: [sheetOf(0)],
    });
    expect(reading.problems[0]?.what).toContain("Force column and Fixed force");
  });
});
