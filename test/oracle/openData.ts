/** The open-data sample's figures of one year and offence, force by force, Essex first. */
import figures from "../../samples/figures/open-data.json";

const FORCES = Object.keys(figures.populationMid2019);
export const POPULATION = Float64Array.from(Object.values(figures.populationMid2019));

export type Offence = keyof typeof figures.offences;
export const OFFENCES = Object.keys(figures.offences) as Offence[];

/**
 * Offences in the four quarters that end with a quarter.
 *
 * @param lastQuarter index into the sample's quarters; 15 is January to March 2021
 */
export function yearEnding(offence: Offence, lastQuarter = 15): Float64Array {
  const byForce: Readonly<Record<string, readonly number[]>> = figures.offences[offence];
  return Float64Array.from(FORCES, (force) =>
    byForce[force]!.slice(lastQuarter - 3, lastQuarter + 1).reduce((sum, n) => sum + n, 0),
  );
}
