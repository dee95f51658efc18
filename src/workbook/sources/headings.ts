/** Headings of source sheets: where they stand, what they say, and which column a name means. */
import { columnIndex, columnLetters, intersection, type Area } from "../names/addresses";
import {
  isBlank,
  listEntries,
  nameKey,
  plainText,
  withoutFootnotes,
  type CellValue,
} from "../names/cellText";
import { wordsOfCell } from "../cells/periodPatterns";
import { NUMBER_CODE, type CellColumn, type SheetCells } from "../cells/sheetCells";
import { COLUMN_REFERENCE } from "../setup/readSourceRows";

/** A column of a source by its heading. */
export interface HeadingColumn {
  /** Column of the sheet, from 0. */
  readonly column: number;
  /** The heading's cells from top to bottom, merged cells once, blank ones left out. */
  readonly parts: readonly CellValue[];
  /** The parts' texts. */
  readonly texts: readonly string[];
  /** The texts joined by " / ". */
  readonly full: string;
}

/** The heading's first and last row on the sheet, from 0; last = first - 1 for none. */
export interface HeadingRows {
  readonly first: number;
  readonly last: number;
}

/** Where a name is matched: the exact text first, then without footnote digits. */
const READINGS: readonly ((text: string) => string)[] = [(text) => text, withoutFootnotes];

/** The last line of a heading given as "Offences / Number". */
function lastPart(name: string): string {
  return plainText(name.split(" / ").at(-1) ?? "");
}

/**
 * The first cell (row by row) that holds a heading: its whole text, else its last part, each
 * exactly and then without footnote digits. Row and column of the sheet; undefined for none.
 */
function findHeadingCell(
  cells: SheetCells,
  name: string,
): { readonly row: number; readonly column: number } | undefined {
  for (const wanted of new Set([name, lastPart(name)])) {
    for (const reading of READINGS) {
      const found = firstCell(cells, nameKey(wanted), reading);
      if (found) return found;
    }
  }
  return undefined;
}

/** Footnotes and blanks do not make a heading longer than this. */
const LONGEST_EXTRA = 40;

function firstCell(cells: SheetCells, key: string, reading: (text: string) => string) {
  const { top, left, columns } = cells.area;
  let row = cells.area.rows;
  let column = -1;
  for (let at = left; at < left + columns; at++) {
    const found = firstRow(cells.column(at), key, reading, row);
    if (found >= row) continue;
    row = found;
    column = at;
  }
  return column < 0 ? undefined : { row: top + row, column };
}

/** The first row of a column that holds a heading, if it is above `before`; else `before`. */
function firstRow(
  column: CellColumn | undefined,
  key: string,
  reading: (text: string) => string,
  before: number,
): number {
  const isHeading = (text: unknown) =>
    typeof text === "string" &&
    text.length >= key.length &&
    text.length <= key.length + LONGEST_EXTRA &&
    nameKey(reading(plainText(text))) === key;
  const wanted = new Set(
    [...(column?.texts.keys() ?? [])].filter((code) => isHeading(column?.texts[code])),
  );
  if (!column || wanted.size === 0) return before;
  const row = column.codes
    .subarray(0, before)
    .findIndex((code) => code !== NUMBER_CODE && wanted.has(code));
  return row < 0 ? before : row;
}

function mergedWith(merges: readonly Area[], row: number, column: number): Area | undefined {
  return merges.find((area) => intersection(area, { top: row, left: column, rows: 1, columns: 1 }));
}

/** A heading that was found; its rows are known with the merged cells of the sheet. */
export interface SourceHeading {
  rows(merges: readonly Area[]): HeadingRows;
}

/**
 * The heading of a source: the first rows of a given range, else the rows that end with the cell
 * that holds the Force column's heading. undefined when no cell does.
 */
export function findSourceHeading(
  cells: SheetCells,
  forceColumn: string,
  count: number,
  rangeGiven: boolean,
): SourceHeading | undefined {
  const { top } = cells.area;
  if (rangeGiven) {
    const rows = { first: top, last: top + Math.min(count, cells.area.rows) - 1 };
    return { rows: () => rows };
  }
  const cell = findHeadingCell(cells, listEntries(forceColumn, "|")[0] ?? "");
  return cell && { rows: (merges) => headingRowsAt(cell, count, merges, cells.area) };
}

/** The rows of the heading that ends with a cell, which may be merged downwards. */
export function headingRowsAt(
  cell: { readonly row: number; readonly column: number },
  count: number,
  merges: readonly Area[],
  area: Area,
): HeadingRows {
  const merged = mergedWith(merges, cell.row, cell.column);
  const last = merged ? merged.top + merged.rows - 1 : cell.row;
  return { first: Math.max(area.top, last - Math.max(count, 1) + 1), last };
}

/** The columns of a source with their headings; merged cells fill their area. */
export function headingColumns(
  cells: SheetCells,
  rows: HeadingRows,
  merges: readonly Area[],
): HeadingColumn[] {
  const { left, columns } = cells.area;
  const heading = { top: rows.first, left, rows: rows.last - rows.first + 1, columns };
  const own = merges.filter((area) => intersection(area, heading) !== undefined);
  return Array.from({ length: columns }, (_, at) => {
    const column = left + at;
    const parts = headingParts(cells, rows, own, column);
    const texts = parts.map(plainText);
    return { column, parts, texts, full: texts.join(" / ") };
  });
}

function headingParts(
  cells: SheetCells,
  rows: HeadingRows,
  merges: readonly Area[],
  column: number,
) {
  const parts: CellValue[] = [];
  const told = new Set<Area>();
  for (let row = rows.first; row <= rows.last; row++) {
    const merged = mergedWith(merges, row, column);
    if (merged && told.has(merged)) continue;
    if (merged) told.add(merged);
    const cell = merged ? cells.at(merged.top, merged.left) : cells.at(row, column);
    if (!isBlank(cell)) parts.push(cell);
  }
  return parts;
}

/**
 * The columns that a name means: "column C", or the headings equal to it as a whole, else in their
 * last part, each exactly and then without footnote digits. More than one is for a person to decide.
 */
export function columnsNamed(
  headings: readonly HeadingColumn[],
  name: string,
): readonly HeadingColumn[] {
  const letters = COLUMN_REFERENCE.exec(name)?.[1];
  if (letters !== undefined) {
    const column = columnIndex(letters);
    return headings.filter((heading) => heading.column === column);
  }
  const key = nameKey(name);
  const whole = (heading: HeadingColumn) => heading.full;
  const last = (heading: HeadingColumn) => heading.texts.at(-1) ?? "";
  for (const text of [whole, last]) {
    for (const reading of READINGS) {
      const found = headings.filter((heading) => {
        const own = text(heading);
        return own !== "" && nameKey(reading(own)) === key;
      });
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** A column as people name it: its letters, and its heading where it has one. */
export function describeColumn(heading: HeadingColumn): string {
  const letters = `column ${columnLetters(heading.column)}`;
  return heading.full === "" ? letters : `"${headingWords(heading)}" (${letters})`;
}

/** A heading as a person reads it on the sheet: Excel's number of a day is a date. */
export function headingWords({ parts }: HeadingColumn): string {
  return parts
    .map((part) => (typeof part === "number" ? wordsOfCell(part) : plainText(part)))
    .join(" / ");
}
