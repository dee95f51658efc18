import { arithmeticFunctions } from "./arithmetic";
import { arrayFunctions } from "./arrays";
import { conditionalFunctions } from "./conditional";
import { dateFunctions } from "./dates";
import type { FunctionDefinition } from "./definition";
import { gammaInverseFunctions } from "./gammaInverse";
import { studentTFunctions } from "./studentT";
import { libraryFunctions } from "./library";
import { logicFunctions } from "./logic";
import { lookupFunctions } from "./lookup";
import { referenceFunctions } from "./references";
import { statisticsFunctions } from "./statistics";
import { subtotalFunctions } from "./subtotal";
import { textFunctions } from "./text";

/** All functions the host calculates, by Excel's upper-case name without prefix. */
export const functionTable: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    libraryFunctions,
    gammaInverseFunctions,
    studentTFunctions,
    logicFunctions,
    arithmeticFunctions,
    statisticsFunctions,
    conditionalFunctions,
    lookupFunctions,
    referenceFunctions,
    subtotalFunctions,
    arrayFunctions,
    textFunctions,
    dateFunctions,
  ].flatMap((table) => Object.entries(table)),
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
]);

/** Volatile functions that give references which a formula's text does not show. */
export const dynamicReferenceFunctions: ReadonlySet<string> = new Set(["OFFSET", "INDIRECT"]);
