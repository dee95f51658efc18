/** How the report's sheets print: A4, one page wide or at a scale, with title, marking and page numbers. */
import { updateName, type Update } from "../../msg/model/update";
import type { Area } from "../names/addresses";
import { SHEET_TITLES, type ReportSheet } from "./texts";

/** The texts of a header or footer as they print; putting them on a sheet doubles every "&". */
export interface PrintedTexts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export interface PagePlan {
  readonly orientation: "Portrait" | "Landscape";
  /** The row, counted from 0, that every page repeats; undefined for none. */
  readonly repeatedRow: number | undefined;
  /** What prints; undefined for the whole sheet. */
  readonly area: Area | undefined;
  /** What its first page is numbered; left out: it goes on from the sheet printed before it. */
  readonly firstPage?: number;
  /** Per cent; left out: whatever makes the sheet one page wide. */
  readonly scale?: number;
  /** Rows, counted from 0, before which a page begins; Excel heeds them at a scale only. */
  readonly breaksBefore?: readonly number[];
  readonly header: PrintedTexts;
  /** The page's number stands at the right of it. */
  readonly footer: Omit<PrintedTexts, "right">;
}

/** In points: narrow enough for sixteen columns, wide enough for every printer. */
export const PAGE_MARGINS = {
  left: 26,
  right: 26,
  top: 54,
  bottom: 50,
  header: 24,
  footer: 22,
} as const;

/** Pages are counted from it on: sheets of sources that are printed before it are not the report's. */
const FIRST_SHEET: ReportSheet = "summary";

const ORIENTATIONS: Record<ReportSheet, PagePlan["orientation"]> = {
  summary: "Portrait",
  performance: "Landscape",
  movement: "Landscape",
  indicators: "Landscape",
  update: "Portrait",
  background: "Portrait",
  evidence: "Landscape",
  charts: "Landscape",
  checks: "Landscape",
};

/**
 * @param update undefined where the set-up could not be read: then the sheet's own title has to do
 * @param printed the row that every page repeats, and what prints where it is not all of the sheet
 */
export function pagePlan(
  update: Update | undefined,
  sheet: ReportSheet,
  printed: Partial<Pick<PagePlan, "repeatedRow" | "area" | "scale" | "breaksBefore">> = {},
): PagePlan {
  const marking = update?.setup.settings.marking ?? "";
  const title = update ? reportTitle(update) : "";
  return {
    orientation: ORIENTATIONS[sheet],
    ...printed,
    repeatedRow: printed.repeatedRow,
    area: printed.area,
    ...(sheet === FIRST_SHEET && { firstPage: 1 }),
    header: { left: title, center: "", right: marking },
    footer: {
      left: [SHEET_TITLES[sheet], update ? updateName(update) : ""]
        .filter((text) => text !== "")
        .join(" · "),
      center: marking,
    },
  };
}

/** The report's title as set, or one made of the home force. */
export function reportTitle({ setup: { settings } }: Pick<Update, "setup">): string {
  return settings.reportTitle || `${settings.homeForce} and its Most Similar Group`;
}
