/** What stands on the report's sheets before a refresh, as it was read. */
import { sameInExcel, type Area } from "../names/addresses";
import { SHEETS, TABLES } from "../names/contract";
import { INDICATOR_RESULTS } from "../report/indicatorResults";
import { POSITIONS, RESULTS } from "../report/results";
import type { ChartPlan } from "../report/chartPlan";
import type { Begun } from "./begun";
import type { OwnWord } from "./ownWords";
import type { BlockStamp, SheetStamp } from "./fingerprint";

/** A chart of an earlier report. */
export interface OwnChart {
  readonly name: string;
  readonly seriesCount: number;
}

/** The sheets that are written, in the order in which they stand. */
export const OWN_SHEETS = [
  SHEETS.summary,
  SHEETS.performance,
  SHEETS.movement,
  SHEETS.indicators,
  SHEETS.update,
  SHEETS.background,
  SHEETS.evidence,
  SHEETS.charts,
  SHEETS.checks,
] as const;

interface OwnTablePlan {
  readonly sheet: string;
  readonly columns: readonly { readonly name: string }[];
}

/** The tables that are written, each on its sheet. */
export const OWN_TABLES: Readonly<Record<string, OwnTablePlan>> = {
  [TABLES.results]: { sheet: SHEETS.evidence, columns: RESULTS },
  [TABLES.positions]: { sheet: SHEETS.evidence, columns: POSITIONS },
  [TABLES.indicatorResults]: { sheet: SHEETS.indicators, columns: INDICATOR_RESULTS },
};

/** Our table of a name; undefined for any other. */
export function ownTable(name: string): OwnTablePlan | undefined {
  return Object.entries(OWN_TABLES).find(([own]) => sameInExcel(own, name))?.[1];
}

/** Cells of a part of a sheet, as formulas or constants. */
export interface Grid {
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly unknown[])[];
}

/** A column that the analyst added to one of our tables: its cells below the heading. */
export interface OwnColumn {
  readonly heading: string;
  /** The sheet's. */
  readonly column: number;
  readonly cells: readonly {
    /** A formula, or a constant; "" for a blank. */
    readonly formula: string | number | boolean;
    readonly value: unknown;
    readonly format: string;
  }[];
}

export interface OwnTable {
  readonly name: string;
  readonly area: Area;
  readonly headings: readonly string[];
  /** Columns of the analyst's. */
  readonly own?: readonly OwnColumn[];
  /** Has a row of totals. */
  readonly hasTotals?: boolean;
  /** What it is called as long as it has not got its name, where its making was cut off. */
  readonly calledNow?: string | undefined;
}

/** How a sheet prints, as far as reports set it. */
export interface PrintedPage {
  readonly header: readonly [left: string, center: string, right: string];
  readonly footer: readonly [left: string, center: string, right: string];
  /** None for the whole sheet. */
  readonly areas: readonly Area[];
  /** Rows, counted from 0, before which a page begins. */
  readonly breaksBefore: readonly number[];
  readonly isCentred: boolean;
}

export interface OwnSheet {
  readonly name: string;
  readonly exists: boolean;
  readonly isProtected: boolean;
  /** Carries our custom property. */
  readonly isOurs: boolean;
  /** undefined on a new sheet, or one written by an unknown version. */
  readonly stamp: SheetStamp | undefined;
  /** The mark of a writing that was not finished; see begun.ts. */
  readonly begun?: Begun | undefined;
  /** What FIGURES_KEY holds; undefined on other sheets and before the first run. */
  readonly figureStamps?: string | undefined;
  /** When MSG Evidence was written; undefined on other sheets, and where an earlier release wrote it. */
  readonly writtenAt?: string | undefined;
  readonly grids: readonly Grid[];
  /** A part of it that was not read, because something stands far outside the report. */
  readonly tooLarge?: Area | undefined;
  readonly tables: readonly OwnTable[];
  /** Words of rows that its tables have no more; see ownColumns.ts. */
  readonly keptWords?: readonly OwnWord[];
  /** Tables of other names; looked for on sheets alone that hold tables of ours. */
  readonly otherTables?: readonly Pick<OwnTable, "name" | "area">[];
  /** Charts of an earlier report; the analyst's own are left out. */
  readonly charts: readonly OwnChart[];
  /** The analyst's own charts on the sheet. */
  readonly otherCharts?: readonly OwnChart[];
  /** What they were given; undefined on other sheets, and where it is not known. */
  readonly chartPlans?: readonly ChartPlan[] | undefined;
  readonly printed?: PrintedPage | undefined;
}

export interface OwnState {
  readonly sheets: ReadonlyMap<string, OwnSheet>;
  readonly isStructureProtected: boolean;
  /** The workbook's days count from 2 January 1904; left out: they do not. */
  readonly isOf1904?: boolean;
  /** Tables and defined names called as ours are, but standing elsewhere. */
  readonly strangers: readonly { readonly name: string; readonly where: string }[];
}

/** What was written on a sheet by the last report, and by one that was not finished. */
export function writtenBlocks({ stamp, begun }: OwnSheet): readonly BlockStamp[] {
  return [...(stamp?.blocks ?? []), ...(begun?.stamp?.blocks ?? [])];
}

/** What a cell of our sheet holds; "" where blank. */
export function contentAt(sheet: OwnSheet, row: number, column: number): unknown {
  for (const { top, left, cells } of sheet.grids) {
    const content = cells[row - top]?.[column - left];
    if (content !== undefined && content !== null && content !== "") return content;
  }
  return "";
}
