/** Periods that can be read in one way only, as patterns: quarters, stretches, months of a financial year. */
import {
  FINANCIAL_YEAR_STARTS,
  monthNumber,
  monthOf,
  monthOfWord,
  yearOf,
  yearWritten,
} from "../../msg/basics/period";
import type { WrittenPeriod } from "./periodKinds";
import { GAP, momentOf, MONTH, YEAR4 } from "./periodMoments";

export const FINANCIAL_YEAR = "(?:19|20)?\\d\\d ?[/-] ?(?:19|20)?\\d\\d";
const QUARTER = "(?:q|qtr|quarter) ?([1-4])";
const ORDINAL_QUARTER = "([1-4])(?:st|nd|rd|th) (?:qtr|quarter)";
const UP_TO = "(?:to|until|ending|ended|end|-)(?: the)?(?: end(?: of)?)?:?";
const MONTHS = "(?:months?|mths?|mnths?|m\\b)";
const TWELVE = `(?:(?:rolling |the |last |latest )*(?:12|twelve)[ -]?${MONTHS}(?: period)?|r12|rolling 12|(?:rolling )?(?:year|yr)|y/?e)`;
const THREE = `(?:(?:rolling |the )*(?:quarter|qtr)|(?:rolling |the )*(?:3|three)[ -]?${MONTHS}(?: period)?|q/?e)`;

/** The year in which "2020/21" begins; undefined when the second is not the year after it. */
export function financialYearOf(text: string): number | undefined {
  const [first = "", second = ""] = text.split(/[/-]/).map((part) => part.trim());
  const year = yearWritten(first);
  return Number(second) % 100 === (year + 1) % 100 && yearWritten(second) === year + 1
    ? year
    : undefined;
}

type Parts = readonly string[];

const MARCH = FINANCIAL_YEAR_STARTS - 1;
const DECEMBER = 12;
const QUARTER_ENDS = [3, 6, 9, 12];

/** The months up to a date; `ends` are the calendar months in which they can end where nothing says "to". */
function stretchTo(text: string, months: number, ends?: readonly number[]): Way {
  const end = momentOf(text)?.month;
  if (end === undefined || (ends && !ends.includes(monthOf(end)))) return undefined;
  return { form: "stretch", end, months };
}

/** "Apr 2020 to Mar 2021", "Jan to Mar 2021", "Dec to Feb 2021". */
function stretchBetween(from: string, to: string): WrittenPeriod | undefined {
  const end = momentOf(to)?.month;
  if (end === undefined) return undefined;
  const named = new RegExp(`^${MONTH}$`).test(from);
  const month = monthOfWord(from);
  const ownYear = yearOf(end) - (month > monthOf(end) ? 1 : 0);
  const begin = named ? monthNumber(ownYear, month) : momentOf(from)?.month;
  if (begin === undefined || begin > end) return undefined;
  return { form: "stretch", end, months: end - begin + 1 };
}

/** The month of a name in the financial year that begins in a year. */
function monthInFinancialYear(year: number, name: string): number {
  const month = monthOfWord(name);
  return monthNumber(month < FINANCIAL_YEAR_STARTS ? year + 1 : year, month);
}

/** "2020/21 Apr", "Apr to Jun 2020/21": a month or a span within a financial year. */
function withinFinancialYear(years: string, from: string, to: string | undefined): Way {
  const year = financialYearOf(years);
  if (year === undefined) return undefined;
  const begin = monthInFinancialYear(year, from);
  if (to === undefined) return { form: "month", month: begin };
  const end = monthInFinancialYear(year, to);
  return begin <= end ? { form: "stretch", end, months: end - begin + 1 } : undefined;
}

export function quarterOfFinancialYear(years: string, quarter: string): WrittenPeriod | undefined {
  const year = financialYearOf(years);
  if (year === undefined) return undefined;
  return { form: "financial quarter", year, quarter: Number(quarter) };
}

/** "FY21" is the financial year that ends in 2021. */
function yearEndingIn(text: string): number {
  return yearWritten(text) - 1;
}

function calendarQuarter(year: string, quarter: string): WrittenPeriod {
  return { form: "calendar quarter", year: yearWritten(year), quarter: Number(quarter) };
}

type Way = WrittenPeriod | undefined;

/** Texts that are one kind of period only: pattern of the whole, and what it says. */
const PATTERNS: readonly (readonly [RegExp, (parts: Parts) => Way])[] = [
  [
    /^(?:mid[ -]?(?:year )?|mye )(\d{4})$|^(\d{4}) (?:mid[ -]?year|mye)$/,
    ([one, other]) => ({ form: "mid-year", year: Number(one ?? other) }),
  ],
  [
    new RegExp(`^(?:(?:calendar )?year |cy ?)?(${YEAR4})$|^(${YEAR4}) calendar year$`),
    ([one, other]) => ({ form: "year", year: Number(one ?? other) }),
  ],
  [/^cy ?(\d\d)$/, ([year = ""]) => ({ form: "year", year: yearWritten(year) })],
  [
    new RegExp(`^fy ?'?(${YEAR4}|\\d\\d)$`),
    ([year = ""]) => ({ form: "financial year", year: yearEndingIn(year) }),
  ],
  [
    new RegExp(`^(?:${QUARTER}|${ORDINAL_QUARTER})${GAP}(?:of )?(?:fy ?)?(${FINANCIAL_YEAR})$`),
    ([one, other, years = ""]) => quarterOfFinancialYear(years, one ?? other ?? ""),
  ],
  [
    new RegExp(`^(?:fy ?)?(${FINANCIAL_YEAR})${GAP}(?:${QUARTER}|${ORDINAL_QUARTER})$`),
    ([years = "", one, other]) => quarterOfFinancialYear(years, one ?? other ?? ""),
  ],
  [
    new RegExp(`^${QUARTER}${GAP}(?:of )?fy ?'?(${YEAR4}|\\d\\d)$`),
    ([quarter, year = ""]) => financialQuarterIn(year, quarter),
  ],
  [
    new RegExp(`^fy ?'?(${YEAR4}|\\d\\d)${GAP}${QUARTER}$`),
    ([year = "", quarter]) => financialQuarterIn(year, quarter),
  ],
  [
    new RegExp(`^${QUARTER}${GAP}(?:of )?(${YEAR4}|'\\d\\d)$`),
    ([quarter = "", year = ""]) => calendarQuarter(year, quarter),
  ],
  [
    new RegExp(`^(${YEAR4})${GAP}${QUARTER}$`),
    ([year = "", quarter = ""]) => calendarQuarter(year, quarter),
  ],
  [
    new RegExp(`^(${MONTH}) (?:fy ?)?(${FINANCIAL_YEAR})$`),
    ([month = "", years = ""]) => withinFinancialYear(years, month, undefined),
  ],
  [
    new RegExp(`^(?:fy ?)?(${FINANCIAL_YEAR}) (${MONTH})$`),
    ([years = "", month = ""]) => withinFinancialYear(years, month, undefined),
  ],
  [
    new RegExp(`^(${MONTH}) ?(?:to|-) ?(${MONTH}) (${FINANCIAL_YEAR})$`),
    ([from = "", to = "", years = ""]) => withinFinancialYear(years, from, to),
  ],
  [
    new RegExp(`^(${FINANCIAL_YEAR}) (${MONTH}) ?(?:to|-) ?(${MONTH})$`),
    ([years = "", from = "", to = ""]) => withinFinancialYear(years, from, to),
  ],
  [new RegExp(`^${TWELVE} ?(?:${UP_TO} ?)?(.+)$`), ([moment = ""]) => stretchTo(moment, 12)],
  [
    new RegExp(`^(?:fy/?e ?|(?:financial (?:year|yr)|fy) ?(?:${UP_TO} ?)?)(.+)$`),
    ([moment = ""]) => stretchTo(moment, 12, [MARCH]),
  ],
  [
    new RegExp(`^calendar (?:year|yr) ?(?:${UP_TO} ?)?(.+)$`),
    ([moment = ""]) => stretchTo(moment, 12, [DECEMBER]),
  ],
  [new RegExp(`^${THREE} ${UP_TO} ?(.+)$`), ([moment = ""]) => stretchTo(moment, 3)],
  [new RegExp(`^${THREE} (.+)$`), ([moment = ""]) => stretchTo(moment, 3, QUARTER_ENDS)],
  [new RegExp(`^month ${UP_TO} (.+)$`), ([moment = ""]) => stretchTo(moment, 1)],
];

function financialQuarterIn(year: string, quarter: string | undefined): WrittenPeriod {
  return { form: "financial quarter", year: yearEndingIn(year), quarter: Number(quarter) };
}

/** Stretches from one month to another; the parting is tried wherever it may be. */
function stretchWays(text: string): WrittenPeriod | undefined {
  const bare = text.replace(/^from /, "");
  const between = /^between (.+) and (.+)$/.exec(bare);
  if (between) return stretchBetween(between[1] ?? "", between[2] ?? "");
  for (const parting of bare.matchAll(/ to (?:the )?(?:end (?:of )?)?| until | through | ?- ?/g)) {
    const from = bare.slice(0, parting.index);
    const way = stretchBetween(from, bare.slice(parting.index + parting[0].length));
    if (way) return way;
  }
  return undefined;
}

/** A text that is one kind of period only. */
export function formOf(text: string): WrittenPeriod | undefined {
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(text);
    const way = match && read(match.slice(1));
    if (way) return way;
  }
  return stretchWays(text);
}
