import { XmlError } from "./xml";

/**
 * Walks over the bytes of <sheetData>: rows and cells with the places where their pieces stand. A sheet
 * can have 4 million cells, so there is one record for all of them, to be read before the next call.
 */
export interface ScannedCell {
  row: number;
  column: number;
  /** At the "<" of <c>, and past its element. */
  start: number;
  end: number;
  /** Past the ">" of the start tag. */
  contentStart: number;
  style: number;
  type: CellType;
  /** The cell has its address; without one it follows the cell before. */
  hasReference: boolean;
  /** The cell has cm, as one with a dynamic array formula does. */
  hasCellMetadata: boolean;
  /** vm, which leads to a rich value; 0 for none. */
  valueMetadata: number;
  /** Text of <v>, undefined places are -1. */
  valueStart: number;
  valueEnd: number;
  /** The element <f>, its tag's end and its text. */
  formulaStart: number;
  formulaContentStart: number;
  formulaContentEnd: number;
  formulaEnd: number;
  /** The element <is>. */
  inlineStart: number;
  inlineEnd: number;
}

type CellType = "n" | "s" | "b" | "e" | "str" | "inlineStr" | "d";

export interface ScannedRow {
  row: number;
  start: number;
  /** Past the ">" of the start tag. */
  contentStart: number;
  /** At the "<" of the end tag; contentStart for an empty row. */
  contentEnd: number;
  end: number;
  height: number;
  isHeightCustom: boolean;
  isHidden: boolean;
  /** -1 when the row has none. */
  style: number;
}

export interface SheetVisitor {
  startRow?(row: ScannedRow): void;
  cell?(cell: ScannedCell): void;
  endRow?(row: ScannedRow): void;
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const QUESTION = 63;
const BANG = 33;
const EQUALS = 61;
const LETTER_R = 114;
const LETTER_C = 99;
const LETTER_F = 102;
const LETTER_V = 118;
const LETTER_I = 105;
const LETTER_M = 109;
const LETTER_S = 115;
const LETTER_T = 116;

/** Scans bytes[start, end), the content of sheetData; `prefixLength` is that of "x:" in <x:row>. */
export function scanSheetData(
  bytes: Uint8Array,
  start: number,
  end: number,
  prefixLength: number,
  visitor: SheetVisitor,
): void {
  new SheetScanner(bytes, end, prefixLength, visitor).scan(start);
}

class SheetScanner {
  private readonly row: ScannedRow = {
    row: -1,
    start: 0,
    contentStart: 0,
    contentEnd: 0,
    end: 0,
    height: 0,
    isHeightCustom: false,
    isHidden: false,
    style: -1,
  };
  private readonly cell: ScannedCell = {
    row: 0,
    column: -1,
    start: 0,
    end: 0,
    contentStart: 0,
    style: 0,
    type: "n",
    hasReference: false,
    hasCellMetadata: false,
    valueMetadata: 0,
    valueStart: -1,
    valueEnd: -1,
    formulaStart: -1,
    formulaContentStart: -1,
    formulaContentEnd: -1,
    formulaEnd: -1,
    inlineStart: -1,
    inlineEnd: -1,
  };
  private tagIsEmpty = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limit: number,
    private readonly prefixLength: number,
    private readonly visitor: SheetVisitor,
  ) {}

  scan(start: number): void {
    let at = this.nextTag(start);
    while (at < this.limit) {
      if (!this.isElement(at, LETTER_R)) throw broken(at);
      at = this.nextTag(this.scanRow(at));
    }
  }

  private scanRow(open: number): number {
    const { row, visitor } = this;
    row.start = open;
    row.row += 1;
    row.height = 0;
    row.isHeightCustom = row.isHidden = false;
    row.style = -1;
    let rowStyle = -1;
    let usesStyle = false;
    row.contentStart = this.attributes(open, (nameStart, nameEnd, valueStart, valueEnd) => {
      const length = nameEnd - nameStart;
      const first = this.bytes[nameStart];
      if (length === 1 && first === LETTER_R) row.row = this.integer(valueStart, valueEnd) - 1;
      else if (length === 1 && first === LETTER_S) rowStyle = this.integer(valueStart, valueEnd);
      else if (length === 2 && this.is(nameStart, "ht"))
        row.height = Number(this.ascii(valueStart, valueEnd));
      else if (length === 6 && this.is(nameStart, "hidden")) row.isHidden = this.isTrue(valueStart);
      else if (length === 12 && this.is(nameStart, "customHeight"))
        row.isHeightCustom = this.isTrue(valueStart);
      else if (length === 12 && this.is(nameStart, "customFormat"))
        usesStyle = this.isTrue(valueStart);
    });
    if (usesStyle) row.style = rowStyle;
    const isEmpty = this.tagIsEmpty;
    visitor.startRow?.(row);
    this.cell.column = -1;
    let at = row.contentStart;
    row.contentEnd = at;
    if (!isEmpty) {
      at = this.nextTag(at);
      while (this.bytes[at + 1] !== SLASH) {
        at = this.isElement(at, LETTER_C) ? this.scanCell(at) : this.pastElement(at);
        at = this.nextTag(at);
      }
      row.contentEnd = at;
      at = this.pastTag(at);
    }
    row.end = at;
    visitor.endRow?.(row);
    return at;
  }

  private scanCell(open: number): number {
    const { cell } = this;
    cell.row = this.row.row;
    cell.column += 1;
    cell.start = open;
    cell.style = 0;
    cell.type = "n";
    cell.hasCellMetadata = cell.hasReference = false;
    cell.valueMetadata = 0;
    cell.valueStart = cell.valueEnd = cell.inlineStart = cell.inlineEnd = -1;
    cell.formulaStart = cell.formulaContentStart = cell.formulaContentEnd = cell.formulaEnd = -1;
    cell.contentStart = this.attributes(open, this.readCellAttribute);
    let at = cell.contentStart;
    if (!this.tagIsEmpty) {
      at = this.nextTag(at);
      while (this.bytes[at + 1] !== SLASH) at = this.nextTag(this.scanCellChild(at));
      at = this.pastTag(at);
    }
    cell.end = at;
    this.visitor.cell?.(cell);
    return at;
  }

  private readonly readCellAttribute = (
    nameStart: number,
    nameEnd: number,
    valueStart: number,
    valueEnd: number,
  ): void => {
    const { cell, bytes } = this;
    const first = bytes[nameStart];
    if (nameEnd - nameStart === 1) {
      if (first === LETTER_R) this.readReference(valueStart, valueEnd);
      else if (first === LETTER_S) cell.style = this.integer(valueStart, valueEnd);
      else if (first === LETTER_T) cell.type = this.cellType(valueStart, valueEnd);
    } else if (nameEnd - nameStart === 2 && bytes[nameStart + 1] === LETTER_M) {
      if (first === LETTER_C) cell.hasCellMetadata = true;
      else if (first === LETTER_V) cell.valueMetadata = this.integer(valueStart, valueEnd);
    }
  };

  private scanCellChild(open: number): number {
    const { cell } = this;
    if (this.isElement(open, LETTER_V)) {
      cell.valueStart = this.pastTag(open);
      cell.valueEnd = this.tagIsEmpty ? cell.valueStart : this.bytes.indexOf(LT, cell.valueStart);
      return this.tagIsEmpty ? cell.valueStart : this.pastTag(cell.valueEnd);
    }
    const end = this.pastElement(open);
    if (this.isElement(open, LETTER_F)) {
      cell.formulaStart = open;
      cell.formulaEnd = end;
      cell.formulaContentStart = this.pastTag(open);
      cell.formulaContentEnd = this.tagIsEmpty
        ? cell.formulaContentStart
        : this.bytes.lastIndexOf(LT, end - 1);
    } else if (
      this.bytes[open + 1 + this.prefixLength] === LETTER_I &&
      this.bytes[open + 2 + this.prefixLength] === LETTER_S
    ) {
      cell.inlineStart = open;
      cell.inlineEnd = end;
    }
    return end;
  }

  private readReference(start: number, end: number): void {
    this.cell.hasReference = true;
    let column = 0;
    let at = start;
    for (; at < end; at++) {
      const code = this.bytes[at] as number;
      if (code < 65 || code > 90) break;
      column = column * 26 + code - 64;
    }
    this.cell.column = column - 1;
    const row = this.integer(at, end) - 1;
    if (row !== this.row.row || column === 0 || column > 16_384) throw broken(start);
  }

  private cellType(start: number, end: number): CellType {
    const length = end - start;
    const first = this.bytes[start];
    if (length === 1 && first === LETTER_S) return "s";
    const text = this.ascii(start, end);
    if (/^(?:n|b|e|str|inlineStr|d)$/.test(text)) return text as CellType;
    throw broken(start);
  }

  /** Calls for each attribute of the tag at `open`, notes whether it is empty, returns the place past it. */
  private attributes(
    open: number,
    visit: (nameStart: number, nameEnd: number, valueStart: number, valueEnd: number) => void,
  ): number {
    const { bytes, limit } = this;
    let at = open + 1;
    while (at < limit && !isSpace(bytes[at]) && bytes[at] !== GT && bytes[at] !== SLASH) at++;
    for (;;) {
      while (isSpace(bytes[at])) at++;
      const code = bytes[at];
      if (code === GT) {
        this.tagIsEmpty = false;
        return at + 1;
      }
      if (code === SLASH) {
        this.tagIsEmpty = true;
        return at + 2;
      }
      const nameStart = at;
      while (at < limit && bytes[at] !== EQUALS && !isSpace(bytes[at])) {
        if (bytes[at] === LT || bytes[at] === GT) throw broken(open);
        at++;
      }
      const nameEnd = at;
      while (isSpace(bytes[at]) || bytes[at] === EQUALS) at++;
      const quote = bytes[at] as number;
      const valueEnd = quote === 34 || quote === 39 ? bytes.indexOf(quote, at + 1) : -1;
      if (valueEnd < 0 || at >= limit) throw broken(open);
      visit(nameStart, nameEnd, at + 1, valueEnd);
      at = valueEnd + 1;
    }
  }

  /** Past the ">" of the tag at `open`; notes whether it is empty. */
  private pastTag(open: number): number {
    const { bytes, limit } = this;
    for (let at = open + 1; at < limit; at++) {
      const code = bytes[at] as number;
      if (code === GT) {
        this.tagIsEmpty = bytes[at - 1] === SLASH;
        return at + 1;
      }
      if (code === 34 || code === 39) {
        at = bytes.indexOf(code, at + 1);
        if (at < 0) break;
      }
    }
    // The end tag of sheetData lies at the limit, so only a broken part gets here.
    throw broken(open);
  }

  private pastElement(open: number): number {
    let at = this.pastTag(open);
    if (this.tagIsEmpty) return at;
    for (let depth = 1; depth > 0;) {
      at = this.nextTag(at);
      const isEnd = this.bytes[at + 1] === SLASH;
      at = this.pastTag(at);
      if (isEnd) depth--;
      else if (!this.tagIsEmpty) depth++;
    }
    return at;
  }

  /** The next "<" of an element's tag, past comments, instructions and CDATA; the limit when there is none. */
  private nextTag(from: number): number {
    const { bytes, limit } = this;
    for (let at = from; ;) {
      at = bytes.indexOf(LT, at);
      if (at < 0 || at >= limit) return limit;
      const next = bytes[at + 1];
      if (next === QUESTION) at = this.pastMark(at, "?>");
      else if (next === BANG) at = this.pastMark(at, this.is(at + 2, "--") ? "-->" : "]]>");
      else return at;
    }
  }

  private pastMark(from: number, mark: string): number {
    for (let at = from; at < this.limit; at++) if (this.is(at, mark)) return at + mark.length;
    throw broken(from);
  }

  /** The tag at `open` is that of <row>, <c>, <f> or <v>, told by the first letter and what follows. */
  private isElement(open: number, letter: number): boolean {
    const at = open + 1 + this.prefixLength;
    if (this.bytes[at] !== letter) return false;
    if (letter === LETTER_R) return this.is(at, "row");
    const next = this.bytes[at + 1];
    return isSpace(next) || next === GT || next === SLASH;
  }

  private is(at: number, text: string): boolean {
    for (let index = 0; index < text.length; index++)
      if (this.bytes[at + index] !== text.charCodeAt(index)) return false;
    return true;
  }

  private isTrue(at: number): boolean {
    return this.bytes[at] === 49 || this.bytes[at] === LETTER_T;
  }

  private integer(start: number, end: number): number {
    let number = 0;
    for (let at = start; at < end; at++) {
      const digit = (this.bytes[at] as number) - 48;
      if (digit < 0 || digit > 9) throw broken(start);
      number = number * 10 + digit;
    }
    return number;
  }

  private ascii(start: number, end: number): string {
    return String.fromCharCode(...this.bytes.subarray(start, end));
  }
}

const isSpace = (code: number | undefined): boolean =>
  code === 32 || code === 10 || code === 13 || code === 9;

const broken = (at: number): XmlError =>
  new XmlError(`its cells cannot be read from byte ${at} of the part`);
