/**
 * A period typed as an argument, in the forms that people use most. Reading sheets knows many more
 * (src/workbook/cells), and is too large to load before every formula; what both read, they read alike.
 */
import {
  FINANCIAL_YEAR_STARTS,
  MONTH_WORD,
  monthNumber,
  monthOfWord,
  yearWritten,
  type Period,
} from "./period";

const YEAR = "((?:19|20)\\d\\d)";
const YEARS = "((?:19|20)\\d\\d) ?[/-] ?(\\d\\d|(?:19|20)\\d\\d)";
const GAP = "[ ,-]*";
const MONTH = `(${MONTH_WORD})\\.?`;
const DECEMBER = 12;

type Parts = readonly (string | undefined)[];

/** The months from one to another; undefined where the first comes after the last. */
function between(first: number, last: number): Period | undefined {
  return first <= last ? { end: last, months: last - first + 1 } : undefined;
}

function quarterFrom(first: number, quarter: string | undefined): Period {
  return { end: first + Number(quarter) * 3 - 1, months: 3 };
}

/** April of the year in which "2020/21" begins; NaN where the second is not the year after it. */
function financialYear(one = "", other = ""): number {
  const year = Number(one);
  const isNext = Number(other) % 100 === (year + 1) % 100 && yearWritten(other) === year + 1;
  return isNext ? monthNumber(year, FINANCIAL_YEAR_STARTS) : NaN;
}

function january(year: string | undefined): number {
  return monthNumber(Number(year), 1);
}

function month(name = "", year: string | undefined): number {
  return monthNumber(Number(year), monthOfWord(name));
}

const FORMS: readonly (readonly [RegExp, (parts: Parts) => Period | undefined])[] = [
  [new RegExp(`^${MONTH}${GAP}${YEAR}$`, "u"), ([name, year]) => one(month(name, year))],
  [
    new RegExp(`^q(?:uarter )?([1-4])${GAP}${YEARS}$`, "u"),
    ([quarter, from, to]) => quarterFrom(financialYear(from, to), quarter),
  ],
  [
    new RegExp(`^${YEARS}${GAP}q(?:uarter )?([1-4])$`, "u"),
    ([from, to, quarter]) => quarterFrom(financialYear(from, to), quarter),
  ],
  [
    new RegExp(`^q(?:uarter )?([1-4])${GAP}${YEAR}$`, "u"),
    ([quarter, year]) => quarterFrom(january(year), quarter),
  ],
  [
    new RegExp(`^${YEAR}${GAP}q(?:uarter )?([1-4])$`, "u"),
    ([year, quarter]) => quarterFrom(january(year), quarter),
  ],
  [
    new RegExp(`^${MONTH} ?(?:to|-) ?${MONTH} ${YEAR}$`, "u"),
    ([from, to, year]) => {
      const end = month(to, year);
      const first = month(from, year);
      return between(first > end ? first - DECEMBER : first, end);
    },
  ],
  [
    new RegExp(`^${MONTH} ${YEAR} ?(?:to|-) ?${MONTH} ${YEAR}$`, "u"),
    ([from, begin, to, year]) => between(month(from, begin), month(to, year)),
  ],
  [
    new RegExp(`^(fy ?)?${YEARS}$`, "u"),
    ([named, from, to = ""]) =>
      // "2011-12" may be a month.
      named === undefined && to.length === 2 && Number(to) <= DECEMBER
        ? undefined
        : { end: financialYear(from, to) + DECEMBER - 1, months: DECEMBER },
  ],
  [new RegExp(`^${YEAR}$`, "u"), ([year]) => ({ end: january(year) + 11, months: DECEMBER })],
];

function one(month: number): Period {
  return { end: month, months: 1 };
}

/**
 * The period that a text names; undefined where it names none, or may name two.
 *
 * @example writtenPeriod("Q4 2020/21") // { end: 24254, months: 3 }
 * @example writtenPeriod("Jan to Mar 2021") // { end: 24254, months: 3 }
 * @example writtenPeriod("2011-12") // undefined
 */
export function writtenPeriod(text: string): Period | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/gu, " ").replaceAll(/[–—]/gu, "-");
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(words);
    const period = match ? read(match.slice(1)) : undefined;
    if (period && Number.isFinite(period.end)) return period;
  }
  return undefined;
}
