/** Plans put straight into the stand-in's workbook model and recalculated, without office.js. */
import { createCalculation } from "../../excel-host/formulas/recalculate";
import { CellError, type Scalar, type SheetModel } from "../../excel-host/model/types";
import type { Workbook } from "../../excel-host/model/workbook";
import { newWorkbook } from "../../excel-host/package/open";
import { isBlank, isFormula, type SheetPlan } from "../../src/workbook/report/block";
import { SOURCE_SHEET, type MadeCell } from "./updates";

export interface Standing {
  readonly workbook: Workbook;
  readonly source: SheetModel;
  /** The result of a cell after the last recalculation; errors as their text. */
  value(sheet: string, row: number, column: number): Scalar | string;
  recalculate(): void;
}

/** A workbook with the source sheet and the planned sheets in it, calculated. */
export function stand(cells: readonly MadeCell[], plans: readonly SheetPlan[]): Standing {
  const workbook = newWorkbook();
  const source = workbook.addSheet(SOURCE_SHEET);
  cells.forEach(({ row, column, value }) => source.setValue(row, column, value));
  plans.forEach((plan) => workbook.addSheet(plan.sheet));
  const calculation = createCalculation(workbook);
  plans.forEach((plan) => fill(workbook, plan));
  calculation.recalculate();
  return {
    workbook,
    source,
    recalculate: () => void calculation.recalculate(),
    value: (sheet, row, column) => {
      const value = workbook.sheetByName(sheet)?.value(row, column) ?? null;
      return value instanceof CellError ? value.text : value;
    },
  };
}

function fill(workbook: Workbook, plan: SheetPlan): void {
  const sheet = workbook.sheetByName(plan.sheet);
  if (!sheet) throw new Error(`No sheet ${plan.sheet}.`);
  for (const block of plan.blocks) {
    block.rows.forEach((row, down) =>
      row.cells.forEach(({ content }, across) => {
        const [at, column] = [block.top + down, block.left + across];
        if (isFormula(content)) sheet.setFormula(at, column, content.formula);
        else if (!isBlank(content)) sheet.setValue(at, column, content);
      }),
    );
    if (block.table !== undefined) {
      const area = {
        row: block.top,
        column: block.left,
        rows: block.rows.length,
        columns: block.columns.length,
      };
      sheet.addTable(area, true, block.table);
    }
  }
}
