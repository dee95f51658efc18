/**
 * The force's own figures and words as the analyst set them up: commitments, indicators, facts and
 * narrative. Read from MSG Setup by src/workbook; a workbook without these tables has none.
 */
import type { Aspiration } from "./aspiration";
import type { Better } from "./setup";
import type { Period } from "../basics/period";
import type { Place } from "../basics/problem";

/** A row of MsgPriorities: what the force set out to do. */
export interface Commitment {
  readonly priority: string;
  /** Stands before the commitment: "We will:" */
  readonly intro: string;
  readonly text: string;
  /** What the other tables call it. */
  readonly key: string;
  readonly place: Place;
}

/**
 * - flow: summed over the quarter, a count unless it has a Unit.
 * - stock: the last figure at or before the quarter's end.
 * - value: as it stands for the quarter, a percentage or a rate.
 */
export type IndicatorKind = "flow" | "stock" | "value";

/** What an indicator is compared with. */
export interface ComparedWith {
  readonly previous: boolean;
  readonly lastYear: boolean;
  readonly baseline: Period | undefined;
}

/** A row of MsgIndicators: a figure of the home force alone. */
export interface Indicator {
  readonly name: string;
  /** The key of a commitment, as written. */
  readonly commitment: string;
  /** Names of series, as in `Measure`; "" when blank. */
  readonly series: string;
  readonly shareOf: string;
  readonly kind: IndicatorKind;
  /** "%", "£", "hours"; "" for things counted. */
  readonly unit: string;
  /** What is counted, in the plural: "calls". */
  readonly noun: string;
  readonly better: Better;
  readonly compare: ComparedWith;
  readonly decimals: number;
  readonly target: Aspiration;
  readonly targetText: string;
  /** Hours that one full-time officer works in a year; NaN when blank. */
  readonly hoursPerFte: number;
  /** Pounds that one full-time officer costs in a year; NaN when blank. */
  readonly costPerFte: number;
  /** The last period of its figures where they end before the quarter; undefined: they do not. */
  readonly dataTo: Period | undefined;
  /** A published figure to compare with; NaN when blank. */
  readonly checkValue: number;
  readonly show: boolean;
  /** Its cells on MSG Setup. */
  readonly place: Place;
  readonly commitmentPlace: Place;
  readonly seriesPlace: Place;
  readonly shareOfPlace: Place;
  readonly targetPlace: Place;
  /** False when a problem stops this indicator: its row stays, its figures are blank. */
  readonly usable: boolean;
}

/** A row of MsgFacts: a figure that no series holds, with who says so. */
export interface Fact {
  readonly commitment: string;
  readonly area: string;
  readonly name: string;
  /** NaN when blank, or when a problem says that it is no figure. */
  readonly figure: number;
  /** As written: "£2.1m". */
  readonly figureText: string;
  readonly unit: string;
  readonly asAt: string;
  readonly source: string;
  readonly owner: string;
  readonly place: Place;
}

/** A row of MsgNarrative: a bullet of the update. */
export interface NarrativeRow {
  readonly update: string;
  readonly commitment: string;
  /** "" for the force as a whole. */
  readonly area: string;
  /** Printed before the text. */
  readonly lead: string;
  /** May hold fields in braces. */
  readonly text: string;
  readonly author: string;
  readonly status: "Draft" | "Agreed";
  /** The cell of its text, and of its commitment. */
  readonly place: Place;
  readonly commitmentPlace: Place;
}

/** A row of MsgHistoryIndicators: an indicator as it was published. */
export interface PublishedIndicator {
  readonly update: string;
  readonly version: string;
  readonly indicator: string;
  readonly quarter: Period | undefined;
  readonly figure: number;
  readonly previous: number;
  readonly lastYear: number;
  readonly place: Place;
}

export interface OwnSetup {
  readonly commitments: readonly Commitment[];
  readonly indicators: readonly Indicator[];
  readonly facts: readonly Fact[];
  readonly narrative: readonly NarrativeRow[];
  readonly history: readonly PublishedIndicator[];
  /** The quarter that the indicators are for; undefined stops them. */
  readonly quarter: Period | undefined;
}
