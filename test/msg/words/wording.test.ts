import { unitOfDifference } from "../../../src/msg/figures/units";
import type { Measure } from "../../../src/msg/model/setup";
import {
  changeText,
  countInWords,
  numberText,
  placesText,
  positionText,
  signedText,
  valueText,
} from "../../../src/msg/words/wording";
import { measure, rateMeasure } from "../builders";
import type { ChangeRequired } from "../../../src/msg/model/measureResult";

function change(changes: Partial<ChangeRequired> = {}): ChangeRequired {
  return {
    benchmark: 1,
    reached: false,
    inUnit: 6.52,
    inCounts: -18586,
    inUnitWithOwnShare: 7.45,
    inCountsWithOwnShare: -21241,
    ...changes,
  };
}

const points = measure({ unit: "%", changeIn: "points", decimals: 1 });

test.each<[string, ChangeRequired | undefined, Measure, string]>([
  ["counts", change(), rateMeasure(), "-18,586 offences"],
  ["points", change(), points, "+6.5% points"],
  ["a fall in points", change({ inUnit: -0.6 }), points, "-0.6% points"],
  ["a tiny fall", change({ inUnit: -0.0101 }), points, "-0.01% points"],
  ["a unit", change({ inUnit: -1.25 }), measure({ decimals: 2 }), "-1.25 per 1,000 pop."],
  ["one", change({ inCounts: -1 }), rateMeasure(), "-1 offence"],
  ["one more", change({ inCounts: 1 }), rateMeasure({ countNoun: "fatalities" }), "+1 fatality"],
  [
    "one of words",
    change({ inCounts: -1 }),
    rateMeasure({ countNoun: "victims of fraud" }),
    "-1 victim of fraud",
  ],
  [
    "one of no sure singular",
    change({ inCounts: -1 }),
    rateMeasure({ countNoun: "viruses" }),
    "-1 (viruses)",
  ],
  ["one without a noun", change({ inCounts: -1 }), rateMeasure({ countNoun: "" }), "-1"],
  ["no noun", change({ inCounts: -3 }), rateMeasure({ countNoun: "" }), "-3"],
  [
    "a benchmark reached",
    change({ reached: true }),
    rateMeasure(),
    "N/A - already better than average",
  ],
  ["no change wanted", change(), rateMeasure({ changeIn: "none" }), "N/A"],
  ["no change known", undefined, rateMeasure(), "N/A"],
  ["no counts", change({ inCounts: NaN }), rateMeasure(), "N/A"],
])("a change is worded as published: %s", (_, required, of, text) => {
  expect(changeText(required, of, "average")).toBe(text);
});

test("the top quartile has words of its own, and the own share its own figures", () => {
  expect(changeText(change({ reached: true }), points, "top quartile")).toBe(
    "N/A - already within top quartile",
  );
  expect(changeText(change(), rateMeasure(), "average", true)).toBe("-21,241 offences");
  expect(changeText(change(), points, "average", true)).toBe("+7.5% points");
});

test("differences of percentages and of yearly changes are points", () => {
  expect(unitOfDifference(measure({ unit: "% of contracted hours lost" }))).toBe("% points");
  expect(unitOfDifference(measure({ basis: "yearly change" }))).toBe("% points");
  expect(unitOfDifference(measure())).toBe("per 1,000 pop.");
});

test("values stand with their units as published", () => {
  expect(valueText(48.6, "%", 2)).toBe("48.60%");
  expect(valueText(0.0097, "per 1,000 pop.", 3)).toBe("0.010 per 1,000 pop.");
  expect(valueText(12, "", 0)).toBe("12");
  expect(valueText(NaN, "%", 2)).toBe("");
});

test("numbers separate thousands and round as Excel does", () => {
  expect(numberText(1234567.891, 1)).toBe("1,234,567.9");
  expect(numberText(999.5, 0)).toBe("1,000");
  expect(numberText(-0.4, 0)).toBe("0");
  expect(numberText(1e21, 0)).toBe("1,000,000,000,000,000,000,000");
  expect(numberText(1e-20, 2)).toBe("0.00");
  expect(numberText(Infinity, 0)).toBe("");
});

test("a signed number that is not 0 never shows as 0", () => {
  expect(signedText(0, 2)).toBe("0.00");
  expect(signedText(-0.004, 2)).toBe("-0.004");
  expect(signedText(0.0049, 2)).toBe("+0.005");
  expect(signedText(-6, 0)).toBe("-6");
});

test("positions say ties and of how many", () => {
  expect(positionText(8, false, 8)).toBe("8th of 8");
  expect(positionText(1, true, 7)).toBe("=1st of 7");
  expect(positionText(3, false, NaN)).toBe("3rd");
  expect(positionText(NaN, false, 8)).toBe("");
});

test("counts are words to nine", () => {
  expect([0, 1, 9, 10, 1200].map(countInWords)).toEqual(["no", "one", "nine", "10", "1,200"]);
  expect([1, -2, 0.5].map(placesText)).toEqual(["one place", "two places", "half a place"]);
});
