import type { SheetModel } from "../model/types";
import type { CustomFunctionCalls } from "./custom/calls";
import type { CustomFunctionsOptions } from "./custom/descriptions";

/** What can be asked of a workbook's calculation, and what it tells; recalculate.ts makes it. */

export interface CalculationOptions {
  /** The add-in's functions; without them formulas that call any keep their cells' values. */
  customFunctions?: CustomFunctionsOptions;
  /** For tests: TODAY and NOW. */
  now?: () => Date;
  /** For tests: RAND and RANDBETWEEN, from 0 to below 1. */
  random?: () => number;
}

export interface CellPlace {
  sheet: SheetModel;
  row: number;
  column: number;
}

export interface RecalculationReport {
  /** How many formulas were evaluated. */
  calculated: number;
  /** Cells in a circle; they show 0. */
  cycles: CellPlace[];
  /**
   * Formulas whose inputs changed but which the host cannot calculate: the cell keeps its value
   * and the saved file must ask for full calculation on load.
   */
  unsupported: (CellPlace & { function: string })[];
}

export interface Calculation {
  /** Brings every formula up to date that depends on what changed; "Full" evaluates all formulas. */
  recalculate(extent?: "Changes" | "Full"): RecalculationReport;
  /** Evaluates the formulas whose custom functions have answered, and what depends on them. */
  resume(): RecalculationReport;
  /** The calls that formulas wait for; undefined without an add-in's functions. */
  readonly customCalls: CustomFunctionCalls | undefined;
}
