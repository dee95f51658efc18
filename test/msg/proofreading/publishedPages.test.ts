/** The published pages under one another, and tables whose headings slipped or are missing. */
import { proofRead } from "../../../src/msg/proofreading/proofRead";
import { otherAspirations, otherNumbers, type Rows } from "./alterations";
import { found, missed } from "./findings";
import { PERFORMANCE_HEADING, PERFORMANCE_ROWS } from "./performanceTable";
import { EXECUTIVE_SUMMARY, MOVEMENT_TABLE } from "./published";
import { update } from "./publishedTable";
import { areaOf } from "./reading";

test("headings that slipped from their columns in copying mislead nobody", () => {
  const average = "Change required to reach MSG Average";
  const quartile = "Change required to reach top quartile rank in MSG";
  const slipped = [
    ["Priority Area", "Measure", "Performance", "", "", "", "Aspiration", "Rationale", ""],
    ["", "", "", "", "MSG Position Sparkline", average, "", "", quartile],
    ["", "", "MSG Position", "Unit of Measurement †", "Data Points", "", "", "", ""],
    ...PERFORMANCE_ROWS.map((row) => [...row, "Why this matters."]),
  ];
  expect(found(slipped)).toEqual([]);
  const column = (at: number, wrong: (right: string) => readonly string[]) =>
    PERFORMANCE_ROWS.flatMap((row, down) =>
      wrong(row[at]!).map((text) => [down + 3, at, text] as const),
    );
  // What these columns hold their cells tell: "N/A - already within top quartile", "MSG Average".
  expect(missed(slipped, [...column(6, otherNumbers), ...column(7, otherAspirations)])).toEqual([]);
});

test("an empty column, as of pictures, parts no table", () => {
  const [top = [], middle = [], bottom = []] = PERFORMANCE_HEADING;
  const table = [top, middle, bottom, ...PERFORMANCE_ROWS].map((row) =>
    row.map((text, at) => (at === 4 ? "" : text)),
  );
  expect(found(table)).toEqual([]);
  expect(
    missed(table, [
      [4, 6, "-27,401 offences"],
      [4, 7, "5th in MSG"],
    ]),
  ).toEqual([]);
});

test("the published pages under one another: what is wrong in them is found, and nothing else", () => {
  const wide = (row: readonly string[]) => Array.from({ length: 8 }, (_, at) => row[at] ?? "");
  const asPublished = PERFORMANCE_ROWS.map((row) =>
    row.map((text) => (text === "-0.01%" ? "0.01%" : text)),
  );
  const pages = [
    ["Quarterly Update 2020/21 Q4"],
    ...EXECUTIVE_SUMMARY.split("\n").map((line) => [line]),
    ["Quarterly Update 2020/21 Q4"],
    [""],
    ["The table below shows Essex's priority areas against performance"],
    [""],
    ...PERFORMANCE_HEADING,
    ...asPublished,
    [""],
    ["Quarterly Update 2020/21 Q4"],
    [""],
    ...MOVEMENT_TABLE,
  ].map(wide);
  const lines = pages.map((row) => [row.join("\t").trimEnd()]);
  const kinds = (rows: Rows) =>
    proofRead(update, [areaOf(rows)]).map(
      ({ severity, what }) => `${severity}: ${what.split("; ")[0] ?? ""}`,
    );
  const expected = [
    'warning: "Essex is meeting its aspiration in two areas:" says two areas',
    'warning: "Percentage of sick - police officers." says that Percentage sick (police officers) meets its aspiration',
    'warning: "Essex is not meeting its aspiration in eight areas:" says eight areas',
    'warning: "Since the last quarterly update, Essex\'s MSG position has deteriorated in two areas." says two areas',
    'notice: "0.01%" says 0.01% without a sign, where figures beside it have theirs',
  ];
  expect(kinds(pages)).toEqual(expected);
  expect(kinds(lines)).toEqual(expected);
});

test("a table whose rows name no measure is said so, once", () => {
  const rows = [...PERFORMANCE_HEADING, ...PERFORMANCE_ROWS].map(([priority = "", , ...rest]) => [
    priority,
    ...rest,
  ]);
  expect(proofRead(update, [areaOf(rows)])).toMatchObject([
    {
      severity: "notice",
      what: "No row of A4:G15 names a measure: its figures were not compared.",
      where: [{ address: "A4:G15" }],
    },
  ]);
});
