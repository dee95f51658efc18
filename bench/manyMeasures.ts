/** A workbook of many measures of 44 forces, eight of them the group, in long lists of months. */
import type { SheetModel, WorkbookModel } from "../excel-host/model/types";
import { monthName, monthNumber } from "../src/msg/basics/period";
import { MEASURE_COLUMNS, smallWorkbook } from "../test/e2e/smallWorkbook";
import { putRows, type Row } from "../test/e2e/workbooks";

export interface Load {
  readonly measures: number;
  readonly months: number;
}

const FORCES = Array.from({ length: 44 }, (_, at) => `Force ${String(at + 1).padStart(2, "0")}`);
const GROUP_SIZE = 8;
const LAST = monthNumber(2021, 3);
/** So many rows fit on a sheet below its headings; a measure's are on one sheet. */
const ROWS = 1_048_575;

export function manyMeasures({ measures, months }: Load): WorkbookModel {
  const names = Array.from({ length: measures }, (_, at) => `Offence ${at + 1}`);
  const perSheet = Math.floor(ROWS / FORCES.length / months);
  const sheets = Math.ceil(measures / perSheet);
  const sheetNames = Array.from({ length: sheets }, (_, at) => `Crime ${at + 1}`);
  const workbook = smallWorkbook({
    settings: [
      ["Setting", "Value"],
      ["Home force", FORCES[0] ?? ""],
      ["Update", monthName(LAST)],
    ],
    forces: [
      ["Force", "In group"],
      ...FORCES.map((force, at) => [force, at < GROUP_SIZE ? "Yes" : "No"]),
    ],
    measures: [
      MEASURE_COLUMNS,
      ...names.map((name): Row => [
        `Measure ${name}`,
        ...["per 1,000 pop.", "lower", name, "Population", 1000, 12, "offences", "4th in MSG", ""],
      ]),
    ],
    sources: [
      [
        ...["Source", "Sheet", "Layout", "Force column", "Period column"],
        ...["Series column", "Value column", "Fixed period"],
      ],
      ...sheetNames.map((sheet): Row => [
        sheet,
        sheet,
        ...["long", "Force", "Period", "Series", "Number", ""],
      ]),
      ["People", "Figures of people", "wide series", "Force", "", "", "", monthName(LAST)],
    ],
    crime: [],
  });
  sheetNames.forEach((sheet, at) =>
    putFigures(workbook.addSheet(sheet), names.slice(at * perSheet, (at + 1) * perSheet), months),
  );
  putRows(workbook.addSheet("Figures of people"), [
    ["Force", "Population"],
    ...FORCES.map((force, at) => [force, 400_000 + at * 10_007]),
  ]);
  return workbook;
}

function putFigures(sheet: SheetModel, names: readonly string[], months: number) {
  putRows(sheet, [["Force", "Period", "Series", "Number"]]);
  let row = 0;
  for (const [series, name] of names.entries())
    for (let month = 0; month < months; month++) {
      const period = monthName(LAST - months + 1 + month);
      FORCES.forEach((force, at) => {
        row++;
        const figure = 500 + ((at * 37 + series * 101 + month * 13) % 997);
        [force, period, name, figure].forEach((cell, column) => sheet.setValue(row, column, cell));
      });
    }
}
