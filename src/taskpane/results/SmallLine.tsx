/** The last positions (up is better) or values (up is more) as a small line. Screen readers get them in words. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { ordinal } from "../../msg/basics/ordinal";
import type { MeasureResult } from "../../msg/model/measureResult";
import { latestPositions, type PositionAt } from "../../msg/model/positionsOverTime";
import { placeFromBest } from "../../msg/standing/standing";
import { numberText } from "../../msg/words/wording";
import type { Line } from "../preferences";

/** As many as on MSG Performance. */
const PERIODS = 12;
const STEP = 3.5;
const HEIGHT = 18;
const MARGIN = 3;
/** Few periods leave their room to the measure's name. */
const widthOf = (periods: number): number => (periods - 1) * STEP + 2 * MARGIN;

const useStyles = makeStyles({
  line: { flexShrink: 0, display: "block", overflow: "visible" },
  path: { fill: "none", stroke: tokens.colorNeutralForeground3, strokeWidth: "1.5px" },
  now: { fill: tokens.colorBrandForeground1, stroke: "none" },
});

export interface SmallLineProps {
  readonly result: MeasureResult;
  readonly line: Line;
}

export function SmallLine({ result, line }: SmallLineProps) {
  const styles = useStyles();
  const last = latestPositions(result.positions, PERIODS);
  if (last.length === 0) return null;
  const shares = line === "value" ? valueShares(last) : placeShares(last, result);
  const points = linePoints(shares);
  const now = points.at(-1);
  return (
    <svg
      className={styles.line}
      width={widthOf(last.length)}
      height={HEIGHT}
      viewBox={`0 0 ${widthOf(last.length)} ${HEIGHT}`}
      role="img"
      aria-label={lineText(last, result, line)}
    >
      <polyline className={styles.path} points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {now && <circle className={styles.now} cx={now.x} cy={now.y} r={2.5} />}
    </svg>
  );
}

/** How far down each place stands: 0 is the best one. */
function placeShares(last: readonly PositionAt[], { measure }: MeasureResult): readonly number[] {
  return last.map(
    ({ position, of }) => (placeFromBest(position, of, measure.firstIs) - 1) / Math.max(1, of - 1),
  );
}

/** How far down each value stands: 0 is the highest one; a level line runs through the middle. */
function valueShares(last: readonly PositionAt[]): readonly number[] {
  const values = last.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (high === low ? 0.5 : (high - value) / (high - low)));
}

function linePoints(shares: readonly number[]) {
  return shares.map((share, at) => ({
    x: MARGIN + at * STEP,
    y: MARGIN + share * (HEIGHT - 2 * MARGIN),
  }));
}

/** @example "Last 3 positions, oldest first: 4th, 5th, 5th" */
function lineText(last: readonly PositionAt[], { measure }: MeasureResult, line: Line): string {
  const texts = last.map(({ position, value }) =>
    line === "value" ? numberText(value, measure.decimals) : ordinal(position),
  );
  const [one, many] = line === "value" ? ["Value", "values"] : ["Position", "positions"];
  return last.length === 1
    ? `${one} in one period: ${texts.join("")}`
    : `Last ${last.length} ${many}, oldest first: ${texts.join(", ")}`;
}
