import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import {
  explain,
  EXPLAINED_FIGURES,
  type ExplainedFigure,
} from "../../../src/msg/telling/explanation";
import type { Measure, Settings } from "../../../src/msg/model/setup";
import { essexUpdate } from "../proofreading/essex";
import { EIGHT_FORCES, force, input, MARCH_2021, rateMeasure, series, setup } from "../builders";

const FORCES = EIGHT_FORCES.map((name) => force(name));

function explained(
  figure: ExplainedFigure,
  changes: Partial<Measure> & { readonly asks?: string } = {},
  chosen: Partial<Settings> = {},
) {
  const made = setup([rateMeasure(changes)], FORCES, chosen);
  const all = [
    series("Offences", [MARCH_2021], [[70, 10, 20, 30, 40, 50, 60, 70]]),
    series("Population", [MARCH_2021], [[1000, 1000, 1000, 1000, 1000, 1000, 1000, 2000]]),
  ];
  const update = computeUpdate(input(made, all));
  return explain(update.measures[0]!, figure, update);
}

test("a rate: count over denominator, with the series it is made of", () => {
  expect(explained("value")).toMatchObject({
    shown: "70.00 per 1,000 pop.",
    sentences: [
      "Force A, March 2021: 70.00 per 1,000 pop..",
      "70 (Offences) / 1,000 (Population) × 1,000 = 70.00 per 1,000 pop..",
    ].map((text) => text.replace("..", ".")),
    series: ["Offences", "Population"],
  });
});

test("a position: how many are better, from either end, and who shares it", () => {
  expect(explained("position").sentences).toEqual([
    "Lower is better.",
    "Counted from the best: 7 of the 8 forces with a value are better, so Force A is 8th.",
  ]);
  expect(explained("position", { firstIs: "worst" }).sentences[1]).toBe(
    "The numbering begins at the worst: 7 of the 8 forces with a value are better, so Force A is 1st, where 8th is best.",
  );
  expect(explained("position", { better: "neither" }).sentences).toEqual([
    "Neither lower nor higher is better, so nothing is ranked.",
  ]);
});

test("averages by the definition chosen", () => {
  // (70 + 10 + 20 + 30 + 40 + 50 + 60 + 35) / 8 = 39.375; without the first 245 / 7 = 35; 350 / 9000.
  expect(explained("average").shown).toBe("39.38 per 1,000 pop.");
  expect(explained("average", {}, { homeForceInAverage: false }).sentences[1]).toBe(
    "The 7 values 10.00, 20.00, 30.00, 40.00, 50.00, 60.00, 35.00 have the mean 35.00 per 1,000 pop.",
  );
  expect(explained("average", {}, { average: "weighted" }).sentences[1]).toBe(
    "350 / 9,000 × 1,000 = 38.89 per 1,000 pop.",
  );
});

test("changes required, with and without the own share, and none needed", () => {
  expect(explained("toAverage").sentences).toEqual([
    "39.38 per 1,000 pop. - 70.00 per 1,000 pop. = -30.63 per 1,000 pop., the average held still.",
    "The smallest whole number that is enough: -31 offences; one less would not be, with the denominator as it is.",
    "The average holds Force A's own value and moves with it: allowing for that, -35 offences.",
  ]);
  expect(explained("toTopQuartile", { better: "higher" })).toMatchObject({
    shown: "N/A - already within top quartile",
    sentences: [
      "70.00 per 1,000 pop. is as good as the top quartile, 60.00 per 1,000 pop., or better: none needed.",
    ],
  });
});

test("a status by what it is judged on", () => {
  expect(explained("status", { asks: "MSG Average" }).sentences.at(-1)).toBe("So it is: Not met.");
  expect(explained("status", { asks: "(Small numbers)" }).sentences).toEqual([
    "No aspiration: (Small numbers).",
  ]);
});

test("a target that is another force's value is named with it", () => {
  // Best first: 10, 20, 30, 35 (Force H), 40, 50, 60, 70.
  expect(explained("status", { asks: "4th in MSG" }).sentences.slice(-3)).toEqual([
    "So it is: Not met.",
    "To be 4th, it would have to fall below 35.00 per 1,000 pop. (the value of Force H).",
    "To equal that value would be enough: the status counts who is strictly better.",
  ]);
  const essex = essexUpdate();
  const homicide = essex.measures.find(({ measure }) => measure.name === "Homicide solved rate")!;
  expect(explain(homicide, "status", essex).sentences.at(-2)).toMatch(
    /it would have to exceed \d+/u,
  );
});

test("every figure has words; without data they are the reason", () => {
  for (const figure of EXPLAINED_FIGURES) {
    const words = explained(figure, { asks: "MSG Average" });
    expect(words.sentences.length).toBeGreaterThan(0);
    expect(words.sentences.join(" ")).not.toMatch(/undefined|NaN|\.\.|\s{2}/u);
    expect(words.forces).toHaveLength(8);
    const blank = explained(figure, { count: "Not there" });
    expect(blank.shown).toBe("");
    expect(blank.sentences.join("")).not.toBe("");
  }
});

test("a movement: both positions with their figures, and what each cause moved", () => {
  const essex = essexUpdate();
  const moved = essex.measures.filter(({ movement }) => Number.isFinite(movement.byOwn));
  expect(moved.length).toBeGreaterThan(0);
  for (const result of moved) {
    const { sentences } = explain(result, "movement", essex);
    const shares = sentences.find((sentence) => sentence.startsWith("In places"));
    const figures = [...(shares ?? "").matchAll(/(?<![a-z])[+-]?\d+(?:\.\d+)?/gu)].map(Number);
    const [own, peers, revision, together] = figures;
    expect(figures).toHaveLength(4);
    expect(own! + peers! + revision!).toBeCloseTo(together!, 9);
    expect(together).toBe(result.movement.places);
    expect(sentences.some((sentence) => sentence.startsWith("Then: "))).toBe(true);
  }
});
