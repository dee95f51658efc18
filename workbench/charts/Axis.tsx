/** An axis with its labels and title, and the lines it draws through the plot. */
import type { Box } from "./box";
import { strokeOf } from "./paint";
import { edgeOf, type AxisLayout } from "./axisLayout";
import { TextBlock } from "./TextBlock";

const LABEL_GAP = 6;

export interface AxisProps {
  readonly layout: AxisLayout;
  readonly plot: Box;
  /** Along the left or right side, not above or below. */
  readonly isUpright: boolean;
}

export function Axis({ layout, plot, isUpright }: AxisProps) {
  const { axis, labels, style, turn, side, line, labelsAt, title, titleStyle } = layout;
  const away = side === "start" ? -1 : 1;
  return (
    <g>
      {axis.isVisible && (
        <line
          {...(isUpright
            ? { x1: line, x2: line, y1: plot.top, y2: plot.top + plot.height }
            : { x1: plot.left, x2: plot.left + plot.width, y1: line, y2: line })}
          {...strokeOf(axis.line, "#BFBFBF", 0.75)}
        />
      )}
      {labels.map(({ at, lines }, index) =>
        isUpright ? (
          <TextBlock
            key={index}
            x={labelsAt + away * LABEL_GAP}
            y={at}
            lines={lines}
            style={style}
            anchor={side === "start" ? "end" : "start"}
          />
        ) : (
          <TextBlock
            key={index}
            x={at}
            y={labelsAt + away * (LABEL_GAP + (turn === 0 ? (lines.length * style.line) / 2 : 2))}
            lines={lines}
            style={style}
            turn={turn}
            anchor={turn === 0 ? "middle" : turn < 0 === away > 0 ? "end" : "start"}
          />
        ),
      )}
      <AxisTitle lines={title} style={titleStyle} {...{ layout, plot, isUpright }} />
    </g>
  );
}

type AxisTitleProps = AxisProps & {
  readonly lines: AxisLayout["title"];
  readonly style: AxisLayout["titleStyle"];
};

/** Beyond the labels, read from below where the axis stands upright. */
function AxisTitle({ lines, style, layout, plot, isUpright }: AxisTitleProps) {
  const { labelRoom, side } = layout;
  const away = side === "start" ? -1 : 1;
  const distance = away * (labelRoom + (lines.length * style.line) / 2 + LABEL_GAP);
  const edge = edgeOf(plot, side, isUpright);
  const middle = isUpright ? plot.top + plot.height / 2 : plot.left + plot.width / 2;
  return isUpright ? (
    <TextBlock x={edge + distance} y={middle} lines={lines} style={style} turn={-90} />
  ) : (
    <TextBlock x={middle} y={edge + distance} lines={lines} style={style} />
  );
}

export interface GridlinesProps {
  readonly axis: AxisLayout;
  readonly ticks: readonly number[];
  readonly plot: Box;
  readonly isUpright: boolean;
}

export function Gridlines({ axis: { axis }, ticks, plot, isUpright }: GridlinesProps) {
  if (!axis.hasMajorGridlines) return null;
  return (
    <g>
      {ticks.map((at, index) => (
        <line
          key={index}
          {...(isUpright
            ? { x1: at, x2: at, y1: plot.top, y2: plot.top + plot.height }
            : { x1: plot.left, x2: plot.left + plot.width, y1: at, y2: at })}
          {...strokeOf(axis.gridlines, "#D9D9D9", 0.75)}
        />
      ))}
    </g>
  );
}
