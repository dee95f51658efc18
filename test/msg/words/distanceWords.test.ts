import { distanceWords, placeAndDistance } from "../../../src/msg/words/distanceWords";
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import type { Measure } from "../../../src/msg/model/setup";
import { EIGHT_FORCES, input, MARCH_2021, measure, rateMeasure, series, setup } from "../builders";

/** Eight forces, the home force first, with a population of 100,000 each. */
function result(counts: readonly number[], changes: Partial<Measure> & { asks: string }) {
  const all = [
    series("Offences", [MARCH_2021], [counts], { months: 12 }),
    series("Population", [MARCH_2021], [EIGHT_FORCES.map(() => 100_000)]),
  ];
  return computeUpdate(input(setup([rateMeasure(changes)]), all)).measures[0]!;
}
const fifth = [1261, 700, 800, 900, 1000, 1300, 1400, 1500];

test.each([
  ["4th in MSG", "5th, 261 fewer offences to reach 4th"],
  ["5th in MSG", "5th, meets its aspiration (5th in MSG)"],
  ["Upper Quartile Rank", "5th, 461 fewer offences to reach the top quartile"],
  ["MSG Average", "5th, 154 fewer offences to reach the MSG average"],
  ["Best in MSG", "5th, 561 fewer offences to be best in MSG"],
  ["at most 12.5", "5th, 11 fewer offences to reach 12.5 per 1,000 pop."],
  ["(Small numbers)", "5th, no aspiration (Small numbers)"],
  ["", "5th, no aspiration"],
])("%s: %s", (asks, words) => {
  expect(placeAndDistance(result(fifth, { asks }))).toBe(words);
});

test("one is singular, more is more", () => {
  const asks = "4th in MSG";
  expect(distanceWords(result([1001, 700, 800, 900, 1000, 1300, 1400, 1500], { asks }))).toBe(
    "1 fewer offence to reach 4th",
  );
  const higher = { asks, better: "higher" } as const;
  expect(placeAndDistance(result([700, 600, 500, 400, 710, 720, 730, 740], higher))).toBe(
    "5th, 10 more offences to reach 4th",
  );
});

test("a change in the unit is a rise or a fall, without a sign", () => {
  const all = [series("Crime", [MARCH_2021], [[18.2, 20.2, 21, 19.4, 17, 16, 15, 14]])];
  const rate = measure({ asks: "Top quartile", better: "higher", unit: "%", decimals: 1 });
  const [found] = computeUpdate(input(setup([rate]), all)).measures;
  expect(placeAndDistance(found!)).toBe("4th, a rise of 2.0% points to reach the top quartile");
});

test("where no change is asked for, the status says it", () => {
  expect(placeAndDistance(result(fifth, { asks: "4th in MSG", changeIn: "none" }))).toBe(
    "5th, does not meet its aspiration (4th in MSG)",
  );
});
