import fc from "fast-check";
import type { CountedGroup } from "../../../src/msg/certainty/countedGroup";
import { expectedRange } from "../../../src/msg/certainty/expectedRange";
import { likePeers } from "../../../src/msg/certainty/predictionInterval";
import { placesLeftOpen, rankRange } from "../../../src/msg/certainty/rankRange";
import { rankAll } from "../../../src/msg/standing/standing";
import oracle from "../../oracle/certainty.json";
import { OFFENCES, POPULATION, yearEnding, type Offence } from "../../oracle/openData";
import { countedGroup, forAll, polarity } from "../../properties/arbitraries";

function essex(offence: Offence): CountedGroup {
  return { counts: yearEnding(offence), denominators: POPULATION, home: 0 };
}

function group(counts: number[], denominators: number[], home = 0): CountedGroup {
  return { counts, denominators, home };
}

const THOUSANDS = [1000, 1000, 1000, 1000];

test.each(OFFENCES)("the rank range of Essex agrees with csranks: %s", (offence) => {
  const better = offence === "Drug trafficking" ? "higher" : "lower";
  const [best, worst] = oracle.rankRangesOfEssex.ranges[offence] as [number, number];
  expect(rankRange(essex(offence), better, 0.95, "rate")).toEqual({ best, worst });
});

test.each(oracle.expectedRangesOfEssex.cases)(
  "expected range of Essex: $offence at $confidence",
  ({ offence, confidence, chance }) => {
    const group = essex(offence as Offence);
    const { low, high } = expectedRange(group, 1000, confidence, "chance", "rate");
    expect(low / chance[0]!).toBeCloseTo(1, 10);
    expect(high / chance[1]!).toBeCloseTo(1, 10);
  },
);

test.each(oracle.exactPoissonLimits.cases)(
  "limits of an expected count of $count are PHE's exact ones at $confidence",
  ({ count, confidence, low, high }) => {
    // Two forces alike: the average is each one's own rate.
    const both = group([count, count], [100, 100]);
    const limits = expectedRange(both, 100, confidence, "chance", "rate");
    expect(limits.low).toBeCloseTo(low, 10);
    expect(limits.high).toBeCloseTo(high, 10);
  },
);

test.each(oracle.wilsonLimits.cases)(
  "limits of an expected proportion of $count in $over are Wilson's at $confidence",
  ({ count, over, confidence, low, high }) => {
    const both = group([count, count], [over, over]);
    const limits = expectedRange(both, 1, confidence, "chance", "proportion");
    expect(limits.low).toBeCloseTo(low, 12);
    expect(limits.high).toBeCloseTo(high, 12);
  },
);

test("a rank range holds the force's own place and widens with confidence", () => {
  forAll(countedGroup, polarity, (forces, better) => {
    const counts = forces.map(({ count }) => count);
    const denominators = forces.map(({ denominator }) => denominator);
    const rates = Float64Array.from(forces, ({ count, denominator }) => count / denominator);
    const place = 1 + rankAll(rates, better).better[0]!;
    const [narrow, wide] = [0.8, 0.998].map((confidence) =>
      rankRange(group(counts, denominators), better, confidence, "rate"),
    );
    expect(narrow!.best).toBeLessThanOrEqual(place);
    expect(narrow!.worst).toBeGreaterThanOrEqual(place);
    expect(wide!.best).toBeLessThanOrEqual(narrow!.best);
    expect(wide!.worst).toBeGreaterThanOrEqual(narrow!.worst);
  });
});

test("flipping what is better turns a rank range round", () => {
  forAll(countedGroup, (forces) => {
    const all = group(
      forces.map(({ count }) => count),
      forces.map(({ denominator }) => denominator),
    );
    const lower = rankRange(all, "lower", 0.95, "rate");
    const higher = rankRange(all, "higher", 0.95, "rate");
    expect(higher.best).toBe(forces.length + 1 - lower.worst);
    expect(higher.worst).toBe(forces.length + 1 - lower.best);
  });
});

test("a peer above 100% stays open on either side and takes nothing from the others", () => {
  const above = group([150, 180, 240, 410], [300, 300, 300, 400]);
  const without = group([150, 180, 240], [300, 300, 300]);
  expect(rankRange(without, "higher", 0.95, "proportion")).toEqual({ best: 3, worst: 3 });
  expect(rankRange(above, "higher", 0.95, "proportion")).toEqual({ best: 3, worst: 4 });
  expect(expectedRange(above, 100, 0.95, "chance", "proportion")).toEqual(
    expectedRange(without, 100, 0.95, "chance", "proportion"),
  );
  const home = { ...above, home: 3 };
  expect(rankRange(home, "higher", 0.95, "proportion").best).toBeNaN();
  expect(expectedRange(home, 100, 0.95, "chance", "proportion").low).toBeNaN();
});

test("forces without a figure are passed over, and without an own one there is no answer", () => {
  const withGaps = group([90, 10, NaN, 12, 11, 5], [1000, 1000, 1000, 0, 1000, NaN]);
  expect(rankRange(withGaps, "lower", 0.95, "rate")).toEqual({ best: 3, worst: 3 });
  const without = { ...withGaps, home: 2 };
  expect(rankRange(without, "lower", 0.95, "rate")).toEqual({ best: NaN, worst: NaN });
  expect(expectedRange(without, 1000, 0.95, "chance", "rate")).toEqual({ low: NaN, high: NaN });
});

test("counts that are not whole cannot be compared as rates, only as proportions", () => {
  const halves = group([90.5, 10, 12, 11], THOUSANDS);
  expect(rankRange(halves, "lower", 0.95, "rate").best).toBeNaN();
  expect(rankRange(halves, "lower", 0.95, "proportion")).toEqual({ best: 4, worst: 4 });
});

test("alike peers have no spread between them; fewer than three say nothing", () => {
  expect(likePeers(group([90, 50, 50, 50], THOUSANDS), 0, "rate")?.betweenVariance).toBe(0);
  expect(likePeers(group([50, 50, 50], [1000, 1000, 1000]), 0, "rate")).toBeUndefined();
  const few = expectedRange(group([50, 50, 50], [1000, 1000, 1000]), 1, 0.95, "between", "rate");
  expect(few).toEqual({ low: NaN, high: NaN });
  // Nothing counted anywhere: up to 3.69 counts may still come by chance.
  const { low, high } = expectedRange(group([0, 0], [1000, 1000]), 1000, 0.95, "chance", "rate");
  expect(low).toBe(0);
  expect(high).toBeCloseTo(-Math.log(0.025), 12);
});

test("a force's own rate does not move its limits, but for its own chance", () => {
  const peers = [400, 420, 380];
  const limits = (own: number) => {
    const over = [own, 1000, 1000, 1000];
    return expectedRange(group([own, ...peers], over), 1, 0.95, "between", "rate");
  };
  // The same count at any rate.
  expect(
    expectedRange(group([300, ...peers], [10, 1000, 1000, 1000]), 1, 0.95, "between", "rate"),
  ).toEqual(expectedRange(group([300, ...peers], THOUSANDS), 1, 0.95, "between", "rate"));
  expect(limits(100_000).high).toBeLessThan(limits(100).high);
});

test("limits like the peers widen with confidence and hold their middle", () => {
  forAll(countedGroup, fc.constantFrom(0.95, 0.998), (forces, confidence) => {
    const all = group(
      forces.map(({ count }) => count),
      forces.map(({ denominator }) => denominator),
    );
    const middle = Math.exp(likePeers(all, 0, "rate")!.mean);
    const { low, high } = expectedRange(all, 1, confidence, "between", "rate");
    expect(low).toBeLessThanOrEqual(middle * (1 + 1e-12));
    expect(high).toBeGreaterThanOrEqual(middle * (1 - 1e-12));
    const narrower = expectedRange(all, 1, 0.5, "between", "rate");
    // Beyond what a number can hold both limits are the same: infinite above, 0 below.
    if (Number.isFinite(high)) expect(narrower.high).toBeLessThan(high);
    else expect(high).toBe(Infinity);
    if (low > 0) expect(narrower.low).toBeGreaterThan(low);
  });
});

test.each([
  [0.25, { best: 1, worst: 3 }],
  [0.25 + 2 ** -54, { best: 1, worst: 4 }],
  [0.25 - 2 ** -54, { best: 1, worst: 3 }],
])("a difference is significant up to 1 - confidence, that itself included: %d", (p, places) => {
  // 1 - 0.75 has no rounding.
  expect(placesLeftOpen([5, 6, 7, 8], 0, [NaN, 1, 1, p], "lower", 0.75)).toEqual(places);
});
