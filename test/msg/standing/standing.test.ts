/** What a formula asks of the domain without a set-up: averages by weights, targets, lines, words. */
import fc from "fast-check";
import {
  aspirationBenchmark,
  type BenchmarkTerms,
} from "../../../src/msg/standing/aspirationBenchmark";
import { mean, weightedAverage, weightedMean } from "../../../src/msg/standing/average";
import { positionLine } from "../../../src/msg/standing/positionLine";
import { standingOf } from "../../../src/msg/standing/standing";
import { judgeStanding } from "../../../src/msg/standing/status";
import { changeSentence } from "../../../src/msg/words/wording";
import { forAll, leagueValues, polarity } from "../../properties/arbitraries";
import { readAspiration } from "../../../src/msg/words/readAspiration";

test("rates weighted by their denominators are counts over denominators", () => {
  const counts = [120, 45, 300];
  const denominators = [1000, 500, 4000];
  const rates = counts.map((count, i) => (count / denominators[i]!) * 1000);
  const weighted = weightedMean(rates, denominators, -1);
  expect(weighted).toBeCloseTo(weightedAverage(counts, denominators, rates, 1000, -1), 10);
});

test("equal weights give the mean, and a figure without a weight counts for nothing", () => {
  forAll(leagueValues, (values) => {
    const ones = values.map(() => 2);
    const weighted = weightedMean(values, ones, -1);
    if (Number.isNaN(weighted)) expect(mean(values, -1)).toBeNaN();
    else expect(weighted).toBeCloseTo(mean(values, -1), 10);
    expect(weightedMean([...values, 1e6], [...ones, NaN], -1)).toBe(weighted);
  });
});

test("Nth is met exactly by values as good as the one that holds the place", () => {
  forAll(leagueValues, polarity, fc.integer({ min: 1, max: 12 }), (values, better, place) => {
    fc.pre(place <= values.length && !Number.isNaN(values[0]));
    const terms: BenchmarkTerms = { better, firstIs: "best", topQuartile: "rank", average: NaN };
    const nth = { kind: "nth", position: place } as const;
    const { figure } = aspirationBenchmark(nth, values, terms);
    const { better: ahead } = standingOf(Float64Array.from(values), 0, better);
    const own = {
      value: values[0]!,
      strictlyBetter: ahead,
      groupSize: values.length,
    };
    const reaches = better === "lower" ? own.value <= figure : own.value >= figure;
    expect(judgeStanding(nth, terms, own, undefined, undefined)).toBe(reaches ? "Met" : "Not met");
  });
});

test.each([
  ["at least 20%", 0.2, 20],
  ["16.2%", 0.162, 16.2],
  ["at most 70", 70, 70],
  ["<= 1,234.5", 1234.5, 1234.5],
])("%s is %d in a cell and %d in points", (text, hundredths, points) => {
  expect(readAspiration(text, "hundredths")).toMatchObject({ figure: hundredths });
  expect(readAspiration(text)).toMatchObject({ figure: points });
});

test("the best standing is the highest block, in groups of any size and both numberings", () => {
  forAll(fc.integer({ min: 2, max: 60 }), (of) => {
    expect(positionLine([1, of], of, "best")).toBe("█▁");
    expect(positionLine([1, of], of, "worst")).toBe("▁█");
    const all = Array.from({ length: of }, (_, i) => i + 1);
    const levels = Array.from(positionLine(all, of, "best"), (block) => block.codePointAt(0)!);
    expect(levels).toEqual([...levels].sort((a, b) => b - a));
  });
});

test("a change reads the same from both ends, but for its share", () => {
  const figure = fc.integer({ min: 50, max: 1_000_000 });
  forAll(figure, figure, (one, other) => {
    const [there, back] = [
      changeSentence(one, other, "calls"),
      changeSentence(other, one, "calls"),
    ];
    if (one === other) return expect([there, back]).toEqual(["no change", "no change"]);
    const size = Math.abs(one - other).toLocaleString("en-GB");
    const noun = Math.abs(one - other) === 1 ? "call" : "calls";
    expect(there).toContain(`(${size} ${one > other ? "more" : "fewer"} ${noun})`);
    expect(back).toContain(`(${size} ${one > other ? "fewer" : "more"} ${noun})`);
    expect(there).not.toMatch(/ 0\.0+% /u);
  });
});
