/** Single months and dates as people write them, as patterns. */
import { monthOfDate } from "../../msg/basics/excelDate";
import { MONTH_WORD, monthOfWord, yearWritten } from "../../msg/basics/period";

export const MONTH = `${MONTH_WORD}\\.?`;
export const YEAR4 = "(?:19|20)\\d\\d";
const YEAR = `(?:${YEAR4}|'?\\d\\d)`;
/** What stands between the parts of a date or a quarter. */
export const GAP = "[ ,/.-]{0,2}";
const DAY = "(?:\\d{1,2})(?:st|nd|rd|th)?";
const TIME = "(?:[t ]\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.0+)?z?)?";

/** A month as counted by `monthNumber`, and the day of it where one was written. */
export interface Moment {
  readonly month: number;
  readonly day?: number;
}

type Parts = readonly string[];

function momentIn(year: number, month: number, day?: number): Moment | undefined {
  const found = monthOfDate({ year, month, day: day ?? 1 });
  if (found === undefined) return undefined;
  return day === undefined ? { month: found } : { month: found, day };
}

/** Dates and months: pattern of the whole, and what its parts say. */
const MOMENTS: readonly (readonly [RegExp, (parts: Parts) => Moment | undefined])[] = [
  [
    new RegExp(`^(${MONTH})${GAP}(${YEAR})$`),
    ([month = "", year = ""]) => momentIn(yearWritten(year), monthOfWord(month)),
  ],
  [
    new RegExp(`^(${YEAR4})${GAP}(${MONTH})$`),
    ([year = "", month = ""]) => momentIn(Number(year), monthOfWord(month)),
  ],
  [
    new RegExp(`^(${DAY})${GAP}(${MONTH})${GAP}(${YEAR})$`),
    ([day = "", month = "", year = ""]) =>
      momentIn(yearWritten(year), monthOfWord(month), parseInt(day, 10)),
  ],
  [
    new RegExp(`^(${MONTH}) (${DAY}),? (${YEAR4})$`),
    ([month = "", day = "", year = ""]) =>
      momentIn(Number(year), monthOfWord(month), parseInt(day, 10)),
  ],
  [
    new RegExp(`^(${YEAR4})([/.-])(\\d{1,2})\\2(\\d{1,2})${TIME}$`),
    ([year = "", , month = "", day = ""]) => momentIn(Number(year), Number(month), Number(day)),
  ],
  [
    new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(${YEAR4}|\\d\\d)(?: \\d\\d:\\d\\d(?::\\d\\d)?)?$`),
    ([day = "", , month = "", year = ""]) =>
      momentIn(yearWritten(year), Number(month), Number(day)),
  ],
  [
    new RegExp(`^(${YEAR4})[/.-](\\d{1,2})$`),
    ([year = "", month = ""]) => momentIn(Number(year), Number(month)),
  ],
  [
    new RegExp(`^(\\d{1,2})[/.-](${YEAR4})$`),
    ([month = "", year = ""]) => momentIn(Number(year), Number(month)),
  ],
  [
    new RegExp(`^(${YEAR4})[ -]?m ?(\\d{1,2})$`),
    ([year = "", month = ""]) => momentIn(Number(year), Number(month)),
  ],
  [
    new RegExp(`^(${YEAR4})(\\d\\d)(\\d\\d)?$`),
    ([year = "", month = "", day]) =>
      momentIn(Number(year), Number(month), day === undefined ? undefined : Number(day)),
  ],
];

/** Words before a date at which something was counted; they do not make it longer than its month. */
const AT_A_DATE =
  /^(?:(?:position |snapshot )?(?:as (?:at|of)|at|on|end(?: of)?|month)(?: the)?(?: end(?: of)?)?:? )+/;

/**
 * The month that a text in lower case means as a whole.
 *
 * @example momentOf("31 march 2021") // { month: 24254, day: 31 }
 * @example momentOf("as at: 31 march 2021") // { month: 24254, day: 31 }
 */
export function momentOf(text: string): Moment | undefined {
  const bare = text.replace(AT_A_DATE, "");
  for (const [pattern, read] of MOMENTS) {
    const match = pattern.exec(bare);
    const moment = match && read(match.slice(1));
    if (moment) return moment;
  }
  return undefined;
}
