/** The letters above the columns; the headings of frozen ones stay in view. */
import { columnLetters } from "../../excel-host/model/addresses";
import type { Area } from "../../excel-host/model/types";
import { extent, offsetOf, type SheetGeometry } from "./gridGeometry";
import { HEADING_WIDTH } from "./gridHit";

export interface ColumnHeadingsProps {
  readonly columns: readonly number[];
  readonly geometry: SheetGeometry;
  readonly selected: Area;
}

export function ColumnHeadings({ columns, geometry, selected }: ColumnHeadingsProps) {
  const frozen = Array.from({ length: geometry.frozen.columns }, (_, column) => column);
  const heading = (column: number) => {
    const width = extent(geometry.columns, column, 1);
    const isSelected = column >= selected.column && column < selected.column + selected.columns;
    return (
      width > 0 && (
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 1}
          className={isSelected ? "heading selected" : "heading"}
          style={{ left: HEADING_WIDTH + offsetOf(geometry.columns, column), width }}
        >
          {columnLetters(column)}
        </div>
      )
    );
  };
  return (
    <div className="column-headings" role="row">
      <div
        className="corner-lead"
        role="none"
        style={{ width: HEADING_WIDTH + offsetOf(geometry.columns, frozen.length) }}
      >
        <div className="corner" role="columnheader" style={{ width: HEADING_WIDTH }}>
          <span className="unseen">Row</span>
        </div>
        {frozen.map(heading)}
      </div>
      {columns.map(heading)}
    </div>
  );
}
