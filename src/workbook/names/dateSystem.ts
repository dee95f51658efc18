/**
 * The date system of 1904, which workbooks made on old Macs have: its days count from 2 January 1904. Everything of the
 * product counts them as other workbooks do; dates are converted where cells are read, and where they are written.
 */
import { isDateFormat } from "./numberFormats";

/** What 1 January 2000 is in it: 36,526 in others. */
export const NEW_YEAR_2000_OF_1904 = 35_064;

const DAYS_BETWEEN = 1462;

/**
 * A cell as it was read in a workbook of 1904.
 * @example from1904(42765, "mmm-yy") // 44227
 * @example from1904(42765, "0") // 42765
 */
export function from1904(content: unknown, format: unknown): unknown {
  return isDate(content, format) ? content + DAYS_BETWEEN : content;
}

/**
 * A cell as it is written into a workbook of 1904.
 * @example to1904(44227, "mmm-yy") // 42765
 */
export function to1904<Content>(content: Content, format: string | undefined): Content | number {
  return isDate(content, format) ? content - DAYS_BETWEEN : content;
}

function isDate(content: unknown, format: unknown): content is number {
  return typeof content === "number" && typeof format === "string" && isDateFormat(format);
}
