/** How the value of each force of the group changed since an earlier period. */
import { averageFigure } from "../standing/benchmarks";
import { leagueAt } from "../standing/leagueTable";
import type { MeasureTable } from "../figures/measureTable";
import { moveOfValue } from "../figures/units";
import { isMissing, MISSING } from "../basics/missing";
import { isSameFigure } from "../basics/rounding";
import type { Period } from "../basics/period";
import type { ChangeAs, Setup } from "../model/setup";

export type Direction = "decrease" | "increase" | "no change";

export interface ForceChange {
  readonly force: string;
  readonly isHome: boolean;
  /** undefined where one of the two values is missing. */
  readonly direction: Direction | undefined;
  /**
   * Per cent of the earlier value; the distance for percentages and yearly changes. NaN where it is not
   * known, and per cent of an earlier value that is not above 0.
   */
  readonly size: number;
}

export interface ForceChanges {
  readonly before: Period;
  readonly now: Period;
  /** What the sizes are printed in: "%", "% points" or the values' own unit. */
  readonly unit: string;
  /** Every force of today's group, in the order of MsgForces. */
  readonly forces: readonly ForceChange[];
  /** The change of the average of the same forces, as `ForceChange.size`; NaN where not known. */
  readonly ofAverage: number;
}

/**
 * The change between two rows of a measure's table, for today's group. A force that was not in the
 * group then, or has no value at one of the two, has no direction.
 */
export function forceChanges(
  table: MeasureTable,
  setup: Setup,
  rowBefore: number,
  rowNow: number,
): ForceChanges {
  const { measure } = table;
  const { as, unit } = moveOfValue(measure);
  const [before, now] = [leagueAt(table, rowBefore), leagueAt(table, rowNow)];
  const valuesBefore = new Map(
    Array.from(before.forces, (index, at) => [index, before.values[at]]),
  );
  const valueBefore = (index: number) => valuesBefore.get(index) ?? MISSING;
  const sameForces =
    before.ranked === now.ranked &&
    Array.from(now.forces).every(
      (index, at) => isMissing(now.values[at] ?? MISSING) === isMissing(valueBefore(index)),
    );
  const average = (league: typeof now) => averageFigure(league, measure, setup.settings);
  return {
    before: before.period,
    now: now.period,
    unit,
    forces: Array.from(now.forces, (index, at) => {
      const [was, is] = [valueBefore(index), now.values[at] ?? MISSING];
      return {
        force: setup.forces[index]?.name ?? "",
        isHome: at === now.home,
        direction: directionOf(was, is),
        size: sizeOf(was, is, as),
      };
    }),
    ofAverage: sameForces ? sizeOf(average(before), average(now), as) : MISSING,
  };
}

function directionOf(before: number, now: number): Direction | undefined {
  if (isMissing(before) || isMissing(now)) return undefined;
  if (isSameFigure(before, now)) return "no change";
  return now < before ? "decrease" : "increase";
}

function sizeOf(before: number, now: number, as: ChangeAs): number {
  if (isSameFigure(before, now)) return 0;
  if (as === "points") return now - before;
  return before > 0 ? (now / before - 1) * 100 : MISSING;
}
