/** One quarter's publication, computed: what the pane, the report writer and the checks show. */
import type { Aspiration, Status } from "./aspiration";
import type { Certainty } from "../certainty/measureCertainty";
import type { RecentChanges } from "../certainty/recentChanges";
import type { ChangeRequired } from "../standing/change";
import type { Draft } from "../telling/emptyNotes";
import type { League } from "./league";
import type { Movement } from "../publication/movement";
import type { Observations } from "./observations";
import { monthName, type Period } from "../basics/period";
import type { PositionHistory } from "./positionHistory";
import type { Problem } from "../basics/problem";
import type { PublicationState } from "../publication/publication";
import type { Measure, Note, Setup } from "./setup";
import type { SincePublished } from "../update/sincePublished";

export interface MeasureResult {
  readonly measure: Measure;
  /** undefined: no data; `note` says why and the figures below are blank (NaN, undefined). */
  readonly league: League | undefined;
  /** The home force's figures at the league's period. */
  readonly value: number;
  readonly position: number;
  readonly tied: boolean;
  readonly of: number;
  readonly average: number;
  readonly topQuartile: number;
  readonly toAverage: ChangeRequired | undefined;
  readonly toTopQuartile: ChangeRequired | undefined;
  readonly aspiration: Aspiration;
  /** "" when the aspiration cannot be read or judged (a Problem says so). */
  readonly status: Status | "";
  /** How sure position, value and status are; undefined: no data. */
  readonly certainty: Certainty | undefined;
  /** How the forces moved over the last 12 periods; undefined: not known, or nothing to project. */
  readonly recentChanges: RecentChanges | undefined;
  readonly movement: Movement;
  /** Every period with a position up to the update's Period, oldest first. */
  readonly positions: PositionHistory;
  /** Reasons and caveats in sentences, for the Note column. */
  readonly note: string;
  /** The analyst's commentary for this update, "" for none. */
  readonly commentary: string;
}

export interface Update {
  readonly setup: Setup;
  readonly observations: Observations;
  readonly measures: readonly MeasureResult[];
  /** The latest "data to" among the measures; undefined when none has data. */
  readonly dataTo: Period | undefined;
  readonly notes: readonly Note[];
  /** Sentences for the empty cells of MsgNotes; the commentary of their measures. */
  readonly drafts: readonly Draft[];
  /** A draft, or what was published. */
  readonly publication: PublicationState;
  /** Against the last publication; undefined where there is none. */
  readonly sincePublished: SincePublished | undefined;
  readonly problems: readonly Problem[];
}

/** An update without the figures it was made from: small enough to be handed to the pane. */
export type UpdateReport = Omit<Update, "observations">;

export function reportOf(update: UpdateReport): UpdateReport {
  const { setup, measures, dataTo, notes, drafts, publication, sincePublished, problems } = update;
  return { setup, measures, dataTo, notes, drafts, publication, sincePublished, problems };
}

/** The name of an update: as set, else the month its data go to; "" without data. */
export function updateName({ setup, dataTo }: Pick<Update, "setup" | "dataTo">): string {
  const set = setup.settings.update.trim();
  return set === "" && dataTo ? monthName(dataTo.end) : set;
}
