/** Why a force has no value in a period. */
import type { MeasureFigures, MeasureTable } from "./measureTable";
import type { RolePlans } from "./measurePlan";

/** Roles in the order in which they are looked at. */
const ROLES = ["value", "count", "denominator"] as const;
type Role = (typeof ROLES)[number];

const NO_PERIOD: Readonly<Record<Role, string>> = {
  value: "no such period",
  count: "not every period of the window is there",
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
  return `a year before: ${earlier ?? "the figure is 0"}`;
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
    if (role === "denominator" && figure(role) === 0) return "denominator is 0";
  }
  return undefined;
}
