import { explainIndicator } from "../../../src/msg/indicators/explained";
import { indicator, months, quarters, resultOf } from "./indicatorBuilders";

const YEAR = [27_000, 27_672, 27_672, 1, 1, 1, 1, 1, 1, 24_000, 25_000, 24_887];
const CALLS = months("Calls", [...YEAR, 21_113, 20_294, 25_090]);

test("a flow is told from its months to its chance, in the order of the working", () => {
  expect(explainIndicator(resultOf(indicator(), CALLS))).toEqual([
    "Q4 2020/21: 66,497, added up from 21,113 (January 2021), 20,294 (February 2021) and 25,090 (March 2021).",
    "A day: 739, over 90 days.",
    "The quarter before, Q3 2020/21: 73,887; a decrease of 10.0% (7,390 fewer calls); a decrease of 8.0% in the daily figure, as Q4 2020/21 has 90 days and Q3 2020/21 92; the change is more than chance.",
    "A year before, Q4 2019/20: 82,344; a decrease of 19.2% (15,847 fewer calls); a decrease of 18.3% in the daily figure, as Q4 2020/21 has 90 days and Q4 2019/20 91; the change is more than chance.",
    "Busiest: March 2021 with 25,090, 3,977 more than January 2021 and 4,796 more than February 2021.",
  ]);
});

test("small numbers, and what could be chance, are said to be so", () => {
  const deaths = quarters("Calls", { lastYear: 10, previous: 7, now: 5 });
  const told = explainIndicator(resultOf(indicator({ noun: "deaths" }), deaths));
  expect(told[3]).toMatch(
    /^A year before, Q4 2019\/20: 10; .*the change could be chance; small numbers/u,
  );
});

test("hours are told as officers and cost with both inputs, a share with its whole, a target with its verdict", () => {
  const hours = quarters("Calls", { lastYear: 1, previous: 1, now: 51_866 });
  const officers = { unit: "hours", hoursPerFte: 1941, costPerFte: 52_400 };
  expect(explainIndicator(resultOf(indicator(officers), hours))).toContain(
    "51,866 × 4 ÷ 1,941 hours a year = 106.9 full-time officers, at £52,400 a year £5.6m.",
  );
  const kept = quarters("Calls", { lastYear: 1, previous: 1, now: 2_014 });
  const all = quarters("All", { lastYear: 1, previous: 1, now: 2_443 });
  const share = indicator({ shareOf: "All", wants: "at least 90%", better: "higher" });
  const told = explainIndicator(resultOf(share, kept, all));
  expect(told).toContain("Share of All: 2,014 of 2,443 are 82.4%.");
  expect(told).toContain("Target, at least 90%: not met.");
});

test("a figure that was published otherwise is told with both", () => {
  const published = {
    update: "October 2020",
    version: "1.0",
    indicator: "999 calls",
    quarter: { end: 24_251, months: 3 },
    figure: 73_800,
    previous: NaN,
    lastYear: NaN,
    place: { sheet: "MSG Setup", address: "A99" },
  };
  const result = resultOf(indicator(), CALLS);
  const revised = [{ published, today: 73_887, window: undefined }];
  expect(explainIndicator({ ...result, revised }).at(-1)).toMatch(
    /^Q3 2020\/21 was published as 73,800 \(October 2020\); by today's figures it is 73,887\.$/u,
  );
});

test("without a figure the reason is all there is to tell", () => {
  expect(explainIndicator(resultOf(indicator({ series: "None" }), CALLS))).toHaveLength(1);
});
