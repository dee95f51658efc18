/** Finds single cells in what the worker told of a part of a sheet. */
import type { CellFormat } from "../../excel-host/model/types";
import {
  CellKind,
  type CellLink,
  type SheetCells,
  type Stretch,
} from "../../excel-host/worker/messages";
import { cellStyle, fitNumber, textSide } from "./cellAppearance";
import { extent, wholeCell, type SheetGeometry } from "./gridGeometry";
import { CELL_PADDING } from "../../excel-host/worker/rowHeights";
import { fontScale, textWidth } from "../../excel-host/worker/textMeasure";
import type { CSSProperties } from "react";

export interface PartCell {
  readonly text: string;
  readonly kind: number;
  readonly value: number;
  readonly format: CellFormat;
}

/** A part of a sheet with what drawing it needs looked up once. */
export class PartOfSheet {
  private readonly links: ReadonlyMap<string, CellLink>;
  private readonly styles = new Map<string, CSSProperties>();

  constructor(readonly cells: SheetCells) {
    this.links = new Map(cells.links.map((link) => [`${link.row} ${link.column}`, link]));
  }

  /** The cell; undefined for one the worker has not told of. */
  cell(row: number, column: number): PartCell | undefined {
    const at = this.place(row, column);
    if (at === undefined) return undefined;
    const { texts, kinds, values, styles, formats } = this.cells;
    const format = formats[styles[at] ?? 0];
    if (!format) return undefined;
    return { text: texts[at] ?? "", kind: kinds[at] ?? 0, value: values[at] ?? 0, format };
  }

  isEmpty(row: number, column: number): boolean {
    const at = this.place(row, column);
    return at !== undefined && this.cells.kinds[at] === CellKind.empty;
  }

  link(row: number, column: number): CellLink | undefined {
    return this.links.get(`${row} ${column}`);
  }

  /** The cell's format as CSS; equal ones are the same object. */
  style({ format, kind }: PartCell): CSSProperties {
    const key = `${this.cells.formats.indexOf(format)} ${kind}`;
    const known = this.styles.get(key);
    if (known) return known;
    const style = cellStyle(format, kind, fontScale(format.fontName));
    this.styles.set(key, style);
    return style;
  }

  private place(row: number, column: number): number | undefined {
    const { frozen, rows, columns } = this.cells;
    const down = placeIn(row, frozen.rows, rows);
    const right = placeIn(column, frozen.columns, columns);
    if (down === undefined || right === undefined) return undefined;
    return down * (frozen.columns + columns.count) + right;
  }
}

function placeIn(index: number, frozen: number, { first, count }: Stretch): number | undefined {
  if (index < frozen) return index;
  return index >= first && index < first + count ? frozen + index - first : undefined;
}

/** The text as far as the cell's width shows it: numbers never cut. */
export function shownText({ text, kind, value, format }: PartCell, width: number): string {
  if (kind !== CellKind.number || text === "") return text;
  const fits = (shorter: string) => textWidth(shorter, format) <= width - CELL_PADDING;
  return fitNumber(value, text, format.numberFormat, fits);
}

/** Pixels for the text: unwrapped text runs on over empty cells beside it, as in Excel. */
export function roomForText(
  part: PartOfSheet,
  geometry: SheetGeometry,
  row: number,
  column: number,
  cell: PartCell,
): number {
  const merged = wholeCell(geometry.merges, row, column);
  const own = extent(geometry.columns, column, merged.columns) - CELL_PADDING;
  const { kind, format, text } = cell;
  if (kind !== CellKind.text || format.wrapText || textSide(format, kind) !== "left") return own;
  if (merged.columns > 1 || merged.rows > 1) return own;
  const needed = textWidth(text, format) + 1;
  let room = own;
  for (let next = column + 1; room < needed && part.isEmpty(row, next); next += 1)
    room += extent(geometry.columns, next, 1);
  return room;
}
