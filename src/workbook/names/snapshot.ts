/** What is read of a workbook, as plain data. Rows and columns of sheets count from 0. */
import type { Area, SheetArea } from "./addresses";
import { nameKey, plainText, type CellValue } from "./cellText";
import type { SetUpTable } from "./columns/tables";

/** One of our tables: its header row and its rows without a totals row, with number formats. */
export interface TableGrid extends SheetArea {
  /** `values[0][0]` is the cell at the area's top left. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats (en-US codes), as `values`. */
  readonly formats: readonly (readonly string[])[];
  /** The row of the table that each of `values` is, from its heading at 0; left out: all of them, in order. */
  readonly rows?: readonly number[];
}

/** A name for an area of a sheet: a table (with its header row) or a defined name. */
export interface NamedArea extends SheetArea {
  readonly name: string;
}

export interface SheetExtent {
  readonly name: string;
  /** The cells with values; undefined on an empty sheet. */
  readonly used: Area | undefined;
}

/** Everything but the sources' figures. */
export interface Snapshot {
  readonly sheets: readonly SheetExtent[];
  readonly tables: readonly NamedArea[];
  readonly names: readonly NamedArea[];
  readonly own: { readonly [Table in SetUpTable]?: TableGrid };
  /** Updates of which long tables were read by name only; left out: none. */
  readonly passedOver?: readonly string[];
  /** Starting a new update was cut off: its names may be of two updates. */
  readonly isNewUpdateBegun?: boolean;
  /** The workbook's days count from 2 January 1904; in `own` they are converted. Left out: they do not. */
  readonly isOf1904?: boolean;
  /** Formulas show what was calculated last, which need not be what their cells make now. */
  readonly isCalculatedByHand?: boolean;
}

/**
 * The sheets that a name may mean: the one of exactly that name, else those of it but for blanks, else but for
 * blanks and case. Several are for a person to decide.
 */
export function sheetsNamed(snapshot: Snapshot, name: string): readonly SheetExtent[] {
  const readings: readonly ((text: string) => string)[] = [(text) => text, plainText, nameKey];
  for (const reading of readings) {
    const found = snapshot.sheets.filter((sheet) => reading(sheet.name) === reading(name));
    if (found.length > 0) return found;
  }
  return [];
}
