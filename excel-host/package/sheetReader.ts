import { strFromU8 } from "fflate";
import { cellAddress, parseArea } from "../model/addresses";
import { cellKey } from "../model/areas";
import { cellError, errorNamed } from "../model/cellErrors";
import type { TextPool } from "../model/cellStore";
import type { SharedFormula } from "../model/formulaStore";
import type { SheetCells } from "../model/sheetParts";
import type { Area, CellError, Scalar, TableModel } from "../model/types";
import { shownFormula } from "./fileFormula";
import { stringItemText } from "./sharedStrings";
import { rememberStringUse, type StringUse } from "./sharedStringUse";
import { scanSheetData, type ScannedCell } from "./sheetScanner";
import type { SheetPart } from "./sheetPart";
import { decodeXml, decodeXstring, parseXml, XmlError } from "./xml";

/** What reading cells needs of the rest of the workbook. */
export interface ReadingContext {
  pool: TextPool;
  /** Pool indices of the shared strings; read when the first sheet is. */
  sharedStrings(): Int32Array;
  /** Errors that came after the file format, by the vm of their cells. */
  richErrors(): ReadonlyMap<number, CellError>;
  tables: readonly TableModel[];
  customFunctions: ReadonlySet<string>;
  date1904: boolean;
}

/** Reads a sheet's rows and cells. @throws XmlError when they are damaged */
export function readCells(part: SheetPart, into: SheetCells, context: ReadingContext): void {
  const reader = new CellReader(part.bytes, into, context);
  scanSheetData(part.bytes, part.dataStart, part.dataEnd, part.prefix.length, {
    startRow({ row, height, isHeightCustom, isHidden, style }) {
      if (height !== 0 || isHidden || style >= 0)
        into.rows.read(row, height, isHeightCustom, isHidden, style);
    },
    cell: (cell) => reader.read(cell),
  });
  rememberStringUse(part.bytes, reader.stringUse);
}

class CellReader {
  private readonly shared = new Map<number, SharedFormula>();
  private readonly strings: Int32Array;
  /** Which of the shared strings its cells refer to. */
  readonly stringUse: StringUse;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly into: SheetCells,
    private readonly context: ReadingContext,
  ) {
    this.strings = context.sharedStrings();
    this.stringUse = new Uint8Array(this.strings.length);
  }

  read(cell: ScannedCell): void {
    const { cells } = this.into;
    const { row, column } = cell;
    cells.setStyle(row, column, cell.style, 0);
    if (cell.formulaStart >= 0) this.readFormula(cell);
    if (cell.type === "s" && cell.valueStart >= 0) {
      const place = this.number(cell);
      const poolIndex = this.strings[place];
      if (poolIndex === undefined)
        throw new XmlError(`${cellAddress(row, column)} holds a text that is not there`);
      this.stringUse[place] = 1;
      cells.setText(row, column, poolIndex);
    } else {
      const value = this.value(cell);
      if (value !== null) cells.setValue(row, column, value, 0);
    }
  }

  private value(cell: ScannedCell): Scalar {
    if (cell.type === "inlineStr")
      return cell.inlineStart < 0
        ? null
        : stringItemText(strFromU8(this.bytes.subarray(cell.inlineStart, cell.inlineEnd)));
    if (cell.valueStart < 0) return null;
    switch (cell.type) {
      case "str":
        return decodeXstring(this.text(cell));
      case "b":
        return this.bytes[cell.valueStart] === 49 || this.bytes[cell.valueStart] === 116;
      case "e":
        return this.error(cell);
      case "d":
        return serialOfDate(this.text(cell), this.context.date1904);
      default:
        return this.isBlank(cell) ? null : this.number(cell);
    }
  }

  private error(cell: ScannedCell): Scalar {
    const rich = cell.valueMetadata === 0 ? undefined : this.context.richErrors();
    return rich?.get(cell.valueMetadata) ?? errorNamed(this.text(cell)) ?? cellError("#VALUE!");
  }

  private readFormula(cell: ScannedCell): void {
    const { formulas } = this.into;
    const key = cellKey(cell.row, cell.column);
    const attributes = parseXml(
      strFromU8(this.bytes.subarray(cell.formulaStart, cell.formulaEnd)),
    ).attributes;
    const kind = attributes.get("t") ?? "normal";
    // A what-if data table is kept as it is and read as values.
    if (kind === "dataTable") return;
    const text = this.formulaText(cell);
    if (kind === "shared") this.readShared(cell, key, Number(attributes.get("si")), text);
    else if (text === "") return;
    else if (kind === "array")
      formulas.setArray(key, text, areaOf(attributes.get("ref")), cell.hasCellMetadata);
    else formulas.setPlain(key, text);
    const hasResult =
      cell.valueStart >= 0 && (cell.type === "str" || cell.valueEnd > cell.valueStart);
    if (!hasResult && formulas.has(key)) formulas.uncalculated.add(key);
  }

  /** The first of a shared group in the file has the text, the others its number alone. */
  private readShared(cell: ScannedCell, key: number, index: number, text: string): void {
    const { row, column } = cell;
    if (text !== "") this.shared.set(index, { index, text, row, column });
    const shared = this.shared.get(index);
    if (shared !== undefined) this.into.formulas.setShared(key, shared);
  }

  private formulaText(cell: ScannedCell): string {
    const { formulaContentStart, formulaContentEnd, row, column } = cell;
    if (formulaContentEnd === formulaContentStart) return "";
    const stored = decodeXml(
      strFromU8(this.bytes.subarray(formulaContentStart, formulaContentEnd)),
    );
    return shownFormula(decodeXstring(stored), {
      customFunctions: this.context.customFunctions,
      cell: { tables: this.context.tables, row, column },
    });
  }

  private text(cell: ScannedCell): string {
    return decodeXml(strFromU8(this.bytes.subarray(cell.valueStart, cell.valueEnd)));
  }

  /** A number's text; digits that fit are read at once, which gives what Number() does. */
  private number(cell: ScannedCell): number {
    const { bytes } = this;
    const end = cell.valueEnd;
    let at = cell.valueStart;
    const isNegative = bytes[at] === 45;
    if (isNegative) at++;
    let mantissa = 0;
    let decimals = -1;
    const first = at;
    for (; at < end; at++) {
      const code = bytes[at] as number;
      if (code === 46 && decimals < 0) decimals = 0;
      else if (code >= 48 && code <= 57) {
        mantissa = mantissa * 10 + code - 48;
        if (decimals >= 0) decimals++;
      } else break;
    }
    const digits = at - first - (decimals >= 0 ? 1 : 0);
    if (at < end || at - first > 15 || digits === 0) return this.slowNumber(cell);
    const number = decimals > 0 ? mantissa / (POWERS_OF_TEN[decimals] as number) : mantissa;
    return isNegative ? -number : number;
  }

  /** <v></v>, and <v> </v>, say nothing; they are no 0. */
  private isBlank(cell: ScannedCell): boolean {
    for (let at = cell.valueStart; at < cell.valueEnd; at++)
      if ((this.bytes[at] as number) > 32) return false;
    return true;
  }

  private slowNumber(cell: ScannedCell): number {
    const text = this.text(cell).trim();
    const number = NUMBER.test(text) ? Number(text) : NaN;
    if (Number.isFinite(number)) return number;
    throw new XmlError(
      `${cellAddress(cell.row, cell.column)} holds the number "${text}", which is none`,
    );
  }
}

/** xsd:double without INF and NaN, which no cell holds; Number() takes more ("0x10"). */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

const POWERS_OF_TEN = Array.from({ length: 17 }, (_, power) => 10 ** power);

function areaOf(reference: string | undefined): Area {
  const area = parseArea(reference ?? "");
  if (area === undefined) throw new XmlError(`an array formula has the area "${reference}"`);
  return area;
}

/** ISO 8601 dates, which some writers use (t="d"), as a serial number. */
function serialOfDate(text: string, date1904: boolean): Scalar {
  const milliseconds = Date.parse(
    /[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}${text.includes("T") ? "" : "T00:00:00"}Z`,
  );
  if (Number.isNaN(milliseconds)) return cellError("#VALUE!");
  return milliseconds / 86_400_000 + (date1904 ? 24_107 : 25_569);
}
