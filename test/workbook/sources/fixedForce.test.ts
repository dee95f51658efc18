/** Sources of one force: sheets without a column of forces. */
import { figuresOf, readLiteral, simpleSetup } from "./literalSource";
import type { CellValue } from "../../../src/workbook/names/cellText";

function readOne(source: { readonly [column: string]: string | number }, rows: CellValue[][]) {
  return readLiteral({
    own: simpleSetup(["Calls"], { Source: "Contact", Sheet: "Contact", ...source }),
    sheets: [{ name: "Contact", rows }],
  });
}

const DOWN = { Layout: "wide series", "Period column": "Month" };
const MONTHS: CellValue[][] = [
  ["Contact with the public"],
  [],
  ["Month", "Calls", "Chats"],
  ["Jan 2021", 21_000, 5],
  ["Feb 2021", 20_000, 6],
];
const FIGURES = { "Essex 2021-01": 21_000, "Essex 2021-02": 20_000 };

test("months down: the home force's figures", async () => {
  const reading = await readOne(DOWN, MONTHS);
  expect(figuresOf(reading, "Calls")).toEqual(FIGURES);
  expect(reading.problems).toEqual([]);
});

test("months across, a row a series", async () => {
  const reading = await readOne({ Layout: "wide periods", "Series column": "Measure" }, [
    [],
    ["Measure", "Jan 2021", "Feb 2021"],
    ["Calls", 21_000, 20_000],
    ["Chats", 5, 6],
  ]);
  expect(figuresOf(reading, "Calls")).toEqual(FIGURES);
  expect(reading.problems).toEqual([]);
});

test("one series across, with its range", async () => {
  const source = { Layout: "wide periods", "Fixed series": "Calls", Range: "A1:B2" };
  const reading = await readOne(source, [
    ["Jan 2021", "Feb 2021"],
    [21_000, 20_000],
  ]);
  expect(figuresOf(reading, "Calls")).toEqual(FIGURES);
});

test("Fixed force names another force", async () => {
  const reading = await readOne({ ...DOWN, "Fixed force": "Avon" }, MONTHS);
  expect(Object.keys(figuresOf(reading, "Calls"))).toEqual([
    "Avon and Somerset 2021-01",
    "Avon and Somerset 2021-02",
  ]);
});

test.each([
  ["an unknown force", { ...DOWN, "Fixed force": "Narnia" }, "Fixed force", '"Narnia" is no force'],
  [
    "both a column and a force",
    { ...DOWN, "Fixed force": "Essex", "Force column": "Month" },
    "Fixed force",
    "both filled in",
  ],
  [
    "a heading that is not there",
    { ...DOWN, "Period column": "Date" },
    "Period column",
    'is the heading "Date"',
  ],
  [
    "nothing to find a heading by",
    { Layout: "wide periods", "Fixed series": "Calls" },
    "Range",
    "no heading to find",
  ],
])("%s is a problem at its cell", async (_, source, _column, what) => {
  const { problems } = await readOne(source, MONTHS);
  expect(problems[0]?.what).toContain(what);
  expect(problems[0]?.where[0]?.sheet).toBe("MSG Setup");
});

test("a column of forces that was forgotten does not make peers' figures the home force's", async () => {
  const reading = await readOne(
    { Layout: "long", "Period column": "Month", "Fixed series": "Calls", "Value column": "Number" },
    [
      ["Force", "Month", "Number"],
      ["Essex", "Jan 2021", 5],
      ["Kent", "Jan 2021", 7],
    ],
  );
  expect(reading.problems[0]).toMatchObject({ severity: "error", measure: "Calls measure" });
  expect(figuresOf(reading, "Calls")).toEqual({});
});

test("daily figures are added up by month where If twice says so", async () => {
  const reading = await readOne({ ...DOWN, "If twice": "add up" }, [
    ["Month", "Calls"],
    ["1 January 2021", 10],
    ["2 January 2021", 11],
    ["1 February 2021", 12],
  ]);
  expect(figuresOf(reading, "Calls")).toEqual({ "Essex 2021-01": 21, "Essex 2021-02": 12 });
});
