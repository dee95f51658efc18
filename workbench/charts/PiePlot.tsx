/** Slices of a pie or a ring: the first series' values as shares. */
import { arc, pie } from "d3-shape";
import type { DrawnChart } from "../../excel-host/worker/messages";
import type { Box } from "./box";
import { numberText, textStyle } from "./chartText";
import { automaticColor } from "./paint";
import { TextBlock } from "./TextBlock";

const HOLE = 0.5;

export function PiePlot({ chart, box }: { readonly chart: DrawnChart; readonly box: Box }) {
  const { model, figures } = chart;
  const [series] = model.series;
  const [drawn] = figures;
  if (!series || !drawn) return null;
  const radius = Math.max(0, Math.min(box.width, box.height) / 2 - 4);
  const shape = arc<{ startAngle: number; endAngle: number }>()
    .innerRadius(model.type === "Doughnut" ? radius * HOLE : 0)
    .outerRadius(radius);
  const slices = pie<number | null>()
    .sort(null)
    .value((value) => Math.max(0, value ?? 0))([...drawn.values]);
  const total = drawn.values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const { labels } = series;
  return (
    <g transform={`translate(${x} ${y})`}>
      {slices.map((slice) => {
        const own = series.points.find(({ index }) => index === slice.index)?.fill;
        const share = total > 0 ? (100 * slice.value) / total : 0;
        return (
          <path
            key={slice.index}
            d={shape(slice) ?? ""}
            fill={own && own !== "automatic" ? own : automaticColor(slice.index)}
            stroke="#FFFFFF"
          >
            <title>{`${drawn.categories[slice.index]}: ${numberText(slice.data ?? 0, drawn.valueFormat)} (${share.toFixed(0)}%)`}</title>
          </path>
        );
      })}
      {labels &&
        slices.map((slice) => {
          const [atX, atY] = shape.centroid(slice);
          const parts = [
            labels.showCategoryName ? drawn.categories[slice.index] : undefined,
            labels.showValue
              ? numberText(slice.data ?? 0, labels.numberFormat ?? drawn.valueFormat)
              : undefined,
          ];
          return (
            <TextBlock
              key={slice.index}
              x={atX}
              y={atY}
              lines={parts.filter((part) => part !== undefined)}
              style={textStyle(labels.font, model.font)}
            />
          );
        })}
    </g>
  );
}
