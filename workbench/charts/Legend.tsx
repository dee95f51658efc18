/** The chart's legend, and the room it leaves. */
import type { ChartSeries } from "../../excel-host/model/charts";
import type { DrawnChart } from "../../excel-host/worker/messages";
import { widthIn } from "../../excel-host/worker/textMeasure";
import type { Box } from "./box";
import { textLines, textStyle, type TextStyle } from "./chartText";
import { Marker, markerOf } from "./Marker";
import { automaticColor, paintOf, strokeOf } from "./paint";

const SWATCH = 22;
const GAP = 6;
const SPACE = 14;
/** Of the chart's width, what a legend beside the plot takes at most. */
const WIDEST_SHARE = 0.35;

interface Entry {
  readonly name: string;
  readonly series: ChartSeries;
  /** The slice it stands for, in a pie. */
  readonly point: number | undefined;
}

interface PlacedEntry extends Entry {
  readonly left: number;
  /** The middle of the line. */
  readonly middle: number;
}

export interface LegendLayout {
  readonly entries: readonly PlacedEntry[];
  readonly style: TextStyle;
  /** The room that is left for the plot. */
  readonly rest: Box;
}

export function legendLayout(chart: DrawnChart, box: Box): LegendLayout {
  const { legend, font } = chart.model;
  const style = textStyle(legend.font, font);
  const entries = legend.isVisible ? entriesOf(chart) : [];
  if (entries.length === 0) return { entries: [], style, rest: box };
  const isBeside = ["Left", "Right", "Corner"].includes(legend.position);
  return isBeside
    ? besidePlot(entries, style, box, legend.position === "Left", legend.isOverlaid)
    : aboveOrBelow(entries, style, box, legend.position === "Top", legend.isOverlaid);
}

function entriesOf({ model, figures }: DrawnChart): Entry[] {
  const [first] = model.series;
  const isRound = model.type === "Pie" || model.type === "Doughnut";
  if (isRound && first)
    return (figures[0]?.categories ?? []).map((name, point) => ({ name, series: first, point }));
  return model.series.map((series, index) => ({
    name: figures[index]?.name ?? "",
    series,
    point: undefined,
  }));
}

function besidePlot(
  entries: readonly Entry[],
  style: TextStyle,
  box: Box,
  isLeft: boolean,
  isOverlaid: boolean,
): LegendLayout {
  const most = box.width * WIDEST_SHARE - SWATCH - GAP;
  const shown = entries.map((entry) => ({
    ...entry,
    name: textLines(entry.name, most, style, 1)[0] ?? "",
  }));
  const texts = Math.max(...shown.map(({ name }) => widthIn(style.font, name)));
  const width = texts + SWATCH + GAP + SPACE;
  const line = style.line * 1.25;
  const top = box.top + Math.max(0, (box.height - line * shown.length) / 2);
  const left = isLeft ? box.left : box.left + box.width - width + SPACE;
  return {
    entries: shown
      .map((entry, index) => ({ ...entry, left, middle: top + line * (index + 0.5) }))
      .filter(({ middle }) => middle < box.top + box.height),
    style,
    rest: isOverlaid
      ? box
      : { ...box, left: isLeft ? box.left + width : box.left, width: box.width - width },
  };
}

function aboveOrBelow(
  entries: readonly Entry[],
  style: TextStyle,
  box: Box,
  isTop: boolean,
  isOverlaid: boolean,
): LegendLayout {
  const widthOf = ({ name }: Entry) => SWATCH + GAP + widthIn(style.font, name);
  const rows: Entry[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    const shown = {
      ...entry,
      name: textLines(entry.name, box.width - SWATCH - GAP, style, 1)[0] ?? "",
    };
    const width = widthOf(shown);
    if (used > 0 && used + SPACE + width > box.width) {
      rows.push([]);
      used = 0;
    }
    used += (used > 0 ? SPACE : 0) + width;
    rows.at(-1)?.push(shown);
  }
  const line = style.line * 1.2;
  const height = rows.length * line + 4;
  const top = isTop ? box.top : box.top + box.height - height + 4;
  const placed = rows.flatMap((row, index) => {
    const total = row.reduce((sum, entry) => sum + widthOf(entry) + SPACE, -SPACE);
    let left = box.left + (box.width - total) / 2;
    return row.map((entry) => {
      const at = { ...entry, left, middle: top + line * (index + 0.5) };
      left += widthOf(entry) + SPACE;
      return at;
    });
  });
  const rest = isOverlaid
    ? box
    : {
        ...box,
        top: isTop ? box.top + height : box.top,
        height: Math.max(0, box.height - height - 4),
      };
  return { entries: placed, style, rest };
}

export function LegendEntries({ legend }: { readonly legend: LegendLayout }) {
  return (
    <g aria-hidden>
      {legend.entries.map(({ name, series, point, left, middle }, index) => (
        <g key={index}>
          <Swatch series={series} point={point} left={left} middle={middle} />
          <text
            x={left + SWATCH + GAP}
            y={middle}
            dominantBaseline="central"
            fill={legend.style.color}
            style={{ font: legend.style.font }}
          >
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}

interface SwatchProps {
  readonly series: ChartSeries;
  readonly point: number | undefined;
  readonly left: number;
  readonly middle: number;
}

function Swatch({ series, point, left, middle }: SwatchProps) {
  const automatic = automaticColor(point ?? series.key);
  const isLine = series.type.startsWith("Line") || series.type.startsWith("XYScatter");
  if (isLine)
    return (
      <g>
        <line
          x1={left}
          x2={left + SWATCH}
          y1={middle}
          y2={middle}
          {...(series.type === "XYScatter" && series.line.color === "automatic"
            ? { stroke: "none" }
            : strokeOf(series.line, automatic, 2.25))}
        />
        <Marker look={markerOf(series)} x={left + SWATCH / 2} y={middle} />
      </g>
    );
  const own = series.points.find(({ index }) => index === point);
  const fill =
    own && own.fill !== "automatic"
      ? own.fill
      : paintOf(point === undefined ? series.fill : "automatic", automatic);
  return <rect x={left + SWATCH - 10} y={middle - 5} width={10} height={10} fill={fill} />;
}
