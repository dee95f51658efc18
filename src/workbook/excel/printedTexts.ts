/** Texts of headers and footers in Excel's way of writing them. */
import type { PrintedTexts } from "../report/pages";

/** At the right of every footer; without "of": Excel counts every sheet that is printed along, those of sources too. */
export const PAGE_NUMBER = "Page &P";

/** Excel's limit for a header or footer in all, and the two characters by which it marks each part. */
const LONGEST = 255;
const MARK = 2;

/**
 * Texts in Excel's way of writing them: on one line, with "&&" for "&"; the left one is cut short
 * where the three would be too long together.
 * @param taken characters that something else in the same header or footer takes
 */
export function printedTexts({ left, center, right }: PrintedTexts, taken = 0): PrintedTexts {
  const room = LONGEST - 3 * MARK - taken;
  const last = shortened(right, Math.floor(room / 3));
  const middle = shortened(center, Math.floor(room / 3));
  return {
    left: shortened(left, room - last.length - middle.length),
    center: middle,
    right: last,
  };
}

function shortened(text: string, room: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const whole = line.replaceAll("&", "&&");
  if (whole.length <= room) return whole;
  const characters = [...line];
  let short = "";
  for (const character of characters) {
    const next = short + (character === "&" ? "&&" : character);
    if (next.length + 1 > room) break;
    short = next;
  }
  return `${short.trimEnd()}…`;
}
