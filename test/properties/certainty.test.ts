import fc from "fast-check";
import type { CountedGroup } from "../../src/msg/certainty/countedGroup";
import { expectationOf } from "../../src/msg/certainty/expectedRange";
import { valueInterval } from "../../src/msg/certainty/intervals";
import { measureCertainty } from "../../src/msg/certainty/measureCertainty";
import { adjustedPValues, rankRange, rankRanges } from "../../src/msg/certainty/rankRange";
import type { League } from "../../src/msg/model/league";
import { positionNumber, rankAll } from "../../src/msg/standing/standing";
import { topQuartile, topQuartilePlaces } from "../../src/msg/standing/topQuartile";
import { measure, period, RATE, settings } from "../msg/builders";
import { countedGroup, forAll, polarity, untied } from "./arbitraries";
import type { CountKind, KnownCertainty } from "../../src/msg/model/certainty";

const kinds = fc.constantFrom<CountKind>("rate", "proportion");

/** Groups whose forces are near each other, so that some pairs differ by chance and others do not. */
const nearGroup = fc
  .record({
    level: fc.double({ min: 1e-5, max: 0.2, noNaN: true }),
    forces: fc.array(
      fc.record({
        over: fc.integer({ min: 1000, max: 3_000_000 }),
        factor: fc.double({ min: 0.8, max: 1.25, noNaN: true }),
      }),
      { minLength: 2, maxLength: 10 },
    ),
  })
  .map(({ level, forces }): CountedGroup => ({
    counts: forces.map(({ over, factor }) => Math.round(over * level * factor)),
    denominators: forces.map(({ over }) => over),
    home: 0,
  }));

function scaled(group: CountedGroup, times: number): CountedGroup {
  const by = (figures: ArrayLike<number>) => Array.from(figures, (figure) => figure * times);
  return { counts: by(group.counts), denominators: by(group.denominators), home: group.home };
}

test("counts and denominators that many times never turn a significant pair insignificant", () => {
  forAll(nearGroup, kinds, fc.integer({ min: 2, max: 12 }), (group, kind, times) => {
    const before = adjustedPValues(group, kind);
    const after = adjustedPValues(scaled(group, times), kind);
    before.forEach((p, force) => {
      if (p <= 0.05) expect(after[force]).toBeLessThanOrEqual(0.05);
    });
  });
});

test("equal forces get the full range", () => {
  const equal = fc.record({
    count: fc.nat(100_000),
    over: fc.integer({ min: 100_000, max: 1_000_000 }),
    size: fc.integer({ min: 2, max: 12 }),
  });
  forAll(equal, polarity, kinds, ({ count, over, size }, better, kind) => {
    const group = {
      counts: new Array<number>(size).fill(count),
      denominators: new Array<number>(size).fill(over),
      home: size - 1,
    };
    expect(rankRange(group, better, 0.95, kind)).toEqual({ best: 1, worst: size });
  });
});

test("the order of the forces changes nothing", () => {
  const keys = fc.infiniteStream(fc.nat());
  forAll(nearGroup, polarity, kinds, keys, (group, better, kind, stream) => {
    const order = Array.from(group.counts, (_, force) => ({
      force,
      key: stream.next().value as number,
    }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ force }) => force);
    const shuffled: CountedGroup = {
      counts: order.map((force) => group.counts[force]!),
      denominators: order.map((force) => group.denominators[force]!),
      home: order.indexOf(group.home),
    };
    expect(rankRange(shuffled, better, 0.95, kind)).toEqual(rankRange(group, better, 0.95, kind));
    const adjusted = adjustedPValues(group, kind);
    expect(Array.from(adjustedPValues(shuffled, kind))).toEqual(
      order.map((force) => adjusted[force]),
    );
    const [one, other] = [expectationOf(group, kind), expectationOf(shuffled, kind)];
    expect(other.average).toBe(one.average);
    if (one.betweenVariance > 0)
      expect(other.betweenVariance / one.betweenVariance).toBeCloseTo(1, 6);
  });
});

test("all forces at once get what each gets as the home force", () => {
  forAll(nearGroup, polarity, kinds, (group, better, kind) => {
    const all = rankRanges(group, better, 0.95, kind);
    all.forEach((range, home) =>
      expect(range).toEqual(rankRange({ ...group, home }, better, 0.95, kind)),
    );
  });
});

test("the range holds the position in either numbering, ties and gaps included", () => {
  const numbering = fc.constantFrom("best" as const, "worst" as const);
  const few = fc.array(fc.tuple(fc.nat(12), fc.boolean()), { minLength: 2, maxLength: 9 });
  forAll(few, polarity, numbering, (forces, better, firstIs) => {
    const values = Float64Array.from(forces, ([count, missing], i) =>
      missing && i > 0 ? NaN : count,
    );
    const { better: ahead, tied, ranked } = rankAll(values, better);
    const positions = ahead.map((n, i) => positionNumber(n, tied[i]!, ranked[0]!, firstIs));
    const none = undefined;
    const league: League = {
      period: period(2021, 3),
      forces: Int32Array.from(values, (_, i) => i),
      home: 0,
      counts: values,
      denominators: values.map(() => 1000),
      values,
      countsBefore: none,
      denominatorsBefore: none,
      valuesBefore: none,
      better: ahead,
      tied,
      positions,
      ranked: ranked[0]!,
      sources: { value: none, count: none, denominator: none, yearBefore: none },
    };
    const asked = measure({ ...RATE, better, firstIs });
    const certainty = measureCertainty(asked, settings(), league, { kind: "none", reason: "" }, "");
    const { rankBest, rankWorst } = certainty as KnownCertainty;
    const sign = firstIs === "best" ? 1 : -1;
    expect(rankBest * sign).toBeLessThanOrEqual(positions[0]! * sign);
    expect(rankWorst * sign).toBeGreaterThanOrEqual(positions[0]! * sign);
  });
});

test("an interval holds its value, and more confidence widens it", () => {
  forAll(countedGroup, kinds, ([force], kind) => {
    const { denominator } = force!;
    const count = kind === "proportion" ? Math.min(force!.count, denominator) : force!.count;
    const [narrow, wide] = [0.95, 0.998].map((c) => valueInterval(count, denominator, kind, c));
    expect(narrow!.low).toBeLessThanOrEqual(count / denominator);
    expect(narrow!.high).toBeGreaterThanOrEqual((count / denominator) * (1 - 1e-12));
    expect(wide!.low).toBeLessThanOrEqual(narrow!.low * (1 + 1e-12));
    expect(wide!.high).toBeGreaterThanOrEqual(narrow!.high * (1 - 1e-12));
  });
});

test("a value within the top quartile is one of its best places, by every definition", () => {
  const methods = fc.constantFrom("rank" as const, "inclusive" as const, "exclusive" as const);
  forAll(untied, polarity, methods, (figures, better, method) => {
    fc.pre(figures.length >= 4);
    const benchmark = topQuartile(figures, better, method);
    const { better: ahead } = rankAll(Float64Array.from(figures), better);
    const within = figures.filter((figure) =>
      better === "lower" ? figure <= benchmark : figure >= benchmark,
    );
    expect(within).toHaveLength(topQuartilePlaces(figures.length, method));
    within.forEach((figure) => expect(ahead[figures.indexOf(figure)]).toBeLessThan(within.length));
  });
});
