/** Missing is one thing: NaN in a column of numbers. It is never 0. */
export const MISSING = Number.NaN;

/** @example isMissing(MISSING) // true */
export function isMissing(figure: number): boolean {
  return figure !== figure;
}
