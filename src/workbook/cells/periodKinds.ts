/** From the form in which a period is written, and what the source says it is, to the period. */
import { FINANCIAL_YEAR_STARTS, monthNumber, monthOf, type Period } from "../../msg/basics/period";
import type { PeriodIs } from "../names/columns/sources";

export type { PeriodIs };

/**
 * A period as written. Months are month numbers (year * 12 + month - 1); the year of a financial
 * year is the one in which it begins. `day` is the day of a date; months that are named alone have none.
 */
export type WrittenPeriod =
  | { readonly form: "month"; readonly month: number; readonly day?: number }
  | { readonly form: "calendar quarter"; readonly year: number; readonly quarter: number }
  | { readonly form: "financial quarter"; readonly year: number; readonly quarter: number }
  | { readonly form: "year"; readonly year: number }
  | { readonly form: "financial year"; readonly year: number }
  | { readonly form: "mid-year"; readonly year: number }
  | { readonly form: "stretch"; readonly end: number; readonly months: number };

const LENGTHS = new Set([1, 3, 12]);
const MARCH = FINANCIAL_YEAR_STARTS - 1;
const JUNE = 6;
const DECEMBER = 12;

function period(end: number, months: number): Period {
  return { end, months };
}

function calendarQuarter(year: number, quarter: number): Period {
  return period(monthNumber(year, quarter * 3), 3);
}

/** Q1 is April to June. */
function financialQuarter(year: number, quarter: number): Period {
  return period(monthNumber(year, MARCH + quarter * 3), 3);
}

function calendarYear(year: number): Period {
  return period(monthNumber(year, DECEMBER), 12);
}

function financialYear(year: number): Period {
  return period(monthNumber(year + 1, MARCH), 12);
}

/** A figure of 30 June, such as a mid-year population, is one of that month. */
function midYear(year: number): Period {
  return period(monthNumber(year, JUNE), 1);
}

/** The period that a text means by itself; undefined for lengths that are not compared. */
export function naturalPeriod(written: WrittenPeriod): Period | undefined {
  switch (written.form) {
    case "month":
      return period(written.month, 1);
    case "calendar quarter":
      return calendarQuarter(written.year, written.quarter);
    case "financial quarter":
      return financialQuarter(written.year, written.quarter);
    case "year":
      return calendarYear(written.year);
    case "financial year":
      return financialYear(written.year);
    case "mid-year":
      return midYear(written.year);
    case "stretch":
      return LENGTHS.has(written.months) ? period(written.end, written.months) : undefined;
  }
}

/** The quarter that begins or ends with a month; a month in its middle names none. */
function quarterAt(month: number): Period | undefined {
  const place = month % 3;
  return place === 1 ? undefined : period(place === 0 ? month + 2 : month, 3);
}

/** The 12 months that begin with calendar month `first` and begin or end with the month given. */
function yearAt(month: number, first: number): Period | undefined {
  const place = (monthOf(month) - first + 12) % 12;
  if (place !== 0 && place !== 11) return undefined;
  return period(place === 0 ? month + 11 : month, 12);
}

type Reader = (written: WrittenPeriod) => Period | undefined;

/** A natural period of this length that ends in one of these calendar months. */
function naturally(months: number, ends: (month: number) => boolean = () => true): Reader {
  return (written) => {
    const natural = naturalPeriod(written);
    return natural?.months === months && ends(monthOf(natural.end)) ? natural : undefined;
  };
}

/** "Period is" overrides what a text means by itself, but never contradicts it. */
const READERS: { readonly [Kind in PeriodIs]: Reader } = {
  month: (written) => (written.form === "mid-year" ? undefined : naturally(1)(written)),
  quarter: (written) =>
    written.form === "month" ? quarterAt(written.month) : naturally(3)(written),
  "calendar quarter": (written) =>
    written.form === "financial quarter" ? undefined : READERS.quarter(written),
  "financial quarter": (written) =>
    written.form === "calendar quarter"
      ? financialQuarter(written.year, written.quarter)
      : READERS.quarter(written),
  year: (written) =>
    written.form === "month"
      ? yearAt(written.month, 1)
      : naturally(12, (month) => month === DECEMBER)(written),
  "financial year": (written) => {
    if (written.form === "month") return yearAt(written.month, FINANCIAL_YEAR_STARTS);
    if (written.form === "year") return financialYear(written.year);
    return naturally(12, (month) => month === MARCH)(written);
  },
  "mid-year": (written) =>
    written.form === "year"
      ? midYear(written.year)
      : naturally(1, (month) => month === JUNE)(written),
  "12 months": (written) =>
    written.form === "month" ? period(written.month, 12) : naturally(12)(written),
};

/** The period that a written one is in a source of this kind; undefined when it cannot be one. */
export function periodOf(written: WrittenPeriod, is: PeriodIs | undefined): Period | undefined {
  return is === undefined ? naturalPeriod(written) : READERS[is](written);
}
