import fc from "fast-check";
import { averageBenchmark, topQuartileBenchmark } from "../../src/msg/standing/benchmarks";
import { changeRequired } from "../../src/msg/standing/change";
import { isAsGoodAs } from "../../src/msg/standing/standing";
import { computeUpdate } from "../../src/msg/update/computeUpdate";
import { force, input, MARCH_2021, rateMeasure, series, setup } from "../msg/builders";
import { countedGroup, forAll, polarity } from "./arbitraries";
import { computeCounted, withOwnCount } from "./countedGroups";

test("the change in counts reaches the benchmark held still, and one count less does not", () => {
  const chosen = fc.record({
    average: fc.constantFrom("mean" as const, "weighted" as const),
    homeForceInAverage: fc.boolean(),
    topQuartile: fc.constantFrom("rank" as const, "inclusive" as const, "exclusive" as const),
  });
  forAll(countedGroup, polarity, chosen, (group, better, settings) => {
    const { league, toAverage, toTopQuartile, measure } = computeCounted(
      group,
      { better },
      settings,
    );
    const chosenSettings = setup([], undefined, settings).settings;
    const benchmarks = [
      [toAverage, averageBenchmark(league!, measure, chosenSettings)],
      [toTopQuartile, topQuartileBenchmark(league!, measure, chosenSettings)],
    ] as const;
    const own = group[0]!;
    for (const [change, { figure, tolerance }] of benchmarks) {
      const reachesWith = (count: number): boolean =>
        isAsGoodAs((count / own.denominator) * 1000, figure, better, tolerance);
      expect(reachesWith(own.count + change!.inCounts)).toBe(true);
      if (change!.inCounts !== 0) {
        const oneLess = change!.inCounts - Math.sign(change!.inCounts);
        expect(reachesWith(own.count + oneLess)).toBe(false);
        expect(Math.sign(change!.inCounts)).toBe(better === "lower" ? -1 : 1);
      }
      expect(change!.reached).toBe(change!.inCounts === 0);
    }
  });
});

test("the change with the own share truly reaches the average that moves with it", () => {
  const average = fc.constantFrom("mean" as const, "weighted" as const);
  forAll(countedGroup, polarity, average, (group, better, method) => {
    const chosen = { average: method };
    const before = computeCounted(group, { better }, chosen);
    const share = before.toAverage!.inCountsWithOwnShare;
    fc.pre(!before.toAverage!.reached && group[0]!.count + share >= 0);
    const { value, average: moved } = computeCounted(
      withOwnCount(group, group[0]!.count + share),
      { better },
      chosen,
    );
    const slack = 1e-9 * Math.abs(moved);
    expect(isAsGoodAs(value, moved, better, slack)).toBe(true);
    const oneLess = withOwnCount(group, group[0]!.count + share - Math.sign(share));
    const short = computeCounted(oneLess, { better }, chosen);
    expect(isAsGoodAs(short.value, short.average, better, -slack)).toBe(false);
  });
});

test("a peer's average is reached by the published change: the own share is none", () => {
  forAll(countedGroup, polarity, (group, better) => {
    const { toAverage } = computeCounted(group, { better }, { homeForceInAverage: false });
    expect(toAverage!.inUnitWithOwnShare).toBe(toAverage!.inUnit);
    expect(toAverage!.inCountsWithOwnShare).toBe(toAverage!.inCounts);
  });
});

test("equal values are all at their average, whatever their decimals", () => {
  const one = fc.integer({ min: 1, max: 9999 });
  forAll(one, fc.integer({ min: 2, max: 12 }), polarity, (tenths, forces, better) => {
    const values = Float64Array.from({ length: forces }, () => tenths / 10);
    const league = {
      home: 0,
      values,
      counts: values.map(() => NaN),
      denominators: values.map(() => NaN),
      countsBefore: undefined,
      denominatorsBefore: undefined,
      valuesBefore: undefined,
    };
    const measure = rateMeasure({ better });
    const benchmark = averageBenchmark(league, measure, setup([]).settings);
    expect(changeRequired(league, measure, benchmark)).toMatchObject({ reached: true, inUnit: 0 });
  });
});

test("a yearly change in counts reaches the benchmark, and one count less does not", () => {
  const years = fc.array(
    fc.record({
      before: fc.integer({ min: 1, max: 90_000 }),
      count: fc.integer({ min: 0, max: 90_000 }),
      denominator: fc.integer({ min: 1, max: 3_000_000 }),
    }),
    { minLength: 4, maxLength: 10 },
  );
  forAll(years, polarity, (group, better) => {
    const forces = group.map((_, i) => force(`Force ${String.fromCharCode(65 + i)}`));
    const crime = rateMeasure({ better, basis: "yearly change" });
    const { measures } = computeUpdate(
      input(setup([crime], forces), [
        series(
          "Offences",
          [MARCH_2021 - 12, MARCH_2021],
          [group.map(({ before }) => before), group.map(({ count }) => count)],
        ),
        series("Population", [MARCH_2021 - 24], [group.map(({ denominator }) => denominator)]),
      ]),
    );
    const { toTopQuartile, topQuartile } = measures[0]!;
    const { before, count, denominator } = group[0]!;
    const rate = (counts: number): number => (counts / denominator) * 1000;
    const changeWith = (counts: number): number =>
      ((rate(counts) - rate(before)) / rate(before)) * 100;
    const needed = toTopQuartile!.inCounts;
    expect(isAsGoodAs(changeWith(count + needed), topQuartile, better, 0)).toBe(true);
    fc.pre(needed !== 0);
    const short = changeWith(count + needed - Math.sign(needed));
    expect(isAsGoodAs(short, topQuartile, better, 0)).toBe(false);
  });
});
