/** Which update a heading is of: months, quarters and years named in it, and "previous". */
import { MONTH_WORD, monthNumber, monthOfName, yearWritten } from "../basics/period";
import type { MeasureResult } from "../model/measureResult";
import { updateName, type UpdateReport } from "../model/update";
import { monthWritten } from "./tags";
import { plainWords } from "./writtenText";

/** A stretch of months, both ends in it. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** undefined: nothing said of time. */
export type WrittenTime = "previous" | "other" | readonly Span[] | undefined;

export type When = "now" | "previous";

const ISO_DATE = /\b((?:19|20)\d\d)-(\d\d)(?:-\d\d)?\b/gu;
const DATE = /\b(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)?\d\d)\b/gu;
const MONTH_YEAR = new RegExp(`\\b(${MONTH_WORD})\\.?[ ,-]{0,2}('?\\d{2}|\\d{4})(?![\\d%])`, "gu");
const QUARTER_YEAR =
  /\bq(?:uarter |tr )?([1-4])[ ,-]*((?:19|20)\d\d)(?: ?[/-] ?(?:20)?(\d\d))?\b/gu;
const YEAR_QUARTER =
  /\b((?:19|20)\d\d)(?: ?[/-] ?(?:20)?(\d\d))?[ ,-]*q(?:uarter |tr )?([1-4])\b/gu;
const YEARS = /\b((?:19|20)\d\d) ?[/-] ?((?:19|20)?\d\d)\b/gu;
const YEAR = /\b((?:19|20)\d\d)\b/gu;

const OTHER =
  /\b(?:a year (?:ago|earlier|before)|last year|previous year|prior year|same (?:period|quarter|time|month)|previous month|last month|\w+ (?:quarters|updates) ago|next|baseline)\b/u;
const PREVIOUS = /\b(?:previous(?:ly)?|prior|preceding|before|last)\b(?! data| \d+| updated)/u;
const WINDOW = /\b(?:last|previous|past) (?:\d+|three|six|twelve) (?:months?|data points)\b/gu;

/** What one line of a heading, or a title, says of time. */
export function writtenTime(line: string): WrittenTime {
  const words = plainWords(line).toLowerCase().replace(/\s+/gu, " ").replace(WINDOW, " ");
  if (OTHER.test(words)) return "other";
  const spans = spansIn(words);
  if (spans.length > 0) return spans;
  return PREVIOUS.test(words) ? "previous" : undefined;
}

/**
 * The months that a text names by name or date, in their order.
 *
 * @example monthsNamed("Mar-21") // [24254]
 * @example monthsNamed("31/03/2021") // [24254]
 */
export function monthsNamed(text: string): number[] {
  const words = plainWords(text).toLowerCase().replace(/\s+/gu, " ");
  return spansIn(words).flatMap(({ from, to }) => (from === to ? [to] : []));
}

function spansIn(words: string): Span[] {
  const spans: Span[] = [];
  let rest = words;
  const take = (pattern: RegExp, spanOf: (...parts: string[]) => readonly Span[]) => {
    rest = rest.replace(pattern, (_, ...parts: string[]) => {
      spans.push(...spanOf(...parts));
      return " ";
    });
  };
  const oneMonth = (month: number): readonly Span[] => [{ from: month, to: month }];
  take(ISO_DATE, (year = "", month = "") => oneMonth(monthNumber(Number(year), Number(month))));
  take(DATE, (day = "", month = "", year = "") => {
    // Day first; the other way round only where there is no such month.
    const [first, second] = [Number(day), Number(month)];
    return oneMonth(monthNumber(yearWritten(year), second <= 12 ? second : first));
  });
  take(MONTH_YEAR, (month = "", year = "") => oneMonth(monthWritten(month, year)));
  take(QUARTER_YEAR, (quarter = "", year = "", next?: string) => quarterSpans(quarter, year, next));
  take(YEAR_QUARTER, (year = "", next?: string, quarter = "") => quarterSpans(quarter, year, next));
  take(YEARS, (first = "", last = "") => yearSpans(Number(first), last));
  take(YEAR, (year = "") => yearSpans(Number(year), year));
  return spans;
}

/** A quarter of a financial year; of a year alone it may be either's. */
function quarterSpans(quarter: string, year: string, next: string | undefined): readonly Span[] {
  const within = (start: number): Span => {
    const from = start + 3 * (Number(quarter) - 1);
    return { from, to: from + 2 };
  };
  const financial = within(monthNumber(Number(year), 4));
  return typeof next === "string"
    ? [financial]
    : [financial, within(monthNumber(Number(year), 1)), within(monthNumber(Number(year) - 1, 4))];
}

function yearSpans(first: number, last: string): readonly Span[] {
  const end = last.length === 2 ? Math.floor(first / 100) * 100 + Number(last) : Number(last);
  const calendar = { from: monthNumber(first, 1), to: monthNumber(end, 12) };
  return end === first + 1
    ? [{ from: monthNumber(first, 4), to: monthNumber(end, 3) }]
    : [calendar];
}

/**
 * Which updates a time can be of: this one's, the one before's, or both where a month is the name
 * of one and the date of the other's data; none for any other time.
 */
export function whenOf(
  time: WrittenTime,
  { league, movement: { previous } }: MeasureResult,
  update: UpdateReport,
): readonly When[] {
  if (time === undefined) return ["now"];
  if (time === "other") return [];
  if (time === "previous") return ["previous"];
  const months = (all: readonly (number | undefined)[]) =>
    all.filter((month) => month !== undefined);
  const now = months([monthOfName(updateName(update)), update.dataTo?.end, league?.period.end]);
  const before = months([monthOfName(previous?.update ?? ""), previous?.dataTo?.end]);
  const isNow = time.some(({ from, to }) => now.some((month) => from <= month && month <= to));
  // A quarter or a year is not the month whose figures were published then.
  const isBefore = time.some(({ from, to }) => from === to && before.includes(from));
  return [...(isNow ? (["now"] as const) : []), ...(isBefore ? (["previous"] as const) : [])];
}
