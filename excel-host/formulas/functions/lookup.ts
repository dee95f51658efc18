import type { CellError, Scalar } from "../../model/types";
import { toBoolean, toNumber } from "../coercion";
import { compareExactly, compareValues } from "../operators";
import {
  columnsOf,
  isError,
  isMatrix,
  isReference,
  lift,
  notAvailable,
  Reference,
  referenceError,
  valueError,
  type Matrix,
  type Value,
} from "../values";
import { wildcardRule } from "./criteria";
import { lifted, values, type FunctionContext, type FunctionTable } from "./definition";

function isSameType(a: Scalar, b: Scalar): boolean {
  return typeof a === typeof b && a !== null && b !== null && !isError(a) && !isError(b);
}

const order = (a: Scalar, b: Scalar): number => compareValues(a, b, compareExactly);

/** An empty lookup value counts as 0. */
function wantedValue(value: Scalar): Scalar {
  return value ?? 0;
}

function exactIndex(
  list: readonly Scalar[],
  wanted: Scalar,
  wildcards: boolean,
  backwards = false,
): number {
  const pattern = wildcards && typeof wanted === "string" ? wildcardRule(wanted) : undefined;
  const isFound = pattern
    ? (value: Scalar) => typeof value === "string" && pattern(value)
    : (value: Scalar) => isSameType(value, wanted) && order(value, wanted) === 0;
  return backwards ? list.findLastIndex(isFound) : list.findIndex(isFound);
}

/** In an ascending list: the last value not above the wanted one. Other types are passed over. */
function lastNotAbove(list: readonly Scalar[], wanted: Scalar): number {
  return list.findLastIndex((value) => isSameType(value, wanted) && order(value, wanted) <= 0);
}

/** In a descending list: the last value before one that is below the wanted one. */
function lastNotBelow(list: readonly Scalar[], wanted: Scalar): number {
  let found = -1;
  for (const [index, value] of list.entries()) {
    if (!isSameType(value, wanted)) continue;
    if (order(value, wanted) < 0) break;
    found = index;
  }
  return found;
}

/** The nearest value on one side, whatever the list's order; the first of equals. */
function nearest(
  list: readonly Scalar[],
  wanted: Scalar,
  side: -1 | 1,
  backwards: boolean,
): number {
  let found = -1;
  for (const [index, value] of list.entries()) {
    if (!isSameType(value, wanted) || order(value, wanted) * side < 0) continue;
    const better = found < 0 ? -1 : order(value, list[found] ?? null) * side;
    if (better < 0 || (better === 0 && backwards)) found = index;
  }
  return found;
}

/** A single row or column as a list. */
function vector(value: Value, context: FunctionContext): readonly Scalar[] | undefined {
  const matrix = context.matrix(value);
  if (matrix.length === 1) return matrix[0];
  return columnsOf(matrix) === 1 ? matrix.flat() : undefined;
}

function match(context: FunctionContext, value: Scalar, list: Value, type = 1): Scalar {
  const scalars = vector(list, context);
  if (!scalars) return notAvailable;
  const wanted = wantedValue(value);
  const index =
    type === 0
      ? exactIndex(scalars, wanted, true)
      : type > 0
        ? lastNotAbove(scalars, wanted)
        : lastNotBelow(scalars, wanted);
  return index < 0 ? notAvailable : index + 1;
}

/** XMATCH's and XLOOKUP's search; match mode 0, -1, 1 or 2, search mode 1, -1, 2 or -2. */
function extendedIndex(
  list: readonly Scalar[],
  value: Scalar,
  matchMode: number,
  searchMode: number,
): number | CellError {
  if (![0, -1, 1, 2].includes(matchMode) || ![1, -1, 2, -2].includes(searchMode)) return valueError;
  const backwards = searchMode === -1;
  const exact =
    value === null
      ? list.findIndex((entry) => entry === null)
      : exactIndex(list, value, matchMode === 2, backwards);
  if (exact >= 0 || matchMode === 0 || matchMode === 2) return exact;
  return nearest(list, wantedValue(value), matchMode as -1 | 1, backwards);
}

function xmatch(
  context: FunctionContext,
  value: Scalar,
  list: Value,
  matchMode = 0,
  searchMode = 1,
): Scalar {
  const scalars = vector(list, context);
  if (!scalars) return valueError;
  const index = extendedIndex(scalars, value, matchMode, searchMode);
  if (isError(index)) return index;
  return index < 0 ? notAvailable : index + 1;
}

/** One line of a range as a reference, of an array as an array. */
function lineOf(value: Value, context: FunctionContext, index: number, isRow: boolean): Value {
  return isRow ? pick(value, context, index + 1, 0) : pick(value, context, 0, index + 1);
}

function xlookup(given: Value[], context: FunctionContext): Value {
  const [value, list, results, otherwise, matchMode, searchMode] = given;
  const modes = [matchMode ?? 0, searchMode ?? 1].map((mode) =>
    toNumber(context.matrix(mode)[0]?.[0] ?? null),
  );
  const [mode = 0, search = 1] = modes;
  if (isError(mode)) return mode;
  if (isError(search)) return search;
  const listMatrix = context.matrix(list);
  const scalars = vector(list, context);
  const resultMatrix = context.matrix(results);
  if (!scalars) return valueError;
  const isDown =
    columnsOf(listMatrix) === 1 &&
    (listMatrix.length > 1 || columnsOf(resultMatrix) === 1 || resultMatrix.length === 1);
  if ((isDown ? resultMatrix.length : columnsOf(resultMatrix)) !== scalars.length)
    return valueError;
  const one = (wanted: Scalar): Value => {
    if (isError(wanted)) return wanted;
    const index = extendedIndex(scalars, wanted, mode, search);
    if (isError(index)) return index;
    if (index >= 0) return lineOf(results, context, index, isDown);
    return otherwise === undefined ? notAvailable : otherwise;
  };
  const wanted = context.contents(value);
  if (!isMatrix(wanted)) return one(wanted);
  return lift([wanted], ([scalar = null]) => context.matrix(one(scalar))[0]?.[0] ?? null);
}

function tableLookup(isVertical: boolean) {
  return lifted(
    "c v a n b?",
    (context: FunctionContext, value: Scalar, table: Value, index: number, approximate = true) => {
      const matrix = context.matrix(table);
      const scalar = matrix[0]?.[0] ?? null;
      if (matrix.length === 1 && columnsOf(matrix) === 1 && isError(scalar)) return scalar;
      const line = Math.trunc(index);
      if (line < 1) return valueError;
      if (line > (isVertical ? columnsOf(matrix) : matrix.length)) return referenceError;
      const keys = isVertical ? matrix.map((row) => row[0] ?? null) : (matrix[0] ?? []);
      const wanted = wantedValue(value);
      const found = approximate ? lastNotAbove(keys, wanted) : exactIndex(keys, wanted, true);
      if (found < 0) return notAvailable;
      return (isVertical ? matrix[found]?.[line - 1] : matrix[line - 1]?.[found]) ?? null;
    },
  );
}

/** LOOKUP: the vector form, or an array searched along its longer side, answering from its last line. */
function lookup(context: FunctionContext, value: Scalar, list: Value, results?: Value): Scalar {
  const matrix = context.matrix(list);
  const isWide = columnsOf(matrix) > matrix.length;
  const keys = isWide ? (matrix[0] ?? []) : matrix.map((row) => row[0] ?? null);
  const index = lastNotAbove(keys, wantedValue(value));
  if (index < 0) return notAvailable;
  if (results !== undefined) return vector(results, context)?.[index] ?? notAvailable;
  return (isWide ? matrix.at(-1)?.[index] : matrix[index]?.at(-1)) ?? null;
}

/** One cell, a row (column 0), a column (row 0) or all; of a reference a reference. #REF! outside. */
function pick(value: Value, context: FunctionContext, row: number, column: number): Value {
  if (isReference(value)) {
    const single = value.single;
    if (isError(single)) return single;
    const { area, sheet } = single;
    if (row > area.rows || column > area.columns) return referenceError;
    return new Reference([
      {
        sheet,
        area: {
          row: area.row + Math.max(0, row - 1),
          rows: row === 0 ? area.rows : 1,
          column: area.column + Math.max(0, column - 1),
          columns: column === 0 ? area.columns : 1,
        },
      },
    ]);
  }
  const matrix = context.matrix(value);
  if (row > matrix.length || column > columnsOf(matrix)) return referenceError;
  const rows = row === 0 ? matrix : [matrix[row - 1] as Scalar[]];
  const picked: Matrix = column === 0 ? rows : rows.map((line) => [line[column - 1] as Scalar]);
  return picked.length === 1 && columnsOf(picked) === 1 ? (picked[0]?.[0] ?? null) : picked;
}

/** With one index a single row is counted along, anything else down. */
function indexOf(given: Value[], context: FunctionContext): Value {
  const [source, rowValue, columnValue, areaValue] = given;
  if (isError(source)) return source;
  const place = areaOf(source, areaValue, context);
  if (isError(place)) return place;
  const isRow = isReference(place)
    ? place.areas[0]?.area.rows === 1
    : context.matrix(place).length === 1;
  const one = (rowScalar: Scalar, columnScalar: Scalar): Value => {
    const row = toNumber(rowScalar);
    if (isError(row)) return row;
    const column = toNumber(columnScalar);
    if (isError(column)) return column;
    if (row < 0 || column < 0) return valueError;
    if (given.length === 2 && isRow) return pick(place, context, 0, Math.trunc(row));
    return pick(place, context, Math.trunc(row), Math.trunc(column));
  };
  const rows = context.contents(rowValue);
  const columns = given.length === 2 ? singleColumn(place, context) : context.contents(columnValue);
  if (!isMatrix(rows) && !isMatrix(columns)) return one(rows, columns);
  return lift(
    [rows, columns],
    ([row = null, column = null]) => context.matrix(one(row, column))[0]?.[0] ?? null,
  );
}

/** INDEX(range, n) over several columns means the whole row n. */
function singleColumn(place: Value, context: FunctionContext): number {
  const columns = isReference(place)
    ? place.areas[0]?.area.columns
    : columnsOf(context.matrix(place));
  return columns === 1 ? 1 : 0;
}

function areaOf(source: Value, areaValue: Value, context: FunctionContext): Value {
  if (!isReference(source)) return source;
  const number = areaValue === undefined ? 1 : toNumber(context.matrix(areaValue)[0]?.[0] ?? null);
  if (isError(number)) return number;
  const area = source.areas[Math.trunc(number) - 1];
  return area ? new Reference([area]) : referenceError;
}

/**
 * Looking up. Own, because the results may be references, empty cells and types must be told
 * apart, and formulajs compares loosely. Approximate matches suppose a sorted list, as Excel asks
 * for; in an unsorted one Excel's binary search may answer otherwise.
 */
export const lookupFunctions: FunctionTable = {
  MATCH: lifted("c v a n?", match),
  XMATCH: lifted("c v a n? n?", xmatch),
  XLOOKUP: values(3, 6, xlookup),
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  LOOKUP: lifted("c v a a?", lookup),
  INDEX: values(2, 4, indexOf),
};

/** TRUE or FALSE of an optional argument; used by the array functions as well. */
export function optionalBoolean(
  value: Value,
  context: FunctionContext,
  otherwise: boolean,
): boolean | CellError {
  return value === undefined ? otherwise : toBoolean(context.matrix(value)[0]?.[0] ?? null);
}

/** A number of an optional argument. */
export function optionalNumber(
  value: Value,
  context: FunctionContext,
  otherwise: number,
): number | CellError {
  return value === undefined ? otherwise : toNumber(context.matrix(value)[0]?.[0] ?? null);
}
