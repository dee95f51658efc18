/** Tables among cells: headings of one row or several, titles above them, and rows below. */
import { readAspiration } from "../words/readAspiration";
import { columnKind } from "./columnKinds";
import { plainWords, type WrittenCell } from "./writtenText";

export interface TableRow {
  readonly cells: readonly WrittenCell[];
  /** Index of the measure that the row names; -1 for none or several. */
  readonly measure: number;
  /** The column of the cell that names it; -1 for none. */
  readonly nameAt: number;
}

/** Rows under one heading; without a heading its lines are empty. */
export interface WrittenTable {
  /** Short lines of their own above the heading, the nearest first. */
  readonly titles: readonly string[];
  /** A list a column: the lines of its heading, the top one first. */
  readonly headings: readonly (readonly string[])[];
  readonly rows: readonly TableRow[];
}

/** Headings are short; longer cells are texts. */
const LONGEST_HEADING = 120;
/** A heading has at most so many lines above the one that tells it. */
const MOST_LINES_ABOVE = 3;
const MOST_TITLES = 2;
/** So many blank rows end a table. */
const BLANK_ROWS = 2;

type Role = "heading" | "other heading" | "body" | "blank";

/**
 * The tables of an area. A heading begins at a row of short texts, one of which says what its
 * column holds ("MSG Position"); the rows of short texts that touch it are lines of the same
 * heading. It holds until the next heading, known or not.
 */
export function tablesOf(rows: readonly TableRow[]): WrittenTable[] {
  const roles = rolesOf(rows);
  const tables: { table: WrittenTable; rows: TableRow[] }[] = [];
  const open = (headings: WrittenTable["headings"], titles: readonly string[]) => {
    const body: TableRow[] = [];
    tables.push({ table: { headings, titles, rows: body }, rows: body });
  };
  open([], []);
  rows.forEach((row, at) => {
    const role = roles[at];
    const isEnd = role === "blank" && roles[at - BLANK_ROWS + 1] === "blank";
    if (role === "heading") {
      if (roles[at - 1] === "heading") return;
      let last = at;
      while (roles[last + 1] === "heading") last++;
      open(headingLines(rows.slice(at, last + 1)), titlesAbove(rows, roles, at));
    } else if (role === "other heading" || isEnd) open([], []);
    else if (role === "body") tables.at(-1)?.rows.push(row);
  });
  return tables.map(({ table }) => table).filter(({ rows: body }) => body.length > 0);
}

function rolesOf(rows: readonly TableRow[]): Role[] {
  const roles = rows.map(({ cells }): Role => (cells.some(hasWords) ? "body" : "blank"));
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as TableRow;
    if (roles[at] !== "body") continue;
    if (tellsColumns(row)) {
      roles[at] = "heading";
      for (let above = at - 1; above >= at - MOST_LINES_ABOVE; above--) {
        if (roles[above] !== "body" || !isLineAbove(rows[above] as TableRow, row)) break;
        roles[above] = "heading";
      }
      for (let below = at + 1; below < rows.length; below++) {
        if (roles[below] !== "body" || !isLineBelow(rows[below] as TableRow)) break;
        roles[below] = "heading";
      }
    } else if (isOtherHeading(rows, at)) roles[at] = "other heading";
  }
  return roles;
}

export const hasWords = ({ text }: WrittenCell): boolean => text.trim() !== "";

/** What a cell says in a heading: a merged cell says it in every column it covers. */
export function wordsOf({ text, covered = "" }: WrittenCell): string {
  return plainWords(text.trim() === "" ? covered : text)
    .replace(/\s+/gu, " ")
    .trim();
}

function tellsColumns({ cells, measure }: TableRow): boolean {
  const filled = cells.filter(hasWords);
  return (
    measure === -1 &&
    filled.length >= 2 &&
    filled.every(canBeHeading) &&
    filled.some(({ text }) => !isBenchmark(text) && columnKind(text) !== undefined)
  );
}

/** "Essex | Kent" or "October 2020" above it, each of several columns; not a title in the first. */
function isLineAbove({ cells, measure }: TableRow, below: TableRow): boolean {
  const first = cells.findIndex(hasWords);
  const isTitle = cells.filter(hasWords).length === 1 && first <= below.cells.findIndex(hasWords);
  return measure === -1 && !isTitle && cells.filter(hasWords).every(canBeHeading);
}

function isLineBelow({ cells, measure }: TableRow): boolean {
  const filled = cells.filter(hasWords);
  const isSection = filled.length === 1 && cells.findIndex(hasWords) === 0;
  return measure === -1 && !isSection && filled.every(canBeHeading);
}

/** A heading of which nothing is known ends the table above it all the same. */
function isOtherHeading(rows: readonly TableRow[], at: number): boolean {
  const { cells, measure } = rows[at] as TableRow;
  const filled = cells.filter(hasWords);
  const under = (rows[at + 1]?.cells ?? []).filter(hasWords).length;
  const names = filled.length >= 3 || (filled.length === 2 && under === 2);
  return measure === -1 && names && filled.every(canBeHeading);
}

/** Short words, and none that stand in a table's own cells. */
function canBeHeading(cell: WrittenCell): boolean {
  const { text } = cell;
  const words = wordsOf(cell);
  if (words.length > LONGEST_HEADING || CELL_WORDS.test(words)) return false;
  if (PERIOD_OR_BEST.test(words)) return true;
  return !/^[-+=(<>~]*\s?[\d£]/u.test(words) && (isBenchmark(text) || !isAspiration(words));
}

const CELL_WORDS =
  /^(?:n\/?a\b.*|(?:not |nearly |partly )?(?:met|achieved)|yes|no|none|tbc|improved|deteriorated|no change|unchanged|no new data|new|no data|no aspiration|up|down)\.?$/iu;
const PERIOD_OR_BEST =
  /^(?:\d{4}(?: ?[/-] ?\d{2,4})?(?: q[1-4])?|\d+[- ]months?\b.*|\(?\d(?:st|th)? (?:is|=|being) (?:the )?best\)?)$/iu;

function isBenchmark(text: string): boolean {
  const { kind } = readAspiration(text);
  return kind === "average" || kind === "top quartile";
}

function isAspiration(words: string): boolean {
  return readAspiration(words).kind !== "unreadable";
}

/**
 * The lines of each column's heading. A blank cell above a line of its own belongs to the cell on
 * its left, as where a heading over several columns is not merged.
 */
function headingLines(rows: readonly TableRow[]): readonly (readonly string[])[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const lines = rows.map(({ cells }) =>
    Array.from({ length: width }, (_, column) => {
      const cell = cells[column];
      return cell ? wordsOf(cell) : "";
    }),
  );
  // The first column is the rows': what stands above it is about none of the others.
  const first = Math.min(...lines.map((line) => line.findIndex((words) => words !== "")));
  lines.forEach((line, at) => {
    const below = lines.slice(at + 1);
    for (let column = first + 2; column < width; column++) {
      const hasOwn = below.some((other) => other[column] !== "");
      if (line[column] === "" && hasOwn) line[column] = line[column - 1] ?? "";
    }
  });
  return Array.from({ length: width }, (_, column) =>
    lines
      .map((line) => line[column] ?? "")
      // A cell merged downwards says its words once.
      .filter((words, at, all) => words !== "" && words !== all[at - 1]),
  );
}

/** Lines of one cell above a heading, blank rows between them or not. */
function titlesAbove(rows: readonly TableRow[], roles: readonly Role[], top: number): string[] {
  const titles: string[] = [];
  for (let at = top - 1; at >= 0 && titles.length < MOST_TITLES; at--) {
    if (roles[at] === "blank") continue;
    const filled = (rows[at] as TableRow).cells.filter(hasWords);
    const [only] = filled;
    if (filled.length !== 1 || !only) break;
    titles.push(wordsOf(only));
  }
  return titles.filter((title) => title.length <= LONGEST_HEADING);
}
