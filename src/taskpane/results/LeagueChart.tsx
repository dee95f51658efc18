/**
 * All forces of a group as bars, best first: a table to screen readers. The own force is marked by a
 * sign, by weight and by colour; the average and the top quartile are lines of different strokes.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  benchmarkLines,
  NO_VALUE,
  tiesText,
  type BenchmarkLine,
} from "../../msg/telling/leagueWording";
import type { League } from "../../msg/model/league";
import type { Measure, Setup } from "../../msg/model/setup";
import { numberText, positionText } from "../../msg/words/wording";
import { hidden } from "../parts/hidden";
import { leagueRows, scaleOf, type LeagueRow, type Scale } from "./leagueRows";
import type { MeasureResult } from "../../msg/model/measureResult";

/** Contrast themes paint no backgrounds: there bars keep colours of the theme itself. */
const CONTRAST = "@media (forced-colors: active)";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  caption: { ...hidden },
  heading: { ...hidden },
  row: { height: "26px" },
  own: {
    fontWeight: tokens.fontWeightBold,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  position: { width: "36px", padding: "0 4px 0 0", textAlign: "right", whiteSpace: "nowrap" },
  force: { maxWidth: "112px", padding: "0 4px", textAlign: "left", fontWeight: "inherit" },
  openPlace: {
    padding: "1px 2px",
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    [CONTRAST]: { border: "1px solid Highlight" },
  },
  sign: { marginRight: "2px" },
  bars: {
    position: "relative",
    padding: 0,
    minWidth: "80px",
    width: "99%",
    "@media (max-width: 260px)": { minWidth: "16px" },
  },
  value: { padding: "0 0 0 6px", textAlign: "right", whiteSpace: "nowrap" },
  bar: {
    position: "absolute",
    top: "5px",
    bottom: "5px",
    minWidth: "1px",
    backgroundColor: tokens.colorNeutralStroke1,
    [CONTRAST]: { boxSizing: "border-box", border: "1px solid CanvasText" },
  },
  ownBar: {
    backgroundColor: tokens.colorBrandBackground,
    [CONTRAST]: { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  interval: {
    position: "absolute",
    top: "9px",
    height: "8px",
    boxSizing: "border-box",
    borderLeft: `1px solid ${tokens.colorNeutralForeground1}`,
    borderRight: `1px solid ${tokens.colorNeutralForeground1}`,
    "::after": {
      content: '""',
      position: "absolute",
      left: 0,
      right: 0,
      top: "3px",
      borderTop: `1px solid ${tokens.colorNeutralForeground1}`,
    },
  },
  line: { position: "absolute", top: 0, bottom: 0, width: 0 },
  Average: { borderLeft: `2px solid ${tokens.colorPaletteDarkOrangeForeground1}` },
  "Top quartile": { borderLeft: `2px dashed ${tokens.colorPaletteGreenForeground1}` },
  legend: {
    listStyleType: "none",
    margin: "0 0 4px",
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: "0 16px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  entry: { display: "flex", alignItems: "center", gap: "6px" },
  sample: { display: "inline-block", width: 0, height: "14px" },
  ties: { margin: "4px 0 0", fontSize: tokens.fontSizeBase200 },
});

export interface LeagueChartProps {
  readonly result: MeasureResult;
  readonly league: League;
  readonly setup: Setup;
}

export function LeagueChart({ result, league, setup }: LeagueChartProps) {
  const styles = useStyles();
  const { measure } = result;
  const rows = leagueRows(result, league, setup);
  const lines = benchmarkLines(result);
  const scale = scaleOf([
    ...rows.flatMap(({ value, interval }) => [value, interval?.low ?? 0, interval?.high ?? 0]),
    ...lines.map(({ figure }) => figure),
  ]);
  const ties = tiesText(rows.map(({ force, position }) => ({ name: force, position })));
  return (
    <div>
      <Legend
        lines={lines}
        hasIntervals={rows.some(({ interval }) => interval)}
        hasOpenPlaces={rows.some(({ isOpenPlace }) => isOpenPlace)}
        home={setup.settings.homeForce}
      />
      <table className={styles.table}>
        <caption className={styles.caption}>{captionText(measure, league)}</caption>
        <thead className={styles.heading}>
          <tr>
            <th scope="col">Position</th>
            <th scope="col">Force</th>
            <th scope="col">Bar</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ForceRow key={row.force} row={row} measure={measure} lines={lines} scale={scale} />
          ))}
        </tbody>
      </table>
      {ties && <p className={styles.ties}>{ties}</p>}
    </div>
  );
}

function captionText(measure: Measure, league: League): string {
  const order = measure.better === "neither" ? "in the order of the set-up" : "best first";
  return `${measure.name}, ${league.forces.length} forces, ${order}`;
}

interface LegendProps {
  readonly lines: readonly BenchmarkLine[];
  readonly hasIntervals: boolean;
  readonly hasOpenPlaces: boolean;
  readonly home: string;
}

function Legend({ lines, hasIntervals, hasOpenPlaces, home }: LegendProps) {
  const styles = useStyles();
  return (
    <ul className={styles.legend} aria-label="Lines and marks">
      {lines.map(({ name, label }) => (
        <li key={name} className={styles.entry}>
          <span className={mergeClasses(styles.sample, styles[name])} aria-hidden />
          {label}
        </li>
      ))}
      {hasIntervals && <li className={styles.entry}>├─┤ where a true value may lie</li>}
      {hasOpenPlaces && (
        <li className={styles.entry}>
          <span className={styles.openPlace} aria-hidden>
            1st
          </span>
          places {home} could hold
        </li>
      )}
    </ul>
  );
}

interface ForceRowProps {
  readonly row: LeagueRow;
  readonly measure: Measure;
  readonly lines: readonly BenchmarkLine[];
  readonly scale: Scale;
}

function ForceRow({ row, measure, lines, scale }: ForceRowProps) {
  const styles = useStyles();
  const { force, isHome, position, isTied, value, interval, isOpenPlace } = row;
  return (
    <tr className={mergeClasses(styles.row, isHome && styles.own)}>
      <td className={styles.position}>
        <span className={isOpenPlace ? styles.openPlace : undefined}>
          {positionText(position, isTied, 0) || "–"}
        </span>
        {isOpenPlace && <span style={hidden}> (a place the own force could hold)</span>}
      </td>
      <th scope="row" className={styles.force}>
        {isHome && (
          <span className={styles.sign} aria-hidden>
            ▸
          </span>
        )}
        {force}
        {isHome && <span style={hidden}> (own force)</span>}
      </th>
      <td className={styles.bars} aria-hidden>
        {Number.isFinite(value) && (
          <span
            className={mergeClasses(styles.bar, isHome && styles.ownBar)}
            style={extent(scale, 0, value)}
          />
        )}
        {lines.map(({ name, figure }) => (
          <span
            key={name}
            className={mergeClasses(styles.line, styles[name])}
            style={{ left: `${scale.at(figure)}%` }}
          />
        ))}
        {interval && (
          <span className={styles.interval} style={extent(scale, interval.low, interval.high)} />
        )}
      </td>
      <td className={styles.value}>{numberText(value, measure.decimals) || NO_VALUE}</td>
    </tr>
  );
}

/** Left edge and width of what lies between two figures. */
function extent(scale: Scale, one: number, other: number) {
  const [left, right] = [scale.at(one), scale.at(other)].sort((a, b) => a - b) as [number, number];
  return { left: `${left}%`, width: `${right - left}%` };
}
