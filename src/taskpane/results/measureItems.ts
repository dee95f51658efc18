/** The measures of a report as the list of results shows, filters and orders them. */
import type { Outcome, OutcomeRow } from "../../workbook/actions/outcome";
import type { MeasureResult } from "../../msg/model/measureResult";

export interface MeasureItem {
  readonly row: OutcomeRow;
  /** undefined where the outcome has texts alone. */
  readonly result: MeasureResult | undefined;
}

/** The measures that are shown, in the report's order. */
export function measureItems({ rows, report }: Outcome): readonly MeasureItem[] {
  const results = new Map(report?.measures.map((result) => [result.measure.name, result]));
  return rows.map((row) => ({ row, result: results.get(row.measure) }));
}

export const ORDERS = {
  report: "Order of the report",
  name: "Name",
  worst: "Worst position first",
  best: "Best position first",
  status: "Not met first",
  movement: "Deteriorated first",
} as const;
export type Order = keyof typeof ORDERS;

/** Which measures are shown, and in which order; "" leaves nothing out. */
export interface Choice {
  readonly search: string;
  readonly status: string;
  readonly priority: string;
  readonly order: Order;
}

export const EVERYTHING: Choice = { search: "", status: "", priority: "", order: "report" };

/** How many of the choices beside the search leave something out or move it. */
export function choicesMade({ status, priority, order }: Choice): number {
  return [status !== "", priority !== "", order !== "report"].filter(Boolean).length;
}

/** The measures of a choice; those that cannot be placed in its order come last. */
export function chosenItems(
  items: readonly MeasureItem[],
  { search, status, priority, order }: Choice,
): readonly MeasureItem[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = items.filter(({ row, result }) => {
    const text = `${row.measure} ${result?.measure.priority ?? ""}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (status === "" || row.status === status) &&
      (priority === "" || result?.measure.priority === priority)
    );
  });
  return [...kept].sort(COMPARISONS[order]);
}

type Comparison = (one: MeasureItem, other: MeasureItem) => number;

/** By a figure, smaller ones first, missing ones last. */
const by =
  (figure: (item: MeasureItem) => number): Comparison =>
  (one, other) => {
    const [a, b] = [figure(one), figure(other)].map((of) => (Number.isNaN(of) ? Infinity : of));
    return a === b ? 0 : (a as number) - (b as number);
  };

const STATUS_ORDER = ["Not met", "", "No data", "Met", "No aspiration"];

const COMPARISONS: Readonly<Record<Order, Comparison>> = {
  report: () => 0,
  name: (one, other) => one.row.measure.localeCompare(other.row.measure, "en-GB"),
  best: by((item) => behind(item)),
  worst: by((item) => -behind(item)),
  status: by(({ row }) => STATUS_ORDER.indexOf(row.status)),
  movement: by(({ result }) => result?.movement.places ?? Number.NaN),
};

/** How far down the group the home force is, from 0 (best) to 1; NaN where it has no position. */
function behind({ result }: MeasureItem): number {
  const league = result?.league;
  const better = league?.better[league.home] ?? -1;
  if (!league || better < 0) return Number.NaN;
  return better / Math.max(1, league.ranked - 1);
}

/** Priorities of the measures shown, in the report's order; "" is none. */
export function prioritiesOf(items: readonly MeasureItem[]): readonly string[] {
  return [...new Set(items.map(({ result }) => result?.measure.priority ?? ""))].filter(
    (priority) => priority !== "",
  );
}

/** Statuses of the measures shown. */
export function statusesOf(items: readonly MeasureItem[]): readonly string[] {
  return ["Met", "Not met", "No aspiration", "No data"].filter((status) =>
    items.some(({ row }) => row.status === status),
  );
}
