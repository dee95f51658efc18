/** The last positions as a small line: up is better. Screen readers get the positions in words. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { ordinal } from "../../msg/basics/ordinal";
import {
  latestPositions,
  type PositionAt,
  type PositionsOverTime,
} from "../../msg/model/positionsOverTime";
import type { FirstIs } from "../../msg/model/setup";
import { placeFromBest } from "../../msg/standing/standing";

/** As many as on MSG Performance. */
const PERIODS = 12;
const STEP = 3.5;
const HEIGHT = 18;
const MARGIN = 3;
const WIDTH = (PERIODS - 1) * STEP + 2 * MARGIN;

const useStyles = makeStyles({
  line: { flexShrink: 0, display: "block", overflow: "visible" },
  path: { fill: "none", stroke: tokens.colorNeutralForeground3, strokeWidth: "1.5px" },
  now: { fill: tokens.colorBrandForeground1, stroke: "none" },
});

export interface PositionLineProps {
  readonly positions: PositionsOverTime;
  readonly firstIs: FirstIs;
}

export function PositionLine({ positions, firstIs }: PositionLineProps) {
  const styles = useStyles();
  const last = latestPositions(positions, PERIODS);
  if (last.length === 0) return null;
  const points = linePoints(last, firstIs);
  const now = points.at(-1);
  return (
    <svg
      className={styles.line}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={lineText(last)}
    >
      <polyline className={styles.path} points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {now && <circle className={styles.now} cx={now.x} cy={now.y} r={2.5} />}
    </svg>
  );
}

/** Points of the line, the last one at the right edge; the best place is at the top. */
function linePoints(positions: readonly PositionAt[], firstIs: FirstIs) {
  const left = WIDTH - MARGIN - (positions.length - 1) * STEP;
  return positions.map(({ position, of }, at) => {
    const share = (placeFromBest(position, of, firstIs) - 1) / Math.max(1, of - 1);
    return { x: left + at * STEP, y: MARGIN + share * (HEIGHT - 2 * MARGIN) };
  });
}

/** @example "Last 3 positions, oldest first: 4th, 5th, 5th" */
function lineText(positions: readonly PositionAt[]): string {
  const places = positions.map(({ position }) => ordinal(position)).join(", ");
  return positions.length === 1
    ? `Position in one period: ${places}`
    : `Last ${positions.length} positions, oldest first: ${places}`;
}
