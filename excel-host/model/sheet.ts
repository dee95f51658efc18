import { contains, overlaps, requireCell } from "./areas";
import { CellEditing } from "./cellEditing";
import { CellFormatting } from "./cellFormatting";
import { cellKey, keyColumn, keyRow } from "./areas";
import { CellStore } from "./cellStore";
import type { ChartModel } from "./charts";
import { displayText } from "./displayText";
import { FormulaStore } from "./formulaStore";
import type { InsertedColumns } from "./formulaText";
import { Hyperlinks } from "./hyperlinks";
import { formatAfterEntry, readInput } from "./input";
import { moveForColumns, requireRoomForColumns } from "./insertColumns";
import { requireSheetName } from "./names";
import type { PageSetup } from "./pageSetup";
import { RowStore } from "./rowStore";
import type { SheetCells, SheetsWorkbook, WholeSheet } from "./sheetParts";
import {
  changeColumns,
  columnRun,
  emptyLayout,
  pointsOfWidth,
  widthOfPoints,
  type SheetLayout,
} from "./sheetLayout";
import { completeColumns, requireTableArea, Table, type TableContent } from "./tables";
import {
  HostError,
  type Area,
  type ArrayFormula,
  type CellFormat,
  type HyperlinkModel,
  type Matrix,
  type Scalar,
  type SheetModel,
} from "./types";

/** Where a sheet comes from; each is read when it is first asked for. */
export interface SheetSource {
  readLayout(): SheetLayout;
  readCharts(): ChartModel[];
  readCells(into: SheetCells): void;
}

export type Visibility = SheetModel["visibility"];

export class Sheet implements WholeSheet {
  readonly id = newSheetId();
  readonly tables: Table[] = [];
  /** Columns put in since the file was opened, in their order (insertColumns.ts). */
  readonly insertedColumns: InsertedColumns[] = [];
  visibility: Visibility = "Visible";
  private readonly cells = new CellEditing(this);
  private readonly formats = new CellFormatting(this);
  private readonly links = new Hyperlinks(this, this.formats);
  private loadedLayout: SheetLayout | undefined;
  private loadedCells: SheetCells | undefined;
  private loadedCharts: ChartModel[] | undefined;
  private currentName: string;

  constructor(
    readonly workbook: SheetsWorkbook,
    name: string,
    private readonly source?: SheetSource,
  ) {
    this.currentName = name;
  }

  get name(): string {
    return this.currentName;
  }

  set name(name: string) {
    if (name === this.currentName) return;
    this.workbook.requireStructure();
    requireSheetName(name);
    const other = this.workbook.sheetByName(name);
    if (other !== undefined && other !== this)
      throw new HostError("ItemAlreadyExists", `A sheet named "${name}" already exists.`);
    this.workbook.renameSheetInFormulas(this.currentName, name);
    this.currentName = name;
  }

  get position(): number {
    return this.workbook.sheets.indexOf(this);
  }

  /** What the sheet has beside its cells; read from the file at the first call. */
  get layout(): SheetLayout {
    return (this.loadedLayout ??= this.source?.readLayout() ?? emptyLayout());
  }

  /** The sheet's cells; read from the file at the first call. */
  get content(): SheetCells {
    if (this.loadedCells !== undefined) return this.loadedCells;
    const content = {
      cells: new CellStore(this.workbook.texts),
      rows: new RowStore(),
      formulas: new FormulaStore(),
    };
    this.source?.readCells(content);
    return (this.loadedCells = content);
  }

  get charts(): ChartModel[] {
    return (this.loadedCharts ??= this.source?.readCharts() ?? []);
  }

  /** What was read, and so may have been changed; undefined for what still is as in the file. */
  get loaded(): {
    layout: SheetLayout | undefined;
    content: SheetCells | undefined;
    charts: ChartModel[] | undefined;
  } {
    return { layout: this.loadedLayout, content: this.loadedCells, charts: this.loadedCharts };
  }

  get tabColor(): string {
    return this.layout.tabColor;
  }

  set tabColor(color: string) {
    this.layout.tabColor = color.toUpperCase();
  }

  get showGridlines(): boolean {
    return this.layout.showGridlines;
  }

  set showGridlines(show: boolean) {
    this.layout.showGridlines = show;
  }

  get isProtected(): boolean {
    return this.layout.isProtected;
  }

  get pageSetup(): PageSetup {
    return this.layout.pageSetup;
  }

  get customProperties(): Map<string, string> {
    return this.layout.customProperties;
  }

  value(row: number, column: number): Scalar {
    return this.content.cells.value(row, column);
  }

  values(area: Area): Matrix {
    return this.content.cells.values(area);
  }

  formula(row: number, column: number): string | undefined {
    const { formulas } = this.content;
    const key = cellKey(row, column);
    const own = formulas.text(key);
    if (own !== undefined) return own;
    const owner = formulas.owner(key);
    if (owner === undefined || formulas.array(owner)?.isDynamic === true) return undefined;
    return formulas.text(owner);
  }

  text(row: number, column: number): string {
    const { numberFormat } = this.format(row, column);
    return displayText(this.value(row, column), numberFormat, this.workbook.date1904);
  }

  format(row: number, column: number): CellFormat {
    return this.workbook.styles.format(this.styleIndex(row, column));
  }

  isSpilled(row: number, column: number): boolean {
    const { formulas } = this.content;
    const owner = formulas.owner(cellKey(row, column));
    return owner !== undefined && formulas.array(owner)?.isDynamic === true;
  }

  setValue(row: number, column: number, value: Scalar): void {
    this.requireWritable(row, column);
    const header = this.tableWithHeader(row, column);
    if (header === undefined) this.cells.put(row, column, value);
    else {
      const { numberFormat } = this.format(row, column);
      const text = displayText(value, numberFormat, this.workbook.date1904);
      this.cells.put(row, column, header.renameColumn(column, text));
    }
  }

  setFormula(row: number, column: number, formula: string): void {
    this.requireWritable(row, column);
    if (!formula.startsWith("=") || formula.length < 2)
      throw new HostError("InvalidArgument", `"${formula}" is not a formula.`);
    if (this.tableWithHeader(row, column) !== undefined)
      throw new HostError("InvalidArgument", "A table's header cannot be a formula.");
    this.cells.putFormula(row, column, formula);
  }

  enter(row: number, column: number, input: string | number | boolean): void {
    const format = this.format(row, column);
    const entry = readInput(input, format.numberFormat);
    if (entry.formula !== undefined) this.setFormula(row, column, entry.formula);
    else this.setValue(row, column, this.workbook.toDateSystem(entry.value, entry.numberFormat));
    const numberFormat = formatAfterEntry(format.numberFormat, entry);
    if (numberFormat === format.numberFormat && entry.quotePrefix === format.quotePrefix) return;
    this.formats.changeStyle(row, column, { numberFormat, quotePrefix: entry.quotePrefix });
  }

  setFormat(area: Area, change: Partial<CellFormat>): void {
    this.requireFormattable(area);
    this.formats.setFormat(area, change);
  }

  clear(area: Area, what: "All" | "Contents" | "Formats" | "Hyperlinks"): void {
    requireArea(area);
    if (what === "All" || what === "Contents")
      this.cells.clearContents(area, (row, column) => this.setValue(row, column, null));
    if (what === "All" || what === "Formats") {
      this.requireFormattable(area);
      this.formats.clearFormats(area);
    }
    if (what === "All" || what === "Hyperlinks") this.links.clear(area);
  }

  usedArea(valuesOnly: boolean): Area | undefined {
    return this.content.cells.usedArea(valuesOnly);
  }

  insertColumns(column: number, count: number): void {
    const inserted = { column, count };
    requireRoomForColumns(this, inserted);
    this.workbook.insertColumnsInFormulas(this, inserted);
    moveForColumns(this, inserted);
    for (const table of this.tables) if (table.area.column >= column) table.moveRight(count);
    this.insertedColumns.push(inserted);
  }

  merges(): readonly Area[] {
    return this.layout.merges;
  }

  merge(area: Area): void {
    requireArea(area);
    if (this.tables.some((table) => overlaps(table.area, area)))
      throw new HostError("InvalidArgument", "Cells of a table cannot be merged.");
    this.unmerge(area);
    if (area.rows === 1 && area.columns === 1) return;
    this.content.cells.forEachExisting(area, (row, column) => {
      const isFirst = row === area.row && column === area.column;
      if (!isFirst && this.value(row, column) !== null) this.setValue(row, column, null);
    });
    this.layout.merges.push(area);
  }

  unmerge(area: Area): void {
    this.layout.merges = this.layout.merges.filter((merged) => !overlaps(merged, area));
  }

  columnWidth(column: number): number {
    const run = columnRun(this.layout, column);
    if (run?.isHidden === true) return 0;
    return pointsOfWidth(run?.width ?? this.layout.defaultColumnWidth);
  }

  setColumnWidth(column: number, points: number): void {
    requireCell(0, column);
    if (!(points >= 0)) throw new HostError("InvalidArgument", `${points} is no column width.`);
    changeColumns(this.layout, column, column, { width: widthOfPoints(points) });
  }

  rowHeight(row: number): number {
    const { rows } = this.content;
    if (rows.isHidden(row)) return 0;
    return rows.height(row) ?? this.layout.defaultRowHeight;
  }

  setRowHeight(row: number, points: number | "auto"): void {
    requireCell(row, 0);
    if (points !== "auto" && !(points >= 0 && points <= 409.5))
      throw new HostError("InvalidArgument", `${points} is no row height.`);
    this.content.rows.setHeight(row, points === "auto" ? undefined : points);
  }

  isRowHidden(row: number): boolean {
    return this.content.rows.isHidden(row);
  }

  isColumnHidden(column: number): boolean {
    return columnRun(this.layout, column)?.isHidden ?? false;
  }

  freezeAt(rows: number, columns: number): void {
    this.layout.frozen = { rows, columns };
  }

  frozen(): { rows: number; columns: number } {
    return this.layout.frozen;
  }

  hyperlink(row: number, column: number): HyperlinkModel | undefined {
    return this.links.at(row, column);
  }

  setHyperlink(row: number, column: number, link: HyperlinkModel | null): void {
    this.requireWritable(row, column);
    this.links.set(row, column, link);
  }

  addTable(area: Area, hasHeaders: boolean, name?: string): Table {
    requireArea(area);
    if (!hasHeaders)
      throw new HostError(
        "UnsupportedOperation",
        "A table whose header row has still to be made is not simulated.",
      );
    const full = area.rows === 1 ? { ...area, rows: 2 } : area;
    requireTableArea(this, full);
    const content: TableContent = {
      id: this.workbook.freeTableId(),
      name: this.workbook.nameForNewTable(name),
      area: full,
      hasHeaders,
      hasTotals: false,
      columns: completeColumns(this, full, hasHeaders, []),
      style: "TableStyleMedium2",
      showBandedRows: true,
      showFilterButton: true,
    };
    const table = new Table(this, content);
    this.tables.push(table);
    return table;
  }

  formulaCells(): Iterable<{ row: number; column: number }> {
    return this.content.formulas
      .keys()
      .map((key) => ({ row: keyRow(key), column: keyColumn(key) }));
  }

  arrayFormula(row: number, column: number): ArrayFormula | undefined {
    const array = this.content.formulas.array(cellKey(row, column));
    if (array === undefined) return undefined;
    const { area, isDynamic } = array;
    if (isDynamic && area.rows === 1 && area.columns === 1) return undefined;
    return { area, isDynamic };
  }

  setResult(row: number, column: number, result: Scalar | Matrix): void {
    this.cells.setResult(row, column, result);
  }

  /** The index of the style a cell has: its own, its row's, its column's, or the workbook's first. */
  styleIndex(row: number, column: number): number {
    return this.formats.styleIndex(row, column);
  }

  /** Writes the text that a table's column name is, without renaming the column again. */
  writeTableHeader(row: number, column: number, text: string): void {
    if (this.value(row, column) !== text || this.formula(row, column) !== undefined)
      this.cells.put(row, column, text);
  }

  private tableWithHeader(row: number, column: number): Table | undefined {
    return this.tables.find(
      ({ area, hasHeaders }) => hasHeaders && area.row === row && contains(area, row, column),
    );
  }

  private requireWritable(row: number, column: number): void {
    requireCell(row, column);
    if (this.isProtected && this.workbook.styles.style(this.styleIndex(row, column)).isLocked)
      throw new HostError("AccessDenied", `The sheet "${this.name}" is protected.`);
    const { formulas } = this.content;
    const key = cellKey(row, column);
    const owner = formulas.has(key) ? key : formulas.owner(key);
    const array = owner === undefined ? undefined : formulas.array(owner);
    if (array !== undefined && !array.isDynamic && array.area.rows * array.area.columns > 1)
      throw new HostError("InvalidArgument", "You can't change part of an array.");
  }

  private requireFormattable(area: Area): void {
    requireArea(area);
    if (this.isProtected)
      throw new HostError("AccessDenied", `The sheet "${this.name}" is protected.`);
  }
}

function requireArea(area: Area): void {
  requireCell(area.row, area.column);
  requireCell(area.row + area.rows - 1, area.column + area.columns - 1);
}

function newSheetId(): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16));
  const hex = digits.join("").toUpperCase();
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")}}`;
}
