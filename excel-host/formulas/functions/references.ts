import type { CellError, Scalar, SheetModel } from "../../model/types";
import { columnLetters } from "../../model/addresses";
import { GRID_COLUMNS, GRID_ROWS } from "../../model/areas";
import { toText } from "../coercion";
import {
  buildMatrix,
  columnsOf,
  isError,
  isReference,
  notAvailable,
  Reference,
  referenceError,
  valueError,
  type SheetArea,
  type Value,
} from "../values";
import { lifted, values, type FunctionContext, type FunctionTable } from "./definition";
import { optionalNumber } from "./lookup";

function placeOf(value: Value): SheetArea | CellError {
  if (isReference(value)) return value.single;
  return isError(value) ? value : valueError;
}

/** ROW and COLUMN: the numbers of all rows or columns, as a column or a row. */
function numbering(isRow: boolean) {
  return values(0, 1, ([value], context) => {
    if (value === undefined) return (isRow ? context.row : context.column) + 1;
    const place = placeOf(value);
    if (isError(place)) return place;
    const { row, column, rows, columns } = place.area;
    if (isRow) return rows === 1 ? row + 1 : buildMatrix(rows, 1, (y) => row + y + 1);
    return columns === 1 ? column + 1 : buildMatrix(1, columns, (_, x) => column + x + 1);
  });
}

function extent(isRows: boolean) {
  return values(1, 1, ([value], context) => {
    if (isError(value)) return value;
    if (isReference(value)) {
      const place = value.single;
      if (isError(place)) return referenceError;
      return isRows ? place.area.rows : place.area.columns;
    }
    const matrix = context.matrix(value);
    return isRows ? matrix.length : columnsOf(matrix);
  });
}

/** OFFSET(reference, rows, columns, height, width); negative sizes reach up and left. */
function offset([start, ...numbers]: Value[], context: FunctionContext): Value {
  const place = placeOf(start);
  if (isError(place)) return place;
  const { sheet, area } = place;
  const defaults = [0, 0, area.rows, area.columns];
  const read: number[] = [];
  for (const [index, otherwise] of defaults.entries()) {
    const number = optionalNumber(numbers[index], context, otherwise);
    if (isError(number)) return number;
    read.push(Math.trunc(number));
  }
  const [down, right, height, width] = read as [number, number, number, number];
  if (height === 0 || width === 0) return referenceError;
  const row = area.row + down + (height < 0 ? height + 1 : 0);
  const column = area.column + right + (width < 0 ? width + 1 : 0);
  const [rows, columns] = [Math.abs(height), Math.abs(width)];
  if (row < 0 || column < 0 || row + rows > GRID_ROWS || column + columns > GRID_COLUMNS) {
    return referenceError;
  }
  return new Reference([{ sheet, area: { row, column, rows, columns } }]);
}

/** A1 style only; R1C1 (second argument FALSE) is #REF!, which no sheet of ours uses. */
function indirect([textValue, style]: Value[], context: FunctionContext): Value {
  const text = toText(context.matrix(textValue)[0]?.[0] ?? null);
  if (isError(text)) return text;
  const isA1 = optionalNumber(style, context, 1);
  if (isError(isA1)) return isA1;
  if (isA1 === 0 || text.trim() === "") return referenceError;
  return context.referenceFromText(text);
}

/** A sheet's name as references write it, in apostrophes where it needs them. */
function quotedSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

function addressText(row: number, column: number, kind = 1, isA1 = true, sheet?: string): Scalar {
  const [y, x] = [Math.trunc(row), Math.trunc(column)];
  if (y < 1 || x < 1 || y > GRID_ROWS || x > GRID_COLUMNS || kind < 1 || kind > 4)
    return valueError;
  const [fixedRow, fixedColumn] = [kind === 1 || kind === 2, kind === 1 || kind === 3];
  const cell = isA1
    ? `${fixedColumn ? "$" : ""}${columnLetters(x - 1)}${fixedRow ? "$" : ""}${y}`
    : `R${fixedRow ? y : `[${y}]`}C${fixedColumn ? x : `[${x}]`}`;
  return sheet === undefined ? cell : `${sheet === "" ? "" : quotedSheetName(sheet)}!${cell}`;
}

function overCells(rule: (sheet: SheetModel, row: number, column: number) => Scalar) {
  return values(1, 1, ([value]) => {
    const place = placeOf(value);
    if (isError(place)) return place;
    const { sheet, area } = place;
    if (area.rows === 1 && area.columns === 1) return rule(sheet, area.row, area.column);
    return buildMatrix(area.rows, area.columns, (y, x) =>
      rule(sheet, area.row + y, area.column + x),
    );
  });
}

function sheetNumber([value]: Value[], context: FunctionContext): Scalar {
  if (typeof value === "string") {
    const named = context.workbook.sheetByName(value);
    return named ? context.workbook.sheets.indexOf(named) + 1 : notAvailable;
  }
  const place = value === undefined ? context : placeOf(value);
  if (isError(place)) return place;
  return context.workbook.sheets.findIndex(({ id }) => id === place.sheet.id) + 1;
}

/** Functions of places. Own: formulajs has no references. */
export const referenceFunctions: FunctionTable = {
  ROW: numbering(true),
  COLUMN: numbering(false),
  ROWS: extent(true),
  COLUMNS: extent(false),
  AREAS: values(1, 1, ([value]) => (isReference(value) ? value.areas.length : valueError)),
  OFFSET: values(3, 5, offset),
  INDIRECT: values(1, 2, indirect),
  ADDRESS: lifted("n n n? b? s?", addressText),
  HYPERLINK: lifted("v e?", (link: Scalar, friendly: Scalar = link) => friendly ?? 0),
  FORMULATEXT: overCells((sheet, row, column) => sheet.formula(row, column) ?? notAvailable),
  ISFORMULA: overCells((sheet, row, column) => sheet.formula(row, column) !== undefined),
  SHEET: values(0, 1, sheetNumber),
  SHEETS: values(0, 0, (_, context) => context.workbook.sheets.length),
};
