/** Read-back: what was read of each series, before anything is computed from it. */
import { monthNumber } from "../../../src/msg/basics/period";
import { readBackTexts } from "../../../src/workbook/report/readBack";
import type { ReadBack } from "../../../src/workbook/sources/readBack";
import { readLiteral, simpleSetup } from "./literalSource";
import type { LiteralSheet } from "../snapshots";

async function readBackOf(
  series: readonly string[],
  source: Parameters<typeof simpleSetup>[1],
  sheet: LiteralSheet,
): Promise<readonly ReadBack[]> {
  const reading = await readLiteral({ own: simpleSetup(series, source), sheets: [sheet] });
  return reading.readBack;
}

const LONG = {
  Source: "Crime",
  Sheet: "Crime",
  Layout: "long",
  "Force column": "Force",
  "Period column": "Month",
  "Fixed series": "All crime",
  "Value column": "Number",
};

test("tells forces found, not found and nearly found, periods, marks, rows added, the total", async () => {
  const [read, ...others] = await readBackOf(
    ["All crime"],
    { ...LONG, "If twice": "add up" },
    {
      name: "Crime",
      rows: [
        ["Table 1"],
        ["Force", "Month", "Number"],
        ["Essex", "Jan 2021", 10],
        ["Essex", "Jan 2021", 20],
        ["Essex", "Jan 2021", 30],
        ["Essex", "Mar 2021", 7],
        ["Avon and Somerset", "Mar 2021", 5],
        ["Avon and Somerset", "Jan 2021", ".."],
        ["Avon and Somerset", "Apr 2021", ""],
        ["Susex", "Jan 2021", 4],
        ["England", "Jan 2021", 900],
      ],
    },
  );
  expect(others).toEqual([]);
  expect(read).toEqual({
    source: "Crime",
    series: "All crime",
    headings: [{ sheet: "Crime", address: "C2" }],
    forcesFound: ["Essex", "Avon and Somerset"],
    forcesNotFound: ["Sussex", "Kent"],
    nearlyFound: [{ text: "Susex", force: "Sussex", place: { sheet: "Crime", address: "A10" } }],
    periods: 2,
    first: { end: monthNumber(2021, 1), months: 1 },
    last: { end: monthNumber(2021, 3), months: 1 },
    missingMarks: 2,
    mostRowsAdded: 3,
    latestTotal: 12,
    latestMean: Number.NaN,
    changes: undefined,
  });
  expect(read && readBackTexts(read)).toEqual({
    source: "Crime",
    series: "All crime",
    heading: "Crime!C2",
    forces:
      '2 found: Essex, Avon and Somerset. Not found: Sussex, Kent. Nearly found, not taken: "Susex" (Sussex?).',
    periods: "2 months, January 2021 and March 2021",
    changes: "",
    missing: "2",
    rowsAdded: "up to 3",
    latestTotal: "12",
    latestMean: "",
  });
});

test("names the lowest heading cell above the figures of each part of a source", async () => {
  const part = {
    Source: "Crime",
    Sheet: "Tables",
    Layout: "wide series",
    "Force column": "Force",
    "Header rows": 2,
  };
  const reads = await readBackOf(
    ["Theft", "Arson"],
    [
      { ...part, Range: "A1:C4", "Fixed period": "Mar 2020" },
      { ...part, Range: "E1:G4", "Fixed period": "Mar 2021" },
    ],
    {
      name: "Tables",
      rows: [
        ["Force", "Offences", "", "", "Force", "Offences", ""],
        ["", "Theft", "Arson", "", "", "Arson", "Theft"],
        ["Essex", 1, 2, "", "Essex", 3, 4],
        ["Sussex", 5, 6, "", "Sussex", 7, 8],
      ],
      merges: ["A1:A2", "B1:C1", "E1:E2", "F1:G1"],
    },
  );
  expect(
    reads.map(({ series, headings }) => [series, headings.map(({ address }) => address)]),
  ).toEqual([
    ["Theft", ["B2", "G2"]],
    ["Arson", ["C2", "F2"]],
  ]);
  expect(reads.map(({ latestTotal }) => latestTotal)).toEqual([12, 10]);
});

test.each([
  ["counts add up", [60, 50], [], "110", ""],
  ["rates have a mean", [60.5, 50], [], "", "55.25"],
  ["percentages have a mean, whole ones too", [0.6, 0.5], ["C2:C3"], "", "55"],
])("of the last period %s", async (_, [essex, sussex], percents, latestTotal, latestMean) => {
  const [read] = await readBackOf(["All crime"], LONG, {
    name: "Crime",
    rows: [
      ["Force", "Month", "Number"],
      ["Essex", "Jan 2021", essex ?? ""],
      ["Sussex", "Jan 2021", sussex ?? ""],
    ],
    percents,
  });
  expect(read && readBackTexts(read)).toMatchObject({ latestTotal, latestMean });
});

test("a series without any figure is told as such", async () => {
  const [read] = await readBackOf(["All crime"], LONG, {
    name: "Crime",
    rows: [
      ["Force", "Month", "Number"],
      ["Essex", "Jan 2021", ".."],
    ],
  });
  const texts = read && readBackTexts(read);
  expect(texts).toMatchObject({ periods: "No period", missing: "1", latestTotal: "" });
  expect(texts?.forces).toMatch(/^No force found\. Not found: Essex,/);
});
