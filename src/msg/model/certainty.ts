/** How sure a measure's figures are, as data; src/msg/certainty works it out. */

/** rate: counts of events over a denominator. proportion: how many of the denominator. */
export type CountKind = "rate" | "proportion";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** chance: by chance alone. between: allowing for the real spread between forces as well. */
export type Spread = "chance" | "between";

/** In the measure's unit; NaN where there is no answer. */
export type ExpectedRange = Interval;

/** What the limits of every force of a group are made from; see `expectedLimits`. */
export interface Expectation {
  readonly kind: CountKind;
  /** Sum of counts / sum of denominators, the home force included. */
  readonly average: number;
  /** tau^2 (see `betweenVariance`). */
  readonly betweenVariance: number;
}

/**
 * for sure: the status holds for everything that chance leaves open. within chance: chance alone
 * could have made it. not known: there are no counts to allow for chance with.
 */
export type StatusCertainty = "for sure" | "within chance" | "not known";

/** Why chance cannot be allowed for. */
export type UnknownBecause =
  /** Its values are read, or made, without counts. */
  | "no counts"
  /** Basis = yearly change: what is ranked is a change of rates, for which there is no exact test. */
  | "yearly change"
  /** Its values are read, and the counts beside them give others. */
  | "other counts"
  /** A force that has a value has no count, or no denominator. */
  | "counts missing"
  /** Its counts are no whole numbers from 0 on. */
  | "no whole counts";

/** In the measure's unit. */
export interface ExpectedRanges {
  readonly at95: ExpectedRange;
  readonly at998: ExpectedRange;
}

/** Where the measure's values have counts behind them. Columns by member of the league. */
export interface KnownCertainty {
  readonly isKnown: true;
  /** What the forces were compared as. */
  readonly kind: CountKind;
  /** A value is count / denominator * per. */
  readonly per: number;
  /** Of rank range, intervals and status: 0.95 unless set otherwise. */
  readonly confidence: number;
  /**
   * In the measure's numbering, `rankBest` the better standing; the position is among them. NaN
   * where neither direction is better.
   */
  readonly rankBest: number;
  readonly rankWorst: number;
  /** Holm-adjusted p-values of each peer against the home force; NaN: not compared. */
  readonly adjustedP: Float64Array;
  /** The range in which each force's own true value may lie (see `valueInterval`); NaN: no value. */
  readonly intervalLow: Float64Array;
  readonly intervalHigh: Float64Array;
  /** What limits at any denominator are made from (see `expectedLimits`). */
  readonly expectation: Expectation;
  /** Of the home force. */
  readonly expected: Readonly<Record<Spread, ExpectedRanges>>;
  /** 1: within the limits with spread at 95 % of the force's own denominator; 0: outside, or no value. */
  readonly withinExpected: Uint8Array;
  /** Whether the home force is, and whether all that have a value are; undefined: not known. */
  readonly isWithinExpected: boolean | undefined;
  readonly areAllWithinExpected: boolean | undefined;
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
