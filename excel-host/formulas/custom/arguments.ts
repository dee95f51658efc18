import type { Scalar } from "../../model/types";
import {
  broadcastAt,
  buildMatrix,
  columnsOf,
  isError,
  isMatrix,
  valueError,
  type Matrix,
  type Value,
} from "../values";
import { argumentText } from "./argumentText";
import { awaitsResult, AwaitsResult } from "./awaitsResult";
import type { CustomFunctionDescription } from "./descriptions";

/** A call as the page gets it. */
export interface CustomFunctionCall {
  /** The function's id and its arguments, as two elements of a JSON array without the brackets. */
  readonly body: string;
  readonly allowsErrors: boolean;
}

/** What a call needs of the formula around it. */
export interface CallContext {
  contents(value: Value): Scalar | Matrix;
  matrix(value: Value): Matrix;
  /** The call's result; throws AwaitsResult as long as there is none. */
  ask(call: CustomFunctionCall): Scalar | Matrix;
}

/**
 * Calls a custom function as Excel does: ranges as they are where the function takes a range, and
 * otherwise once for each of their cells. An error that the function may not see is the result.
 */
export function callCustomFunction(
  description: CustomFunctionDescription,
  given: readonly Value[],
  context: CallContext,
): Scalar | Matrix {
  const { parameters, least } = description;
  if (given.length < least || given.length > parameters.length) return valueError;
  const contents = parameters.map(({ isMatrix: whole }, index) => {
    const value = given[index];
    if (value === undefined) return undefined;
    return whole ? context.matrix(value) : context.contents(value);
  });
  const stretched = contents.filter(
    (value, index): value is Matrix =>
      value !== undefined && isMatrix(value) && parameters[index]?.isMatrix === false,
  );
  if (stretched.length === 0) return callOnce(description, contents, context);
  return callForEach(stretched, (row, column) => {
    const here = contents.map((value, index) =>
      value === undefined || parameters[index]?.isMatrix ? value : broadcastAt(value, row, column),
    );
    const result = callOnce(description, here, context);
    return isMatrix(result) ? (result[0]?.[0] ?? null) : result;
  });
}

/** All calls are asked for before the first of them is waited for. */
function callForEach(
  stretched: readonly Matrix[],
  call: (row: number, column: number) => Scalar,
): Matrix {
  let isWaiting = false;
  const results = buildMatrix(
    Math.max(...stretched.map((matrix) => matrix.length)),
    Math.max(...stretched.map(columnsOf)),
    (row, column) => {
      try {
        return call(row, column);
      } catch (error) {
        if (!(error instanceof AwaitsResult)) throw error;
        isWaiting = true;
        return null;
      }
    },
  );
  if (isWaiting) throw awaitsResult;
  return results;
}

function callOnce(
  description: CustomFunctionDescription,
  contents: readonly (Scalar | Matrix | undefined)[],
  context: CallContext,
): Scalar | Matrix {
  const { id, parameters, allowsErrors } = description;
  const texts: string[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const value = contents[index];
    // null stands for an argument left out.
    const text = value === undefined ? "null" : argumentText(value, parameter, description);
    if (isError(text)) return text;
    texts.push(text);
  }
  return context.ask({ body: `${JSON.stringify(id)},[${texts.join(",")}]`, allowsErrors });
}
