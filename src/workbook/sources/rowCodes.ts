/**
 * Codes for the texts of rows. A row mostly holds the text of the row before, or the text that
 * came after that one the last time (forces follow each other in the same order, period by
 * period); else it is looked up among the texts met before.
 */
import { plainText, type CellValue } from "../cells/cellText";

export class RowCodes {
  /** Distinct cells in the order in which they were met, with their codes. */
  private readonly cells: CellValue[] = [];
  private readonly codes: number[] = [];
  /** The cell that came after each one when it was last met. */
  private readonly nextOf: number[] = [];
  private readonly known = new Map<CellValue, number>();
  private last = -1;
  private readonly first: number;

  /**
   * @param offsets positions of the cells in a row; several are joined by a blank
   * @param codeOf the code of a cell met for the first time, and where it was met
   */
  constructor(
    private readonly offsets: readonly number[],
    private readonly codeOf: (cell: CellValue, row: number) => number,
  ) {
    this.first = offsets[0] ?? 0;
  }

  /** The code of a row; `index` is its place in the grid. */
  of(row: readonly CellValue[], index: number): number {
    const cell = this.offsets.length === 1 ? (row[this.first] ?? "") : this.joined(row);
    const { cells, last } = this;
    if (last < 0 || cells[last] !== cell) {
      const expected = this.nextOf[last] ?? 0;
      const at = cells[expected] === cell ? expected : this.lookUp(cell, index);
      if (last >= 0) this.nextOf[last] = at;
      this.last = at;
    }
    return this.codes[this.last] as number;
  }

  private lookUp(cell: CellValue, index: number): number {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const at = this.cells.push(cell) - 1;
    this.codes.push(this.codeOf(cell, index));
    this.nextOf.push(0);
    this.known.set(cell, at);
    return at;
  }

  private joined(row: readonly CellValue[]): string {
    return plainText(this.offsets.map((offset) => plainText(row[offset] ?? "")).join(" "));
  }
}
