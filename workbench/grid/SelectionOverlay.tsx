/** The selected cells' frame and tint; the cell that typing goes into is not tinted. */
import type { Area } from "../../excel-host/model/types";
import { wholeCell } from "./gridGeometry";
import { HEADING_HEIGHT, HEADING_WIDTH } from "./gridHit";
import type { Place } from "./gridKeys";
import { placeOf, type GridWindow } from "./gridWindow";
import { FrozenOverlay, type Placed } from "./Overlay";

export interface SelectionOverlayProps {
  readonly window: GridWindow;
  readonly active: Place;
  /** All selected cells. */
  readonly area: Area;
  /** Over the frozen rows, not over those that scroll. */
  readonly isFrozenRow: boolean;
}

export function SelectionOverlay({ window, active, area, isFrozenRow }: SelectionOverlayProps) {
  const { frozenHeight, frozenWidth, geometry } = window;
  const whole = wholeCell(geometry.merges, active.row, active.column);
  const cell = placeOf(window, whole, isFrozenRow);
  const all = isSingle(area) ? cell : placeOf(window, area, isFrozenRow);
  return (
    <FrozenOverlay
      frozenWidth={geometry.frozen.columns > 0 ? HEADING_WIDTH + frozenWidth : 0}
      flowHeight={isFrozenRow ? 0 : HEADING_HEIGHT + frozenHeight}
    >
      {!isSingle(area) && (
        <div
          className="selection-tint"
          role="none"
          style={{ ...all, clipPath: around(all, cell) }}
        />
      )}
      <div className="selection" role="none" style={all} />
    </FrozenOverlay>
  );
}

const isSingle = (area: Area): boolean => area.rows === 1 && area.columns === 1;

/** All of a place but a hole in it: the cell that typing goes into stays as it is. */
function around(all: Placed, hole: Placed): string {
  const [x, y] = [hole.left - all.left, hole.top - all.top];
  return `path(evenodd, "M0 0H${all.width}V${all.height}H0Z M${x} ${y}h${hole.width}v${hole.height}h${-hole.width}Z")`;
}
