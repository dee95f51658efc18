/** Whole columns put into a sheet: what stood there moves to the right. */
import { cellKey, keyColumn, keyRow, GRID_COLUMNS, GRID_ROWS } from "./areas";
import { Touched } from "./cellStore";
import type { CellPoint } from "./charts";
import type { InsertedColumns } from "./formulaText";
import type { WholeSheet } from "./sheetParts";
import { HostError, type Area, type Scalar } from "./types";

/**
 * @throws HostError AccessDenied on a protected sheet; NonBlankCellOffSheet where something would leave the sheet;
 * UnsupportedOperation for columns inside a table or an array formula's results, which are not simulated
 */
export function requireRoomForColumns(sheet: WholeSheet, { column, count }: InsertedColumns): void {
  if (sheet.isProtected)
    throw new HostError("AccessDenied", `The sheet "${sheet.name}" is protected.`);
  const end = usedEnd(sheet);
  if (end > column && end + count > GRID_COLUMNS)
    throw new HostError("NonBlankCellOffSheet", "Cells that hold something would leave the sheet.");
  requireWholeAreas(sheet, column);
}

/** Moves cells, layout and charts; tables and what refers to the cells are the caller's. */
export function moveForColumns(sheet: WholeSheet, inserted: InsertedColumns): void {
  moveCells(sheet, inserted, usedEnd(sheet));
  moveLayout(sheet, inserted);
  moveCharts(sheet, inserted);
}

function usedEnd(sheet: WholeSheet): number {
  const used = sheet.usedArea(false);
  return used ? used.column + used.columns : 0;
}

function requireWholeAreas(sheet: WholeSheet, column: number): void {
  const { formulas } = sheet.content;
  const arrays = formulas.keys().flatMap((key) => formulas.array(key)?.area ?? []);
  const areas = [...arrays, ...sheet.tables.map(({ area }) => area)];
  if (areas.some((area) => spans(area, column)))
    throw new HostError(
      "UnsupportedOperation",
      "Putting columns into a table or an array formula's results is not simulated.",
    );
}

function spans({ column: left, columns }: Area, column: number): boolean {
  return left < column && left + columns > column;
}

interface MovedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  readonly style: number;
  readonly formula: string | undefined;
  readonly array: { readonly area: Area; readonly isDynamic: boolean } | undefined;
}

function moveCells(sheet: WholeSheet, { column: from, count }: InsertedColumns, end: number): void {
  const { cells, formulas } = sheet.content;
  const { workbook } = sheet;
  const moved: MovedCell[] = [];
  const area = { row: 0, column: from, rows: GRID_ROWS, columns: Math.max(0, end - from) };
  cells.forEachExisting(area, (row, column) => {
    const key = cellKey(row, column);
    moved.push({
      row,
      column,
      value: cells.value(row, column),
      style: cells.style(row, column),
      formula: formulas.text(key),
      array: formulas.array(key),
    });
  });
  for (const { row, column } of moved) {
    const key = cellKey(row, column);
    if (formulas.array(key)) formulas.respill(key, undefined);
    for (const orphan of formulas.has(key) ? formulas.delete(key) : [])
      cells.touch(keyRow(orphan), keyColumn(orphan), Touched.content);
    cells.setStyle(row, column, -1, Touched.style);
    cells.setValue(row, column, null, Touched.content);
    workbook.recordChange(sheet.id, key);
  }
  for (const { row, column: before, value, style, formula, array } of moved) {
    const column = before + count;
    const key = cellKey(row, column);
    cells.setStyle(row, column, style, Touched.style);
    cells.setValue(row, column, value, Touched.content);
    if (formula !== undefined && array) {
      const moves = { ...array.area, column: array.area.column + count };
      formulas.setArray(key, formula, moves, array.isDynamic);
    } else if (formula !== undefined) formulas.setPlain(key, formula);
    workbook.recordChange(sheet.id, key);
  }
  if (moved.length > 0) formulas.isTouched = true;
}

function moveLayout({ layout }: WholeSheet, { column: from, count }: InsertedColumns): void {
  const move = (area: Area): Area => {
    if (area.column >= from) return { ...area, column: area.column + count };
    return spans(area, from) ? { ...area, columns: area.columns + count } : area;
  };
  layout.merges = layout.merges.map(move);
  layout.hyperlinks = layout.hyperlinks.map((placed) => ({ ...placed, area: move(placed.area) }));
  layout.columns = layout.columns.flatMap((run) => {
    if (run.last < from) return [run];
    const last = Math.min(GRID_COLUMNS - 1, run.last + count);
    if (run.first >= from)
      return run.first + count < GRID_COLUMNS ? [{ ...run, first: run.first + count, last }] : [];
    return [
      { ...run, last: from - 1 },
      { ...run, first: from + count, last },
    ];
  });
  if (layout.frozen.columns > from)
    layout.frozen = { ...layout.frozen, columns: layout.frozen.columns + count };
}

function moveCharts(sheet: WholeSheet, { column: from, count }: InsertedColumns): void {
  const move = (point: CellPoint): CellPoint =>
    point.column < from ? point : { ...point, column: point.column + count };
  for (const chart of sheet.charts) {
    const { anchor } = chart;
    if (anchor.kind === "sheet") continue;
    chart.anchor =
      anchor.kind === "cells"
        ? { ...anchor, from: move(anchor.from), to: move(anchor.to) }
        : { ...anchor, from: move(anchor.from) };
    chart.isTouched = true;
  }
}
