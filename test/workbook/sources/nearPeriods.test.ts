/** No figure under a heading that is nearly a period is left out in silence. */
import fc from "fast-check";
import type { CellValue } from "../../../src/workbook/names/cellText";
import { columnLetters } from "../../../src/workbook/names/addresses";
import { readLiteral, simpleSetup } from "./literalSource";

const WIDE = {
  Source: "Crime",
  Sheet: "Crime",
  Layout: "wide periods",
  "Force column": "Force",
  "Fixed series": "Arson",
};

/** Headings that are periods with something to them, or nearly periods. */
const NEAR: readonly string[] = [
  "2020/21 (p)",
  "2020/21 provisional",
  "2020/21 R",
  "2020/21*",
  "2020/21 [r]",
  "2020/213",
  "2020/21 3",
  "2020/21 YTD",
  "YTD",
  "2020/21 to date",
  "Latest",
  "Current year",
  "Apr '20 to Mar '214",
  "Apr '20 to Mar 21st",
  "Year ending March 20213",
  "2020-1",
  "20/21",
  "20-21",
  "2021 part year",
  "H1 2020/21",
  "April to December 2020",
  "Total 2020/21",
  "Academic year 2020/21",
  "March 2021 and earlier",
  "Q4",
  "2020/2021/2022",
  "2O20/21 (2020)",
  "",
];
const YEARS = ["2015/16", "2016/17", "2017/18", "2018/19", "2019/20"];
const PLANTED = 987_654;

async function read(heading: readonly CellValue[]) {
  const rows: CellValue[][] = [
    [...heading],
    ...["Essex", "Avon and Somerset", "Sussex", "Kent"].map((force, row) =>
      heading.map((text, at) => {
        if (at === 0) return force;
        return YEARS.includes(String(text)) ? 100 * row + at : PLANTED + row;
      }),
    ),
  ];
  return readLiteral({
    own: simpleSetup(["Arson"], WIDE),
    sheets: [{ name: "Crime", rows }],
  });
}

describe("a heading that is nearly a period", () => {
  it("is read, or a problem names its cell; an error where it would be the latest", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NEAR),
        fc.nat({ max: YEARS.length }),
        fc.boolean(),
        fc.integer({ min: 1, max: YEARS.length }),
        async (near, at, isDescending, count) => {
          const years = YEARS.slice(-count);
          const ordered = isDescending ? [...years].reverse() : years;
          const place = Math.min(at, ordered.length);
          const heading = ["Force", ...ordered.slice(0, place), near, ...ordered.slice(place)];
          const reading = await read(heading);
          const values = reading.observations.series.flatMap((series) => [...series.values]);
          const address = `${columnLetters(place + 1)}1`;
          const named = reading.problems.filter(
            ({ what, where }) =>
              where.some((one) => one.address === address) ||
              (near !== "" && what.includes(`"${near}"`)),
          );
          const isRead = values.includes(PLANTED);
          const severities = named.map(({ severity }) => severity);
          expect(isRead || severities.some((one) => one === "warning" || one === "error")).toBe(
            true,
          );
          const isLatest = isDescending ? place === 0 : place === ordered.length;
          if (isRead || !isLatest) return;
          expect(severities).toContain("error");
          expect(reading.setup.measures[0]?.usable).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ["Total", "2018/19", "2019/20"],
    ["2018/19", "2019/20", "% change 2018/19 to 2019/20"],
    ["2018/19", "2019/20", "Change"],
    ["2018/19", "2019/20", "Rank"],
    ["Population mid-2019", "2018/19", "2019/20"],
  ])("is not seen in columns of something else (%s, %s, %s)", async (...headings) => {
    expect((await read(["Force", ...headings])).problems).toEqual([]);
  });

  it("is told in a long list too, and stops the source where it would be the latest", async () => {
    const rows = (last: string) => [
      ["Force", "Year", "Number"],
      ...["2018/19", "2019/20", last].flatMap((year, at) => [
        ["Essex", year, at + 1],
        ["Sussex", year, at + 2],
      ]),
    ];
    const source = {
      Source: "Crime",
      Sheet: "Crime",
      Layout: "long",
      "Force column": "Force",
      "Period column": "Year",
      "Value column": "Number",
      "Fixed series": "Arson",
    };
    const readYears = (last: string) =>
      readLiteral({
        own: simpleSetup(["Arson"], source),
        sheets: [{ name: "Crime", rows: rows(last) }],
      });
    const latest = await readYears("2020/21 YTD");
    expect(latest.problems[0]).toMatchObject({
      severity: "error",
      where: [{ sheet: "Crime", address: "B6" }],
    });
    expect(latest.setup.measures[0]?.usable).toBe(false);
    expect((await readYears("2016/17 YTD")).problems).toMatchObject([{ severity: "warning" }]);
    expect((await readYears("Total")).problems).toMatchObject([{ severity: "warning" }]);
  });
});

describe("a value line", () => {
  const TWO_LINES = { ...WIDE, "Header rows": 2, "Value column": "Rate" };
  const readLines = (lines: readonly string[]) =>
    readLiteral({
      own: simpleSetup(["Arson"], TWO_LINES),
      sheets: [
        {
          name: "Crime",
          rows: [
            ["Force", "2018/19", "", "2019/20", ""],
            ["", ...lines],
            ["Essex", 1, 0.1, 2, 0.2],
            ["Sussex", 3, 0.3, 4, 0.4],
          ],
          merges: ["A1:A2", "B1:C1", "D1:E1"],
        },
      ],
    });

  it.each([
    [["Number", "Rate", "Number", "Rate5"]],
    [["Number", "Rate", "Number", "Rate (p)"]],
    [["Number", "Rate", "Number", "Rate [note 3]"]],
    [["Number", "Rate5", "Number", "Rate"]],
  ])("with a footnote on one period is read there too (%j)", async (lines) => {
    const reading = await readLines(lines);
    expect([...(reading.observations.series[0]?.ends ?? [])]).toHaveLength(2);
    expect(reading.problems).toEqual([]);
  });

  it("of other words on the last period is an error that names its cell", async () => {
    const reading = await readLines(["Number", "Rate", "Number", "Rates, new basis"]);
    expect(reading.problems[0]).toMatchObject({
      severity: "error",
      where: [{ address: "E2" }, {}],
    });
  });

  it("of another quantity is left in silence", async () => {
    const reading = await readLines(["Number", "Rate", "Number4", "Rate"]);
    expect(reading.problems).toEqual([]);
  });
});

it("a year that stands over one of its quarters only is an error", async () => {
  const reading = await readLiteral({
    own: simpleSetup(["Arson"], { ...WIDE, "Header rows": 2 }),
    sheets: [
      {
        name: "Crime",
        rows: [
          ["Force", "", "2019/20", "", ""],
          ["", "Q1", "Q2", "Q3", "Q4"],
          ["Essex", 1, 2, 3, 4],
        ],
        merges: ["A1:A2"],
      },
    ],
  });
  expect(reading.setup.measures[0]?.usable).toBe(false);
  const named = reading.problems.flatMap(({ where }) => where.map(({ address }) => address));
  expect(named).toEqual(expect.arrayContaining(["D2", "E2"]));
});
