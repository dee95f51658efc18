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

export type EvidenceColumn = (typeof EVIDENCE_COLUMNS)[number];

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
  return EVIDENCE_COLUMNS.indexOf(name);
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

/** The rows of one measure's block, by what stands in them. */
export interface EvidenceRows {
  readonly title: number;
  readonly definition: number;
  readonly heading: number;
  readonly firstForce: number;
  readonly forces: number;
  readonly resultHeading: number;
  readonly firstResult: number;
  readonly lineHeading: number;
  readonly linePositions: number;
  readonly lineOf: number;
  readonly verdict: number;
  /** Rows in all, the verdict the last. */
  readonly rows: number;
}

/** Rows of a block of a group of `forces`, the block's title at `top`. */
export function evidenceRows(top: number, forces: number): EvidenceRows {
  const firstForce = top + 3;
  const resultHeading = firstForce + forces;
  const firstResult = resultHeading + 1;
  const lineHeading = firstResult + EVIDENCE_RESULTS.length;
  return {
    title: top,
    definition: top + 1,
    heading: top + 2,
    firstForce,
    forces,
    resultHeading,
    firstResult,
    lineHeading,
    linePositions: lineHeading + 1,
    lineOf: lineHeading + 2,
    verdict: lineHeading + 3,
    rows: lineHeading + 4 - top,
  };
}

/** The block of each measure that has data, below one another with a blank row between. */
export function evidenceLayout(groupSizes: readonly number[]): readonly EvidenceRows[] {
  let top = STRIPS_TOP;
  return groupSizes.map((forces) => {
    const rows = evidenceRows(top, forces);
    top += rows.rows + 1;
    return rows;
  });
}
