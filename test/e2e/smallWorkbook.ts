/** A small workbook that works, for tests that break one thing in it or make it large. */
import type { Scalar, WorkbookModel } from "../../excel-host/model/types";
import { addTable, putRows, setupWorkbook, type Row } from "./workbooks";

export const FORCES = [
  "Ashshire",
  "Birchshire",
  "Cedarshire",
  "Dogwoodshire",
  "Elmshire",
  "Firshire",
  "Gorseshire",
  "Hazelshire",
] as const;

const SETTINGS: Row[] = [
  ["Setting", "Value"],
  ["Home force", "Ashshire"],
  ["Group name", "Trees"],
  ["Report title", "Quarterly update"],
  ["Update", "March 2021"],
];

const SOURCES: Row[] = [
  [
    "Source",
    "Sheet",
    "Range",
    "Header rows",
    "Layout",
    "Force column",
    "Period column",
    "Series column",
    "Value column",
    "Fixed period",
    "Fixed series",
  ],
  ["Crime", "Crime", "", "", "long", "Force", "Period", "Series", "Number", "", ""],
  ["People", "People", "", "", "wide series", "Force", "", "", "", "Jun 2019", ""],
];

/** Headings of a source table, as far as most need them. */
export const SOURCE_COLUMNS = [
  "Source",
  "Sheet",
  "Layout",
  "Force column",
  "Period column",
  "Series column",
  "Value column",
  "Fixed period",
];
/** The crimes by rows, and the people of June 2019 by columns. */
export const TWO_SOURCES: Row[] = [
  SOURCE_COLUMNS,
  ["Crime", "Crime", "long", "Force", "Period", "Series", "Number", ""],
  ["People", "People", "wide series", "Force", "", "", "", "Jun 2019"],
];

export interface SmallWorkbookChanges {
  settings?: Row[];
  forces?: Row[];
  measures?: Row[];
  sources?: Row[];
  crime?: Row[];
}

export const MEASURE_COLUMNS: Row = [
  "Measure",
  "Unit",
  "Better",
  "Count",
  "Denominator",
  "Per",
  "Window",
  "Count noun",
  "Aspiration",
  "Denominator at",
];

export const MEASURES: Row[] = [
  MEASURE_COLUMNS,
  [
    "Theft",
    "per 1,000 pop.",
    "lower",
    "Theft",
    "Population",
    1000,
    1,
    "offences",
    "4th in MSG",
    "Jun 2019",
  ],
  [
    "Drugs",
    "per 1,000 pop.",
    "higher",
    "Drugs",
    "Population",
    1000,
    1,
    "offences",
    "MSG Average",
    "Jun 2019",
  ],
];

/** The count of a force (0..7) in a quarter (0..3): Ashshire has 160, 161, ... thefts. */
function theftsOf(force: number, quarter: number): number {
  return 160 - force * 7 + quarter;
}

export function crimeRows(): Row[] {
  const rows: Scalar[][] = [["Force", "Period", "Series", "Number"]];
  FORCES.forEach((force, f) =>
    ["Q1 2020/21", "Q2 2020/21", "Q3 2020/21", "Q4 2020/21"].forEach((period, q) => {
      rows.push([force, period, "Theft", theftsOf(f, q)]);
      rows.push([force, period, "Drugs", 20 + f * 3 - q]);
    }),
  );
  return rows;
}

export function smallWorkbook(changes: SmallWorkbookChanges = {}): WorkbookModel {
  const workbook = setupWorkbook();
  putSmallWorkbook(workbook, changes);
  return workbook;
}

/** Adds the set-up and the sources to a workbook that may hold other sheets. */
export function putSmallWorkbook(
  workbook: WorkbookModel,
  changes: SmallWorkbookChanges = {},
): void {
  const setup = workbook.sheetByName("MSG Setup") ?? workbook.addSheet("MSG Setup");
  addTable(setup, "MsgSettings", changes.settings ?? SETTINGS);
  addTable(
    setup,
    "MsgForces",
    changes.forces ?? [["Force", "In group"], ...FORCES.map((force) => [force, "Yes"])],
  );
  addTable(setup, "MsgMeasures", changes.measures ?? MEASURES);
  addTable(setup, "MsgSources", changes.sources ?? SOURCES);
  putRows(workbook.addSheet("Crime"), changes.crime ?? crimeRows());
  putRows(workbook.addSheet("People"), [
    ["Force", "Population"],
    ...FORCES.map((force, f) => [force, 2000 + f * 10]),
  ]);
}
