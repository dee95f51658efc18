/** Charts of a report sheet as plain data, before they meet the workbook. */
import type { Area, SheetArea } from "../names/addresses";

/** What a series stands for; how it looks is told by it (CHART_LOOKS). */
export type SeriesRole =
  | "average"
  | "averageBar"
  | "others"
  | "home"
  | "position"
  | "homeLine"
  | "quartile"
  | "chance95"
  | "chance998"
  | "like95"
  | "like998"
  | "middle"
  | "otherPoints"
  | "homePoint";

export interface SeriesPlan {
  readonly role: SeriesRole;
  readonly name: string;
  /** The cell that holds its name: Excel loses names that are words of the chart alone when the file is opened again. */
  readonly nameCell: SheetArea;
  /** One row or one column. */
  readonly values: SheetArea;
  /** Words or dates; sizes, where the series are placed by size and value. */
  readonly categories: SheetArea;
  /** The number format of the figures written at its points; undefined for none. */
  readonly labels: string | undefined;
}

export interface ValueAxisPlan {
  readonly isVisible: boolean;
  readonly title: string;
  /** undefined: Excel's choice. */
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly step: number | undefined;
  readonly numberFormat: string;
  /** The least value at the top. */
  readonly isReversed: boolean;
}

export interface ChartPlan {
  /** By it a later report finds the chart again; unique on its sheet. */
  readonly name: string;
  readonly title: string;
  /** The cells it covers. */
  readonly area: Area;
  /** Always the same number for charts of one kind. */
  readonly series: readonly SeriesPlan[];
  readonly valueAxis: ValueAxisPlan;
  /** Of a chart by size and value: its lower axis. */
  readonly sizeAxis?: ValueAxisPlan;
  /** Format of categories that are dates; undefined where they are words. */
  readonly dateFormat: string | undefined;
  readonly hasLegend: boolean;
  /** Its columns lie as bars, the first at the top. */
  readonly isLying?: boolean;
}

/** The names of our charts begin so; charts of other names on the sheet are the analyst's. */
export const CHART_NAMES = {
  league: "MSG league: ",
  bars: "MSG league in bars: ",
  positions: "MSG positions: ",
  funnel: "MSG funnel: ",
  values: "MSG values: ",
} as const;

export function isOurChart(name: string): boolean {
  const lower = name.toLowerCase();
  return Object.values(CHART_NAMES).some((start) => lower.startsWith(start.toLowerCase()));
}

/** Excel's limit for the names of shapes. */
const LONGEST_NAME = 255;

export function chartName(kind: keyof typeof CHART_NAMES, measure: string): string {
  return (CHART_NAMES[kind] + measure).slice(0, LONGEST_NAME);
}

/**
 * Each colour at least 3:1 against white, and black at least 4.5:1 against those of columns, which
 * have their figures in them. The home force is outlined, and the average hollow: in grey they differ too.
 */
export const CHART_LOOKS = {
  average: { shape: "line", colour: "#1F3864", weight: 1.75, dash: "Dash", marker: "None" },
  averageBar: { shape: "column", colour: "#FFFFFF", outline: "#1F3864" },
  others: { shape: "column", colour: "#7F93B2", outline: undefined },
  home: { shape: "column", colour: "#C96A12", outline: "#1A1A1A" },
  position: { shape: "line", colour: "#1F3864", weight: 2, dash: "Continuous", marker: "Circle" },
  homeLine: {
    shape: "line",
    colour: "#C96A12",
    weight: 2.25,
    dash: "Continuous",
    marker: "Circle",
  },
  quartile: { shape: "line", colour: "#1E7145", weight: 1.75, dash: "Dot", marker: "None" },
  chance95: { shape: "curve", colour: "#1E7145", weight: 1.5, dash: "Dash", marker: "None" },
  chance998: { shape: "curve", colour: "#1E7145", weight: 1, dash: "Dash", marker: "None" },
  like95: { shape: "curve", colour: "#1F3864", weight: 1.75, dash: "Continuous", marker: "None" },
  like998: { shape: "curve", colour: "#1F3864", weight: 1, dash: "Continuous", marker: "None" },
  middle: { shape: "curve", colour: "#6B6B6B", weight: 1, dash: "Dot", marker: "None" },
  otherPoints: { shape: "points", colour: "#5F7599", marker: "Circle", size: 7 },
  homePoint: { shape: "points", colour: "#C96A12", marker: "Diamond", size: 11 },
} as const satisfies Record<SeriesRole, SeriesLook>;

type SeriesLook =
  | { readonly shape: "column"; readonly colour: string; readonly outline: string | undefined }
  | {
      /** curve: placed by size and value. */
      readonly shape: "line" | "curve";
      readonly colour: string;
      readonly weight: number;
      readonly dash: "Continuous" | "Dash" | "Dot";
      readonly marker: "None" | "Circle";
    }
  | {
      readonly shape: "points";
      readonly colour: string;
      readonly marker: "Circle" | "Diamond";
      readonly size: number;
    };
