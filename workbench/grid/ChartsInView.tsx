/** The sheet's charts where they stand over its cells, as far as they are near the view. */
import type { DrawnChart } from "../../excel-host/worker/messages";
import { ChartDrawing } from "../charts/ChartDrawing";
import { chartPlace } from "./chartPlace";
import { HEADING_HEIGHT, HEADING_WIDTH } from "./gridHit";
import type { GridWindow } from "./gridWindow";

export interface ChartsInViewProps {
  readonly charts: readonly DrawnChart[];
  readonly window: GridWindow;
}

export function ChartsInView({ charts, window }: ChartsInViewProps) {
  const { geometry, near, shift, view } = window;
  return charts
    .map((chart) => ({ chart, ...chartPlace(geometry, chart.model.anchor) }))
    .filter(
      ({ left, top, width, height }) =>
        top < near.to &&
        top + height > near.from &&
        left < view.scrollLeft + 2 * view.width &&
        left + width > view.scrollLeft - view.width,
    )
    .map(({ chart, left, top, width, height }) => (
      <div
        key={chart.model.id}
        className="chart-place"
        role="none"
        style={{ left: HEADING_WIDTH + left, top: HEADING_HEIGHT + top + shift }}
        onPointerDown={(event) => event.stopPropagation()}
      >
        <ChartDrawing chart={chart} width={width} height={height} />
      </div>
    ));
}
