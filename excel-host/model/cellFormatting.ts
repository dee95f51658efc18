import { GRID_COLUMNS, GRID_ROWS } from "./areas";
import { Touched } from "./cellStore";
import { changeColumns, columnRun } from "./sheetLayout";
import type { SheetCells, WholeSheet } from "./sheetParts";
import type { Area, CellFormat } from "./types";

/** Formats of a sheet's cells, rows and columns. A whole row's or column's format is kept as its own. */
export class CellFormatting {
  constructor(private readonly sheet: WholeSheet) {}

  private get content(): SheetCells {
    return this.sheet.content;
  }

  /** The index of the style a cell has: its own, its row's, its column's, or the workbook's first. */
  styleIndex(row: number, column: number): number {
    const own = this.content.cells.style(row, column);
    if (own >= 0) return own;
    const ofRow = this.content.rows.style(row);
    if (ofRow >= 0) return ofRow;
    return Math.max(0, columnRun(this.sheet.layout, column)?.style ?? 0);
  }

  setFormat(area: Area, change: Partial<CellFormat>): void {
    const { cells, rows } = this.content;
    const changed = this.sheet.workbook.styles.changing(change);
    const restyle = (row: number, column: number): void => this.restyle(row, column, changed);
    if (area.rows === GRID_ROWS) {
      cells.forEachExisting(area, restyle);
      this.changeColumnStyles(area, changed);
    } else if (area.columns === GRID_COLUMNS) {
      cells.forEachExisting(area, restyle);
      for (let row = area.row; row < area.row + area.rows; row++)
        rows.setStyle(row, changed(Math.max(0, rows.style(row))));
    } else forEachCell(area, restyle);
  }

  changeStyle(row: number, column: number, change: Partial<CellFormat>): void {
    this.restyle(row, column, this.sheet.workbook.styles.changing(change));
  }

  private restyle(row: number, column: number, changed: (style: number) => number): void {
    const after = changed(this.styleIndex(row, column));
    const { cells } = this.content;
    if (cells.style(row, column) !== after) cells.setStyle(row, column, after, Touched.style);
  }

  private changeColumnStyles(area: Area, change: (style: number) => number): void {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const style = Math.max(0, columnRun(this.sheet.layout, column)?.style ?? 0);
      changeColumns(this.sheet.layout, column, column, { style: change(style) });
    }
  }

  clearFormats(area: Area): void {
    this.sheet.unmerge(area);
    const { cells, rows } = this.content;
    if (area.rows === GRID_ROWS)
      changeColumns(this.sheet.layout, area.column, area.column + area.columns - 1, { style: -1 });
    else if (area.columns === GRID_COLUMNS)
      for (let row = area.row; row < area.row + area.rows; row++)
        if (rows.style(row) >= 0) rows.setStyle(row, -1);
    const reset = (row: number, column: number): void => {
      if (this.styleIndex(row, column) !== 0) cells.setStyle(row, column, 0, Touched.style);
    };
    if (area.rows === GRID_ROWS || area.columns === GRID_COLUMNS)
      cells.forEachExisting(area, reset);
    else forEachCell(area, reset);
  }
}

function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      visit(row, column);
}
