import { GRID_ROWS } from "./areas";
import { errorPlace, ERRORS } from "./cellErrors";
import { KeptBlocks } from "./keptBlocks";
import type { Area, CellError, Matrix, Scalar } from "./types";

/** What has happened to a cell since the file was opened; the writer rewrites no more than that. */
export const Touched = { content: 0x10, result: 0x20, style: 0x40 } as const;
const ANY_TOUCHED = Touched.content | Touched.result | Touched.style;

export const ValueKind = { empty: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;
const KIND_MASK = 0x07;

const PAGE_BITS = 10;
const PAGE_ROWS = 1 << PAGE_BITS;
const PAGE_MASK = PAGE_ROWS - 1;

/** 1,024 rows of one column: what kind of value and what was touched, the value or its text's index, the style + 1. */
interface Page {
  tags: Uint8Array;
  numbers: Float64Array;
  styles: Uint16Array;
}

/** The texts of a workbook, each held once; cells hold indices. */
export class TextPool {
  readonly texts: string[] = [];
  private readonly indices = new Map<string, number>();

  indexOf(text: string): number {
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    const index = this.texts.length;
    this.texts.push(text);
    this.indices.set(text, index);
    return index;
  }
}

/**
 * The cells of one sheet by column, in pages of typed arrays: 11 bytes a cell, nothing for empty
 * stretches. A style of -1 means that the cell does not exist in the file and takes the format of its
 * row or column.
 */
export class CellStore {
  private readonly columns: (Page | undefined)[][] = [];
  private touchedRows = new Uint8Array(0);
  private anyTouched = false;
  private readonly blocks = new KeptBlocks();

  constructor(private readonly pool: TextPool) {}

  get columnCount(): number {
    return this.columns.length;
  }

  get isTouched(): boolean {
    return this.anyTouched;
  }

  value(row: number, column: number): Scalar {
    const page = this.columns[column]?.[row >> PAGE_BITS];
    return page === undefined ? null : this.valueIn(page, row & PAGE_MASK);
  }

  /** The values of an area, row by row. Those of a large one are kept until a cell in it is written. */
  values(area: Area): Matrix {
    const kept = this.blocks.find(area);
    if (kept !== undefined) return kept;
    const lines = Array.from({ length: area.rows }, (): Scalar[] => []);
    for (let column = area.column; column < area.column + area.columns; column++) {
      const pages = this.columns[column];
      for (let down = 0; down < area.rows; down++) {
        const row = area.row + down;
        const page = pages?.[row >> PAGE_BITS];
        const value = page === undefined ? null : this.valueIn(page, row & PAGE_MASK);
        (lines[down] as Scalar[]).push(value);
      }
    }
    this.blocks.keep(area, lines);
    return lines;
  }

  kind(row: number, column: number): number {
    return this.tag(row, column) & KIND_MASK;
  }

  touched(row: number, column: number): number {
    return this.tag(row, column) & ANY_TOUCHED;
  }

  isRowTouched(row: number): boolean {
    return this.touchedRows[row] === 1;
  }

  /** One past the last row that was touched. */
  get touchedRowEnd(): number {
    return this.touchedRows.lastIndexOf(1) + 1;
  }

  /** The cell's own style, -1 when the cell does not exist. */
  style(row: number, column: number): number {
    const page = this.columns[column]?.[row >> PAGE_BITS];
    return page === undefined ? -1 : (page.styles[row & PAGE_MASK] as number) - 1;
  }

  /** Sets a value; `touch` is what that means for the writer, 0 while a file is read. */
  setValue(row: number, column: number, value: Scalar, touch: number): void {
    if (typeof value === "number") this.put(row, column, ValueKind.number, value, touch);
    else if (typeof value === "string")
      this.put(row, column, ValueKind.text, this.pool.indexOf(value), touch);
    else if (typeof value === "boolean")
      this.put(row, column, ValueKind.boolean, value ? 1 : 0, touch);
    else if (value === null) this.put(row, column, ValueKind.empty, 0, touch);
    else this.put(row, column, ValueKind.error, errorPlace(value.text), touch);
  }

  /** Sets a text by its index in the pool, as the reader does. */
  setText(row: number, column: number, poolIndex: number): void {
    this.put(row, column, ValueKind.text, poolIndex, 0);
  }

  /** Sets the cell's own style; -1 takes it away. */
  setStyle(row: number, column: number, style: number, touch: number): void {
    const page = this.page(row, column);
    page.styles[row & PAGE_MASK] = style + 1;
    if (touch !== 0) this.touch(row, column, touch);
  }

  touch(row: number, column: number, touch: number): void {
    const page = this.page(row, column);
    page.tags[row & PAGE_MASK] = (page.tags[row & PAGE_MASK] as number) | touch;
    this.touchRow(row);
  }

  touchRow(row: number): void {
    if (row >= this.touchedRows.length) {
      const grown = new Uint8Array(Math.min(GRID_ROWS, Math.max(PAGE_ROWS, row * 2 + 1)));
      grown.set(this.touchedRows);
      this.touchedRows = grown;
    }
    this.touchedRows[row] = 1;
    this.anyTouched = true;
  }

  /** The smallest area with all values and, unless valuesOnly, all cells that have a format of their own. */
  usedArea(valuesOnly: boolean): Area | undefined {
    let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
    this.columns.forEach((pages, column) => {
      const first = firstUsed(pages, valuesOnly);
      if (first === undefined) return;
      top = Math.min(top, first);
      bottom = Math.max(bottom, lastUsed(pages, valuesOnly));
      left = Math.min(left, column);
      right = column;
    });
    if (right < 0) return undefined;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Calls for every cell of the area that exists: it has a value, a format of its own, or was touched. */
  forEachExisting(area: Area, visit: (row: number, column: number) => void): void {
    const endColumn = Math.min(area.column + area.columns, this.columns.length);
    const endRow = area.row + area.rows;
    for (let column = area.column; column < endColumn; column++) {
      const pages = this.columns[column] as (Page | undefined)[];
      const endPage = Math.min(pages.length, ((endRow - 1) >> PAGE_BITS) + 1);
      for (let number = area.row >> PAGE_BITS; number < endPage; number++) {
        const page = pages[number];
        if (page === undefined) continue;
        const base = number << PAGE_BITS;
        const stop = Math.min(PAGE_ROWS, endRow - base);
        for (let at = Math.max(0, area.row - base); at < stop; at++)
          if (page.tags[at] !== 0 || page.styles[at] !== 0) visit(base + at, column);
      }
    }
  }

  private valueIn(page: Page, at: number): Scalar {
    const number = page.numbers[at] as number;
    switch ((page.tags[at] as number) & KIND_MASK) {
      case ValueKind.number:
        return number;
      case ValueKind.text:
        return this.pool.texts[number] as string;
      case ValueKind.boolean:
        return number === 1;
      case ValueKind.error:
        return ERRORS[number] as CellError;
      default:
        return null;
    }
  }

  private tag(row: number, column: number): number {
    const page = this.columns[column]?.[row >> PAGE_BITS];
    return page === undefined ? 0 : (page.tags[row & PAGE_MASK] as number);
  }

  private put(row: number, column: number, kind: number, number: number, touch: number): void {
    const page = this.page(row, column);
    const at = row & PAGE_MASK;
    page.tags[at] = ((page.tags[at] as number) & ANY_TOUCHED) | kind | touch;
    page.numbers[at] = number;
    this.blocks.written(row, column);
    if (touch !== 0) this.touchRow(row);
  }

  private page(row: number, column: number): Page {
    while (this.columns.length <= column) this.columns.push([]);
    const pages = this.columns[column] as (Page | undefined)[];
    const number = row >> PAGE_BITS;
    while (pages.length <= number) pages.push(undefined);
    return (pages[number] ??= {
      tags: new Uint8Array(PAGE_ROWS),
      numbers: new Float64Array(PAGE_ROWS),
      styles: new Uint16Array(PAGE_ROWS),
    });
  }
}

const isUsed = (page: Page, at: number, valuesOnly: boolean): boolean =>
  ((page.tags[at] as number) & KIND_MASK) !== ValueKind.empty ||
  (!valuesOnly && page.styles[at] !== 0);

function firstUsed(pages: (Page | undefined)[], valuesOnly: boolean): number | undefined {
  for (let number = 0; number < pages.length; number++) {
    const page = pages[number];
    if (page === undefined) continue;
    for (let at = 0; at < PAGE_ROWS; at++)
      if (isUsed(page, at, valuesOnly)) return (number << PAGE_BITS) + at;
  }
  return undefined;
}

function lastUsed(pages: (Page | undefined)[], valuesOnly: boolean): number {
  for (let number = pages.length - 1; number >= 0; number--) {
    const page = pages[number];
    if (page === undefined) continue;
    for (let at = PAGE_ROWS - 1; at >= 0; at--)
      if (isUsed(page, at, valuesOnly)) return (number << PAGE_BITS) + at;
  }
  return -1;
}
