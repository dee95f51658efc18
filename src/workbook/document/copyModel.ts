/**
 * The update as a workbook for whoever reads by ear, by keyboard or enlarged: values only, as plain data before it is a
 * file.
 */

export interface AccessibleCopy {
  readonly title: string;
  /** Who made it; "" where the set-up does not say. */
  readonly author: string;
  readonly cover: readonly string[];
  /** The first lists the others, the second holds the notes. */
  readonly tables: readonly CopyTable[];
}

export interface CopyTable {
  /** The sheet's name: 31 characters at most, none of Excel's own. */
  readonly sheet: string;
  /** The Excel table's name. */
  readonly name: string;
  readonly title: string;
  /** Below the title: how many tables the sheet has, and where notes are. */
  readonly about: string;
  readonly columns: readonly CopyColumn[];
  /** A cell a column, none of them blank; the first says what the row is about. */
  readonly rows: readonly (readonly CopyCell[])[];
}

export interface CopyColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

export type CopyCell = string | CopyFigure | CopyLink;

interface CopyFigure {
  readonly figure: number;
  /** Excel's number format. */
  readonly format: string;
}

/** A text that leads to a sheet, and says to which. */
interface CopyLink {
  readonly text: string;
  readonly sheet: string;
}
