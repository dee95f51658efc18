/** Rates that are printed in one table and whose counts and population stand in the workbook too. */
import { nameKey } from "../names/cellText";
import type { FoundSeries, FoundSource } from "./proposeSource";

/** What a printed rate was made of. */
export interface Rated<Placed> {
  readonly counts: Placed;
  readonly population: Placed;
  /** Of how many people or households it is. */
  readonly per: number;
}

interface Placed {
  readonly source: FoundSource;
  readonly series: FoundSeries;
}

const RATE_UNIT = /^per ([\d,]+) (\p{L}+)/u;
/** Words that tell counts and rates of one thing apart: "Number of offences" and "Rate per 1,000 population". */
const WORDS_OF_KIND =
  /\b(?:numbers?|counts?|rates?|total|of|per|[\d,]+|population|people|households?|offences?)\b|[%()]/giu;

/**
 * The counts and the population of a printed rate: counts of the same thing to the same period, and people, or
 * households where the rate is of households, of its own table before others. Both have every force of the rate, so
 * that nobody is lost to the comparison.
 *
 * @returns undefined where one of them is not there, or it is no rate
 */
export function printedRate<One extends Placed>(
  rate: One,
  all: readonly One[],
): Rated<One> | undefined {
  const [, digits, noun = ""] = RATE_UNIT.exec(rate.series.unit) ?? [];
  if (rate.series.kind !== "rate" || digits === undefined) return undefined;
  const whole = all.filter(({ source }) => hasForcesOf(source, rate.source));
  const counts = whole.find((one) => one.series.kind === "count" && isOfTheSame(one, rate));
  if (!counts) return undefined;
  const isHouseholds = isOfHouseholds(noun);
  const people = whole.filter(
    ({ series: { kind, name } }) => kind === "population" && isOfHouseholds(name) === isHouseholds,
  );
  const population =
    people.find(({ source }) => source === rate.source) ??
    people.find(({ source }) => source === counts.source) ??
    people[0];
  return population && { counts, population, per: Number(digits.replaceAll(",", "")) };
}

function hasForcesOf(source: FoundSource, other: FoundSource): boolean {
  return [...(other.forces ?? [])].every((force) => source.forces?.has(force) ?? false);
}

const isOfHouseholds = (text: string) => /\bhousehold/i.test(text);

function isOfTheSame(counts: Placed, rate: Placed): boolean {
  const [one, other] = [counts, rate].map(({ series }) => thingOf(series.name));
  if (one !== other || counts.source.latest?.end !== rate.source.latest?.end) return false;
  // "Number" and "Rate" alone are of one thing where they stand on one sheet.
  return one !== "" || counts.source.row.Sheet === rate.source.row.Sheet;
}

function thingOf(name: string): string {
  return nameKey(name.replaceAll("_", " ").replace(WORDS_OF_KIND, " "));
}
