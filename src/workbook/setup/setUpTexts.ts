/** Texts of set-up that Excel turned into dates, as they were typed. */
import { dateOfSerial, monthOfSerial } from "../../msg/basics/excelDate";
import { monthName } from "../../msg/basics/period";

/**
 * The month of Excel's number of a day; the number itself when it is none.
 * @example monthText(44197) // "January 2021"
 */
export function monthText(serial: number): string {
  const month = monthOfSerial(serial);
  return month === undefined ? String(serial) : monthName(month);
}

/**
 * Excel's number of a day as a date in full; the number itself when it is none.
 * @example dateText(44210) // "14 January 2021"
 */
export function dateText(serial: number): string {
  const date = dateOfSerial(serial);
  return date ? `${date.day} ${monthText(serial)}` : String(serial);
}
