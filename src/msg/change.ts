/** The change required to reach a benchmark. */

export interface ChangeRequired {
  /** The value to reach. */
  readonly benchmark: number;
  /** Own value already as good as the benchmark. */
  readonly reached: boolean;
  /** benchmark - own value, signed, in the measure's unit; 0 when reached. */
  readonly inUnit: number;
  /** Smallest whole number of counts, signed; 0 when reached; NaN where there are no counts. */
  readonly inCounts: number;
  /** The same allowing for the home force's own share of the average; NaN where it does not apply. */
  readonly inUnitWithOwnShare: number;
  readonly inCountsWithOwnShare: number;
}
