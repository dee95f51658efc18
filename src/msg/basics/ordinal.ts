/** Places in words and figures. */

const ENDINGS: Readonly<Record<number, string>> = { 1: "st", 2: "nd", 3: "rd" };

/**
 * A place as written.
 *
 * @example ordinal(8) // "8th"
 * @example ordinal(22) // "22nd"
 * @example ordinal(11) // "11th"
 */
export function ordinal(position: number): string {
  const isTeen = Math.floor(position / 10) % 10 === 1;
  return `${position}${(isTeen ? undefined : ENDINGS[position % 10]) ?? "th"}`;
}
