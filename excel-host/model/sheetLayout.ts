import { GRID_COLUMNS } from "./areas";
import { emptyPageSetup, type PageSetup } from "./pageSetup";
import type { Area, HyperlinkModel } from "./types";

/** Columns in a row that are alike, as <col> has them; attributes the host does not know are kept. */
export interface ColumnRun {
  first: number;
  last: number;
  /** In characters, as files have it, the cell's padding included; undefined for the sheet's default. */
  width: number | undefined;
  isHidden: boolean;
  /** The style of the columns' cells that have none of their own, -1 for none. */
  style: number;
  otherAttributes: Record<string, string>;
}

export interface PlacedHyperlink {
  area: Area;
  link: HyperlinkModel;
}

/** What a sheet has beside its cells. */
export interface SheetLayout {
  tabColor: string;
  showGridlines: boolean;
  frozen: { rows: number; columns: number };
  isProtected: boolean;
  /** In characters, padding included. */
  defaultColumnWidth: number;
  /** In points. */
  defaultRowHeight: number;
  columns: ColumnRun[];
  merges: Area[];
  hyperlinks: PlacedHyperlink[];
  customProperties: Map<string, string>;
  pageSetup: PageSetup;
}

export const emptyLayout = (): SheetLayout => ({
  tabColor: "",
  showGridlines: true,
  frozen: { rows: 0, columns: 0 },
  isProtected: false,
  defaultColumnWidth: 64 / 7,
  defaultRowHeight: 15,
  columns: [],
  merges: [],
  hyperlinks: [],
  customProperties: new Map(),
  pageSetup: emptyPageSetup(),
});

/** Width of a digit of Calibri 11 at 96 dpi, the font Excel measures columns by in a new workbook. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/**
 * Column widths: a file has characters of the default font, five pixels of padding included; Office.js
 * has points. ECMA-376 part 1, 18.3.1.13 gives pixels = trunc((256 w + trunc(128 / digit)) / 256 digit);
 * a pixel is 0.75 points. The standard width of 9.14 characters is 64 pixels, 48 points.
 * The default font is taken to be Calibri 11.
 */
export function pointsOfWidth(characters: number): number {
  const pixels = Math.trunc(
    ((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS,
  );
  return pixels * POINTS_PER_PIXEL;
}

/** The inverse of pointsOfWidth, to whole pixels as Excel sets them. */
export function widthOfPoints(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.round((pixels / DIGIT_PIXELS) * 256) / 256;
}

/** The run that a column belongs to. */
export const columnRun = (layout: SheetLayout, column: number): ColumnRun | undefined =>
  layout.columns.find(({ first, last }) => first <= column && column <= last);

/** Changes columns first..last, splitting the runs they are in. */
export function changeColumns(
  layout: SheetLayout,
  first: number,
  last: number,
  change: Partial<Pick<ColumnRun, "width" | "style">>,
): void {
  const result: ColumnRun[] = [];
  let next = first;
  const fresh = (from: number, to: number): void => {
    if (from > to) return;
    const run = { width: undefined, isHidden: false, style: -1, otherAttributes: {} };
    result.push({ ...run, first: from, last: to, ...change });
  };
  for (const run of layout.columns) {
    if (run.last < first || run.first > last) {
      if (run.first > last) {
        fresh(next, last);
        next = last + 1;
      }
      result.push(run);
      continue;
    }
    if (run.first < first) result.push({ ...run, last: first - 1 });
    fresh(next, run.first - 1);
    const from = Math.max(run.first, first);
    const to = Math.min(run.last, last);
    result.push({ ...run, first: from, last: to, ...change });
    if (run.last > last) result.push({ ...run, first: last + 1 });
    next = to + 1;
  }
  fresh(next, Math.min(last, GRID_COLUMNS - 1));
  layout.columns = result;
}
