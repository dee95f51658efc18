/** Titles that disagree with Fixed period, and headings that are not there any more. */
import { monthNumber } from "../../../src/msg/basics/period";
import { disagrees } from "../../../src/workbook/sources/titlePeriods";
import { readLiteral, simpleSetup } from "./literalSource";
import type { Rows } from "../snapshots";

const YEAR_TO_DECEMBER_2019 = { end: monthNumber(2019, 12), months: 12 };

test.each([
  ["Table P1: number of offences, year ending December 20191,2", false],
  ["Table P1: number of offences, year ending December 20181,2", true],
  ["Change from year ending December 2018 to year ending December 2019", false],
  ["12 months to Dec 2019", false],
  ["January 2019 to December 2019", false],
  ["Offences in 2019", false],
  ["Offences in 2017 (thousands)", true],
  ["2018/19", true],
  ["Published 23 April 2020", false],
  ["England and Wales", false],
  ["Table 12 of 43", false],
])("%s", (title, expected) => {
  expect(disagrees(title, YEAR_TO_DECEMBER_2019)).toBe(expected);
});

async function problemsOf(rows: Rows, changes: { readonly [column: string]: string } = {}) {
  const source = {
    Source: "Crime",
    Sheet: "Crime",
    Layout: "wide series",
    "Force column": "Area Name",
    "Fixed period": "12 months to December 2019",
    ...changes,
  };
  const own = simpleSetup(["All crime"], source);
  const reading = await readLiteral({ own, sheets: [{ name: "Crime", rows }] });
  return reading.problems.map(({ severity, what, where }) => ({
    severity,
    what,
    where: where.map(({ sheet, address }) => `${sheet}!${address}`),
  }));
}

const BODY: Rows = [
  ["Code", "Area Name", "All crime"],
  ["E23000028", "Essex", 5],
  ["E23000033", "Sussex", 6],
];

test("a title of another period is a notice that leads to both cells", async () => {
  const title = "Offences, year ending December 2018";
  const found = await problemsOf([[title], ["England and Wales"], ...BODY]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ severity: "notice" });
  expect(found[0]?.what).toContain(
    `12 months to December 2019, but the title on the sheet "Crime" is "${title}"`,
  );
  expect(found[0]?.where[1]).toBe("Crime!A1");
});

test("one title that agrees is enough", async () => {
  const rows: Rows = [["Compared with 2018"], ["Year ending December 2019"], ...BODY];
  expect(await problemsOf(rows)).toEqual([]);
});

test("a lost heading of the forces: texts like it, and where the forces stand", async () => {
  const [problem] = await problemsOf(BODY, { "Force column": "Area Names" });
  expect(problem?.what).toContain('Like it: "Area Name".');
  expect(problem?.what).toContain("Names of forces stand in column A.");
});

test.each([
  ["Area Name [note 1] [note 22] [note 3] [p]", true],
  [`Area Name${" [note 1]".repeat(5)}`, false],
])("a heading is found with footnotes of up to 40 characters: %j, %s", async (heading, isFound) => {
  const problems = await problemsOf([["Code", heading, "All crime"], ...BODY.slice(1)]);
  expect(problems.length === 0).toBe(isFound);
});

test("a lost heading of a column: the columns like it", async () => {
  const rows: Rows = [
    ["Area Name", "Year", "Month of year", "All crime"],
    ["Essex", 2019, "May", 5],
  ];
  const changes = { "Fixed period": "", "Period column": "Year | Months of year" };
  const [problem] = await problemsOf(rows, changes);
  expect(problem?.severity).toBe("error");
  expect(problem?.what).toContain('Like it: "Month of year" (column C)');
});
