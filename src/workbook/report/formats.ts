/** Number formats, in Excel's English, so that numbers stay numbers and read as published. */
import { isShownInPercent, unitOfDifference, unitOfValue } from "../../msg/figures/units";
import type { Measure } from "../../msg/model/setup";
import { countedText } from "../../msg/words/nouns";
import { signedText } from "../../msg/words/wording";

export const WHOLE = "#,##0";
export const PLACES_MOVED = "+0.0;-0.0;0";
export const WHOLE_PLACES_MOVED = "+0;-0;0";
/** A day in full, as a date of publication. */
export const DAY_FORMAT = "d mmm yyyy";
/** Months cut to three letters: a longer one would show as #### in a column that prints. */
export const MONTH_YEAR = "mmm yyyy";
/** Longer units would not fit the column; they stand in the column Unit. */
const LONGEST_UNIT = 14;

/** Decimals of a measure as a format: 2 -> "#,##0.00". */
export function decimalsFormat(decimals: number): string {
  return decimals > 0 ? `${WHOLE}.${"0".repeat(Math.min(decimals, 15))}` : WHOLE;
}

/** Words after a number; quotes and backslashes cannot stand inside quotes. */
function suffix(words: string): string {
  if (words === "" || words.length > LONGEST_UNIT) return "";
  return `"${words.replace(/["\\]/g, "'")}"`;
}

/** "%" and "% of contracted hours lost" follow at once, other units after a blank. */
function unitSuffix(unit: string): string {
  const words = unit.trim();
  return suffix(words === "" || words.startsWith("%") ? words : ` ${words}`);
}

/** A value: 79.35, or 48.60% where the unit is a percentage. */
export function valueFormat(measure: Measure): string {
  return decimalsFormat(measure.decimals) + (isShownInPercent(measure) ? suffix("%") : "");
}

/** The words beside a value: "per 1,000 pop.", "of contracted hours lost", "" for a bare "%". */
export function unitWords(measure: Measure): string {
  return unitOfValue(measure).replace(/^%\s*/, "");
}

/** A change, always signed, without its unit. */
export function changeFormat(measure: Measure): string {
  const figure = measure.changeIn === "count" ? WHOLE : decimalsFormat(measure.decimals);
  return signedFormat(figure, "");
}

/** A change as published, -18,586 offences or +6.50% points; shows as `changeText` writes it. */
export function changeWithUnitFormat(measure: Measure, change: number): string {
  const figure = decimalsFormat(changeDecimals(measure, change));
  return measure.changeIn === "count"
    ? signedFormat(figure, suffix(countedText("", Math.abs(change), measure.countNoun)))
    : signedFormat(figure, unitSuffix(unitOfDifference(measure)));
}

/** The decimals of a change as it is published: more than the measure's where these would show 0. */
export function changeDecimals(measure: Measure, change: number): number {
  if (measure.changeIn === "count") return 0;
  return (signedText(change, measure.decimals).split(".")[1] ?? "").length;
}

/** A change as published, without its unit. */
export function changeAloneFormat(measure: Measure, change: number): string {
  return signedFormat(decimalsFormat(changeDecimals(measure, change)), "");
}

function signedFormat(figure: string, unit: string): string {
  return `+${figure}${unit};-${figure}${unit};0${unit}`;
}
