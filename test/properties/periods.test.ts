import fc from "fast-check";
import {
  dateOfSerial,
  excelSerial,
  monthEndSerial,
  monthOfSerial,
} from "../../src/msg/basics/excelDate";
import { indexAtOrBefore, monthNumber, monthOf, yearOf } from "../../src/msg/basics/period";
import { forAll } from "./arbitraries";

const DAY = 86_400_000;
/** The calendar of the platform, from 1 March 1900 on, when Excel's numbers run with it. */
function platformDate(serial: number): { year: number; month: number; day: number } {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

test("Excel's dates are the calendar's, there and back", () => {
  forAll(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
    const date = dateOfSerial(serial)!;
    expect(date).toEqual(platformDate(serial));
    expect(excelSerial(date)).toBe(serial);
  });
});

test("a month's last day lies in the month, and the day after does not", () => {
  forAll(fc.integer({ min: monthNumber(1900, 1), max: monthNumber(9999, 11) }), (month) => {
    expect(monthOfSerial(monthEndSerial(month))).toBe(month);
    expect(monthOfSerial(monthEndSerial(month) + 1)).toBe(month + 1);
  });
});

test("a month's number gives its year and month back", () => {
  forAll(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
    const number = monthNumber(year, month);
    expect([yearOf(number), monthOf(number)]).toEqual([year, month]);
  });
});

test("the latest end at or before a month is what looking at each would find", () => {
  const ends = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 12 });
  forAll(ends, fc.integer({ min: -1, max: 41 }), (unsorted, month) => {
    const sorted = unsorted.toSorted((a, b) => a - b);
    expect(indexAtOrBefore(sorted, month)).toBe(sorted.findLastIndex((end) => end <= month));
  });
});
