import type { CellError, Scalar, SheetModel, WorkbookModel } from "../../model/types";
import { toBoolean, toNumber, toText } from "../coercion";
import type { FormulaNode } from "../syntax";
import { isError, isMatrix, lift, type Matrix, type SheetArea, type Value } from "../values";

/** What a function may ask of the formula's surroundings. */
export interface FunctionContext {
  readonly workbook: WorkbookModel;
  /** The cell whose formula is evaluated. */
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  evaluate(node: FormulaNode): Value;
  /** Evaluates with LET's names known beside those known already. */
  evaluateWith(node: FormulaNode, variables: ReadonlyMap<string, Value>): Value;
  /** A reference's contents, an array or scalar as it is; an argument left out is empty. */
  contents(value: Value): Scalar | Matrix;
  /** Contents as a matrix, a single value as 1 x 1. */
  matrix(value: Value): Matrix;
  /** One cell's value. */
  cell(sheet: SheetModel, row: number, column: number): Scalar;
  /** The part of an area in which any cell may hold something; undefined when it is empty. */
  usedPart(place: SheetArea): SheetArea["area"] | undefined;
  /** A reference from text as INDIRECT and names write it. */
  referenceFromText(text: string): Value;
  now(): Date;
  random(): number;
}

/**
 * How a function takes its arguments. `lifted`: a rule over scalars, applied to arrays element by
 * element; its signature has a letter an argument: n number, s text, b logical, v any value but
 * errors, e any value, a the argument as it is (range, array), c the context (no argument);
 * "?" after a letter = may be left out, "*" = any number of the last. `values`: all arguments
 * evaluated, none coerced. `lazy`: evaluates its arguments itself.
 */
export type FunctionDefinition =
  | { kind: "lifted"; parameters: Parameter[]; least: number; most: number; compute: LiftedRule }
  | { kind: "values"; least: number; most: number; compute: ValuesRule }
  | { kind: "lazy"; least: number; most: number; compute: LazyRule };

type Letter = "n" | "s" | "b" | "v" | "e" | "a" | "c";

interface Parameter {
  letter: Letter;
  optional: boolean;
}

type LiftedRule = (...parameters: never[]) => Scalar;
export type ValuesRule = (parameters: Value[], context: FunctionContext) => Value;
export type LazyRule = (parameters: FormulaNode[], context: FunctionContext) => Value;

/** A function table: Excel's names, upper case, without prefixes. */
export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

/** Excel's own limit of arguments. */
const MANY = 255;

/** Declares a lifted function: `lifted("s n?", (text: string, count = 1) => ...)`. */
export function lifted(signature: string, compute: LiftedRule): FunctionDefinition {
  const words = signature === "" ? [] : signature.split(" ");
  const repeats = words.at(-1)?.endsWith("*") ?? false;
  const parameters = words.map((word) => ({
    letter: word[0] as Letter,
    optional: word.length > 1,
  }));
  const given = parameters.filter(({ letter }) => letter !== "c");
  const least = given.filter(({ optional }) => !optional).length;
  return { kind: "lifted", parameters, least, most: repeats ? MANY : given.length, compute };
}

/** Declares a function of whole values (ranges and arrays). */
export function values(
  least: number,
  most: number | "any",
  compute: ValuesRule,
): FunctionDefinition {
  return { kind: "values", least, most: most === "any" ? MANY : most, compute };
}

/** Declares a function that decides itself which arguments are evaluated. */
export function lazy(least: number, most: number | "any", compute: LazyRule): FunctionDefinition {
  return { kind: "lazy", least, most: most === "any" ? MANY : most, compute };
}

function coerce(letter: Letter, value: Scalar): Scalar {
  switch (letter) {
    case "n":
      return toNumber(value);
    case "s":
      return toText(value);
    case "b":
      return toBoolean(value);
    default:
      return value;
  }
}

/** Calls a lifted function; the first argument that is or gives an error is the result. */
export function callLifted(
  definition: Extract<FunctionDefinition, { kind: "lifted" }>,
  given: Value[],
  context: FunctionContext,
): Scalar | Matrix {
  const { parameters } = definition;
  const rule = definition.compute as (...values: unknown[]) => Scalar;
  const withContext = parameters[0]?.letter === "c";
  const letters = withContext ? parameters.slice(1) : parameters;
  const letterAt = (index: number): Letter =>
    (letters[Math.min(index, letters.length - 1)] as Parameter).letter;
  const scalars = given.map((value, index) =>
    letterAt(index) === "a" ? null : context.contents(value),
  );
  const applied = (at: Scalar[]): Scalar => {
    const ready: unknown[] = withContext ? [context] : [];
    for (let index = 0; index < given.length; index++) {
      const letter = letterAt(index);
      const coerced = letter === "a" ? given[index] : coerce(letter, at[index] as Scalar);
      if (isError(coerced) && letter !== "e" && letter !== "a") return coerced as CellError;
      ready.push(coerced);
    }
    return rule(...ready);
  };
  return scalars.some(isMatrix) ? lift(scalars, applied) : applied(scalars as Scalar[]);
}
