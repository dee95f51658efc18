/** What a column of a table holds, by its heading as a whole. */
import { plainWords } from "./writtenText";

export type ColumnKind =
  | "position"
  | "value"
  | "average"
  | "top quartile"
  | "change to average"
  | "change to top quartile"
  | "aspiration"
  | "status"
  | "movement"
  | "data to";

/** Columns of other things, whatever else their heading says. */
const OTHER_THINGS =
  /sparkline|\bline\b|\bhistory\b|rationale|comment|narrative|\bnotes?\b|propos|suggest|interval|confidence|expected|likely|chance|\brange\b|nation|england|\bwales\b|region|population|forecast|project|predict|\bowner\b|\blead\b|\bnext\b|future|baseline|increase|decrease|growth|variance|differ|distance|relative|compared|\bvs\b|versus|\bthan\b|count|number of|\btotal\b/u;
const WINDOW =
  /\b(?:(?:in|over|for|from) )?(?:the )?(?:last|previous|past|rolling|latest) (?:\d+|three|six|twelve) months?\b/gu;
const QUARTILE =
  /(?:\bmsg )?\b(?:top|upper|first|best) quartile\b(?: rank(?:ing)?)?(?: (?:in|of|within) (?:the |its )?(?:msg|group))?/gu;

const CHANGE = /\b(?:changes?|required|needed|gap|reduction|to reach)\b/u;
const NEEDED = /\b(?:required|needed|to reach)\b/u;
const SINCE = /\b(?:since|year|month|quarter|update)\b/u;
const AVERAGE = /\b(?:average|mean)\b/u;
const POSITION = /\b(?:positions?|rank(?:ing|ed|s)?|placing|standing)\b/u;
const ASPIRATION = /\b(?:aspir\w*|targets?|ambitions?|goals?)\b/u;
const ASPIRED_POSITION =
  /\b(?:aspirational|aspired|target|desired) (?:msg )?(?:position|rank)|\b(?:position|rank) aspired/u;
const STATUS = /\b(?:status|met|achieved|meeting|meets)\b/u;
const DATA_TO =
  /\b(?:data (?:up )?(?:to|until|as at|period)|(?:last|latest|most recent) data)\b|^period(?: end(?:ing|s)?)?$/u;
/** The date that an earlier update's data went to is not this one's. */
const EARLIER = /\b(?:previous(?:ly)?|prior|before)\b/u;
const VALUE =
  /\b(?:values?|unit of measure(?:ment)?|per [\d,]+|rate|figures?|performance|results?|actual|outturn)\b/u;
/** A number without its unit is a value under these alone. */
const VALUE_BY_NAME = /\b(?:values?|unit of measure(?:ment)?|per [\d,]+|figures?)\b/u;

/**
 * What a heading says that its column holds; undefined: something else, or more than one thing.
 *
 * @param heading all of it, the cells above one another joined by blanks
 * @example columnKind("Change required to reach top quartile rank in MSG") // "change to top quartile"
 * @example columnKind("October 2020 MSG Position") // "position"
 * @example columnKind("MSG Position Sparkline - Previous 12 Data Points") // undefined
 */
export function columnKind(heading: string): ColumnKind | undefined {
  const words = plainHeading(heading);
  if (OTHER_THINGS.test(words)) return undefined;
  const has = (pattern: RegExp) => pattern.test(words);
  const isOfAverage = has(AVERAGE);
  const isOfQuartile = words.includes("‹quartile›");
  const isOfPosition = has(POSITION);
  if (has(CHANGE)) {
    if (isOfAverage !== isOfQuartile && (!has(SINCE) || has(NEEDED)))
      return isOfAverage ? "change to average" : "change to top quartile";
    return isOfPosition && !has(NEEDED) && !has(ASPIRATION) ? "movement" : undefined;
  }
  if (/\bmovements?\b/u.test(words))
    return has(VALUE) || / by\b/u.test(words) ? undefined : "movement";
  if (has(STATUS)) return "status";
  if (has(ASPIRATION)) return isOfPosition && !has(ASPIRED_POSITION) ? undefined : "aspiration";
  if (isOfPosition) {
    const isAnother = isOfAverage || isOfQuartile || /\b(?:best|worst)$/u.test(words);
    return isAnother ? undefined : "position";
  }
  if (has(DATA_TO)) return has(EARLIER) ? undefined : "data to";
  if (isOfAverage || isOfQuartile) {
    if (isOfAverage === isOfQuartile || has(SINCE)) return undefined;
    return isOfAverage ? "average" : "top quartile";
  }
  return has(VALUE) ? "value" : undefined;
}

/** Whether a heading is of prose, or of nothing: cells that are none have lost their own heading. */
export function isOfProse(heading: string): boolean {
  return /^(?:rationale|comment(?:s|ary)?|narrative|notes?)?$/u.test(plainHeading(heading));
}

/** Whether a number without a unit under a heading is the measure's value. */
export function saysValue(heading: string): boolean {
  return VALUE_BY_NAME.test(plainHeading(heading));
}

const BEST_IS = /(?<place>\d{1,3})(?:st|nd|rd|th)? ?(?:is|=|being) ?(?:the )?best\b/u;

/** The place that a heading of positions says is best; 0: not said. @example bestIn("Rank (1 = best)") // 1 */
export function bestIn(heading: string): number {
  return Number(BEST_IS.exec(plainHeading(heading))?.groups?.["place"] ?? 0);
}

/** What a heading says beside the words for its kind: measures, for one. */
export function withoutKind(heading: string): string {
  return plainHeading(heading).replace(
    /‹quartile›|\b(?:average|mean|msg|position|rank(?:ing)?|change|required|reach|value|performance|aspiration|status|data|unit|measurement|rate|per|pop|population)\b/gu,
    " | ",
  );
}

function plainHeading(heading: string): string {
  return plainWords(heading)
    .toLowerCase()
    .replace(/[†‡§*]|\[\d+\]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(WINDOW, " ")
    .replace(QUARTILE, "‹quartile›")
    .trim();
}
