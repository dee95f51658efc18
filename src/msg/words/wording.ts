/**
 * Texts as the field publishes them, for the report and the pane alike.
 *
 * Changes required are always signed, "+" for a rise: the document this follows leaves the sign out
 * of rises and once, by mistake, of a fall. Differences of percentages are "% points" throughout.
 */
import { unitOfDifference, unitOfValue } from "../figures/units";
import { ordinal } from "../basics/ordinal";
import { monthName } from "../basics/period";
import { countedText } from "./nouns";
import { decimalsWritten, roundedText } from "../basics/rounding";
import type { Measure } from "../model/setup";
import type { ChangeRequired, MeasureResult } from "../model/measureResult";

const WORDS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
] as const;

/** Numbers to nine in words. @example countInWords(2) // "two" */
export function countInWords(count: number): string {
  return WORDS[count] ?? numberText(count, 0);
}

/**
 * A number with separated thousands, rounded as Excel displays it; "" where missing.
 *
 * @example numberText(-18586, 0) // "-18,586"
 * @example numberText(1234.5, 2) // "1,234.50"
 */
export function numberText(figure: number, decimals: number): string {
  if (!Number.isFinite(figure)) return "";
  const [whole = "", fraction] = roundedText(figure, decimals).split(".");
  const separated = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

/**
 * A signed number; 0 has no sign. A figure that is not 0 never shows as 0: it gets as many decimals
 * more as its first digit needs, as in "0.01 still needed" of a measure with one decimal.
 *
 * @example signedText(6.5, 1) // "+6.5"
 * @example signedText(-0.0123, 1) // "-0.01"
 */
export function signedText(figure: number, decimals: number): string {
  if (!Number.isFinite(figure)) return "";
  const text = numberText(figure, decimalsThatShow(figure, decimals));
  return figure > 0 ? `+${text}` : text;
}

/** Beyond this many decimals a difference is no longer worth telling from 0. */
const MOST_DECIMALS = 9;

function decimalsThatShow(figure: number, decimals: number): number {
  if (figure === 0) return decimals;
  for (let more = decimals; more <= MOST_DECIMALS; more++) {
    if (Number(roundedText(figure, more)) !== 0) return more;
  }
  return decimals;
}

/**
 * A position among the forces ranked; "" for none.
 *
 * @example positionText(2, true, 8) // "=2nd of 8"
 */
export function positionText(position: number, tied: boolean, of: number): string {
  if (!(position > 0)) return "";
  const place = `${tied ? "=" : ""}${ordinal(position)}`;
  return of > 0 ? `${place} of ${of}` : place;
}

/**
 * Which number is the best place, where places are numbered from the worst: "8th is best"; "" where
 * 1st is best, or nothing is ranked.
 */
export function whichIsBest({ firstIs }: Pick<Measure, "firstIs">, of: number): string {
  return firstIs === "worst" && of > 0 ? `${ordinal(of)} is best` : "";
}

/**
 * A position in words with what is best, which a number read by itself would leave open.
 *
 * @param of how many are ranked
 * @example withBest("6th", { firstIs: "worst" }, 8) // "6th, where 8th is best"
 * @example withBest("6th", { firstIs: "best" }, 8) // "6th"
 */
export function withBest(position: string, measure: Pick<Measure, "firstIs">, of: number): string {
  const best = position === "" ? "" : whichIsBest(measure, of);
  return best === "" ? position : `${position}, where ${best}`;
}

/** The position of the home force as it stands by itself: "=2nd of 8", "6th of 8, where 8th is best". */
export function placeInGroup({
  position,
  tied,
  of,
  measure,
}: Pick<MeasureResult, "position" | "tied" | "of" | "measure">): string {
  return withBest(positionText(position, tied, of), measure, of);
}

/**
 * A value with its unit; "%" attaches.
 *
 * @example valueText(79.35, "per 1,000 pop.", 2) // "79.35 per 1,000 pop."
 * @example valueText(4.3, "% of contracted hours lost", 1) // "4.3% of contracted hours lost"
 */
export function valueText(value: number, unit: string, decimals: number): string {
  const number = numberText(value, decimals);
  const written = unit.trim();
  if (number === "" || written === "") return number;
  return written.startsWith("%") ? `${number}${written}` : `${number} ${written}`;
}

/** A figure of a measure's values, as they are printed. */
export function measureText(figure: number, measure: Measure): string {
  return valueText(figure, unitOfValue(measure), measure.decimals);
}

/**
 * The own figure that is newer than what is compared, "75.0% to February 2021; compared to December 2020"; "" where there
 * is none.
 */
export function ownNewerText({
  measure,
  ownNewer,
  dataTo,
}: Pick<MeasureResult, "measure" | "ownNewer" | "dataTo">): string {
  if (!ownNewer || !dataTo) return "";
  const own = `${measureText(ownNewer.value, measure)} to ${monthName(ownNewer.period.end)}`;
  return `${own}; compared to ${monthName(dataTo.end)}`;
}

export const NOT_APPLICABLE = "N/A";

/** Said also of a value that equals the benchmark. */
export const ALREADY_REACHED = {
  average: "N/A - already better than average",
  "top quartile": "N/A - already within top quartile",
  aspiration: "N/A - aspiration met",
} as const;

/**
 * The change required as published: "-18,586 offences", "-1 offence", "+6.5% points", "-1.25 per 1,000 pop.",
 * why none is, or "N/A".
 *
 * @param allowingForOwnShare the change that truly reaches the average, which moves with it
 */
export function changeText(
  change: ChangeRequired | undefined,
  measure: Measure,
  benchmark: keyof typeof ALREADY_REACHED,
  allowingForOwnShare = false,
): string {
  if (!change || measure.changeIn === "none") return NOT_APPLICABLE;
  if (change.reached) return ALREADY_REACHED[benchmark];
  const inCounts = allowingForOwnShare ? change.inCountsWithOwnShare : change.inCounts;
  const inUnit = allowingForOwnShare ? change.inUnitWithOwnShare : change.inUnit;
  const text =
    measure.changeIn === "count"
      ? signedCount(inCounts, measure.countNoun)
      : withUnit(signedText(inUnit, measure.decimals), unitOfDifference(measure));
  return text === "" ? NOT_APPLICABLE : text;
}

function signedCount(count: number, noun: string): string {
  const number = signedText(count, 0);
  return number === "" ? "" : countedText(number, Math.abs(count), noun);
}

/** A number and what it is of; what begins with "%" attaches. @example withUnit("6.3", "% points") // "6.3% points" */
export function withUnit(number: string, words: string): string {
  if (number === "" || words.trim() === "") return number;
  return words.startsWith("%") ? `${number}${words}` : `${number} ${words.trim()}`;
}

/** A per cent of fewer than these tells of chance rather than of change. */
const FEW = 50;

/**
 * The change between two figures, as updates word it; "no change" between equal ones. Small numbers
 * have no per cent, and percentages change by points.
 *
 * @param previous not below 0
 * @param noun what is counted, "" for none; "%" where the figures are shares as cells hold them
 *   (0.162), "% points" where they are in points (16.2)
 * @example changeSentence(66497, 73887, "calls") // "a decrease of 10.0% (7,390 fewer calls)"
 * @example changeSentence(68796, 67590, "") // "an increase of 1.8% (1,206 more)"
 * @example changeSentence(18, 19, "fatalities") // "1 fewer fatality (small numbers)"
 * @example changeSentence(5, 0, "calls") // "from 0 to 5 calls"
 * @example changeSentence(0.185, 0.16, "%") // "an increase of 2.5% points (from 16.0% to 18.5%)"
 */
export function changeSentence(current: number, previous: number, noun: string): string {
  if (current === previous) return "no change";
  if (noun.trim() === "%") return pointsSentence(current * HUNDREDTHS, previous * HUNDREDTHS);
  if (/^%? ?points$/iu.test(noun.trim())) return pointsSentence(current, previous);
  const decimals = Math.max(decimalsWritten(current), decimalsWritten(previous));
  if (previous === 0)
    return countedText(`from 0 to ${numberText(current, decimals)}`, current, noun);
  const size = Math.abs(current - previous);
  const word = current < previous ? "fewer" : "more";
  // Differences of decimals leave dust behind: 1.1 - 0.1 is not 1.
  const counted = Number(roundedText(size, decimals));
  const change = countedText(`${unsignedText(size, decimals)} ${word}`, counted, noun);
  if (current < FEW || previous < FEW) return `${change} (small numbers)`;
  return `${kindOfChange(current, previous)} of ${unsignedText((size / previous) * 100, 1)}% (${change})`;
}

const HUNDREDTHS = 100;

function pointsSentence(current: number, previous: number): string {
  const size = unsignedText(Math.abs(current - previous), 1);
  const [from, to] = [numberText(previous, 1), numberText(current, 1)];
  return `${kindOfChange(current, previous)} of ${size}% points (from ${from}% to ${to}%)`;
}

function kindOfChange(current: number, previous: number): string {
  return current < previous ? "a decrease" : "an increase";
}

/** A size that is not 0 never shows as 0 (see `signedText`). */
function unsignedText(size: number, decimals: number): string {
  return numberText(size, decimalsThatShow(size, decimals));
}

/** An aspiration in the analyst's own words; for none the reason in brackets, "" without one. */
export function aspirationText({
  aspiration,
  measure,
}: Pick<MeasureResult, "aspiration" | "measure">): string {
  if (aspiration.kind !== "none") return measure.aspirationText;
  return aspiration.reason === "" ? "" : `(${aspiration.reason})`;
}

/** @example placesText(1) // "one place" @example placesText(-1.5) // "1.5 places" @example placesText(0.5) // "half a place" */
export function placesText(places: number): string {
  const size = Math.abs(places);
  if (size === 1) return "one place";
  if (size === 0.5) return "half a place";
  return `${Number.isInteger(size) ? countInWords(size) : size} places`;
}
