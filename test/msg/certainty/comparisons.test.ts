import fc from "fast-check";
import {
  binomialTest,
  comparePoisson,
  compareProportions,
  holm,
} from "../../../src/msg/certainty/comparisons";
import {
  binomialLowerTail,
  binomialProbability,
  gammaLowerTail,
  gammaQuantile,
  gammaUpperTail,
} from "../../../src/msg/certainty/distributions";
import oracle from "../../oracle/certainty.json";
import { forAll } from "../../properties/arbitraries";

/** Agreement to a relative 1e-9, which p-values near 0 need. */
function expectNear(actual: number, expected: number, relative = 1e-9): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

test.each(oracle.poissonTests.cases)(
  "poisson.test($count over $over, $other over $otherOver)",
  ({ count, over, other, otherOver, p }) => {
    expectNear(comparePoisson(count, over, other, otherOver), p);
  },
);

test("binom.test on Mendel's peas", () => {
  const { count, trials, chance, p } = oracle.binomialTest;
  expectNear(binomialTest(count, trials, chance), p);
});

test.each(oracle.proportionTests.cases)(
  "prop.test($count of $over, $other of $otherOver, correct = FALSE)",
  ({ count, over, other, otherOver, p }) => {
    expectNear(compareProportions(count, over, other, otherOver), p);
  },
);

test.each(oracle.chiSquareQuantiles.cases)(
  "qchisq($probability, $degrees)",
  ({ probability, degrees, quantile }) => {
    expectNear(2 * gammaQuantile(degrees / 2, probability), quantile, 1e-11);
  },
);

test.each(oracle.holm.cases)("Holm's method rejects as csranks' tests say: $p", (facts) => {
  expect(holm(facts.p).map((p) => p <= 0.05)).toEqual(facts.rejected);
});

test("the exact test adds up every count that is no likelier, by brute force", () => {
  const trials = fc.integer({ min: 1, max: 60 });
  const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  forAll(trials, fc.nat(60), chance, (n, k, p) => {
    const count = k % (n + 1);
    const all = Array.from({ length: n + 1 }, (_, i) => binomialProbability(i, n, p));
    const limit = all[count]! * (1 + 1e-7);
    const expected = all.filter((each) => each <= limit).reduce((sum, each) => sum + each, 0);
    expect(binomialTest(count, n, p)).toBeCloseTo(Math.min(1, expected), 10);
  });
});

test("probabilities of all counts add up to one, and tails to their terms", () => {
  forAll(
    fc.integer({ min: 1, max: 300 }),
    fc.double({ min: 1e-3, max: 0.999, noNaN: true }),
    (n, p) => {
      const all = Array.from({ length: n + 1 }, (_, i) => binomialProbability(i, n, p));
      expect(all.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 11);
      const below = Math.floor(n * p);
      const tail = all.slice(0, below + 1).reduce((sum, each) => sum + each, 0);
      expect(binomialLowerTail(below, n, p)).toBeCloseTo(tail, 11);
    },
  );
});

test("gamma tails complement each other and are undone by the quantile", () => {
  const shape = fc.double({ min: 0.05, max: 1e6, noNaN: true });
  forAll(shape, fc.double({ min: 1e-4, max: 0.9999, noNaN: true }), (a, p) => {
    const x = gammaQuantile(a, p);
    expect(gammaLowerTail(a, x)).toBeCloseTo(p, 9);
    expect(gammaLowerTail(a, x) + gammaUpperTail(a, x)).toBeCloseTo(1, 12);
  });
});

test("comparisons do not depend on who is named first", () => {
  const counted = fc.tuple(fc.nat(5000), fc.integer({ min: 5000, max: 100_000 }));
  forAll(counted, counted, ([a, over], [b, otherOver]) => {
    for (const compare of [comparePoisson, compareProportions]) {
      const there = compare(a, over, b, otherOver);
      expect(compare(b, otherOver, a, over)).toBeCloseTo(there, 9);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThanOrEqual(1);
    }
  });
});

test("nothing counted says nothing", () => {
  expect(comparePoisson(0, 10, 0, 20)).toBe(1);
  expect(compareProportions(0, 10, 0, 20)).toBe(1);
  expect(compareProportions(10, 10, 20, 20)).toBe(1);
  expect(holm([])).toEqual([]);
});

test.each([2 ** 40, 2 ** 52, 1e16])("counts as large as %d are compared at once", (count) => {
  const far = comparePoisson(count, 1000, count * 0.9, 1000);
  const near = comparePoisson(count, 1000, count + Math.sqrt(2 * count) * 1.959964, 1000);
  expect(far).toBeLessThan(1e-12);
  expect(near).toBeCloseTo(0.05, 3);
});
