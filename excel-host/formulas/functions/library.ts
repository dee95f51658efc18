import * as formulajs from "@formulajs/formulajs";
import type { ErrorText, Scalar } from "../../model/types";
import { finite } from "../coercion";
import { cellError, isError, numberError, type Value } from "../values";
import { numbersOf } from "./collect";
import {
  lifted,
  values,
  type FunctionContext,
  type FunctionDefinition,
  type FunctionTable,
} from "./definition";

type LibraryFunction = (...parameters: unknown[]) => unknown;

/** "NORM.S.DIST" is formulajs.NORM.S.DIST. */
function libraryFunction(name: string): LibraryFunction {
  let found: unknown = formulajs;
  for (const part of name.split(".")) found = (found as Record<string, unknown>)[part];
  if (typeof found !== "function") throw new Error(`formulajs has no function ${name}.`);
  return found as LibraryFunction;
}

/** formulajs returns Error objects named by Excel's error texts; a result that is no number is #NUM!. */
function asScalar(result: unknown): Scalar {
  if (result instanceof Error) return cellError(result.message as ErrorText);
  if (typeof result === "number") return finite(result) ?? numberError;
  if (typeof result === "string" || typeof result === "boolean") return result;
  return numberError;
}

function overScalars(name: string, signature: string): FunctionDefinition {
  const compute = libraryFunction(name);
  return lifted(signature, (...parameters: unknown[]) => asScalar(compute(...parameters)));
}

/** Functions of scalars, whose arguments are coerced before formulajs sees them. */
const SCALAR_FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  n: [
    "ACOS",
    "ACOSH",
    "ACOT",
    "ACOTH",
    "ASIN",
    "ASINH",
    "ATAN",
    "ATANH",
    "COS",
    "COSH",
    "COT",
    "COTH",
    "CSC",
    "CSCH",
    "DEGREES",
    "RADIANS",
    "SEC",
    "SECH",
    "SIN",
    "SINH",
    "SQRTPI",
    "TAN",
    "TANH",
    "FISHER",
    "FISHERINV",
    "GAMMALN",
    "GAUSS",
    "PHI",
    "NORM.S.INV",
    "ERFC",
  ],
  "n n": ["COMBINA", "PERMUTATIONA", "CHISQ.DIST.RT", "BITAND", "BITOR", "BITXOR"],
  "n n b": ["CHISQ.DIST", "EXPON.DIST", "POISSON.DIST"],
  "n b": ["NORM.S.DIST"],
  "n n n": ["NORM.INV", "STANDARDIZE", "BINOM.INV", "LOGNORM.INV", "CONFIDENCE.NORM"],
  "n n n b": ["NORM.DIST", "BINOM.DIST", "GAMMA.DIST", "LOGNORM.DIST", "WEIBULL.DIST"],
  "n n? n?": ["BASE"],
  "n n n n? n?": ["PMT", "PV", "FV", "NPER"],
  s: ["ARABIC"],
};

/** ATAN2's arguments are x, y in Excel. */
const ATAN2 = lifted("n n", (x: number, y: number) =>
  x === 0 && y === 0 ? cellError("#DIV/0!") : Math.atan2(y, x),
);

function overNumbers(name: string): FunctionDefinition {
  const compute = libraryFunction(name);
  return values(1, "any", (given: Value[], context: FunctionContext) => {
    const numbers = numbersOf(given, context);
    return isError(numbers) ? numbers : asScalar(compute(...numbers));
  });
}

/** Functions of one list of numbers. */
const LIST_FUNCTIONS = ["GCD", "LCM", "MULTINOMIAL", "SKEW", "KURT"];

function table(): FunctionTable {
  const all: Record<string, FunctionDefinition> = { ATAN2 };
  for (const [signature, names] of Object.entries(SCALAR_FUNCTIONS)) {
    for (const name of names) all[name] = overScalars(name, signature);
  }
  for (const name of LIST_FUNCTIONS) all[name] = overNumbers(name);
  return all;
}

/**
 * Functions whose bodies are formulajs's: mathematics, distributions and finance over plain
 * numbers, each held against LibreOffice in test/host/formulas. Left out, because they are right to
 * nine digits at most: GAMMA, the T and F distributions, the inverse chi-square and gamma ones (gammaInverse.ts
 * and studentT.ts have those that are wanted).
 */
export const libraryFunctions: FunctionTable = table();
