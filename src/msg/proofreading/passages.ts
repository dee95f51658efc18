/** The order in which cells are read, and what their place says they are about. */
import type { Place } from "../basics/problem";
import type { MeasureNames } from "./measureNames";
import { hasWords, type TableRow, wordsOf } from "./tables";
import {
  isBulletAlone,
  linesOf,
  plainWords,
  type WrittenArea,
  type WrittenCell,
} from "./writtenText";
import { readAspiration } from "../words/readAspiration";

/** One line of a cell. */
export interface Passage {
  readonly text: string;
  readonly isItem: boolean;
  readonly place: Place;
  /** The measure it is about by where it stands; -1 for none. */
  readonly measure: number;
}

/** Names are short; longer cells are texts. */
const LONGEST_NAME = 80;

/** The rows of an area, tables pasted into single cells spread, with the measure each names. */
export function rowsOf(area: WrittenArea, names: MeasureNames, about: number): TableRow[] {
  return area.rows
    .flatMap(spreadTabs)
    .map(joinBullets)
    .map((cells) => (about >= 0 ? { cells, measure: about, nameAt: 0 } : namedRow(cells, names)));
}

/** Whether no row has more than one cell: there is no table. */
export function isOneText(rows: readonly TableRow[]): boolean {
  return rows.every(({ cells }) => cells.filter(hasWords).length <= 1);
}

/**
 * Texts that are read one after the other: all rows of one text, else column by column.
 *
 * @param taken cells that were read as a table's
 */
export function flowsOf(
  rows: readonly TableRow[],
  names: MeasureNames,
  taken: ReadonlySet<WrittenCell>,
): (readonly Passage[])[] {
  const passages = (cell: WrittenCell, measure: number): Passage[] =>
    linesOf(cell.text).map((line) => ({ ...line, place: cell.place, measure }));
  if (isOneText(rows)) {
    return [rows.flatMap(({ cells, measure }) => cells.flatMap((cell) => passages(cell, measure)))];
  }
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) =>
    rows.flatMap(({ cells, measure }) => {
      const cell = cells[column];
      if (!cell || taken.has(cell) || isOfTable(cell.text)) return [];
      const isName = measure !== -1 && names.whole(cell.text) === measure;
      return isName ? [] : passages(cell, measure);
    }),
  );
}

/** Positions, figures and aspirations in a table say what their heading says; they are no sentences. */
function isOfTable(text: string): boolean {
  const written = text.trim();
  return readAspiration(written).kind !== "unreadable" || /^[-+=]?\d.{0,60}$/u.test(written);
}

/** A table pasted into one cell: its tabs are columns, its lines rows. */
function spreadTabs(row: readonly WrittenCell[]): (readonly WrittenCell[])[] {
  const [only, ...others] = row.filter(hasWords);
  if (!only || others.length > 0 || !only.text.includes("\t")) return [row];
  return plainWords(only.text)
    .split(/\r\n|\r|\n/u)
    .map((line) => line.split("\t").map((text) => ({ text, place: only.place })));
}

/** A bullet in a cell of its own goes to the text on its right. */
function joinBullets(row: readonly WrittenCell[]): readonly WrittenCell[] {
  const joined: WrittenCell[] = [];
  row.forEach((cell, at) => {
    const next = row[at + 1];
    const before = row[at - 1];
    if (next && isBulletAlone(cell.text) && hasWords(next)) joined.push({ ...cell, text: "" });
    else if (before && isBulletAlone(before.text) && hasWords(cell))
      joined.push({ ...cell, text: `- ${cell.text}` });
    else joined.push(cell);
  });
  return joined;
}

/** The one measure that a row's short cells name; -1 for none or several, or a row of one text. */
function namedRow(cells: readonly WrittenCell[], names: MeasureNames): TableRow {
  const nameless = { cells, measure: -1, nameAt: -1 };
  if (cells.filter(hasWords).length < 2) return nameless;
  const found = cells.map((cell) => {
    const words = wordsOf(cell);
    return words === "" || words.length > LONGEST_NAME ? undefined : names.whole(words);
  });
  const nameAt = found.findIndex((measure) => measure !== undefined);
  const measure = found[nameAt];
  const isOne = found.every((other) => other === undefined || other === measure);
  return measure !== undefined && isOne ? { cells, measure, nameAt } : nameless;
}
