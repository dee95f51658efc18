import type { FormulaRunner } from "./runFormula";
import { CASES } from "./cases";
import { formulaRunner } from "./runner";

let runner: FormulaRunner;
beforeAll(async () => {
  runner = await formulaRunner();
});

test.each(CASES.map((each) => [`${each.why}: ${each.formula}`, each] as const))(
  "%s",
  (_, { formula, cells, result, says }) => {
    const outcome = runner.run(formula, cells);
    expect(outcome.result).toEqual(result);
    if (says !== undefined) expect(outcome.messages.join("\n")).toContain(says);
  },
);

test("the table is as long as promised, and every error that may carry a message has one", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(150);
  for (const { formula, cells } of CASES) {
    const { result, messages } = runner.run(formula, cells);
    if (result === "#VALUE!") expect(messages).not.toContain("");
  }
});
