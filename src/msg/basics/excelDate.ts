/** Dates as Excel numbers them: the 1900 date system, in which 29 February 1900 exists as day 60. */
import { monthNumber, monthOf, startOf, yearOf, type Period } from "./period";

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
/** Excel's day that never was. */
const FALSE_LEAP_DAY = 60;

export interface CalendarDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

function leapDaysBefore(year: number): number {
  const last = year - 1;
  return Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
}

function isLeap(year: number): boolean {
  return leapDaysBefore(year + 1) > leapDaysBefore(year);
}

/** Days from 31 December 1899 in the true calendar. */
function dayNumber(year: number, month: number, day: number): number {
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  const years = (year - 1900) * 365 + leapDaysBefore(year) - leapDaysBefore(1900);
  return years + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay + day;
}

/**
 * The month (as counted by `monthNumber`) that a date lies in; undefined for a date that the calendar
 * does not have, such as 31 February or one in month 13.
 *
 * @example monthOfDate({ year: 2021, month: 1, day: 31 }) // 24252
 */
export function monthOfDate({ year, month, day }: CalendarDate): number | undefined {
  if (!(month >= 1 && month <= 12)) return undefined;
  const next = monthNumber(year, month) + 1;
  const days = dayNumber(yearOf(next), monthOf(next), 1) - dayNumber(year, month, 1);
  return day >= 1 && day <= days ? monthNumber(year, month) : undefined;
}

/**
 * Excel's number of a date, from 1 January 1900 on.
 *
 * @example excelSerial({ year: 2021, month: 1, day: 31 }) // 44227
 */
export function excelSerial(date: CalendarDate): number {
  const days = dayNumber(date.year, date.month, date.day);
  return days < FALSE_LEAP_DAY ? days : days + 1;
}

/**
 * Excel's number of a month's last day; months as counted by `monthNumber`.
 *
 * @example monthEndSerial(monthNumber(2021, 3)) // 44286
 */
export function monthEndSerial(month: number): number {
  const first = month + 1;
  return excelSerial({ year: yearOf(first), month: monthOf(first), day: 1 }) - 1;
}

/**
 * How many days a period has.
 *
 * @example daysOf({ end: 24254, months: 3 }) // 90
 * @example daysOf({ end: 24242, months: 3 }) // 91
 */
export function daysOf(period: Period): number {
  return monthEndSerial(period.end) - monthEndSerial(startOf(period) - 1);
}

/**
 * The date behind Excel's number; the time of day is passed over. undefined for numbers that are
 * no date (below 1, or not finite).
 *
 * @example dateOfSerial(44227) // { year: 2021, month: 1, day: 31 }
 */
export function dateOfSerial(serial: number): CalendarDate | undefined {
  if (!(serial >= 1 && serial < 2_958_466)) return undefined;
  const whole = Math.floor(serial);
  if (whole === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  const days = whole < FALSE_LEAP_DAY ? whole : whole - 1;
  let year = 1900 + Math.floor(days / 365.2425);
  while (dayNumber(year, 1, 1) > days) year--;
  while (dayNumber(year + 1, 1, 1) <= days) year++;
  let month = 12;
  while (dayNumber(year, month, 1) > days) month--;
  return { year, month, day: days - dayNumber(year, month, 1) + 1 };
}

/**
 * The month (as counted by `monthNumber`) that Excel's number lies in; undefined for no date.
 *
 * @example monthOfSerial(44197) // 24252
 */
export function monthOfSerial(serial: number): number | undefined {
  const date = dateOfSerial(serial);
  return date && monthNumber(date.year, date.month);
}
