/** The ways in which people write periods, as patterns. */
import { monthOfDate, monthOfSerial } from "../../msg/basics/excelDate";
import {
  MONTH_WORD,
  monthNumber,
  monthOf,
  monthOfWord,
  yearOf,
  yearWritten,
} from "../../msg/basics/period";
import { plainText, withoutNoteMarks, type CellValue } from "../names/cellText";
import { naturalPeriod, type WrittenPeriod } from "./periodKinds";

/** How a cell may be read; when `preferred`, the first way holds unless its column says otherwise. */
export interface WrittenPeriods {
  readonly ways: readonly WrittenPeriod[];
  readonly preferred: boolean;
}

const MONTH = `${MONTH_WORD}\\.?`;
const YEAR4 = "(?:19|20)\\d\\d";
const YEAR = `(?:${YEAR4}|'?\\d\\d)`;
const GAP = "[ ,/.-]{0,2}";
const DAY = "(?:\\d{1,2})(?:st|nd|rd|th)?";
const FINANCIAL_YEAR = "(?:19|20)?\\d\\d ?[/-] ?(?:19|20)?\\d\\d";
const QUARTER = "(?:q|qtr|quarter) ?([1-4])";
const UP_TO = "(?:to|ending|ended|end)(?: the)?(?: end of)?";

/** The year in which "2020/21" begins; undefined when the second is not the year after it. */
function financialYearOf(text: string): number | undefined {
  const [first = "", second = ""] = text.split(/[/-]/).map((part) => part.trim());
  const year = yearWritten(first);
  return Number(second) % 100 === (year + 1) % 100 && yearWritten(second) === year + 1
    ? year
    : undefined;
}

function dateIn(year: number, month: number, day = 1): number | undefined {
  return monthOfDate({ year, month, day });
}

type Parts = readonly string[];

/** Dates and months: pattern of the whole, and the month number of its parts. */
const MOMENTS: readonly (readonly [RegExp, (parts: Parts) => number | undefined])[] = [
  [
    new RegExp(`^(${MONTH})${GAP}(${YEAR})$`),
    ([month = "", year = ""]) => dateIn(yearWritten(year), monthOfWord(month)),
  ],
  [
    new RegExp(`^(${YEAR4})${GAP}(${MONTH})$`),
    ([year = "", month = ""]) => dateIn(Number(year), monthOfWord(month)),
  ],
  [
    new RegExp(`^(${DAY})${GAP}(${MONTH})${GAP}(${YEAR})$`),
    ([day = "", month = "", year = ""]) =>
      dateIn(yearWritten(year), monthOfWord(month), parseInt(day, 10)),
  ],
  [
    new RegExp(`^(${MONTH}) (${DAY}),? (${YEAR4})$`),
    ([month = "", day = "", year = ""]) =>
      dateIn(Number(year), monthOfWord(month), parseInt(day, 10)),
  ],
  [
    new RegExp(
      `^(${YEAR4})([/.-])(\\d{1,2})\\2(\\d{1,2})(?:[t ]\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.0+)?z?)?$`,
    ),
    ([year = "", , month = "", day = ""]) => dateIn(Number(year), Number(month), Number(day)),
  ],
  [
    new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(${YEAR4}|\\d\\d)(?: \\d\\d:\\d\\d(?::\\d\\d)?)?$`),
    ([day = "", , month = "", year = ""]) => dateIn(yearWritten(year), Number(month), Number(day)),
  ],
  [
    new RegExp(`^(${YEAR4})[/.-](\\d{1,2})$`),
    ([year = "", month = ""]) => dateIn(Number(year), Number(month)),
  ],
  [
    new RegExp(`^(\\d{1,2})[/.-](${YEAR4})$`),
    ([month = "", year = ""]) => dateIn(Number(year), Number(month)),
  ],
];

function momentOf(text: string): number | undefined {
  for (const [pattern, read] of MOMENTS) {
    const match = pattern.exec(text);
    const month = match && read(match.slice(1));
    if (month !== null && month !== undefined) return month;
  }
  return undefined;
}

function stretchTo(moment: string, months: number): WrittenPeriod | undefined {
  const end = momentOf(moment);
  return end === undefined ? undefined : { form: "stretch", end, months };
}

/** "Apr 2020 to Mar 2021", "Jan to Mar 2021", "Dec to Feb 2021". */
function stretchBetween(from: string, to: string): WrittenPeriod | undefined {
  const end = momentOf(to);
  if (end === undefined) return undefined;
  const named = new RegExp(`^${MONTH}$`).test(from);
  const month = monthOfWord(from);
  const ownYear = yearOf(end) - (month > monthOf(end) ? 1 : 0);
  const begin = named ? monthNumber(ownYear, month) : momentOf(from);
  if (begin === undefined || begin > end) return undefined;
  return { form: "stretch", end, months: end - begin + 1 };
}

function quarterOfFinancialYear(years: string, quarter: string): WrittenPeriod | undefined {
  const year = financialYearOf(years);
  if (year === undefined) return undefined;
  return { form: "financial quarter", year, quarter: Number(quarter) };
}

type Way = WrittenPeriod | undefined;

/** Texts that are one kind of period only: pattern of the whole, and what it says. */
const PATTERNS: readonly (readonly [RegExp, (parts: Parts) => Way])[] = [
  [/^mid[ -]?(?:year )?(\d{4})$/, ([year]) => ({ form: "mid-year", year: Number(year) })],
  [
    new RegExp(`^(?:(?:calendar )?year )?(${YEAR4})$`),
    ([year]) => ({ form: "year", year: Number(year) }),
  ],
  [
    new RegExp(`^${QUARTER}${GAP}(?:of )?(?:fy ?)?(${FINANCIAL_YEAR})$`),
    ([quarter = "", years = ""]) => quarterOfFinancialYear(years, quarter),
  ],
  [
    new RegExp(`^(?:fy ?)?(${FINANCIAL_YEAR})${GAP}${QUARTER}$`),
    ([years = "", quarter = ""]) => quarterOfFinancialYear(years, quarter),
  ],
  [
    new RegExp(`^${QUARTER}${GAP}(?:of )?(${YEAR4})$`),
    ([quarter, year]) => ({
      form: "calendar quarter",
      year: Number(year),
      quarter: Number(quarter),
    }),
  ],
  [
    new RegExp(`^(${YEAR4})${GAP}${QUARTER}$`),
    ([year, quarter]) => ({
      form: "calendar quarter",
      year: Number(year),
      quarter: Number(quarter),
    }),
  ],
  [
    new RegExp(
      `^(?:(?:rolling |the )*(?:12|twelve)[ -]?(?:months?|m)|(?:rolling |financial |calendar )?(?:year|yr)|f?y/?e) ?(?:${UP_TO} )?(.+)$`,
    ),
    ([moment = ""]) => stretchTo(moment, 12),
  ],
  [
    new RegExp(`^(?:quarter|qtr|(?:3|three)[ -]months?) ${UP_TO} (.+)$`),
    ([moment = ""]) => stretchTo(moment, 3),
  ],
  [new RegExp(`^month ${UP_TO} (.+)$`), ([moment = ""]) => stretchTo(moment, 1)],
];

/** Stretches from one month to another; the parting is tried wherever it may be. */
function stretchWays(text: string): WrittenPeriod | undefined {
  for (const parting of text.matchAll(/ to | ?- ?/g)) {
    const from = text.slice(0, parting.index);
    const way = stretchBetween(from, text.slice(parting.index + parting[0].length));
    if (way) return way;
  }
  return undefined;
}

/** "2020-21", "FY 2020/21", "2020/21 FY"; a month as well where its last digits are one. */
function financialYearWays(text: string): WrittenPeriods | undefined {
  const match = new RegExp(
    `^(fy ?|financial year ?)?(${FINANCIAL_YEAR})( fy| financial year)?$`,
  ).exec(text);
  const year = match?.[2] === undefined ? undefined : financialYearOf(match[2]);
  if (match === null || year === undefined) return undefined;
  const said = match[1] !== undefined || match[3] !== undefined;
  if (!said && !/^\d{4}/.test(text)) return undefined;
  const month = said ? undefined : momentOf(text);
  const financial: WrittenPeriod = { form: "financial year", year };
  if (month === undefined) return { ways: [financial], preferred: false };
  return { ways: [financial, { form: "month", month }], preferred: text.includes("/") };
}

/** A year and a bare number, from two columns: "2018 1" is January or a quarter, "2018 7" July. */
function numberedWays(text: string): WrittenPeriods | undefined {
  const financial = new RegExp(
    `^(?:(${FINANCIAL_YEAR}) ([1-9]|1[0-2])|([1-9]|1[0-2]) (${FINANCIAL_YEAR}))$`,
  ).exec(text);
  if (financial) {
    const way = quarterOfFinancialYear(
      financial[1] ?? financial[4] ?? "",
      financial[2] ?? financial[3] ?? "",
    );
    const known = way?.form === "financial quarter" && way.quarter <= 4;
    return { ways: known ? [way] : [], preferred: false };
  }
  const match = new RegExp(`^(?:(${YEAR4}) (\\d{1,2})|(\\d{1,2}) (${YEAR4}))$`).exec(text);
  if (!match) return undefined;
  const year = Number(match[1] ?? match[4]);
  const number = Number(match[2] ?? match[3]);
  const month = dateIn(year, number);
  if (month === undefined) return { ways: [], preferred: false };
  const ways: WrittenPeriod[] = [{ form: "month", month }];
  if (number <= 4) ways.push({ form: "calendar quarter", year, quarter: number });
  return { ways, preferred: false };
}

const NONE: WrittenPeriods = { ways: [], preferred: false };

function one(way: Way): WrittenPeriods | undefined {
  return way && { ways: [way], preferred: false };
}

function patternWays(text: string): WrittenPeriods | undefined {
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(text);
    const way = match && read(match.slice(1));
    if (way) return { ways: [way], preferred: false };
  }
  return undefined;
}

function momentWays(text: string): WrittenPeriods | undefined {
  const month = momentOf(text);
  return month === undefined ? undefined : one({ form: "month", month });
}

/** "Q4 2020/21 (January to March 2021)": the words in brackets must say the same. */
function explainedWays(text: string): WrittenPeriods | undefined {
  const match = /^([^()]+?) ?\(([^()]+)\)$/.exec(text);
  if (!match) return undefined;
  const said = textWays(match[1] ?? "");
  const explained = textWays(match[2] ?? "").ways.map(naturalPeriod);
  const ways = said.ways.filter((way) => {
    const period = naturalPeriod(way);
    return explained.some((one) => one?.end === period?.end && one?.months === period?.months);
  });
  return { ...said, ways };
}

function textWays(text: string): WrittenPeriods {
  return (
    financialYearWays(text) ??
    numberedWays(text) ??
    momentWays(text) ??
    patternWays(text) ??
    one(stretchWays(text)) ??
    explainedWays(text) ??
    NONE
  );
}

/** Excel's day numbers of 1 January 1950 and 31 December 2099. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_050;

/** A number is a year (1900 to 2099) or Excel's number of a day. */
function numberWays(cell: number): WrittenPeriods {
  if (Number.isInteger(cell) && cell >= 1900 && cell < 2100) {
    return { ways: [{ form: "year", year: cell }], preferred: false };
  }
  if (!(cell >= FIRST_SERIAL && cell < LAST_SERIAL + 1)) return NONE;
  const month = monthOfSerial(cell);
  return month === undefined ? NONE : { ways: [{ form: "month", month }], preferred: false };
}

/** All ways in which a whole cell may be read as a period. */
export function writtenPeriods(cell: CellValue): WrittenPeriods {
  if (typeof cell === "number") return numberWays(cell);
  if (typeof cell === "boolean" || cell.length > 80) return NONE;
  const text = withoutNoteMarks(plainText(cell))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .toLowerCase();
  return textWays(text);
}
