/**
 * Where the part "For statisticians" of MSG Evidence stands: right of all tables and of what prints, a
 * block beside each measure's own, its forces in the same rows.
 */
import { columnLetters } from "../names/addresses";
import { absolute, areaReference } from "./formulas";
import type { EvidenceRows } from "./layout";
import type { KnownCertainty, WindowBehind } from "../../msg/model/certainty";

/** So far right that tables which analysts widen keep clear of it; the same from release to release. */
export const STATISTICS_LEFT = 100;

/** Columns that every block has. */
export const STATISTICS_COLUMNS = [
  "Force",
  "Counted",
  "Of",
  "Compared (1), left out (0)",
  "y, on its scale",
  "v, its variance",
  "Peers: weighted mean",
  "Peers: tau squared",
  "Peers: random-effects mean",
  "Half width of the 95% prediction interval",
  "Inside it (1)",
  "Adjusted p by chance (value)",
  "p with usual variation",
  "Order of p",
  "Holm's step of p",
  "Adjusted p with usual variation",
] as const;

export type StatisticsColumn = (typeof STATISTICS_COLUMNS)[number];

/** Rows below the forces: what a pair of years is fitted by, in steps. */
const NEWTON_STEPS = 8;

/** The widest block: sixteen columns, a window for both years of five pairs, and their distances. */
const MOST_WINDOWS = 10;
const MOST_PAIRS = 5;

/** "CW:EU", for whoever looks for it. */
export const STATISTICS_SPAN = `${columnLetters(STATISTICS_LEFT)} to ${columnLetters(
  STATISTICS_LEFT + STATISTICS_COLUMNS.length + 2 * MOST_WINDOWS + MOST_PAIRS - 1,
)}`;

/** One measure's block of the part. */
export interface StatisticsBlock {
  readonly rows: EvidenceRows;
  /** Every window that a pair uses, each once, the latest first. */
  readonly windows: readonly WindowBehind[];
  /** Indices into `windows`, the later year first. */
  readonly pairs: readonly (readonly [number, number])[];
}

export function statisticsBlock(
  rows: EvidenceRows,
  { variationYears }: Pick<KnownCertainty, "variationYears">,
): StatisticsBlock {
  const windows = new Map<number, WindowBehind>();
  for (const { now, before } of variationYears) {
    windows.set(now.end, now);
    windows.set(before.end, before);
  }
  const ordered = [...windows.values()].sort((one, other) => other.end - one.end);
  const indexOf = ({ end }: WindowBehind): number => ordered.findIndex((one) => one.end === end);
  return {
    rows,
    windows: ordered,
    pairs: variationYears.map(({ now, before }) => [indexOf(now), indexOf(before)] as const),
  };
}

/** Columns of the sheet. */
export function statisticsColumn(name: StatisticsColumn): number {
  return STATISTICS_LEFT + STATISTICS_COLUMNS.indexOf(name);
}

export function windowColumns(window: number): { readonly count: number; readonly of: number } {
  const first = STATISTICS_LEFT + STATISTICS_COLUMNS.length + 2 * window;
  return { count: first, of: first + 1 };
}

export function pairColumn({ windows }: StatisticsBlock, pair: number): number {
  return STATISTICS_LEFT + STATISTICS_COLUMNS.length + 2 * windows.length + pair;
}

export function statisticsWidth({ windows, pairs }: StatisticsBlock): number {
  return STATISTICS_COLUMNS.length + 2 * windows.length + pairs.length;
}

/** Rows below the forces: of the pairs in the pairs' columns, of the whole in the first two. */
export const PAIR_ROWS = [
  "counted",
  "start",
  ...Array.from({ length: NEWTON_STEPS }, (_, step) => `step ${step + 1}` as const),
  "distance",
  "degrees",
] as const;

export function pairRow({ rows }: StatisticsBlock, row: number): number {
  return rows.firstForce + rows.forces + row;
}

/** A row's cell of a named column. */
export function statisticsCell(row: number, name: StatisticsColumn): string {
  return absolute(row, statisticsColumn(name));
}

/** A column of the block's forces. */
export function statisticsForces({ rows }: StatisticsBlock, column: number): string {
  return areaReference({ top: rows.firstForce, left: column, rows: rows.forces, columns: 1 });
}

/** Single figures below the forces, in the first two columns. */
export const STATISTICS_FIGURES = ["phi", "degrees", "peers", "average", "expected count"] as const;
export type StatisticsFigure = (typeof STATISTICS_FIGURES)[number];

export function figureCellOf(block: StatisticsBlock, figure: StatisticsFigure): string {
  return absolute(pairRow(block, STATISTICS_FIGURES.indexOf(figure)), STATISTICS_LEFT + 1);
}
