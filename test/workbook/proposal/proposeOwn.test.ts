/** Sheets of one force's own figures, months down or across, are offered as indicators. */
import { sheetCells } from "../cells/cellsOfRows";
import type { SheetSample } from "../../../src/workbook/proposal/forceTable";
import { chooseHomeForce, propose, setUpRows } from "../../../src/workbook/proposal/proposal";
import { snapshotWith } from "../../../src/workbook/proposal/setUpRows";
import { readOwnSetup } from "../../../src/workbook/setup/readOwnSetup";
import { areaOf, snapshotOf, usedArea, valuesOf, type LiteralSheet } from "../snapshots";
import { rateTable } from "./pfaWorkbook";

function sampleOf(sheet: LiteralSheet): SheetSample {
  const area = usedArea(sheet.rows)!;
  const cells = sheetCells(sheet.name, area, valuesOf(sheet, area));
  return { cells, merges: (sheet.merges ?? []).map(areaOf), isCut: false };
}

const proposed = (...sheets: LiteralSheet[]) => propose(sheets.map(sampleOf));

const DOWN: LiteralSheet = {
  name: "Contact",
  rows: [
    ["Contact with the public, by month"],
    [],
    ["Month", "Emergency calls", "Calls answered in time (%)", "Note"],
    ["Nov 2020", 23_604, 91.2, "storm"],
    ["Dec 2020", 24_271, 90.1],
    ["Jan 2021", 21_102, 92.5],
    ["Feb 2021", 21_096, 93.0],
    ["Mar 2021", 24_299, ""],
    ["Apr 2021", 22_000, ""],
  ],
};
const ACROSS: LiteralSheet = {
  name: "Roads",
  rows: [
    ["Figure", "Q1 2020/21", "Q2 2020/21", "Q3 2020/21", "Q4 2020/21"],
    ["KSI casualties", 178, 160, 150, 138],
    ["Road deaths", 10, 8, 7, 5],
    ["Emergency calls", 1, 2, 3, 4],
    ["Source: collision records"],
  ],
};

test("months down: a source with a column a series, percentages as they stand", () => {
  const { own, sources, measures } = proposed(rateTable, DOWN);
  expect(sources).toHaveLength(1);
  expect(measures.length).toBeGreaterThan(0);
  expect(own).toEqual([
    {
      use: true,
      title: "Contact with the public, by month",
      source: {
        Source: "Contact",
        Sheet: "Contact",
        Layout: "wide series",
        "Period column": "Month",
      },
      indicators: [
        { Indicator: "Emergency calls", Series: "Emergency calls", Kind: "flow" },
        {
          Indicator: "Calls answered in time (%)",
          Series: "Calls answered in time (%)",
          Kind: "value",
          Unit: "%",
          Decimals: 1,
        },
      ],
      // April has begun a quarter that is not over.
      quarter: { end: 24254, months: 3 },
    },
  ]);
});

test("quarters across: a row a series, and words without figures are none", () => {
  const [own] = proposed(rateTable, ACROSS).own ?? [];
  expect(own?.source).toEqual({
    Source: "Roads",
    Sheet: "Roads",
    Layout: "wide periods",
    "Series column": "Figure",
  });
  expect(own?.indicators.map((row) => row.Indicator)).toEqual([
    "KSI casualties",
    "Road deaths",
    "Emergency calls",
  ]);
  expect(own?.quarter).toEqual({ end: 24254, months: 3 });
});

test("one name on two sheets is told apart, and names its source", () => {
  const { own = [] } = proposed(rateTable, DOWN, ACROSS);
  const rows = own.flatMap(({ indicators }) => indicators);
  expect(rows.filter((row) => String(row.Indicator).startsWith("Emergency"))).toMatchObject([
    { Indicator: "Emergency calls (Contact)", Series: "Contact!Emergency calls" },
    { Indicator: "Emergency calls (Roads)", Series: "Roads!Emergency calls" },
  ]);
});

test.each<[string, LiteralSheet]>([
  ["a sheet that names forces", rateTable],
  ["words alone", { name: "Notes", rows: [["Notes"], ["Mar 2021", "checked"]] }],
  [
    "years, which make no quarter",
    {
      name: "Years",
      rows: [
        ["Year", "Calls"],
        ["2018/19", 1],
        ["2019/20", 2],
        ["2020/21", 3],
      ],
    },
  ],
  [
    "two months, which are hardly a series",
    {
      name: "Two",
      rows: [
        ["Month", "Calls"],
        ["Jan 2021", 1],
        ["Feb 2021", 2],
      ],
    },
  ],
])("%s: no indicators", (_, sheet) => {
  expect(proposed(sheet).own).toEqual([]);
});

test("rows of those taken stand on MSG Setup with the latest quarter, and are read as proposed", () => {
  const proposal = chooseHomeForce(proposed(rateTable, DOWN, ACROSS), "Essex");
  const rows = setUpRows(proposal);
  expect(rows.settings).toContainEqual({ Setting: "Quarter", Value: "Q4 2020/21" });
  expect(rows.sources.map((row) => row.Source)).toEqual(["Table P3", "Contact", "Roads"]);
  const snapshot = snapshotWith(snapshotOf({ sheets: [DOWN, ACROSS] }), rows);
  const { own, problems } = readOwnSetup(snapshot, { text: "Q4 2020/21", place: undefined });
  expect(problems).toEqual([]);
  expect(own?.indicators).toHaveLength(5);
});

test("those not taken leave no trace", () => {
  const proposal = chooseHomeForce(proposed(rateTable, DOWN), "Essex");
  const rows = setUpRows({
    ...proposal,
    own: proposal.own!.map((one) => ({ ...one, use: false })),
  });
  expect(rows.indicators).toBeUndefined();
  expect(rows.sources).toHaveLength(1);
  expect(rows.settings.map((row) => row.Setting)).not.toContain("Quarter");
});
