/** Tables under each other, forces named once, sheets of nearly one name. */
import fc from "fast-check";
import type { CellValue } from "../../../src/workbook/names/cellText";
import { figuresOf, LONG, readLiteral, simpleSetup } from "./literalSource";

const WIDE = {
  Source: "Crime",
  Sheet: "Crime",
  Layout: "wide periods",
  "Force column": "Force",
  "Fixed series": "Arson",
};
const FORCES = ["Essex", "Avon and Somerset", "Sussex", "Kent"];
const QUARTERS = ["Q1 2020/21", "Q2 2020/21", "Q3 2020/21", "Q4 2020/21"];
const ENDS = ["2020-06", "2020-09", "2020-12", "2021-03"];
const figureAt = (force: number, quarter: number) => 100 * (force + 1) + quarter;

const readWide = (rows: readonly (readonly CellValue[])[], merges: readonly string[] = []) =>
  readLiteral({
    own: simpleSetup(["Arson"], WIDE),
    sheets: [{ name: "Crime", rows, merges }],
  });

const everyFigure = Object.fromEntries(
  FORCES.flatMap((force, f) => ENDS.map((end, q) => [`${force} ${end}`, figureAt(f, q)])),
);

describe("tables under each other", () => {
  it("are each read under their own headings, in whatever order and with whatever between", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom<readonly (readonly CellValue[])[]>(
          [],
          [[""]],
          [[""], ["Most similar forces"]],
        ),
        fc.constantFrom("Force", "force1", "", "Peers"),
        async (upper, lower, cut, between, corner) => {
          const table = (order: readonly number[], forces: readonly number[]) =>
            forces.map((f) => [FORCES[f] ?? "", ...order.map((q) => figureAt(f, q))]);
          const rows = [
            ["Our force"],
            ["Force", ...upper.map((q) => QUARTERS[q] ?? "")],
            ...table(upper, [0, 1, 2, 3].slice(0, cut)),
            ...between,
            [corner, ...lower.map((q) => QUARTERS[q] ?? "")],
            ...table(lower, [0, 1, 2, 3].slice(cut)),
          ];
          const reading = await readWide(rows);
          expect(figuresOf(reading, "Arson")).toEqual(everyFigure);
          expect(reading.problems).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("a second one with other columns in a list is read by its own", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["Arson"], { ...LONG, "Series column": "", "Fixed series": "Arson" }),
      sheets: [
        {
          name: "Crime",
          rows: [
            ["Force", "Month", "Number"],
            ["Essex", "Jan 2021", 1],
            [""],
            ["Force", "Number", "Month"],
            ["Sussex", 2, "Jan 2021"],
          ],
        },
      ],
    });
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2021-01": 1, "Sussex 2021-01": 2 });
  });

  it("one that cannot be read is told with its row, and the first one is read", async () => {
    const reading = await readWide([
      ["Force", "2019/20", "2020/21"],
      ["Essex", 1, 2],
      [""],
      ["Force", "Officers", "Staff"],
      ["Sussex", 3, 4],
    ]);
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2020-03": 1, "Essex 2021-03": 2 });
    expect(reading.problems).toMatchObject([
      { severity: "warning", where: [{ sheet: "Crime", address: "A4" }] },
    ]);
  });

  it("two of the same periods give two figures, of which neither is used", async () => {
    const table = [["Force", "2020/21"], ...FORCES.map((force, at) => [force, at])];
    const rates = [["Force", "2020/21"], ...FORCES.map((force, at) => [force, at + 0.5])];
    const reading = await readWide([["Offences"], ...table, [""], ["Rates"], ...rates]);
    expect(figuresOf(reading, "Arson")).toEqual({});
    expect(reading.problems[0]).toMatchObject({ severity: "error" });
  });

  it("a row of totals that look like dates is no heading", async () => {
    const reading = await readWide([
      ["Force", 43_921, 44_286],
      ["Essex", 1, 2],
      ["", 45_210, 46_120],
      ["Sussex", 3, 4],
    ]);
    expect(figuresOf(reading, "Arson")).toEqual({
      "Essex 2020-03": 1,
      "Essex 2021-03": 2,
      "Sussex 2020-03": 3,
      "Sussex 2021-03": 4,
    });
    expect(reading.problems).toMatchObject([{ severity: "warning", where: [{ address: "B3" }] }]);
  });
});

describe("a force that is named once for its rows", () => {
  const SOURCE = {
    ...LONG,
    "Series column": "",
    "Fixed series": "Arson",
    "Period column": "Quarter",
  };
  const pivot = FORCES.flatMap((force, f) =>
    QUARTERS.map((quarter, q) => [q === 0 ? force : "", quarter, figureAt(f, q)]),
  );
  const readPivot = (rows: readonly (readonly CellValue[])[], merges: readonly string[]) =>
    readLiteral({
      own: simpleSetup(["Arson"], SOURCE),
      sheets: [{ name: "Crime", rows: [["Force", "Quarter", "Number"], ...rows], merges }],
    });

  it("in a merged cell has all of them", async () => {
    const merges = FORCES.map((_, f) => `A${2 + 4 * f}:A${5 + 4 * f}`);
    const reading = await readPivot(pivot, merges);
    expect(figuresOf(reading, "Arson")).toEqual(everyFigure);
    expect(reading.problems).toEqual([]);
  });

  it("without a merged cell stops the source, and names the first of the rows", async () => {
    const reading = await readPivot(pivot, []);
    expect(reading.setup.measures[0]?.usable).toBe(false);
    expect(reading.problems[0]).toMatchObject({ severity: "error" });
    expect(reading.problems[0]?.where[0]).toEqual({ sheet: "Crime", address: "C3" });
    expect(reading.problems[0]?.remedy).toContain("Repeat All Item Labels");
  });

  it("a total without a name is a warning", async () => {
    const rows = FORCES.map((force, f) => [force, "Q1 2020/21", f]);
    const reading = await readPivot([...rows, ["", "Q1 2020/21", 6]], []);
    expect(reading.problems).toMatchObject([
      { severity: "warning", where: [{ sheet: "Crime", address: "C6" }] },
    ]);
    expect(reading.setup.measures[0]?.usable).toBe(true);
  });
});

describe("sheets whose names differ by a blank or by case alone", () => {
  const sheet = (name: string, figure: number) => ({
    name,
    rows: [
      ["Force", "2020/21"],
      ["Essex", figure],
    ],
  });
  const readSheet = (wanted: string, names: readonly string[]) =>
    readLiteral({
      own: simpleSetup(["Arson"], { ...WIDE, Sheet: wanted }),
      sheets: names.map((name, at) => sheet(name, at + 1)),
    });

  it.each([
    ["Table P3", ["Table P3 ", "Table P3"], 2],
    ["Table P3 ", ["Table P3", "Table P3 "], 2],
    ["Table P3", ["Table P3 "], 1],
    ["table p3", ["Other", "Table P3"], 2],
    ["Table P3", ["TABLE P3", "Table P3"], 2],
  ])("%j among %j is the exact one", async (wanted, names, figure) => {
    const reading = await readSheet(wanted, names);
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2021-03": figure });
    expect(reading.problems).toEqual([]);
  });

  it.each([
    ["table p3", ["Table P3", "TABLE P3"]],
    ["Table  P3", ["Table P3", "Table P3 "]],
  ])("%j among %j is a problem that names both", async (wanted, names) => {
    const reading = await readSheet(wanted, names);
    expect(reading.setup.measures[0]?.usable).toBe(false);
    expect(reading.problems[0]?.what).toContain(`"${names[0] ?? ""}" and "${names[1] ?? ""}"`);
  });
});
