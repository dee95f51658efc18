/** Columns, bars, lines, areas and points between two axes. */
import { area, curveLinear, curveMonotoneX, line } from "d3-shape";
import type { ChartModel } from "../../excel-host/model/charts";
import type { DrawnChart } from "../../excel-host/worker/messages";
import type { AxisScale } from "./axisScale";
import type { Box } from "./box";
import { numberText, textStyle } from "./chartText";
import { Axis, Gridlines } from "./Axis";
import { Marker, markerOf } from "./Marker";
import { automaticColor, paintOf, strokeOf } from "./paint";
import { plotLayout, type PlotLayout } from "./plotLayout";
import type { PlottedSeries } from "./plotSeries";
import { TextBlock } from "./TextBlock";

export function CartesianPlot({ chart, box }: { readonly chart: DrawnChart; readonly box: Box }) {
  const layout = plotLayout(chart, box);
  const { plot, isFlat, plotted, categories, values, second } = layout;
  const { model } = chart;
  // Lines lie over columns, whatever their order.
  const order = ["areas", "columns", "lines", "scatter"];
  const sorted = [...plotted].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return (
    <g>
      <rect
        x={plot.left}
        y={plot.top}
        width={plot.width}
        height={plot.height}
        fill={paintOf(model.plotFill, "none")}
      />
      <Gridlines
        axis={values}
        ticks={
          values.labels.length > 0
            ? values.labels.map(({ at }) => at)
            : layout.valueScale.ticks.map(layout.valueScale.at)
        }
        plot={plot}
        isUpright={isFlat}
      />
      {layout.xScale && (
        <Gridlines
          axis={categories}
          ticks={layout.xScale.ticks.map(layout.xScale.at)}
          plot={plot}
          isUpright
        />
      )}
      {sorted.map((drawn) => (
        <SeriesMarks key={drawn.series.key} drawn={drawn} layout={layout} model={model} />
      ))}
      <Axis layout={categories} plot={plot} isUpright={isFlat} />
      <Axis layout={values} plot={plot} isUpright={!isFlat} />
      {second && <Axis layout={second} plot={plot} isUpright={!isFlat} />}
      {sorted.map((drawn) => (
        <ValueLabels key={drawn.series.key} drawn={drawn} layout={layout} model={model} />
      ))}
    </g>
  );
}

interface MarksProps {
  readonly drawn: PlottedSeries;
  readonly layout: PlotLayout;
  readonly model: ChartModel;
}

interface Point {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

function scaleFor({ series }: PlottedSeries, { valueScale, secondScale }: PlotLayout): AxisScale {
  return series.axisGroup === "Secondary" ? (secondScale ?? valueScale) : valueScale;
}

/** Where each value's point lies; undefined where nothing is drawn. */
function pointsOf(drawn: PlottedSeries, layout: PlotLayout): (Point | undefined)[] {
  const scale = scaleFor(drawn, layout);
  return drawn.spans.map((span, index) => {
    if (span === null) return undefined;
    const value = scale.at(span[1]);
    if (layout.xScale) {
      const x = drawn.figures.xs[index];
      return x === null || x === undefined
        ? undefined
        : { index, x: layout.xScale.at(x), y: value };
    }
    const category = layout.categoryAt(index);
    return layout.isFlat ? { index, x: value, y: category } : { index, x: category, y: value };
  });
}

function tipOf({ figures }: PlottedSeries, index: number): string {
  const value = figures.values[index];
  const shown = value === null || value === undefined ? "" : numberText(value, figures.valueFormat);
  return `${figures.name}, ${figures.categories[index] ?? ""}: ${shown}`;
}

function SeriesMarks(props: MarksProps) {
  switch (props.drawn.kind) {
    case "columns":
      return <Columns {...props} />;
    case "areas":
      return <FilledArea {...props} />;
    default:
      return <Line {...props} />;
  }
}

/** A column's edges along and across its axis. */
function columnBox({ drawn, layout, model }: MarksProps, index: number): Box | undefined {
  const span = drawn.spans[index];
  if (!span) return undefined;
  const { slot, slots } = drawn;
  const overlap = slots > 1 ? model.columns.overlap / 100 : 0;
  const gap = model.columns.gapWidth / 100;
  const thick = layout.band / (slots - (slots - 1) * overlap + gap);
  const whole = thick * (slots - (slots - 1) * overlap);
  // Bars are counted upwards, as their categories are.
  const place = layout.isFlat && !model.categoryAxis.isReversed ? slots - 1 - slot : slot;
  const along = layout.categoryAt(index) - whole / 2 + place * thick * (1 - overlap);
  const scale = scaleFor(drawn, layout);
  const base = drawn.isStacked ? span[0] : Math.max(scale.domain[0], Math.min(0, scale.domain[1]));
  const [one, two] = [scale.at(base), scale.at(span[1])];
  const [from, size] = [Math.min(one, two), Math.abs(two - one)];
  return layout.isFlat
    ? { left: from, top: along, width: size, height: thick }
    : { left: along, top: from, width: thick, height: size };
}

function Columns(props: MarksProps) {
  const { drawn } = props;
  const { series, spans } = drawn;
  const usual = paintOf(series.fill, automaticColor(series.key));
  return (
    <g>
      {spans.map((_span, index) => {
        const place = columnBox(props, index);
        const own = series.points.find((point) => point.index === index);
        return (
          place && (
            <rect
              key={index}
              x={place.left}
              y={place.top}
              width={place.width}
              height={place.height}
              fill={own && own.fill !== "automatic" ? own.fill : usual}
              {...strokeOf(own?.border ?? series.line, "none", 0.75)}
            >
              <title>{tipOf(drawn, index)}</title>
            </rect>
          )
        );
      })}
    </g>
  );
}

function Line({ drawn, layout, model }: MarksProps) {
  const { series } = drawn;
  const points = pointsOf(drawn, layout);
  const hasLine = series.type !== "XYScatter";
  const automatic = automaticColor(series.key);
  const isJoined = model.displayBlanksAs === "Interplotted";
  const path = line<Point | undefined>()
    .defined((point) => point !== undefined)
    .x((point) => point?.x ?? 0)
    .y((point) => point?.y ?? 0)
    .curve(series.isSmooth && drawn.kind === "lines" ? curveMonotoneX : curveLinear);
  const joined = isJoined ? points.filter((point) => point !== undefined) : points;
  return (
    <g>
      {hasLine && (
        <path
          d={path(joined) ?? ""}
          fill="none"
          strokeLinejoin="round"
          strokeLinecap={series.line.dash === "Continuous" ? "round" : "butt"}
          {...strokeOf(series.line, automatic, 2.25)}
        />
      )}
      {points.map(
        (point) =>
          point && (
            <Marker
              key={point.index}
              look={markerOf(series, point.index)}
              x={point.x}
              y={point.y}
              tip={tipOf(drawn, point.index)}
            />
          ),
      )}
    </g>
  );
}

function FilledArea({ drawn, layout }: MarksProps) {
  const { series, spans } = drawn;
  const scale = scaleFor(drawn, layout);
  const shape = area<Point | undefined>()
    .defined((point) => point !== undefined)
    .x((point) => point?.x ?? 0)
    .y0((point) =>
      scale.at(point && drawn.isStacked ? (spans[point.index]?.[0] ?? 0) : scale.crossing),
    )
    .y1((point) => point?.y ?? 0);
  return (
    <path
      d={shape(pointsOf(drawn, layout)) ?? ""}
      fill={paintOf(series.fill, automaticColor(series.key))}
      {...strokeOf(series.line, "none", 0.75)}
    >
      <title>{drawn.figures.name}</title>
    </path>
  );
}

const LABEL_DISTANCE = 9;

function ValueLabels(props: MarksProps) {
  const { drawn, layout, model } = props;
  const { labels } = drawn.series;
  if (!labels) return null;
  const { figures } = drawn;
  const style = textStyle(labels.font, model.font);
  return (
    <g aria-hidden>
      {pointsOf(drawn, layout).map((point) => {
        if (!point) return null;
        const value = figures.values[point.index] ?? 0;
        const lines = [
          labels.showSeriesName ? figures.name : "",
          labels.showCategoryName ? (figures.categories[point.index] ?? "") : "",
          labels.showValue ? numberText(value, labels.numberFormat ?? figures.valueFormat) : "",
        ].filter((text) => text !== "");
        const column = drawn.kind === "columns" ? columnBox(props, point.index) : undefined;
        const at = column
          ? columnLabel(column, labels.position, layout.isFlat, value < 0, drawn.isStacked)
          : lineLabel(point, labels.position);
        return <TextBlock key={point.index} {...at} lines={lines} style={style} />;
      })}
    </g>
  );
}

type LabelPlace = { x: number; y: number; anchor: "start" | "middle" | "end" };

function columnLabel(
  { left, top, width, height }: Box,
  position: string | null,
  isFlat: boolean,
  isNegative: boolean,
  isStacked: boolean,
): LabelPlace {
  const where = position ?? (isStacked ? "Center" : "OutsideEnd");
  const middle = { x: left + width / 2, y: top + height / 2 };
  if (where === "Center") return { ...middle, anchor: "middle" };
  const outwards = where === "OutsideEnd" ? 1 : -1;
  const isAtBase = where === "InsideBase";
  const isFar = isNegative === isAtBase;
  if (isFlat) {
    const end = isFar ? left + width : left;
    const away = (isFar ? 1 : -1) * outwards;
    return { x: end + away * 5, y: middle.y, anchor: away > 0 ? "start" : "end" };
  }
  const end = isFar ? top : top + height;
  return { x: middle.x, y: end + (isFar ? -1 : 1) * outwards * LABEL_DISTANCE, anchor: "middle" };
}

function lineLabel({ x, y }: Point, position: string | null): LabelPlace {
  switch (position) {
    case "Top":
      return { x, y: y - LABEL_DISTANCE - 3, anchor: "middle" };
    case "Bottom":
      return { x, y: y + LABEL_DISTANCE + 3, anchor: "middle" };
    case "Left":
      return { x: x - LABEL_DISTANCE, y, anchor: "end" };
    case "Center":
      return { x, y, anchor: "middle" };
    default:
      return { x: x + LABEL_DISTANCE, y, anchor: "start" };
  }
}
