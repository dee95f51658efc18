/** "How sure is it" on the report's sheets: Essex, year ending March 2021. */
import type { Measure } from "../../../src/msg/model/setup";
import { SHEETS, TABLES } from "../../../src/workbook/names/contract";
import type { Block, SheetPlan } from "../../../src/workbook/report/block";
import {
  CERTAINTY_ROWS,
  RESULT_COLUMNS,
  type CertaintyRow,
} from "../../../src/workbook/report/layout";
import { measuresWithEvidence } from "../../../src/workbook/report/measureEvidence";
import { reportPlans } from "../../../src/workbook/report/plans";
import { cellEntry } from "../../../src/workbook/plan/cellEntries";
import { FORCES, POPULATION, yearEnding, type Offence } from "../../oracle/openData";
import { stand } from "../stand-in";
import { madeUpdate, measure, type MadeSeries } from "../updates";

const ASKED: Readonly<Record<Offence, Partial<Measure>>> = {
  "All crime": { aspiration: { kind: "nth", position: 4 } },
  "Violence with injury": { aspiration: { kind: "nth", position: 4 } },
  "Drug trafficking": { better: "higher", aspiration: { kind: "none", reason: "" } },
  Homicide: { aspiration: { kind: "average" } },
};

function yearOf(offence: Offence): MadeSeries {
  const figures = [...yearEnding(offence)].map((count) => [count]);
  return { name: offence, figures, months: 12 };
}

const people: MadeSeries = {
  name: "Population",
  figures: [...POPULATION].map((n) => [n]),
  months: 12,
};

const { update, cells } = madeUpdate({
  forces: FORCES,
  series: [...(Object.keys(ASKED) as Offence[]).map(yearOf), people],
  measures: [
    ...Object.entries(ASKED).map(([name, changes]) => ({
      ...measure,
      name,
      count: name,
      ...changes,
    })),
    {
      ...measure,
      name: "Crime as read",
      value: "All crime",
      count: "",
      denominator: "",
      changeIn: "unit",
    },
  ],
});
const plans = reportPlans(update);
const standing = stand(cells, plans);

function blockOf(sheet: string, has: (block: Block) => boolean): Block {
  const plan = plans.find((one): one is SheetPlan => one.sheet === sheet)!;
  return plan.blocks.find(has)!;
}

function contents(block: Block, columns: readonly string[]): unknown[][] {
  return block.rows
    .slice(1)
    .map(({ cells }) => columns.map((name) => cells[block.columns.indexOf(name)]!.content));
}

test("MsgResults: rank best and worst, limits with spread at 95 %, and whether within", () => {
  const results = blockOf(SHEETS.evidence, ({ table }) => table === TABLES.results);
  const columns = ["Rank best", "Rank worst", "Within expected range"];
  expect(contents(results, columns)).toEqual([
    [8, 8, "Yes"],
    [4, 5, "Yes"],
    [3, 4, "Yes"],
    [1, 8, "Yes"],
    ["", "", ""],
  ]);
  const [low, high] = contents(results, ["Expected low", "Expected high"])[0] as number[];
  expect(low).toBeCloseTo(56.56, 2);
  expect(high).toBeCloseTo(85.66, 2);
});

test("MSG Performance: position with range, plain word, certainty of the status", () => {
  const table = blockOf(SHEETS.performance, ({ id }) => id === "performance");
  const columns = ["MSG position", "How sure is the position", "How sure is the status"];
  expect(contents(table, columns)).toEqual([
    ["8th", "certain", "for sure"],
    ["5th (4-5)", "could be 4th or 5th", "within chance"],
    ["3rd (3-4)", "could be 3rd or 4th", ""],
    ["7th (1-8)", "cannot be told apart from 1st to 8th", "within chance"],
    ["8th", "not known", "not known"],
  ]);
  // Written as text, so that Excel makes no date of it.
  expect(cellEntry({ content: "8th (8-8)" }).format).toBe("@");
});

test("MSG Summary: HMIC's warning names the measures whose forces are all within", () => {
  const texts = blockOf(SHEETS.summary, ({ id }) => id === "summary").rows.map(
    ({ cells }) => cells[0]!.content,
  );
  expect(texts).toContain(
    "All forces are within the expected range (95 %, allowing for the real spread between forces), so the " +
      "position allows no inference: All crime; Homicide.",
  );
  expect(texts).toContain(
    "Chance alone could explain whether the aspiration is met: Violence with injury (not met); Homicide (not met).",
  );
});

/** Every row of "How sure is it" by the stand-in's calculation. */
function evidenceCertainty(at: number): Record<CertaintyRow, unknown> {
  const { rows } = measuresWithEvidence(update)[at]!;
  const value = (index: number) =>
    standing.value(SHEETS.evidence, rows.firstCertainty + index, RESULT_COLUMNS.here);
  const entries = CERTAINTY_ROWS.map(({ key }, index) => [key, value(index)] as const);
  return Object.fromEntries(entries) as Record<CertaintyRow, unknown>;
}

test("MSG Evidence reproduces the ranges by native formulas, and says how", () => {
  update.measures.slice(0, -1).forEach(({ certainty }, at) => {
    if (!certainty?.isKnown) throw new Error("Made of counts.");
    const shown = evidenceCertainty(at);
    const { between, chance } = certainty.expected;
    for (const [row, figure] of [
      ["spread", certainty.expectation.betweenVariance],
      ["low", between.at95.low],
      ["high", between.at95.high],
      ["chanceLow", chance.at95.low],
      ["chanceHigh", chance.at95.high],
    ] as const)
      expect((shown[row] as number) / figure).toBeCloseTo(1, 9);
    expect([shown.rankBest, shown.rankWorst]).toEqual([certainty.rankBest, certainty.rankWorst]);
    expect(shown.within).toBe("Yes");
  });
  const texts = evidenceTexts();
  expect(texts).toContainEqual(expect.stringContaining("(R's poisson.test), each peer, Holm"));
  expect(texts).toContain(
    "How sure is it: not known, because its values have no counts behind them.",
  );
});

test("every figure of it that stands in MsgResults is the same there", () => {
  const compared = CERTAINTY_ROWS.filter(({ column }) => column !== undefined).length;
  const same = measuresWithEvidence(update).flatMap(({ rows, result }) =>
    result.certainty?.isKnown
      ? CERTAINTY_ROWS.map((_, i) =>
          standing.value(SHEETS.evidence, rows.firstCertainty + i, RESULT_COLUMNS.same),
        ).filter((word) => typeof word === "string" && word !== "")
      : [],
  );
  expect(same).toEqual(Array(compared * 4).fill("same"));
});

function evidenceTexts(): unknown[] {
  const plan = plans.find(({ sheet }) => sheet === SHEETS.evidence)!;
  return plan.blocks.flatMap(({ rows }) => rows.map(({ cells: [first] }) => first!.content));
}
