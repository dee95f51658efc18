/** The value over time beside the group's average and its top quartile, as lines of a picture. */
import { latestPositions, type PositionAt } from "../../../msg/model/positionsOverTime";
import type { MeasureResult } from "../../../msg/model/measureResult";

/** "12": the last twelve periods. */
export type Span = "12" | "all";

export const FEW_PERIODS = 12;

/** The periods of a span, oldest first. */
export function periodsOf({ positions }: MeasureResult, span: Span): readonly PositionAt[] {
  return latestPositions(positions, span === "12" ? FEW_PERIODS : undefined);
}

/** What is drawn, each with the figure that a period has of it. */
export const LINES = [
  { key: "value", figure: ({ value }: PositionAt) => value },
  { key: "average", figure: ({ average }: PositionAt) => average },
  { key: "topQuartile", figure: ({ topQuartile }: PositionAt) => topQuartile },
] as const;

/** Where figures and periods stand in the picture. */
export interface Places {
  readonly x: (at: number) => number;
  readonly y: (figure: number) => number;
  readonly low: number;
  readonly high: number;
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Places within a frame: periods by how far apart they are, so that a year without figures shows; figures from the lowest to
 * the highest of all three lines, which need not begin at 0.
 */
export function placesIn(periods: readonly PositionAt[], frame: Frame): Places {
  const figures = periods
    .flatMap((period) => LINES.map(({ figure }) => figure(period)))
    .filter(Number.isFinite);
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const ends = periods.map(({ period }) => period.end);
  const [first, last] = [ends[0] ?? 0, ends.at(-1) ?? 0];
  const across = (end: number) => (last === first ? 1 : (end - first) / (last - first));
  const up = (figure: number) => (high === low ? 0.5 : (figure - low) / (high - low));
  return {
    x: (at) => frame.left + across(ends[at] ?? last) * (frame.right - frame.left),
    y: (figure) => frame.bottom - up(figure) * (frame.bottom - frame.top),
    low,
    high,
  };
}

/** A line as the path of an SVG, broken where a figure is missing. */
export function pathThrough(figures: readonly number[], { x, y }: Places): string {
  let isDown = false;
  return figures
    .flatMap((figure, at) => {
      if (!Number.isFinite(figure)) {
        isDown = false;
        return [];
      }
      const step = `${isDown ? "L" : "M"}${x(at).toFixed(1)} ${y(figure).toFixed(1)}`;
      isDown = true;
      return [step];
    })
    .join("");
}
