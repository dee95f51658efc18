import type { CellError, Scalar } from "../../model/types";
import { numberFromText, to15Digits } from "../coercion";
import { isError, numberError, valueError, type Value } from "../values";
import { numbersOf } from "./collect";
import { lifted, type FunctionContext, type FunctionTable } from "./definition";

const DAY = 86_400_000;
/** Serial numbers from 61 (1 March 1900) count days from here; Excel has a 29 February 1900 as 60. */
const EPOCH = Date.UTC(1899, 11, 30);
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;
const FALSE_LEAP_DAY = 60;

interface DateParts {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
}

function isSerial(serial: number): boolean {
  return serial >= 0 && serial < LAST_SERIAL + 1;
}

function partsOf(serial: number): DateParts {
  const whole = Math.floor(serial);
  if (whole === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (whole < FALSE_LEAP_DAY ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial number of a date whose month and day may run over; #NUM! outside 1900 to 9999. */
function serialOf(year: number, month: number, day: number): number | CellError {
  const days = Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);
  const serial = days <= FALSE_LEAP_DAY ? days - 1 : days;
  return serial >= 0 && serial <= LAST_SERIAL ? serial : numberError;
}

function date(yearGiven: number, month: number, day: number): Scalar {
  const year = Math.trunc(yearGiven);
  if (year < 0 || year > 9999) return numberError;
  return serialOf(year < 1900 ? year + 1900 : year, Math.trunc(month), Math.trunc(day));
}

function ofDate(rule: (parts: DateParts, serial: number) => Scalar) {
  return lifted("n", (serial: number) =>
    isSerial(serial) ? rule(partsOf(serial), Math.floor(serial)) : numberError,
  );
}

/** Seconds of the day, to the nearest, as HOUR, MINUTE and SECOND see them. */
function secondsOf(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
}

function ofTime(rule: (seconds: number) => number) {
  return lifted("n", (serial: number) => (serial < 0 ? numberError : rule(secondsOf(serial))));
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The same day some months on, the month's last day where there is no such day. */
function monthsOn(serial: number, months: number, day?: "last"): Scalar {
  if (!isSerial(serial)) return numberError;
  const parts = partsOf(serial);
  const count = parts.year * 12 + parts.month - 1 + Math.trunc(months);
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const last = daysInMonth(year, month);
  return serialOf(year, month, day === "last" ? last : Math.min(parts.day, last));
}

/** Sunday 0 to Saturday 6, as Excel counts (its 1 January 1900 is a Sunday). */
function dayOfWeek(serial: number): number {
  return (Math.floor(serial) + 6) % 7;
}

/** Which day the week begins with, by WEEKDAY's and WEEKNUM's return type; 1 = Monday. */
const WEEK_STARTS: Readonly<Record<number, number>> = {
  1: 0,
  2: 1,
  11: 1,
  12: 2,
  13: 3,
  14: 4,
  15: 5,
  16: 6,
  17: 0,
};

function weekday(serial: number, type = 1): Scalar {
  if (!isSerial(serial)) return numberError;
  if (type === 3) return (dayOfWeek(serial) + 6) % 7;
  const start = WEEK_STARTS[Math.trunc(type)];
  return start === undefined ? numberError : ((dayOfWeek(serial) - start + 7) % 7) + 1;
}

function isoWeek(serial: number): Scalar {
  if (!isSerial(serial)) return numberError;
  const thursday = Math.floor(serial) - ((dayOfWeek(serial) + 6) % 7) + 3;
  const first = serialOf(partsOf(thursday).year, 1, 1);
  return isError(first) ? first : Math.floor((thursday - first) / 7) + 1;
}

function weekNumber(serial: number, type = 1): Scalar {
  if (!isSerial(serial)) return numberError;
  if (type === 21) return isoWeek(serial);
  const start = WEEK_STARTS[Math.trunc(type)];
  const first = serialOf(partsOf(serial).year, 1, 1);
  if (start === undefined) return numberError;
  if (isError(first)) return first;
  return Math.floor((Math.floor(serial) - first + ((dayOfWeek(first) - start + 7) % 7)) / 7) + 1;
}

function monthsBetween(from: DateParts, to: DateParts): number {
  return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
}

/** DATEDIF with y, m, d, md, ym, yd (undocumented but used). */
function dateDifference(startGiven: number, endGiven: number, unit: string): Scalar {
  const [start, end] = [Math.floor(startGiven), Math.floor(endGiven)];
  if (!isSerial(start) || !isSerial(end) || start > end) return numberError;
  const [from, to] = [partsOf(start), partsOf(end)];
  const months = monthsBetween(from, to);
  switch (unit.toLowerCase()) {
    case "d":
      return end - start;
    case "m":
      return months;
    case "y":
      return Math.floor(months / 12);
    case "ym":
      return months % 12;
    case "md": {
      if (to.day >= from.day) return to.day - from.day;
      return to.day - from.day + daysInMonth(to.year, to.month - 1);
    }
    case "yd": {
      const passed = to.month < from.month || (to.month === from.month && to.day < from.day);
      const anniversary = serialOf(passed ? to.year - 1 : to.year, from.month, from.day);
      return isError(anniversary) ? anniversary : end - anniversary;
    }
    default:
      return numberError;
  }
}

function isLeap(year: number): boolean {
  return daysInMonth(year, 2) === 29;
}

/** Days by the 30/360 rules, US (NASD) or European. */
function days360(start: number, end: number, european = false): Scalar {
  if (!isSerial(start) || !isSerial(end)) return numberError;
  const [from, to] = [partsOf(start), partsOf(end)];
  let [first, last] = [from.day, to.day];
  if (european) [first, last] = [Math.min(first, 30), Math.min(last, 30)];
  else {
    const isMonthEnd = first === daysInMonth(from.year, from.month);
    if (isMonthEnd) first = 30;
    if (last === 31 && first === 30) last = 30;
  }
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
}

/** US 30/360 with both ends in February, as YEARFRAC basis 0 has it. */
function days360Us(from: DateParts, to: DateParts): number {
  const isFebruaryEnd = (parts: DateParts): boolean =>
    parts.month === 2 && parts.day === daysInMonth(parts.year, 2);
  let [first, last] = [from.day, to.day];
  if (isFebruaryEnd(from) && isFebruaryEnd(to)) last = 30;
  if (isFebruaryEnd(from)) first = 30;
  if (last === 31 && first >= 30) last = 30;
  if (first === 31) first = 30;
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
}

/** The mean length of the years a span touches; for a span within a year, whether it holds a 29 February. */
function actualYearLength(from: DateParts, to: DateParts): number {
  const isWithinYear =
    from.year === to.year ||
    (from.year + 1 === to.year &&
      (from.month > to.month || (from.month === to.month && from.day >= to.day)));
  if (!isWithinYear) {
    let days = 0;
    for (let year = from.year; year <= to.year; year++) days += isLeap(year) ? 366 : 365;
    return days / (to.year - from.year + 1);
  }
  if (from.year === to.year) return isLeap(from.year) ? 366 : 365;
  const holdsLeapDay =
    (isLeap(from.year) && from.month <= 2) ||
    (isLeap(to.year) && (to.month > 2 || (to.month === 2 && to.day === 29)));
  return holdsLeapDay ? 366 : 365;
}

function yearFraction(a: number, b: number, basis = 0): Scalar {
  if (!isSerial(a) || !isSerial(b)) return numberError;
  const [start, end] = [Math.floor(Math.min(a, b)), Math.floor(Math.max(a, b))];
  const [from, to] = [partsOf(start), partsOf(end)];
  switch (Math.trunc(basis)) {
    case 0:
      return days360Us(from, to) / 360;
    case 1:
      return start === end ? 0 : (end - start) / actualYearLength(from, to);
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    case 4:
      return (days360(start, end, true) as number) / 360;
    default:
      return numberError;
  }
}

function holidaysOf(value: Value, context: FunctionContext): Set<number> | CellError {
  if (value === undefined) return new Set();
  const numbers = numbersOf([value], context);
  return isError(numbers) ? numbers : new Set(numbers.map(Math.floor));
}

const isWeekend = (serial: number): boolean => [0, 6].includes(dayOfWeek(serial));

function workdaysBetween(context: FunctionContext, a: number, b: number, holidays?: Value): Scalar {
  const free = holidaysOf(holidays, context);
  if (isError(free)) return free;
  if (!isSerial(a) || !isSerial(b)) return numberError;
  const [start, end] = [Math.floor(Math.min(a, b)), Math.floor(Math.max(a, b))];
  let count = 0;
  for (let day = start; day <= end; day++) if (!isWeekend(day) && !free.has(day)) count++;
  return a <= b ? count : -count;
}

function workday(context: FunctionContext, start: number, days: number, holidays?: Value): Scalar {
  const free = holidaysOf(holidays, context);
  if (isError(free)) return free;
  let left = Math.trunc(Math.abs(days));
  let day = Math.floor(start);
  while (left > 0) {
    day += Math.sign(days);
    if (!isSerial(day)) return numberError;
    if (!isWeekend(day) && !free.has(day)) left--;
  }
  return isSerial(day) ? day : numberError;
}

/** The local clock's date and time as a serial number. */
function clock(context: FunctionContext): number {
  const now = context.now();
  const local = Date.UTC(
    now.getFullYear(),
    now.getMonth(),
    now.getDate(),
    now.getHours(),
    now.getMinutes(),
    now.getSeconds(),
    now.getMilliseconds(),
  );
  return (local - EPOCH) / DAY;
}

/** A text's date or time; the number itself is refused, as Excel refuses it. */
function fromText(part: (serial: number) => number) {
  return lifted("v", (value: Scalar) => {
    const serial = typeof value === "string" ? numberFromText(value) : undefined;
    const isPlainNumber = typeof value === "string" && Number.isFinite(Number(value));
    return serial === undefined || isPlainNumber ? valueError : part(serial);
  });
}

/**
 * Dates as serial numbers of the 1900 system. Own, because formulajs goes through Date in local
 * time and loses a day or an hour where clocks change.
 */
export const dateFunctions: FunctionTable = {
  DATE: lifted("n n n", date),
  YEAR: ofDate(({ year }) => year),
  MONTH: ofDate(({ month }) => month),
  DAY: ofDate(({ day }) => day),
  HOUR: ofTime((seconds) => Math.floor(seconds / 3600)),
  MINUTE: ofTime((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: ofTime((seconds) => seconds % 60),
  TIME: lifted("n n n", (hour: number, minute: number, second: number) => {
    const total = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second);
    return total < 0 ? numberError : (total % 86_400) / 86_400;
  }),
  EDATE: lifted("n n", (serial: number, months: number) => monthsOn(serial, months)),
  EOMONTH: lifted("n n", (serial: number, months: number) => monthsOn(serial, months, "last")),
  WEEKDAY: lifted("n n?", weekday),
  WEEKNUM: lifted("n n?", weekNumber),
  ISOWEEKNUM: lifted("n", isoWeek),
  DAYS: lifted("n n", (end: number, start: number) => Math.floor(end) - Math.floor(start)),
  DAYS360: lifted("n n b?", days360),
  DATEDIF: lifted("n n s", dateDifference),
  YEARFRAC: lifted("n n n?", yearFraction),
  NETWORKDAYS: lifted("c n n a?", workdaysBetween),
  WORKDAY: lifted("c n n a?", workday),
  DATEVALUE: fromText(Math.floor),
  TIMEVALUE: fromText((serial) => to15Digits(serial - Math.floor(serial))),
  NOW: lifted("c", clock),
  TODAY: lifted("c", (context: FunctionContext) => Math.floor(clock(context))),
};
