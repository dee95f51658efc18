/** Where tables of forces stand on a sheet: their force column, their heading and their columns of figures. */
import { columnLetters, type Area } from "../names/addresses";
import { isBlank, plainText, type CellValue } from "../names/cellText";
import type { ForceNames } from "../cells/forceNames";
import { readTextFigure } from "../cells/numberText";
import { periodReadings } from "../cells/periodText";
import type { SheetCells } from "../cells/sheetCells";
import { headingColumns, type HeadingColumn, type HeadingRows } from "../sources/headings";
import { filledColumn } from "../sources/mergedLabels";
import { tableHeading } from "./tableHeading";

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
  /** Whether the cell above the forces names them. */
  readonly hasCorner: boolean;
  /** Its area from the heading on, where the sheet has other tables too or the forces no heading. */
  readonly range: Area | undefined;
  readonly force: HeadingColumn;
  /** Columns with a number beside a force, without those that name forces. */
  readonly figures: readonly HeadingColumn[];
  /** Columns without a number beside a force, without those that name forces. */
  readonly words: readonly HeadingColumn[];
  /** Rows of the sheet that name a force, and the indices of these forces. */
  readonly rows: readonly number[];
  readonly forces: ReadonlySet<number>;
  /** The force of each of the rows. */
  readonly forceOfRow: ReadonlyMap<number, number>;
  /** The words between heading and first figures ("Rate per 1,000 population"), by column. */
  readonly units: ReadonlyMap<number, string>;
}

/** A list of fewer forces is hardly a table to compare. */
export const FEWEST_FORCES = 3;

/** The tables of forces on a sheet, from top to bottom. */
export function findForceTables(sample: SheetSample, names: ForceNames): ForceTable[] {
  const blocks = blocksOf(sample, names);
  return blocks.flatMap(
    (cells) => findForceTable({ ...sample, cells }, names, blocks.length > 1) ?? [],
  );
}

/**
 * Why a sheet on which forces stand has no table of them, in a clause; undefined where it names too few to be one.
 *
 * "no row above names the columns of figures beside the forces of column B"
 */
export function whyNoTable(sample: SheetSample, names: ForceNames): string | undefined {
  const [best] = namingColumns(sample, names);
  if (!best) return undefined;
  const column = `column ${columnLetters(best.column)}`;
  const { cells } = sample;
  const hasFigures = best.rows.some((row) =>
    cells.inRows(row, 1).some((placed) => placed.column !== best.column && isFigure(placed.cell)),
  );
  return hasFigures
    ? `no row above names the columns of figures beside the forces of ${column}`
    : `there are no figures beside the forces of ${column}`;
}

function columnsOf({ area }: SheetCells): number[] {
  return Array.from({ length: area.columns }, (_, at) => area.left + at);
}

/** The columns in which forces stand, the one with the most first. */
function namingColumns({ cells, merges }: SheetSample, names: ForceNames) {
  return columnsOf(cells)
    .map((column) => ({ column, ...forcesIn(cells, merges, column, names) }))
    .filter(({ forces }) => forces.size >= FEWEST_FORCES)
    .sort((one, other) => other.forces.size - one.forces.size);
}

/** A sheet cut where the forces begin anew behind a row that names none. */
function blocksOf(sample: SheetSample, names: ForceNames): SheetCells[] {
  const { cells } = sample;
  const [best] = namingColumns(sample, names);
  if (!best) return [cells];
  const starts = [cells.area.top];
  const met = new Set<number>();
  let last = best.rows[0] ?? 0;
  for (const row of best.rows) {
    const force = best.forceOfRow.get(row) ?? -1;
    if (met.has(force) && hasHeadingBetween(cells, best.column, last, row)) {
      starts.push(last + 1);
      met.clear();
    }
    met.add(force);
    last = row;
  }
  const end = cells.area.top + cells.area.rows;
  return starts.map((top, at) => cells.rowsFrom(top, (starts[at + 1] ?? end) - top));
}

/** Whether a row between two others has words, and no figures, to the right of the forces. */
function hasHeadingBetween(cells: SheetCells, column: number, from: number, to: number): boolean {
  for (let row = from + 1; row < to; row++) {
    const right = cells.inRows(row, 1).filter((placed) => placed.column > column);
    if (right.length > 0 && right.every(({ cell }) => isHeadingCell(cell))) return true;
  }
  return false;
}

function isHeadingCell(cell: CellValue): boolean {
  if (typeof cell === "number") return periodReadings(cell).readings.length > 0;
  return !isFigure(cell) && !isBlank(cell);
}

/** A number, or a text that is one. */
export function isFigure(cell: CellValue): boolean {
  return !Number.isNaN(figureOf(cell));
}

/** @returns NaN for what is neither a number nor a text that is one */
function figureOf(cell: CellValue): number {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" ? readTextFigure(cell).value : NaN;
}

function findForceTable(
  sample: SheetSample,
  names: ForceNames,
  isOneOfSeveral: boolean,
): ForceTable | undefined {
  const { cells, merges } = sample;
  const naming = namingColumns(sample, names);
  const [best] = naming;
  if (!best) return undefined;
  const isNaming = (column: number) => naming.some((one) => one.column === column);
  const hasFigures = (column: number) => best.rows.some((row) => isFigure(cells.at(row, column)));
  const numeric = columnsOf(cells).filter((column) => !isNaming(column) && hasFigures(column));
  const firstRow = best.rows[0] ?? cells.area.top;
  const heading = tableHeading(cells, merges, best.column, numeric, firstRow);
  if (!heading) return undefined;
  const headings = headingColumns(cells, heading, merges);
  const force = headings.find(({ column }) => column === best.column);
  if (!force) return undefined;
  const open = headings.filter(({ column, full }) => !isNaming(column) && full !== "");
  const isRanged = isOneOfSeveral || !heading.hasCorner;
  return {
    cells,
    titles: titlesAbove(cells, heading.first),
    heading,
    hasCorner: heading.hasCorner,
    range: isRanged ? areaFrom(cells, heading.first, best.rows.at(-1) ?? firstRow) : undefined,
    force,
    figures: open.filter(({ column }) => hasFigures(column)),
    words: open.filter(({ column }) => !hasFigures(column)),
    rows: best.rows,
    forces: best.forces,
    forceOfRow: best.forceOfRow,
    units: unitsBelow(cells, heading.last, firstDataRow(cells, heading.last, firstRow)),
  };
}

/** Texts above a row, from top to bottom. */
export function titlesAbove(cells: SheetCells, row: number): string[] {
  const { top } = cells.area;
  return cells.inRows(top, row - top).map((placed) => plainText(placed.cell));
}

function areaFrom({ area }: SheetCells, first: number, last: number): Area {
  return { ...area, top: first, rows: last - first + 1 };
}

function forcesIn(cells: SheetCells, merges: readonly Area[], column: number, names: ForceNames) {
  const found = filledColumn(cells, column, merges);
  const forceOfRow = new Map<number, number>();
  const { top } = cells.area;
  found?.codes.forEach((code, at) => {
    const text = found.texts[code];
    const force = typeof text === "string" && text !== "" ? names.find(text)[0] : undefined;
    if (force !== undefined) forceOfRow.set(top + at, force);
  });
  return { forces: new Set(forceOfRow.values()), rows: [...forceOfRow.keys()], forceOfRow };
}

/** Years and dates of a heading are numbers too; figures are numbers that are no period. */
function isDataRow(cells: SheetCells, row: number): boolean {
  return cells
    .inRows(row, 1)
    .some(({ cell }) => typeof cell === "number" && periodReadings(cell).readings.length === 0);
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

/** @example forceColumnName(table) // "Force", or "column A" where the cell above the forces is blank */
export function forceColumnName({ hasCorner, force }: ForceTable, named: string): string {
  return hasCorner ? named : `column ${columnLetters(force.column)}`;
}

/** A column's figures by force; forces without one are left out. */
export function figuresByForce(
  { cells, forceOfRow }: ForceTable,
  { column }: HeadingColumn,
): ReadonlyMap<number, number> {
  const figures = new Map<number, number>();
  for (const [row, force] of forceOfRow) {
    const figure = figureOf(cells.at(row, column));
    if (!Number.isNaN(figure)) figures.set(force, figure);
  }
  return figures;
}
