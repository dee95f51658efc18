/** Where the heading of a table of forces stands: the rows above the first force that name its columns. */
import { intersection, type Area } from "../names/addresses";
import { isBlank, type CellValue } from "../names/cellText";
import { periodReadings } from "../cells/periodText";
import type { SheetCells } from "../cells/sheetCells";
import type { HeadingRows } from "../sources/headings";

/** A heading has no more rows than this above the one that names the forces. */
const MOST_ROWS_ABOVE = 3;
/** A heading names at least this share of the columns of figures. */
const MOSTLY = 0.5;

export interface TableHeading extends HeadingRows {
  /** The cell above the forces names them. */
  readonly hasCorner: boolean;
}

/** Rows of a sheet as they may be a heading over some columns of figures. */
class HeadingFinder {
  constructor(
    private readonly cells: SheetCells,
    private readonly merges: readonly Area[],
    private readonly column: number,
    private readonly figures: readonly number[],
  ) {}

  /** What a cell shows, merged cells everywhere in their area. */
  shown(row: number, column: number): CellValue {
    const merged = this.mergedAt(row, column);
    return merged ? this.cells.at(merged.top, merged.left) : this.cells.at(row, column);
  }

  mergedAt(row: number, column: number): Area | undefined {
    const one = { top: row, left: column, rows: 1, columns: 1 };
    return this.merges.find((area) => intersection(area, one) !== undefined);
  }

  corner(row: number): CellValue {
    return this.shown(row, this.column);
  }

  /** How many of the columns of figures a row names. */
  coverage(row: number): number {
    return this.figures.filter((column) => !isBlank(this.shown(row, column))).length;
  }

  covers(row: number): boolean {
    return this.coverage(row) > 0 && this.coverage(row) >= this.figures.length * MOSTLY;
  }

  /** Figures that are no periods, or periods in a line that names forces below a line of words. */
  isData(row: number): boolean {
    const numbers = this.figures
      .map((column) => this.cells.at(row, column))
      .filter((cell) => typeof cell === "number");
    if (numbers.some((cell) => periodReadings(cell).readings.length === 0)) return true;
    if (numbers.length === 0 || isBlank(this.cells.at(row, this.column))) return false;
    return this.wordsAbove(row);
  }

  private wordsAbove(row: number): boolean {
    for (let above = row - 1; above >= this.cells.area.top; above--) {
      if (!this.covers(above) || isBlank(this.corner(above))) continue;
      return this.figures.some((column) => typeof this.shown(above, column) === "string");
    }
    return false;
  }

  /** Part of the heading above its last row: words over the figures, and none of its own over the forces. */
  isUpperPart(row: number): boolean {
    if (row < this.cells.area.top || this.coverage(row) === 0 || this.isData(row)) return false;
    return isBlank(this.corner(row)) || this.covers(row);
  }
}

/**
 * The heading above a table's first row; undefined where nothing above names its columns.
 *
 * @param column that names the forces
 * @param figures columns that hold figures
 */
export function tableHeading(
  cells: SheetCells,
  merges: readonly Area[],
  column: number,
  figures: readonly number[],
  firstRow: number,
): TableHeading | undefined {
  const finder = new HeadingFinder(cells, merges, column, figures);
  const above = Array.from({ length: firstRow - cells.area.top }, (_, at) => firstRow - 1 - at);
  const possible = above.filter((row) => finder.covers(row) && !finder.isData(row));
  const named = possible.find((row) => !isBlank(finder.corner(row)));
  const row = named ?? possible[0];
  if (row === undefined) return undefined;
  const merged = finder.mergedAt(row, column);
  const last = named !== undefined && merged ? merged.top + merged.rows - 1 : row;
  let first = named !== undefined && merged ? merged.top : row;
  for (let upper = first - 1; upper >= last - MOST_ROWS_ABOVE; upper--) {
    if (!finder.isUpperPart(upper)) break;
    first = upper;
  }
  return { first, last, hasCorner: named !== undefined };
}
