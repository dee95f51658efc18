import {
  conclusion,
  placesWord,
  positionWithRange,
  statusCertaintyWord,
} from "../../../src/msg/certainty/certaintyWords";
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import type { Measure, Settings } from "../../../src/msg/model/setup";
import { FORCES, POPULATION, yearEnding, type Offence } from "../../oracle/openData";
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

function known(asked: Asked): KnownCertainty {
  const { certainty } = resultOf(asked);
  if (!certainty?.isKnown) throw new Error(`Not known: ${certainty?.because}`);
  return certainty;
}

function because(asked: Asked): string | undefined {
  const { certainty } = resultOf(asked);
  return certainty?.isKnown === false ? certainty.because : undefined;
}

const PERCENTAGE = { unit: "%", per: 100, better: "higher", changeIn: "points" } as const;

describe("Essex, year ending March 2021", () => {
  function essex(offence: Offence, asks = ""): MeasureResult {
    const better = offence === "Drug trafficking" ? "higher" : "lower";
    const forces = FORCES.map((name) => force(name));
    const all = [
      series("Offences", [MARCH_2021], [[...yearEnding(offence)]], { months: 12 }),
      series("Population", [MARCH_2021], [[...POPULATION]], { months: 12 }),
    ];
    const crime = measure({ ...RATE, name: offence, better, asks });
    return computeUpdate(input(setup([crime], forces, { homeForce: "Essex" }), all)).measures[0]!;
  }

  test.each([
    ["All crime", "8th", "certain"],
    ["Violence with injury", "5th (4-5)", "could be 4th or 5th"],
    ["Drug trafficking", "3rd (3-4)", "could be 3rd or 4th"],
    ["Homicide", "7th (1-8)", "cannot be told apart from 1st to 8th"],
  ] as const)("%s is %s: %s", (offence, position, word) => {
    const result = essex(offence);
    expect(positionWithRange(result, 0)).toBe(position);
    expect(placesWord(result)).toBe(word);
  });

  test("all crime is outside the chance limits and inside the limits with spread", () => {
    const { value, certainty } = essex("All crime");
    const { expected, isWithinExpected } = certainty as KnownCertainty;
    expect(value).toBeGreaterThan(expected.chance.at998.high);
    expect(value).toBeLessThan(expected.between.at95.high);
    expect(isWithinExpected).toBe(true);
    expect(expected.between.at95.low).toBeCloseTo(56.56, 2);
    expect(expected.between.at95.high).toBeCloseTo(85.66, 2);
    expect(expected.between.at998.high).toBeGreaterThan(expected.between.at95.high);
  });

  test("what may be concluded", () => {
    expect(conclusion(essex("All crime"), "Essex")).toBe(
      "Essex is 8th by more than chance (95 %); its value, like that of every force of the group, is within the expected range, so by HMIC's guidance no inference may be drawn from the position.",
    );
    expect(conclusion(essex("Violence with injury"), "Essex")).toBe(
      "Essex may really be 4th or 5th (95 %), so nothing may be concluded from which of the two it is; its value is within the range expected of a force like its peers, so it does not stand out.",
    );
    expect(conclusion(essex("Homicide"), "Essex")).toBe(
      "Essex could hold any place of its group (95 %), so nothing may be concluded from its position; its value, like that of every force of the group, is within the expected range, so by HMIC's guidance no inference may be drawn from the position.",
    );
  });

  test.each([
    ["All crime", "4th in MSG", "Not met", "for sure"],
    ["Violence with injury", "4th in MSG", "Not met", "within chance"],
    ["Violence with injury", "Top quartile", "Not met", "for sure"],
    ["Violence with injury", "MSG Average", "Met", "for sure"],
    ["Drug trafficking", "4th in MSG", "Met", "for sure"],
    ["Drug trafficking", "3rd in MSG", "Met", "within chance"],
    ["Homicide", "MSG Average", "Not met", "within chance"],
    ["Homicide", "Best in MSG", "Not met", "within chance"],
    ["All crime", "at most 80", "Not met", "for sure"],
  ] as const)("%s, aspiration %s: %s, %s", (offence, asks, status, word) => {
    const result = essex(offence, asks);
    expect(result.status).toBe(status);
    expect(statusCertaintyWord(result)).toBe(word);
  });
});

test("what may be concluded of a force that stands out, and of one among others that do", () => {
  const counts = [900, 400, 420, 380, 410, 405, 395, 400];
  const out = resultOf({ counts });
  expect(conclusion(out, "Force A")).toBe(
    "Force A is 8th by more than chance (95 %); its value lies outside the range expected of a force like its peers, so that difference wants explaining.",
  );
  const [first, ...others] = counts;
  expect(conclusion(resultOf({ counts: [...others, first] }), "Force A")).toMatch(
    /^Force A may really be anywhere from 1st to 7th .* so it does not stand out\.$/u,
  );
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

  test("counts that are not whole, or below 0", () => {
    expect(because({ counts: [50.5, 60, 70, 80] })).toBe("no whole counts");
    expect(because({ counts: [50, -60, 70, 80] })).toBe("no whole counts");
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
    expect(placesWord(judged)).toBe("not known");
    expect(positionWithRange(judged, 0)).toBe("1st");
    expect(conclusion(judged, "Force A")).toContain("its values have no counts behind them");
    expect(statusCertaintyWord(resultOf({ counts }))).toBe("");
  });

  test("a measure without data", () => {
    const result = resultOf({ counts: [undefined, 60, 70, 80] });
    expect(result.certainty).toBeUndefined();
    expect([placesWord(result), statusCertaintyWord(result), conclusion(result, "A")]).toEqual([
      "",
      "",
      "",
    ]);
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
    expect(placesWord(result)).toBe("cannot be told apart from 2nd to 4th");
  });

  test("first is worst: the status by the numbers shown, forces missing", () => {
    const judged = (asks: string, counted: Figures) =>
      statusCertaintyWord(resultOf({ counts: counted, measure: { firstIs: "worst", asks } }));
    expect(judged("7th in MSG", counts)).toBe("for sure");
    expect(judged("6th in MSG", counts)).toBe("for sure");
    expect(judged("7th in MSG", [105, 100, 110, 500, 520, 530, 700, 720])).toBe("within chance");
    // Seven of eight ranked: "7th" means 6th, which the range 5th to 7th leaves open.
    expect(judged("7th in MSG", [105, 100, 110, 500, 520, 530, 700, undefined])).toBe(
      "within chance",
    );
    expect(judged("6th in MSG", [105, 100, 110, 500, 520, 530, 700, undefined])).toBe("for sure");
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
    expect(placesWord(result)).toBe("");
    expect(positionWithRange(result, 0)).toBe("");
    expect(conclusion(result, "Essex")).toMatch(/^Nothing is ranked for Essex; its value/u);
  });
});

describe("kinds of counts", () => {
  test("percentages are compared as proportions, unless one is above 100 %", () => {
    const counts = [160, 180, 240, 390];
    expect(known({ counts, over: [300, 300, 300, 400], measure: PERCENTAGE }).kind).toBe(
      "proportion",
    );
    expect(known({ counts, over: [300, 300, 300, 380], measure: PERCENTAGE }).kind).toBe("rate");
  });

  test("counts without a denominator are compared as they stand", () => {
    const certainty = known({ counts: [90, 10, 12, 11], measure: { denominator: "" } });
    expect([certainty.rankBest, certainty.rankWorst]).toEqual([4, 4]);
    expect(certainty.per).toBe(1);
    expect(certainty.expectation.average).toBeCloseTo(123 / 4, 12);
  });

  test("no counts at all: any place, no spread to allow for, and nothing is said of the range", () => {
    const result = resultOf({ counts: [0, 0, 0, 0], measure: { asks: "Best in MSG" } });
    const certainty = result.certainty as KnownCertainty;
    expect(positionWithRange(result, 0)).toBe("=1st (1-4)");
    expect(certainty.isWithinExpected).toBeUndefined();
    expect(certainty.areAllWithinExpected).toBeUndefined();
    expect(certainty.expected.between.at95.low).toBeNaN();
    expect(certainty.expected.chance.at95.low).toBe(0);
    expect(certainty.intervalHigh[0]).toBeCloseTo(-Math.log(0.025), 12);
    expect(certainty.status).toBe("within chance");
    expect(conclusion(result, "A")).toContain("there is no expected range");
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
        counts: [own, 400, 420, 380],
        over: [1000, 1000, 1000, 1000],
        measure: average,
        settings,
      });
      expect(word(asked(300))).toBe("Met, for sure");
      expect(word(asked(390))).toBe("Met, within chance");
      expect(word(asked(410))).toBe("Not met, within chance");
      expect(word(asked(520))).toBe("Not met, for sure");
    }
  });

  test("the peers' own chance counts: few counts of theirs leave it open", () => {
    const over = [100_000, 100, 100, 100];
    expect(word({ counts: [3000, 4, 3, 5], over, measure: average })).toBe("Met, within chance");
    expect(
      word({ counts: [3000, 4000, 3000, 5000], over: [1e5, 1e5, 1e5, 1e5], measure: average }),
    ).toBe("Met, for sure");
  });

  test("a figure by the interval of the own value, in the measure's direction", () => {
    // 100 per 1,000: 81.4 to 121.6 by Byar's limits.
    const counts = [100, 400, 420, 380];
    expect(word({ counts, measure: { asks: "at most 122" } })).toBe("Met, for sure");
    expect(word({ counts, measure: { asks: "at most 121" } })).toBe("Met, within chance");
    expect(word({ counts, measure: { asks: "at most 82" } })).toBe("Not met, within chance");
    expect(word({ counts, measure: { asks: "at most 81" } })).toBe("Not met, for sure");
    const higher = (asks: string) => word({ counts, measure: { better: "higher", asks } });
    expect(higher("at least 81")).toBe("Met, for sure");
    expect(higher("at least 122")).toBe("Not met, for sure");
    expect(higher("at least 120")).toBe("Not met, within chance");
  });

  test("more confidence leaves more open", () => {
    const counts = [100, 400, 420, 380];
    const asked = { counts, measure: { asks: "at most 122" } };
    expect(word({ ...asked, settings: { confidence: 0.998 } })).toBe("Met, within chance");
  });
});
