/** Charts of a report sheet as plain data, before they meet the workbook. */
import type { Area, SheetArea } from "../names/addresses";

/** What a series stands for; how it looks is told by it (CHART_LOOKS). */
export type SeriesRole = "average" | "others" | "home" | "position";

export interface SeriesPlan {
  readonly role: SeriesRole;
  readonly name: string;
  /** One row or one column. */
  readonly values: SheetArea;
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
  /** Format of categories that are dates; undefined where they are words. */
  readonly dateFormat: string | undefined;
  readonly hasLegend: boolean;
}

/** The names of our charts begin so; charts of other names on the sheet are the analyst's. */
export const CHART_NAMES = { league: "MSG league: ", positions: "MSG positions: " } as const;

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
 * have their figures in them. The home force is outlined: in grey its column differs too.
 */
export const CHART_LOOKS = {
  average: { colour: "#1F3864", isLine: true, weight: 1.75, dash: "Dash", marker: "None" },
  others: { colour: "#7F93B2", isLine: false, outline: undefined },
  home: { colour: "#C96A12", isLine: false, outline: "#1A1A1A" },
  position: { colour: "#1F3864", isLine: true, weight: 2, dash: "Continuous", marker: "Circle" },
} as const satisfies Record<SeriesRole, SeriesLook>;

type SeriesLook =
  | { readonly colour: string; readonly isLine: false; readonly outline: string | undefined }
  | {
      readonly colour: string;
      readonly isLine: true;
      readonly weight: number;
      readonly dash: "Continuous" | "Dash";
      readonly marker: "None" | "Circle";
    };
