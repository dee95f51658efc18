/** How each force's level moved over the last periods, for projections. */
import type { League } from "../model/league";
import type { MeasureTable } from "../figures/measureTable";
import type { CountKind, RecentChanges } from "../model/certainty";

/** Periods whose changes a projection repeats. */
export const PERIODS_REPEATED = 12;

/** So that a count of 0 keeps its factors finite. */
const HALF = 0.5;

/**
 * @param row of the table: the league's period
 * @returns undefined where one of the last 13 periods lacks a figure of a force that is ranked, or
 *   there are fewer
 */
export function recentChanges(
  table: MeasureTable,
  row: number,
  league: League,
  kind: CountKind,
): RecentChanges | undefined {
  const first = row - PERIODS_REPEATED;
  if (first < 0 || !isUnbroken(table, first, row)) return undefined;
  const members = league.forces.length;
  const factors = new Float64Array(PERIODS_REPEATED * members).fill(Number.NaN);
  const width = table.forces.length;
  for (const [member, force] of league.forces.entries()) {
    if (Number.isNaN(league.values[member])) continue;
    const column = table.forces.indexOf(force);
    const levelAt = (at: number): number => levelOf(table, at * width + column, kind);
    for (let step = 0; step < PERIODS_REPEATED; step++) {
      const factor = levelAt(first + step + 1) / levelAt(first + step);
      if (!Number.isFinite(factor)) return undefined;
      factors[step * members + member] = factor;
    }
  }
  return { steps: PERIODS_REPEATED, members, factors };
}

/** The rows follow each other without a gap; windows may overlap. */
function isUnbroken({ ends }: MeasureTable, first: number, last: number): boolean {
  const step = (ends[first + 1] as number) - (ends[first] as number);
  return (ends[last] as number) - (ends[first] as number) === step * (last - first);
}

/** The rate, or the odds. */
function levelOf(table: MeasureTable, at: number, kind: CountKind): number {
  const count = (table.counts[at] as number) + HALF;
  const hasDenominator = table.measure.denominator.trim() !== "";
  const over = hasDenominator ? (table.denominators[at] as number) : 1;
  return kind === "rate" ? count / over : count / (over + 2 * HALF - count);
}
