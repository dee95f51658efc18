import {
  project,
  projectionTerms,
  type Projection,
  type ProjectionRequest,
} from "../../../src/msg/certainty/projection";
import {
  drawBinomial,
  drawGamma,
  drawPoisson,
  randomSource,
} from "../../../src/msg/certainty/randomDraws";
import { binomialProbability, countProbability } from "../../../src/msg/certainty/distributions";
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import type { Measure } from "../../../src/msg/model/setup";
import { EIGHT_FORCES, force, input, MARCH_2021, measure, RATE, series, setup } from "../builders";
import type { MeasureResult } from "../../../src/msg/model/measureResult";

interface Asked {
  /** By year, the latest last; force by force. */
  readonly years: readonly (readonly number[])[];
  readonly over?: number;
  readonly measure?: Partial<Measure> & { readonly asks?: string };
}

const PERCENTAGE = {
  unit: "%",
  per: 100,
  better: "higher",
  changeIn: "points",
  countIsPart: true,
} as const;

function resultOf({ years, over = 1000, measure: changes }: Asked): MeasureResult {
  const forces = years[0]!.map((_, i) => force(EIGHT_FORCES[i]!));
  const ends = years.map((_, i) => MARCH_2021 - 12 * (years.length - 1 - i));
  const all = [
    series(
      "Offences",
      ends,
      years.map((year) => [...year]),
      { months: 12 },
    ),
    series(
      "Population",
      ends,
      years.map((year) => year.map(() => over)),
      { months: 12 },
    ),
  ];
  const asks = measure({ ...RATE, ...changes });
  return computeUpdate(input(setup([asks], forces), all)).measures[0]!;
}

function projected(
  asked: Asked,
  change: number,
  more: Partial<ProjectionRequest> = {},
): Projection {
  const terms = projectionTerms(resultOf(asked), setup([]))!;
  const steps = project({ terms, change, seed: 7, simulations: 20_000, ...more });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Four standard errors of so many simulations at the worst. */
const near = (simulations: number): number => 4 * Math.sqrt(0.25 / simulations);

function expectChance(actual: number | undefined, expected: number): void {
  expect(Math.abs(actual! - expected)).toBeLessThan(near(20_000));
}

/**
 * A Poisson count around a level that is gamma with count + 1/2 is negative binomial with chance 1/2:
 * P(k) by its recurrence P(k + 1) = P(k) (k + shape) / (2 (k + 1)), P(0) = 2^-shape.
 */
function nextCounts(count: number): number[] {
  const shape = count + 0.5;
  const chances = [2 ** -shape];
  for (let k = 0; k < 400; k++) chances.push((chances[k]! * (k + shape)) / (2 * (k + 1)));
  return chances;
}

const upTo = (chances: readonly number[], last: number): number =>
  chances.slice(0, last + 1).reduce((sum, each) => sum + each, 0);

describe("against what can be worked out", () => {
  const years = [[40, 30]];

  test.each([30, 36, 40, 50])(
    "a figure, at most %i: the negative binomial distribution",
    (most) => {
      const asks = `at most ${most}`;
      const { ifPeersStay } = projected({ years, measure: { per: 1000, asks } }, 0);
      expectChance(ifPeersStay, upTo(nextCounts(40), most));
    },
  );

  test("the best of two: no more than the peer's next count, tied included", () => {
    const [own, other] = [nextCounts(40), nextCounts(30)];
    const expected = other.reduce((sum, chance, k) => sum + chance * upTo(own, k), 0);
    expectChance(projected({ years, measure: { asks: "Best in MSG" } }, 0).ifPeersStay, expected);
  });

  test("a level taken down to nothing has no count left", () => {
    const asked = { years, measure: { per: 1000, asks: "at most 0" } };
    expect(projected(asked, -400).ifPeersStay).toBe(1);
    expect(projected(asked, 0).ifPeersStay).toBe(0);
  });

  test("equal forces share the places evenly, ties apart", () => {
    const equal = { years: [[90_000, 90_000, 90_000, 90_000]], over: 1_000_000 };
    const best = { ...equal, measure: { asks: "Best in MSG" } };
    const nth = { ...equal, measure: { asks: "2nd in MSG" } };
    expectChance(projected(best, 0).ifPeersStay, 1 / 4);
    expectChance(projected(nth, 0).ifPeersStay, 1 / 2);
    const quartile = { ...equal, measure: { asks: "Top quartile" } };
    expectChance(projected(quartile, 0).ifPeersStay, 1 / 4);
    expectChance(projected({ ...equal, measure: { asks: "MSG Average" } }, 0).ifPeersStay, 1 / 2);
  });

  test("proportions: the beta-binomial distribution, and the direction of better", () => {
    // One of one, then one more: the level is beta(1.5, 0.5), whose mean is 3/4.
    const asked = { years: [[1, 0]], over: 1, measure: { ...PERCENTAGE, asks: "at least 100" } };
    expectChance(projected(asked, 0).ifPeersStay, 3 / 4);
  });

  test("peers that halved every year do so again", () => {
    const halving = Array.from({ length: 13 }, (_, i) => [1_000_000, 2 ** (22 - i) * 1000]);
    const asked = { years: halving, over: 2 ** 33, measure: { asks: "Best in MSG" } };
    // The peer is 1000 x 2^10 now, 2.4% above the own force, and 250 after twelve more halvings.
    const { ifPeersStay, ifPeersMove } = projected(asked, 0, { simulations: 1000 });
    expect(ifPeersStay).toBe(1);
    expect(ifPeersMove).toBe(0);
    expect(projected(asked, -1_000_000 + 150, { simulations: 1000 }).ifPeersMove).toBeGreaterThan(
      0.5,
    );
  });
});

describe("what is asked", () => {
  const years = [[500, 450, 430, 480, 410, 520, 390, 470]];
  const asked = { years, measure: { asks: "4th in MSG" } };

  test("the same seed gives the same answer, another one nearly", () => {
    const [simulations, change] = [5000, -20];
    const once = projected(asked, change, { simulations });
    expect(projected(asked, change, { simulations })).toEqual(once);
    const other = projected(asked, change, { simulations, seed: 8 }).ifPeersStay;
    expect(other).not.toBe(once.ifPeersStay);
    expect(Math.abs(other - once.ifPeersStay)).toBeLessThan(2 * near(simulations));
  });

  test("a greater reduction is never less likely to reach it", () => {
    const chances = [0, -20, -40, -80, -160].map(
      (change) => projected(asked, change, { simulations: 4000 }).ifPeersStay,
    );
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(chances.at(-1)).toBeGreaterThan(0.99);
  });

  test("how far it is rises to 1", () => {
    const terms = projectionTerms(resultOf(asked), setup([]))!;
    const shares = [...project({ terms, change: 0, seed: 1, simulations: 1000 })];
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
  });

  test("fewer than 13 periods: how peers move is not known", () => {
    expect(projected(asked, 0, { simulations: 100 }).ifPeersMove).toBeUndefined();
    const gap = Array.from({ length: 13 }, (_, i) => [500, i === 4 ? NaN : 450]);
    expect(resultOf({ years: gap, measure: asked.measure }).recentChanges).toBeUndefined();
  });

  test("nothing to project without an aspiration, a direction or counts", () => {
    const none = (changes: Asked["measure"]) =>
      projectionTerms(resultOf({ years, measure: changes! }), setup([]));
    expect(none({})).toBeUndefined();
    expect(none({ better: "neither" })).toBeUndefined();
    expect(none({ basis: "yearly change", asks: "4th in MSG" })).toBeUndefined();
  });
});

describe("draws", () => {
  const draws = 40_000;

  function momentsOf(draw: () => number): { mean: number; variance: number } {
    const all = Array.from({ length: draws }, draw);
    const mean = all.reduce((sum, x) => sum + x, 0) / draws;
    return { mean, variance: all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (draws - 1) };
  }

  test.each([0.5, 3, 15.9, 17, 250, 10_000_000])("Poisson counts of mean %d", (expected) => {
    const random = randomSource(3);
    const { mean, variance } = momentsOf(() => drawPoisson(expected, random));
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(expected / draws));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(0.05);
  });

  test("Poisson counts of mean 30, each as often as its probability says", () => {
    const random = randomSource(6);
    const seen = new Float64Array(200);
    for (let i = 0; i < draws; i++) seen[drawPoisson(30, random)]!++;
    seen.forEach((times, count) => {
      const expected = draws * countProbability(count, 30);
      expect(Math.abs(times - expected)).toBeLessThan(4.5 * Math.sqrt(expected) + 1);
    });
  });

  test.each([0.5, 1, 40, 1e7])("gamma variables of shape %d", (shape) => {
    const random = randomSource(4);
    const { mean, variance } = momentsOf(() => drawGamma(shape, random));
    expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / draws));
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.08);
  });

  test.each([
    [40, 0.3],
    [40, 0.7],
    [100, 0.45],
    [300, 0.02],
  ])("binomial counts of %d at %d, each as often as their probability says", (trials, chance) => {
    const random = randomSource(5);
    const seen = new Float64Array(trials + 1);
    for (let i = 0; i < draws; i++) seen[drawBinomial(trials, chance, random)]!++;
    seen.forEach((times, count) => {
      const expected = draws * binomialProbability(count, trials, chance);
      expect(Math.abs(times - expected)).toBeLessThan(4.5 * Math.sqrt(expected) + 1);
    });
  });
});
