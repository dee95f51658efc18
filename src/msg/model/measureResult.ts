/** One measure, computed: its figures as they are shown. */
import type { Aspiration, Status } from "./aspiration";
import type { League } from "./league";
import type { PositionsOverTime } from "./positionsOverTime";
import type { Period } from "../basics/period";
import type { Measure } from "./setup";
import type { Certainty, RecentChanges } from "./certainty";
import type { Movement } from "./movement";

export interface ChangeRequired {
  /** The value to reach. */
  readonly benchmark: number;
  /** Own value already as good as the benchmark. */
  readonly reached: boolean;
  /** benchmark - own value, signed, in the measure's unit; 0 when reached. */
  readonly inUnit: number;
  /** Smallest whole number of counts, signed; 0 when reached; else NaN where there are no counts. */
  readonly inCounts: number;
  /** The same allowing for the home force's own share of the average; NaN where it does not apply. */
  readonly inUnitWithOwnShare: number;
  readonly inCountsWithOwnShare: number;
}

/** The home force among all territorial forces that have a value in the same period. */
export interface NationalStanding {
  readonly position: number;
  /** How many forces are ranked. */
  readonly of: number;
  readonly average: number;
  /** Of all these forces. */
  readonly league: League;
}

export interface MeasureResult {
  readonly measure: Measure;
  /** At least half of the group has newer figures than the home force: no verdict. */
  readonly isOwnMissing: boolean;
  /**
   * undefined: nothing to compare; `note` says why and the figures below are blank (NaN, undefined),
   * but for the value that an aspiration to a figure is judged on.
   */
  readonly league: League | undefined;
  /** The period of the value; undefined: no value. */
  readonly dataTo: Period | undefined;
  /** The home force's figures at that period. */
  readonly value: number;
  readonly position: number;
  readonly tied: boolean;
  readonly of: number;
  /** undefined: not asked for, or not known. */
  readonly national?: NationalStanding | undefined;
  /** The home force's latest value, where the peers have none yet: printed beside, never ranked. */
  readonly ownNewer?: { readonly value: number; readonly period: Period } | undefined;
  readonly average: number;
  readonly topQuartile: number;
  readonly toAverage: ChangeRequired | undefined;
  readonly toTopQuartile: ChangeRequired | undefined;
  /** To what is aspired to; undefined: nothing is, it cannot be judged, or no change is asked for. */
  readonly toAspiration: ChangeRequired | undefined;
  readonly aspiration: Aspiration;
  /** "" when the aspiration cannot be read or judged (a Problem says so). */
  readonly status: Status | "";
  /** How sure position, value and status are; undefined: no data. */
  readonly certainty: Certainty | undefined;
  /** How the forces moved over the last 12 periods; undefined: not known, or nothing to project. */
  readonly recentChanges: RecentChanges | undefined;
  readonly movement: Movement;
  /** Every period with a position up to the update's Period, oldest first. */
  readonly positions: PositionsOverTime;
  /** Reasons and caveats in sentences, for the Note column. */
  readonly note: string;
  /** The analyst's commentary for this update, "" for none. */
  readonly commentary: string;
}
