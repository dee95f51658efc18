/** Series as they are plotted: blanks filled as the chart says, stacked ones on top of one another. */
import type { ChartModel, ChartSeries, ChartType } from "../../excel-host/model/charts";
import type { DrawnChart, DrawnFigures } from "../../excel-host/worker/messages";

type SeriesKind = "columns" | "lines" | "areas" | "scatter";

export interface PlottedSeries {
  readonly series: ChartSeries;
  readonly figures: DrawnFigures;
  readonly kind: SeriesKind;
  /** From where to where each value reaches; null where nothing is drawn. */
  readonly spans: readonly (readonly [from: number, to: number] | null)[];
  readonly isStacked: boolean;
  /** Among the columns of its axis that stand side by side: its place, and how many there are. */
  readonly slot: number;
  readonly slots: number;
}

const kindOf = (type: ChartType): SeriesKind => {
  if (type.startsWith("Column") || type.startsWith("Bar")) return "columns";
  if (type.startsWith("Area")) return "areas";
  return type.startsWith("XY") ? "scatter" : "lines";
};

export const isPercent = (type: ChartType): boolean => type.endsWith("100");
const isStackedType = (type: ChartType): boolean => type.includes("Stacked");

export function plottedSeries({ model, figures }: DrawnChart): PlottedSeries[] {
  const stacks = new Map<string, { above: number[]; below: number[]; totals: number[] }>();
  const drawn = model.series.flatMap((series, index) => {
    const own = figures[index];
    return own ? [{ series, figures: own, key: stackKey(series) }] : [];
  });
  for (const { series, figures: own, key } of drawn) {
    if (!isStackedType(series.type)) continue;
    const stack = stacks.get(key) ?? { above: [], below: [], totals: [] };
    own.values.forEach((value, at) => {
      stack.totals[at] = (stack.totals[at] ?? 0) + Math.abs(value ?? 0);
    });
    stacks.set(key, stack);
  }
  const slots = columnSlots(model);
  return drawn.map(({ series, figures: own, key }) => {
    const stack = stacks.get(key);
    const isStacked = stack !== undefined && isStackedType(series.type);
    const spans = own.values.map((read, at) => {
      const value = read === null && model.displayBlanksAs === "Zero" ? 0 : read;
      if (value === null) return null;
      if (!isStacked) return [0, value] as const;
      const share = isPercent(series.type) ? value / (stack.totals[at] || 1) : value;
      const side = share < 0 ? stack.below : stack.above;
      const from = side[at] ?? 0;
      side[at] = from + share;
      return [from, from + share] as const;
    });
    return { series, figures: own, kind: kindOf(series.type), spans, isStacked, ...slots(series) };
  });
}

const stackKey = ({ axisGroup, type }: ChartSeries): string => `${axisGroup} ${kindOf(type)}`;

/** Columns of an axis stand side by side; stacked ones share a place. */
function columnSlots({ series }: ChartModel) {
  return (own: ChartSeries): { slot: number; slots: number } => {
    const beside = series.filter(
      ({ axisGroup, type }) => axisGroup === own.axisGroup && kindOf(type) === "columns",
    );
    if (isStackedType(own.type)) return { slot: 0, slots: 1 };
    return { slot: Math.max(0, beside.indexOf(own)), slots: Math.max(1, beside.length) };
  };
}

/** The values that an axis must hold. */
export function spanEnds(plotted: readonly PlottedSeries[]): number[] {
  return plotted.flatMap(({ spans, kind, isStacked }) =>
    spans.flatMap((span) => {
      if (span === null) return [];
      return kind === "columns" || kind === "areas" || isStacked ? [...span] : [span[1]];
    }),
  );
}
