/** The values of other forces to pass: which, whose, in which direction, and what a tie is worth. */
import fc from "fast-check";
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import type { Measure, Settings } from "../../../src/msg/model/setup";
import {
  aspirationToPass,
  passingWords,
  valuesToPass,
} from "../../../src/msg/telling/valuesToPass";
import { essexUpdate } from "../proofreading/essex";
import { EIGHT_FORCES, force, input, MARCH_2021, measure, series, setup } from "../builders";

type Changes = Partial<Measure> & { readonly asks?: string };

function resultOf(
  values: readonly (number | undefined)[],
  changes: Changes,
  chosen: Partial<Settings> = {},
) {
  const forces = EIGHT_FORCES.slice(0, values.length).map((name) => force(name));
  const made = setup([measure(changes)], forces, chosen);
  const update = computeUpdate(input(made, [series("Crime", [MARCH_2021], [values])]));
  return { result: update.measures[0]!, update };
}

function told(...given: Parameters<typeof resultOf>) {
  const { result, update } = resultOf(...given);
  return valuesToPass(result, update).map((one) => [
    one.aim,
    passingWords(result, one),
    one.holders.join(", "),
  ]);
}

const VALUES = [70, 10, 20, 30, 40, 50, 60, 35];

test("the published table: the solved rate of homicide would have to exceed 107.1%", () => {
  const update = essexUpdate();
  const told = update.measures.map((result) => [
    result.measure.name,
    ...valuesToPass(result, update).map((one) => `${one.aim}: ${passingWords(result, one)}`),
  ]);
  expect(told.filter((one) => one.length > 1)).toEqual([
    ["Public confidence (CSEW)", "in the top quartile: exceed 61.2%"],
    [
      "All crime offences",
      "4th: fall below 67.90 per 1,000 pop.",
      "in the top quartile: fall below 64.51 per 1,000 pop.",
    ],
    [
      "Violence with injury offences",
      "4th: fall below 6.86 per 1,000 pop.",
      "in the top quartile: fall below 6.67 per 1,000 pop.",
    ],
    ["Violence with injury solved rate", "in the top quartile: exceed 20.2%"],
    ["Trafficking of drugs offences", "2nd: exceed 0.81 per 1,000 pop."],
    ["Trafficking of drugs solved rate", "3rd: exceed 82.6%", "in the top quartile: exceed 87.3%"],
    ["Homicide offences", "in the top quartile: fall below 0.005 per 1,000 pop."],
    ["Homicide solved rate", "best: exceed 111.1%", "in the top quartile: exceed 107.1%"],
    ["Percentage sick (police officers)", "7th: fall below 4.29% of contracted hours lost"],
    [
      "Percentage sick (police staff)",
      "5th: fall below 4.4% of contracted hours lost",
      "in the top quartile: fall below 4.2% of contracted hours lost",
    ],
  ]);
});

test("only values that another force holds, and only where a change is required", () => {
  const quartile = ["in the top quartile", "fall below 20.00 per 1,000 pop.", "Force C"];
  expect(told(VALUES, { asks: "MSG Average" })).toEqual([quartile]);
  expect(told(VALUES, { asks: "at most 50" })).toEqual([quartile]);
  expect(told(VALUES, { asks: "Top quartile" })).toEqual([quartile]);
  expect(told(VALUES, { asks: "2nd in MSG" })).toEqual([["2nd", ...quartile.slice(1)]]);
  expect(told(VALUES, { asks: "Top quartile" }, { topQuartile: "inclusive" })).toEqual([]);
  expect(told([15, ...VALUES.slice(1)], { asks: "2nd in MSG" })).toEqual([]);
  expect(told(VALUES, { better: "neither" })).toEqual([]);
  expect(told(VALUES, { asks: "4th in MSG", changeIn: "none" })).toEqual([
    ["4th", "fall below 35.00 per 1,000 pop.", "Force H"],
  ]);
});

test("forces that share the value are all named, the own force never", () => {
  const shared = [6, 5, 5, 6, 7, 8, 9, 10];
  const best = { firstIs: "worst", asks: "8th in MSG" } as const;
  expect(told(shared, best)).toEqual([
    ["8th", "fall below 5.00 per 1,000 pop.", "Force B, Force C"],
  ]);
});

test("a gap in the group: the place in a worst-first numbering is that of the status", () => {
  const gap = [70, 10, 20, 30, 40, 50, 60, undefined];
  // 7 of 8 have values: "7th" of 8 becomes 6th of 7, the second best.
  const asked = { firstIs: "worst", asks: "7th in MSG", changeIn: "none" } as const;
  expect(told(gap, asked)).toEqual([["7th", "fall below 20.00 per 1,000 pop.", "Force C"]]);
});

test("a value that would look like the own one has more decimals", () => {
  const close = [4.301, 4.299, 4.2, 5, 6, 7, 8, 9];
  const asked = { asks: "2nd in MSG", decimals: 1, unit: "%", changeIn: "none" } as const;
  expect(told(close, asked)).toEqual([["2nd", "fall below 4.299%", "Force B"]]);
});

test("to pass the value meets the aspiration, and so does to equal it", () => {
  const figures = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 4, maxLength: 8 });
  fc.assert(
    fc.property(
      figures,
      fc.constantFrom("lower", "higher"),
      fc.constantFrom("best", "worst"),
      fc.constantFrom("2nd in MSG", "3rd in MSG", "4th in MSG", "Best in MSG", "Top quartile"),
      (values, better, firstIs, asks) => {
        const changes: Changes = { better, firstIs, asks };
        const { result, update } = resultOf(values, changes);
        const target = aspirationToPass(result, update.setup);
        expect(target !== undefined).toBe(result.status === "Not met");
        if (!target) return;
        const step = better === "higher" ? 0.5 : -0.5;
        const statusAt = (own: number) =>
          resultOf([own, ...values.slice(1)], changes).result.status;
        expect(statusAt(target.figure + step)).toBe("Met");
        expect(statusAt(target.figure)).toBe("Met");
        expect(statusAt(target.figure - step)).toBe("Not met");
      },
    ),
  );
});
