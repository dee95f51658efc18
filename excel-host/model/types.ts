/**
 * What the parts of the stand-in host know of a workbook: `package/` fills and saves these,
 * `formulas/` recalculates over them, `office/` answers office.js from them.
 * Rows and columns count from 0 everywhere in excel-host; addresses as people write them (A1)
 * appear only at the edges.
 */

import type { ChartModel } from "./charts";
import type { PageSetup } from "./pageSetup";

export type ErrorText =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#SPILL!"
  | "#CALC!"
  | "#GETTING_DATA"
  | "#BUSY!";

/** An error value in a cell; a class so that text which merely looks like an error stays text. */
export class CellError {
  constructor(readonly text: ErrorText) {}
}

/** One cell's value; null is an empty cell, which is neither 0 nor "". Dates are serial numbers. */
export type Scalar = number | string | boolean | CellError | null;

/** Rows of equal length, at least one value; never changed once made, as formulas share them. */
export type Matrix = readonly (readonly Scalar[])[];

export function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value);
}

/** A rectangle of cells on one sheet. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The formatting of one cell that the host understands; whatever else a style holds is carried along. */
export interface CellFormat {
  numberFormat: string;
  fillColor: string | null; // "#RRGGBB", null for none
  fontName: string;
  fontSize: number;
  fontColor: string;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  horizontalAlignment:
    | "General"
    | "Left"
    | "Center"
    | "Right"
    | "Fill"
    | "Justify"
    | "CenterAcrossSelection"
    | "Distributed";
  verticalAlignment: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  wrapText: boolean;
  indentLevel: number;
  /** true: the text is written with a leading apostrophe (quotePrefix). */
  quotePrefix: boolean;
  borders: Record<"EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight", BorderFormat | null>;
}

export interface BorderFormat {
  style: "Continuous" | "Dash" | "Dot" | "Double";
  weight: "Hairline" | "Thin" | "Medium" | "Thick";
  color: string;
}

export interface TableModel {
  readonly id: number;
  name: string;
  readonly sheet: SheetModel;
  /** Header row, body and totals row if any. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  /** Column names, unique, kept equal to the header cells' texts. */
  readonly columns: readonly string[];
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
  /** Moves the table's lower or right edge; the header row must stay. Throws HostError as Excel does. */
  resize(area: Area): void;
  rename(name: string): void;
}

export interface DefinedName {
  name: string;
  /** "=Sheet1!$A$1:$B$2" */
  formula: string;
  scope: "Workbook" | string; // or the sheet's name
  visible: boolean;
  comment: string;
}

export interface HyperlinkModel {
  /** "'Sheet 1'!A5" */
  documentReference?: string;
  address?: string;
  textToDisplay?: string;
  screenTip?: string;
}

export interface SheetModel {
  readonly id: string; // "{GUID}", stable while the workbook is open
  readonly workbook: WorkbookModel;
  name: string; // renaming rewrites references in formulas and names
  readonly position: number;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string; // "" for none
  showGridlines: boolean;
  /** True when the sheet is protected; a write to a protected sheet's locked cells is refused. */
  readonly isProtected: boolean;
  /** Worksheet custom properties (ExcelApi 1.12), kept in the file as Excel keeps them. */
  readonly customProperties: Map<string, string>;
  readonly tables: readonly TableModel[];
  /** In the order in which they lie over one another; may be changed in place (charts.ts). */
  readonly charts: ChartModel[];
  /** How the sheet prints; may be changed in place. The print area and titles are names (printNames.ts). */
  readonly pageSetup: PageSetup;

  value(row: number, column: number): Scalar;
  /** The values of an area, row by row. */
  values(area: Area): Matrix;
  /** "=SUM(A1:A3)" as Excel shows it (no _xlfn. prefixes), or undefined. */
  formula(row: number, column: number): string | undefined;
  /** The text Excel displays for the cell under its number format. */
  text(row: number, column: number): string;
  format(row: number, column: number): CellFormat;
  /** What a cell holds is a formula's spilled result, not its own content. */
  isSpilled(row: number, column: number): boolean;

  /** Writes a constant, as is: no parsing. null empties the cell. Formats stay. */
  setValue(row: number, column: number, value: Scalar): void;
  /** Writes a formula ("=..."); its value comes with the next recalculation. */
  setFormula(row: number, column: number, formula: string): void;
  /**
   * Writes what a person or Range.values writes: parsed as Excel parses it ("=1+1", "1 Jan 2021",
   * "12%", "TRUE", "007", "'text", a cell formatted "@" takes text as it is); may set a number format
   * as Excel does for dates and percentages. See input.ts.
   */
  enter(row: number, column: number, input: string | number | boolean): void;
  /** Changes the format of every cell of the area; only the given properties change. */
  setFormat(area: Area, change: Partial<CellFormat>): void;
  clear(area: Area, what: "All" | "Contents" | "Formats" | "Hyperlinks"): void;

  /**
   * Puts whole columns in before a column: what stands there moves to the right, and references follow. Throws
   * HostError as Excel does, and for columns inside a table or an array formula's results.
   */
  insertColumns(column: number, count: number): void;

  /** The smallest area holding all values (and, unless valuesOnly, formats); undefined when empty. */
  usedArea(valuesOnly: boolean): Area | undefined;
  merges(): readonly Area[];
  merge(area: Area): void;
  unmerge(area: Area): void;
  columnWidth(column: number): number; // points, as Range.format.columnWidth
  setColumnWidth(column: number, points: number): void;
  rowHeight(row: number): number; // points
  setRowHeight(row: number, points: number | "auto"): void;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  freezeAt(rows: number, columns: number): void; // 0, 0 unfreezes
  frozen(): { rows: number; columns: number };
  hyperlink(row: number, column: number): HyperlinkModel | undefined;
  setHyperlink(row: number, column: number, link: HyperlinkModel | null): void;

  addTable(area: Area, hasHeaders: boolean, name?: string): TableModel;

  // What formulas/ needs beside reading.
  /** Every cell that has a formula of its own (not those it spills over), in any order. */
  formulaCells(): Iterable<{ row: number; column: number }>;
  /**
   * The area over which the formula at the cell put an array of results: a dynamic one as it last
   * spilled, or a legacy {=...} with its fixed area. undefined for a formula with one result.
   */
  arrayFormula(row: number, column: number): ArrayFormula | undefined;
  /**
   * Keeps a formula's calculated result; no change in the sense of takeChanges. A scalar ends any
   * earlier spill of this formula (its cells become empty, cells somebody wrote to since stay). A
   * matrix with more than one cell spills from the formula's cell; formulas/ has made sure that
   * nothing is in the way. For a legacy array formula it has exactly the size of its area.
   */
  setResult(row: number, column: number, result: Scalar | Matrix): void;
}

/** Where an array formula's results stand, its own cell first. */
export interface ArrayFormula {
  area: Area;
  isDynamic: boolean;
}

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly names: DefinedName[];
  activeSheet: SheetModel;
  selection: { sheet: SheetModel; area: Area };
  readonly isStructureProtected: boolean;
  /** Office document settings (Office.context.document.settings), kept in the file's web extension part when saved. */
  readonly settings: Map<string, string>;
  /** The names of the functions that add-ins brought ("MSG.RATE"): a file stores calls of them differently. */
  readonly customFunctions: Set<string>;
  sheetByName(name: string): SheetModel | undefined; // case-blind
  sheetById(id: string): SheetModel | undefined;
  tableByName(name: string): TableModel | undefined; // case-blind
  addSheet(name?: string): SheetModel;
  removeSheet(sheet: SheetModel): void;
  addName(name: string, formula: string, scope?: string): DefinedName;
  removeName(name: string, scope?: string): void;
  /**
   * Cells whose content changed since the last recalculation: constants, formulas, cleared cells.
   * After opening a file also formulas without a cached value. Renames, tables and names need no
   * entry: formulas/ notices them itself. `everything` only where nothing better is known.
   */
  takeChanges(): ChangedCells;
  readonly calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  setCalculationMode(mode: "Automatic" | "AutomaticExceptTables" | "Manual"): void;
  /** Serial numbers count from 2 January 1904 (as 1), not from 1 January 1900. */
  readonly date1904: boolean;
  /** Set when recalculation could not cover everything: the saved file asks Excel to calculate all of it. */
  needsFullCalculationOnLoad: boolean;
}

/** What to recalculate: packed cell keys (row * 16384 + column) per sheet id, or everything. */
export interface ChangedCells {
  everything: boolean;
  cells: Map<string, Set<number>>;
}

/** A refusal as Excel words it; office/ turns it into the batch's Error with this code. */
export class HostError extends Error {
  constructor(
    readonly code:
      | "AccessDenied"
      | "ApiNotFound"
      | "GeneralException"
      | "InvalidArgument"
      | "InvalidOperation"
      | "InvalidReference"
      | "ItemAlreadyExists"
      | "ItemNotFound"
      | "NonBlankCellOffSheet"
      | "RequestPayloadSizeLimitExceeded"
      | "ResponsePayloadSizeLimitExceeded"
      | "UnsupportedOperation",
    message: string,
  ) {
    super(message);
  }
}
