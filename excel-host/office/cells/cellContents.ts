import { CellError, type Area, type Scalar, type SheetModel } from "../../model/types";
import { isUnbounded } from "./addresses";
import { excelError } from "../contract/errors";
import type { Host, Json } from "../contract/hostObject";
import type { RangeTarget } from "../contract/targets";

/** What a cell holds as Range.values shows it: "" for an empty cell, an error as its text. */
export function valueJson(value: Scalar): string | number | boolean {
  if (value === null) return "";
  return value instanceof CellError ? value.text : value;
}

/** Excel.RangeValueType of a cell's value. */
export function valueType(value: Scalar): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

/**
 * A grid of what `read` finds in each cell; null for whole rows and columns, as Excel answers.
 * At most 5 million cells are read at once.
 */
export function readGrid(
  { sheet, area }: RangeTarget,
  read: (sheet: SheetModel, row: number, column: number) => Json,
): Json {
  if (isUnbounded(area)) return null;
  if (area.rows * area.columns > MOST_CELLS) {
    throw excelError("InvalidArgument", "A request reads at most five million cells.");
  }
  const grid: Json[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: Json[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) {
      line.push(read(sheet, row, column));
    }
    grid.push(line);
  }
  return grid;
}

const MOST_CELLS = 5_000_000;

export const readValue = (sheet: SheetModel, row: number, column: number): Json =>
  valueJson(sheet.value(row, column));

export const readFormula = (sheet: SheetModel, row: number, column: number): Json =>
  sheet.formula(row, column) ?? valueJson(sheet.value(row, column));

export const readText = (sheet: SheetModel, row: number, column: number): Json =>
  sheet.text(row, column);

export const readValueType = (sheet: SheetModel, row: number, column: number): Json =>
  valueType(sheet.value(row, column));

export const readNumberFormat = (sheet: SheetModel, row: number, column: number): Json =>
  sheet.format(row, column).numberFormat;

/** A value for each cell of an area. */
type CellWriter = (row: number, column: number, value: string | number | boolean) => void;

/**
 * Hands each cell of the area its value: one value for all cells, or an array of rows of exactly
 * the area's shape. null leaves a cell alone. Nothing is written of an array that is refused.
 * @throws HostError InvalidArgument for another shape, or for what is no text, number or boolean.
 */
function writeGrid(area: Area, input: Json, write: CellWriter): void {
  if (isUnbounded(area)) {
    throw excelError("InvalidArgument", "Cells of whole rows or columns cannot be set at once.");
  }
  const rows = Array.isArray(input) ? checkedRows(area, input as readonly Json[]) : undefined;
  if (!rows) requireScalar(input);
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const value = rows ? rows[row]?.[column] : input;
      if (value === null || value === undefined) continue;
      write(area.row + row, area.column + column, value as string | number | boolean);
    }
  }
}

function checkedRows(area: Area, input: readonly Json[]): readonly (readonly Json[])[] {
  const rows = input.map((row) => (Array.isArray(row) ? (row as readonly Json[]) : undefined));
  const fits = rows.length === area.rows && rows.every((row) => row && row.length === area.columns);
  if (!fits) {
    throw excelError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  const whole = rows as readonly (readonly Json[])[];
  for (const row of whole) row.forEach(requireScalar);
  return whole;
}

const LONGEST_TEXT = 32_767;

function requireScalar(value: Json): void {
  if (typeof value === "object" && value !== null) {
    throw excelError("InvalidArgument", "A cell takes a text, a number, true or false.");
  }
  if (typeof value === "string" && value.length > LONGEST_TEXT) {
    throw excelError("InvalidArgument", `A cell holds at most ${LONGEST_TEXT} characters.`);
  }
}

/** Writes values or formulas into a range: what Range.values and Range.formulas do. */
export function enterGrid(target: RangeTarget, input: Json, host: Host): void {
  writeGrid(target.area, input, (row, column, value) => {
    if (value === "") target.sheet.setValue(row, column, null);
    else target.sheet.enter(row, column, value);
  });
  host.cellsChanged(target.sheet, target.area, "ThisLocalAddin");
}

/** Sets Range.numberFormat: one format for all cells, or an array of rows of them. */
export function setNumberFormat({ sheet, area }: RangeTarget, value: Json): void {
  // A single format may come bare or as [[format]]: Microsoft's own examples write it so.
  const single = singleFormat(value);
  if (single !== undefined) sheet.setFormat(area, { numberFormat: single });
  else {
    writeGrid(area, value, (row, column, format) => {
      if (typeof format !== "string")
        throw excelError("InvalidArgument", "It is no number format.");
      sheet.setFormat({ row, column, rows: 1, columns: 1 }, { numberFormat: format });
    });
  }
}

function singleFormat(value: Json): string | undefined {
  if (typeof value === "string") return value;
  if (!Array.isArray(value) || value.length !== 1) return undefined;
  const [row] = value as readonly Json[];
  if (!Array.isArray(row) || row.length !== 1) return undefined;
  return typeof row[0] === "string" ? row[0] : undefined;
}
