import { measureTable, type MeasureTable } from "../../../src/msg/figures/measureTable";
import { monthNumber } from "../../../src/msg/basics/period";
import { missingReason } from "../../../src/msg/figures/missingFigures";
import type { Problem } from "../../../src/msg/basics/problem";
import type { Series } from "../../../src/msg/model/observations";
import type { Measure } from "../../../src/msg/model/setup";
import { force, measure, observations, period, rateMeasure, series, setup } from "../builders";

const HOME_AND_PEER = [force("Force A"), force("Force B")];
const JANUARY = monthNumber(2020, 1);

function tableOf(crime: Measure, ...all: readonly Series[]): MeasureTable {
  const table = measureTable(...args(crime, all));
  if (!("ends" in table)) throw new Error(table.map(({ what }) => what).join("\n"));
  return table;
}

function problemsOf(crime: Measure, ...all: readonly Series[]): readonly Problem[] {
  const table = measureTable(...args(crime, all));
  if ("ends" in table) throw new Error("there are no problems");
  return table;
}

function args(crime: Measure, all: readonly Series[]): Parameters<typeof measureTable> {
  const setUp = setup([crime], HOME_AND_PEER);
  return [observations(setUp, ...all), setUp, crime];
}

/** Figures of the home force by period. */
function own(table: MeasureTable, figures: Float64Array = table.values): number[] {
  return Array.from(table.ends, (_, row) => figures[row * table.forces.length + table.home]!);
}

const months = (...offsets: readonly number[]): number[] =>
  offsets.map((offset) => JANUARY + offset);
const ones = (rows: number): [number, number][] => Array.from({ length: rows }, () => [1, 1]);

test("a window sums its periods and has none before it is full, or over a gap", () => {
  const offences = series("Offences", months(0, 1, 2, 4, 5, 6), [
    [1, 0],
    [2, 0],
    [4, 0],
    [8, 0],
    [16, undefined],
    [32, 0],
  ]);
  const table = tableOf(measure({ value: "", count: "Offences", window: 3 }), offences);
  expect(own(table)).toEqual([NaN, NaN, 7, NaN, NaN, 56]);
  expect(table.values[2 * 2 + 1]).toBe(0);
  expect(table.values[5 * 2 + 1]).toBeNaN();
  expect(table.months).toBe(3);
});

test("four quarters make a year", () => {
  const quarters = series("Offences", months(2, 5, 8, 11, 14), ones(5), { months: 3 });
  const table = tableOf(measure({ value: "", count: "Offences", window: 4 }), quarters);
  expect(own(table)).toEqual([NaN, NaN, NaN, 4, 4]);
  expect(table.months).toBe(12);
});

test("a window over overlapping periods is a problem at the measure's row", () => {
  const rolling = series("Offences", months(11, 12, 13), ones(3), { months: 12 });
  const [problem] = problemsOf(measure({ value: "", count: "Offences", window: 2 }), rolling);
  expect(problem).toMatchObject({ severity: "error", where: [{ address: "K2" }] });
  expect(problem!.what).toContain("overlap");
  const unsummed = tableOf(measure({ value: "", count: "Offences", window: 1 }), rolling);
  expect(own(unsummed)).toEqual([1, 1, 1]);
});

test("a stock is the latest at or before the period, and nothing before its first", () => {
  const offences = series("Offences", months(0, 6, 11, 12), [
    [10, 1],
    [20, 1],
    [30, 1],
    [40, 1],
  ]);
  const population = series("Population", months(5, 11), [
    [1000, 1000],
    [2000, 1000],
  ]);
  const table = tableOf(rateMeasure(), offences, population);
  expect(own(table)).toEqual([NaN, 20, 15, 20]);
  expect(own(table, table.denominators)).toEqual([NaN, 1000, 2000, 2000]);
});

test("a denominator at a fixed period serves all, and one that is not there is a problem", () => {
  const offences = series("Offences", months(0, 1), [
    [10, 1],
    [20, 1],
  ]);
  const population = series("Population", months(5, 17), [
    [1000, 1000],
    [2000, 1000],
  ]);
  const at = (year: number): Measure => rateMeasure({ denominatorAt: period(year, 6) });
  expect(own(tableOf(at(2020), offences, population))).toEqual([10, 20]);
  const [problem] = problemsOf(at(2019), offences, population);
  expect(problem!.what).toBe(
    'All crime takes its denominator at June 2019, but "Data!Population" has figures for June 2020, June 2021 only.',
  );
});

test("a flow denominator is summed over the count's own window", () => {
  const solved = series(
    "Solved",
    months(2, 5),
    [
      [1, 1],
      [2, 1],
    ],
    { months: 3 },
  );
  const offences = series("Offences", months(0, 1, 2, 3, 4, 5), [
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 1],
    [5, 1],
    [6, 1],
  ]);
  const rate = rateMeasure({
    count: "Solved",
    denominator: "Offences",
    per: 100,
    denominatorIs: "flow",
  });
  expect(own(tableOf(rate, solved, offences))).toEqual([(1 / 6) * 100, (2 / 15) * 100]);
  expect(own(tableOf({ ...rate, window: 2 }, solved, offences))).toEqual([NaN, (3 / 21) * 100]);
});

test("a flow denominator that does not make up the count's months is a problem", () => {
  const solved = series("Solved", months(0), ones(1));
  const offences = series("Offences", months(2), ones(1), { months: 3 });
  const rate = rateMeasure({ count: "Solved", denominator: "Offences", denominatorIs: "flow" });
  expect(problemsOf(rate, solved, offences)[0]!.what).toContain("do not make up the 1 months");
});

test("a denominator of 0 gives no value, and a count of 0 is a value", () => {
  const offences = series("Offences", months(0, 1), [
    [5, 1],
    [0, 1],
  ]);
  const population = series("Population", months(0, 1), [
    [0, 1],
    [10, 1],
  ]);
  expect(own(tableOf(rateMeasure(), offences, population))).toEqual([NaN, 0]);
});

test("a rate is count / denominator * per, in that order", () => {
  const offences = series("Offences", months(0), [[7, 1]]);
  const population = series("Population", months(0), [[1100, 1]]);
  expect(own(tableOf(rateMeasure(), offences, population))).toEqual([(7 / 1100) * 1000]);
  expect((7 / 1100) * 1000).not.toBe((7 * 1000) / 1100);
});

test("a yearly change is per cent for rates, points for percentages, against the year before", () => {
  const values = series("Crime", months(0, 3, 12, 15), [
    [10, 1],
    [0, 1],
    [15, 1],
    [5, 1],
  ]);
  const yearly = measure({ basis: "yearly change" });
  const inPerCent = tableOf(yearly, values);
  expect(own(inPerCent)).toEqual([NaN, NaN, 50, NaN]);
  expect(own(inPerCent, inPerCent.yearBefore!.values)).toEqual([NaN, NaN, 10, 0]);
  expect(own(tableOf({ ...yearly, unit: "% solved" }, values))).toEqual([NaN, NaN, 5, 5]);
});

test("a change since a fixed period is against that one, in the periods after it", () => {
  const values = series("Crime", months(0, 3, 12, 15), [
    [10, 1],
    [8, 2],
    [15, 1],
    [6, 0],
  ]);
  const since = measure({ basis: "change since", baseline: period(2020, 4) });
  const table = tableOf(since, values);
  expect(own(table)).toEqual([NaN, NaN, 87.5, -25]);
  expect(own(table, table.yearBefore!.values)).toEqual([NaN, NaN, 8, 8]);
  expect(own(tableOf({ ...since, unit: "% solved" }, values))).toEqual([NaN, NaN, 7, -2]);
  expect(missingReason(tableOf({ ...since, baseline: period(2020, 2) }, values), 3, 0)).toBe(
    "in February 2020: no such period",
  );
});

test("a fixed period of another length than the values' is a problem, a month names an end", () => {
  const crime = series("Offences", months(2, 5, 8), ones(3), { months: 3 });
  const since = rateMeasure({ denominator: "", basis: "change since" });
  const [problem] = problemsOf({ ...since, baseline: period(2020, 3, 12) }, crime);
  expect(problem?.what).toContain("since 12 months to March 2020, but its values are of 3 months");
  expect(own(tableOf({ ...since, baseline: period(2020, 3) }, crime))).toEqual([NaN, 0, 0]);
  expect(own(tableOf({ ...since, baseline: period(2020, 3, 3) }, crime))).toEqual([NaN, 0, 0]);
});

test("a member of the group counts from its first period to its last, the home force always", () => {
  const forces = [
    force("Force A", { inGroup: false }),
    force("Force B", { groupFrom: period(2020, 3, 3) }),
    force("Force C", { groupUntil: period(2020, 1) }),
    force("Force D", { inGroup: false }),
  ];
  const crime = measure();
  const setUp = setup([crime], forces);
  const values = series(
    "Crime",
    months(-1, 0, 1),
    Array.from({ length: 3 }, () => [1, 2, 3, 4]),
  );
  const table = measureTable(observations(setUp, values), setUp, crime) as MeasureTable;
  expect(Array.from(table.forces)).toEqual([0, 1, 2]);
  expect(Array.from(table.members)).toEqual([1, 0, 1, 1, 1, 1, 1, 1, 0]);
  expect(Array.from(table.values)).toEqual([1, NaN, 3, 1, 2, 3, 1, 2, NaN]);
});

test("a flow denominator whose periods overlap cannot be summed", () => {
  const solved = series("Solved", months(0, 1), ones(2));
  const rolling = series("Offences", months(0, 1, 1), ones(3));
  const rate = rateMeasure({
    count: "Solved",
    denominator: "Offences",
    denominatorIs: "flow",
    window: 2,
  });
  expect(problemsOf(rate, solved, rolling)[0]!.what).toContain("overlapping periods");
});

test("a measure without any series is a problem, as reading would have found", () => {
  const [problem] = problemsOf(measure({ value: " " }), series("Crime", months(0), ones(1)));
  expect(problem!.what).toBe("All crime has neither a Value nor a Count.");
});
