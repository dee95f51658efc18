import { overlaps, sameArea } from "./areas";
import { areaAddress } from "./addresses";
import { GRID_COLUMNS, GRID_ROWS } from "./areas";
import { requireName, sameName } from "./names";
import type { WholeSheet } from "./sheetParts";
import { HostError, type Area, type TableModel } from "./types";

/** One column; `fileId` is its id in the table's part, undefined for one that is new. */
export interface TableColumn {
  name: string;
  fileId: number | undefined;
}

export interface TableContent {
  id: number;
  name: string;
  area: Area;
  hasHeaders: boolean;
  hasTotals: boolean;
  columns: TableColumn[];
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
}

export class Table implements TableModel {
  readonly id: number;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
  private currentName: string;
  private currentArea: Area;
  private currentColumns: TableColumn[];

  constructor(
    readonly sheet: WholeSheet,
    content: TableContent,
  ) {
    this.id = content.id;
    this.hasHeaders = content.hasHeaders;
    this.hasTotals = content.hasTotals;
    this.style = content.style;
    this.showBandedRows = content.showBandedRows;
    this.showFilterButton = content.showFilterButton;
    this.currentName = content.name;
    this.currentArea = content.area;
    this.currentColumns = content.columns;
  }

  get name(): string {
    return this.currentName;
  }

  set name(name: string) {
    this.rename(name);
  }

  get area(): Area {
    return this.currentArea;
  }

  get columns(): readonly string[] {
    return this.currentColumns.map(({ name }) => name);
  }

  get columnContents(): readonly TableColumn[] {
    return this.currentColumns;
  }

  /** @throws HostError InvalidArgument for a name Excel refuses, ItemAlreadyExists for one in use */
  rename(name: string): void {
    requireName(name);
    if (!sameName(name, this.currentName)) this.sheet.workbook.requireFreeName(name);
    this.sheet.workbook.renameTableInFormulas(this.currentName, name);
    this.currentName = name;
  }

  resize(area: Area): void {
    const before = this.currentArea;
    if (sameArea(area, before)) return;
    const minimum = 1 + (this.hasHeaders ? 1 : 0);
    if (area.row !== before.row || !overlaps(area, before) || area.rows < minimum)
      throw new HostError(
        "InvalidArgument",
        "The headers must remain in the same row, and the resulting table must overlap the original table.",
      );
    if (this.hasTotals && area.rows !== before.rows)
      throw new HostError(
        "UnsupportedOperation",
        `The table ${this.name} has a totals row; its rows cannot be changed here.`,
      );
    requireTableArea(this.sheet, area, this);
    const kept = Array.from({ length: area.columns }, (_, index) => {
      const position = area.column + index - before.column;
      return this.currentColumns[position];
    });
    this.currentArea = area;
    this.currentColumns = completeColumns(this.sheet, area, this.hasHeaders, kept);
  }

  /** The table after columns were put in at its left; its cells have moved. */
  moveRight(columns: number): void {
    this.currentArea = { ...this.currentArea, column: this.currentArea.column + columns };
  }

  /** What a cell of the header row holds after `text` was written to it: a column's name, unique and not empty. */
  renameColumn(column: number, text: string): string {
    const index = column - this.currentArea.column;
    const current = this.currentColumns[index] as TableColumn;
    const others = this.columns.filter((_, position) => position !== index);
    const name = uniqueColumnName(text, others, index);
    this.currentColumns[index] = { ...current, name };
    return name;
  }
}

/** Refuses an area that is beyond the sheet, overlaps another table or touches merged cells. */
export function requireTableArea(sheet: WholeSheet, area: Area, self?: Table): void {
  if (area.row + area.rows > GRID_ROWS || area.column + area.columns > GRID_COLUMNS)
    throw new HostError("InvalidArgument", "The table does not fit on the sheet.");
  const other = sheet.tables.find((table) => table !== self && overlaps(table.area, area));
  if (other !== undefined)
    throw new HostError(
      "InvalidArgument",
      `A table can't overlap another table: ${areaAddress(area)} overlaps ${other.name}.`,
    );
  if (sheet.merges().some((merged) => overlaps(merged, area)))
    throw new HostError("InvalidArgument", "A table can't hold merged cells.");
}

/** Gives every column of the area a name from its header cell, and every header cell its column's name as text. */
export function completeColumns(
  sheet: WholeSheet,
  area: Area,
  hasHeaders: boolean,
  kept: readonly (TableColumn | undefined)[],
): TableColumn[] {
  const columns: TableColumn[] = [];
  const reserved = kept.flatMap((column) => (column === undefined ? [] : [column.name]));
  for (let index = 0; index < area.columns; index++) {
    const known = kept[index];
    const header = hasHeaders ? sheet.text(area.row, area.column + index) : "";
    const taken = [...reserved, ...columns.map(({ name }) => name)];
    const column = known ?? { name: uniqueColumnName(header, taken, index), fileId: undefined };
    columns.push(column);
    if (hasHeaders && known === undefined)
      sheet.writeTableHeader(area.row, area.column + index, column.name);
  }
  return columns;
}

/** "Value", "Value2", "Value3"; "Column4" for an empty header in the fourth place. */
function uniqueColumnName(text: string, taken: readonly string[], index: number): string {
  const isTaken = (name: string): boolean => taken.some((other) => sameName(other, name));
  const stem = text.trim() === "" ? `Column${index + 1}` : text;
  if (!isTaken(stem)) return stem;
  const base = text.trim() === "" ? "Column" : text;
  for (let number = text.trim() === "" ? index + 2 : 2; ; number++)
    if (!isTaken(`${base}${number}`)) return `${base}${number}`;
}
