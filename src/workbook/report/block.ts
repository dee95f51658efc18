/**
 * What a report is made of before it meets a sheet: blocks of cells as plain data.
 * Rows and columns count from 0.
 */
import type { Place } from "../../msg/basics/problem";
import type { Area } from "../names/addresses";
import type { ChartPlan } from "./chartPlan";
import type { PagePlan } from "./pages";
import type { StyleName } from "./styles";

/** A native formula, "=..." in Excel's English; made by formulas.ts only, never from a cell's text. */
export interface Formula {
  readonly formula: string;
}

/** What a cell holds: text ("" for a blank), a number, or a formula. NaN stands for a blank. */
export type Content = string | number | Formula;

export interface Cell {
  readonly content: Content;
  /** The block's own style where left out. */
  readonly style?: StyleName;
  /** Number format of numbers and formulas; "General" where left out. Text is written as text. */
  readonly format?: string;
  /** The cell this one leads to. */
  readonly link?: Place;
}

export interface Row {
  /** What the row is about, unique in its block: a measure, a label. Hand edits are known by it. */
  readonly key: string;
  readonly cells: readonly Cell[];
}

/** A rectangle of cells that is written together. All rows have `columns.length` cells. */
export interface Block {
  /** Unique on its sheet. */
  readonly id: string;
  readonly top: number;
  readonly left: number;
  /** What each column is called when an edit in it is reported. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Style of cells without one of their own. */
  readonly style: StyleName;
  /** The Excel table the block is; its first row is the heading. */
  readonly table?: string;
  /** Columns (by index) whose texts, joined by blanks, are a row's key: its rows may be sorted. */
  readonly keyColumns?: readonly number[];
  /** Columns (by name) that belong to the analyst: written back as found, never an edit. */
  readonly analystColumns?: readonly string[];
  /** The analyst's once written: put only where its columns are empty, never an edit, never cleared. */
  readonly isWrittenOnce?: boolean;
  /** Columns (by index) that say nothing throughout: left out, unless somebody wrote into one. */
  readonly emptyColumns?: readonly number[];
}

export interface SheetPlan {
  readonly sheet: string;
  readonly blocks: readonly Block[];
  /** All charts of ours on the sheet; left out where it has none. */
  readonly charts?: readonly ChartPlan[];
  /** Widths in points, from column A on; undefined leaves a column as it is. */
  readonly widths: readonly (number | undefined)[];
  /** Rows that stay in view, from the top. */
  readonly frozenRows: number;
  /** Columns that stay in view, from column A on; none where left out. */
  readonly frozenColumns?: number;
  readonly page: PagePlan;
}

export function isFormula(content: Content): content is Formula {
  return typeof content === "object";
}

/** Blank: no text, or a figure that is not there. */
export function isBlank(content: Content): boolean {
  return content === "" || (typeof content === "number" && !Number.isFinite(content));
}

/** Where a block stands on its sheet. */
export function blockArea(block: Block): Area {
  return {
    top: block.top,
    left: block.left,
    rows: block.rows.length,
    columns: block.columns.length,
  };
}

/** "Smallest allowed positive number" of Excel's specifications and limits. */
const SMALLEST_IN_EXCEL = 2.2251e-308;

/** A number as a cell keeps it: those nearer to 0 than Excel's smallest become 0. */
export function numberInExcel(number: number): number {
  return Math.abs(number) < SMALLEST_IN_EXCEL ? 0 : number;
}

export const BLANK: Cell = { content: "" };

/** A row's cells, filled up with blanks to the width of its block. */
export function filled(cells: readonly Cell[], width: number): readonly Cell[] {
  return [...cells, ...Array<Cell>(Math.max(0, width - cells.length)).fill(BLANK)];
}

export function cell(content: Content, style?: StyleName, format?: string): Cell {
  return {
    content,
    ...(style === undefined ? {} : { style }),
    ...(format === undefined ? {} : { format }),
  };
}
