import { LARGE_BLOCK_CELLS } from "../../model/keptBlocks";
import type { CellError, Scalar } from "../../model/types";
import { toBoolean, toNumber, toText } from "../coercion";
import { columnsOf, isError, isMatrix, type Matrix } from "../values";
import type { CustomFunctionDescription, ParameterDescription } from "./descriptions";

/** A value as JSON carries it to the page. */
type WireScalar =
  | null
  | number
  | string
  | boolean
  | { readonly type: "CustomFunctionError"; readonly code: string };

type Text = string | CellError;

/**
 * Large blocks as they were written out, by what the writing goes by. The sheet gives the same matrix
 * until one of its cells is written, and all formulas over it have the one text.
 */
const written = new WeakMap<Matrix, Map<string, Text>>();

/** An argument as JSON, of the type the parameter asks for; an error that the function may not see. */
export function argumentText(
  value: Scalar | Matrix,
  parameter: ParameterDescription,
  description: CustomFunctionDescription,
): Text {
  if (!isMatrix(value)) {
    const wire = wireScalar(value, parameter, description);
    return isError(wire) ? wire : JSON.stringify(wire);
  }
  if (value.length * columnsOf(value) < LARGE_BLOCK_CELLS)
    return blockText(value, parameter, description);
  const { allowsErrors, emptyCells } = description;
  const way = `${parameter.type} ${allowsErrors} ${emptyCells}`;
  const texts = written.get(value) ?? new Map<string, Text>();
  const text = texts.get(way) ?? blockText(value, parameter, description);
  written.set(value, texts.set(way, text));
  return text;
}

function blockText(
  block: Matrix,
  parameter: ParameterDescription,
  description: CustomFunctionDescription,
): Text {
  const rows: WireScalar[][] = [];
  for (const line of block) {
    const row: WireScalar[] = [];
    for (const scalar of line) {
      const wire = wireScalar(scalar, parameter, description);
      if (isError(wire)) return wire;
      row.push(wire);
    }
    rows.push(row);
  }
  return JSON.stringify(rows);
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
