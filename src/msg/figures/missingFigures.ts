/** Why a force has no value in a period. */
import { monthName } from "../basics/period";
import type { CellWithoutFigure, Observations, Series } from "../model/observations";
import type { Measure } from "../model/setup";
import type { MeasureFigures, MeasureTable } from "./measureTable";
import type { RolePlans } from "./measurePlan";

/** Roles in the order in which they are looked at. */
const ROLES = ["value", "count", "denominator"] as const;
type Role = (typeof ROLES)[number];

const NO_PERIOD: Readonly<Record<Role, string>> = {
  value: "no such period",
  count: "not every period to be added up is there",
  denominator: "no denominator for that time",
};

const NO_FIGURE: Readonly<Record<Role, string>> = {
  value: "figure missing",
  count: "count missing",
  denominator: "denominator missing",
};

/**
 * The reason in a few words; undefined when there is a value, or the force is not in the group.
 *
 * @param row period of the table
 * @param column force of the table
 */
export function missingReason(
  table: MeasureTable,
  row: number,
  column: number,
): string | undefined {
  const at = row * table.forces.length + column;
  const value = table.values[at] as number;
  if (value === value || table.members[at] === 0) return undefined;
  const { plan, yearBefore: before } = table;
  const now = { ...table, values: table.levels };
  const reason = reasonIn(plan.now, row, (role) => figureOf(now, role, at));
  if (reason !== undefined || !before || !plan.yearBefore) return reason;
  const earlier = reasonIn(plan.yearBefore, row, (role) => figureOf(before, role, at));
  return `${whenBefore(table.measure)}: ${earlier ?? "the figure is 0"}`;
}

/** @example whenBefore({ baseline: { end: 24239, months: 1 } }) // "in December 2019" */
export function whenBefore({ baseline }: Pick<Measure, "baseline">): string {
  return baseline ? `in ${monthName(baseline.end)}` : "a year before";
}

function figureOf(figures: MeasureFigures, role: Role, at: number): number {
  if (role === "value") return figures.values[at] as number;
  return (role === "count" ? figures.counts : figures.denominators)[at] as number;
}

function reasonIn(
  plans: RolePlans,
  row: number,
  figure: (role: Role) => number,
): string | undefined {
  for (const role of ROLES) {
    const plan = plans[role];
    // Counts beside a value that is read as it stands have no part in it.
    if (!plan || (plans.value && role !== "value")) continue;
    if ((plan.last[row] as number) < 0) return NO_PERIOD[role];
    if (Number.isNaN(figure(role))) return NO_FIGURE[role];
    if (role !== "value" && figure(role) < 0) return `${role} is negative`;
    if (role === "denominator" && figure(role) === 0) return "denominator is 0";
  }
  return plans.denominator && Number.isNaN(figure("value")) ? TOO_LARGE : undefined;
}

const TOO_LARGE = "its count divided by its denominator is larger than any count";

/** The figure that leaves the home force without a value: of which series and period, and its cell. */
export interface OwnGap {
  readonly series: Series;
  /** The end of its period. */
  readonly end: number;
  /** undefined: no row has it. */
  readonly cell: CellWithoutFigure | undefined;
}

/** The first of the home force's figures that a period lacks; undefined where its series have none there. */
export function ownGap(
  { plan }: Pick<MeasureTable, "plan">,
  row: number,
  { series: all, forces }: Observations,
  home: number,
): OwnGap | undefined {
  for (const plans of [plan.now, plan.yearBefore]) {
    for (const role of ROLES) {
      const windows = plans?.[role];
      if (!windows || (plans.value && role !== "value")) continue;
      const series = all[windows.series] as Series;
      const last = windows.last[row] as number;
      for (let period = last - windows.length + 1; last >= 0 && period <= last; period++) {
        const at = period * forces.length + home;
        if (!Number.isNaN(series.values[at])) continue;
        return {
          series,
          end: series.ends[period] as number,
          cell: series.cells.ownMissing?.get(at),
        };
      }
    }
  }
  return undefined;
}
