/** What a series of figures is, by the words of its heading, its unit and its table's title. */

export type SeriesKind = "rate" | "percentage" | "count" | "population" | "change";

export interface SeriesLook {
  readonly kind: SeriesKind;
  /** As the report prints it: "per 1,000 population", "%", "number". */
  readonly unit: string;
}

const POPULATION = /^(?:mid[- ]?\d{4} )?(?:resident )?(?:population|households?)\b/i;
const HOUSEHOLDS = /\(households?\)/i;
const CHANGE = /\bchange(?!\p{L})/iu;
const RATE = /\bper\s+([\d,]+)\s+(\p{L}+)/iu;
const PERCENTAGE = /%|\bper ?cent(?:age)?\b|\bproportion\b/i;
const NUMBER = /\bnumbers?(?!\p{L})/iu;
const RATE_WORD = /\brates?(?!\p{L})/iu;

/**
 * The first of the texts that says something decides: heading, unit, then title.
 *
 * @example lookOf(["Robbery", "Rate per 1,000 population"]) // { kind: "rate", unit: "per 1,000 population" }
 * @example lookOf(["Population figures (mid-2018)", "", "Rates"]) // { kind: "population", unit: "people" }
 * @example lookOf(["Robbery", "Numbers"]) // { kind: "count", unit: "number" }
 */
export function lookOf(texts: readonly string[]): SeriesLook {
  const [heading = ""] = texts;
  if (POPULATION.test(heading)) return { kind: "population", unit: "people" };
  for (const text of texts) {
    const look = wordsOf(text, HOUSEHOLDS.test(heading));
    if (look) return look;
  }
  const isRate = texts.some((text) => RATE_WORD.test(text));
  return isRate ? { kind: "rate", unit: "rate" } : { kind: "count", unit: "number" };
}

function wordsOf(text: string, ofHouseholds: boolean): SeriesLook | undefined {
  if (CHANGE.test(text)) return { kind: "change", unit: "% change" };
  const [rate, per = "", noun = ""] = RATE.exec(text) ?? [];
  if (rate) return { kind: "rate", unit: `per ${per} ${ofHouseholds ? "households" : noun}` };
  if (PERCENTAGE.test(text)) return { kind: "percentage", unit: "%" };
  return NUMBER.test(text) ? { kind: "count", unit: "number" } : undefined;
}
