import {
  dateOfSerial,
  excelSerial,
  monthEndSerial,
  monthOfDate,
  monthOfSerial,
} from "../../../src/msg/basics/excelDate";
import { monthNumber } from "../../../src/msg/basics/period";

test("Excel's year 1900 has a 29 February", () => {
  expect(dateOfSerial(59)).toEqual({ year: 1900, month: 2, day: 28 });
  expect(dateOfSerial(60)).toEqual({ year: 1900, month: 2, day: 29 });
  expect(dateOfSerial(61)).toEqual({ year: 1900, month: 3, day: 1 });
  expect(excelSerial({ year: 1900, month: 1, day: 1 })).toBe(1);
  expect(monthEndSerial(monthNumber(1900, 2))).toBe(60);
});

test("a time of day belongs to its day", () => {
  expect(dateOfSerial(44286.99)).toEqual({ year: 2021, month: 3, day: 31 });
});

test.each([0, -1, NaN, Infinity, 2_958_466])("%d is no date", (serial) => {
  expect(dateOfSerial(serial)).toBeUndefined();
  expect(monthOfSerial(serial)).toBeUndefined();
});

test("31 December 9999 is the last date", () => {
  expect(dateOfSerial(2_958_465)).toEqual({ year: 9999, month: 12, day: 31 });
});

test("a date lies in its month; a day after the month's last, or in month 13, is none", () => {
  for (const year of [1900, 1999, 2000, 2020, 2021, 2099]) {
    for (let month = 1; month <= 12; month++) {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      expect(monthOfDate({ year, month, day: last })).toBe(monthNumber(year, month));
      expect(monthOfDate({ year, month, day: last + 1 })).toBeUndefined();
      expect(monthOfDate({ year, month, day: 0 })).toBeUndefined();
    }
    expect(monthOfDate({ year, month: 0, day: 1 })).toBeUndefined();
    expect(monthOfDate({ year, month: 13, day: 1 })).toBeUndefined();
  }
});
