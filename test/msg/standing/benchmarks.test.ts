import {
  averageBenchmark,
  topQuartileBenchmark,
  type LeagueFigures,
} from "../../../src/msg/standing/benchmarks";
import { MISSING } from "../../../src/msg/basics/missing";
import type { Measure, Settings } from "../../../src/msg/model/setup";
import { topQuartile } from "../../../src/msg/standing/topQuartile";
import { rateMeasure, settings } from "../builders";

const COUNTS = [10, 60, 20];
const DENOMINATORS = [1000, 2000, 1000];

function league(changes: Partial<LeagueFigures> = {}): LeagueFigures {
  return {
    home: 0,
    counts: Float64Array.from(COUNTS),
    denominators: Float64Array.from(DENOMINATORS),
    values: Float64Array.of(10, 30, 20),
    countsBefore: undefined,
    denominatorsBefore: undefined,
    valuesBefore: undefined,
    ...changes,
  };
}

function average(
  chosen: Partial<Settings>,
  figures = league(),
  changes: Partial<Measure> = {},
): { figure: number; ownShareFactor: number } {
  return averageBenchmark(figures, rateMeasure(changes), settings(chosen));
}

test("the mean counts every force once, the home force where it is in the average", () => {
  expect(average({})).toMatchObject({ figure: 20, ownShareFactor: 1.4999999999999998 });
  expect(average({ homeForceInAverage: false })).toMatchObject({ figure: 25, ownShareFactor: 1 });
});

test("the weighted average is the group's rate as one", () => {
  const weighted = { average: "weighted" } as const;
  expect(average(weighted)).toMatchObject({ figure: 22.5, ownShareFactor: 4 / 3 });
  expect(average({ ...weighted, homeForceInAverage: false })).toMatchObject({
    figure: (80 / 3000) * 1000,
    ownShareFactor: 1,
  });
});

test("a force without a value is in neither average, nor in the own share", () => {
  const gap = league({ values: Float64Array.of(10, MISSING, 20) });
  expect(average({}, gap)).toMatchObject({ figure: 15, ownShareFactor: 2 });
  expect(average({ average: "weighted" }, gap)).toMatchObject({ figure: 15, ownShareFactor: 2 });
});

test("the weighted yearly change is that of the group as one", () => {
  const yearly = { basis: "yearly change" } as const;
  const figures = league({
    countsBefore: Float64Array.of(20, 40, 40),
    denominatorsBefore: Float64Array.from(DENOMINATORS),
    valuesBefore: Float64Array.of(20, 20, 40),
    values: Float64Array.of(-50, 50, -50),
  });
  // 100 a year before, 90 now
  const result = average({ average: "weighted" }, figures, yearly);
  expect(result.figure).toBeCloseTo(-10, 12);
  // The own force's 20 of the group's 100 of a year before: 1 / (1 - 0.2)
  expect(result.ownShareFactor).toBeCloseTo(1.25, 12);
});

test("a rank's top quartile is a force's value and needs no tolerance, the others do", () => {
  const eight = league({ values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) });
  const top = (method: Settings["topQuartile"]) =>
    topQuartileBenchmark(eight, rateMeasure(), settings({ topQuartile: method }));
  expect(top("rank")).toMatchObject({ figure: 2, tolerance: 0 });
  expect(top("inclusive")).toMatchObject({ figure: 2.75, tolerance: 8 * 2 ** -52 * 8 });
  expect(top("exclusive")).toMatchObject({ figure: 2.25, tolerance: 8 * 2 ** -52 * 8 });
});

test.each([
  [3, NaN],
  [4, 1],
  [5, 2],
  [8, 2],
  [9, 3],
  [13, 4],
])("of %d forces the value to reach by rank is the %d-th best", (forces, kth) => {
  const figures = Array.from({ length: forces }, (_, i) => (i * 7) % forces).map((n) => n + 1);
  expect(topQuartile(figures, "lower", "rank")).toBe(kth);
  expect(topQuartile([...figures, MISSING], "higher", "rank")).toBe(forces + 1 - kth);
});
