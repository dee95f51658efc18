/** The custom functions of this checkout, to be run by formula. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionDescription } from "../../scripts/formulas/customFunctions";
import { FormulaRunner } from "./runFormula";
import { standInRuntime } from "./standInRuntime";

/** The golden description; index.test.ts holds it against the generated one. */
export const GOLDEN = join(__dirname, "functions.json");

export const described = (
  JSON.parse(readFileSync(GOLDEN, "utf8")) as { functions: FunctionDescription[] }
).functions;

/** What functions.js associated, by id. */
export const associated = new Map<string, (...cells: unknown[]) => unknown>();

Object.assign(globalThis, { CustomFunctions: standInRuntime(associated) });

/** Ready once the functions are loaded: they need the global above first. */
export async function formulaRunner(): Promise<FormulaRunner> {
  await import("../../src/functions/index");
  return new FormulaRunner(associated, described);
}
