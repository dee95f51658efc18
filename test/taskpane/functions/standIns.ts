/** A workbook of a few cells for the views of the functions. */
import type { FreezeCount, TakenBack } from "../../../src/workbook/freezing/freeze";
import type { FreezingWorkbook } from "../../../src/taskpane/functions/freezing";
import { readDescriptions } from "../../../src/taskpane/functions/describedFunction";
import type { InsertingWorkbook } from "../../../src/taskpane/functions/inserting";
import { described } from "../../functions/runner";

export const counted: FreezeCount = {
  formulas: 2,
  cells: 17,
  errors: 1,
  waiting: 0,
  sheets: ["Figures"],
  protectedSheets: [],
};

export const nothingCounted: FreezeCount = {
  ...counted,
  formulas: 0,
  cells: 0,
  errors: 0,
  sheets: [],
};

const area = { top: 1, left: 4, rows: 1, columns: 1 };
export const frozen = [
  {
    sheetId: "{1}",
    sheet: "Figures",
    formulas: [
      { formula: "=MSG.ORDINAL(8)", area },
      { formula: "=MSG.ORDINAL(7)", area: { ...area, top: 2 } },
    ],
    blocks: [],
  },
];

export const takenBack: TakenBack = { formulas: 2, changed: [], unreachable: [], left: [] };

export function standInFreezing(freezing: Partial<FreezingWorkbook> = {}): FreezingWorkbook {
  return {
    count: () => Promise.resolve(counted),
    freeze: () => Promise.resolve({ count: counted, frozen }),
    takeBack: () => Promise.resolve(takenBack),
    ...freezing,
  };
}

const CELLS = [
  ["Essex", 150, 1000],
  ["Kent", 90, 1000],
  ["Sussex", 120, ""],
];

/** Cells A2:C4 of a sheet "Crime"; E2 is selected until told. */
export function standInInserting(inserting: Partial<InsertingWorkbook> = {}): InsertingWorkbook {
  return {
    functions: () => Promise.resolve(readDescriptions(JSON.stringify({ functions: described }))),
    selected: () =>
      Promise.resolve({ sheet: "Crime", area: { top: 1, left: 4, rows: 1, columns: 1 } }),
    read: (areas) =>
      Promise.resolve(
        areas.map(({ area }) => {
          const { top, left, rows, columns } = area;
          const found = CELLS.slice(top - 1, top - 1 + rows);
          return { area, values: found.map((row) => row.slice(left, left + columns)) };
        }),
      ),
    insert: () => Promise.resolve(),
    ...inserting,
  };
}
