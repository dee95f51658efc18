import type { CellError, Scalar } from "../../model/types";
import { toBoolean, toNumber, toText } from "../coercion";
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
import { awaitsResult, AwaitsResult } from "./awaitsResult";
import type { CustomFunctionDescription, ParameterDescription } from "./descriptions";

/** A call as the page gets it. */
export interface CustomFunctionCall {
  readonly id: string;
  /** Values as JSON carries them, one for each parameter of the function; null for one left out. */
  readonly parameters: readonly WireValue[];
  readonly allowsErrors: boolean;
}

type WireScalar =
  | null
  | number
  | string
  | boolean
  | { readonly type: "CustomFunctionError"; readonly code: string };
export type WireValue = WireScalar | readonly (readonly WireScalar[])[];

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
  const parameters: WireValue[] = [];
  for (const [index, parameter] of description.parameters.entries()) {
    const value = contents[index];
    const wire = value === undefined ? null : wireValue(value, parameter, description);
    if (isError(wire)) return wire;
    parameters.push(wire);
  }
  return context.ask({ id: description.id, parameters, allowsErrors: description.allowsErrors });
}

function wireValue(
  value: Scalar | Matrix,
  parameter: ParameterDescription,
  description: CustomFunctionDescription,
): WireValue | CellError {
  if (!isMatrix(value)) return wireScalar(value, parameter, description);
  const rows: WireScalar[][] = [];
  for (const line of value) {
    const row: WireScalar[] = [];
    for (const scalar of line) {
      const wire = wireScalar(scalar, parameter, description);
      if (isError(wire)) return wire;
      row.push(wire);
    }
    rows.push(row);
  }
  return rows;
}

function wireScalar(
  value: Scalar,
  { type }: ParameterDescription,
  { allowsErrors, emptyCells }: CustomFunctionDescription,
): WireScalar | CellError {
  if (value === null && emptyCells === null) return null;
  switch (type) {
    case "number":
      return toNumber(value);
    case "string":
      return toText(value);
    case "boolean":
      return toBoolean(value);
    case "any":
      if (!isError(value)) return value ?? emptyCells;
      return allowsErrors ? { type: "CustomFunctionError", code: value.text } : value;
  }
}
