/** The force's own figures and words, computed. */
import type { Status } from "./aspiration";
import type { SeriesWindow } from "./league";
import type { Commitment, Indicator, NarrativeRow, OwnSetup, PublishedIndicator } from "./ownSetup";
import type { Period } from "../basics/period";
import type { Place } from "../basics/problem";

/** A figure of a series in one quarter, or of a stock on one day. */
export interface QuarterFigure {
  /** The quarter; of a stock and a value the period that its figure is of. */
  readonly period: Period;
  /** NaN is missing. */
  readonly figure: number;
  /** Days of the quarter; of a stock and a value NaN. */
  readonly days: number;
  /** The periods of the series behind it; undefined where one of them is not there. */
  readonly window: SeriesWindow | undefined;
}

/** This quarter against another; figures that do not apply are NaN. */
export interface Comparison extends QuarterFigure {
  /** This figure less that one. */
  readonly change: number;
  /** Per cent of that one; NaN for percentages and rates, from 0, and of small numbers. */
  readonly changePercent: number;
  /** The same of the figures per day; NaN where `changePercent` is, and for stocks. */
  readonly perDayPercent: number;
  /** The quarters are of unequal length, and the change per day is another. */
  readonly isPerDayTold: boolean;
  /** A figure on either side is so small that a per cent says little. */
  readonly isSmall: boolean;
  /** The probability of so unequal counts by chance alone; NaN where nothing is counted. */
  readonly chance: number;
}

/** The month of a quarter with the largest figure. */
export interface BusiestMonth {
  /** Month numbers; several where they tie. */
  readonly months: readonly number[];
  readonly figure: number;
  /** Every other month of the quarter, and by how much it is led. */
  readonly leads: readonly { readonly month: number; readonly by: number }[];
}

/** A series' latest figures, oldest first: 13 months, or 8 quarters. */
export interface RecentFigures {
  readonly ends: readonly number[];
  readonly months: number;
  readonly figures: readonly number[];
}

/** A figure that was published as another than it is today. */
export interface IndicatorRevision {
  readonly published: PublishedIndicator;
  readonly today: number;
  /** The periods behind today's. */
  readonly window: SeriesWindow | undefined;
}

export interface IndicatorResult {
  readonly indicator: Indicator;
  /** The commitment it belongs to; undefined where none has that key. */
  readonly commitment: Commitment | undefined;
  /** That its figures are for; undefined: the update says none. */
  readonly quarter: Period | undefined;
  /** undefined: no figure; `note` says why. */
  readonly now: QuarterFigure | undefined;
  /** The unit its figures are printed in. */
  readonly unit: string;
  /** In percentage points. */
  readonly isPercentage: boolean;
  /** NaN for a stock and a value. */
  readonly perDay: number;
  readonly previous: Comparison | undefined;
  readonly lastYear: Comparison | undefined;
  readonly baseline: Comparison | undefined;
  readonly busiest: BusiestMonth | undefined;
  /** "highest since Q2 2018/19", "lowest since it began (May 2020)"; "" for neither. */
  readonly extreme: string;
  /** What it is a share of, and the share in per cent; NaN without. */
  readonly whole: QuarterFigure | undefined;
  readonly share: number;
  /** Full-time officers that the hours are as much as, and what these cost in a year; NaN without. */
  readonly fte: number;
  readonly cost: number;
  /** "" where the target cannot be read or judged. */
  readonly status: Status | "";
  readonly recent: RecentFigures;
  /** What was published of it for this quarter or the one before, where today's figure is another. */
  readonly revised: readonly IndicatorRevision[];
  readonly note: string;
}

/** A row of MsgNarrative as it is printed. */
export interface FilledRow {
  readonly row: NarrativeRow;
  readonly commitment: Commitment | undefined;
  /** With its fields filled. */
  readonly text: string;
  /** What fields put into it, in order. */
  readonly values: readonly string[];
  /** What a reader has to know of the figures in it. */
  readonly caveats: readonly string[];
  /** Names of the indicators in it, each once. */
  readonly indicators: readonly string[];
  /** The text is the product's own proposal. */
  readonly isDrafted: boolean;
  /** A field of it names nothing, or has no figure. */
  readonly hasUnknown: boolean;
  /** The words are those of the update before, and nobody agreed them. */
  readonly isUnchanged: boolean;
}

/** A drafted text, and the empty cell it goes into. */
interface NarrativeDraft {
  readonly commitment: string;
  readonly text: string;
  readonly place: Place;
}

export interface OwnFigures {
  readonly setup: OwnSetup;
  readonly indicators: readonly IndicatorResult[];
  /** The rows of this update. */
  readonly narrative: readonly FilledRow[];
  /** Sentences for empty cells of MsgNarrative. */
  readonly drafts: readonly NarrativeDraft[];
}
