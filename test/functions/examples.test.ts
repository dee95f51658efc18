/** Every function's example is a formula over the sample figures, and its result is true. */
import {
  documentedFunctions,
  type DocumentedFunction,
} from "../../scripts/formulas/customFunctions";
import { exampleRows } from "../../scripts/formulas/exampleSheet";
import { readConstant } from "./readFormula";
import { cellsFrom, type FormulaRunner } from "./runFormula";
import { formulaRunner } from "./runner";

let runner: FormulaRunner;
let documented: readonly DocumentedFunction[];
beforeAll(async () => {
  runner = await formulaRunner();
  documented = await documentedFunctions();
});

test("every function has an example that is true", () => {
  const cells = cellsFrom(exampleRows());
  expect(documented).toHaveLength(19);
  for (const { id, example } of documented) {
    expect(example.formula).toContain(`MSG.${id}(`);
    expect([id, runner.run(example.formula, cells).result]).toEqual([
      id,
      readConstant(example.result),
    ]);
  }
});
