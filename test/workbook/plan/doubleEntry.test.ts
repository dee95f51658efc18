/** Two calculators: the evidence's own formulas, made wrong one at a time, against the update. */
import { SHEETS } from "../../../src/workbook/names/contract";
import { CERTAINTY_TEXTS, EVIDENCE_TEXTS } from "../../../src/workbook/report/evidenceTexts";
import {
  CERTAINTY_ROWS,
  EVIDENCE_RESULTS,
  RESULT_COLUMNS,
} from "../../../src/workbook/report/layout";
import { measuresWithEvidence } from "../../../src/workbook/report/measureEvidence";
import { reportPlans } from "../../../src/workbook/report/plans";
import { doubleEntryProblems, resultsArea } from "../../../src/workbook/plan/doubleEntry";
import essex from "../../oracle/essexGroup.json";
import { stand } from "../stand-in";
import { madeUpdate, measure } from "../updates";

const { update, cells } = madeUpdate({
  forces: Object.keys(essex.population),
  series: [
    { name: "Crime", figures: Object.values(essex.offences["All crime"]), months: 12 },
    { name: "People", figures: Object.values(essex.population), months: 12 },
  ],
  measures: [
    { ...measure, name: "All crime", count: "Crime", denominator: "People" },
    { ...measure, name: "Bare count", count: "Crime", denominator: "", per: 1 },
    { ...measure, name: "No direction", count: "Crime", denominator: "People", better: "neither" },
    {
      ...measure,
      name: "Without counts",
      value: "Crime",
      count: "",
      denominator: "",
      changeIn: "unit",
    },
  ],
});
const standing = stand(cells, reportPlans(update));
const evidence = standing.workbook.sheetByName(SHEETS.evidence)!;
const area = resultsArea(update)!;
const [{ rows }] = measuresWithEvidence(update) as [ReturnType<typeof measuresWithEvidence>[0]];

function problems() {
  const values = Array.from({ length: area.rows }, (_, down) => [
    standing.value(SHEETS.evidence, area.top + down, area.left),
  ]);
  return doubleEntryProblems(update, area, values);
}

/** As it was written, without its "=". */
function rightFormula(row: number): string {
  return evidence.formula(row, RESULT_COLUMNS.here)!.slice(1);
}

/** What is told while one cell holds another formula. */
function problemsWith(row: number, formula: string) {
  const right = rightFormula(row);
  evidence.setFormula(row, RESULT_COLUMNS.here, `=${formula}`);
  standing.recalculate();
  const found = problems();
  evidence.setFormula(row, RESULT_COLUMNS.here, `=${right}`);
  standing.recalculate();
  return found;
}

/** Every result of the first block, "How sure is it" too, by name. */
const RESULTS: readonly (readonly [string, number])[] = [
  ...EVIDENCE_RESULTS.map(
    ({ key }, at) => [EVIDENCE_TEXTS.results[key], rows.firstResult + at] as const,
  ),
  ...CERTAINTY_ROWS.map(
    ({ key }, at) => [CERTAINTY_TEXTS.rows[key]("Essex"), rows.firstCertainty + at] as const,
  ),
];

test("the formulas as written differ nowhere, of bare counts and without a direction too", () => {
  const known = update.measures.map(({ certainty }) => certainty?.isKnown);
  expect(known).toEqual([true, true, true, false]);
  expect(problems()).toEqual([]);
});

test.each(RESULTS)("%s: a wrong formula is told with its cell", (name, row) => {
  const right = rightFormula(row);
  const isNumber = typeof standing.value(SHEETS.evidence, row, RESULT_COLUMNS.here) === "number";
  for (const wrong of [isNumber ? `(${right})*1.00000001` : '"No"', "1/0", '""']) {
    expect(problemsWith(row, wrong)).toContainEqual(
      expect.objectContaining({
        severity: "warning",
        measure: "All crime",
        what: expect.stringContaining(`${name} of All crime: this workbook's formulas give `),
        where: [{ sheet: SHEETS.evidence, address: `D${row + 1}` }],
      }),
    );
  }
  expect(problems()).toEqual([]);
});

test("what lies within the last digits of a double is the same", () => {
  for (const [, row] of RESULTS) {
    if (typeof standing.value(SHEETS.evidence, row, RESULT_COLUMNS.here) !== "number") continue;
    const right = rightFormula(row);
    expect(problemsWith(row, `(${right})*(1+1E-13)`)).toEqual([]);
  }
});
