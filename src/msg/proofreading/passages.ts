/** The order in which cells are read, and what their place says they are about. */
import type { Place } from "../basics/problem";
import type { MeasureNames } from "./measureNames";
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

/** A cell of a table, with its column's heading and its row's measure. */
export interface TableCell {
  readonly text: string;
  readonly place: Place;
  readonly heading: string;
  readonly measure: number;
  /** Other cells of the row and of the column. */
  readonly row: readonly string[];
  readonly column: readonly string[];
}

export interface Passages {
  /** Texts that are read one after the other. */
  readonly flows: readonly (readonly Passage[])[];
  readonly table: readonly TableCell[];
}

/** Names are short; longer cells are texts. */
const LONGEST_NAME = 80;

export function passagesOf(area: WrittenArea, names: MeasureNames, about: number): Passages {
  const rows = area.rows.flatMap(spreadTabs).map(joinBullets);
  const measures = rows.map((row) => (about >= 0 ? about : rowMeasure(row, names)));
  const passages = (cell: WrittenCell, row: number): Passage[] =>
    linesOf(cell.text).map((line) => ({
      ...line,
      place: cell.place,
      measure: measures[row] ?? -1,
    }));
  const isOneText = rows.every((row) => row.filter(hasWords).length <= 1);
  if (isOneText) {
    return {
      flows: [rows.flatMap((row, at) => row.flatMap((cell) => passages(cell, at)))],
      table: [],
    };
  }
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) =>
    rows.flatMap((row, at) => {
      const cell = row[column];
      const isName =
        cell !== undefined && measures[at] !== -1 && names.whole(cell.text) === measures[at];
      return cell && !isName && !isOfTable(cell.text) ? passages(cell, at) : [];
    }),
  );
  return { flows: columns, table: tableCells(rows, measures) };
}

const hasWords = ({ text }: WrittenCell): boolean => text.trim() !== "";

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
function rowMeasure(row: readonly WrittenCell[], names: MeasureNames): number {
  const filled = row.filter(hasWords);
  if (filled.length < 2) return -1;
  const named = new Set(
    filled.flatMap(({ text }) => {
      const found = text.length <= LONGEST_NAME ? names.whole(text) : undefined;
      return found === undefined ? [] : [found];
    }),
  );
  const [first] = named;
  return named.size === 1 && first !== undefined ? first : -1;
}

function tableCells(
  rows: readonly (readonly WrittenCell[])[],
  measures: readonly number[],
): TableCell[] {
  return rows.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      hasWords(cell)
        ? [
            {
              text: cell.text.trim(),
              place: cell.place,
              heading: headingOf(rows, measures, at, column),
              measure: measures[at] ?? -1,
              row: row.filter((other) => other !== cell).map(({ text }) => text),
              column: rows.flatMap((other) => (other === row ? [] : [other[column]?.text ?? ""])),
            },
          ]
        : [],
    ),
  );
}

/** The nearest text above in a row that is about no measure, and that is a heading by its words. */
function headingOf(
  rows: readonly (readonly WrittenCell[])[],
  measures: readonly number[],
  at: number,
  column: number,
): string {
  for (let row = at - 1; row >= 0; row--) {
    const text = plainWords(rows[row]?.[column]?.text ?? "")
      .replace(/\s+/gu, " ")
      .trim();
    if (measures[row] === -1 && /position|change required|value|status/iu.test(text)) return text;
  }
  return "";
}
