import { monthNumber, periodName, spacingOf, startOf } from "../../../src/msg/basics/period";
import { period } from "../builders";

test.each([
  [period(2020, 6, 3), "Q1 2020/21 (April to June 2020)"],
  [period(2020, 9, 3), "Q2 2020/21 (July to September 2020)"],
  [period(2020, 12, 3), "Q3 2020/21 (October to December 2020)"],
  [period(2021, 3, 3), "Q4 2020/21 (January to March 2021)"],
  [period(2000, 3, 3), "Q4 1999/00 (January to March 2000)"],
  [period(2021, 1, 3), "November 2020 to January 2021"],
  [period(2021, 3, 12), "12 months to March 2021"],
  [period(2021, 3, 6), "6 months to March 2021"],
  [period(2019, 6), "June 2019"],
])("%j is named %s", (one, name) => {
  expect(periodName(one)).toBe(name);
});

test("a period starts its length before its end", () => {
  expect(startOf(period(2021, 1, 12))).toBe(monthNumber(2020, 2));
});

test("the usual spacing is the most frequent, the shorter of two, and none of one period", () => {
  expect(spacingOf([0, 1, 2, 5, 6])).toBe(1);
  expect(spacingOf([0, 3, 4])).toBe(1);
  expect(spacingOf([0, 12, 24, 27])).toBe(12);
  expect(spacingOf([5])).toBeNaN();
});
