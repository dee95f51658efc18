/** One row of the grid: its heading, its frozen cells, and those that scroll. */
import { memo, type ReactNode } from "react";
import { cellAddress } from "../../excel-host/model/addresses";
import { CellKind } from "../../excel-host/worker/messages";
import { CELL_PADDING } from "../../excel-host/worker/rowHeights";
import { extent, offsetOf, wholeCell, type SheetGeometry } from "./gridGeometry";
import { HEADING_WIDTH } from "./gridHit";
import { roomForText, shownText, type PartOfSheet } from "./partOfSheet";

export interface GridRowProps {
  readonly row: number;
  /** Pixels from the top of the layer that the row is in. */
  readonly top: number;
  /** The columns to draw, frozen ones left out. */
  readonly columns: readonly number[];
  readonly part: PartOfSheet;
  readonly geometry: SheetGeometry;
  /** The column of the cell that typing goes into, when it is in this row. */
  readonly activeColumn: number | undefined;
  readonly isSelected: boolean;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, top, columns, geometry, isSelected } = props;
  const height = extent(geometry.rows, row, 1);
  if (height === 0) return null;
  const frozen = Array.from({ length: geometry.frozen.columns }, (_, column) => column);
  const frozenWidth = offsetOf(geometry.columns, frozen.length);
  return (
    <div role="row" aria-rowindex={row + 1} className="row" style={{ top, height }}>
      <div
        role="none"
        className={frozen.length > 0 ? "row-lead frozen" : "row-lead"}
        style={{ width: HEADING_WIDTH + frozenWidth }}
      >
        <div
          role="rowheader"
          className={isSelected ? "row-heading selected" : "row-heading"}
          style={{ width: HEADING_WIDTH }}
        >
          {row + 1}
        </div>
        {frozen.map((column) => cell(props, column))}
      </div>
      {frozen.map((column) => cell(props, column, frozenWidth))}
      {columns.map((column) => cell(props, column))}
    </div>
  );
});

/**
 * A cell, or the merged area that begins with it.
 * @param beyond only if it reaches beyond this pixel of the sheet, once more where it scrolls away
 */
function cell(
  { row, part, geometry, activeColumn }: GridRowProps,
  column: number,
  beyond?: number,
): ReactNode {
  const area = wholeCell(geometry.merges, row, column);
  if (area.row !== row || area.column !== column) return null;
  const width = extent(geometry.columns, column, area.columns);
  if (width === 0) return null;
  const content = part.cell(row, column);
  const left = offsetOf(geometry.columns, column);
  const room = content?.text ? roomForText(part, geometry, row, column, content) : 0;
  const isAgain = beyond !== undefined;
  if (isAgain && left + Math.max(width, room + CELL_PADDING) <= beyond) return null;
  const text = content ? shownText(content, width) : "";
  const link = part.link(row, column);
  const className = [
    "cell",
    content?.format.wrapText ? "wrapped" : "",
    content?.format.fillColor ? "filled" : "",
    link ? "link" : "",
  ];
  return (
    <div
      key={isAgain ? `again ${column}` : column}
      {...(isAgain
        ? { "aria-hidden": true }
        : {
            id: `cell-${cellAddress(row, column)}`,
            role: "gridcell",
            "aria-colindex": column + 1,
            "aria-selected": column === activeColumn,
          })}
      {...(link ? { title: link.screenTip ?? link.documentReference ?? link.address } : {})}
      {...(content?.kind === CellKind.error ? { "data-error": true } : {})}
      className={className.filter(Boolean).join(" ")}
      style={{
        left: HEADING_WIDTH + left,
        width,
        height: extent(geometry.rows, row, area.rows),
        ...(content ? part.style(content) : {}),
      }}
    >
      {text !== "" && <span style={{ width: room }}>{text}</span>}
    </div>
  );
}
