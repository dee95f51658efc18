/** The cells of a part of a sheet, as a page needs them to draw it. */
import { GRID_COLUMNS, GRID_ROWS, overlaps } from "../model/areas";
import type { Sheet } from "../model/sheet";
import { CellError, type Area, type CellFormat, type Scalar } from "../model/types";
import { CellKind, type CellLink, type SheetCells, type Stretch } from "./messages";

/** Frozen rows and columns beyond so many are not worth a view, and are left to scroll. */
const MOST_FROZEN_ROWS = 100;
const MOST_FROZEN_COLUMNS = 50;

/** The rows and columns of a sheet that stay in view. */
export function frozenOf(sheet: Sheet): { rows: number; columns: number } {
  const { rows, columns } = sheet.frozen();
  return {
    rows: Math.min(rows, MOST_FROZEN_ROWS),
    columns: Math.min(columns, MOST_FROZEN_COLUMNS),
  };
}

/** Reads a part of a sheet; `number` is the reader's own count of what it told. */
export function readSheetCells(
  sheet: Sheet,
  rowsAsked: Stretch,
  columnsAsked: Stretch,
  number: number,
): SheetCells {
  const frozen = frozenOf(sheet);
  const rows = between(rowsAsked, frozen.rows, GRID_ROWS);
  const columns = between(columnsAsked, frozen.columns, GRID_COLUMNS);
  const rowList = indices(frozen.rows, rows);
  const columnList = indices(frozen.columns, columns);
  const size = rowList.length * columnList.length;
  const texts = new Array<string>(size).fill("");
  const kinds = new Uint8Array(size);
  const values = new Float64Array(size);
  const styles = new Uint16Array(size);
  const formats: CellFormat[] = [];
  const placeOfStyle = new Map<number, number>();
  let at = 0;
  for (const row of rowList)
    for (const column of columnList) {
      const value = sheet.value(row, column);
      const style = sheet.styleIndex(row, column);
      let place = placeOfStyle.get(style);
      if (place === undefined) {
        place = formats.push(sheet.format(row, column)) - 1;
        placeOfStyle.set(style, place);
      }
      styles[at] = place;
      kinds[at] = kindOf(value);
      if (typeof value === "number") values[at] = value;
      if (value !== null) texts[at] = sheet.text(row, column);
      at += 1;
    }
  const links = linksIn(sheet, {
    row: 0,
    column: 0,
    rows: rows.first + rows.count,
    columns: columns.first + columns.count,
  });
  return { number, frozen, rows, columns, texts, kinds, values, styles, formats, links };
}

/** The part of a stretch that lies between two indices, the end exclusive. */
function between({ first, count }: Stretch, from: number, end: number): Stretch {
  const start = Math.max(from, Math.min(first, end));
  return { first: start, count: Math.max(0, Math.min(first + count, end) - start) };
}

function indices(frozen: number, { first, count }: Stretch): number[] {
  return [
    ...Array.from({ length: frozen }, (_, index) => index),
    ...Array.from({ length: count }, (_, index) => first + index),
  ];
}

function kindOf(value: Scalar): number {
  if (value === null) return CellKind.empty;
  if (typeof value === "number") return CellKind.number;
  if (typeof value === "string") return CellKind.text;
  return value instanceof CellError ? CellKind.error : CellKind.boolean;
}

function linksIn(sheet: Sheet, part: Area): CellLink[] {
  return sheet.layout.hyperlinks
    .filter(({ area }) => overlaps(area, part))
    .map(({ area, link }) => ({ ...link, row: area.row, column: area.column }));
}

/** Whether two readings of the same part look alike. */
export function sameSheetCells(a: SheetCells, b: SheetCells): boolean {
  return (
    a.frozen.rows === b.frozen.rows &&
    a.frozen.columns === b.frozen.columns &&
    a.rows.first === b.rows.first &&
    a.rows.count === b.rows.count &&
    a.columns.first === b.columns.first &&
    a.columns.count === b.columns.count &&
    a.texts.every((text, at) => text === b.texts[at]) &&
    a.kinds.every((kind, at) => kind === b.kinds[at]) &&
    a.values.every((value, at) => Object.is(value, b.values[at])) &&
    a.styles.every((style, at) => a.formats[style] === b.formats[b.styles[at] ?? 0]) &&
    JSON.stringify(a.links) === JSON.stringify(b.links)
  );
}
