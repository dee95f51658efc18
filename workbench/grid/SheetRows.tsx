/** The rows of a sheet: the frozen ones, kept in view with the selection over them, and those that scroll. */
import { useMemo } from "react";
import type { Area } from "../../excel-host/model/types";
import { offsetOf } from "./gridGeometry";
import { HEADING_HEIGHT } from "./gridHit";
import type { Place } from "./gridKeys";
import { GridRow } from "./GridRow";
import type { GridWindow } from "./gridWindow";
import type { PartOfSheet } from "./partOfSheet";
import { SelectionOverlay } from "./SelectionOverlay";

export interface SheetRowsProps {
  readonly window: GridWindow;
  readonly part: PartOfSheet;
  readonly active: Place;
  /** All selected cells. */
  readonly area: Area;
  readonly columns: readonly number[];
}

export function SheetRows({ window, part, active, area, columns }: SheetRowsProps) {
  const { drawnRows, frozenHeight, geometry, shift } = window;
  const { frozen } = geometry;
  const row = (index: number, top: number) => (
    <GridRow
      key={index}
      row={index}
      top={top}
      columns={columns}
      part={part}
      geometry={geometry}
      activeColumn={index === active.row ? active.column : undefined}
      isSelected={index >= area.row && index < area.row + area.rows}
    />
  );
  return (
    <>
      {frozen.rows > 0 && (
        <div
          className="frozen-rows"
          role="rowgroup"
          style={{ top: HEADING_HEIGHT, height: frozenHeight }}
        >
          {Array.from({ length: frozen.rows }, (_, index) =>
            row(index, offsetOf(geometry.rows, index)),
          )}
          <SelectionOverlay window={window} active={active} area={area} isFrozenRow />
        </div>
      )}
      <div className="scrolled-rows" role="rowgroup">
        {drawnRows.map((index) =>
          row(index, HEADING_HEIGHT + offsetOf(geometry.rows, index) + shift),
        )}
      </div>
    </>
  );
}

/** The same list as long as it holds the same: rows that did not change are not drawn again. */
export function useSameList(list: readonly number[]): readonly number[] {
  const key = list.join(" ");
  return useMemo(() => (key === "" ? [] : key.split(" ").map(Number)), [key]);
}
