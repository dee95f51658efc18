/** The figures that Essex published for Q4 2020/21, each by the rule that must give it. */
import {
  changeWords,
  chanceWords,
  unequalDaysWords,
} from "../../../src/msg/indicators/comparedWords";
import { INDICATOR_FIELDS } from "../../../src/msg/indicators/indicatorFields";
import type { IndicatorField } from "../../../src/msg/indicators/indicatorFields";
import type { IndicatorResult } from "../../../src/msg/model/ownFigures";
import { roundAsExcel } from "../../../src/msg/basics/rounding";
import { indicator, months, quarters, resultOf } from "./indicatorBuilders";

const CALLS_999 = quarters("Calls", { lastYear: 82_344, previous: 73_887, now: 66_497 });
const CALLS_101 = quarters("Calls", { lastYear: 67_590, previous: 70_753, now: 68_796 });

function told(result: IndicatorResult, field: IndicatorField): string {
  const filled = INDICATOR_FIELDS[field](result);
  return "text" in filled ? filled.text : `(${filled.why})`;
}

const calls = resultOf(indicator(), CALLS_999);
const nonEmergency = resultOf(indicator({ name: "101 calls" }), CALLS_101);

test.each([
  ["999 calls", calls, "66,497"],
  ["101 calls", nonEmergency, "68,796"],
])("this quarter: %s", (_, result, expected) => expect(told(result, "")).toBe(expected));

test.each([
  ["999 calls on the quarter before", calls.previous, -7_390, -10.0, -8.0],
  ["999 calls on the year before, which had a leap day", calls.lastYear, -15_847, -19.2, -18.3],
  ["101 calls on the quarter before", nonEmergency.previous, -1_957, -2.8, -0.6],
  ["101 calls on the year before", nonEmergency.lastYear, 1_206, 1.8, 2.9],
])("change and change per day: %s", (_, comparison, change, percent, perDay) => {
  expect(comparison?.change).toBe(change);
  expect(roundAsExcel(comparison?.changePercent ?? NaN, 1)).toBe(percent);
  expect(roundAsExcel(comparison?.perDayPercent ?? NaN, 1)).toBe(perDay);
  expect(comparison?.isPerDayTold).toBe(true);
});

test("a change in the words of such reports", () => {
  expect(told(calls, "change")).toBe("a decrease of 10.0% (7,390 fewer calls)");
  expect(told(calls, "change last year")).toBe("a decrease of 19.2% (15,847 fewer calls)");
  expect(told(nonEmergency, "change last year")).toBe("an increase of 1.8% (1,206 more calls)");
  expect(told(nonEmergency, "change figure")).toBe("1,957");
  expect(told(nonEmergency, "change %")).toBe("2.8%");
});

test("739 a day, where 738 was published, with the days of the quarters", () => {
  expect(told(calls, "per day")).toBe("739");
  expect(unequalDaysWords(calls.now!, calls.previous!)).toBe(
    "a decrease of 8.0% in the daily figure, as Q4 2020/21 has 90 days and Q3 2020/21 92",
  );
});

test("67 contacts a day by live chat, March the busiest, the highest since it began", () => {
  const chat = months("Calls", [
    ...[400, 700, 800, 900, 1_000, 1_100, 1_200, 1_150, 1_250],
    ...[1_902, 1_817, 2_346],
  ]);
  const result = resultOf(indicator({ name: "Live chat" }), chat);
  expect(told(result, "")).toBe("6,065");
  expect(told(result, "per day")).toBe("67");
  expect(told(result, "busiest month")).toBe("March");
  expect(told(result, "busiest figure")).toBe("2,346");
  expect(result.lastYear).toBeUndefined();
  expect(result.note).toContain("its figures begin in April 2020");
  expect(told(result, "highest since")).toBe("highest since it began (April 2020)");
});

test("March had 25,090 calls, and its lead over each other month", () => {
  const { busiest } = resultOf(indicator(), months("Calls", [21_958, 21_748, 25_090]));
  expect(busiest?.figure).toBe(25_090);
  expect(busiest?.leads.map(({ by }) => by)).toEqual([3_132, 3_342]);
});

test.each([
  ["retained investigations", 2_014, 2_443, "82.4%"],
  ["hours of high visibility", 17_211, 51_866, "33.2%"],
])("share: %s", (_, part, whole, expected) => {
  const result = resultOf(
    indicator({ shareOf: "All" }),
    quarters("Calls", { lastYear: 1, previous: 1, now: part }),
    quarters("All", { lastYear: 1, previous: 1, now: whole }),
  );
  expect(told(result, "share")).toBe(expected);
});

test("472 fewer investigations than the 2,915 of the quarter before", () => {
  const of = indicator({ noun: "investigations" });
  const { previous } = resultOf(
    of,
    quarters("Calls", { lastYear: 1, previous: 2_915, now: 2_443 }),
  );
  expect(previous?.change).toBe(-472);
});

test("51,866 hours are 106.9 full-time officers at £5.6m, both inputs beside", () => {
  const result = resultOf(
    indicator({ unit: "hours", noun: "", hoursPerFte: 1_941, costPerFte: 52_400 }),
    quarters("Calls", { lastYear: 1, previous: 1, now: 51_866 }),
  );
  expect(told(result, "FTE")).toBe("106.9");
  expect(told(result, "cost")).toBe("£5.6m");
  expect(result.note).toContain(
    "Reckoned at 1,941 hours a year for a full-time officer and £52,400 a year for each.",
  );
  // Hours are no count of things that happen one by one.
  expect(result.previous?.chance).toBeNaN();
});

/** p as R's poisson.test(c(now, before), c(90, 91)) gives it. */
test.each([
  ["killed or seriously injured", 138, 178, 0.0325292502317369, "more than chance"],
  ["fatalities", 5, 10, 0.301869700040103, "could be chance"],
  ["drug drivers", 369, 449, 0.00870298766664977, "more than chance"],
  ["referrals", 123, 175, 0.00372543535454701, "more than chance"],
])("chance: %s", (_, now, lastYear, p, words) => {
  const result = resultOf(indicator(), quarters("Calls", { lastYear, previous: 1, now }));
  expect(result.lastYear?.chance).toBeCloseTo(p, 10);
  expect(chanceWords(result.lastYear?.chance ?? NaN)).toBe(words);
});

test("five fatalities against ten: no per cent, and small numbers", () => {
  const of = indicator({ noun: "fatalities" });
  const result = resultOf(of, quarters("Calls", { lastYear: 10, previous: 5, now: 5 }));
  expect(changeWords(result, result.lastYear!)).toBe("5 fewer fatalities (small numbers)");
  expect(result.lastYear?.changePercent).toBeNaN();
  expect(INDICATOR_FIELDS["change % last year"](result)).toEqual({
    why: "small numbers have no per cent",
  });
});

test.each([
  [5, 0, "from 0 to 5 calls"],
  [18, 19, "1 fewer call (small numbers)"],
  [60, 59, "an increase of 1.7% (1 more call)"],
  [0, 0, "no change"],
])("%d after %d", (now, previous, expected) => {
  const result = resultOf(indicator(), quarters("Calls", { lastYear: 1, previous, now }));
  expect(told(result, "change")).toBe(expected);
});

test("a percentage changes in points, a rate in its unit: never a per cent of either", () => {
  const figures = months("Calls", [90.1, 90, 90, 88.5, 91], 3);
  const percentage = resultOf(indicator({ kind: "value", unit: "%", decimals: 1 }), figures);
  expect(told(percentage, "change")).toBe("an increase of 2.5% points (from 88.5% to 91.0%)");
  expect(told(percentage, "change %")).toBe("2.5 points");
  const rate = resultOf(indicator({ kind: "value", unit: "per 1,000", decimals: 1 }), figures);
  expect(told(rate, "change")).toBe("an increase of 2.5 (from 88.5 to 91.0)");
  expect(told(rate, "change %")).toBe("(it has no per cent)");
  expect(rate.previous?.changePercent).toBeNaN();
  expect(rate.previous?.chance).toBeNaN();
});
