/** Numbers as Excel shows them, and numbers that were written down rounded. */

/** Excel keeps this many significant digits. */
const SIGNIFICANT_DIGITS = 15;

/**
 * A number with a fixed number of decimals, rounded as Excel displays it: of its 15 significant
 * digits, half away from zero. Without separators; never "-0.00".
 *
 * @example roundedText(1.005, 2) // "1.01"
 * @example roundedText(-2.5, 0) // "-3"
 * @example roundedText(-0.001, 2) // "0.00"
 */
export function roundedText(figure: number, decimals: number): string {
  const [mantissa = "0", exponentText = "0"] = Math.abs(figure)
    .toExponential(SIGNIFICANT_DIGITS - 1)
    .split("e");
  const digits = BigInt(mantissa.replace(".", ""));
  const excess = SIGNIFICANT_DIGITS - 1 - Number(exponentText) - decimals;
  const scaled = excess <= 0 ? digits * 10n ** BigInt(-excess) : halfAwayFromZero(digits, excess);
  const text = scaled.toString().padStart(decimals + 1, "0");
  const whole = text.slice(0, text.length - decimals);
  const unsigned = decimals === 0 ? whole : `${whole}.${text.slice(text.length - decimals)}`;
  return figure < 0 && scaled !== 0n ? `-${unsigned}` : unsigned;
}

/** digits / 10^places, rounded. */
function halfAwayFromZero(digits: bigint, places: number): bigint {
  const unit = 10n ** BigInt(places);
  return (digits + unit / 2n) / unit;
}

/** @example roundAsExcel(2.675, 2) // 2.68 */
export function roundAsExcel(figure: number, decimals: number): number {
  return Number.isFinite(figure) ? Number(roundedText(figure, decimals)) : figure;
}

/**
 * How many decimals a number was written with, as far as the number itself shows.
 *
 * @example decimalsWritten(79.35) // 2
 */
export function decimalsWritten(figure: number): number {
  const [digits = "", exponent = "0"] = String(figure).split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent));
}

/** Two computations of the same figure may differ by this much of it. */
const SAME_FIGURE = 1e-9;

/** @example isSameFigure(0.1 + 0.2, 0.3) // true */
export function isSameFigure(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME_FIGURE * Math.max(Math.abs(one), Math.abs(other));
}

/**
 * Whether a figure written down, perhaps rounded, is the computed one: 79.35 for 79.3512.
 *
 * @example agreesAsWritten(79.35, 79.3512) // true
 * @example agreesAsWritten(79.35, 79.36) // false
 */
export function agreesAsWritten(written: number, computed: number): boolean {
  const step = 10 ** -decimalsWritten(written);
  const slack = SAME_FIGURE * Math.max(Math.abs(written), Math.abs(computed));
  return Math.abs(written - computed) <= step / 2 + slack;
}
