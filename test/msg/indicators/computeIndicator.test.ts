/** What an indicator makes of gaps, late beginnings, stocks, targets and baselines. */
import fc from "fast-check";
import { MISSING } from "../../../src/msg/basics/missing";
import { monthNumber } from "../../../src/msg/basics/period";
import { percentChange } from "../../../src/msg/indicators/changePercent";
import { compareFigures } from "../../../src/msg/indicators/comparison";
import { computed, indicator, months, quarters, QUARTER, resultOf } from "./indicatorBuilders";

const SIX = [10, 20, 30, 40, 50, 60];

test("a missing month makes the quarter missing, and its problem says which", () => {
  const { result, problems } = computed(indicator(), months("Calls", [...SIX, 70, undefined, 90]));
  expect(result.now).toBeUndefined();
  expect(problems).toMatchObject([
    {
      severity: "error",
      indicator: "999 calls",
      what: "999 calls has no figure for Q4 2020/21: there is no figure for February 2021.",
      where: [{ sheet: "MSG Setup", address: "D60" }],
    },
  ]);
});

test("a quarter that the data do not reach is told by its months", () => {
  const late = months("Calls", SIX);
  const until = { ...late, ends: late.ends.map((end) => end - 1) };
  const { problems } = computed(indicator(), until);
  expect(problems[0]?.what).toBe(
    "999 calls has no figure for Q4 2020/21: there is no figure for March 2021.",
  );
});

test("Data to stands for an earlier quarter, and the note says so", () => {
  const of = indicator({ dataTo: { end: QUARTER.end - 3, months: 1 } });
  const result = resultOf(of, months("Calls", [...SIX, 7, 7, 7, 9]));
  expect(result.now?.period.end).toBe(QUARTER.end - 3);
  expect(result.note).toContain("Its figures are for Q3 2020/21.");
});

test("a gap in the quarter before is a warning, not the late beginning of a series", () => {
  const figures = [1, 1, 1, 1, 1, 1, 1, 1, 1, 5, undefined, 5, 6, 6, 6];
  const gap = computed(indicator(), months("Calls", figures));
  expect(gap.problems.map(({ what }) => what)).toEqual([
    "999 calls: no comparison with the quarter before, because there is no figure for November 2020.",
  ]);
  const late = computed(indicator(), months("Calls", [6, 6, 6]));
  expect(late.problems).toEqual([]);
  expect(late.result.note).toContain("No comparison with the quarter before: its figures begin in");
});

test("a series of years makes no quarter; rolling figures are not added up", () => {
  expect(computed(indicator(), months("Calls", [1, 2], 12)).problems[0]?.what).toContain(
    "its periods have 12 months",
  );
  const rolling = { ...months("Calls", SIX), months: 3 };
  expect(computed(indicator(), rolling).problems[0]?.what).toContain("overlap");
  expect(resultOf(indicator({ kind: "value" }), rolling).now?.figure).toBe(60);
});

test("a stock is its last figure, compared with the same day of the year before", () => {
  const figures = Array.from({ length: 15 }, (_, at) => (at === 14 ? undefined : 500 + at));
  const result = resultOf(indicator({ kind: "stock", noun: "officers" }), months("Calls", figures));
  expect(result.now?.figure).toBe(513);
  expect(result.lastYear?.figure).toBe(501);
  expect(result.previous?.figure).toBe(510);
  expect(result.note).toBe("Its latest figure is of February 2021.");
  expect(result.perDay).toBeNaN();
});

test.each([
  ["at most 70,000", "neither", "Met"],
  ["at least 70,000", "neither", "Not met"],
  ["70,000", "lower", "Met"],
  ["70,000", "higher", "Not met"],
  ["66497", "lower", "Met"],
  ["", "lower", "No aspiration"],
] as const)("target %s where %s is better: %s", (wants, better, status) => {
  const calls = quarters("Calls", { lastYear: 1, previous: 1, now: 66_497 });
  expect(resultOf(indicator({ wants, better }), calls).status).toBe(status);
});

test.each([
  ["4th in MSG", "lower", "is no figure"],
  ["70,000", "neither", "does not say whether more or less"],
  ["at least 70,000", "lower", "contradicts Better"],
  ["at least 90%", "higher", "is a percentage, and its figure is not"],
] as const)("target %s where %s is better is a problem at its cell", (wants, better, words) => {
  const calls = quarters("Calls", { lastYear: 1, previous: 1, now: 66_497 });
  const { result, problems } = computed(indicator({ wants, better }), calls);
  expect(result.status).toBe("");
  expect(problems[0]?.what).toContain(words);
  expect(problems[0]?.where[0]?.address).toBe("L60");
});

test("a target in per cent is about the share", () => {
  const of = indicator({ wants: "at least 80%", better: "higher", shareOf: "All" });
  const part = quarters("Calls", { lastYear: 1, previous: 1, now: 2_014 });
  const all = (now: number) => quarters("All", { lastYear: 1, previous: 1, now });
  expect(resultOf(of, part, all(2_443)).status).toBe("Met");
  expect(resultOf(of, part, all(2_600)).status).toBe("Not met");
});

test("a baseline is a quarter of its own", () => {
  const baseline = { end: monthNumber(2020, 6), months: 1 };
  const of = indicator({ compare: { previous: false, lastYear: false, baseline } });
  const result = resultOf(of, months("Calls", [200, 120, 130, 140, 150], 3));
  expect(result.baseline?.change).toBe(30);
  expect(result.previous).toBeUndefined();
});

test("a check value that differs is told; a rounded one agrees", () => {
  const calls = quarters("Calls", { lastYear: 1, previous: 1, now: 66_497 });
  expect(computed(indicator({ checkValue: 66_498 }), calls).problems[0]?.what).toBe(
    "999 calls is 66497, where 66498 was published (Check value).",
  );
  expect(computed(indicator({ checkValue: 66_497 }), calls).problems).toEqual([]);
});

test("an unknown series is a problem of the indicator alone", () => {
  const { problems } = computed(indicator({ series: "Cals" }), months("Calls", SIX));
  expect(problems[0]).toMatchObject({ indicator: "999 calls", severity: "error" });
  expect(problems[0]?.measure).toBeUndefined();
  expect(problems[0]?.what).toContain('"Calls"');
});

describe("since when it was not as high", () => {
  test.each([
    ["a quarter of long ago was as high", [90, 10, 10, 10, 10, 10, 80], "highest since Q2 2019/20"],
    ["none was", [5, 10, 10, 10, 10, 10, 80], "highest since the figures begin (July 2019)"],
    ["none was as low", [50, 70, 70, 70, 70, 70, 7], "lowest since the figures begin (July 2019)"],
    ["one of the last year was", [90, 10, 10, 10, 95, 5, 80], ""],
    ["there are too few quarters to say", [10, 80], ""],
  ])("%s", (_, figures, expected) => {
    expect(resultOf(indicator(), months("Calls", figures, 3)).extreme).toBe(expected);
  });
});

const counts = fc.integer({ min: 0, max: 100_000 });
const figure = (value: number, days: number) => {
  return { period: QUARTER, figure: value, days, window: undefined };
};
const COUNT = { hasPercent: true, isCount: true };

test("properties: the sum of the months, the change and its per cent belong together", () => {
  fc.assert(
    fc.property(fc.array(counts, { minLength: 15, maxLength: 15 }), (figures) => {
      const { now, previous, busiest, perDay } = resultOf(indicator(), months("Calls", figures));
      const sum = (from: number) => figures.slice(from, from + 3).reduce((a, b) => a + b, 0);
      expect(now?.figure).toBe(sum(12));
      expect(previous?.figure).toBe(sum(9));
      expect(perDay * 90).toBeCloseTo(sum(12), 6);
      expect((previous?.figure ?? 0) + (previous?.change ?? 0)).toBe(now?.figure);
      expect(busiest?.figure).toBe(Math.max(...figures.slice(12)));
      for (const { by } of busiest?.leads ?? []) expect(by).toBeGreaterThan(0);
    }),
  );
});

test("properties: with equal days there is no caveat; chance is the same both ways", () => {
  fc.assert(
    fc.property(counts, counts, fc.integer({ min: 89, max: 92 }), (now, before, days) => {
      const equal = compareFigures(figure(now, days), figure(before, days), COUNT);
      expect(equal.isPerDayTold).toBe(false);
      const one = compareFigures(figure(now, days), figure(before, 92), COUNT);
      const other = compareFigures(figure(before, 92), figure(now, days), COUNT);
      expect(one.chance).toBe(other.chance);
      expect(one.chance).toBeGreaterThanOrEqual(0);
      expect(one.chance).toBeLessThanOrEqual(1);
      const isSmall = now < 50 || before < 50;
      expect(Number.isNaN(one.changePercent)).toBe(isSmall);
      if (!isSmall) expect(one.changePercent).toBeCloseTo(percentChange(now, before), 9);
    }),
  );
});

test("figures that are no counts have no chance", () => {
  const half = compareFigures(figure(60.5, 90), figure(70, 90), COUNT);
  expect(half.chance).toBe(MISSING);
});
