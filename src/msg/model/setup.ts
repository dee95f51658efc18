/** The analyst's set-up as the domain understands it; read from MSG Setup by src/workbook. */
import type { Aspiration } from "./aspiration";
import type { Period } from "../basics/period";
import type { Place } from "../basics/problem";

export type Better = "lower" | "higher" | "neither";
export type FirstIs = "best" | "worst";
export type Basis = "level" | "yearly change" | "change since";
export type DenominatorIs = "stock" | "flow";
/** How a level changes over time. */
export type ChangeAs = "per cent" | "points";
export type ChangeIn = "count" | "points" | "unit" | "none";
export type AverageMethod = "mean" | "weighted";
export type TopQuartileMethod = "rank" | "inclusive" | "exclusive";
/** usual variation: from one year to the next, as far as that is known. chance: by chance alone. */
export type UncertaintyBasis = "usual variation" | "chance";

export interface Settings {
  readonly homeForce: string;
  readonly groupName: string;
  readonly reportTitle: string;
  readonly marking: string;
  readonly version: string;
  readonly producedBy: string;
  readonly producedOn: string;
  /** Whom to ask about the update, and when the next one is due. */
  readonly contact: string;
  readonly nextUpdate: string;
  /** Name of this update, "January 2021"; "" when blank. */
  readonly update: string;
  /** Data up to; undefined: the latest. */
  readonly period: Period | undefined;
  /** The quarter that the force's own figures are for, as written; "" for none. */
  readonly quarter: string;
  /** The update to compare with; "" for the last one in the history. */
  readonly previousUpdate: string;
  readonly average: AverageMethod;
  readonly homeForceInAverage: boolean;
  readonly topQuartile: TopQuartileMethod;
  /** 0.95; used by "How sure is it". */
  readonly confidence: number;
  /** What "change since" without a period of its own is since. */
  readonly baseline: Period | undefined;
  /** Also the standing among all forces of MsgForces, beside the group's. */
  readonly national: boolean;
  /** Which range stands beside a position, and which word beside a status. */
  readonly uncertainty: UncertaintyBasis;
}

/** A time in a group: from this period on, up to this one; undefined: always. */
export interface GroupTime {
  readonly groupFrom: Period | undefined;
  readonly groupUntil: Period | undefined;
}

export interface Force extends GroupTime {
  readonly name: string;
  readonly inGroup: boolean;
  readonly aliases: readonly string[];
  readonly areaCode: string;
  /** Further times in the group, where it left and came again. */
  readonly otherTimes?: readonly GroupTime[];
  readonly place: Place;
}

/** Where a measure takes its figures: indices into `Observations.series`, -1 for none. */
export interface MeasureSeries {
  readonly value: number;
  readonly count: number;
  readonly denominator: number;
  /** Of a survey's measure. */
  readonly sampleSize: number;
  readonly low: number;
  readonly high: number;
}

/** How a measure's values are ranked and numbered. */
export type Ordering = Pick<Measure, "better" | "firstIs">;

export interface Measure {
  readonly name: string;
  readonly priority: string;
  readonly unit: string;
  readonly better: Better;
  readonly firstIs: FirstIs;
  readonly basis: Basis;
  /** The period that a change is since; undefined: a year before, or nothing. */
  readonly baseline: Period | undefined;
  /** Names of series as written: "All crime", "Source!Series"; "" when blank. */
  readonly value: string;
  readonly count: string;
  readonly denominator: string;
  readonly per: number;
  /** Number of periods summed, 1 for none. */
  readonly window: number;
  readonly denominatorIs: DenominatorIs;
  /** A fixed period of the denominator; undefined: the latest at or before the period. */
  readonly denominatorAt: Period | undefined;
  /** Everyone counted is one of the denominator's: victims satisfied of victims asked. */
  readonly countIsPart: boolean;
  /** Names of series beside a Value that a survey gave, "" when blank: how many were asked, its limits. */
  readonly sampleSize: string;
  readonly low: string;
  readonly high: string;
  /** Divides the sample size: how much less a survey's answers say than as many chosen at random. */
  readonly designEffect: number;
  readonly changeIn: ChangeIn;
  /** undefined: as the level asks for (see `changeAs` of units.ts). */
  readonly changeAs: ChangeAs | undefined;
  /** Its figures stand in cells with a percentage format; known once they are read. */
  readonly percentageCells: boolean;
  /** "offences" */
  readonly countNoun: string;
  readonly decimals: number;
  readonly aspiration: Aspiration;
  /** As the analyst wrote it; the report prints these words. */
  readonly aspirationText: string;
  readonly aspirationFrom: string;
  readonly rationale: string;
  readonly show: boolean;
  /** A discontinued measure's last period. */
  readonly lastData: Period | undefined;
  /** Published figures to compare with; NaN when blank. */
  readonly checkValue: number;
  readonly checkPosition: number;
  /** Its row on MSG Setup: the cells of its name, aspiration and rationale. */
  readonly place: Place;
  readonly aspirationPlace: Place;
  readonly rationalePlace: Place;
  /** False when a problem stops this measure: its row stays, its figures are blank. */
  readonly usable: boolean;
}

export interface Setup {
  readonly settings: Settings;
  /** Every force of MsgForces, in its order; `Observations.forces` are their names. */
  readonly forces: readonly Force[];
  /** Index of the home force in `forces`. */
  readonly home: number;
  readonly measures: readonly Measure[];
}

/** A row of MsgHistory: what was published. NaN, undefined or "" where blank. */
export interface PublishedFigure {
  readonly update: string;
  readonly version: string;
  readonly measure: string;
  readonly dataTo: Period | undefined;
  readonly value: number;
  readonly position: number;
  readonly of: number;
  readonly average: number;
  /** Signed, in what the measure's Change in says. */
  readonly changeToAverage: number;
  readonly changeToTopQuartile: number;
  readonly aspiration: string;
  readonly status: string;
  /** Excel's number of the day it was published. */
  readonly published: number;
  /** What it corrects, in words: "January 2021, version 1.0, All crime". */
  readonly corrects: string;
  /** Cells of the report that a person changed and answered for, in words. */
  readonly changedByHand: string;
  readonly place: Place;
}

/** A row of MsgHistoryForces: one force's figures behind a published one. */
export interface PublishedForce {
  readonly update: string;
  readonly version: string;
  readonly measure: string;
  /** As written. */
  readonly force: string;
  /** Index into `Setup.forces`; -1 when no force of the set-up is meant. */
  readonly index: number;
  readonly period: Period | undefined;
  readonly count: number;
  readonly denominator: number;
  readonly value: number;
  readonly place: Place;
}

/** A row of MsgNotes. */
export interface Note {
  readonly measure: string;
  readonly update: string;
  readonly text: string;
  readonly place: Place;
  /** "Draft" where the text is the add-in's own; left out as blank. */
  readonly status?: string;
  /** The cell of its status; left out where the table has no such column. */
  readonly statusPlace?: Place;
}
