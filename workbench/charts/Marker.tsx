/** The mark of a point on a line. */
import type { ChartMarkerStyle, ChartSeries } from "../../excel-host/model/charts";
import { automaticColor, paintOf } from "./paint";

const PIXELS_PER_POINT = 4 / 3;
const USUAL_SIZE = 5;

export interface MarkerLook {
  readonly style: ChartMarkerStyle;
  /** In pixels. */
  readonly size: number;
  readonly fill: string;
  readonly border: string;
}

/** How a series' points are marked; a point that is painted otherwise keeps the shape. */
export function markerOf(series: ChartSeries, point?: number): MarkerLook {
  const { marker, line } = series;
  const automatic = paintOf(
    line.color === "none" ? "automatic" : line.color,
    automaticColor(series.key),
  );
  const own = series.points.find(({ index }) => index === point);
  const fill = own && own.fill !== "automatic" ? own.fill : paintOf(marker.fill, automatic);
  return {
    style: marker.style === "Automatic" ? "Circle" : marker.style,
    size: (marker.size ?? USUAL_SIZE) * PIXELS_PER_POINT,
    fill,
    border: own && own.fill !== "automatic" ? own.fill : paintOf(marker.border, automatic),
  };
}

export interface MarkerProps {
  readonly look: MarkerLook;
  readonly x: number;
  readonly y: number;
  /** Shown while the mouse rests on it. */
  readonly tip?: string;
}

export function Marker({ look, x, y, tip }: MarkerProps) {
  const { style, size, fill, border } = look;
  const half = size / 2;
  const hint = tip === undefined ? null : <title>{tip}</title>;
  const paint = { fill, stroke: border };
  switch (style) {
    case "None":
      return null;
    case "Square":
      return (
        <rect x={x - half} y={y - half} width={size} height={size} {...paint}>
          {hint}
        </rect>
      );
    case "Diamond":
      return (
        <path
          d={`M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`}
          {...paint}
        >
          {hint}
        </path>
      );
    case "Triangle":
      return (
        <path d={`M${x} ${y - half}l${half} ${size}h${-size}z`} {...paint}>
          {hint}
        </path>
      );
    case "Dash":
      return (
        <rect x={x - half} y={y - 1} width={size} height={2} {...paint}>
          {hint}
        </rect>
      );
    case "X":
    case "Star":
    case "Plus":
      return (
        <path d={strokesOf(style, x, y, half)} fill="none" stroke={border} strokeWidth={1.5}>
          {hint}
        </path>
      );
    default:
      return (
        <circle cx={x} cy={y} r={style === "Dot" ? half / 2 : half} {...paint}>
          {hint}
        </circle>
      );
  }
}

function strokesOf(style: "X" | "Star" | "Plus", x: number, y: number, half: number): string {
  const cross = `M${x - half} ${y - half}l${2 * half} ${2 * half}M${x + half} ${y - half}l${-2 * half} ${2 * half}`;
  const upright = `M${x} ${y - half}v${2 * half}M${x - half} ${y}h${2 * half}`;
  if (style === "X") return cross;
  return style === "Plus" ? upright : cross + upright;
}
