import type { EvaluationSource } from "../../../excel-host/formulas/evaluate";
import {
  type Area,
  type ArrayFormula,
  type ChangedCells,
  type DefinedName,
  isMatrix,
  type Matrix,
  type Scalar,
  type SheetModel,
  type TableModel,
  type WorkbookModel,
} from "../../../excel-host/model/types";

interface Cell {
  value: Scalar;
  formula?: string;
  array?: ArrayFormula;
  spilledFrom?: number;
}

const WIDTH = 16_384;

/** Only what formulas/ uses of SheetModel, so that its tests fail for its own faults alone. */
export class MemorySheet {
  readonly cells = new Map<number, Cell>();
  readonly tables: TableModel[] = [];
  readonly mergedAreas: Area[] = [];

  constructor(
    readonly workbook: MemoryWorkbook,
    readonly id: string,
    public name: string,
  ) {}

  get model(): SheetModel {
    return this as unknown as SheetModel;
  }

  value(row: number, column: number): Scalar {
    return this.cells.get(row * WIDTH + column)?.value ?? null;
  }

  values({ row, column, rows, columns }: Area): Matrix {
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, right) => this.value(row + down, column + right)),
    );
  }

  formula(row: number, column: number): string | undefined {
    return this.cells.get(row * WIDTH + column)?.formula;
  }

  isSpilled(row: number, column: number): boolean {
    return this.cells.get(row * WIDTH + column)?.spilledFrom !== undefined;
  }

  isRowHidden(): boolean {
    return false;
  }

  merges(): readonly Area[] {
    return this.mergedAreas;
  }

  usedArea(): Area | undefined {
    if (this.cells.size === 0) return undefined;
    const rows = [...this.cells.keys()].map((key) => Math.floor(key / WIDTH));
    const columns = [...this.cells.keys()].map((key) => key % WIDTH);
    const least = (all: number[]): number => all.reduce((a, b) => Math.min(a, b));
    const most = (all: number[]): number => all.reduce((a, b) => Math.max(a, b));
    const [row, column] = [least(rows), least(columns)];
    return { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
  }

  *formulaCells(): Iterable<{ row: number; column: number }> {
    for (const [key, { formula }] of this.cells) {
      if (formula !== undefined) yield { row: Math.floor(key / WIDTH), column: key % WIDTH };
    }
  }

  arrayFormula(row: number, column: number): ArrayFormula | undefined {
    return this.cells.get(row * WIDTH + column)?.array;
  }

  setValue(row: number, column: number, value: Scalar): void {
    this.replace(row, column, value === null ? undefined : { value });
  }

  setFormula(row: number, column: number, formula: string, legacy?: Area): void {
    this.replace(row, column, {
      value: null,
      formula,
      ...(legacy ? { array: { area: legacy, isDynamic: false } } : {}),
    });
  }

  /** As after opening a file: a formula with its cached value, not counted as a change. */
  load(row: number, column: number, formula: string, value: Scalar): void {
    this.cells.set(row * WIDTH + column, { value, formula });
  }

  setResult(row: number, column: number, result: Scalar | Matrix): void {
    const key = row * WIDTH + column;
    const cell = this.cells.get(key) as Cell;
    this.dropSpill(key, cell);
    const isDynamic = cell.array?.isDynamic ?? true;
    const array = cell.array;
    delete cell.array;
    if (!isMatrix(result)) {
      cell.value = result;
      return;
    }
    const [first = []] = result;
    const area = { row, column, rows: result.length, columns: first.length };
    cell.array = array && !isDynamic ? array : { area, isDynamic };
    for (const [y, line] of result.entries()) {
      for (const [x, value] of line.entries()) {
        if (x === 0 && y === 0) cell.value = value;
        else this.cells.set((row + y) * WIDTH + column + x, { value, spilledFrom: key });
      }
    }
  }

  private replace(row: number, column: number, cell: Cell | undefined): void {
    const key = row * WIDTH + column;
    const before = this.cells.get(key);
    if (before) this.dropSpill(key, before);
    if (cell) this.cells.set(key, cell);
    else this.cells.delete(key);
    this.workbook.note(this.id, key);
  }

  private dropSpill(key: number, { array }: Cell): void {
    if (!array) return;
    const { row, column, rows, columns } = array.area;
    for (let y = row; y < row + rows; y++) {
      for (let x = column; x < column + columns; x++) {
        if (this.cells.get(y * WIDTH + x)?.spilledFrom === key) this.cells.delete(y * WIDTH + x);
      }
    }
  }
}

export class MemoryWorkbook {
  readonly names: DefinedName[] = [];
  readonly memorySheets: MemorySheet[] = [];
  private changes = new Map<string, Set<number>>();

  get model(): WorkbookModel {
    return this as unknown as WorkbookModel;
  }

  get sheets(): readonly SheetModel[] {
    return this.memorySheets.map((sheet) => sheet.model);
  }

  sheetByName(name: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  sheetById(id: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  tableByName(name: string): TableModel | undefined {
    return this.memorySheets
      .flatMap(({ tables }) => tables)
      .find((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  addSheet(name: string): MemorySheet {
    const sheet = new MemorySheet(this, `{${this.memorySheets.length}}`, name);
    this.memorySheets.push(sheet);
    return sheet;
  }

  addTable(
    sheet: MemorySheet,
    name: string,
    area: Area,
    columns: string[],
    hasTotals = false,
  ): void {
    sheet.tables.push({
      name,
      sheet: sheet.model,
      area,
      columns,
      hasHeaders: true,
      hasTotals,
    } as unknown as TableModel);
  }

  addName(name: string, formula: string, scope = "Workbook"): void {
    this.names.push({ name, formula, scope, visible: true, comment: "" });
  }

  note(sheetId: string, key: number): void {
    const keys = this.changes.get(sheetId) ?? new Set<number>();
    this.changes.set(sheetId, keys.add(key));
  }

  takeChanges(): ChangedCells {
    const cells = this.changes;
    this.changes = new Map();
    return { everything: false, cells };
  }
}

/** Reads a workbook as it stands. */
export function workbookSource(workbook: WorkbookModel, now = () => new Date()): EvaluationSource {
  return {
    workbook,
    value: (sheet, row, column) => sheet.value(row, column),
    values: (sheet, area) => sheet.values(area),
    usedArea: (sheet) => sheet.usedArea(true),
    now,
    random: Math.random,
  };
}
