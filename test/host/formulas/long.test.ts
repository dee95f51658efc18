/** Formulas as long as a file may hold them: 8,192 characters by hand, more in files of other programs. */
import { cellError } from "../../../excel-host/model/cellErrors";
import { newWorkbook, openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { createCalculation } from "../../../excel-host/formulas/recalculate";

const calculated = (formula: string) => {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  sheet.setFormula(0, 0, formula);
  createCalculation(workbook).recalculate();
  return sheet.value(0, 0);
};

it.each([
  ["a sum of 4,000 terms", `=${"1+".repeat(3999)}1`, 4000],
  ["a sum of 100,000 terms", `=${"1+".repeat(99_999)}1`, 100_000],
  ["joined texts", `=LEN(${'"a"&'.repeat(50_000)}"a")`, 50_001],
  ["a sum of 2,000 cells, each empty", `=${"B1+".repeat(1999)}B1`, 0],
  ["nesting as deep as Excel's", `=${"IF(TRUE,(".repeat(64)}1${"))".repeat(64)}`, 1],
])("%s is calculated", (_what, formula, result) => {
  expect(calculated(formula)).toBe(result);
});

it.each([
  ["parentheses", `=${"(".repeat(50_000)}1${")".repeat(50_000)}`],
  ["calls", `=${"ABS(".repeat(50_000)}1${")".repeat(50_000)}`],
  ["IFs", `=${"IF(TRUE,".repeat(20_000)}1${")".repeat(20_000)}`],
  ["signs", `=${"-".repeat(50_000)}1`],
  ["percents", `=0${"%".repeat(50_000)}`],
])("%s deeper than Excel nests them: told as not calculated, and kept", (_what, formula) => {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  sheet.setFormula(0, 0, formula);
  const report = createCalculation(workbook).recalculate();
  expect(report.unsupported.map((cell) => cell.function)).toEqual([
    "a formula nested deeper than 300 levels",
  ]);
  expect(sheet.value(0, 0)).toBe(cellError("#NAME?"));
  expect(openWorkbook(saveWorkbook(workbook)).sheets[0]!.formula(0, 0)).toBe(formula);
});
