/** Where things stand on MSG Evidence: three strips side by side, so that each can grow downwards. */

/** Columns of an evidence block, from column A on. */
export const EVIDENCE_COLUMNS = [
  "Force",
  "Count",
  "Denominator",
  "Value",
  "Position",
  "Difference from average",
  "Name beside the figure",
  "Name beside the denominator",
  "Figures",
  "Count a year before",
  "Denominator a year before",
  "Level",
  "Level a year before",
] as const;

/**
 * What stands in the last columns instead where chance can be allowed for: never in a block of
 * yearly changes.
 */
export const CERTAINTY_COLUMNS = [
  "Expected count",
  "Distance from it",
  "Distance cut off",
  "Adjusted p",
] as const;

export type EvidenceColumn = (typeof EVIDENCE_COLUMNS)[number] | (typeof CERTAINTY_COLUMNS)[number];

/** Columns that only a yearly change uses; the last ones, so that other blocks end before them. */
export const YEARLY_COLUMNS: ReadonlySet<EvidenceColumn> = new Set<EvidenceColumn>([
  "Count a year before",
  "Denominator a year before",
  "Level",
  "Level a year before",
]);

/** Columns of texts; the others hold figures, and their headings stand at the right as these do. */
export const TEXT_COLUMNS: ReadonlySet<EvidenceColumn> = new Set<EvidenceColumn>([
  "Force",
  "Name beside the figure",
  "Name beside the denominator",
  "Figures",
]);

export function evidenceColumn(name: EvidenceColumn): number {
  const at = (EVIDENCE_COLUMNS as readonly EvidenceColumn[]).indexOf(name);
  if (at >= 0) return at;
  const fromEnd = (CERTAINTY_COLUMNS as readonly EvidenceColumn[]).indexOf(name);
  return EVIDENCE_COLUMNS.length - CERTAINTY_COLUMNS.length + fromEnd;
}

/** Title and verdict stand above; the strips begin here. */
export const STRIPS_TOP = 5;

/** Free columns between the strips, for columns that analysts add to the tables. */
const GAP = 3;

export const RESULTS_LEFT = EVIDENCE_COLUMNS.length + GAP;
const RESULTS_WIDTH = 26;
export const POSITIONS_LEFT = RESULTS_LEFT + RESULTS_WIDTH + GAP;

/** How many periods the line of positions shows. */
export const LINE_PERIODS = 12;

/** Rows of a block's results, in this order; `column` is MsgResults' column to agree with. */
export const EVIDENCE_RESULTS = [
  { key: "value", column: "Value" },
  { key: "position", column: "Position" },
  { key: "average", column: "Average" },
  { key: "topQuartile", column: "Top quartile value" },
  { key: "toAverage", column: "Change to average" },
  { key: "toTopQuartile", column: "Change to top quartile" },
] as const;

export type EvidenceResult = (typeof EVIDENCE_RESULTS)[number]["key"];

/** Columns of the result rows, over the block's own. */
export const RESULT_COLUMNS = { here: 3, written: 4, same: 5, tolerance: 6, nearest: 7 } as const;

/** Rows of "How sure is it", in this order; `column` is MsgResults' column they reproduce. */
export const CERTAINTY_ROWS = [
  { key: "average", column: undefined },
  { key: "expectedCount", column: undefined },
  { key: "spread", column: undefined },
  { key: "low", column: "Expected low" },
  { key: "high", column: "Expected high" },
  { key: "within", column: "Within expected range" },
  { key: "chanceLow", column: undefined },
  { key: "chanceHigh", column: undefined },
  { key: "rankBest", column: "Rank best" },
  { key: "rankWorst", column: "Rank worst" },
] as const;

export type CertaintyRow = (typeof CERTAINTY_ROWS)[number]["key"];

/** Its heading, the conclusion and two methods stand above; without counts it is one row. */
const CERTAINTY_HEAD = 4;

/** What a block's height depends on. */
export interface BlockSize {
  readonly forces: number;
  /** Whether chance can be allowed for. */
  readonly hasCertainty: boolean;
}

/** The rows of one measure's block, by what stands in them. */
export interface EvidenceRows {
  readonly title: number;
  readonly definition: number;
  readonly heading: number;
  readonly firstForce: number;
  readonly forces: number;
  readonly resultHeading: number;
  readonly firstResult: number;
  readonly certaintyHeading: number;
  readonly firstCertainty: number;
  readonly lineHeading: number;
  readonly linePositions: number;
  readonly lineOf: number;
  readonly verdict: number;
  /** Rows in all, the verdict the last. */
  readonly rows: number;
}

/** Rows of a block, its title at `top`. */
function evidenceRows(top: number, { forces, hasCertainty }: BlockSize): EvidenceRows {
  const firstForce = top + 3;
  const resultHeading = firstForce + forces;
  const firstResult = resultHeading + 1;
  const certaintyHeading = firstResult + EVIDENCE_RESULTS.length;
  const firstCertainty = certaintyHeading + CERTAINTY_HEAD;
  const lineHeading = hasCertainty ? firstCertainty + CERTAINTY_ROWS.length : certaintyHeading + 1;
  return {
    title: top,
    definition: top + 1,
    heading: top + 2,
    firstForce,
    forces,
    resultHeading,
    firstResult,
    certaintyHeading,
    firstCertainty,
    lineHeading,
    linePositions: lineHeading + 1,
    lineOf: lineHeading + 2,
    verdict: lineHeading + 3,
    rows: lineHeading + 4 - top,
  };
}

/** The block of each measure that has data, below one another with a blank row between. */
export function evidenceLayout(sizes: readonly BlockSize[]): readonly EvidenceRows[] {
  let top = STRIPS_TOP;
  return sizes.map((size) => {
    const rows = evidenceRows(top, size);
    top += rows.rows + 1;
    return rows;
  });
}
