/** Units of levels, bases, and kinds of level: the right figure and the right text for each. */
import { unitProblems, withPercentageCells } from "../../../src/msg/figures/units";
import { FigureKind } from "../../../src/msg/model/observations";
import type { MeasureResult } from "../../../src/msg/model/measureResult";
import type { ChangeAs, Measure } from "../../../src/msg/model/setup";
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import { changeText, measureText } from "../../../src/msg/words/wording";
import { SHEETS } from "../../../src/workbook/names/contract";
import { verdictCell } from "../../../src/workbook/report/evidence";
import { evidencePlan } from "../../../src/workbook/report/evidenceSheet";
import { changeWithUnitFormat, unitWords, valueFormat } from "../../../src/workbook/report/formats";
import { measuresWithEvidence } from "../../../src/workbook/report/measureEvidence";
import { readLiteral, simpleSetup } from "../sources/literalSource";
import { stand } from "../stand-in";
import { FORCES, madeUpdate, measure } from "../updates";

/** The year before and now: the home force fell by 19.2 %, every other one by 30 %. */
const scaled = (scale: number) =>
  FORCES.map((_, at) => (at === 0 ? [82_344, 66_497] : [100_000, 70_000]).map((n) => n / scale));
const alike = (figure: number) => FORCES.map(() => [figure, figure]);
const yearly = { months: 12 };
const SERIES = [
  { ...yearly, name: "Calls", figures: scaled(1) },
  { ...yearly, name: "Share", figures: scaled(1000) },
  { ...yearly, name: "Share in cells", figures: scaled(1000), kind: FigureKind.Percent },
  { ...yearly, name: "All", figures: alike(100_000) },
  { ...yearly, name: "Population", figures: alike(990_437) },
];

const count = { value: "", count: "Calls", countNoun: "calls" };
const KINDS = {
  "a count": { ...count, denominator: "" },
  "a rate": { ...count, denominator: "Population", per: 1000 },
  "a rate per 100 of a stock": { ...count, denominator: "Population", per: 100 },
  "a percentage by Per": { ...count, denominator: "All", denominatorIs: "flow", per: 100 },
  "a percentage by cells": { value: "Share in cells", count: "", denominator: "" },
  "a value": { value: "Share", count: "", denominator: "" },
} as const satisfies Record<string, Partial<Measure>>;
type Kind = keyof typeof KINDS;

const UNITS = ["%", "% of calls", "per 1,000 pop.", ""] as const;

function made(kind: Kind, changes: Partial<Measure>) {
  const { input, cells } = madeUpdate({
    series: SERIES,
    measures: [
      {
        ...measure,
        changeIn: "unit",
        decimals: 1,
        unit: "",
        countNoun: "",
        ...KINDS[kind],
        ...changes,
      },
    ],
  });
  const setup = withPercentageCells(input.setup, input.observations);
  const update = computeUpdate({ ...input, setup });
  return { update, cells, result: update.measures[0]! };
}

const valueOf = ({ value, measure: of }: MeasureResult) => measureText(value, of);
const toAverage = ({ toAverage: change, measure: of }: MeasureResult) =>
  changeText(change, of, "average");

const PER_CENT = ["-19.2%", "-9.4% points"] as const;
const POINTS = ["-15.8% points", "-12.4% points"] as const;

function derived(kind: Kind, unit: string): readonly [string, string] {
  if (kind.startsWith("a percentage")) return POINTS;
  return kind === "a value" && unit.startsWith("%") ? POINTS : PER_CENT;
}

const everyYearly = (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
  UNITS.map((unit) => [kind, unit] as const),
);

test.each(everyYearly)("the yearly change of %s in %j", (kind, unit) => {
  const [value, change] = derived(kind, unit);
  const { result, update } = made(kind, { basis: "yearly change", unit });
  expect([valueOf(result), toAverage(result)]).toEqual([value, change]);
  expect(result.value).toBeCloseTo(value.startsWith("-19.2") ? -19.2449 : -15.847, 4);
  expect(valueFormat(result.measure)).toBe('#,##0.0"%"');
  expect(unitWords(result.measure)).toBe(value.endsWith("points") ? "points" : "");
  expect(changeWithUnitFormat(result.measure, -9)).toContain('"% points"');
  expect(update.problems).toEqual([]);
});

test.each(everyYearly)("Change as per cent of %s in %j", (kind, unit) => {
  const { result } = made(kind, { basis: "yearly change", unit, changeAs: "per cent" });
  expect([valueOf(result), toAverage(result)]).toEqual(PER_CENT);
});

test.each<readonly [Kind, string, readonly [string, string]]>([
  ["a count", "", ["-15,847.0", "-12,383.9"]],
  ["a count", "%", ["-15,847.0 calls", "-12,383.9 calls"]],
  ["a count", "calls", ["-15,847.0 calls", "-12,383.9 calls"]],
  ["a rate", "per 1,000 pop.", ["-16.0 per 1,000 pop.", "-12.5 per 1,000 pop."]],
  ["a rate per 100 of a stock", "%", ["-1.6% points", "-1.3% points"]],
  ["a percentage by Per", "%", POINTS],
  ["a percentage by cells", "", POINTS],
  ["a value", "minutes", ["-15.8 minutes", "-12.4 minutes"]],
])("Change as points of %s in %j", (kind, unit, texts) => {
  const { result } = made(kind, { basis: "yearly change", unit, changeAs: "points" });
  expect([valueOf(result), toAverage(result)]).toEqual(texts);
});

test.each<readonly [Kind, string, string]>([
  ["a count", "calls", "66,497.0 calls"],
  ["a rate", "per 1,000 pop.", "67.1 per 1,000 pop."],
  ["a rate per 100 of a stock", "%", "6.7%"],
  ["a percentage by Per", "", "66.5%"],
  ["a percentage by Per", "% of calls", "66.5% of calls"],
  ["a percentage by cells", "", "66.5%"],
  ["a value", "minutes", "66.5 minutes"],
  ["a value", "%", "66.5%"],
])("the level of %s in %j, whatever Change as says", (kind, unit, text) => {
  for (const changeAs of [undefined, "per cent", "points"] satisfies (ChangeAs | undefined)[]) {
    const { result } = made(kind, { unit, changeAs });
    expect(valueOf(result)).toBe(text);
  }
});

test.each<readonly [Kind, Partial<Measure>, string | undefined]>([
  [
    "a rate",
    { unit: "%", per: 1 },
    'Unit says "%", but Per is 1: 16.2% would be printed as 0.162%.',
  ],
  ["a percentage by Per", { unit: "% solved", per: 1 }, 'Unit says "% solved", but Per is 1'],
  ["a rate", { unit: "%" }, "Per is 1000"],
  ["a rate", { unit: "%", basis: "yearly change", per: 1 }, "Per is 1"],
  ["a rate", { unit: "%", basis: "yearly change", changeAs: "points" }, "Per is 1000"],
  ["a count", { unit: "%" }, "not divided by anything"],
  ["a rate", { unit: "%", per: 100 }, undefined],
  ["a value", { unit: "%", per: 1 }, undefined],
  ["a percentage by cells", { unit: "%" }, undefined],
])("Unit %% that %s does not have is a Problem: %j", (kind, changes, what) => {
  const { result, update } = made(kind, changes);
  const found = update.problems.map((problem) => [problem.severity, problem.what]);
  if (what === undefined) return expect(found).toEqual([]);
  expect(found).toEqual([["error", expect.stringContaining(what)]]);
  expect(result.value).toBeNaN();
  expect(unitProblems(result.measure)).toHaveLength(1);
});

test.each(everyYearly)("the evidence of %s in %j agrees, however it changes", (kind, unit) => {
  for (const changeAs of [undefined, "per cent", "points"] satisfies (ChangeAs | undefined)[]) {
    const { update, cells } = made(kind, { basis: "yearly change", unit, changeAs });
    const standing = stand(cells, [evidencePlan(update)]);
    for (const { rows } of measuresWithEvidence(update)) {
      const { row, column } = verdictCell(rows);
      expect(standing.value(SHEETS.evidence, row, column)).toBe("agrees");
    }
  }
});

test.each([
  [["C2:C3"], true],
  [[], false],
])("percentages are known by their cells: %j", async (percents, expected) => {
  const source = {
    Source: "Calls",
    Sheet: "Calls",
    Layout: "long",
    "Force column": "Force",
    "Period column": "Month",
    "Fixed series": "Answered",
    "Value column": "Number",
  };
  const rows = [
    ["Force", "Month", "Number"],
    ["Essex", "Jan 2021", 0.162],
    ["Sussex", "Jan 2021", 0.5],
  ];
  const { setup } = await readLiteral({
    own: simpleSetup(["Answered"], source),
    sheets: [{ name: "Calls", rows, percents }],
  });
  expect(setup?.measures.map(({ percentageCells }) => percentageCells)).toEqual([expected]);
});
