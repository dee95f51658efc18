/** Tables that stand under each other in the area of one source: each begins with a heading of its own. */
import { isBlank, nameKey, plainText, withoutFootnotes, type CellValue } from "../names/cellText";
import type { Area } from "../names/addresses";
import type { ForceNames } from "../cells/forceNames";
import { periodReadings } from "../cells/periodText";
import { NUMBER_CODE, type CellColumn, type SheetCells } from "../cells/sheetCells";
import type { ColumnPlan, HeadedTable } from "./columnPlan";
import { headingRowsAt, type HeadingColumn, type HeadingRows } from "./headings";

/** A line with fewer words of a heading than this, and without that of the forces, is none. */
const FEWEST_WORDS = 2;

/** The tables of a source, the first with the heading that was found. */
export function tableBlocks(
  plan: ColumnPlan,
  first: HeadingRows,
  headings: readonly HeadingColumn[],
  merges: readonly Area[],
  forces: ForceNames,
): HeadedTable[] {
  const { cells, source } = plan;
  const end = cells.area.top + cells.area.rows;
  const column = plan.forceColumns[0] ?? cells.area.left;
  const starts = [first];
  for (const row of headingLines(plan, headings, forces)) {
    const before = starts.at(-1) ?? first;
    if (row <= before.last) continue;
    const rows = headingRowsAt({ row, column }, source.headerRows, merges, cells.area);
    starts.push({ first: Math.max(rows.first, before.last + 1), last: rows.last });
  }
  return starts.map((rows, at) => ({ rows, endRow: starts[at + 1]?.first ?? end }));
}

/** Rows of the sheet below the heading that are headings again, from top to bottom. */
function headingLines(
  plan: ColumnPlan,
  headings: readonly HeadingColumn[],
  forces: ForceNames,
): number[] {
  const { cells, firstRow, forceColumns } = plan;
  const [forceColumn] = forceColumns;
  if (forceColumn === undefined) return [];
  const named = new Set(rowsWith(cells, forceColumn, firstRow, repeats(headings, forceColumn)));
  const worded = new Map<number, number>();
  for (const column of figureColumns(plan)) {
    const isHeading = headingWords(headings, plan);
    for (const row of rowsWith(cells, column, firstRow, isHeading))
      worded.set(row, (worded.get(row) ?? 0) + 1);
  }
  const fewest = Math.min(FEWEST_WORDS, figureColumns(plan).length);
  const isLine = (row: number, words: number) =>
    words >= fewest && forces.find(plainText(cells.at(row, forceColumn))).length === 0;
  const lines = [...worded].filter(([row, words]) => isLine(row, words)).map(([row]) => row);
  const dated = linesOfDates(plan, headings);
  return [...new Set([...named, ...lines, ...dated])].sort((one, other) => one - other);
}

function figureColumns({ figures }: ColumnPlan): number[] {
  return [...new Set(figures.flatMap(({ columns }) => columns))];
}

/** Whether a text is the heading of a column once more. */
function repeats(headings: readonly HeadingColumn[], column: number): (text: string) => boolean {
  const heading = headings.find((one) => one.column === column);
  const keys = wordsOf(heading);
  return (text) => keys.has(nameKey(withoutFootnotes(text)));
}

function wordsOf(heading: HeadingColumn | undefined): Set<string> {
  const last = heading?.texts.at(-1) ?? "";
  return new Set(last === "" ? [] : [nameKey(withoutFootnotes(last))]);
}

/** Whether a text among figures is one of the table's headings, or a period where headings are periods. */
function headingWords(
  headings: readonly HeadingColumn[],
  { source }: ColumnPlan,
): (text: string) => boolean {
  const keys = new Set(headings.flatMap((heading) => [...wordsOf(heading)]));
  const arePeriods = source.layout === "wide periods";
  return (text) =>
    keys.has(nameKey(withoutFootnotes(text))) ||
    (arePeriods && periodReadings(text).readings.length > 0 && !/^[\d.,]+$/.test(text));
}

/** Rows of the sheet, from one on, whose cell of a column is a text of a kind. */
function rowsWith(
  cells: SheetCells,
  column: number,
  from: number,
  isKind: (text: string) => boolean,
): number[] {
  const found = cells.column(column);
  const wanted = codesOf(found, isKind);
  if (!found || wanted.size === 0) return [];
  const rows: number[] = [];
  for (let row = from - cells.area.top; row < found.codes.length; row++) {
    const code = found.codes[row] as number;
    if (code !== NUMBER_CODE && wanted.has(code)) rows.push(cells.area.top + row);
  }
  return rows;
}

function codesOf(column: CellColumn | undefined, isKind: (text: string) => boolean): Set<number> {
  const codes = [...(column?.texts.keys() ?? [])].filter((code) => {
    const text = column?.texts[code];
    return typeof text === "string" && !isBlank(text) && isKind(plainText(text));
  });
  return new Set(codes);
}

/** Lines of dates or years beside a blank cell of the forces, where the heading has such numbers too. */
function linesOfDates(plan: ColumnPlan, headings: readonly HeadingColumn[]): number[] {
  const { cells, source, firstRow, forceColumns } = plan;
  const [forceColumn = 0] = forceColumns;
  if (source.layout !== "wide periods") return [];
  const columns = figureColumns(plan);
  const own = headings.filter(({ column }) => columns.includes(column));
  if (!own.every(({ parts }) => typeof parts.at(-1) === "number") || columns.length < FEWEST_WORDS)
    return [];
  const known = new Set(own.map(({ parts }) => parts.at(-1)));
  const isDate = (cell: CellValue) =>
    typeof cell === "number" && periodReadings(cell).readings.length > 0;
  return rowsWithBlank(cells, forceColumn, firstRow).filter((row) => {
    const line = columns.map((column) => cells.at(row, column));
    // Totals may look like dates; a heading has some of the first one's own.
    return line.every(isDate) && line.filter((cell) => known.has(cell)).length * 2 >= line.length;
  });
}

function rowsWithBlank(cells: SheetCells, column: number, from: number): number[] {
  const { top, rows } = cells.area;
  return Array.from({ length: top + rows - from }, (_, at) => from + at).filter((row) =>
    isBlank(cells.at(row, column)),
  );
}
