/**
 * Months, quarters and years, known by their end.
 *
 * A month is counted as one number, year * 12 + (month - 1), so that arithmetic on periods is
 * arithmetic on integers: 2021-03 is 24254.
 */

/** A stretch of time: its last month and its length in months (1, 3 or 12; other lengths by windows). */
export interface Period {
  readonly end: number;
  readonly months: number;
}

const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The first month of the financial year: April. */
export const FINANCIAL_YEAR_STARTS = 4;

/** A month's name, short or in full, in lower case: part of a pattern. */
export const MONTH_WORD =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** The month within its year, from 1, of a MONTH_WORD. @example monthOfWord("sept") // 9 */
export function monthOfWord(word: string): number {
  return 1 + MONTH_NAMES.findIndex((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3));
}

/**
 * A year as written, with two digits or four: 00 to 49 are in this century.
 *
 * @example yearWritten("'21") // 2021
 * @example yearWritten("50") // 1950
 */
export function yearWritten(text: string): number {
  const digits = text.replace("'", "");
  if (digits.length > 2) return Number(digits);
  return Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}

/**
 * The number of a month; `month` counts from 1.
 *
 * @example monthNumber(2021, 3) // 24254
 */
export function monthNumber(year: number, month: number): number {
  return year * 12 + (month - 1);
}

/** @example yearOf(24254) // 2021 */
export function yearOf(month: number): number {
  return Math.floor(month / 12);
}

/** The month within its year, from 1. @example monthOf(24254) // 3 */
export function monthOf(month: number): number {
  return month - yearOf(month) * 12 + 1;
}

/** @example monthName(monthNumber(2021, 1)) // "January 2021" */
export function monthName(month: number): string {
  return `${MONTH_NAMES[monthOf(month) - 1] ?? ""} ${yearOf(month)}`;
}

/**
 * The month of a name as `monthName` gives it, case-blind; undefined for any other text.
 *
 * @example monthOfName("january 2021") // 24252
 */
export function monthOfName(name: string): number | undefined {
  const [, word = "", year = ""] = /^([a-z]+) (\d{4})$/iu.exec(name.trim()) ?? [];
  const month = MONTH_NAMES.findIndex((known) => known.toLowerCase() === word.toLowerCase());
  return month < 0 ? undefined : monthNumber(Number(year), month + 1);
}

/** The first month of a period. @example monthName(startOf({ end: 24254, months: 3 })) // "January 2021" */
export function startOf(period: Period): number {
  return period.end - period.months + 1;
}

/** The financial year a month lies in, by its first calendar year: 2020 for March 2021. */
function financialYearOf(month: number): number {
  return yearOf(month - (FINANCIAL_YEAR_STARTS - 1));
}

/** "2020/21" for 2020. */
function financialYearName(firstYear: number): string {
  return `${firstYear}/${String((firstYear + 1) % 100).padStart(2, "0")}`;
}

/**
 * The name of a period in full.
 *
 * @example periodName({ end: 24252, months: 1 }) // "January 2021"
 * @example periodName({ end: 24254, months: 3 }) // "Q4 2020/21 (January to March 2021)"
 * @example periodName({ end: 24252, months: 12 }) // "12 months to January 2021"
 */
export function periodName(period: Period): string {
  if (period.months === 1) return monthName(period.end);
  if (period.months === 3) return quarterName(period);
  return `${period.months} months to ${monthName(period.end)}`;
}

/** @example shortPeriodName({ end: 24254, months: 3 }) // "Q4 2020/21" */
export function shortPeriodName(period: Period): string {
  return periodName(period).replace(/^(Q\d \S+) \(.*$/u, "$1");
}

function quarterName(period: Period): string {
  const start = startOf(period);
  const startYear = yearOf(start) === yearOf(period.end) ? "" : ` ${yearOf(start)}`;
  const months = `${MONTH_NAMES[monthOf(start) - 1] ?? ""}${startYear} to ${monthName(period.end)}`;
  const monthsIntoYear =
    period.end - monthNumber(financialYearOf(period.end), FINANCIAL_YEAR_STARTS);
  if ((monthsIntoYear + 1) % 3 !== 0) return months;
  const quarter = (monthsIntoYear + 1) / 3;
  return `Q${quarter} ${financialYearName(financialYearOf(period.end))} (${months})`;
}

/**
 * The usual distance in months between neighbouring ends (ascending): the most frequent one, the
 * shorter of two equally frequent; NaN for fewer than two ends.
 *
 * @example spacingOf([24245, 24248, 24251, 24254]) // 3
 */
export function spacingOf(ends: ArrayLike<number>): number {
  const frequency = new Map<number, number>();
  for (let i = 1; i < ends.length; i++) {
    const distance = (ends[i] as number) - (ends[i - 1] as number);
    frequency.set(distance, (frequency.get(distance) ?? 0) + 1);
  }
  let usual = Number.NaN;
  let most = 0;
  for (const [distance, times] of frequency) {
    if (times > most || (times === most && distance < usual)) [usual, most] = [distance, times];
  }
  return usual;
}

/**
 * Index of an end among ascending ends; -1 when it is not there.
 *
 * @example indexOfEnd([24245, 24248, 24251], 24248) // 1
 */
export function indexOfEnd(ends: ArrayLike<number>, end: number): number {
  const index = indexAtOrBefore(ends, end);
  return index >= 0 && ends[index] === end ? index : -1;
}

/**
 * Index of the latest end at or before a month among ascending ends; -1 when all are later.
 *
 * @example indexAtOrBefore([24245, 24248, 24251], 24250) // 1
 */
export function indexAtOrBefore(ends: ArrayLike<number>, month: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] as number) <= month) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
