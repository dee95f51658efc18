/** A series' latest figures as a line; readers of the page get its ends and its last figure in words. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { isMissing } from "../../msg/basics/missing";
import { monthName } from "../../msg/basics/period";
import type { IndicatorResult, RecentFigures } from "../../msg/model/ownFigures";
import { figureText, recentText } from "./ownTexts";

const MARGIN = 3;

const useStyles = makeStyles({
  line: { flexShrink: 0, display: "block", maxWidth: "100%", overflow: "visible" },
  path: { fill: "none", stroke: tokens.colorNeutralForeground3, strokeWidth: "1.5px" },
  now: { fill: tokens.colorBrandForeground1, stroke: "none" },
});

export interface RecentLineProps {
  readonly result: IndicatorResult;
  readonly width: number;
  readonly height: number;
  /** The words stand beside it: readers of the page are not told twice. */
  readonly isTold?: boolean;
}

export function RecentLine({ result, width, height, isTold = false }: RecentLineProps) {
  const styles = useStyles();
  const { path, last } = drawn(result.recent, width, height);
  // One figure is no line.
  if (!last || result.recent.figures.filter((figure) => !isMissing(figure)).length < 2) return null;
  return (
    <svg
      className={styles.line}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      {...(isTold ? { "aria-hidden": true } : { role: "img", "aria-label": recentText(result) })}
    >
      <path className={styles.path} d={path} />
      <circle className={styles.now} cx={last.x} cy={last.y} r={2.5} />
    </svg>
  );
}

/** The line, broken where a figure is missing, and the point of the last figure that is there. */
function drawn({ figures }: RecentFigures, width: number, height: number) {
  const known = figures.filter((figure) => !isMissing(figure));
  const [lowest, highest] = [Math.min(...known), Math.max(...known)];
  const step = (width - 2 * MARGIN) / Math.max(1, figures.length - 1);
  const points = figures.map((figure, at) => {
    const share = highest > lowest ? (highest - figure) / (highest - lowest) : 0.5;
    return { x: round(MARGIN + at * step), y: round(MARGIN + share * (height - 2 * MARGIN)) };
  });
  const isKnown = (at: number) => at >= 0 && !isMissing(figures[at] ?? NaN);
  const path = points
    .map(({ x, y }, at) => (isKnown(at) ? `${isKnown(at - 1) ? "L" : "M"}${x},${y}` : ""))
    .join("");
  const at = figures.findLastIndex((figure) => !isMissing(figure));
  return { path, last: points[at] };
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;

/** The same figures in a table. */
export function RecentTable({ result }: { readonly result: IndicatorResult }) {
  const { ends, figures, months } = result.recent;
  const rows = ends.map((end, at) => ({ end, text: figureText(result, figures[at] ?? NaN) }));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{months === 1 ? "Month" : "Quarter to"}</th>
          <th scope="col">Figure</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ end, text }) => (
          <tr key={end}>
            <th scope="row">{monthName(end)}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
