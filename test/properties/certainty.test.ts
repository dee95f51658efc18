import fc from "fast-check";
import { conclusion, statusCertaintyWord } from "../../src/msg/certainty/certaintyWords";
import type { CountedGroup } from "../../src/msg/certainty/countedGroup";
import { expectationOf } from "../../src/msg/certainty/expectedRange";
import { valueInterval } from "../../src/msg/certainty/intervals";
import { measureCertainty } from "../../src/msg/certainty/measureCertainty";
import { adjustedPValues, rankRange, rankRanges } from "../../src/msg/certainty/rankRange";
import type { League } from "../../src/msg/model/league";
import { positionNumber, rankAll } from "../../src/msg/standing/standing";
import { topQuartile, topQuartilePlaces } from "../../src/msg/standing/topQuartile";
import type { Measure } from "../../src/msg/model/setup";
import type { MeasureResult } from "../../src/msg/model/measureResult";
import { computeUpdate } from "../../src/msg/update/computeUpdate";
import { force, input, MARCH_2021, measure, period, RATE, series, setup } from "../msg/builders";
import { countedGroup, forAll, polarity, untied } from "./arbitraries";
import type { CountKind, KnownCertainty } from "../../src/msg/model/certainty";

/** Random groups that are looked at: GROUPS=10000 for a long run. */
const GROUPS = Number(process.env["GROUPS"] ?? 2_000);

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
    expect(other.like === undefined).toBe(one.like === undefined);
    if (one.like && other.like) expect(other.like.mean).toBeCloseTo(one.like.mean, 9);
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

/** The league of forces' counts over denominators, the home force first; NaN is missing. */
function leagueOf(
  counts: Float64Array,
  denominators: Float64Array,
  { better, firstIs, per }: Pick<Measure, "better" | "firstIs" | "per">,
): League {
  const values = counts.map((count, i) => (count / denominators[i]!) * per);
  const { better: ahead, tied, ranked } = rankAll(values, better);
  const none = undefined;
  return {
    period: period(2021, 3),
    forces: Int32Array.from(values, (_, i) => i),
    home: 0,
    counts,
    denominators,
    values,
    countsBefore: none,
    denominatorsBefore: none,
    valuesBefore: none,
    better: ahead,
    tied,
    positions: ahead.map((n, i) => positionNumber(n, tied[i]!, ranked[0]!, firstIs)),
    ranked: ranked[0]!,
    sources: { value: none, count: none, denominator: none, yearBefore: none },
  };
}

test("the range holds the position in either numbering, ties and gaps included", () => {
  const numbering = fc.constantFrom("best" as const, "worst" as const);
  const few = fc.array(fc.tuple(fc.nat(12), fc.boolean()), { minLength: 4, maxLength: 9 });
  forAll(few, polarity, numbering, (forces, better, firstIs) => {
    const counts = Float64Array.from(forces, ([count, missing], i) =>
      missing && i > 0 ? NaN : count,
    );
    const asked = measure({ ...RATE, better, firstIs });
    const league = leagueOf(
      counts,
      counts.map(() => 1000),
      asked,
    );
    fc.pre(league.ranked >= 4);
    const certainty = measureCertainty({
      measure: asked,
      setup: setup([asked]),
      league,
      aspiration: { kind: "none", reason: "" },
      status: "",
      at: undefined,
    });
    const { rankBest, rankWorst } = certainty as KnownCertainty;
    const sign = firstIs === "best" ? 1 : -1;
    expect(rankBest * sign).toBeLessThanOrEqual(league.positions[0]! * sign);
    expect(rankWorst * sign).toBeGreaterThanOrEqual(league.positions[0]! * sign);
  });
});

/** Groups of four to ten over three to six years, from alike to far apart and from calm to restless. */
const groupOfYears = fc
  .record({
    level: fc.double({ min: 1e-5, max: 0.3, noNaN: true }),
    apart: fc.double({ min: 0, max: 0.6, noNaN: true }),
    restless: fc.double({ min: 0, max: 0.3, noNaN: true }),
    years: fc.integer({ min: 1, max: 6 }),
    isPart: fc.boolean(),
    above: fc.boolean(),
    forces: fc.array(
      fc.record({
        over: fc.integer({ min: 40, max: 2_000_000 }),
        level: fc.double({ min: -1, max: 1, noNaN: true }),
        noise: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
          minLength: 6,
          maxLength: 6,
        }),
      }),
      { minLength: 4, maxLength: 10 },
    ),
  })
  .map(({ level, apart, restless, years, isPart, above, forces }) => {
    const countOf = (force: (typeof forces)[number], year: number): number => {
      const rate = level * Math.exp(apart * force.level + restless * force.noise[year]!);
      return Math.min(Math.round(force.over * rate), isPart ? force.over : Infinity);
    };
    const counts = Array.from({ length: years }, (_, year) =>
      forces.map((force, i) => countOf(force, year) + (above && i === 1 ? force.over : 0)),
    );
    return { counts, over: forces.map(({ over }) => over), isPart };
  });

/** The whole way of one measure, as it is reported. */
function reported(
  counts: readonly (readonly number[])[],
  over: readonly number[],
  asked: Measure,
): MeasureResult {
  const ends = counts.map((_, year) => MARCH_2021 - 12 * (counts.length - 1 - year));
  const forces = over.map((_, i) => force(i === 0 ? "Force A" : `Peer ${i}`));
  const all = [
    series("Offences", ends, counts, { months: 12 }),
    series(
      "Population",
      ends,
      ends.map(() => over),
      { months: 12 },
    ),
  ];
  return computeUpdate(input(setup([asked], forces), all)).measures[0]!;
}

const aspirations = fc.constantFrom(
  "",
  "4th in MSG",
  "MSG Average",
  "Best in MSG",
  "Top quartile",
  "at most 5",
);

test("over 10,000 groups nothing is said clearly where no inference is drawn, and limits keep to what can be", () => {
  fc.assert(
    fc.property(groupOfYears, polarity, aspirations, (group, better, asks) => {
      const { counts, over, isPart } = group;
      const asked = measure({
        ...RATE,
        per: isPart ? 100 : 1000,
        better,
        asks,
        countIsPart: isPart,
      });
      const result = reported(counts, over, asked);
      const { certainty } = result;
      const said = [conclusion(result), statusCertaintyWord(result)].join(" ");
      expect(said.includes("clearly") && said.includes("no inference")).toBe(false);
      expect(said).not.toMatch(/certain|for sure|told apart|proves/u);
      if (!certainty?.isKnown) return;
      // The range with usual variation holds the range by chance, and the position.
      const { rankBest, rankWorst, chanceBest, chanceWorst, expected } = certainty;
      expect(rankBest).toBeLessThanOrEqual(chanceBest);
      expect(rankWorst).toBeGreaterThanOrEqual(chanceWorst);
      expect(chanceBest).toBeLessThanOrEqual(result.position);
      expect(chanceWorst).toBeGreaterThanOrEqual(result.position);
      for (const { low, high } of [expected.between.at95, expected.between.at998]) {
        expect(low).toBeGreaterThanOrEqual(0);
        if (isPart) expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(high);
      }
    }),
    { numRuns: GROUPS },
  );
}, 600_000);

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
