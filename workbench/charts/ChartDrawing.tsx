/** A chart of the sheet, drawn: its area, title and legend, and the plot in what room is left. */
import { memo } from "react";
import type { DrawnChart } from "../../excel-host/worker/messages";
import { CartesianPlot } from "./CartesianPlot";
import type { Box } from "./box";
import { textLines, textStyle } from "./chartText";
import { legendLayout, LegendEntries } from "./Legend";
import { paintOf, strokeOf } from "./paint";
import { PiePlot } from "./PiePlot";
import { TextBlock } from "./TextBlock";

const PADDING = 10;
const TITLE_LINES = 3;

export interface ChartDrawingProps {
  readonly chart: DrawnChart;
  readonly width: number;
  readonly height: number;
}

export const ChartDrawing = memo(function ChartDrawing({
  chart,
  width,
  height,
}: ChartDrawingProps) {
  const { model, title } = chart;
  const inner: Box = {
    left: PADDING,
    top: PADDING,
    width: Math.max(0, width - 2 * PADDING),
    height: Math.max(0, height - 2 * PADDING),
  };
  const titleStyle = textStyle(model.title.font, model.font);
  const titleText = title ? textLines(title, inner.width, titleStyle, TITLE_LINES) : [];
  const titleHeight = titleText.length * titleStyle.line + (titleText.length > 0 ? 6 : 0);
  const below = model.title.isOverlaid ? inner : cutTop(inner, titleHeight);
  const legend = legendLayout(chart, below);
  const isRound = model.type === "Pie" || model.type === "Doughnut";
  return (
    <svg
      className="chart"
      role="img"
      aria-label={description(chart)}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect
        x={0.5}
        y={0.5}
        width={Math.max(0, width - 1)}
        height={Math.max(0, height - 1)}
        fill={paintOf(model.fill, "#FFFFFF")}
        {...strokeOf(model.border, "#D9D9D9", 0.75)}
      />
      {!model.isKnown ? (
        <TextBlock
          x={width / 2}
          y={height / 2}
          lines={["This kind of chart is kept in the file, not drawn here."]}
          style={textStyle(model.font)}
        />
      ) : isRound ? (
        <PiePlot chart={chart} box={legend.rest} />
      ) : (
        <CartesianPlot chart={chart} box={legend.rest} />
      )}
      <TextBlock
        x={inner.left + inner.width / 2}
        y={inner.top + (titleText.length * titleStyle.line) / 2}
        lines={titleText}
        style={titleStyle}
      />
      <LegendEntries legend={legend} />
    </svg>
  );
});

function cutTop({ left, top, width, height }: Box, by: number): Box {
  return { left, top: top + by, width, height: Math.max(0, height - by) };
}

/** "Column chart “Rates”: Essex, Kent" for those who do not see it. */
function description({ model, title, figures }: DrawnChart): string {
  const kind = model.type.replace(/([a-z])([A-Z0-9])/g, "$1 $2").toLowerCase();
  const names = figures.map(({ name }) => name).join(", ");
  return `${model.isKnown ? `Chart (${kind})` : "Chart"}${title ? ` "${title}"` : ""}${names ? `: ${names}` : ""}`;
}
