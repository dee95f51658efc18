/** As one would write it without thinking of speed: an object a row, a Map by key, filter, sort. */
import { groupBy, rankRows } from "../kernel/idiomatic";
import type { RankedColumns } from "../kernel/rankedColumns";
import type { CellValue } from "../../src/workbook/names/cellText";
import type { Workload } from "../workloads";
import { emptyHistory, type HomeHistory } from "./homeHistory";

/** Fewer forces of a group of eight are not compared, as in the product. */
const FEWEST_FORCES = 4;

interface Row {
  readonly force: string;
  readonly period: string;
  readonly series: string;
  readonly figure: number | undefined;
}

export function idiomaticHistory(load: Workload, grid: readonly CellValue[][]): HomeHistory {
  const history = emptyHistory(load.measures.length * load.periods.length);
  const home = load.forces[0];
  const group = new Set(Array.from(load.groups[0] ?? [], (force) => load.forces[force]));
  const rows = grid.slice(1).map(([force, period, series, figure]): Row => ({
    force: String(force).trim(),
    period: String(period).trim(),
    series: String(series).trim(),
    figure: typeof figure === "number" ? figure : undefined,
  }));
  for (const cell of groupBy(rows, ({ series, period }) => `${series}|${period}`).values()) {
    const [first] = cell;
    const members = cell.filter(({ force, figure }) => group.has(force) && figure !== undefined);
    const own = members.find(({ force }) => force === home)?.figure;
    if (!first || own === undefined || members.length < FEWEST_FORCES) continue;
    const sorted = members.map(({ figure = Number.NaN }) => figure).sort((a, b) => a - b);
    const measure = load.measures.indexOf(first.series);
    const at = measure * load.periods.length + load.periods.indexOf(first.period);
    history.position[at] = sorted.indexOf(own) + 1;
    history.of[at] = sorted.length;
    history.value[at] = own;
    history.average[at] = sorted.reduce((sum, figure) => sum + figure, 0) / sorted.length;
    history.topQuartile[at] = sorted[Math.ceil(sorted.length / 4) - 1] ?? Number.NaN;
  }
  return history;
}

/** The same way for every force in its own group: the work that the goals were set by. */
export function idiomaticForEveryForce(
  load: Workload,
  grid: readonly CellValue[][],
): RankedColumns {
  const rows = grid.slice(1).map(([force, period, series, figure], at) => ({
    at,
    force: load.forces.indexOf(String(force).trim()),
    cell: `${String(series).trim()}|${String(period).trim()}`,
    figure: typeof figure === "number" ? figure : Number.NaN,
  }));
  return rankRows(load, rows);
}
