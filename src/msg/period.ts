/**
 * Months, quarters and years, known by their end.
 *
 * A month is counted as one number, year * 12 + (month - 1), so that arithmetic on periods is
 * arithmetic on integers: 2021-03 is 24254.
 */

/** A stretch of time: its last month and its length in months (1, 3 or 12). */
export interface Period {
  readonly end: number;
  readonly months: number;
}
