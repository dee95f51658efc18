/** Where things stand on MSG Evidence: three strips side by side, so that each can grow downwards. */

interface EvidenceColumnLook {
  readonly name: string;
  /** In points. */
  readonly width: number;
  /** Headings of texts stand at the left, as their texts do. */
  readonly isText?: true;
  /** Only a yearly change uses it; the last ones, so that other blocks end before them. */
  readonly isYearly?: true;
}

/** Columns of an evidence block, from column A on. */
export const EVIDENCE_COLUMNS = [
  { name: "Force", width: 140, isText: true },
  { name: "Count", width: 70 },
  { name: "Denominator", width: 80 },
  { name: "Value", width: 70 },
  { name: "Position", width: 74 },
  { name: "Difference from average", width: 74 },
  { name: "Name beside the figure", width: 116, isText: true },
  { name: "Name beside the denominator", width: 116, isText: true },
  { name: "Figures", width: 120, isText: true },
  { name: "Count a year before", width: 70, isYearly: true },
  { name: "Denominator a year before", width: 80, isYearly: true },
  { name: "Level", width: 70, isYearly: true },
  { name: "Level a year before", width: 70, isYearly: true },
] as const satisfies readonly EvidenceColumnLook[];

export type EvidenceColumn = (typeof EVIDENCE_COLUMNS)[number]["name"];

export function evidenceColumn(name: EvidenceColumn): number {
  return EVIDENCE_COLUMNS.findIndex((column) => column.name === name);
}

/** Title and verdict stand above; the strips begin here. */
export const STRIPS_TOP = 5;

/** Free columns between the strips, for columns that analysts add to the tables. */
export const STRIP_GAP = 3;

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
  { key: "toAspiration", column: "Change to aspiration" },
] as const;

export type EvidenceResult = (typeof EVIDENCE_RESULTS)[number]["key"];

/** Columns of the result rows, over the block's own. */
export const RESULT_COLUMNS = {
  here: 3,
  written: 4,
  same: 5,
  tolerance: 6,
  nearest: 7,
  aspiration: 8,
} as const;

/** Rows of "How sure is it", in this order; `column` is MsgResults' column they reproduce. */
export const CERTAINTY_ROWS = [
  { key: "rankBest", column: "Rank best" },
  { key: "rankWorst", column: "Rank worst" },
  { key: "chanceBest", column: "Chance best" },
  { key: "chanceWorst", column: "Chance worst" },
  { key: "variation", column: "Variation (phi)" },
  { key: "pairs", column: "Variation pairs" },
  { key: "low", column: "Expected low" },
  { key: "high", column: "Expected high" },
  { key: "within", column: "Within expected range" },
  { key: "allWithin", column: undefined },
  { key: "chanceLow", column: undefined },
  { key: "chanceHigh", column: undefined },
] as const;

export type CertaintyRow = (typeof CERTAINTY_ROWS)[number]["key"];

/** Its heading, the conclusion and where the methods stand are above; without counts it is one row. */
const CERTAINTY_HEAD = 3;

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

/** The row of one result in its block. */
export function evidenceResultRow(rows: EvidenceRows, result: EvidenceResult): number {
  return rows.firstResult + EVIDENCE_RESULTS.findIndex(({ key }) => key === result);
}
