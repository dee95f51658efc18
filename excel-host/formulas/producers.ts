import type { Area, SheetModel } from "../model/types";
import type { FormulaCell } from "./graph";

interface Column {
  rows: number[];
  formulas: FormulaCell[];
}

/**
 * The cells that formulas to be evaluated will fill, by sheet and column in row order, so that
 * those within an area are found without walking through its other cells.
 */
export class Producers {
  private readonly sheets = new Map<string, Map<number, Column>>();

  constructor(formulas: Iterable<FormulaCell> = []) {
    for (const formula of formulas) {
      const { row, column, rows, columns } = formula.spill ?? { ...formula, rows: 1, columns: 1 };
      for (let x = column; x < column + columns; x++) {
        const lane = this.lane(formula.sheet.id, x);
        for (let y = row; y < row + rows; y++) {
          lane.rows.push(y);
          lane.formulas.push(formula);
        }
      }
    }
    for (const columns of this.sheets.values()) {
      for (const [x, lane] of columns) columns.set(x, inRowOrder(lane));
    }
  }

  private lane(sheetId: string, column: number): Column {
    let columns = this.sheets.get(sheetId);
    if (!columns) this.sheets.set(sheetId, (columns = new Map()));
    let lane = columns.get(column);
    if (!lane) columns.set(column, (lane = { rows: [], formulas: [] }));
    return lane;
  }

  /** The formulas that fill a cell of the area, column by column; one may come repeatedly. */
  *within(sheet: SheetModel, area: Area): Iterable<FormulaCell> {
    const columns = this.sheets.get(sheet.id);
    if (!columns) return;
    if (area.columns > columns.size) {
      for (const [column, lane] of columns) {
        if (column >= area.column && column < area.column + area.columns) yield* inRows(lane, area);
      }
      return;
    }
    for (let column = area.column; column < area.column + area.columns; column++) {
      const lane = columns.get(column);
      if (lane) yield* inRows(lane, area);
    }
  }
}

function inRowOrder({ rows, formulas }: Column): Column {
  const order = rows.map((_, index) => index);
  order.sort((a, b) => (rows[a] as number) - (rows[b] as number));
  return {
    rows: order.map((index) => rows[index] as number),
    formulas: order.map((index) => formulas[index] as FormulaCell),
  };
}

function* inRows({ rows, formulas }: Column, area: Area): Iterable<FormulaCell> {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as number) < area.row) low = middle + 1;
    else high = middle;
  }
  for (; low < rows.length && (rows[low] as number) < area.row + area.rows; low++) {
    yield formulas[low] as FormulaCell;
  }
}
