/** The evidence's native formulas, calculated by the stand-in, against the figures as computed. */
import { FigureKind } from "../../../src/msg/model/observations";
import type { Measure, Settings } from "../../../src/msg/model/setup";
import { SHEETS } from "../../../src/workbook/names/contract";
import { resultCell, verdictCell } from "../../../src/workbook/report/evidence";
import { measuresWithEvidence } from "../../../src/workbook/report/measureEvidence";
import { readAspiration, withDirection } from "../../../src/msg/words/readAspiration";
import { changeFigure } from "../../../src/msg/standing/change";
import { reportPlans } from "../../../src/workbook/report/plans";
import { FIGURES_CHANGED } from "../../../src/workbook/report/texts";
import { FIGURES_CHANGED_CELL } from "../../../src/workbook/report/titleBlock";
import { stand } from "../stand-in";
import { allCrime, LATEST, madeUpdate, measure, population, type MadeInput } from "../updates";

const rate: Measure = measure;
const percent: Measure = {
  ...measure,
  name: "Solved rate",
  unit: "%",
  better: "higher",
  count: "",
  denominator: "",
  value: "Solved rate",
  changeIn: "points",
  per: 1,
};
const solvedRates = [16.2, 15.1, 18.4, 14.9, 12.2, 16.2, 17.3, 13.8];

function percentSeries(kind = FigureKind.Number, figures = solvedRates) {
  return { name: "Solved rate", figures: figures.map((figure) => [figure]), kind };
}

/** Every measure's verdict and results by the formulas, and what they should be. */
function evidenceOf(input: MadeInput) {
  const { update, cells } = madeUpdate(input);
  const standing = stand(cells, reportPlans(update));
  const value = (at: { row: number; column: number }) =>
    standing.value(SHEETS.evidence, at.row, at.column);
  const blocks = measuresWithEvidence(update).map(({ result, rows }) => ({
    name: result.measure.name,
    result,
    rows,
    verdict: () => value(verdictCell(rows)),
    position: value(resultCell(rows, "position")),
    average: value(resultCell(rows, "average")),
    topQuartile: value(resultCell(rows, "topQuartile")),
    toAverage: value(resultCell(rows, "toAverage")),
    toTopQuartile: value(resultCell(rows, "toTopQuartile")),
    toAspiration: value(resultCell(rows, "toAspiration")),
  }));
  const changed = () =>
    standing.value(SHEETS.performance, FIGURES_CHANGED_CELL.row, FIGURES_CHANGED_CELL.column);
  return { update, standing, blocks, changed };
}

test("a rate's block works out position, average, top quartile and changes in counts", () => {
  const { blocks } = evidenceOf({ series: [allCrime, population], measures: [rate] });
  const [block] = blocks;
  expect(block?.verdict()).toBe("agrees");
  expect(block?.position).toBe(block?.result.position);
  expect(block?.average).toBeCloseTo(block?.result.average ?? NaN, 12);
  expect(block?.toAverage).toBe(changeFigure(rate, block?.result.toAverage));
  expect(block?.toAverage).toBeLessThan(0);
  expect(block?.toTopQuartile).toBe(changeFigure(rate, block?.result.toTopQuartile));
});

/** A single year's population serves the year before too. */
const yearly = { basis: "yearly change", denominatorAt: { end: LATEST, months: 3 } } as const;

const variants: readonly [string, Partial<Measure>, Partial<Settings>][] = [
  ["a window of four quarters", { window: 4 }, {}],
  ["worst first", { firstIs: "worst" }, {}],
  ["higher is better", { better: "higher" }, {}],
  ["neither is better", { better: "neither" }, {}],
  ["yearly change", { ...yearly }, {}],
  ["yearly change over a window", { ...yearly, window: 4 }, {}],
  ["weighted", {}, { average: "weighted" }],
  ["weighted, home left out", {}, { average: "weighted", homeForceInAverage: false }],
  ["weighted yearly change", { ...yearly }, { average: "weighted" }],
  ["home left out", {}, { homeForceInAverage: false }],
  ["inclusive quartile", {}, { topQuartile: "inclusive" }],
  ["exclusive quartile", {}, { topQuartile: "exclusive" }],
  ["changes in the unit", { changeIn: "unit" }, {}],
  ["no changes", { changeIn: "none" }, {}],
  ["a count without denominator", { denominator: "" }, {}],
  ["a name of wildcards", { name: "Feel safe? *~ or not" }, {}],
];

test.each(variants)("agrees with the computed figures: %s", (_, change, settings) => {
  const { blocks, changed } = evidenceOf({
    series: [allCrime, population],
    measures: [
      { ...rate, ...change },
      { ...rate, name: "Second" },
    ],
    settings,
  });
  expect(blocks.map(({ verdict }) => verdict())).toEqual(["agrees", "agrees"]);
  expect(changed()).toBe("");
});

/** Places, benchmarks and figures aspired to, met and not. */
const aspirations = [
  "1st in MSG",
  "4th in MSG",
  "8th in MSG",
  "MSG Average",
  "Top quartile",
].concat(["Best in MSG", "at most 70", "at least 70", "1000", "(Small numbers)"]);
const ways: readonly [string, Partial<Measure>, Partial<Settings>][] = [
  ["lower", {}, {}],
  ["higher, in the unit", { better: "higher", changeIn: "unit" }, {}],
  ["worst first", { firstIs: "worst" }, {}],
  ["weighted, interpolated", {}, { average: "weighted", topQuartile: "inclusive" }],
];

test.each(ways)("changes to every kind of aspiration agree: %s", (_, change, settings) => {
  const measures = aspirations.map((text) => {
    const aspiration = withDirection(readAspiration(text), change.better ?? "lower");
    return { ...rate, ...change, name: text, aspiration, aspirationText: text };
  });
  const { blocks } = evidenceOf({ series: [allCrime, population], measures, settings });
  expect(blocks.map(({ verdict }) => verdict())).toEqual(aspirations.map(() => "agrees"));
  const needed = blocks.filter(({ result }) => result.toAspiration?.reached === false);
  expect(needed.length).toBeGreaterThan(1);
  for (const { result, toAspiration } of blocks)
    expect(toAspiration).toBe(
      result.toAspiration ? changeFigure(result.measure, result.toAspiration) : "",
    );
});

test.each([
  ["numbers", FigureKind.Number],
  ["percentage formats", FigureKind.Percent],
  ["text", FigureKind.Text],
  ["sums of two cells", FigureKind.Sum],
])("values held as %s agree, ties among them", (_, kind) => {
  const { blocks } = evidenceOf({ series: [percentSeries(kind)], measures: [percent] });
  expect(blocks[0]?.verdict()).toBe("agrees");
  expect(blocks[0]?.position).toBe(3);
});

test("a force without a figure is not ranked", () => {
  const figures = solvedRates.map((figure, at) => (at === 2 ? NaN : figure));
  const { blocks } = evidenceOf({
    series: [percentSeries(FigureKind.Number, figures)],
    measures: [percent],
  });
  expect(blocks[0]?.verdict()).toBe("agrees");
  expect(blocks[0]?.position).toBe(2);
});

function sourceCell({ update }: ReturnType<typeof evidenceOf>): [row: number, column: number] {
  const { cells } = update.observations.series[0]!;
  const latest = (allCrime.figures[0]?.length ?? 0) - 1;
  return [cells.rows[latest * 8 + 3]!, cells.columns[latest * 8 + 3]!];
}

test("an altered source figure makes its own block differ, no other, and the report says so", () => {
  const made = evidenceOf({
    series: [allCrime, population, percentSeries()],
    measures: [rate, percent],
  });
  made.standing.source.setValue(...sourceCell(made), 12_345);
  made.standing.recalculate();
  expect(made.blocks.map(({ verdict }) => verdict())).toEqual(["differs", "agrees"]);
  expect(made.changed()).toBe(FIGURES_CHANGED);
});

test.each([
  [1e-11, "agrees"],
  [1e-7, "differs"],
])("a source figure altered by %d of itself %s", (share, verdict) => {
  const made = evidenceOf({ series: [allCrime, population], measures: [rate] });
  const [row, column] = sourceCell(made);
  const figure = made.standing.source.value(row, column) as number;
  made.standing.source.setValue(row, column, figure * (1 + share));
  made.standing.recalculate();
  expect(made.blocks[0]?.verdict()).toBe(verdict);
});
