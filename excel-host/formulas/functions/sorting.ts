import type { Scalar } from "../../model/types";
import { compareExactly, compareValues } from "../operators";
import { columnsOf, isError, valueError, type Matrix, type Value } from "../values";
import type { FunctionContext } from "./definition";
import { optionalBoolean, optionalNumber } from "./lookup";
import { numberList, transposed } from "./matrices";

function sortRank(value: Scalar): number {
  if (value === null) return 4;
  if (isError(value)) return 3;
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** Numbers, texts, FALSE, TRUE, errors; empty cells last whatever the direction. */
function sortOrder(a: Scalar, b: Scalar, direction: number): number {
  if (a === null || b === null) return sortRank(a) - sortRank(b);
  const ranks = sortRank(a) - sortRank(b);
  if (ranks !== 0) return ranks * direction;
  return isError(a) ? 0 : compareValues(a, b, compareExactly) * direction;
}

interface SortKey {
  values: Scalar[];
  direction: number;
}

function sortedRows(matrix: Matrix, keys: readonly SortKey[]): Matrix {
  const order = matrix.map((_, index) => index);
  order.sort((a, b) => {
    for (const { values: key, direction } of keys) {
      const difference = sortOrder(key[a] ?? null, key[b] ?? null, direction);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return order.map((index) => matrix[index] as Scalar[]);
}

function isDirection(number: number | undefined): number is number {
  return number === 1 || number === -1;
}

/** SORT(array, columns, directions, by column). */
export function sort(
  [source, indexValue, orderValue, byColumn]: Value[],
  context: FunctionContext,
): Value {
  const isByColumn = optionalBoolean(byColumn, context, false);
  if (isError(isByColumn)) return isByColumn;
  const given = context.matrix(source);
  const matrix = isByColumn ? transposed(given) : given;
  const indices = numberList(indexValue, context, 1);
  if (isError(indices)) return indices;
  const directions = numberList(orderValue, context, 1);
  if (isError(directions)) return directions;
  const keys: SortKey[] = [];
  for (const [at, index] of indices.entries()) {
    const direction = directions[Math.min(at, directions.length - 1)];
    if (index < 1 || index > columnsOf(matrix) || !isDirection(direction)) return valueError;
    keys.push({ values: matrix.map((line) => line[Math.trunc(index) - 1] ?? null), direction });
  }
  const result = sortedRows(matrix, keys);
  return isByColumn ? transposed(result) : result;
}

/** SORTBY(array, key, direction, ...). */
export function sortBy([source, ...rest]: Value[], context: FunctionContext): Value {
  const given = context.matrix(source);
  const keys: SortKey[] = [];
  let isByColumn = false;
  for (let at = 0; at < rest.length; at += 2) {
    const key = context.matrix(rest[at]);
    const direction = optionalNumber(rest[at + 1], context, 1);
    if (isError(direction)) return direction;
    if (!isDirection(direction)) return valueError;
    isByColumn = key.length === 1 && columnsOf(key) === columnsOf(given) && given.length !== 1;
    const wanted = isByColumn ? columnsOf(given) : given.length;
    if (key.flat().length !== wanted) return valueError;
    keys.push({ values: key.flat(), direction });
  }
  const result = sortedRows(isByColumn ? transposed(given) : given, keys);
  return isByColumn ? transposed(result) : result;
}
