import { strFromU8 } from "fflate";
import { areaAddress, cellAddress } from "../model/addresses";
import { cellKey } from "../model/areas";
import { Touched, ValueKind } from "../model/cellStore";
import type { Sheet } from "../model/sheet";
import type { SheetCells } from "../model/sheetParts";
import { CellError, type Scalar } from "../model/types";
import type { ByteSink } from "./byteSink";
import { callsCustomFunction, storedFormula } from "./fileFormula";
import { ARRAY_FUNCTIONS } from "./formulaForms";
import { isRichError } from "./richErrors";
import { scanSheetData, type ScannedCell, type ScannedRow } from "./sheetScanner";
import type { SheetPart } from "./sheetPart";
import { encodeText, rootTag, startTag } from "./xml";

/** What writing cells needs of the rest of the file about to be saved. */
export interface WritingContext {
  stringIndex(text: string): number;
  /** The place in the file's cellXfs of one of the workbook's styles. */
  styleIndex(style: number): number;
  /** The number of the cell metadata that marks a dynamic array formula (cm). */
  dynamicArrayMetadata(): number;
  /** The number of the value metadata that says which newer error a cell shows (vm). */
  errorMetadata(error: CellError): number;
}

/**
 * Writes the content of sheetData: rows and cells that nobody touched as the bytes they were, touched
 * cells with as much of their own as stays true, new ones in their places.
 */
export function writeCells(
  sheet: Sheet,
  part: SheetPart,
  context: WritingContext,
  sink: ByteSink,
): void {
  const writer = new CellWriter(sheet, sheet.content, part, context, sink);
  scanSheetData(part.bytes, part.dataStart, part.dataEnd, part.prefix.length, writer);
  writer.finish();
}

/** The attributes t and vm, and the element <v>. */
interface CellContent {
  type: string | undefined;
  text: string;
  valueMetadata?: number;
}

class CellWriter {
  /** All before this place is written or left out. */
  private copied: number;
  private nextRow = 0;
  private nextColumn = 0;
  private isRewriting = false;
  private rowText: string[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly content: SheetCells,
    private readonly part: SheetPart,
    private readonly context: WritingContext,
    private readonly sink: ByteSink,
  ) {
    this.copied = part.dataStart;
  }

  readonly startRow = (row: ScannedRow): void => {
    this.newRows(row.row, row.start);
    this.nextRow = row.row + 1;
    this.isRewriting =
      this.content.cells.isRowTouched(row.row) || this.content.rows.isTouched(row.row);
    if (!this.isRewriting) return;
    this.copyTo(row.start);
    this.nextColumn = 0;
    this.sink.text(this.rowTag(row));
    this.copied = row.contentStart;
  };

  readonly cell = (cell: ScannedCell): void => {
    if (!this.isRewriting) return;
    this.newCells(cell.row, cell.column, cell.start);
    this.nextColumn = cell.column + 1;
    const touched = this.content.cells.touched(cell.row, cell.column);
    if (touched === 0) return;
    this.copyTo(cell.start);
    this.sink.text(
      (touched & Touched.content) === 0
        ? this.changedCell(cell, touched)
        : this.newCell(cell.row, cell.column) || this.placeholder(cell),
    );
    this.copied = cell.end;
  };

  readonly endRow = (row: ScannedRow): void => {
    if (!this.isRewriting) return;
    this.newCells(row.row, this.content.cells.columnCount, row.contentEnd);
    this.copyTo(row.contentEnd);
    this.sink.text(`</${this.part.prefix}row>`);
    this.copied = row.end;
  };

  finish(): void {
    const { cells, rows } = this.content;
    this.newRows(Math.max(cells.touchedRowEnd, rows.length), this.part.dataEnd);
    this.copyTo(this.part.dataEnd);
  }

  private copyTo(end: number): void {
    if (end <= this.copied) return;
    this.sink.bytes(this.part.bytes.subarray(this.copied, end));
    this.copied = end;
  }

  /** Touched rows that the file does not have, up to `end`; they stand at `place`. */
  private newRows(end: number, place: number): void {
    const { cells, rows } = this.content;
    for (let row = this.nextRow; row < end; row++) {
      if (!cells.isRowTouched(row) && !rows.isTouched(row)) continue;
      this.rowText = [];
      this.collectNewCells(row, 0, cells.columnCount);
      const attributes = this.rowAttributes(row, new Map([["r", String(row + 1)]]));
      if (this.rowText.length === 0 && attributes.size === 1) continue;
      this.copyTo(place);
      const tag = startTag(`${this.part.prefix}row`, attributes, false);
      this.sink.text(`${tag}${this.rowText.join("")}</${this.part.prefix}row>`);
    }
  }

  /** Cells that the file does not have, from the last one of the row up to `end`; they stand at `place`. */
  private newCells(row: number, end: number, place: number): void {
    if (this.nextColumn >= end) return;
    this.rowText = [];
    this.collectNewCells(row, this.nextColumn, end);
    if (this.rowText.length === 0) return;
    this.copyTo(place);
    this.sink.text(this.rowText.join(""));
  }

  /** Cells may leave their address out and follow from the one before, which then has to stay. */
  private placeholder(cell: ScannedCell): string {
    return cell.hasReference ? "" : startTag(`${this.part.prefix}c`, {}, true);
  }

  private collectNewCells(row: number, from: number, to: number): void {
    const { cells } = this.content;
    for (let column = from; column < to; column++) {
      if (cells.touched(row, column) === 0) continue;
      const text = this.newCell(row, column);
      if (text !== "") this.rowText.push(text);
    }
  }

  private rowTag(row: ScannedRow): string {
    const original = strFromU8(this.part.bytes.subarray(row.start, row.contentStart));
    const { attributes } = rootTag(original);
    const spans = /^(\d+):(\d+)$/.exec(attributes.get("spans") ?? "");
    if (spans !== null && this.hasCellsBeyond(row.row, Number(spans[1]), Number(spans[2])))
      attributes.delete("spans");
    return startTag(`${this.part.prefix}row`, this.rowAttributes(row.row, attributes), false);
  }

  private hasCellsBeyond(row: number, first: number, last: number): boolean {
    const { cells } = this.content;
    for (let column = 0; column < cells.columnCount; column++)
      if ((column < first - 1 || column >= last) && cells.style(row, column) >= 0) return true;
    return false;
  }

  private rowAttributes(row: number, attributes: Map<string, string>): Map<string, string> {
    const { rows } = this.content;
    if (!rows.isTouched(row)) return attributes;
    const set = (name: string, value: string | undefined): void => {
      if (value === undefined) attributes.delete(name);
      else attributes.set(name, value);
    };
    const style = rows.style(row);
    set("s", style < 0 ? undefined : String(this.context.styleIndex(style)));
    set("customFormat", style < 0 ? undefined : "1");
    const height = rows.height(row);
    set("ht", height === undefined ? undefined : String(height));
    set("customHeight", rows.isHeightCustom(row) ? "1" : undefined);
    return attributes;
  }

  /** A cell of which only the style or a formula's result changed: all else stays. */
  private changedCell(cell: ScannedCell, touched: number): string {
    const { bytes } = this.part;
    const { row, column } = cell;
    const slice = (start: number, end: number): string =>
      start < 0 ? "" : strFromU8(bytes.subarray(start, end));
    const { name, attributes } = rootTag(slice(cell.start, cell.contentStart));
    if ((touched & Touched.style) !== 0) {
      const style = this.context.styleIndex(this.content.cells.style(row, column));
      if (style === 0) attributes.delete("s");
      else attributes.set("s", String(style));
    }
    if ((touched & Touched.result) === 0) {
      const isEmpty = cell.end === cell.contentStart;
      return startTag(name, attributes, isEmpty) + slice(cell.contentStart, cell.end);
    }
    const { type, text, valueMetadata } = this.resultContent(this.content.cells.value(row, column));
    if (type === undefined) attributes.delete("t");
    else attributes.set("t", type);
    if (valueMetadata === undefined) attributes.delete("vm");
    else attributes.set("vm", String(valueMetadata));
    const formula = slice(cell.formulaStart, cell.formulaEnd);
    const extension = /<(?:\w+:)?extLst[\s\S]*<\/(?:\w+:)?extLst>/.exec(
      slice(cell.contentStart, cell.end),
    );
    const content = formula + text + (extension?.[0] ?? "");
    return content === ""
      ? startTag(name, attributes, true)
      : `${startTag(name, attributes, false)}${content}</${name}>`;
  }

  /** A whole cell from the model; "" for one that has neither value nor format. */
  private newCell(row: number, column: number): string {
    const { cells, formulas } = this.content;
    const { prefix } = this.part;
    const isOwnResult = (cells.touched(row, column) & Touched.result) !== 0;
    const key = cellKey(row, column);
    const hasFormula = formulas.has(key);
    const value = cells.value(row, column);
    const own = cells.style(row, column);
    const style = own < 0 ? 0 : this.context.styleIndex(own);
    if (own < 0 && value === null && !hasFormula) return "";
    if (style === 0 && value === null && !hasFormula && !this.overridesRowOrColumn(row, column))
      return "";
    const formula = hasFormula ? this.formulaElement(row, column) : undefined;
    const isResult = hasFormula || isOwnResult || formulas.owner(key) !== undefined;
    const { type, text, valueMetadata } = isResult
      ? this.resultContent(value)
      : this.constantContent(value);
    const attributes = {
      r: cellAddress(row, column),
      s: style === 0 ? undefined : style,
      t: type,
      cm: formula?.metadata,
      vm: valueMetadata,
    };
    const content = (formula?.xml ?? "") + text;
    if (content === "") return startTag(`${prefix}c`, attributes, true);
    return `${startTag(`${prefix}c`, attributes, false)}${content}</${prefix}c>`;
  }

  /** An unformatted cell still has to be written where its row or column would give it another format. */
  private overridesRowOrColumn(row: number, column: number): boolean {
    if (this.content.rows.style(row) > 0) return true;
    return this.sheet.layout.columns.some(
      ({ first, last, style }) => first <= column && column <= last && style > 0,
    );
  }

  private formulaElement(
    row: number,
    column: number,
  ): { xml: string; metadata: number | undefined } {
    const { formulas } = this.content;
    const { prefix } = this.part;
    const key = cellKey(row, column);
    const shown = formulas.text(key) as string;
    const { tables, customFunctions } = this.sheet.workbook;
    const place = { customFunctions, cell: { tables, row, column } };
    const text = encodeText(storedFormula(shown, place));
    const array = formulas.array(key);
    const isArray =
      array !== undefined ||
      ARRAY_FUNCTIONS.test(shown) ||
      callsCustomFunction(shown, customFunctions);
    if (!isArray) return { xml: `<${prefix}f>${text}</${prefix}f>`, metadata: undefined };
    const ref = array === undefined ? cellAddress(row, column) : areaAddress(array.area);
    return {
      xml: `${startTag(`${prefix}f`, { t: "array", ref }, false)}${text}</${prefix}f>`,
      metadata: array?.isDynamic === false ? undefined : this.context.dynamicArrayMetadata(),
    };
  }

  private constantContent(value: Scalar): CellContent {
    if (typeof value !== "string") return this.resultContent(value);
    return { type: "s", text: this.valueElement(String(this.context.stringIndex(value))) };
  }

  private resultContent(value: Scalar): CellContent {
    if (value === null) return { type: undefined, text: "" };
    if (typeof value === "number")
      return {
        type: undefined,
        text: this.valueElement(Object.is(value, -0) ? "0" : String(value)),
      };
    if (typeof value === "boolean")
      return { type: "b", text: this.valueElement(value ? "1" : "0") };
    if (value instanceof CellError) {
      if (!isRichError(value)) return { type: "e", text: this.valueElement(value.text) };
      const valueMetadata = this.context.errorMetadata(value);
      return { type: "e", text: this.valueElement("#VALUE!"), valueMetadata };
    }
    return { type: "str", text: this.valueElement(encodeText(value)) };
  }

  private valueElement(text: string): string {
    const { prefix } = this.part;
    const keep = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : "";
    return `<${prefix}v${keep}>${text}</${prefix}v>`;
  }
}

/** True when a cell of the sheet has a formula without a result. */
export const hasUncalculated = ({ formulas, cells }: SheetCells): boolean =>
  [...formulas.uncalculated].some(
    (key) => cells.kind(Math.floor(key / 16_384), key % 16_384) === ValueKind.empty,
  );
