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
  /** Starting a new update was cut off: its names may be of two updates. */
  readonly isNewUpdateBegun?: boolean;
}

/** The sheet of that name: exactly after trimming blanks, else whatever the case. */
export function findSheet(snapshot: Snapshot, name: string): SheetExtent | undefined {
  const wanted = plainText(name);
  return (
    snapshot.sheets.find((sheet) => plainText(sheet.name) === wanted) ??
    snapshot.sheets.find((sheet) => nameKey(sheet.name) === nameKey(wanted))
  );
}
