/** What moved since the previous update, and why, as data; src/msg/publication works it out. */
import type { PublishedForce } from "./setup";
import type { LeagueSources } from "./league";
import type { Period } from "../basics/period";

/** What of a force's figures differs today from what was published. */
export interface RevisedFigure {
  /** The force as MsgHistoryForces names it. */
  readonly force: string;
  /** Index into `Setup.forces`. */
  readonly index: number;
  readonly isHome: boolean;
  /** Each only where it differs; NaN for a value that is missing. */
  readonly value: Revision | undefined;
  readonly count: Revision | undefined;
  readonly denominator: Revision | undefined;
  /** The published value's cell. */
  readonly place: PublishedForce["place"];
}

/** One figure, as published and today. */
export interface Revision {
  readonly published: number;
  readonly today: number;
}

export interface GroupChange {
  /** Names of forces in today's group that were not in the previous one, and the other way round. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** The position at the previous data-to among today's group, by today's figures; NaN for none. */
  readonly position: number;
  readonly tied: boolean;
  readonly of: number;
}

export interface AspirationChange {
  /** As published then, "" for none; undefined where the history does not say. */
  readonly before: string | undefined;
}

export type MovementKind = "Improved" | "Deteriorated" | "No change" | "No new data" | "New";

export interface PreviousFigure {
  /** The update it was published in; "" when taken from today's data of the period before. */
  readonly update: string;
  /** NaN for none, as where neither direction is better. */
  readonly position: number;
  /** NaN when not known. */
  readonly of: number;
  readonly value: number;
  readonly dataTo: Period | undefined;
  /** As published then; "" where nothing was. */
  readonly aspiration: string;
  readonly status: string;
}

/** Whether usual variation from year to year could have made a move. */
export type MoveCertainty = "within usual variation" | "more than usual variation" | "not known";

/** The home force's counts that two windows do not share. */
export interface MoveRestsOn {
  readonly now: CountOfPeriod;
  readonly before: CountOfPeriod;
}

export interface CountOfPeriod {
  readonly period: Period;
  readonly count: number;
}

export interface Movement {
  /** undefined when there is no position now. */
  readonly kind: MovementKind | undefined;
  readonly previous: PreviousFigure | undefined;
  /** Places moved, + is better; NaN where the previous place is not known. */
  readonly places: number;
  /**
   * Of these, by the home force's own change, by its peers' (those that joined or left the group
   * among them), and by figures revised since they were published. The three add up to `places`;
   * NaN where figures are missing.
   */
  readonly byOwn: number;
  readonly byPeers: number;
  readonly byRevision: number;
  /** undefined: there is no place before to compare with, or no new data. */
  readonly certainty: MoveCertainty | undefined;
  /** undefined: not known, or not made of counts. */
  readonly restsOn: MoveRestsOn | undefined;
  /** The home force's figure as published and today's for the same data-to, when they differ. */
  readonly revised: Revision | undefined;
  /** Every force's figure that differs, where the history holds them. */
  readonly revisedFigures: readonly RevisedFigure[];
  /** The previous position by the forces' figures published with it; 0 where these are not known. */
  readonly asPublished: number;
  /** Where today's figures of the previous data-to come from; undefined where there are none. */
  readonly revisedSources: LeagueSources | undefined;
  /** undefined: the same group as last time, as far as is known. */
  readonly group: GroupChange | undefined;
  /** undefined: the same aspiration as last time, as far as is known. */
  readonly aspiration: AspirationChange | undefined;
}

/** A movement of which nothing can be said. */
export const NO_MOVEMENT: Movement = {
  kind: undefined,
  previous: undefined,
  places: Number.NaN,
  byOwn: Number.NaN,
  byPeers: Number.NaN,
  byRevision: Number.NaN,
  certainty: undefined,
  restsOn: undefined,
  revised: undefined,
  revisedFigures: [],
  asPublished: 0,
  revisedSources: undefined,
  group: undefined,
  aspiration: undefined,
};
