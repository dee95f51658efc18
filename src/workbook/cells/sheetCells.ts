/**
 * Cells of a sheet in columns: every distinct text of a column once, cells as codes, numbers as
 * they are. A tenth of the memory of rows of values, quick to look through, and made of typed
 * arrays that can be handed to a worker without being copied.
 */
import type { Area } from "../names/addresses";
import type { CellValue } from "../names/cellText";

/** A cell that is no number: a text, or TRUE and FALSE. */
type TextCell = string | boolean;

/** The code of a blank cell, in every column. */
const BLANK_CODE = 0;
/** The code of a cell that is a number. */
export const NUMBER_CODE = 1;

/** Codes of cells, as short as the number of distinct texts allows: most columns have few. */
export type CellCodes = Uint8Array | Uint16Array | Uint32Array;

/** The longest code that short codes have room for. */
const LONGEST_OF_8_BITS = 255;
const LONGEST_OF_16_BITS = 65_535;

/** Cells of one column by row of the area. */
export interface CellColumn {
  /** Indices into `texts`; NUMBER_CODE for numbers. */
  readonly codes: CellCodes;
  /** undefined: no cell is a number. */
  readonly numbers: Float64Array | undefined;
  /** Distinct texts in the order in which they were met, by code; "" for blanks and for numbers. */
  readonly texts: readonly TextCell[];
}

export function blankColumn(rows: number): CellColumn {
  return { codes: new Uint8Array(rows), numbers: undefined, texts: ["", ""] };
}

/** The cells of an area by column: plain data whose arrays can be transferred. */
export type AreaCells = readonly CellColumn[];

/** The buffers of cells that need not be copied when they are posted to another thread. */
export function transferables(columns: AreaCells): ArrayBuffer[] {
  const arrays = columns.flatMap(({ codes, numbers }) => (numbers ? [codes, numbers] : [codes]));
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}

/** What Office.js gives: a list of cells a row. */
type CellRow = readonly unknown[];
export type CellRows = readonly CellRow[];

/** Rows whose cells stay in the processor's cache while column after column is read. */
const ROWS_AT_ONCE = 512;

/**
 * Takes the rows of an area from top to bottom, some at a time, straight into the columns that stay:
 * nothing is copied later. Rows that are not given are blank.
 */
export class AreaCellsBuilder {
  private readonly columns: readonly ColumnEncoder[];
  private filled = 0;

  constructor({ rows, columns }: Area) {
    this.columns = Array.from({ length: columns }, (_, at) => new ColumnEncoder(at, rows));
  }

  add(rows: CellRows): void {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const to = Math.min(rows.length, from + ROWS_AT_ONCE);
      for (const column of this.columns) column.encode(rows, from, to, this.filled);
    }
    this.filled += rows.length;
  }

  build(): AreaCells {
    return this.columns.map(({ codes, numbers, texts }) => ({ codes, numbers, texts }));
  }
}

/**
 * The codes of one column. A text mostly is that of the cell above, or the one that came after that the last time
 * (forces follow each other in the same order, period by period); any other is looked up among those met before.
 */
class ColumnEncoder implements CellColumn {
  codes: CellCodes;
  numbers: Float64Array | undefined;
  readonly texts: TextCell[] = ["", ""];
  /** The text that came after each one when it was last met. */
  private readonly nextOf: number[] = [BLANK_CODE, BLANK_CODE];
  private readonly known = new Map<TextCell, number>([["", BLANK_CODE]]);
  private last = BLANK_CODE;

  /** @param rows how many the area has */
  constructor(
    private readonly column: number,
    rows: number,
  ) {
    this.codes = new Uint8Array(rows);
  }

  /** @param top row of the area where the rows begin */
  encode(rows: CellRows, from: number, to: number, top: number): void {
    for (let row = from; row < to; row++) {
      const cell = (rows[row] as CellRow)[this.column];
      const code = typeof cell === "number" ? NUMBER_CODE : this.codeOf((cell ?? "") as TextCell);
      this.codes[top + row] = code;
      if (code !== NUMBER_CODE) continue;
      this.numbers ??= new Float64Array(this.codes.length);
      this.numbers[top + row] = cell as number;
    }
  }

  private codeOf(text: TextCell): number {
    const { texts, nextOf, last } = this;
    if (text === texts[last]) return last;
    const next = nextOf[last] as number;
    const code = text === texts[next] ? next : this.lookUp(text);
    nextOf[last] = code;
    this.last = code;
    return code;
  }

  private lookUp(cell: TextCell): number {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const code = this.texts.push(cell) - 1;
    this.nextOf.push(BLANK_CODE);
    this.known.set(cell, code);
    this.makeRoomFor(code);
    return code;
  }

  private makeRoomFor(code: number): void {
    const { codes } = this;
    if (code > LONGEST_OF_8_BITS && codes instanceof Uint8Array) {
      this.codes = Uint16Array.from(codes);
    } else if (code > LONGEST_OF_16_BITS && codes instanceof Uint16Array) {
      this.codes = Uint32Array.from(codes);
    }
  }
}

/** A cell with its row and column of the sheet, from 0. */
export interface PlacedCell {
  readonly cell: CellValue;
  readonly row: number;
  readonly column: number;
}

/** The cells of an area of a sheet, by row and column of the sheet. */
export class SheetCells {
  constructor(
    /** The sheet's name. */
    readonly sheet: string,
    readonly area: Area,
    private readonly cells: AreaCells,
  ) {}

  /** Some of the area's rows, which are shared and not copied. */
  rowsFrom(top: number, rows: number): SheetCells {
    const first = top - this.area.top;
    const cells = this.cells.map(({ codes, numbers, texts }) => ({
      codes: codes.subarray(first, first + rows),
      numbers: numbers?.subarray(first, first + rows),
      texts,
    }));
    return new SheetCells(this.sheet, { ...this.area, top, rows }, cells);
  }

  /** A column of the sheet, from 0; undefined outside the area. */
  column(column: number): CellColumn | undefined {
    return this.cells[column - this.area.left];
  }

  /** The cells of some rows of the sheet that are not blank, row by row. */
  inRows(top: number, rows: number): PlacedCell[] {
    const { left, columns } = this.area;
    const cells: PlacedCell[] = [];
    for (let row = top; row < top + rows; row++) {
      for (let column = left; column < left + columns; column++) {
        const cell = this.at(row, column);
        if (cell !== "") cells.push({ cell, row, column });
      }
    }
    return cells;
  }

  /** A cell by row and column of the sheet, from 0; "" outside the area. */
  at(row: number, column: number): CellValue {
    const { top, left, rows, columns } = this.area;
    const [down, across] = [row - top, column - left];
    if (down < 0 || across < 0 || down >= rows || across >= columns) return "";
    const cells = this.cells[across];
    const code = cells?.codes[down] ?? BLANK_CODE;
    return (code === NUMBER_CODE ? cells?.numbers?.[down] : cells?.texts[code]) ?? "";
  }
}
