/** Charts as SVG: for the web page, and as pictures in Word. Nothing is told by colour alone. */
import type { Chart, LeagueChart, TimeChart } from "./model";

const CHART_SIZE = { width: 640, league: 40, time: 300 } as const;

const FONT = "font-family='Arial, Helvetica, sans-serif' font-size='14'";
const INK = "#1a1a1a";
const HOME = "#1F3864";
const PEER = "#8EA3C4";
const LINE_LOOKS = [
  { colour: HOME, dashes: "", width: 3.5 },
  { colour: "#8C1C13", dashes: "8 5", width: 2 },
  { colour: "#1E5631", dashes: "2 4", width: 2.5 },
] as const;

/** Text as it stands in markup: never markup itself. @example markupText("<b>") // "&lt;b&gt;" */
export function markupText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

function chartHeight(chart: Chart): number {
  if (chart.shows === "time") return CHART_SIZE.time;
  return TOP + chart.bars.length * ROW + LEGEND;
}

/** A chart by itself, with its alternative as the name that is read out. */
export function chartSvg(chart: Chart): string {
  const height = chartHeight(chart);
  const drawn = chart.shows === "league" ? league(chart, height) : overTime(chart, height);
  const name = markupText(chart.alternative);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CHART_SIZE.width} ${height}" ` +
    `width="${CHART_SIZE.width}" height="${height}" role="img" aria-label="${name}">` +
    `<rect width="100%" height="100%" fill="#ffffff"/>${drawn}</svg>`
  );
}

const TOP = 12;
const ROW = 30;
const LEGEND = 34;
const NAMES = 210;
const RIGHT = 90;
const LONGEST_NAME = 26;

function league({ bars, average, averageText }: LeagueChart, height: number): string {
  const figures = [...bars.map(({ value }) => value), average].filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...figures), Math.max(0, ...figures)];
  const span = high - low || 1;
  const room = CHART_SIZE.width - NAMES - RIGHT;
  const x = (value: number) => NAMES + ((value - low) / span) * room;
  const rows = bars.map(({ name, value, text, isHome }, at) => {
    const y = TOP + at * ROW;
    const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
    const weight = isHome ? " font-weight='bold'" : "";
    const label = isHome ? `▶ ${shortened(name)}` : shortened(name);
    return (
      words(NAMES - 8, y + 18, label, `text-anchor='end'${weight}`) +
      `<rect x="${fixed(from)}" y="${y + 4}" width="${fixed(Math.max(1, to - from))}" height="20" fill="${isHome ? HOME : PEER}"/>` +
      words(to + 6, y + 18, text, weight)
    );
  });
  return rows.join("") + averageLine(x, average, averageText, height);
}

function averageLine(
  x: (value: number) => number,
  average: number,
  text: string,
  height: number,
): string {
  if (!Number.isFinite(average)) return "";
  const at = fixed(x(average));
  return (
    `<line x1="${at}" x2="${at}" y1="4" y2="${height - LEGEND}" stroke="#8C1C13" stroke-width="2" stroke-dasharray="6 4"/>` +
    words(NAMES, height - 10, `Dashed line: the group's average, ${text}`, "")
  );
}

const PLOT = { left: 70, right: 16, top: 12, bottom: 78 } as const;

function overTime({ periods, lines }: TimeChart, height: number): string {
  const figures = lines.flatMap((line) => line.figures).filter(Number.isFinite);
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const margin = (high - low || Math.abs(high) || 1) * 0.1;
  const [bottom, top] = [low - margin, high + margin];
  const width = CHART_SIZE.width - PLOT.left - PLOT.right;
  const depth = height - PLOT.top - PLOT.bottom;
  const x = (at: number) => PLOT.left + (at / Math.max(1, periods.length - 1)) * width;
  const y = (figure: number) => PLOT.top + ((top - figure) / (top - bottom)) * depth;
  const drawn = lines.map(({ figures: own }, at) => {
    const look = LINE_LOOKS[at % LINE_LOOKS.length] ?? LINE_LOOKS[0];
    return pathOf(own, x, y, look);
  });
  const legend = lines.map(({ name }, at) => legendEntry(name, at, height));
  const ends = [0, periods.length - 1].map((at, end) =>
    words(x(at), height - 54, periods[at] ?? "", end === 0 ? "" : "text-anchor='end'"),
  );
  const scale = [low, high].map((figure) =>
    words(PLOT.left - 8, y(figure) + 5, rounded(figure, high - low), "text-anchor='end'"),
  );
  return (
    `<rect x="${PLOT.left}" y="${PLOT.top}" width="${width}" height="${depth}" fill="none" stroke="#767676"/>` +
    [...drawn, ...ends, ...scale, ...legend].join("")
  );
}

type LineLook = (typeof LINE_LOOKS)[number];

/** A line that breaks where a figure is missing. */
function pathOf(
  figures: readonly number[],
  x: (at: number) => number,
  y: (figure: number) => number,
  { colour, dashes, width }: LineLook,
): string {
  const steps = figures.flatMap((figure, at) => {
    if (!Number.isFinite(figure)) return [];
    const begins = !Number.isFinite(figures[at - 1] ?? Number.NaN);
    return [`${begins ? "M" : "L"}${fixed(x(at))} ${fixed(y(figure))}`];
  });
  return `<path d="${steps.join(" ")}" fill="none" stroke="${colour}" stroke-width="${width}"${dashed(dashes)}/>`;
}

function legendEntry(name: string, at: number, height: number): string {
  const { colour, dashes, width } = LINE_LOOKS[at % LINE_LOOKS.length] ?? LINE_LOOKS[0];
  const left = PLOT.left + at * 190;
  return (
    `<line x1="${left}" x2="${left + 36}" y1="${height - 20}" y2="${height - 20}" stroke="${colour}" stroke-width="${width}"${dashed(dashes)}/>` +
    words(left + 42, height - 15, shortened(name, 18), "")
  );
}

function dashed(dashes: string): string {
  return dashes === "" ? "" : ` stroke-dasharray="${dashes}"`;
}

function words(x: number, y: number, text: string, attributes: string): string {
  return `<text x="${fixed(x)}" y="${fixed(y)}" fill="${INK}" ${FONT} ${attributes}>${markupText(text)}</text>`;
}

function shortened(name: string, longest = LONGEST_NAME): string {
  const characters = [...name];
  return characters.length <= longest ? name : `${characters.slice(0, longest - 1).join("")}…`;
}

function fixed(figure: number): string {
  return String(Math.round(figure * 10) / 10);
}

/** As many decimals as tell the ends of the scale apart. */
function rounded(figure: number, span: number): string {
  const decimals = Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(span || 1))));
  return figure.toLocaleString("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
