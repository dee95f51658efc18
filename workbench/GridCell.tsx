/** One cell, or the merged area that begins with it. */
import { cellAddress } from "../excel-host/model/addresses";
import type { SheetModel } from "../excel-host/model/types";
import { cellStyle, fitNumber, textSide } from "./cellAppearance";
import { extent, wholeCell, type SheetGeometry } from "./gridGeometry";
import { CELL_PADDING } from "./rowHeights";
import { fontScale, textWidth } from "./textMeasure";

export interface GridCellProps {
  readonly sheet: SheetModel;
  readonly geometry: SheetGeometry;
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly isSelected: boolean;
  readonly onSelect: (row: number, column: number) => void;
  readonly onEdit: (row: number, column: number) => void;
}

export function GridCell(props: GridCellProps) {
  const { sheet, geometry, row, column, left, isSelected } = props;
  const area = wholeCell(geometry.merges, row, column);
  if (area.row !== row || area.column !== column) return null;
  const width = extent(geometry.columns, column, area.columns);
  if (width === 0) return null;
  const format = sheet.format(row, column);
  const value = sheet.value(row, column);
  const text = shownText(sheet, row, column, width);
  const room = roomForText(props, width);
  return (
    // Keys work on the whole grid, which has the focus.
    <div
      id={`cell-${cellAddress(row, column)}`}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isSelected}
      className={format.wrapText ? "cell wrapped" : "cell"}
      style={{
        left,
        width,
        height: extent(geometry.rows, row, area.rows),
        ...cellStyle(format, value, fontScale(format.fontName)),
      }}
      onMouseDown={() => props.onSelect(row, column)}
      onDoubleClick={() => props.onEdit(row, column)}
    >
      {text !== "" && <span style={{ width: room }}>{text}</span>}
    </div>
  );
}

function shownText(sheet: SheetModel, row: number, column: number, width: number): string {
  const text = sheet.text(row, column);
  const value = sheet.value(row, column);
  if (typeof value !== "number" || text === "") return text;
  const format = sheet.format(row, column);
  const fits = (shorter: string) => textWidth(shorter, format) <= width - CELL_PADDING;
  return fitNumber(value, text, format.numberFormat, fits);
}

/** Pixels for the text: unwrapped text runs on over empty cells to its right, as in Excel. */
function roomForText({ sheet, geometry, row, column }: GridCellProps, width: number): number {
  const own = width - CELL_PADDING;
  const format = sheet.format(row, column);
  const value = sheet.value(row, column);
  if (typeof value !== "string" || format.wrapText || textSide(format, value) !== "left")
    return own;
  const needed = textWidth(sheet.text(row, column), format);
  let room = own;
  const merged = wholeCell(geometry.merges, row, column);
  if (merged.columns > 1 || merged.rows > 1) return own;
  for (let next = column + 1; room < needed && next < geometry.columns.count; next += 1) {
    if (sheet.value(row, next) !== null || sheet.formula(row, next) !== undefined) break;
    room += extent(geometry.columns, next, 1);
  }
  return room;
}
