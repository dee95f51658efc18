/** Dates 3 or 12 months apart are quarters and years, and totals of longer periods are left out. */
import fc from "fast-check";
import { monthNumber, periodName } from "../../../src/msg/basics/period";
import type { CellValue } from "../../../src/workbook/names/cellText";
import { cadenceOf } from "../../../src/workbook/sources/cadence";
import { LONG, readLiteral, seriesNamed, simpleSetup } from "./literalSource";

const serial = (year: number, month: number, day: number) =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

const SOURCES = {
  long: { ...LONG, "Series column": "", "Fixed series": "Arson" },
  wide: {
    Source: "Crime",
    Sheet: "Crime",
    Layout: "wide periods",
    "Force column": "Force",
    "Fixed series": "Arson",
  },
};

function readPeriods(layout: "long" | "wide", cells: readonly CellValue[], periodIs = "") {
  const rows: CellValue[][] =
    layout === "wide"
      ? [
          ["Force", ...cells],
          ["Essex", ...cells.map((_, at) => at)],
        ]
      : [["Force", "Month", "Number"], ...cells.map((cell, at) => ["Essex", cell, at])];
  return readLiteral({
    own: simpleSetup(["Arson"], { ...SOURCES[layout], "Period is": periodIs }),
    sheets: [{ name: "Crime", rows }],
  });
}

describe.each(["wide", "long"] as const)("in a %s table", (layout) => {
  it.each<[string, readonly CellValue[], string]>([
    ["ends of quarters", [43_646, 43_738, 43_830, 43_921], "Q4 2019/20 (January to March 2020)"],
    [
      "days in a quarter's last month",
      [serial(2020, 6, 1), serial(2020, 9, 15), serial(2020, 12, 31)],
      "Q3 2020/21 (October to December 2020)",
    ],
    [
      "first days of quarters",
      [serial(2020, 4, 1), serial(2020, 7, 1), serial(2020, 10, 1)],
      "Q3 2020/21 (October to December 2020)",
    ],
    ["texts", ["30/06/2020", "30/09/2020", "31/12/2020"], "Q3 2020/21 (October to December 2020)"],
    [
      "months by name",
      ["Jun 2020", "Sep 2020", "Dec 2020"],
      "Q3 2020/21 (October to December 2020)",
    ],
    [
      "a quarter left out",
      [serial(2019, 12, 31), serial(2020, 3, 31), serial(2020, 6, 30), serial(2020, 12, 31)],
      "Q3 2020/21 (October to December 2020)",
    ],
    ["ends of years", [42_825, 43_190, 43_555, 43_921], "12 months to March 2020"],
    [
      "any day of a year",
      [serial(2018, 9, 3), serial(2019, 9, 17), serial(2020, 9, 30)],
      "12 months to September 2020",
    ],
    [
      "first days of financial years",
      [serial(2018, 4, 1), serial(2019, 4, 1), serial(2020, 4, 1)],
      "12 months to March 2021",
    ],
  ])("%s are read as longer periods, and it is told", async (_, cells, last) => {
    const reading = await readPeriods(layout, cells);
    const { ends, months, values } = seriesNamed(reading, "Arson");
    expect(periodName({ end: ends.at(-1) ?? 0, months })).toBe(last);
    expect(values.filter((value) => value === value)).toHaveLength(cells.length);
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]?.what).toContain(last);
    expect(reading.problems[0]?.where[0]?.sheet).toBe("Crime");
  });

  it.each<[string, readonly CellValue[]]>([
    ["months", [43_861, 43_890, 43_921]],
    ["half-years", [43_921, 44_104, 44_286]],
    ["two dates", [43_921, 44_286]],
    ["months with a gap", [43_861, 43_890, 43_982]],
  ])("%s stay months, and nothing is told", async (_, cells) => {
    const reading = await readPeriods(layout, cells);
    expect(seriesNamed(reading, "Arson").months).toBe(1);
    expect(reading.problems).toEqual([]);
  });

  it("Period is has the last word", async () => {
    const reading = await readPeriods(layout, [43_646, 43_738, 43_830], "month");
    expect(seriesNamed(reading, "Arson").months).toBe(1);
    expect(reading.problems).toEqual([]);
  });

  it("totals of years between quarters are left out, and named", async () => {
    const quarters = (year: string) => [1, 2, 3, 4].map((quarter) => `Q${quarter} ${year}`);
    const cells = [...quarters("2019/20"), "2019/20", ...quarters("2020/21"), "2020/21"];
    const reading = await readPeriods(layout, cells);
    const { ends, months } = seriesNamed(reading, "Arson");
    expect([ends.length, months]).toEqual([8, 3]);
    expect(reading.problems).toMatchObject([{ severity: "notice" }]);
    expect(reading.problems[0]?.what).toContain('"2019/20", "2020/21"');
    expect(reading.problems[0]?.where).toHaveLength(2);
  });

  it("a year that is not made of the quarters beside it cannot be compared with them", async () => {
    const reading = await readPeriods(layout, ["2018/19", "Q1 2020/21", "Q2 2020/21"]);
    expect(reading.problems[0]).toMatchObject({ severity: "error" });
    expect(reading.setup.measures[0]?.usable).toBe(false);
  });
});

it("a date of a heading is named as a date", async () => {
  const { problems } = await readPeriods("wide", [43_830, 43_921, "2020/21"]);
  expect(problems[0]?.what).toContain('"31 December 2019"');
  const unknown = await readLiteral({
    own: simpleSetup(["Arson"], { ...SOURCES.wide, "Force column": "Forces" }),
    sheets: [
      {
        name: "Crime",
        rows: [
          ["Force", 43_830, 43_921],
          ["Essex", 1, 2],
        ],
      },
    ],
  });
  expect(unknown.problems.map(({ what }) => what).join()).not.toMatch(/\b43[_,]?\d{3}\b/);
});

it("a year's total is left out where Period is says quarter", async () => {
  const reading = await readPeriods("wide", ["Q1 2020/21", "Q2 2020/21", "2020/21"], "quarter");
  expect(seriesNamed(reading, "Arson").ends).toHaveLength(2);
});

it("a distance is read from three dates on, whatever month they are in", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: monthNumber(1990, 1), max: monthNumber(2030, 1) }),
      fc.constantFrom(1, 2, 3, 4, 6, 12, 24),
      fc.integer({ min: 1, max: 12 }),
      (first, distance, count) => {
        const ends = Array.from({ length: count }, (_, at) => first + at * distance);
        const months = cadenceOf(ends, false)?.months;
        const expected = distance === 3 ? 3 : distance % 12 === 0 ? 12 : undefined;
        expect(months).toBe(count < 3 ? undefined : expected);
      },
    ),
  );
});
