/** Charts of Word's own, with their figures in them: sharp at every size, and shown by whatever opens Word files. */
import { ChartRun, type ChartRunOptions } from "docx/charts";
import type { Chart, LeagueChart, TimeChart } from "./model";
import { FONT, NAVY } from "./wordLooks";

/** Points, but for the chart's size. */
const SIZES = { width: 620, league: 250, time: 230, text: 9, title: 11 } as const;
const INK = "1A1A1A";
const RED = "8C1C13";
const GREEN = "1E5631";
/** 3 to 1 against white, and lighter than the home force's in grey too. */
const PEERS = "8494AD";
const TEXT = { size: SIZES.text, color: INK } as const;

export function wordChart(chart: Chart): ChartRun {
  const common = {
    title: { text: chart.title, font: { size: SIZES.title, bold: true, color: INK } },
    altText: { name: chart.title, title: chart.title, description: chart.alternative },
    font: { name: FONT, color: INK },
    legend: { position: "bottom", font: TEXT },
    chartArea: { border: "none" },
  } as const;
  return new ChartRun(
    chart.shows === "league"
      ? { ...common, ...leagueChart(chart) }
      : { ...common, ...timeChart(chart) },
  );
}

/** Columns, the best first; the home force's is a series of its own, as the average's line is. */
function leagueChart({ bars, average, averageText, decimals }: LeagueChart): ChartRunOptions {
  const isAllPositive = bars.every(({ value }) => value >= 0);
  const home = bars.find(({ isHome }) => isHome);
  const figures = (isHome: boolean) =>
    bars.map((bar) => (bar.isHome === isHome ? bar.value : null));
  const labels = { value: true, numberFormat: formatOf(decimals), font: TEXT } as const;
  return {
    type: "column",
    categories: bars.map(({ name }) => name),
    gapWidth: 60,
    overlap: 100,
    series: [
      { name: "Other forces", values: figures(false), color: PEERS, dataLabels: labels },
      ...(home
        ? [{ name: home.name, values: figures(true), color: NAVY, dataLabels: labels }]
        : []),
      ...(Number.isFinite(average)
        ? [
            {
              name: `Average, ${averageText}`,
              values: bars.map(() => average),
              type: "line" as const,
              line: { color: RED, width: 2, dash: "dash" as const },
            },
          ]
        : []),
    ],
    categoryAxis: { font: TEXT },
    valueAxis: { visible: false, gridlines: false, ...(isAllPositive && { minimum: 0 }) },
    transformation: { width: SIZES.width, height: SIZES.league },
  };
}

/** Lines told apart by their dashes and widths, not by colour alone. */
const LINES = [
  { color: NAVY, width: 3, dash: "solid" },
  { color: RED, width: 2, dash: "dash" },
  { color: GREEN, width: 2, dash: "shortDot" },
] as const;

function timeChart({ periods, lines, decimals }: TimeChart): ChartRunOptions {
  return {
    type: "line",
    categories: [...periods],
    series: lines.map(({ name, figures }, at) => ({
      name,
      values: figures.map((figure) => (Number.isFinite(figure) ? figure : null)),
      line: LINES[at % LINES.length] ?? LINES[0],
      color: (LINES[at % LINES.length] ?? LINES[0]).color,
    })),
    categoryAxis: { font: TEXT },
    valueAxis: { font: TEXT, numberFormat: formatOf(decimals) },
    transformation: { width: SIZES.width, height: SIZES.time },
  };
}

function formatOf(decimals: number): string {
  return decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0";
}
