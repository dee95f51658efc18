/** Periods typed as arguments are the periods that the same text is on a sheet. */
import fc from "fast-check";
import { daysOf } from "../../../src/msg/basics/excelDate";
import { monthName, shortPeriodName, startOf } from "../../../src/msg/basics/period";
import { writtenPeriod } from "../../../src/msg/basics/writtenPeriod";
import { readPeriod } from "../../../src/workbook/cells/periodText";

test.each([
  ["Q4 2020/21", 90],
  ["q4 2020-21", 90],
  ["Q4 2020/2021", 90],
  ["2020/21 Q4", 90],
  ["Quarter 4 2020/21", 90],
  ["Q1 2020", 91],
  ["2020 Q1", 91],
  ["Jan to Mar 2021", 90],
  ["January - March 2021", 90],
  ["Dec to Feb 2021", 90],
  ["Apr 2020 to Mar 2021", 365],
  ["Apr 2020 to Dec 2020", 275],
  ["February 2020", 29],
  ["Feb. 2020", 29],
  ["  sept   2020 ", 30],
  ["2019/20", 366],
  ["FY 2011/12", 366],
  ["2020", 366],
])("%s has %i days", (text, days) => {
  const period = writtenPeriod(text);
  expect(period && daysOf(period)).toBe(days);
});

test.each(["", "soon", "2011-12", "2020/22", "Q5 2020/21", "Mar 2021 to Jan 2021", "44286", "Q4"])(
  "%p is no period, or may be two",
  (text) => {
    expect(writtenPeriod(text)).toBeUndefined();
  },
);

test("what reading sheets makes of a text is what it is here", () => {
  const word = fc.constantFrom(
    ...[
      "Q1",
      "q4",
      "2020",
      "2020/21",
      "2019/20",
      "2011-12",
      "Jan",
      "March",
      "dec",
      "to",
      "-",
      "FY",
    ],
    ...["1999", "2021", "Quarter 2", ","],
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const text = words.join(" ");
      const here = writtenPeriod(text);
      const onSheets = readPeriod(text);
      if (!here || ![1, 3, 12].includes(here.months) || onSheets === undefined) return;
      expect([text, onSheets]).toEqual([text, here]);
    }),
    { numRuns: 20_000 },
  );
});

test("every month, and every quarter by its name, is read", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1980 * 12, max: 2040 * 12 }), (month) => {
      expect(writtenPeriod(monthName(month))).toEqual({ end: month, months: 1 });
      const quarter = { end: month - (month % 3) + 2, months: 3 };
      expect(startOf(quarter) % 3).toBe(0);
      expect(writtenPeriod(shortPeriodName(quarter))).toEqual(quarter);
    }),
  );
});
