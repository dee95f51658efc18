/** How sure a measure's figures are, as data; src/msg/certainty works it out. */

import type { SeriesWindow } from "./league";

/** rate: counts of events over a denominator. proportion: how many of the denominator. */
export type CountKind = "rate" | "proportion";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** chance: by chance alone, around the average. between: where a force like its peers would stand. */
export type Spread = "chance" | "between";

/** In the measure's unit; NaN where there is no answer. */
export type ExpectedRange = Interval;

/** How much a group's figures usually vary from one year to the next; see `usualVariation`. */
export interface UsualVariation {
  /** As a factor of chance: 1 at least. */
  readonly phi: number;
  /** Degrees of freedom. */
  readonly df: number;
  /** Of neighbouring years that it is made from. */
  readonly pairs: number;
}

/** Why it is not known how a measure's figures usually vary. */
export type VariationUnknown =
  /** Its windows reach back over fewer than three years. */
  | "few years"
  /** A force lacks a figure in too many of them. */
  | "missing figures"
  /** Its windows are longer than a year, and those a year apart share months. */
  | "long periods";

/** What the peers of a force let expect of it, on the scale of logarithms (rate) or of log odds. */
export interface LikePeers {
  readonly kind: CountKind;
  readonly peers: number;
  /** Their middle, and its variance. */
  readonly mean: number;
  readonly meanVariance: number;
  /** tau^2, the variance between them beyond chance. */
  readonly betweenVariance: number;
}

/** What the limits of a group are made from; see `expectedLimits`. */
export interface Expectation {
  readonly kind: CountKind;
  /** Sum of counts / sum of denominators, the home force included. */
  readonly average: number;
  /** What the home force's peers let expect of it; undefined: fewer than three. */
  readonly like: LikePeers | undefined;
}

/**
 * clearly: everything that usual variation leaves open has the same status. could be usual variation:
 * it has not. more than chance, could be chance: the same by chance alone. The two words for a group
 * whose forces all stand where their peers let expect them: nothing is concluded from places then, and
 * a figure as aspiration is judged by itself. not known: there are no counts to allow for chance with.
 */
export type StatusCertainty =
  | "clearly"
  | "could be usual variation"
  | "more than chance"
  | "could be chance"
  | "differences no larger than usual"
  | "more than usual variation"
  | "not known";

/** Why chance cannot be allowed for. */
export type UnknownBecause =
  /** Its values are read, or made, without counts. */
  | "no counts"
  /** Basis is a change: what is ranked is a change of rates, for which there is no exact test. */
  | "yearly change"
  /** Its values are read, and the counts beside them give others. */
  | "other counts"
  /** A force that has a value has no count, or no denominator. */
  | "counts missing"
  /** Its counts are no whole numbers from 0 on. */
  | "no whole counts"
  /** Fewer than four forces have counts that can be compared. */
  | "few forces"
  /** The home force counts more than it counts of. */
  | "own count above denominator";

/** In the measure's unit. */
export interface ExpectedRanges {
  readonly at95: ExpectedRange;
  readonly at998: ExpectedRange;
}

/** Two windows a year apart. */
export interface YearsBehind {
  readonly now: WindowBehind;
  readonly before: WindowBehind;
}

/** The periods behind one window's figures. */
export interface WindowBehind {
  readonly end: number;
  readonly value: SeriesWindow | undefined;
  readonly count: SeriesWindow | undefined;
  readonly denominator: SeriesWindow | undefined;
  readonly sampleSize: SeriesWindow | undefined;
}

/**
 * What the printed range allows for: usual variation; chance as it was set; or chance, since usual
 * variation is not known.
 */
export type RangeBasis = "usual variation" | "chance as set" | VariationUnknown;

/** Where the measure's values have counts behind them. Columns by member of the league. */
export interface KnownCertainty {
  readonly isKnown: true;
  /** What the forces were compared as. */
  readonly kind: CountKind;
  /** A value is count / denominator * per. */
  readonly per: number;
  /** Of rank range, intervals and status: 0.95 unless set otherwise. */
  readonly confidence: number;
  readonly basis: RangeBasis;
  /** Whatever is printed; undefined: not known. */
  readonly variation: UsualVariation | undefined;
  /** The pairs of windows a year apart behind it, the latest first; none where it is not known. */
  readonly variationYears: readonly YearsBehind[];
  /**
   * The range that is printed, in the measure's numbering, `rankBest` the better standing; the
   * position is among them. NaN where neither direction is better.
   */
  readonly rankBest: number;
  readonly rankWorst: number;
  /** The range by chance alone. */
  readonly chanceBest: number;
  readonly chanceWorst: number;
  /** Peers that the printed range's tests do not tell from the home force, nearest value first. */
  readonly notDifferent: readonly string[];
  /** Holm-adjusted p-values of each peer against the home force, by chance; NaN: not compared. */
  readonly adjustedP: Float64Array;
  /** The range in which each force's own true value may lie (see `valueInterval`); NaN: no value. */
  readonly intervalLow: Float64Array;
  readonly intervalHigh: Float64Array;
  /** Counts and denominators as compared: those of surveys are made of their values. */
  readonly counts: Float64Array;
  readonly denominators: Float64Array;
  /** What limits at any denominator are made from (see `expectedLimits`). */
  readonly expectation: Expectation;
  /** Of the home force. */
  readonly expected: Readonly<Record<Spread, ExpectedRanges>>;
  /** 1: where its own peers let expect it, at 95%; 0: outside, no value, or it cannot be compared. */
  readonly withinExpected: Uint8Array;
  /** Whether the home force is, and whether all that have a value are. */
  readonly isWithinExpected: boolean;
  readonly areAllWithinExpected: boolean;
  /** Some count of the group is under `SMALL_COUNT`. */
  readonly hasSmallCounts: boolean;
  /** 1: the force's count is. */
  readonly smallCounts: Uint8Array;
  /** undefined: there is no status to be sure of. */
  readonly status: StatusCertainty | undefined;
}

interface UnknownCertainty {
  readonly isKnown: false;
  readonly because: UnknownBecause;
  readonly hasSmallCounts: boolean;
  readonly smallCounts: Uint8Array;
  readonly status: StatusCertainty | undefined;
}

export type Certainty = KnownCertainty | UnknownCertainty;

/**
 * Changes from each of the last periods to the next, oldest first, by member of the league:
 * factors[step * members + member], as factors of the rate (kind rate) or of the odds (kind
 * proportion); NaN for a force without a value in the league.
 */
export interface RecentChanges {
  readonly steps: number;
  readonly members: number;
  readonly factors: Float64Array;
}
