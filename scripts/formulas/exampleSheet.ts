/** The sheet that the functions' examples stand on: figures of the open-data sample, all crime. */
import figures from "../../samples/figures/open-data.json";
import { positionNumber, standingOf } from "../../src/msg/standing/standing";

/** What stands in a cell; an error is its text: "#N/A". */
export type Constant = number | string | boolean;

/** Of a column counted from 0; one-letter columns are enough here. */
export function lettersOf(column: number): string {
  return String.fromCharCode(65 + column);
}

type ByForce = Readonly<Record<string, readonly number[]>>;
const POPULATION: Readonly<Record<string, number>> = figures.populationMid2019;
const FORCES = Object.keys(POPULATION);
const QUARTERS = figures.quarters;
/** Index of the last quarter, January to March 2021. */
const LAST = QUARTERS.length - 1;
const QUARTERS_SHOWN = 5;

const HEADINGS: readonly string[] = [
  "Force",
  "Offences",
  "Population",
  "Rate",
  "Offences before",
  "Rate before",
  ...QUARTERS.slice(-QUARTERS_SHOWN),
];

function yearEnding(offence: ByForce, force: string, quarter: number): number {
  return (offence[force] ?? []).slice(quarter - 3, quarter + 1).reduce((sum, n) => sum + n, 0);
}

/**
 * Heading, a row a force, an empty row, and Essex's positions for violence with injury in the year
 * to each of the quarters.
 */
export function exampleRows(): readonly (readonly (Constant | null)[])[] {
  const crime: ByForce = figures.offences["All crime"];
  const rows = FORCES.map((force) => {
    const population = POPULATION[force] ?? Number.NaN;
    const now = yearEnding(crime, force, LAST);
    const before = yearEnding(crime, force, LAST - 4);
    return [
      force,
      now,
      population,
      (now / population) * 1000,
      before,
      (before / population) * 1000,
      ...(crime[force] ?? []).slice(-QUARTERS_SHOWN),
    ];
  });
  const padding = HEADINGS.slice(1, -QUARTERS_SHOWN).map(() => null);
  return [
    HEADINGS,
    ...rows,
    [],
    ["Essex: position, violence with injury", ...padding, ...positions()],
  ];
}

function positions(): readonly number[] {
  const violence: ByForce = figures.offences["Violence with injury"];
  return Array.from({ length: QUARTERS_SHOWN }, (_, shown) => {
    const quarter = LAST - QUARTERS_SHOWN + 1 + shown;
    const rates = Float64Array.from(
      FORCES,
      (force) => yearEnding(violence, force, quarter) / (POPULATION[force] ?? Number.NaN),
    );
    const { better, tied, ranked } = standingOf(rates, FORCES.indexOf("Essex"), "lower");
    return positionNumber(better, tied, ranked, "best");
  });
}
