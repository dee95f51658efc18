import { format, isDateFormat } from "numfmt";
import { CellError, type Scalar } from "./types";

/** Days between 1 January 1900 = 1 and 1 January 1904 = 0. */
export const DAYS_1904 = 1462;

/**
 * The text a cell shows under its number format, as Range.text has it: independent of the column's
 * width, so never "####" for lack of room; a date before the first one does show "####".
 * Formats are read by numfmt (ECMA-376 part 1, 18.8.31) with en-US names and separators.
 */
export function displayText(value: Scalar, numberFormat: string, date1904 = false): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.text;
  const shown =
    date1904 && typeof value === "number" && isDateFormat(numberFormat) ? value + DAYS_1904 : value;
  try {
    return format(numberFormat, shown, FORMATTING);
  } catch {
    // numfmt refuses a format that is broken; Excel would have refused it when it was set.
    return format("General", shown, FORMATTING);
  }
}

const FORMATTING = {
  locale: "en-US",
  nbsp: false,
  overflow: "########",
  dateErrorThrows: false,
  dateErrorNumber: false,
  dateSpanLarge: false,
} as const;
