/** Lines of text around a point. */
import type { TextStyle } from "./chartText";

export interface TextBlockProps {
  readonly x: number;
  /** The middle of all lines. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly anchor?: "start" | "middle" | "end";
  /** Degrees, clockwise, around the point. */
  readonly turn?: number;
}

export function TextBlock({ x, y, lines, style, anchor = "middle", turn = 0 }: TextBlockProps) {
  if (lines.length === 0) return null;
  const first = y - ((lines.length - 1) * style.line) / 2;
  return (
    <text
      textAnchor={anchor}
      dominantBaseline="central"
      fill={style.color}
      style={{ font: style.font }}
      {...(turn === 0 ? {} : { transform: `rotate(${turn} ${x} ${y})` })}
    >
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={first + index * style.line}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
