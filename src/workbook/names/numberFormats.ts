/** What a number format (en-US code) makes of a number. */

/** The format without quoted texts, escaped characters, colours, conditions and paddings. */
function bareFormat(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
}

/** @example isPercentFormat("0.0%") // true */
export function isPercentFormat(format: string): boolean {
  return format.includes("%") && bareFormat(format).includes("%");
}

/**
 * @example isDateFormat("mmm-yy") // true
 * @example isDateFormat("General") // false
 */
export function isDateFormat(format: string): boolean {
  return /[dmy]/i.test(bareFormat(format).replace(/general/gi, ""));
}
