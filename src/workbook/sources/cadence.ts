/** Dates that stand 3 or 12 months apart throughout are quarters or years: the text alone would be a month. */
import { FINANCIAL_YEAR_STARTS, monthOf, spacingOf } from "../../msg/basics/period";

/** With fewer, a distance is no rhythm. */
const FEWEST_ENDS = 3;
const QUARTER = 3;
const YEAR = 12;
const JANUARY = 1;

export interface Cadence {
  /** Length of the periods. */
  readonly months: 3 | 12;
  /** Months from the month written to the period's end: 0 where the dates are ends. */
  readonly shift: number;
}

/**
 * The rhythm of months that stand alone, ascending; undefined for none. A date on the first of a
 * month with which quarters or years begin is the begin of one, any other the end.
 *
 * @param isFirstDay whether all of them are the first day of their month, or no day is known
 * @example cadenceOf([24245, 24248, 24251, 24254], false) // { months: 3, shift: 0 }
 */
export function cadenceOf(ends: readonly number[], isFirstDay: boolean): Cadence | undefined {
  if (ends.length < FEWEST_ENDS) return undefined;
  const distances = ends.slice(1).map((end, at) => end - (ends[at] ?? end));
  if (distances.every((distance) => distance % YEAR === 0)) {
    const month = monthOf(ends[0] ?? 0);
    const isStart = isFirstDay && (month === JANUARY || month === FINANCIAL_YEAR_STARTS);
    return { months: YEAR, shift: isStart ? YEAR - 1 : 0 };
  }
  const isQuarterly = distances.every((distance) => distance % QUARTER === 0);
  if (!isQuarterly || spacingOf(ends) !== QUARTER) return undefined;
  const isStart = isFirstDay && (ends[0] ?? 0) % QUARTER === 0;
  return { months: QUARTER, shift: isStart ? QUARTER - 1 : 0 };
}
