/**
 * What a sheet, the parts that do its work (contents, formats, links, tables) and its workbook know of
 * one another. The classes meet over these and do not import each other in a circle: Workbook makes
 * Sheet, Sheet makes its parts.
 */
import type { CellStore, TextPool } from "./cellStore";
import type { FormulaStore } from "./formulaStore";
import type { InsertedColumns } from "./formulaText";
import type { RowStore } from "./rowStore";
import type { SheetLayout } from "./sheetLayout";
import type { StyleBook } from "./styles";
import type { Scalar, SheetModel, TableModel, WorkbookModel } from "./types";

/** A sheet's cells as the reader fills them. */
export interface SheetCells {
  cells: CellStore;
  rows: RowStore;
  formulas: FormulaStore;
}

/** A workbook as its sheets see it. */
export interface SheetsWorkbook extends WorkbookModel {
  readonly texts: TextPool;
  readonly styles: StyleBook;
  readonly tables: readonly TableModel[];
  /** Notes that a cell's content changed. */
  recordChange(sheetId: string, key: number): void;
  /** @throws HostError AccessDenied when the workbook's structure is protected */
  requireStructure(): void;
  /** @throws HostError ItemAlreadyExists when a table or a name of the workbook has it */
  requireFreeName(name: string): void;
  nameForNewTable(name: string | undefined): string;
  freeTableId(): number;
  /** Rewrites whatever names the sheet; undefined stands for a deleted sheet. */
  renameSheetInFormulas(oldName: string, newName: string | undefined): void;
  /** Rewrites whatever refers to cells of the sheet that columns were put into. */
  insertColumnsInFormulas(sheet: SheetModel, inserted: InsertedColumns): void;
  renameTableInFormulas(oldName: string, newName: string): void;
  /** A date that was read as days since 1900, in the workbook's own system. */
  toDateSystem(value: Scalar, numberFormat: string | undefined): Scalar;
}

/** A sheet as its parts see it. */
export interface WholeSheet extends SheetModel {
  readonly workbook: SheetsWorkbook;
  readonly layout: SheetLayout;
  readonly content: SheetCells;
  /** The index of the style a cell has: its own, its row's, its column's, or the workbook's first. */
  styleIndex(row: number, column: number): number;
  /** Writes the text that a table's column name is, without renaming the column again. */
  writeTableHeader(row: number, column: number, text: string): void;
}
