/** The calculation alone, its calls answered here: no page and no protocol. */
import fc from "fast-check";
import { createCalculation } from "../../../excel-host/formulas/recalculate";
import {
  CellError,
  type Scalar,
  type SheetModel,
  type WorkbookModel,
} from "../../../excel-host/model/types";
import { newWorkbook } from "../../../excel-host/package/open";
import { metadata } from "./functionsPage";

const CODE: Readonly<Record<string, (...given: number[]) => number>> = {
  ADD: (a = 0, b = 0) => a + b,
  LATER: (a = 0) => a * 10,
};

const customFunctions = { namespace: "TEST", metadata };

function openBench(workbook: WorkbookModel = newWorkbook()) {
  const calculation = createCalculation(workbook, { customFunctions });
  const [sheet] = workbook.sheets;
  const calls = calculation.customCalls;
  if (!sheet || !calls) throw new Error("There is a sheet, and there are functions.");
  /** Takes the calls waiting to be made and answers them; how many there were. */
  const answer = (): number => {
    const invocations = calls.takeInvocations();
    calls.receive(
      invocations.map(({ id, body }) => {
        const [name, given] = JSON.parse(`[${body}]`) as [string, number[]];
        return { id, value: CODE[name]?.(...given) ?? null, messages: [] };
      }),
    );
    calculation.resume();
    return invocations.length;
  };
  const value = (row: number, column: number): Scalar | string => {
    const found = sheet.value(row, column);
    return found instanceof CellError ? found.text : found;
  };
  return { workbook, calculation, sheet, calls, answer, value };
}

/** Fills A1:J120 with figures, the first of them 1: a block that is kept from reading to reading. */
function fillLargeBlock(sheet: SheetModel): void {
  for (let row = 0; row < 120; row++)
    for (let column = 0; column < 10; column++) sheet.setValue(row, column, row * 10 + column + 1);
}

interface Expression {
  readonly text: string;
  readonly value: number;
  /** How many custom functions stand one within the other. */
  readonly depth: number;
}

const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const two = fc.tuple(tie("expression"), tie("expression"));
  const deepest = (a: Expression, b: Expression) => Math.max(a.depth, b.depth);
  return {
    expression: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.integer({ min: 0, max: 9 }).map((n) => ({ text: `${n}`, value: n, depth: 0 })),
      fc.constant({ text: "A1", value: 7, depth: 0 }),
      tie("expression").map(({ text, value, depth }) => ({
        text: `TEST.LATER(${text})`,
        value: value * 10,
        depth: depth + 1,
      })),
      two.map(([a, b]) => ({
        text: `TEST.ADD(${a.text},${b.text})`,
        value: a.value + b.value,
        depth: deepest(a, b) + 1,
      })),
      two.map(([a, b]) => ({
        text: `(${a.text}-${b.text})`,
        value: a.value - b.value,
        depth: deepest(a, b),
      })),
      two.map(([a, b]) => ({
        text: `MAX(${a.text},${b.text})`,
        value: Math.max(a.value, b.value),
        depth: deepest(a, b),
      })),
    ),
  };
});

test("any nesting gives what arithmetic gives, in at most as many waves as it is deep", () => {
  fc.assert(
    fc.property(expression, ({ text, value: expected, depth }) => {
      const { calculation, sheet, calls, answer, value } = openBench();
      calls.start();
      sheet.setValue(0, 0, 7);
      sheet.setFormula(0, 1, `=${text}`);
      sheet.setFormula(0, 2, "=B1*2");
      calculation.recalculate();
      let waves = 0;
      while (calls.isWaiting && waves <= depth) {
        expect([value(0, 1), value(0, 2)]).toEqual(["#BUSY!", "#BUSY!"]);
        answer();
        waves += 1;
      }
      // Fewer where an inner result makes an outer call one that was answered already.
      expect(waves).toBeLessThanOrEqual(depth);
      expect(waves > 0).toBe(depth > 0);
      expect([value(0, 1), value(0, 2)]).toEqual([expected, expected * 2]);
    }),
  );
});

test("a formula whose results spill is evaluated once a wave, and so is what reads them", () => {
  const { calculation, sheet, calls, value } = openBench();
  calls.start();
  fillLargeBlock(sheet);
  sheet.setFormula(0, 12, "=TEST.TOTALS(A1:J120)");
  sheet.setFormula(5, 12, "=SUM(M1:V1)");
  expect(calculation.recalculate().calculated).toBe(2);
  const totals = (factor: number) => [Array.from({ length: 10 }, (_, at) => at * factor)];
  const answerWith = (result: Scalar[][]): number => {
    const [invocation, ...others] = calls.takeInvocations();
    expect(others).toEqual([]);
    calls.receive([{ id: invocation?.id ?? 0, value: result, messages: [] }]);
    return calculation.resume().calculated;
  };
  // What reads the cells beside it, which nobody foresaw, is evaluated once more.
  expect(answerWith(totals(1))).toBe(3);
  expect(value(5, 12)).toBe(45);
  sheet.setValue(0, 0, 2);
  expect(calculation.recalculate().calculated).toBe(2);
  answerWith(totals(2));
  expect(value(5, 12)).toBe(90);
  expect(calculation.recalculate().calculated).toBe(0);
  expect(calls.isWaiting).toBe(false);
});

test("a large block goes to the page as its cells are then, to every formula over it", () => {
  const { calculation, sheet, calls } = openBench();
  calls.start();
  fillLargeBlock(sheet);
  sheet.setFormula(0, 12, "=TEST.TOTALS($A$1:$J$120)");
  sheet.setFormula(1, 12, "=TEST.SHOWALL(A1:J120)");
  const sent = () => {
    calculation.recalculate();
    const invocations = calls.takeInvocations();
    calls.receive(invocations.map(({ id }) => ({ id, value: 0, messages: [] })));
    calculation.resume();
    return invocations.map(({ body }) => JSON.parse(`[${body}]`) as [string, [Scalar[][]]]);
  };
  const block = Array.from({ length: 120 }, (_, row) =>
    Array.from({ length: 10 }, (_, column) => row * 10 + column + 1),
  );
  expect(sent()).toEqual([
    ["TOTALS", [block]],
    ["SHOWALL", [block]],
  ]);
  sheet.setValue(119, 9, "changed");
  const changed = [...block.slice(0, 119), [...block[119]!.slice(0, 9), "changed"]];
  expect(sent()).toEqual([
    ["TOTALS", [changed]],
    ["SHOWALL", [changed]],
  ]);
});

test("a large block is written as each parameter asks for it", () => {
  const matrix = (type: string) => ({ name: "values", type, dimensionality: "matrix" });
  const functions = ["any", "number", "string"].map((type) => ({
    id: type.toUpperCase(),
    name: type.toUpperCase(),
    parameters: [matrix(type)],
  }));
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  const calculation = createCalculation(workbook, {
    customFunctions: { namespace: "TEST", metadata: { functions }, emptyCells: 0 },
  });
  calculation.customCalls?.start();
  sheet.setValue(0, 0, "7");
  sheet.setValue(1, 0, true);
  functions.forEach(({ name }, row) => sheet.setFormula(row, 2, `=TEST.${name}(A1:A1000)`));
  calculation.recalculate();
  const starts = calculation.customCalls
    ?.takeInvocations()
    .map(({ body }) => (JSON.parse(`[${body}]`) as [string, [Scalar[][]]])[1][0].slice(0, 3));
  expect(starts).toEqual([
    [["7"], [true], [0]],
    [[7], [1], [0]],
    [["7"], ["TRUE"], [""]],
  ]);
  // Without allowErrorForDataTypeAny an error among the cells is the result.
  sheet.enter(999, 0, "#N/A");
  calculation.recalculate();
  expect([0, 1, 2].map((row) => sheet.value(row, 2))).toEqual(
    [0, 1, 2].map(() => new CellError("#N/A")),
  );
});

test("what reads a large block waits while one of its cells does", () => {
  const { calculation, sheet, calls, answer, value } = openBench();
  calls.start();
  fillLargeBlock(sheet);
  sheet.setFormula(60, 4, "=TEST.LATER(1)");
  sheet.setFormula(0, 12, "=SUM(A1:J120)");
  calculation.recalculate();
  expect(value(0, 12)).toBe("#BUSY!");
  answer();
  expect(value(0, 12)).toBe((1200 * 1201) / 2 - 605 + 10);
});

test("so does what reads cells that its text does not name, and what depends on that", () => {
  const { calculation, sheet, calls, answer, value } = openBench();
  calls.start();
  sheet.setFormula(0, 0, "=TEST.LATER(TEST.LATER(3))");
  sheet.setFormula(0, 1, '=SUM(INDIRECT("A1:A3"))');
  sheet.setFormula(0, 2, "=B1+TEST.LATER(OFFSET(B1,0,-1))");
  calculation.recalculate();
  const row = () => [value(0, 0), value(0, 1), value(0, 2)];
  for (const inner of ["its inner call", "its outer call"]) {
    expect([inner, ...row()]).toEqual([inner, "#BUSY!", "#BUSY!", "#BUSY!"]);
    expect(answer()).toBe(1);
  }
  expect(row()).toEqual([300, 300, "#BUSY!"]);
  answer();
  expect(row()).toEqual([300, 300, 3300]);
  expect(calls.isWaiting).toBe(false);
});

test("before a page is ready a formula keeps its value, a new one shows #BUSY!; then they are called", () => {
  const { calculation, sheet, calls, answer, value } = openBench();
  sheet.setFormula(0, 1, "=TEST.LATER(A1)");
  const { unsupported } = calculation.recalculate();
  expect(value(0, 1)).toBe("#BUSY!");
  // A file saved now must be calculated by whoever opens it.
  expect(unsupported).toHaveLength(1);
  expect(answer()).toBe(0);
  expect(calls.isWaiting).toBe(true);
  calls.start();
  expect(answer()).toBe(1);
  expect(value(0, 1)).toBe(0);

  calls.stop();
  sheet.setValue(0, 0, 5);
  calculation.recalculate();
  expect(value(0, 1)).toBe(0);
  calls.start();
  answer();
  expect(value(0, 1)).toBe(50);
});

test("a page that takes over is asked again for what the one before left unanswered", () => {
  const { calculation, sheet, calls, answer, value } = openBench();
  calls.start();
  sheet.setFormula(0, 1, "=TEST.LATER(4)");
  calculation.recalculate();
  const [lost] = calls.takeInvocations();
  expect(calls.takeInvocations()).toEqual([]);
  calls.stop();
  calls.start();
  expect(answer()).toBe(1);
  expect(value(0, 1)).toBe(40);
  // The first page's answer comes too late.
  calls.receive([{ id: lost?.id ?? 0, value: -1, messages: [] }]);
  calculation.resume();
  expect(value(0, 1)).toBe(40);
});

test("without an add-in's functions a formula keeps its value, and the file asks to be calculated", () => {
  const { calculation, sheet, calls, answer, workbook, value } = openBench();
  calls.start();
  sheet.setFormula(0, 1, "=TEST.LATER(A1)+1");
  calculation.recalculate();
  answer();
  expect(value(0, 1)).toBe(1);
  const without = createCalculation(workbook);
  without.recalculate();
  sheet.setValue(0, 0, 5);
  expect(without.recalculate().unsupported).toMatchObject([{ row: 0, column: 1 }]);
  expect(without.customCalls).toBeUndefined();
  expect(value(0, 1)).toBe(1);
});

test("where no formula calls one, nothing waits and nothing is sent", () => {
  const { calculation, sheet, calls } = openBench();
  calls.start();
  sheet.setValue(0, 0, 1);
  sheet.setFormula(0, 1, "=A1+1");
  calculation.recalculate();
  expect(calls.isWaiting).toBe(false);
  expect(calls.takeInvocations()).toEqual([]);
});
