/** Names of forces made comparable: people's blanks, cases, "&" and footnote marks differ. */

const ODD_BLANKS = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/gu;
const FUSED_DIGITS = /(?<=[^\d\s.,])\d{1,2}(?:\s?,\s?\d{1,2})*(?=\)?$)/u;

/**
 * Two texts name the same force when their keys are equal.
 *
 * @example forceKey(" Avon\u00a0&\nSomerset") // "avon and somerset"
 */
export function forceKey(name: string): string {
  return name
    .replaceAll("&", " and ")
    .replace(ODD_BLANKS, " ")
    .trim()
    .normalize("NFC")
    .toLowerCase();
}

/**
 * The name without the footnote digits that publishers fuse to it.
 *
 * @example withoutFootnoteDigits("Greater Manchester8,9") // "Greater Manchester"
 */
export function withoutFootnoteDigits(name: string): string {
  return name.trim().replace(FUSED_DIGITS, "");
}
