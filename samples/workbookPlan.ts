/** A workbook as plain data: what stands where and how it looks, before anything is painted. */

/** A cell's value; dates are Excel serial numbers. null leaves the cell empty. */
export type PlannedValue = string | number | null;

/** How a line of text outside the grids looks. */
export type LineStyle = "title" | "heading" | "source" | "body";

/** One line of text; rows and columns count from 0. */
export interface PlannedLine {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly style: LineStyle;
}

export interface PlannedColumn {
  readonly heading: string;
  /** Width in characters of the standard font. */
  readonly width: number;
  /** Excel number format of the figures; "@" keeps text as text. Absent: General. */
  readonly numberFormat?: string;
  readonly wrap?: boolean;
  readonly align?: "Left" | "Center" | "Right";
}

/** A block of rows under a heading row; an Excel table when it has a name. */
export interface PlannedGrid {
  readonly row: number;
  readonly column: number;
  readonly table?: string;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly (readonly PlannedValue[])[];
}

export interface PlannedSheet {
  readonly name: string;
  readonly tabColor: string;
  readonly lines: readonly PlannedLine[];
  readonly grids: readonly PlannedGrid[];
  /** Widths in characters of columns outside the grids, by column. */
  readonly widths?: Readonly<Record<number, number>>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  /** "by grid" begins a page with every grid; else the sheet prints one page wide. */
  readonly print?: "by grid";
}

export interface PlannedWorkbook {
  readonly fileName: string;
  readonly sheets: readonly PlannedSheet[];
}

/** Tab colours, by what a sheet is for. */
export const TAB_COLORS = { about: "#7F7F7F", setup: "#C55A11", data: "#2F5597" } as const;

/** A value every list of a figures file must have; a gap there is a mistake in the file. */
export function present<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The figures hold no ${what}.`);
  return value;
}
