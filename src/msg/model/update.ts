/** One quarter's publication, computed: what the pane, the report writer and the checks show. */
import type { Observations } from "./observations";
import { monthName, type Period } from "../basics/period";
import type { Problem, Place } from "../basics/problem";
import type { Note, Setup } from "./setup";
import type { MeasureResult } from "./measureResult";
import type { RevisedFigure } from "./movement";
import type { OwnFigures } from "./ownFigures";

export interface Update {
  readonly setup: Setup;
  readonly observations: Observations;
  readonly measures: readonly MeasureResult[];
  /** The latest "data to" among the measures; undefined when none has data. */
  readonly dataTo: Period | undefined;
  readonly notes: readonly Note[];
  /** Sentences for the empty cells of MsgNotes; the commentary of their measures. */
  readonly drafts: readonly Draft[];
  /** Rows that MsgNotes lacks for this update, with their drafts. */
  readonly newNotes: readonly NewNote[];
  /** A draft, or what was published. */
  readonly publication: PublicationState;
  /** When its report is written, in words; left out where nobody says it. */
  readonly refreshed?: string;
  /** Against the last publication; undefined where there is none. */
  readonly sincePublished: SincePublished | undefined;
  readonly problems: readonly Problem[];
  /** The force's own figures and words; left out where the workbook has none. */
  readonly own?: OwnFigures;
}

/** An update without the figures it was made from: small enough to be handed to the pane. */
export type UpdateReport = Omit<Update, "observations">;

export function reportOf(update: UpdateReport): UpdateReport {
  const { setup, measures, dataTo, notes, drafts, newNotes } = update;
  const { publication, sincePublished, problems, own } = update;
  const made = { setup, measures, dataTo, notes, drafts, newNotes };
  const report = { ...made, publication, sincePublished, problems };
  return own ? { ...report, own } : report;
}

/** The name of an update: as set, else the month its data go to; "" without data. */
export function updateName({ setup, dataTo }: Pick<Update, "setup" | "dataTo">): string {
  const set = setup.settings.update.trim();
  return set === "" && dataTo ? monthName(dataTo.end) : set;
}

/** A measure's figures, as published or now; NaN, undefined and "" where there are none. */
export interface FiguresAt {
  readonly dataTo: Period | undefined;
  readonly value: number;
  readonly position: number;
  readonly of: number;
  readonly aspiration: string;
  readonly status: string;
}

export interface MeasureSincePublished {
  readonly measure: string;
  /** undefined: it was not published then. */
  readonly then: FiguresAt | undefined;
  /** Published by the add-in: what it leaves blank was none. What a row entered by hand leaves blank is not known. */
  readonly isWhole: boolean;
  readonly now: FiguresAt;
  /** Figures of the group behind it that differ today from the published ones. */
  readonly revised: readonly RevisedFigure[];
}

export interface SincePublished {
  readonly update: string;
  readonly version: string;
  /** Excel's number of the day; NaN where the history does not say. */
  readonly day: number;
  /** The measures shown now, in their order. */
  readonly measures: readonly MeasureSincePublished[];
  /** Measures that were published then and are not shown now. */
  readonly gone: readonly string[];
}

/** A drafted sentence, and the empty cell it goes into. */
export interface Draft {
  readonly measure: string;
  readonly text: string;
  readonly place: Place;
  /** The cell that marks it as a draft; left out where there is none. */
  readonly statusPlace?: Place;
}

/** A drafted sentence of a measure that has no row in MsgNotes for this update. */
export type NewNote = Pick<Draft, "measure" | "text">;

/** What a report is: what was published, or a draft. */
export interface PublicationState {
  readonly isPublished: boolean;
  /** The version of the report. */
  readonly version: string;
  /** Excel's number of the day; NaN for a draft, and where the history does not say. */
  readonly day: number;
  /** The version published before that this draft differs from; "" for none. */
  readonly differsFrom: string;
  /** Published, but not all of the forces' figures behind it are kept: publishing again adds them. */
  readonly isIncomplete?: boolean;
}
