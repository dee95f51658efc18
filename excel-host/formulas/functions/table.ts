import { arithmeticFunctions } from "./arithmetic";
import type { FunctionDefinition } from "./definition";
import { logicFunctions } from "./logic";
import { statisticsFunctions } from "./statistics";

/** All functions the host calculates, by Excel's upper-case name without prefix. */
export const functionTable: ReadonlyMap<string, FunctionDefinition> = new Map(
  [logicFunctions, arithmeticFunctions, statisticsFunctions].flatMap((table) =>
    Object.entries(table),
  ),
);

/** Functions whose value may change although nothing they refer to did (Microsoft, "Volatile functions"). */
export const volatileFunctions: ReadonlySet<string> = new Set([
  "NOW",
  "TODAY",
  "RAND",
  "RANDBETWEEN",
  "RANDARRAY",
  "OFFSET",
  "INDIRECT",
  "CELL",
  "INFO",
]);

/** Volatile functions that give references which a formula's text does not show. */
export const dynamicReferenceFunctions: ReadonlySet<string> = new Set(["OFFSET", "INDIRECT"]);
