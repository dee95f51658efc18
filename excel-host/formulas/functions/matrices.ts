import type { CellError } from "../../model/types";
import { toNumber } from "../coercion";
import { buildMatrix, columnsOf, isError, type Matrix, type Value } from "../values";
import type { FunctionContext } from "./definition";

/** Rows made columns. */
export function transposed(matrix: Matrix): Matrix {
  return buildMatrix(
    columnsOf(matrix),
    matrix.length,
    (row, column) => matrix[column]?.[row] ?? null,
  );
}

/** All numbers of an argument, row by row, coerced; `otherwise` alone where it was left out. */
export function numberList(
  value: Value,
  context: FunctionContext,
  otherwise: number,
): number[] | CellError {
  if (value === undefined) return [otherwise];
  const numbers: number[] = [];
  for (const scalar of context.matrix(value).flat()) {
    const number = toNumber(scalar);
    if (isError(number)) return number;
    numbers.push(number);
  }
  return numbers;
}
