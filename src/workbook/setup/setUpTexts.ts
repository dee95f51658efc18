/** Texts of set-up that Excel turned into dates, as they were typed. */
import { monthName } from "../../msg/basics/period";

const EXCEL_DAY_OF_1970 = 25_569;
const DAY = 86_400_000;

function dayOfSerial(serial: number): Date {
  return new Date((Math.floor(serial) - EXCEL_DAY_OF_1970) * DAY);
}

/** True for Excel's day numbers of the years 1900 to 9999. */
function isSerial(serial: number): boolean {
  return serial >= 1 && serial < 2_958_466;
}

/**
 * The month of Excel's number of a day; the number itself when it is none.
 * @example monthText(44197) // "January 2021"
 */
export function monthText(serial: number): string {
  if (!isSerial(serial)) return String(serial);
  const day = dayOfSerial(serial);
  return monthName(day.getUTCFullYear() * 12 + day.getUTCMonth());
}

/**
 * Excel's number of a day as a date in full; the number itself when it is none.
 * @example dateText(44210) // "14 January 2021"
 */
export function dateText(serial: number): string {
  if (!isSerial(serial)) return String(serial);
  return `${dayOfSerial(serial).getUTCDate()} ${monthText(serial)}`;
}
