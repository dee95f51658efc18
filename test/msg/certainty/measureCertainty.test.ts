import {
  conclusion,
  moveCertaintyWord,
  moveRestsOnText,
  placesLasted,
  positionWithRange,
  statusCertaintyWord,
} from "../../../src/msg/certainty/certaintyWords";
import { compareProportions } from "../../../src/msg/certainty/comparisons";
import { valueInterval } from "../../../src/msg/certainty/intervals";
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import type { Measure, Settings } from "../../../src/msg/model/setup";
import essex from "../../oracle/essexGroup.json";
import { EIGHT_FORCES, force, input, MARCH_2021, measure, RATE, series, setup } from "../builders";
import type { KnownCertainty } from "../../../src/msg/model/certainty";
import type { MeasureResult } from "../../../src/msg/model/measureResult";

type Figures = readonly (number | undefined)[];

interface Asked {
  readonly counts: Figures;
  readonly over?: Figures;
  readonly values?: Figures;
  readonly measure?: Partial<Measure> & { readonly asks?: string };
  readonly settings?: Partial<Settings>;
  readonly before?: Figures;
}

/** The first force of a group with these counts, over 1,000 each where nothing else is said. */
function resultOf(asked: Asked): MeasureResult {
  const { counts, over = counts.map(() => 1000), values, before } = asked;
  const forces = counts.map((_, i) => force(EIGHT_FORCES[i]!));
  const ends = before ? [MARCH_2021 - 12, MARCH_2021] : [MARCH_2021];
  const rows = (now: Figures, then: Figures) => (before ? [then, now] : [now]);
  const all = [
    series("Offences", ends, rows(counts, before ?? []), { months: 12 }),
    series("Population", ends, rows(over, over), { months: 12 }),
    ...(values ? [series("Crime", ends, rows(values, values), { months: 12 })] : []),
  ];
  const asks = measure({ ...RATE, ...asked.measure });
  return computeUpdate(input(setup([asks], forces, asked.settings ?? {}), all)).measures[0]!;
}

/** The same of counts by year, the latest last; undefined is missing. */
function ofYears(years: readonly Figures[], asks = ""): MeasureResult {
  const ends = years.map((_, at) => MARCH_2021 - 12 * (years.length - 1 - at));
  const over = years.map((year) => year.map(() => 1000));
  const forces = years[0]!.map((_, i) => force(EIGHT_FORCES[i]!));
  const all = [
    series("Offences", ends, years, { months: 12 }),
    series("Population", ends, over, { months: 12 }),
  ];
  return computeUpdate(input(setup([measure({ ...RATE, asks })], forces), all)).measures[0]!;
}

function known(asked: Asked): KnownCertainty {
  const { certainty } = resultOf(asked);
  if (!certainty?.isKnown) throw new Error(`Not known: ${certainty?.because}`);
  return certainty;
}

function because(asked: Asked): string | undefined {
  const { certainty } = resultOf(asked);
  return certainty?.isKnown === false ? certainty.because : undefined;
}

const PERCENTAGE = {
  unit: "%",
  per: 100,
  better: "higher",
  changeIn: "points",
  countIsPart: true,
} as const;

describe("Essex's group, year ending March 2021", () => {
  type Offence = keyof typeof essex.offences;
  const names = Object.keys(essex.population);
  const years = essex.yearsEndingMarch.map((year) => MARCH_2021 + 12 * (year - 2021));

  function essexOf(offence: Offence, asks = "", changes: Partial<Settings> = {}, of = 6) {
    const rows = (figures: Readonly<Record<string, readonly number[]>>): number[][] =>
      years.map((_, year) => names.map((name) => figures[name]![year]!)).slice(-of);
    const ends = years.slice(-of);
    const all = [
      series("Offences", ends, rows(essex.offences[offence]), { months: 12 }),
      series("Population", ends, rows(essex.population), { months: 12 }),
    ];
    const better = offence === "Drug trafficking" ? "higher" : "lower";
    const crime = measure({ ...RATE, name: offence, better, asks });
    const forces = names.map((name) => force(name));
    const asked = input(setup([crime], forces, { homeForce: "Essex", ...changes }), all);
    return computeUpdate(asked).measures[0]!;
  }

  const NONE =
    "Differences between these forces are no larger than usual among similar forces. " +
    "HMIC's guidance (2015) draws no inference from positions then.";

  test.each([
    ["All crime", "8th (5-8)", [8, 8], NONE],
    [
      "Violence with injury",
      "5th (1-7)",
      [4, 5],
      "Between 1st and 7th: usual variation from year to year would do. Not clearly different from: " +
        "Sussex, Derbyshire, Hertfordshire, Avon and Somerset and 2 more.",
    ],
    ["Drug trafficking", "3rd (1-5)", [3, 4], NONE],
    ["Homicide", "7th (1-8)", [1, 8], NONE],
  ] as const)("%s is %s", (offence, position, chance, said) => {
    const result = essexOf(offence);
    expect(positionWithRange(result, 0)).toBe(position);
    expect(conclusion(result)).toBe(said);
    const { chanceBest, chanceWorst } = result.certainty as KnownCertainty;
    expect([chanceBest, chanceWorst].toSorted()).toEqual(chance);
  });

  test("all crime is outside the chance limits and inside those of a force like its peers", () => {
    const { value, certainty } = essexOf("All crime");
    const { expected, isWithinExpected } = certainty as KnownCertainty;
    expect(value).toBeGreaterThan(expected.chance.at998.high);
    expect(isWithinExpected).toBe(true);
    expect(expected.between.at95.low).toBeCloseTo(51.61, 2);
    expect(expected.between.at95.high).toBeCloseTo(87.47, 2);
    expect(expected.between.at998.high).toBeGreaterThan(expected.between.at95.high);
  });

  test("by chance alone where it is set, and where fewer than three years are known", () => {
    const set = essexOf("Violence with injury", "4th in MSG", { uncertainty: "chance" });
    expect(positionWithRange(set, 0)).toBe("5th (4-5)");
    expect(conclusion(set)).toBe(
      "Between 4th and 5th by chance alone; how these figures vary from year to year is left out, as " +
        "Uncertainty on MSG Setup says.",
    );
    expect(statusCertaintyWord(set)).toBe("could be chance alone");
    expect((set.certainty as KnownCertainty).variation?.phi).toBeCloseTo(60.37, 2);
    const few = essexOf("Violence with injury", "Top quartile", {}, 2);
    expect(conclusion(few)).toBe(
      "Between 4th and 5th by chance alone; how these figures usually vary is not known from fewer than three years.",
    );
    expect(statusCertaintyWord(few)).toBe("by more than chance alone");
    expect((few.certainty as KnownCertainty).variation).toBeUndefined();
  });

  test.each([
    ["All crime", "4th in MSG", "Not met", "differences no larger than usual"],
    ["Violence with injury", "4th in MSG", "Not met", "could be usual variation"],
    ["Violence with injury", "8th in MSG", "Met", "clearly"],
    ["Violence with injury", "MSG Average", "Met", "could be usual variation"],
    ["Violence with injury", "at most 20", "Met", "clearly"],
    ["All crime", "at most 100", "Met", "by more than usual variation"],
    ["All crime", "at most 80", "Not met", "could be usual variation"],
  ] as const)("%s, aspiration %s: %s, %s", (offence, asks, status, word) => {
    const result = essexOf(offence, asks);
    expect(result.status).toBe(status);
    expect(statusCertaintyWord(result)).toBe(word);
  });

  test("a move of one place that usual variation could have made, and the counts it rests on", () => {
    const { movement } = essexOf("Homicide");
    expect(movement.kind).toBe("Improved");
    expect(moveCertaintyWord(movement)).toBe("could be usual variation");
    expect(moveRestsOnText(movement)).toBe(
      "12 months to March 2021 against 12 months to March 2020: 17 against 60",
    );
    expect(movement.certainty).toBe("within usual variation");
    // Two years say nothing of what is usual.
    expect(essexOf("Homicide", "", {}, 2).movement.certainty).toBe("not known");
  });

  test("how long places last", () => {
    expect(placesLasted(essexOf("All crime"))).toBe(
      "Of 5 positions a year apart, 2 were the same.",
    );
    expect(placesLasted(essexOf("Homicide"))).toBe(
      "Of 5 positions a year apart, none were the same.",
    );
    expect(placesLasted(essexOf("All crime", "", {}, 1))).toBe("");
  });
});

describe("a force that stands out", () => {
  /** Years in which nothing but the common level moves by more than chance. */
  const calm = (counts: readonly number[]) =>
    [1.1, 1, 0.9].map((level) => counts.map((count) => Math.round(count * level)));

  test("clearly, where usual variation leaves one place", () => {
    const out = ofYears(calm([900, 400, 420, 380, 410, 405, 395, 400]), "4th in MSG");
    expect(conclusion(out)).toBe("8th, clearly: more than the usual variation from year to year.");
    expect(statusCertaintyWord(out)).toBe("clearly");
  });

  test("three times three equal peers is always found", () => {
    const out = ofYears(calm([900, 300, 300, 300]));
    expect((out.certainty as KnownCertainty).isWithinExpected).toBe(false);
    expect(conclusion(out)).toBe("4th, clearly: more than the usual variation from year to year.");
  });

  test("by more than chance alone, where what is usual is not known", () => {
    const out = resultOf({ counts: [900, 400, 420, 380, 410, 405, 395, 400] });
    expect(conclusion(out)).toBe(
      "8th by more than chance alone; how these figures usually vary is not known from fewer than three years.",
    );
  });

  test("one among others whose one stands out is told from it alone", () => {
    const result = ofYears(calm([400, 400, 420, 380, 410, 405, 395, 900]));
    expect(conclusion(result)).toMatch(
      /^Between 1st and 7th: .* Not clearly different from: Force B, Force G, Force F, Force E and 2 more\.$/u,
    );
  });

  test("windows with a gap, and windows longer than a year", () => {
    const counts = [900, 400, 420, 380];
    const gaps = ofYears([[undefined, 1, 1, 1], [1, undefined, 1, 1], counts]);
    expect(conclusion(gaps)).toContain("since fewer than three years have every force's figures");
    const twoYears = resultOf({
      counts,
      before: counts,
      measure: { window: 2 },
    });
    expect(conclusion(twoYears)).toContain("not known from periods longer than a year");
  });
});

describe("not known, never guessed", () => {
  const counts = [50, 60, 70, 80];

  test("values without counts, and percentages without what they are of", () => {
    expect(because({ counts, measure: { count: "", denominator: "", value: "Offences" } })).toBe(
      "no counts",
    );
    expect(
      because({
        counts,
        measure: { ...PERCENTAGE, count: "", denominator: "", value: "Offences" },
      }),
    ).toBe("no counts");
  });

  test("yearly changes", () => {
    const measured = { basis: "yearly change" } as const;
    expect(because({ counts, before: [55, 50, 66, 90], measure: measured })).toBe("yearly change");
  });

  test("counts that are not whole; one below 0 is no count, and is not ranked", () => {
    expect(because({ counts: [50.5, 60, 70, 80] })).toBe("no whole counts");
    expect(resultOf({ counts: [50, -60, 70, 80] }).position).toBeNaN();
    expect(because({ counts: [50.5, 60, 70, 80], measure: PERCENTAGE })).toBe("no whole counts");
    expect(known({ counts: [50.00000000001, 60, 70, 80] }).rankBest).toBe(1);
  });

  test("values that the counts beside them do not give, or that lack them", () => {
    const read = { value: "Crime" };
    const values = [5, 6, 7, 8];
    const per100 = { counts, values, measure: { ...read, per: 100 } };
    expect(because({ ...per100, values: [5.1, 6, 7, 8] })).toBe("other counts");
    expect(because({ ...per100, counts: [50, 60, 70, undefined] })).toBe("counts missing");
    expect(because({ ...per100, over: [1000, 1000, 0, 1000] })).toBe("counts missing");
    expect(known(per100).rankBest).toBe(1);
    // Published with one decimal: 5.04 is written 5.0.
    expect(
      known({ ...per100, counts: [504, 600, 700, 800], over: [10000, 10000, 10000, 10000] }),
    ).toMatchObject({ kind: "rate" });
  });

  test("a status without counts is not known to hold; no status has nothing to be sure of", () => {
    const read = { count: "", denominator: "", value: "Offences" };
    const judged = resultOf({ counts, measure: { ...read, asks: "4th in MSG" } });
    expect(judged.status).toBe("Met");
    expect(statusCertaintyWord(judged)).toBe("not known");
    expect(positionWithRange(judged, 0)).toBe("1st");
    expect(conclusion(judged)).toContain("its values have no counts behind them");
    expect(statusCertaintyWord(resultOf({ counts }))).toBe("");
  });

  test("a measure without data", () => {
    const result = resultOf({ counts: [undefined, 60, 70, 80] });
    expect(result.certainty).toBeUndefined();
    expect([statusCertaintyWord(result), conclusion(result)]).toEqual(["", ""]);
  });
});

describe("the measure's own numbering", () => {
  const counts = [300, 100, 110, 500, 520, 530, 700, 720];

  test("first is worst: Rank best is the better standing", () => {
    const best = known({ counts });
    const worst = known({ counts, measure: { firstIs: "worst" } });
    expect([best.rankBest, best.rankWorst]).toEqual([3, 3]);
    expect([worst.rankBest, worst.rankWorst]).toEqual([6, 6]);
    const open = known({ counts: [105, 100, 110, 500], measure: { firstIs: "worst" } });
    expect([open.rankBest, open.rankWorst]).toEqual([4, 2]);
    const result = resultOf({ counts: [105, 100, 110, 500], measure: { firstIs: "worst" } });
    expect(positionWithRange(result, 0)).toBe("3rd (2-4)");
    expect(conclusion(result)).toMatch(/^Between 2nd and 4th by chance alone;/u);
  });

  test("first is worst: the status by the numbers shown, forces missing", () => {
    const judged = (asks: string, counted: Figures) =>
      statusCertaintyWord(resultOf({ counts: counted, measure: { firstIs: "worst", asks } }));
    expect(judged("7th in MSG", counts)).toBe("by more than chance alone");
    expect(judged("6th in MSG", counts)).toBe("by more than chance alone");
    expect(judged("7th in MSG", [105, 100, 110, 500, 520, 530, 700, 7200])).toBe(
      "could be chance alone",
    );
    // Seven of eight ranked: "7th" means 6th, which the range 5th to 7th leaves open.
    expect(judged("7th in MSG", [105, 100, 110, 500, 520, 530, 7000, undefined])).toBe(
      "could be chance alone",
    );
    expect(judged("6th in MSG", [105, 100, 110, 500, 520, 530, 7000, undefined])).toBe(
      "by more than chance alone",
    );
  });

  test("ties share the best place, and the range holds it", () => {
    const tied = resultOf({ counts: [100, 100, 100, 900] });
    expect(positionWithRange(tied, 0)).toBe("=1st (1-3)");
    const worst = resultOf({ counts: [100, 100, 100, 900], measure: { firstIs: "worst" } });
    expect(positionWithRange(worst, 0)).toBe("=2nd (2-4)");
  });

  test("forces without a figure are not counted", () => {
    const result = resultOf({ counts: [300, 100, undefined, 500, 520, 530, 700, 720] });
    expect(positionWithRange(result, 7)).toBe("2nd of 7");
    expect((result.certainty as KnownCertainty).adjustedP[2]).toBeNaN();
    expect((result.certainty as KnownCertainty).intervalLow[2]).toBeNaN();
  });

  test("neither is better: nothing is ranked, but there is an expected range", () => {
    const result = resultOf({ counts, measure: { better: "neither" } });
    const certainty = result.certainty as KnownCertainty;
    expect(certainty.rankBest).toBeNaN();
    expect(certainty.isWithinExpected).toBe(true);
    expect(positionWithRange(result, 0)).toBe("");
    expect(conclusion(result)).toBe("Neither lower nor higher is better, so nothing is ranked.");
    const alike = resultOf({ counts: [50, 52, 49, 51], measure: { better: "neither" } });
    expect(conclusion(alike)).toBe(
      "Differences between these forces are no larger than usual among similar forces.",
    );
  });
});

describe("kinds of counts", () => {
  test("a share is compared as a proportion where its count is part of its denominator, and only there", () => {
    const counts = [160, 180, 240, 390];
    const over = [300, 300, 300, 400];
    expect(known({ counts, over, measure: PERCENTAGE }).kind).toBe("proportion");
    expect(known({ counts, over, measure: { ...PERCENTAGE, countIsPart: false } }).kind).toBe(
      "rate",
    );
  });

  test("a peer that counts more than it counts of is a problem of its own, and changes nobody else's figures", () => {
    const counts = [160, 180, 240, 200, 390];
    const without = { counts, over: [300, 300, 300, 300, undefined], measure: PERCENTAGE };
    const within = known(without);
    for (const over of [389, 200, 1]) {
      const result = resultOf({ ...without, over: [300, 300, 300, 300, over] });
      const above = result.certainty as KnownCertainty;
      expect(above.kind).toBe("proportion");
      for (const figures of ["adjustedP", "intervalLow", "intervalHigh", "withinExpected"] as const)
        expect(above[figures].slice(0, 4)).toEqual(within[figures].slice(0, 4));
      expect(above.expected).toEqual(within.expected);
      expect(above.adjustedP[4]).toBe(1);
      expect(above.areAllWithinExpected).toBe(false);
      expect(result.note).toContain(
        `More is counted than it is part of: Force E (390 of ${over}).`,
      );
    }
    expect(because({ ...without, counts: [400, ...counts.slice(1)] })).toBe(
      "own count above denominator",
    );
  });

  test("counts without a denominator are compared as they stand", () => {
    const certainty = known({ counts: [90, 10, 12, 11], measure: { denominator: "" } });
    expect([certainty.rankBest, certainty.rankWorst]).toEqual([4, 4]);
    expect(certainty.per).toBe(1);
    expect(certainty.expectation.average).toBeCloseTo(123 / 4, 12);
  });

  test("nothing counted anywhere: any place, and no difference to speak of", () => {
    const result = resultOf({ counts: [0, 0, 0, 0], measure: { asks: "Best in MSG" } });
    const certainty = result.certainty as KnownCertainty;
    expect(positionWithRange(result, 0)).toBe("=1st (1-4)");
    expect(certainty.areAllWithinExpected).toBe(true);
    expect(certainty.expected.chance.at95.low).toBe(0);
    expect(certainty.intervalHigh[0]).toBeCloseTo(-Math.log(0.025), 12);
    expect(certainty.status).toBe("differences no larger than usual");
    expect(conclusion(result)).toMatch(/^Differences between these forces are no larger/u);
  });

  test("small counts are flagged below 20", () => {
    const certainty = known({ counts: [20, 19, 25, 0] });
    expect([...certainty.smallCounts]).toEqual([0, 1, 0, 1]);
    expect(known({ counts: [20, 20, 25, 30] }).hasSmallCounts).toBe(false);
  });
});

describe("a status against the average or a figure", () => {
  const word = (asked: Asked): string => {
    const result = resultOf(asked);
    return `${result.status}, ${statusCertaintyWord(result)}`;
  };
  const average = { asks: "MSG Average" };

  test("for sure where own value minus average is on one side, whatever the average is", () => {
    for (const settings of [
      {},
      { homeForceInAverage: false },
      { average: "weighted" },
      { average: "weighted", homeForceInAverage: false },
    ] as const) {
      const asked = (own: number) => ({
        counts: [own, 400, 420, 380, 400, 2000],
        over: [1e4, 1e4, 1e4, 1e4, 1e4, 1e4],
        measure: average,
        settings,
      });
      expect(word(asked(600))).toBe("Met, by more than chance alone");
      expect(word(asked(705))).toBe("Met, could be chance alone");
      expect(word(asked(740))).toBe("Not met, could be chance alone");
      expect(word(asked(850))).toBe("Not met, by more than chance alone");
    }
  });

  test("the peers' own chance counts: few counts of theirs leave it open", () => {
    const over = [100_000, 100, 100, 100, 1000];
    expect(word({ counts: [2700, 4, 3, 5, 2], over, measure: average })).toBe(
      "Met, could be chance alone",
    );
    expect(
      word({
        counts: [2700, 4000, 3000, 5000, 200],
        over: [1e5, 1e5, 1e5, 1e5, 1e5],
        measure: average,
      }),
    ).toBe("Met, by more than chance alone");
  });

  test("a figure by the interval of the own value, in the measure's direction", () => {
    // 100 per 1,000: 81.4 to 121.6 by Byar's limits.
    const counts = [100, 400, 420, 380];
    expect(word({ counts, measure: { asks: "at most 122" } })).toBe(
      "Met, by more than chance alone",
    );
    expect(word({ counts, measure: { asks: "at most 121" } })).toBe("Met, could be chance alone");
    expect(word({ counts, measure: { asks: "at most 82" } })).toBe(
      "Not met, could be chance alone",
    );
    expect(word({ counts, measure: { asks: "at most 81" } })).toBe(
      "Not met, by more than chance alone",
    );
    const higher = (asks: string) => word({ counts, measure: { better: "higher", asks } });
    expect(higher("at least 81")).toBe("Met, by more than chance alone");
    expect(higher("at least 122")).toBe("Not met, by more than chance alone");
    expect(higher("at least 120")).toBe("Not met, could be chance alone");
  });

  test("more confidence leaves more open", () => {
    const counts = [100, 400, 420, 380];
    const asked = { counts, measure: { asks: "at most 122" } };
    expect(word({ ...asked, settings: { confidence: 0.998 } })).toBe("Met, could be chance alone");
  });
});

describe("a survey's values", () => {
  const shares = [62, 71, 75, 70, 73];
  const asked = [400, 500, 600, 450, 380];

  function survey(changes: Partial<Measure>, sizes: Figures = asked, low?: Figures): MeasureResult {
    const all = [
      series("Crime", [MARCH_2021], [shares], { months: 12 }),
      series("Asked", [MARCH_2021], [sizes], { months: 12 }),
      ...(low
        ? [
            series("From", [MARCH_2021], [low], { months: 12 }),
            series("To", [MARCH_2021], [shares.map((share) => share + 9)], { months: 12 }),
          ]
        : []),
    ];
    const asks = measure({ unit: "%", better: "higher", sampleSize: "Asked", ...changes });
    const forces = shares.map((_, i) => force(EIGHT_FORCES[i]!));
    return computeUpdate(input(setup([asks], forces), all)).measures[0]!;
  }

  const certaintyOf = (result: MeasureResult) => result.certainty as KnownCertainty;

  test("are compared as shares of those asked", () => {
    const certainty = certaintyOf(survey({}));
    expect(certainty).toMatchObject({ isKnown: true, kind: "proportion", per: 100 });
    expect(certainty.counts[0]).toBeCloseTo(248, 9);
    const { low, high } = valueInterval(248, 400, "proportion", 0.95);
    expect(certainty.intervalLow[0]).toBeCloseTo(low * 100, 9);
    expect(certainty.intervalHigh[0]).toBeCloseTo(high * 100, 9);
    expect(certainty.adjustedP[2]).toBeCloseTo(4 * compareProportions(248, 400, 450, 600), 12);
  });

  test("the design effect divides how many were asked; published limits stand as they are", () => {
    const certainty = certaintyOf(
      survey(
        { designEffect: 2, low: "From", high: "To" },
        asked,
        shares.map((share) => share - 8),
      ),
    );
    expect(certainty.denominators[0]).toBe(200);
    expect([certainty.intervalLow[0], certainty.intervalHigh[0]]).toEqual([54, 71]);
    expect(certainty.rankBest).toBeLessThan(certaintyOf(survey({})).rankBest);
  });

  test("without a sample size nothing is known", () => {
    const plain = survey({ sampleSize: "" }).certainty;
    expect(plain).toMatchObject({ isKnown: false, because: "no counts" });
    const gap = survey({}, [400, undefined, 600, 450, 380]).certainty;
    expect(gap).toMatchObject({ isKnown: false, because: "counts missing" });
  });
});

test("fewer than four forces with counts say nothing", () => {
  const result = resultOf({ counts: [50, 60, 70] });
  expect(conclusion(result)).toBe(
    "How sure the position is cannot be told: fewer than four forces have counts to compare.",
  );
});
