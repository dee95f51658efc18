/** Usual variation and the expected range against R, and on Essex's group from the open data. */
import { adjustedPValues, rankRange } from "../../src/msg/certainty/rankRange";
import {
  isWithin,
  likePeers,
  predictionInterval,
  scaledFigure,
} from "../../src/msg/certainty/predictionInterval";
import {
  distanceOfPair,
  usualVariation,
  type YearPair,
} from "../../src/msg/certainty/usualVariation";
import { studentTest, studentWidth } from "../../src/msg/certainty/studentT";
import essex from "./essexGroup.json";
import fromR from "./usualVariation.json";
import type { CountKind } from "../../src/msg/model/certainty";

function expectNear(actual: number, expected: number, relative = 1e-8): void {
  const most = relative * Math.max(Math.abs(expected), 1e-300);
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(most);
}

/** Neighbouring years of rows by force, the latest first. */
function pairsOf(
  counts: readonly (readonly number[])[],
  denominators: readonly (readonly number[])[],
): readonly YearPair[] {
  const years = counts[0]!.length;
  const column = (rows: readonly (readonly number[])[], year: number) =>
    rows.map((row) => row[year]!);
  return Array.from({ length: years - 1 }, (_, back) => {
    const now = years - 1 - back;
    return {
      counts: [column(counts, now - 1), column(counts, now)],
      denominators: [column(denominators, now - 1), column(denominators, now)],
    };
  });
}

test("R judges forty groups, those with three peers, with nothing counted and with all of them among them", () => {
  expect(fromR.groups).toHaveLength(40);
  const sizes = fromR.groups.map(({ counts }) => counts.length);
  expect(Math.min(...sizes)).toBe(4);
  expect(fromR.groups.some(({ counts }) => counts.flat().includes(0))).toBe(true);
  expect(Math.max(...fromR.groups.flatMap(({ counts }) => counts.flat()))).toBeGreaterThan(9e8);
});

describe.each(fromR.groups.map((group, at) => [at + 1, group] as const))(
  "R's group no. %i",
  (_, { kind: word, counts, denominators, pairs, phi, df, adjusted, tau2, limits, inside }) => {
    const kind = word as CountKind;
    const group = {
      counts: counts.map((row) => row.at(-1)!),
      denominators: denominators.map((row) => row.at(-1)!),
      home: 0,
    };
    const years = pairsOf(counts, denominators);
    const variation = usualVariation(years, kind)!;

    test("glm's dispersion of every pair of years, and of all of them", () => {
      pairs.forEach((dispersion, at) => {
        const own = distanceOfPair(years[at]!, kind) / (counts.length - 1);
        // Where nothing is left over glm stops short of nothing.
        if (dispersion < 1e-6) expect(own).toBeLessThan(1e-6);
        else expectNear(own, dispersion);
      });
      expectNear(variation.phi, phi);
      expect(variation.df).toBe(df);
    });

    test("tests with usual variation, Holm-adjusted", () => {
      const own = adjustedPValues(group, kind, variation);
      adjusted.forEach((p, i) => expectNear(own[i + 1]!, p));
    });

    test("the prediction interval from the peers alone, and who is inside", () => {
      const like = likePeers(group, 0, kind)!;
      if (tau2 === 0) expect(like.betweenVariance).toBe(0);
      else expectNear(like.betweenVariance, tau2);
      const { variance } = scaledFigure(group.counts[0]!, group.denominators[0]!, kind);
      const { low, high } = predictionInterval(like, variance, 0.95);
      expectNear(low, limits[0]!);
      expectNear(high, limits[1]!);
      const within = group.counts.map((count, force) =>
        isWithin(likePeers(group, force, kind)!, count, group.denominators[force]!, 0.95),
      );
      expect(within).toEqual(inside);
    });
  },
);

test.each([
  [2.5, 35, 0.017255743178603535],
  [12, 35, 5.8546669751204561e-14],
  [0.01, 3, 0.99264911141285195],
])("R's 2 * pt(-%d, %i)", (t, df, p) => {
  expectNear(studentTest(t, df), p, 1e-11);
  expect(studentTest(-t, df)).toBe(studentTest(t, df));
});

test.each([
  [0.95, 6, 2.4469118511449688],
  [0.95, 35, 2.0301079282503425],
  [0.998, 3, 10.214531852407383],
])("R's qt: %d with %i degrees of freedom", (confidence, df, width) =>
  expectNear(studentWidth(confidence, df), width, 1e-11),
);

describe("Essex's group, year ending March 2021", () => {
  type Offence = keyof typeof essex.offences;
  const rows = (figures: Readonly<Record<string, readonly number[]>>) => Object.values(figures);

  test.each([
    ["All crime", 193.07, "lower", [5, 8], [8, 8]],
    ["Violence with injury", 60.37, "lower", [1, 7], [4, 5]],
    ["Drug trafficking", 13.08, "higher", [1, 5], [3, 4]],
    ["Homicide", 2.05, "lower", [1, 8], [1, 8]],
  ] as const)("%s: %d times chance", (offence, phi, better, usual, chance) => {
    const counts = rows(essex.offences[offence as Offence]);
    const population = rows(essex.population);
    const variation = usualVariation(pairsOf(counts, population), "rate")!;
    expect(variation.phi).toBeCloseTo(phi, 2);
    expect(variation).toMatchObject({ df: 35, pairs: 5 });
    const group = {
      counts: counts.map((row) => row.at(-1)!),
      denominators: population.map((row) => row.at(-1)!),
      home: 0,
    };
    const range = rankRange(group, better, 0.95, "rate", variation);
    expect([range.best, range.worst]).toEqual(usual);
    const byChance = rankRange(group, better, 0.95, "rate");
    expect([byChance.best, byChance.worst]).toEqual(chance);
  });
});
