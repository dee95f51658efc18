/** "How sure is it" against R, PHEindicatormethods and csranks. */
import { comparePoisson, compareProportions } from "../../src/msg/certainty/comparisons";
import { gammaUpperTail } from "../../src/msg/certainty/distributions";
import { expectedRange } from "../../src/msg/certainty/expectedRange";
import {
  byarLimits,
  exactLimits,
  valueInterval,
  wilsonLimits,
} from "../../src/msg/certainty/intervals";
import {
  adjustedPValues,
  placesLeftOpen,
  rankRange,
  rankRanges,
} from "../../src/msg/certainty/rankRange";
import { holm } from "../../src/msg/certainty/comparisons";
import published from "./certainty.json";
import fromR from "./certaintyFromR.json";
import type { CountKind } from "../../src/msg/model/certainty";

/** Below this a double has fewer digits than the comparison asks for. */
const SUBNORMAL = 1e-300;

function expectNear(actual: number, expected: number, relative = 1e-8): void {
  if (Math.abs(expected) < SUBNORMAL) expect(actual).toBeLessThan(SUBNORMAL);
  else expect(Math.abs(actual / expected - 1)).toBeLessThanOrEqual(relative);
}

test.each(fromR.poissonTests)(
  "R's poisson.test: $count over $over, $other over $otherOver",
  ({ count, over, other, otherOver, p }) =>
    expectNear(comparePoisson(count, over, other, otherOver), p),
);

test.each(fromR.proportionTests)(
  "R's prop.test: $count of $over, $other of $otherOver",
  ({ count, over, other, otherOver, p }) =>
    expectNear(compareProportions(count, over, other, otherOver), p),
);

test.each(fromR.exactLimits)(
  "R's qchisq: limits of $count at $confidence",
  ({ count, confidence, low, high }) => {
    const limits = exactLimits(count, confidence);
    if (low === 0) expect(limits.low).toBe(0);
    else expectNear(limits.low, low, 1e-11);
    expectNear(limits.high, high, 1e-11);
  },
);

test.each(fromR.groups.map((group, at) => [at + 1, group] as const))(
  "a whole group by a script in R: no. %i",
  (_, { kind: word, counts, denominators, adjusted, best, worst, chance }) => {
    const kind = word as CountKind;
    const group = { counts, denominators, home: 0 };
    adjusted.forEach((p, i) => expectNear(adjustedPValues(group, kind)[i + 1]!, p));
    expect(rankRange(group, "lower", 0.95, kind)).toEqual({ best, worst });
    expect(rankRanges(group, "lower", 0.95, kind)[0]).toEqual({ best, worst });
    const byChance = expectedRange(group, 1, 0.95, "chance", kind);
    expectNear(byChance.low, chance[0]!);
    expectNear(byChance.high, chance[1]!);
  },
);

test.each(published.pheRates.cases)(
  "PHE's rate of $count over $over, per $per: $method",
  ({ count, over, per, method, value, at95, at998 }) => {
    expectNear((count / over) * per, value);
    for (const [confidence, limits] of [
      [0.95, at95],
      [0.998, at998],
    ] as const) {
      const { low, high } = valueInterval(count, over, "rate", confidence);
      expectNear(low * per, limits[0]!);
      expectNear(high * per, limits[1]!);
      const named = method === "Exact" ? exactLimits : byarLimits;
      expectNear((named(count, confidence).low / over) * per, limits[0]!);
    }
  },
);

test.each(published.byarLimits.cases)(
  "PHE's Byar limits of $count at $confidence",
  ({ count, confidence, low, high }) => {
    expectNear(byarLimits(count, confidence).low, low);
    expectNear(byarLimits(count, confidence).high, high);
  },
);

test.each(published.wilsonLimits.cases)(
  "PHE's Wilson limits of $count in $over at $confidence",
  ({ count, over, confidence, low, high }) => {
    const limits = wilsonLimits(count / over, over, confidence);
    expectNear(limits.low, low);
    expectNear(limits.high, high);
    expect(valueInterval(count, over, "proportion", confidence)).toEqual(limits);
  },
);

describe("csranks' documented examples, within one place", () => {
  function expectWithinOnePlace(actual: number, expected: number): void {
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1);
  }

  /** The rank range from estimates with standard errors: two-sided normal tests, Holm-adjusted. */
  function rangeOf(home: number, values: readonly number[], errors: readonly number[]) {
    const others = values.map((_, i) => i).filter((i) => i !== home);
    const pValues = others.map((i) => {
      const z = (values[i]! - values[home]!) / Math.hypot(errors[i]!, errors[home]!);
      return gammaUpperTail(0.5, (z * z) / 2);
    });
    const adjusted = new Float64Array(values.length).fill(NaN);
    holm(pValues).forEach((p, i) => (adjusted[others[i]!] = p));
    return placesLeftOpen(values, home, adjusted, "higher", 0.95);
  }

  test("PISA 2018, mathematics: the United Kingdom", () => {
    const { countries, scores, standardErrors, points, marginal } = published.csranksExamples.pisa;
    const home = countries.indexOf(marginal.country);
    const { best, worst } = rangeOf(home, scores, standardErrors);
    expectWithinOnePlace(best, marginal.best);
    expectWithinOnePlace(worst, marginal.worst);
    expect(best).toBeLessThanOrEqual(points[home]!);
    expect(worst).toBeGreaterThanOrEqual(points[home]!);
  });

  test("ten points a ninth of two apart", () => {
    const { values, standardError, best, worst } = published.csranksExamples.tenPoints;
    const errors = values.map(() => standardError);
    values.forEach((_, home) => {
      const range = rangeOf(home, values, errors);
      expectWithinOnePlace(range.best, best[home]!);
      expectWithinOnePlace(range.worst, worst[home]!);
    });
  });

  test("PISA 2018 as counts that are as precise", () => {
    const { countries, scores, standardErrors, marginal } = published.csranksExamples.pisa;
    const counts = scores.map((score, i) => Math.round((score / standardErrors[i]!) ** 2));
    const group = {
      counts,
      denominators: counts.map((count, i) => count / scores[i]!),
      home: countries.indexOf(marginal.country),
    };
    const { best, worst } = rankRange(group, "higher", 0.95, "rate");
    expectWithinOnePlace(best, marginal.best);
    expectWithinOnePlace(worst, marginal.worst);
  });
});
