/** Where a table of forces stands on a sheet: its force column, its heading and its columns of figures. */
import { intersection, type Area } from "../names/addresses";
import { isBlank, plainText, type CellValue } from "../names/cellText";
import type { ForceNames } from "../cells/forceNames";
import { periodReadings } from "../cells/periodText";
import type { SheetCells } from "../cells/sheetCells";
import { headingColumns, type HeadingColumn, type HeadingRows } from "../sources/headings";

/** The cells of a sheet that are looked through. */
export interface SheetSample {
  readonly cells: SheetCells;
  /** Merged areas among them. */
  readonly merges: readonly Area[];
  /** Whether the sheet goes on below. */
  readonly isCut: boolean;
}

export interface ForceTable {
  readonly cells: SheetCells;
  /** Texts above the heading, from top to bottom. */
  readonly titles: readonly string[];
  readonly heading: HeadingRows;
  readonly force: HeadingColumn;
  /** Columns with a number beside a force, without those that name forces. */
  readonly figures: readonly HeadingColumn[];
  /** Columns without a number beside a force, without those that name forces. */
  readonly words: readonly HeadingColumn[];
  /** Rows of the sheet that name a force, and the indices of these forces. */
  readonly rows: readonly number[];
  readonly forces: ReadonlySet<number>;
  /** The words between heading and first figures ("Rate per 1,000 population"), by column. */
  readonly units: ReadonlyMap<number, string>;
}

/** A list of fewer forces is hardly a table to compare. */
const FEWEST_FORCES = 3;
const HEADING_WORDS =
  /\b(?:forces?|areas?|codes?|names?|police|constabulary|region|organisation)\b/i;
const LONGEST_HEADING = 40;
/** A heading has no more rows than this above the one that names the forces. */
const MOST_ROWS_ABOVE = 3;

/** The table of forces on a sheet; undefined where there is none. */
export function findForceTable(sample: SheetSample, names: ForceNames): ForceTable | undefined {
  const { cells, merges } = sample;
  const columns = Array.from({ length: cells.area.columns }, (_, at) => cells.area.left + at);
  const naming = columns
    .map((column) => ({ column, ...forcesIn(cells, column, names) }))
    .filter(({ forces }) => forces.size >= FEWEST_FORCES);
  const [first, ...others] = naming;
  if (!first) return undefined;
  const best = others.reduce((one, two) => (two.forces.size > one.forces.size ? two : one), first);
  const firstRow = best.rows[0] ?? cells.area.top;
  const cell = headingCell(cells, best.column, firstRow);
  if (cell === undefined) return undefined;
  const heading = headingRows(cells, merges, cell, best.column);
  const headings = headingColumns(cells, heading, merges);
  const force = headings.find(({ column }) => column === best.column);
  if (!force) return undefined;
  const open = headings.filter(({ column }) => !naming.some((one) => one.column === column));
  const hasFigures = ({ column }: HeadingColumn) =>
    best.rows.some((row) => typeof cells.at(row, column) === "number");
  return {
    cells,
    titles: cells
      .inRows(cells.area.top, heading.first - cells.area.top)
      .map((placed) => plainText(placed.cell)),
    heading,
    force,
    figures: open.filter((one) => one.full !== "" && hasFigures(one)),
    words: open.filter((one) => one.full !== "" && !hasFigures(one)),
    rows: best.rows,
    forces: best.forces,
    units: unitsBelow(cells, heading.last, firstDataRow(cells, heading.last, firstRow)),
  };
}

function forcesIn(cells: SheetCells, column: number, names: ForceNames) {
  const forces = new Set<number>();
  const rows: number[] = [];
  const { top, rows: count } = cells.area;
  for (let row = top; row < top + count; row++) {
    const text = cells.at(row, column);
    const force = typeof text === "string" && text !== "" ? names.find(text)[0] : undefined;
    if (force === undefined) continue;
    forces.add(force);
    rows.push(row);
  }
  return { forces, rows };
}

/** The row of the cell above the forces that names them; rows of totals may stand between. */
function headingCell(cells: SheetCells, column: number, firstRow: number): number | undefined {
  const above = Array.from({ length: firstRow - cells.area.top }, (_, at) => firstRow - 1 - at);
  const possible = above.filter((row) => {
    const text = cells.at(row, column);
    const isShort = typeof text === "string" && plainText(text).length <= LONGEST_HEADING;
    return isShort && !isBlank(text) && !isDataRow(cells, row);
  });
  const worded = possible.find((row) => HEADING_WORDS.test(plainText(cells.at(row, column))));
  return worded ?? possible[0];
}

/** Years and dates of a heading are numbers too; figures are numbers that are no period. */
function isDataRow(cells: SheetCells, row: number): boolean {
  return cells
    .inRows(row, 1)
    .some(({ cell }) => typeof cell === "number" && periodReadings(cell).readings.length === 0);
}

function headingRows(
  cells: SheetCells,
  merges: readonly Area[],
  row: number,
  column: number,
): HeadingRows {
  const one = { top: row, left: column, rows: 1, columns: 1 };
  const merged = merges.find((area) => intersection(area, one));
  const last = merged ? merged.top + merged.rows - 1 : row;
  const hasHeading = (above: number) =>
    cells.inRows(above, 1).some((placed) => placed.column > column);
  let first = merged?.top ?? row;
  for (let above = first - 1; above >= first - MOST_ROWS_ABOVE; above--) {
    if (above < cells.area.top || !hasHeading(above)) break;
    first = above;
  }
  return { first, last };
}

function firstDataRow(cells: SheetCells, last: number, firstRow: number): number {
  for (let row = last + 1; row < firstRow; row++) if (isDataRow(cells, row)) return row;
  return firstRow;
}

/** A unit holds for the columns to its right up to the next one. */
function unitsBelow(
  cells: SheetCells,
  last: number,
  firstRow: number,
): ReadonlyMap<number, string> {
  const units = new Map<number, string>();
  const { left, columns } = cells.area;
  for (let row = last + 1; row < firstRow; row++) {
    let unit: CellValue = "";
    for (let column = left; column < left + columns; column++) {
      const cell = cells.at(row, column);
      if (typeof cell === "string" && !isBlank(cell)) unit = cell;
      if (unit !== "") units.set(column, plainText(unit));
    }
  }
  return units;
}
