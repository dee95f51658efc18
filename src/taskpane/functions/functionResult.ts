/** What a call gives, computed by the same code as in a cell. */
import { FUNCTIONS } from "../../functions/functions";
import type { CellValue } from "../../workbook/names/cellText";
import type { DescribedFunction, DescribedParameter } from "./describedFunction";
import type { FunctionCall } from "./functionCall";

/** A result as cells show it: errors as "#N/A", with what is said about them. */
export interface FunctionResult {
  readonly cells: readonly (readonly (string | number | boolean)[])[];
  /** What the function says about its errors, each text once. */
  readonly messages: readonly string[];
}

type Code = (...given: unknown[]) => unknown;

/**
 * @param values the values of each reference of the call, in order
 * @throws Error for a mistake of the function's own
 */
export function resultOf(
  { parameters }: DescribedFunction,
  call: FunctionCall,
  values: readonly (readonly (readonly CellValue[])[])[],
): FunctionResult {
  let reference = 0;
  const given: unknown[] = [];
  for (const [index, argument] of call.given.entries()) {
    const parameter = parameters[index];
    if (!parameter) continue;
    const cells = argument.kind === "cells" ? (values[reference++] ?? []) : undefined;
    const value = argument.kind === "constant" ? argument.value : null;
    const passed = cells ? passedCells(parameter, cells) : value;
    if (passed === UNFIT) return unfit(parameter);
    given.push(passed);
  }
  const code = FUNCTIONS[call.id as keyof typeof FUNCTIONS] as Code;
  return shown(answerOf(code, given));
}

/** What Excel refuses before the function is asked. */
const UNFIT = Symbol("unfit");

function passedCells(
  { dimensionality, type }: DescribedParameter,
  cells: readonly (readonly CellValue[])[],
): unknown {
  const passed = cells.map((row) => row.map((cell) => (cell === "" ? null : cell)));
  if (dimensionality === "matrix") return passed;
  const single = passed[0]?.[0] ?? null;
  if (single === null) return null;
  if (type === "number") return typeof single === "number" ? single : UNFIT;
  return type === "string" ? String(single) : single;
}

function unfit({ name }: DescribedParameter): FunctionResult {
  return { cells: [["#VALUE!"]], messages: [`${name} is a number.`] };
}

/** What the function gives, or the error that it throws. */
function answerOf(code: Code, given: readonly unknown[]): unknown {
  try {
    return code(...given);
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error;
    throw error;
  }
}

function shown(answer: unknown): FunctionResult {
  const rows = (Array.isArray(answer) ? answer : [[answer]]) as readonly (readonly unknown[])[];
  const errors = rows.flat().filter((cell) => cell instanceof CustomFunctions.Error);
  const messages = errors.map(({ message }) => message ?? "").filter((text) => text !== "");
  return { cells: rows.map((row) => row.map(shownCell)), messages: [...new Set(messages)] };
}

function shownCell(cell: unknown): string | number | boolean {
  if (cell instanceof CustomFunctions.Error) return cell.code;
  // Excel shows nothing as 0.
  return (cell as string | number | boolean | null) ?? 0;
}
