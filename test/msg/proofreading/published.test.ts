/** The published texts against the published table: what is wrong is found, what is true passes. */
import { proofRead } from "../../../src/msg/proofreading/proofRead";
import { essexUpdate } from "./essex";
import { EXECUTIVE_SUMMARY, MOVEMENT_TABLE } from "./published";
import { areaOf, paragraphs } from "./reading";

const update = essexUpdate();
const summaryLines = EXECUTIVE_SUMMARY.split("\n");

/** Cell and measure of every contradiction. */
function found(area: Parameters<typeof proofRead>[1][number]) {
  return proofRead(update, [area]).map(({ where, measure }) => [where[0]?.address, measure]);
}

test("the executive summary: officers' sickness is not met, violence with injury deteriorated too", () => {
  expect(found(paragraphs(EXECUTIVE_SUMMARY))).toEqual([
    ["A3", "Percentage sick (police officers)"],
    ["A6", "Percentage sick (police officers)"],
    ["A8", "Percentage sick (police officers)"],
    ["A24", "Violence with injury offences"],
  ]);
  const [, item, , deteriorated] = proofRead(update, [paragraphs(EXECUTIVE_SUMMARY)]);
  expect(item?.what).toBe(
    '"Percentage of sick - police officers." says that Percentage sick (police officers) meets its aspiration; ' +
      'computed: Not met: 6th of 8, where 8th is best, and the aspiration is "7th in MSG".',
  );
  expect(deteriorated?.what).toContain("three measures lost places");
  expect(deteriorated?.what).toContain(
    "Violence with injury offences (Deteriorated: from 4th to 5th of 8)",
  );
});

test("corrected, the executive summary passes", () => {
  const corrected = EXECUTIVE_SUMMARY.replace("in two areas:\n\n- All", "in one area:\n\n- All")
    .replace("- Percentage of sick – police officers.\n", "")
    .replace("eight areas:\n", "nine areas:\n\n- Percentage of sick – police officers.")
    .replace(
      "deteriorated in two areas.\n",
      "deteriorated in three areas.\n\n- Violence with Injury – offences.",
    );
  expect(proofRead(update, [paragraphs(corrected)])).toEqual([]);
});

const lineCells = summaryLines.map((line) => [line]);

test.each([
  ["in one cell", [[EXECUTIVE_SUMMARY]]],
  [
    "with its bullets in a column of their own",
    lineCells.map(([line = ""]) =>
      /^ ?- ?/u.test(line) ? ["-", line.replace(/^ ?- ?/u, "")] : [line, ""],
    ),
  ],
  [
    "items indented by a column",
    lineCells.map(([line = ""]) => (/^ ?-/u.test(line) ? ["", line] : [line, ""])),
  ],
  [
    "without bullets and blank lines",
    lineCells.map(([line = ""]) => [line.replace(/^ ?- ?/u, "")]).filter(([line]) => line !== ""),
  ],
  ["with round bullets", lineCells.map(([line = ""]) => [line.replace(/^ ?-/u, "•")])],
])("the executive summary %s reads the same", (_, rows) => {
  expect(found(areaOf(rows)).map(([, measure]) => measure)).toEqual(
    found(paragraphs(EXECUTIVE_SUMMARY)).map(([, measure]) => measure),
  );
});

test("the movement table passes", () => {
  expect(proofRead(update, [areaOf(MOVEMENT_TABLE)])).toEqual([]);
});

test.each([
  ["pasted into one cell", [[MOVEMENT_TABLE.map((row) => row.join("\t")).join("\n")]]],
  ["a line a cell, with tabs", MOVEMENT_TABLE.map((row) => [row.join("\t")])],
])("the movement table %s passes", (_, rows) => {
  expect(proofRead(update, [areaOf(rows)])).toEqual([]);
});

/** One thing wrong at a time: row of the table, column, what to replace, measure. */
test.each([
  [4, 5, "8th", "7th"],
  [4, 4, "8", "7"],
  [4, 3, "8", "6"],
  [6, 5, "2nd", "1st"],
  [7, 5, "fifth", "third"],
  [9, 5, "4th", "5th"],
  [10, 5, "6th", "7th"],
  [10, 5, "improved in rank", "deteriorated in rank"],
  [10, 5, "Jun 2020", "Mar 2020"],
  [10, 3, "Dec 2019", "June 2019"],
  [10, 4, "June 2020", "Dec 2020"],
  [13, 5, "3rd", "2nd"],
  [13, 5, "4th", "5th"],
  [13, 5, "an improvement", "a deterioration"],
  [14, 5, "now 4th", "now 3rd"],
  [15, 5, "7th", "4th"],
  [16, 5, "ranked 3rd", "ranked 2nd"],
  [16, 5, "above", "below"],
  [16, 5, "107%", "117%"],
  [17, 5, "6th", "7th"],
  [17, 5, "fall by", "rise by"],
  [17, 5, "0.01%", "0.1%"],
  [18, 5, "second", "third"],
  [18, 5, "0.6%", "0.9%"],
  [18, 5, "1.0%", "1.1%"],
])(
  "one thing wrong in row %i, column %i of the movement table is found: %s is %s",
  (row, column, right, wrong) => {
    const table = MOVEMENT_TABLE.map((cells, at) =>
      cells.map((text, across) =>
        at === row && across === column ? text.replace(right, wrong) : text,
      ),
    );
    expect(table).not.toEqual(MOVEMENT_TABLE);
    const address = `${"ABCDEF"[column]}${row + 1}`;
    expect(new Set(found(areaOf(table)).map(([where]) => where))).toEqual(new Set([address]));
  },
);

test("a change without its sign, where its neighbours have theirs, is a notice", () => {
  const rows = [
    [
      "Reduce Absence",
      "6 (last data to March 2020)",
      "4.3% of contracted hours lost",
      "",
      "N/A - already better than average.",
      "0.01%",
      "7th in MSG.",
    ],
    [
      "",
      "2 (last data to March 2020)",
      "5.2% of contracted hours lost",
      "",
      "-0.6%",
      "-1.0%",
      "5th in MSG.",
    ],
    [
      "Public confidence",
      "8 (Last data to March 2020)",
      "48.60%",
      "",
      "6.5% points",
      "12.6% points",
      "MSG Average",
    ],
  ];
  expect(proofRead(update, [areaOf(rows)])).toMatchObject([
    {
      severity: "notice",
      measure: "Percentage sick (police officers)",
      where: [{ address: "F1" }],
    },
  ]);
  const signed = rows.map((row) => row.map((text) => text.replace(/^0\.01%/u, "-0.01%")));
  expect(proofRead(update, [areaOf(signed)])).toEqual([]);
});
