import type { Scalar } from "../../model/types";
import { toBoolean } from "../coercion";
import {
  buildMatrix,
  calculationError,
  columnsOf,
  isError,
  notAvailable,
  valueError,
  type Matrix,
  type Value,
} from "../values";
import { values, type FunctionContext, type FunctionTable } from "./definition";
import { optionalBoolean, optionalNumber } from "./lookup";
import { sort, sortBy } from "./sorting";
import { numberList, transposed } from "./matrices";

function filter([source, include, otherwise]: Value[], context: FunctionContext): Value {
  const matrix = context.matrix(source);
  const choice = context.matrix(include);
  const isByRow = columnsOf(choice) === 1 && choice.length === matrix.length;
  const isByColumn = choice.length === 1 && columnsOf(choice) === columnsOf(matrix);
  if (!isByRow && !isByColumn) return valueError;
  const kept: boolean[] = [];
  for (const scalar of choice.flat()) {
    const logical = toBoolean(scalar);
    if (isError(logical)) return logical;
    kept.push(logical);
  }
  const result = isByRow
    ? matrix.filter((_, row) => kept[row])
    : matrix.map((line) => line.filter((_, column) => kept[column]));
  if (result.length > 0 && columnsOf(result) > 0) return result;
  return otherwise === undefined ? calculationError : otherwise;
}

/** Texts of different case are one value, numbers are compared exactly. */
function identity(line: readonly Scalar[]): string {
  return JSON.stringify(
    line.map((value) => {
      if (isError(value)) return { error: value.text };
      return typeof value === "string" ? value.toLowerCase() : value;
    }),
  );
}

function unique([source, byColumn, once]: Value[], context: FunctionContext): Value {
  const isByColumn = optionalBoolean(byColumn, context, false);
  if (isError(isByColumn)) return isByColumn;
  const onlyOnce = optionalBoolean(once, context, false);
  if (isError(onlyOnce)) return onlyOnce;
  const given = context.matrix(source);
  const lines = isByColumn ? transposed(given) : given;
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(identity(line), (counts.get(identity(line)) ?? 0) + 1);
  const seen = new Set<string>();
  const result = lines.filter((line) => {
    const key = identity(line);
    if (seen.has(key) || (onlyOnce && counts.get(key) !== 1)) return false;
    seen.add(key);
    return true;
  });
  if (result.length === 0) return calculationError;
  return isByColumn ? transposed(result) : result;
}

function sequence(given: Value[], context: FunctionContext): Value {
  const read: number[] = [];
  for (const [index, otherwise] of [1, 1, 1, 1].entries()) {
    const number = optionalNumber(given[index], context, otherwise);
    if (isError(number)) return number;
    read.push(number);
  }
  const [rows, columns, start, step] = read as [number, number, number, number];
  const [height, width] = [Math.trunc(rows), Math.trunc(columns)];
  if (height < 0 || width < 0) return valueError;
  if (height === 0 || width === 0) return calculationError;
  return buildMatrix(height, width, (row, column) => start + (row * width + column) * step);
}

/** TAKE and DROP: negative counts from the end. */
function cut(count: number, length: number, isTake: boolean): [number, number] {
  const size = Math.min(Math.abs(count), length);
  const fromStart = count >= 0;
  if (isTake) return fromStart ? [0, size] : [length - size, length];
  return fromStart ? [size, length] : [0, length - size];
}

function takeOrDrop(isTake: boolean) {
  return values(2, 3, ([source, rowsValue, columnsValue], context) => {
    const matrix = context.matrix(source);
    const width = columnsOf(matrix);
    const rows = optionalNumber(rowsValue, context, isTake ? matrix.length : 0);
    if (isError(rows)) return rows;
    const columns = optionalNumber(columnsValue, context, isTake ? width : 0);
    if (isError(columns)) return columns;
    const [top, bottom] = cut(Math.trunc(rows), matrix.length, isTake);
    const [left, right] = cut(Math.trunc(columns), width, isTake);
    if (bottom <= top || right <= left) return calculationError;
    return matrix.slice(top, bottom).map((line) => line.slice(left, right));
  });
}

function stacked(matrices: Matrix[]): Matrix {
  const width = Math.max(...matrices.map(columnsOf));
  return matrices.flatMap((matrix) =>
    matrix.map((line) =>
      Array.from({ length: width }, (_, x) => (x < line.length ? (line[x] ?? null) : notAvailable)),
    ),
  );
}

function chosen(isRows: boolean) {
  return values(2, "any", ([source, ...rest], context) => {
    const given = context.matrix(source);
    const lines = isRows ? given : transposed(given);
    const result: (readonly Scalar[])[] = [];
    for (const value of rest) {
      const numbers = numberList(value, context, 0);
      if (isError(numbers)) return numbers;
      for (const number of numbers.map(Math.trunc)) {
        const line = number < 0 ? lines.at(number) : lines[number - 1];
        if (!line) return valueError;
        result.push(line);
      }
    }
    return isRows ? result : transposed(result);
  });
}

/** TOCOL and TOROW; ignore: 1 empty cells, 2 errors, 3 both. */
function flattened(isColumn: boolean) {
  return values(1, 3, ([source, ignore, byColumn], context) => {
    const isByColumn = optionalBoolean(byColumn, context, false);
    if (isError(isByColumn)) return isByColumn;
    const skip = optionalNumber(ignore, context, 0);
    if (isError(skip)) return skip;
    const given = context.matrix(source);
    const list = (isByColumn ? transposed(given) : given).flat().filter((value) => {
      if (value === null && (skip === 1 || skip === 3)) return false;
      return !(isError(value) && (skip === 2 || skip === 3));
    });
    if (list.length === 0) return calculationError;
    return isColumn ? list.map((value) => [value]) : [list];
  });
}

function expand(
  [source, rowsValue, columnsValue, pad = notAvailable]: Value[],
  context: FunctionContext,
): Value {
  const matrix = context.matrix(source);
  const rows = optionalNumber(rowsValue, context, matrix.length);
  if (isError(rows)) return rows;
  const columns = optionalNumber(columnsValue, context, columnsOf(matrix));
  if (isError(columns)) return columns;
  if (rows < matrix.length || columns < columnsOf(matrix)) return valueError;
  const padding = context.matrix(pad)[0]?.[0] ?? null;
  return buildMatrix(Math.trunc(rows), Math.trunc(columns), (row, column) => {
    const found = matrix[row]?.[column];
    return found === undefined ? padding : found;
  });
}

function product([left, right]: Value[], context: FunctionContext): Value {
  const [a, b] = [context.matrix(left), context.matrix(right)];
  if (columnsOf(a) !== b.length) return valueError;
  const wrong = [...a.flat(), ...b.flat()].find((value) => typeof value !== "number");
  if (wrong !== undefined) return isError(wrong) ? wrong : valueError;
  return buildMatrix(a.length, columnsOf(b), (row, column) =>
    (a[row] as number[]).reduce((total, value, at) => total + value * Number(b[at]?.[column]), 0),
  );
}

function randomArray(given: Value[], context: FunctionContext): Value {
  const read: number[] = [];
  for (const [index, otherwise] of [1, 1, 0, 1, 0].entries()) {
    const number = optionalNumber(given[index], context, otherwise);
    if (isError(number)) return number;
    read.push(number);
  }
  const [rows, columns, low, high, whole] = read as [number, number, number, number, number];
  if (rows < 1 || columns < 1 || low > high)
    return rows < 1 || columns < 1 ? calculationError : valueError;
  return buildMatrix(Math.trunc(rows), Math.trunc(columns), () => {
    const random = context.random();
    return whole ? low + Math.floor(random * (high - low + 1)) : low + random * (high - low);
  });
}

/** FREQUENCY: how many numbers are at most each limit, and how many above the last. */
function frequency([data, limits]: Value[], context: FunctionContext): Value {
  const numbersIn = (value: Value): number[] =>
    context
      .matrix(value)
      .flat()
      .filter((scalar) => typeof scalar === "number");
  const bins = numbersIn(limits);
  const counts = new Array<number>(bins.length + 1).fill(0);
  const ordered = bins.map((limit, index) => ({ limit, index })).sort((a, b) => a.limit - b.limit);
  for (const number of numbersIn(data)) {
    const bin = ordered.find(({ limit }) => number <= limit)?.index ?? bins.length;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count) => [count]);
}

/**
 * Functions that answer arrays. Own: formulajs takes lists of rows for ranges, sorts texts by
 * code and drops what is falsy.
 */
export const arrayFunctions: FunctionTable = {
  FILTER: values(2, 3, filter),
  SORT: values(1, 4, sort),
  SORTBY: values(2, "any", sortBy),
  UNIQUE: values(1, 3, unique),
  SEQUENCE: values(1, 4, sequence),
  RANDARRAY: values(0, 5, randomArray),
  TRANSPOSE: values(1, 1, ([source], context) => transposed(context.matrix(source))),
  TAKE: takeOrDrop(true),
  DROP: takeOrDrop(false),
  VSTACK: values(1, "any", (given, context) =>
    stacked(given.map((value) => context.matrix(value))),
  ),
  HSTACK: values(1, "any", (given, context) =>
    transposed(stacked(given.map((value) => transposed(context.matrix(value))))),
  ),
  CHOOSEROWS: chosen(true),
  CHOOSECOLS: chosen(false),
  TOCOL: flattened(true),
  TOROW: flattened(false),
  EXPAND: values(2, 4, expand),
  MMULT: values(2, 2, product),
  MUNIT: values(1, 1, ([size], context) => {
    const number = optionalNumber(size, context, 1);
    if (isError(number)) return number;
    return number < 1
      ? valueError
      : buildMatrix(number, number, (row, column) => (row === column ? 1 : 0));
  }),
  FREQUENCY: values(2, 2, frequency),
};
