/** The ways in which people write periods, as patterns. */
import { dateOfSerial } from "../../msg/basics/excelDate";
import { monthName, monthNumber, monthOf, monthOfWord } from "../../msg/basics/period";
import type { CellValue } from "../names/cellText";
import { FINANCIAL_YEAR, financialYearOf, formOf, quarterOfFinancialYear } from "./periodForms";
import { naturalPeriod, type WrittenPeriod } from "./periodKinds";
import { periodWords, unmarkedWords } from "./periodMarks";
import { momentOf, MONTH, YEAR4 } from "./periodMoments";

/** How a cell may be read; when `preferred`, the first way holds unless its column says otherwise. */
export interface WrittenPeriods {
  readonly ways: readonly WrittenPeriod[];
  readonly preferred: boolean;
}

/** "2020-21", "20/21", "FY 2020/21", "2020 to 2021"; a month as well where its last digits are one. */
function financialYearWays(text: string): WrittenPeriods | undefined {
  const match = new RegExp(
    `^(fy ?|financial year:? ?)?(${FINANCIAL_YEAR}|${YEAR4} to (?:20)?\\d\\d)( fy| financial year)?$`,
  ).exec(text);
  const years = match?.[2]?.replace(" to ", "/");
  const year = years === undefined ? undefined : financialYearOf(years);
  if (match === null || year === undefined) return undefined;
  const said = match[1] !== undefined || match[3] !== undefined || text.includes(" to ");
  // "10-11" may be an age or a score.
  if (!said && !/^\d{4}|^\d\d\/\d\d$/.test(text)) return undefined;
  const month = said ? undefined : momentOf(text)?.month;
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
  if (number < 1 || number > 12) return { ways: [], preferred: false };
  const month = monthNumber(year, number);
  const ways: WrittenPeriod[] = [{ form: "month", month }];
  if (number <= 4) ways.push({ form: "calendar quarter", year, quarter: number });
  return { ways, preferred: false };
}

const NONE: WrittenPeriods = { ways: [], preferred: false };

function one(way: WrittenPeriod | undefined): WrittenPeriods | undefined {
  return way && { ways: [way], preferred: false };
}

function momentWays(text: string): WrittenPeriods | undefined {
  const moment = momentOf(text);
  return moment && one({ form: "month", ...moment });
}

/**
 * "Q4 2020/21 (January to March 2021)", "Q1 2018/19 (Apr-Jun)": the words in brackets must say the same.
 * They may stand before as well, as in "(2020/21) April 2020 to March 2021".
 */
function explainedWays(text: string): WrittenPeriods | undefined {
  const match = /^([^()]+?) ?\(([^()]+)\)$/.exec(text) ?? /^\(([^()]+)\) ?([^()]+)$/.exec(text);
  const [, first = "", second = ""] = match ?? quarterExplained(text) ?? [];
  if (first === "") return undefined;
  for (const [named, words] of [
    [first, second],
    [second, first],
  ] as const) {
    const said = textWays(named);
    const ways = said.ways.filter((way) => explains(words, way));
    if (ways.length > 0) return { ...said, ways };
  }
  return NONE;
}

/** "Q4 (Jan-Mar) 2020/21": the quarter's months stand before its year. */
function quarterExplained(text: string): readonly string[] | undefined {
  const match = /^(q[1-4]) ?\(([^()]+)\) ?(.+)$/.exec(text);
  const behind = /^(.+ ?q[1-4]) ([a-z]+ ?(?:-|to) ?[a-z]+)$/.exec(text);
  if (match) return ["", `${match[1] ?? ""} ${match[3] ?? ""}`, match[2] ?? ""];
  return behind ? ["", behind[1] ?? "", behind[2] ?? ""] : undefined;
}

function explains(words: string, way: WrittenPeriod): boolean {
  const period = naturalPeriod(way);
  if (!period) return false;
  const span = new RegExp(`^(${MONTH}) ?(?:to|-) ?(${MONTH})$`).exec(words);
  if (span) {
    const from = monthOfWord(span[1] ?? "");
    const to = monthOfWord(span[2] ?? "");
    const months = ((to - from + 12) % 12) + 1;
    return months === period.months && to === monthOf(period.end);
  }
  const others = textWays(words).ways.map(naturalPeriod);
  return others.some((other) => other?.end === period.end && other.months === period.months);
}

function textWays(text: string): WrittenPeriods {
  return (
    financialYearWays(text) ??
    numberedWays(text) ??
    momentWays(text) ??
    one(formOf(text)) ??
    explainedWays(text) ??
    NONE
  );
}

/** Excel's day numbers of 1 January 1950 and 31 December 2099. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_050;

/** A number is a year (1900 to 2099), a month as 202103, a day as 20210331, or Excel's number of a day. */
function numberWays(cell: number): WrittenPeriods {
  if (Number.isInteger(cell) && cell >= 1900 && cell < 2100) {
    return { ways: [{ form: "year", year: cell }], preferred: false };
  }
  const digits = /^(?:19|20)\d{4}(?:\d\d)?$/.test(String(cell))
    ? momentOf(String(cell))
    : undefined;
  if (digits) return { ways: [{ form: "month", ...digits }], preferred: false };
  const date = dateOfPeriodCell(cell);
  if (!date) return NONE;
  const month = monthNumber(date.year, date.month);
  return { ways: [{ form: "month", month, day: date.day }], preferred: false };
}

function dateOfPeriodCell(cell: number) {
  return cell >= FIRST_SERIAL && cell < LAST_SERIAL + 1 ? dateOfSerial(cell) : undefined;
}

/**
 * A cell as words: Excel's number of a day as a date, so that "Year ending" above it can be read with it.
 *
 * @example wordsOfCell(44286) // "31 March 2021"
 */
export function wordsOfCell(cell: CellValue): string {
  const date = typeof cell === "number" ? dateOfPeriodCell(cell) : undefined;
  if (!date) return periodText(cell);
  return `${date.day} ${monthName(monthNumber(date.year, date.month))}`;
}

function periodText(cell: CellValue): string {
  return typeof cell === "boolean" ? "" : String(cell).trim();
}

/** All ways in which a whole cell may be read as a period. */
export function writtenPeriods(cell: CellValue): WrittenPeriods {
  if (typeof cell === "number") return numberWays(cell);
  if (typeof cell === "boolean" || cell.length > 80) return NONE;
  for (const text of unmarkedWords(periodWords(cell))) {
    const found = textWays(text);
    if (found.ways.length > 0) return found;
  }
  return NONE;
}
