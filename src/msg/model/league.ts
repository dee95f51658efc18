/** The group's figures of one measure at one period, side by side. */
import type { Period } from "../basics/period";

/** The periods of one series behind a figure: summed for a window, a single one otherwise. */
export interface SeriesWindow {
  /** Index into `Observations.series`. */
  readonly series: number;
  /** Indices into that series' `ends`, oldest first. */
  readonly periods: readonly number[];
}

/** What the figures of a league were made from; the evidence's native formulas refer to these cells. */
export interface LeagueSources {
  readonly value: SeriesWindow | undefined;
  readonly count: SeriesWindow | undefined;
  readonly denominator: SeriesWindow | undefined;
  /** How many a survey asked. */
  readonly sampleSize?: SeriesWindow | undefined;
  /** The same a year before, for Basis = yearly change. */
  readonly yearBefore:
    | {
        readonly value: SeriesWindow | undefined;
        readonly count: SeriesWindow | undefined;
        readonly denominator: SeriesWindow | undefined;
      }
    | undefined;
}

/** Columns by member, as those of `League`. */
interface LeagueSurvey {
  readonly sampleSizes: Float64Array;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

/**
 * Columns by member of the group, in the order of MsgForces; all arrays have the group's length.
 */
export interface League {
  readonly period: Period;
  /** Indices into `Setup.forces`. */
  readonly forces: Int32Array;
  /** Index of the home force in these columns. */
  readonly home: number;
  /** Sums over the window; NaN where missing or not used. */
  readonly counts: Float64Array;
  readonly denominators: Float64Array;
  /** The compared values; NaN: not ranked. */
  readonly values: Float64Array;
  /** The same a year before (level values, counts), for Basis = yearly change only. */
  readonly countsBefore: Float64Array | undefined;
  readonly denominatorsBefore: Float64Array | undefined;
  readonly valuesBefore: Float64Array | undefined;
  /** How many forces are strictly better; -1: not ranked. */
  readonly better: Int32Array;
  /** How many others have the same value. */
  readonly tied: Int32Array;
  /** Position numbers by the measure's numbering; 0: not ranked. */
  readonly positions: Int32Array;
  /** How many forces have a value. */
  readonly ranked: number;
  /** What a survey says of the values; NaN where it does not. */
  readonly survey?: LeagueSurvey | undefined;
  readonly sources: LeagueSources;
}
