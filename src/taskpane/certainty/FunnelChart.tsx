/** The funnel as a picture: value against denominator, with the limits of one kind. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { scaleLinear, type ScaleLinear } from "d3-scale";
import { useId } from "react";
import { unitOfValue } from "../../msg/figures/units";
import type { Measure } from "../../msg/model/setup";
import { numberText } from "../../msg/words/wording";
import { FUNNEL_CONFIDENCES, type Funnel, type FunnelConfidence, type FunnelPoint } from "./funnel";
import { placeLabels } from "./labels";
import type { Spread } from "../../msg/model/certainty";

const WIDTH = 318;
const HEIGHT = 230;
const MARGIN = { left: 40, right: 8, top: 20, bottom: 32 } as const;
/** Names keep off the axes. */
const ROOM = {
  left: MARGIN.left + 2,
  right: WIDTH,
  top: MARGIN.top,
  bottom: HEIGHT - MARGIN.bottom,
} as const;
/** Denominators at which a limit is worked out; between them its line is straight. */
const STEPS = 40;
/** More names than this would cover the picture: then only those outside are named. */
const MOST_NAMES = 12;

/** Contrast themes leave drawings as they are, so that they name the theme's own colours. */
const CONTRAST = "@media (forced-colors: active)";

const useStyles = makeStyles({
  picture: { display: "block", width: "100%", height: "auto", maxWidth: "480px" },
  text: {
    fontSize: "10px",
    fill: tokens.colorNeutralForeground2,
    [CONTRAST]: { fill: "CanvasText" },
  },
  name: {
    paintOrder: "stroke",
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    strokeLinejoin: "round",
    [CONTRAST]: { stroke: "Canvas" },
  },
  ownText: {
    fontWeight: tokens.fontWeightBold,
    fill: tokens.colorNeutralForeground1,
    [CONTRAST]: { fill: "CanvasText" },
  },
  axis: { stroke: tokens.colorNeutralStroke1, [CONTRAST]: { stroke: "CanvasText" } },
  average: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "1px",
    [CONTRAST]: { stroke: "CanvasText" },
  },
  limit: {
    fill: "none",
    stroke: tokens.colorPaletteDarkOrangeForeground1,
    strokeWidth: "1.5px",
    [CONTRAST]: { stroke: "CanvasText" },
  },
  dashed: { strokeDasharray: "5 3" },
  point: {
    fill: tokens.colorNeutralForeground3,
    [CONTRAST]: { fill: "CanvasText" },
  },
  own: {
    fill: tokens.colorBrandForeground1,
    stroke: tokens.colorNeutralBackground1,
    [CONTRAST]: { fill: "Highlight", stroke: "Canvas" },
  },
});

export interface FunnelChartProps {
  readonly funnel: Funnel;
  readonly measure: Measure;
  readonly spread: Spread;
  /** What the picture shows, in a sentence, for those who do not see it. */
  readonly description: string;
}

export function FunnelChart({ funnel, measure, spread, description }: FunnelChartProps) {
  const styles = useStyles();
  const clip = useId();
  const { x, y } = scalesOf(funnel, spread);
  const line = (figure: number) => y(figure);
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={description}
    >
      <clipPath id={clip}>
        <rect
          x={MARGIN.left}
          y={MARGIN.top}
          width={WIDTH - MARGIN.left - MARGIN.right}
          height={HEIGHT - MARGIN.top - MARGIN.bottom}
        />
      </clipPath>
      <Axes x={x} y={y} measure={measure} />
      <g clipPath={`url(#${clip})`}>
        <line
          className={styles.average}
          x1={MARGIN.left}
          x2={WIDTH - MARGIN.right}
          y1={line(funnel.average)}
          y2={line(funnel.average)}
        />
        {FUNNEL_CONFIDENCES.map((confidence) =>
          (["low", "high"] as const).map((side) => (
            <path
              key={`${confidence} ${side}`}
              className={mergeClasses(styles.limit, confidence === 0.95 && styles.dashed)}
              d={pathOf(funnel, { x, y }, confidence, spread, side)}
            />
          )),
        )}
      </g>
      <Points funnel={funnel} x={x} y={y} spread={spread} />
    </svg>
  );
}

interface Scales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** All points, and the limits at the home force's denominator, have room. */
function scalesOf(funnel: Funnel, spread: Spread): Scales {
  const { points, limitsAt, average } = funnel;
  const over = points.map(({ denominator }) => denominator);
  const home = points.find(({ isHome }) => isHome)?.denominator ?? 0;
  const wide = limitsAt(home, 0.998, spread);
  const figures = [average, wide.low, wide.high, ...points.map(({ value }) => value)].filter(
    Number.isFinite,
  );
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const room = (high - low || high || 1) * 0.08;
  const x = scaleLinear()
    .domain([Math.min(...over) * 0.85, Math.max(...over) * 1.08])
    .range([MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLinear()
    .domain([Math.max(0, low - room), high + room])
    .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  return { x, y };
}

function pathOf(
  { limitsAt }: Funnel,
  { x, y }: Scales,
  confidence: FunnelConfidence,
  spread: Spread,
  side: "low" | "high",
): string {
  const [from = 0, to = 0] = x.domain();
  const steps = Array.from({ length: STEPS + 1 }, (_, i) => from + ((to - from) * i) / STEPS);
  return steps
    .map((denominator) => ({ denominator, limit: limitsAt(denominator, confidence, spread)[side] }))
    .filter(({ limit }) => Number.isFinite(limit))
    .map(({ denominator, limit }, i) => {
      const at = `${x(denominator).toFixed(1)},${y(limit).toFixed(1)}`;
      return `${i === 0 ? "M" : "L"}${at}`;
    })
    .join("");
}

function Axes({ x, y, measure }: Scales & { readonly measure: Measure }) {
  const styles = useStyles();
  const bottom = HEIGHT - MARGIN.bottom;
  const xTicks = x.ticks(4);
  const yTicks = y.ticks(5);
  return (
    <g aria-hidden>
      <line
        className={styles.axis}
        x1={MARGIN.left}
        x2={WIDTH - MARGIN.right}
        y1={bottom}
        y2={bottom}
      />
      <line className={styles.axis} x1={MARGIN.left} x2={MARGIN.left} y1={MARGIN.top} y2={bottom} />
      {yTicks.map((tick) => (
        <text
          key={tick}
          className={styles.text}
          x={MARGIN.left - 4}
          y={y(tick) + 3}
          textAnchor="end"
        >
          {y.tickFormat(5)(tick)}
        </text>
      ))}
      {xTicks.map((tick) => (
        <text key={tick} className={styles.text} x={x(tick)} y={bottom + 12} textAnchor="middle">
          {shortNumber(tick)}
        </text>
      ))}
      <text className={styles.text} x={WIDTH - MARGIN.right} y={HEIGHT - 4} textAnchor="end">
        {measure.denominator}
      </text>
      <text className={styles.text} x={2} y={10}>
        {unitOfValue(measure)}
      </text>
    </g>
  );
}

/** 1500000 is "1.5m": long numbers would run into each other. */
function shortNumber(figure: number): string {
  if (figure >= 1e6) return `${Number((figure / 1e6).toPrecision(3))}m`;
  if (figure >= 1e4) return `${Number((figure / 1e3).toPrecision(3))}k`;
  return numberText(figure, 0);
}

function Points({ funnel, x, y, spread }: Scales & Pick<FunnelChartProps, "funnel" | "spread">) {
  const styles = useStyles();
  const { points } = funnel;
  const first = [...points].sort((a, b) => Number(b.isHome) - Number(a.isHome));
  const isNamed = (point: FunnelPoint) =>
    point.isHome || points.length <= MOST_NAMES || point.within[spread] !== "within 95%";
  const spots = first.filter(isNamed).map(({ denominator, value, force }) => ({
    x: x(denominator),
    y: y(value),
    name: force,
  }));
  const home = points.find(({ isHome }) => isHome);
  return (
    <g aria-hidden>
      {points
        .filter(({ isHome }) => !isHome)
        .map(({ force, denominator, value }) => (
          <circle key={force} className={styles.point} cx={x(denominator)} cy={y(value)} r={3.5} />
        ))}
      {home && <path className={styles.own} d={diamond(x(home.denominator), y(home.value))} />}
      {placeLabels(spots, ROOM).map(({ name, x: left, y: base }) => (
        <text
          key={name}
          className={mergeClasses(styles.text, styles.name, name === home?.force && styles.ownText)}
          x={left}
          y={base}
        >
          {name}
        </text>
      ))}
    </g>
  );
}

function diamond(x: number, y: number): string {
  return `M${x},${y - 7}L${x + 7},${y}L${x},${y + 7}L${x - 7},${y}Z`;
}
