/** Number formats, in Excel's English, so that numbers stay numbers and read as published. */
import type { Measure } from "../../msg/setup";

export const WHOLE = "#,##0";
export const PLACES_MOVED = "+0.0;-0.0;0";
export const WHOLE_PLACES_MOVED = "+0;-0;0";
export const MONTH_YEAR = "mmmm yyyy";
/** Excel's own limit is 255 characters. */
const LONGEST_UNIT = 60;

/** Decimals of a measure as a format: 2 -> "#,##0.00". */
export function decimalsFormat(decimals: number): string {
  return decimals > 0 ? `${WHOLE}.${"0".repeat(Math.min(decimals, 15))}` : WHOLE;
}

/** Words after a number; quotes and backslashes cannot stand inside quotes. */
function suffix(words: string): string {
  const plain = words.replace(/["\\]/g, "'").slice(0, LONGEST_UNIT);
  return plain === "" ? "" : `"${plain}"`;
}

/** "%" and "% of contracted hours lost" follow at once, other units after a blank. */
function unitSuffix(unit: string): string {
  return suffix(unit === "" || unit.startsWith("%") ? unit : ` ${unit}`);
}

/** A value with its unit: 79.35 per 1,000 pop. */
export function valueFormat(measure: Measure): string {
  return decimalsFormat(measure.decimals) + unitSuffix(measure.unit);
}

/** What a change is counted in, as words after the number. */
export function changeUnit(measure: Measure): string {
  switch (measure.changeIn) {
    case "count":
      return measure.countNoun === "" ? "" : ` ${measure.countNoun}`;
    case "points":
      return "% points";
    case "unit":
      return measure.unit.startsWith("%") ? "% points" : measure.unit && ` ${measure.unit}`;
    case "none":
      return "";
  }
}

/** A change, always signed: -18,586 offences, +6.50% points. */
export function changeFormat(measure: Measure, words = true): string {
  const figure = measure.changeIn === "count" ? WHOLE : decimalsFormat(measure.decimals);
  const unit = words ? suffix(changeUnit(measure)) : "";
  return `+${figure}${unit};-${figure}${unit};0${unit}`;
}
