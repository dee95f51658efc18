import type { CellError, Scalar } from "../../model/types";
import { toNumber } from "../coercion";
import { isError, isMatrix, isReference, type Value } from "../values";
import type { FunctionContext } from "./definition";

/** Calls `visit` with every filled cell of ranges and every element of arrays, row by row; a scalar argument as itself. */
export function eachValue(
  given: readonly Value[],
  context: FunctionContext,
  visit: (value: Scalar, isDirect: boolean) => CellError | void,
): CellError | undefined {
  for (const value of given) {
    const error = visitOne(value, context, visit);
    if (error) return error;
  }
  return undefined;
}

function visitOne(
  value: Value,
  context: FunctionContext,
  visit: (value: Scalar, isDirect: boolean) => CellError | void,
): CellError | undefined {
  if (value === undefined) return visit(null, true) ?? undefined;
  if (isMatrix(value)) {
    for (const line of value) {
      for (const scalar of line) {
        const error = visit(scalar, false);
        if (error) return error;
      }
    }
    return undefined;
  }
  if (!isReference(value)) return visit(value, true) ?? undefined;
  for (const { sheet, area } of value.areas) {
    const part = context.usedPart({ sheet, area });
    if (!part) continue;
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let column = part.column; column < part.column + part.columns; column++) {
        const error = visit(context.cell(sheet, row, column), false);
        if (error) return error;
      }
    }
  }
  return undefined;
}

/**
 * The numbers SUM, RANK and their like see: in ranges and arrays numbers alone (text, TRUE and
 * empty cells are passed over), as arguments typed into the formula whatever coerces. The first
 * error met is the answer.
 */
export function numbersOf(given: readonly Value[], context: FunctionContext): number[] | CellError {
  const numbers: number[] = [];
  const error = eachValue(given, context, (value, isDirect) => {
    if (typeof value === "number") numbers.push(value);
    else if (isError(value)) return value;
    else if (isDirect) {
      const number = toNumber(value);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return undefined;
  });
  return error ?? numbers;
}

/** As numbersOf for AVERAGEA, MAXA and their like: in ranges text counts as 0, TRUE as 1. */
export function numbersWithTextOf(
  given: readonly Value[],
  context: FunctionContext,
): number[] | CellError {
  const numbers: number[] = [];
  const error = eachValue(given, context, (value, isDirect) => {
    if (isError(value)) return value;
    if (value === null && !isDirect) return undefined;
    const number = typeof value === "string" && !isDirect ? 0 : toNumber(value);
    if (isError(number)) return number;
    numbers.push(number);
    return undefined;
  });
  return error ?? numbers;
}
