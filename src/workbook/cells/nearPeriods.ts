/** Texts that have something of a period without being one that can be surely read. */
import { MONTH_WORD, yearWritten } from "../../msg/basics/period";
import { plainText, type CellValue } from "../names/cellText";

const PARTS_OF_PERIODS = [
  "(?:19|20)\\d\\d",
  "'\\d\\d",
  "\\d\\d ?[/-] ?\\d\\d(?!\\d)",
  `${MONTH_WORD}(?![a-z])`,
  "(?:q|qtr|quarter|h|half|m|p|w|wk|week) ?\\d{1,2}(?!\\d)",
  "(?:quarter|qtr|year|yr|month|mth|week|w/e|period)s?(?![a-z])",
  "fye?(?![a-z])",
  "ytd",
  "(?:year|month|date) to date",
  "to date",
  "latest",
  "current",
  "previous",
  "prior",
  "provisional",
  "revised",
] as const;

const LIKE_A_PERIOD = new RegExp(`(?:^|[^a-z\\d])(?:${PARTS_OF_PERIODS.join("|")})`, "i");

/** Words of columns that hold something else than the figures of a period, whatever period they name. */
const OTHER_QUANTITY =
  /(?:^|[^a-z])(?:changes?|chg|difference|diff|variance|var|growth|increase|decrease|reduction|rank|ranking|rankings|position|trend|target|forecast|projected|code|id|order|notes?|baseline|direction|rag)(?![a-z])|%|\u00b1|\+\/-|^(?:mid[- ]?\d{4} |resident )?(?:population|households)(?![a-z])/i;

/** Words of columns of sums and the like, which no period follows. */
const SUMMARY =
  /(?:^|[^a-z])(?:totals?|average|mean|median|sum|overall|rate|ratio|per|percentage|proportion|share|number|count|population|households)(?![a-z])/i;

/** Whether a text speaks of a change, a rank, a target: no figure of the period beside it. */
export function saysOtherQuantity(text: string): boolean {
  return OTHER_QUANTITY.test(text);
}

/**
 * What a heading that is no period looks like:
 *
 * - "period": something of a period is in it, or nothing at all stands there;
 * - "other": its words say that it is something else;
 * - "unknown": neither.
 *
 * @example headingLooks("2020/21 YTD") // "period"
 * @example headingLooks("% change 2019/20 to 2020/21") // "other"
 */
export function headingLooks(cell: CellValue): "period" | "other" | "unknown" {
  if (typeof cell === "number") return "period";
  const text = plainText(cell);
  if (saysOtherQuantity(text)) return "other";
  if (text === "" || LIKE_A_PERIOD.test(text)) return "period";
  return SUMMARY.test(text) ? "other" : "unknown";
}

/**
 * The latest year that a text names, as a number; undefined where it names none.
 *
 * @example latestYearIn("2020/21 YTD") // 2021
 */
export function latestYearIn(cell: CellValue): number | undefined {
  const text = plainText(cell);
  const years = [...text.matchAll(/(?:^|\D)((?:19|20)\d\d)/g)].map(([, year]) => Number(year));
  const short = [...text.matchAll(/(?:'|\/ ?)(\d\d)(?!\d)/g)].map(([, year = ""]) =>
    yearWritten(year),
  );
  const all = [...years, ...short];
  return all.length === 0 ? undefined : Math.max(...all);
}
