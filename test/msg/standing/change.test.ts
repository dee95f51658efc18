import { changeRequired, countsToReach } from "../../../src/msg/standing/change";
import type { Benchmark, LeagueFigures } from "../../../src/msg/standing/benchmarks";
import type { Measure } from "../../../src/msg/model/setup";
import { measure, rateMeasure } from "../builders";
import type { ChangeRequired } from "../../../src/msg/model/measureResult";

function change(
  own: { count?: number; denominator?: number; value: number; before?: number },
  figure: number,
  of: Measure,
  benchmark: Partial<Benchmark> = {},
): ChangeRequired | undefined {
  const column = (value: number | undefined): Float64Array => Float64Array.of(value ?? NaN);
  const league: LeagueFigures = {
    home: 0,
    counts: column(own.count),
    denominators: column(own.denominator),
    values: column(own.value),
    countsBefore: undefined,
    denominatorsBefore: undefined,
    valuesBefore: own.before === undefined ? undefined : column(own.before),
  };
  return changeRequired(league, of, { figure, tolerance: 0, ownShareFactor: NaN, ...benchmark });
}

test("the change in counts is the first whole number that is as good", () => {
  const own = { count: 100, denominator: 1000, value: 100 };
  expect(change(own, 90.5, rateMeasure())).toMatchObject({ inUnit: -9.5, inCounts: -10 });
  expect(change(own, 90, rateMeasure())).toMatchObject({ inUnit: -10, inCounts: -10 });
  expect(change(own, 109.5, rateMeasure({ better: "higher" }))).toMatchObject({ inCounts: 10 });
});

test("a value as good as the benchmark needs no change; an equal one neither", () => {
  const own = { count: 100, denominator: 1000, value: 100 };
  const none = { reached: true, inUnit: 0, inCounts: 0 };
  expect(change(own, 100, rateMeasure())).toMatchObject(none);
  expect(change(own, 101, rateMeasure())).toMatchObject(none);
  expect(change(own, 99, rateMeasure({ better: "higher" }))).toMatchObject(none);
});

test("the own share is applied before counts are made whole", () => {
  const own = { count: 100, denominator: 1000, value: 100 };
  expect(change(own, 99.5, rateMeasure(), { ownShareFactor: 3 })).toMatchObject({
    inCounts: -1,
    inUnitWithOwnShare: -1.5,
    inCountsWithOwnShare: -2,
  });
  expect(change(own, 99.5, rateMeasure())).toMatchObject({
    inUnitWithOwnShare: NaN,
    inCountsWithOwnShare: NaN,
  });
});

test("a count without a denominator is its own unit", () => {
  const counted = measure({ value: "", count: "Offences" });
  expect(change({ count: 12, value: 12 }, 9.5, counted)).toMatchObject({
    inUnit: -2.5,
    inCounts: -3,
  });
});

test("a yearly change aims at the count a year before, changed by the target", () => {
  const yearly = rateMeasure({ basis: "yearly change" });
  const own = { count: 120, denominator: 1000, value: 20, before: 100 };
  // 100 a year before, target + 5%: 105
  expect(change(own, 5, yearly)).toMatchObject({ inUnit: -15, inCounts: -15 });
  expect(change(own, 5.5, yearly)).toMatchObject({ inUnit: -14.5, inCounts: -15 });
});

test("the yearly change of a percentage is in points", () => {
  const yearly = rateMeasure({ basis: "yearly change", unit: "%", per: 100, better: "higher" });
  const own = { count: 10, denominator: 100, value: -2, before: 12 };
  expect(change(own, 1, yearly)).toMatchObject({ inUnit: 3, inCounts: 3 });
});

test("a value that was read moves as the rate of its count does", () => {
  const read = rateMeasure({ value: "Crime" });
  const own = { count: 100, denominator: 1000, value: 100.04 };
  expect(change(own, 90, read)).toMatchObject({ inCounts: -11 });
});

test("there is no change without a value, a benchmark or a direction", () => {
  expect(change({ value: NaN }, 1, measure())).toBeUndefined();
  expect(change({ value: 1 }, NaN, measure())).toBeUndefined();
  expect(change({ value: 1 }, 2, measure({ better: "neither" }))).toBeUndefined();
});

test("huge counts end, and counts that move nothing have no answer", () => {
  const rate = (count: number): number => (count / 7) * 3;
  const target = (figure: number) => ({ figure, tolerance: 0 });
  const aim = target(rate(1e12) - 3e11);
  expect(countsToReach(1e12, rate, -3e11, "lower", aim)).toBe(-7e11);
  expect(countsToReach(5, () => 1, -1, "lower", target(0))).toBeNaN();
  expect(countsToReach(5, (count) => count, -1, "lower", target(-Infinity))).toBeNaN();
});

test("the counts end at the benchmark itself, which value + change may miss by rounding", () => {
  const rate = (count: number): number => (count / 7) * 1000;
  expect(rate(20) + (rate(1) - rate(20))).toBeLessThan(rate(1));
  const own = { count: 20, denominator: 7, value: rate(20) };
  expect(change(own, rate(1), rateMeasure())).toMatchObject({ inCounts: -19 });
  expect(change(own, rate(1), rateMeasure(), { ownShareFactor: 1 })).toMatchObject({
    inCountsWithOwnShare: -19,
  });
});

test.each([1e16, 1e17, 1e300])(
  "a count of %d has no change in counts, and is told at once",
  (count) => {
    const halve = { figure: count / 2, tolerance: 0 };
    const change = countsToReach(count * 4, (other) => other, -count * 2, "lower", halve);
    expect(change).toBeNaN();
  },
);
