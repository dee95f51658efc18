/** Codes for the texts of rows: a row is mostly like the one before it, else a text met before. */
import { plainText, type CellValue } from "../cells/cellText";

export class RowCodes {
  private readonly known = new Map<CellValue, number>();
  private last: CellValue | undefined;
  private lastCode = -1;
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
    if (cell === this.last) return this.lastCode;
    let code = this.known.get(cell);
    if (code === undefined) {
      code = this.codeOf(cell, index);
      this.known.set(cell, code);
    }
    this.last = cell;
    this.lastCode = code;
    return code;
  }

  private joined(row: readonly CellValue[]): string {
    return plainText(this.offsets.map((offset) => plainText(row[offset] ?? "")).join(" "));
  }
}
