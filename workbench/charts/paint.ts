/** Colours and lines of a chart as SVG takes them. */
import { automaticColor, type ChartColor, type ChartLine } from "../../excel-host/model/charts";

const PIXELS_PER_POINT = 4 / 3;
const DASHES: Readonly<Record<ChartLine["dash"], string | undefined>> = {
  Continuous: undefined,
  Dash: "4 3",
  DashDot: "4 3 1 3",
  DashDotDot: "4 3 1 3 1 3",
  Dot: "1 2",
};

/** @param automatic what stands for "automatic" */
export const paintOf = (color: ChartColor, automatic: string): string =>
  color === "automatic" ? automatic : color;

export interface Stroke {
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly strokeDasharray?: string;
}

/** @param points the width that stands for an automatic one */
export function strokeOf(line: ChartLine, automatic: string, points: number): Stroke {
  const width = (line.width ?? points) * PIXELS_PER_POINT;
  const pattern = DASHES[line.dash]
    ?.split(" ")
    .map((length) => Number(length) * Math.max(1, width))
    .join(" ");
  return {
    stroke: paintOf(line.color, automatic),
    strokeWidth: width,
    ...(pattern ? { strokeDasharray: pattern } : {}),
  };
}

export { automaticColor };
