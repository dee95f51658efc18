/** "Over time": the own value beside the group's average and top quartile, the last twelve periods or all. */
import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { monthName } from "../../../msg/basics/period";
import type { MeasureResult } from "../../../msg/model/measureResult";
import type { PositionAt } from "../../../msg/model/positionsOverTime";
import { measureText, numberText } from "../../../msg/words/wording";
import { FEW_PERIODS, LINES, pathThrough, periodsOf, placesIn, type Span } from "./overTime";
import { OverTimeTable } from "./OverTimeTable";

const WIDTH = 318;
const HEIGHT = 150;
const FRAME = { left: 44, right: WIDTH - 6, top: 10, bottom: HEIGHT - 22 } as const;

/** Contrast themes leave drawings as they are, so that they name the theme's own colours. */
const CONTRAST = "@media (forced-colors: active)";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "4px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  picture: { display: "block", width: "100%", height: "auto", maxWidth: "480px" },
  text: {
    fontSize: "10px",
    fill: tokens.colorNeutralForeground2,
    [CONTRAST]: { fill: "CanvasText" },
  },
  axis: { stroke: tokens.colorNeutralStroke2, [CONTRAST]: { stroke: "CanvasText" } },
  line: { fill: "none", strokeWidth: "1.5px" },
  value: {
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "2.5px",
    [CONTRAST]: { stroke: "Highlight" },
  },
  average: {
    stroke: tokens.colorPaletteDarkOrangeForeground1,
    [CONTRAST]: { stroke: "CanvasText" },
  },
  topQuartile: {
    stroke: tokens.colorPaletteGreenForeground1,
    strokeDasharray: "5 3",
    [CONTRAST]: { stroke: "CanvasText" },
  },
  now: { fill: tokens.colorBrandForeground1, [CONTRAST]: { fill: "Highlight" } },
  legend: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: "0 16px",
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: "flex", alignItems: "center", gap: "6px" },
});

export interface OverTimeProps {
  readonly result: MeasureResult;
  readonly home: string;
}

/** Nothing where there are fewer than two periods. */
export function OverTime({ result, home }: OverTimeProps) {
  const styles = useStyles();
  const [span, setSpan] = useState<Span>("12");
  const all = result.positions.ends.length;
  if (all < 2) return null;
  const periods = periodsOf(result, span);
  return (
    <section className={styles.view} aria-label="Over time">
      <h3 className={styles.heading}>Over time</h3>
      {all > FEW_PERIODS && (
        <RadioGroup
          layout="horizontal"
          aria-label="Periods shown"
          value={span}
          onChange={(_, { value }) => setSpan(value as Span)}
        >
          <Radio value="12" label={`Last ${FEW_PERIODS}`} />
          <Radio value="all" label={`All ${all}`} />
        </RadioGroup>
      )}
      <Picture result={result} periods={periods} home={home} />
      <Legend home={home} />
      <OverTimeTable result={result} periods={periods} home={home} />
    </section>
  );
}

interface PictureProps extends OverTimeProps {
  readonly periods: readonly PositionAt[];
}

function Picture({ result: { measure }, periods, home }: PictureProps) {
  const styles = useStyles();
  const places = placesIn(periods, FRAME);
  const { x, y, low, high } = places;
  const [first, last] = [periods[0], periods.at(-1)];
  const text = (figure: number) => numberText(figure, measure.decimals);
  const name = (period: PositionAt | undefined) => (period ? monthName(period.period.end) : "");
  const nowAt = last && Number.isFinite(last.value) ? y(last.value) : undefined;
  const description =
    first && last
      ? `${home}, ${name(first)} to ${name(last)}: from ${measureText(first.value, measure)} to ${measureText(last.value, measure)}; average now ${text(last.average)}, top quartile now ${text(last.topQuartile)}.`
      : "";
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={description}
    >
      {[...new Set([low, high])].map((figure) => (
        <g key={figure}>
          <line
            className={styles.axis}
            x1={FRAME.left}
            x2={FRAME.right}
            y1={y(figure)}
            y2={y(figure)}
          />
          <text className={styles.text} x={FRAME.left - 4} y={y(figure) + 3} textAnchor="end">
            {text(figure)}
          </text>
        </g>
      ))}
      <text className={styles.text} x={FRAME.left} y={HEIGHT - 6}>
        {name(first)}
      </text>
      <text className={styles.text} x={FRAME.right} y={HEIGHT - 6} textAnchor="end">
        {name(last)}
      </text>
      {LINES.map(({ key, figure }) => (
        <path
          key={key}
          className={mergeClasses(styles.line, styles[key])}
          d={pathThrough(periods.map(figure), places)}
        />
      ))}
      {nowAt !== undefined && (
        <circle className={styles.now} cx={x(periods.length - 1)} cy={nowAt} r={3.5} />
      )}
    </svg>
  );
}

function Legend({ home }: { readonly home: string }) {
  const styles = useStyles();
  const names = { value: home, average: "Average", topQuartile: "Top quartile" };
  return (
    <ul className={styles.legend} aria-label="Lines over time">
      {LINES.map(({ key }) => (
        <li key={key} className={styles.entry}>
          <svg width={22} height={8} aria-hidden>
            <line className={mergeClasses(styles.line, styles[key])} x1={0} x2={22} y1={4} y2={4} />
          </svg>
          {names[key]}
        </li>
      ))}
    </ul>
  );
}
