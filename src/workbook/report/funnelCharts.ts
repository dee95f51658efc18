/**
 * The funnel of MSG Charts: forces by size and value, with the limits for every size by chance alone and like the
 * peers, both at 95% and 99.8%. Its lines' figures stand beside the printed part as numbers.
 */
import { unitOfValue } from "../../msg/figures/units";
import type { Measure } from "../../msg/model/setup";
import type { SheetArea } from "../names/addresses";
import { SHEETS } from "../names/contract";
import { cell, filled, type Block, type Row } from "./block";
import { COLUMN, figureColumn, headingOf, lowerArea, type Band } from "./chartBands";
import { chartName, type ChartPlan, type SeriesPlan, type SeriesRole } from "./chartPlan";
import { decimalsFormat, WHOLE } from "./formats";
import { LIMITS, LINE_ROWS, type FunnelFigures } from "./funnelFigures";

const MIDDLE = "All forces together";

/** How the picture is read, above it. */
function funnelSentences(home: string): readonly string[] {
  return [
    "Each point is a force, larger ones further right. Between dashed lines: where forces of that size would stand by chance alone.",
    `Between full lines: where one more force like ${home}'s peers would stand. Inner lines are for 95%, outer lines for 99.8%.`,
  ];
}

export function funnelBlocks({ evidence, funnel, home, lowerTop, top }: Band): readonly Block[] {
  if (!funnel) return [];
  const { measure } = evidence.result;
  const words: Block = {
    id: `funnel ${measure.name}`,
    top: lowerTop,
    left: COLUMN.league,
    columns: ["Funnel"],
    style: "plain",
    rows: funnelSentences(home).map((text, at) => ({ key: `line ${at + 1}`, cells: [cell(text)] })),
  };
  return [words, linesBlock(measure, funnel, top)];
}

/** The lines' figures: sizes, the limits at each, and the middle. */
function linesBlock(
  measure: Measure,
  { sizes, limits, middle }: FunnelFigures,
  top: number,
): Block {
  const headings = [measure.denominator.trim(), ...LIMITS.map(({ name }) => name), MIDDLE];
  const format = decimalsFormat(Math.max(measure.decimals, 2));
  const row = (key: string, size: number, figures: readonly number[]): Row => ({
    key,
    cells: filled(
      [size, ...figures].map((figure, at) => cell(figure, "table", at === 0 ? WHOLE : format)),
      headings.length,
    ),
  });
  return {
    id: `funnel figures ${measure.name}`,
    top,
    left: COLUMN.funnel,
    columns: headings,
    style: "table",
    rows: [
      { key: "heading", cells: headings.map((name) => cell(name, "blockHeading")) },
      ...sizes.map((size, at) =>
        row(`low ${at}`, size, [...limits.map(({ low }) => low[at] ?? NaN), middle]),
      ),
      row("between", sizes.at(-1) ?? NaN, []),
      ...sizes.map((size, at) =>
        row(
          `high ${at}`,
          size,
          limits.map(({ high }) => high[at] ?? NaN),
        ),
      ),
    ],
  };
}

export function funnelCharts(band: Band): readonly ChartPlan[] {
  const { evidence, funnel, home, top } = band;
  if (!funnel) return [];
  const { measure } = evidence.result;
  const column = (at: number): SheetArea => ({
    sheet: SHEETS.charts,
    area: { top: top + 1, left: COLUMN.funnel + at, rows: LINE_ROWS, columns: 1 },
  });
  const series = (
    role: SeriesRole,
    name: string,
    values: SheetArea,
    sizes: SheetArea,
  ): SeriesPlan => ({
    role,
    name,
    nameCell: headingOf(values),
    values,
    categories: sizes,
    labels: undefined,
  });
  const lines = [...LIMITS, { role: "middle", name: MIDDLE } as const];
  const points = (role: SeriesRole, name: string, values: "others" | "home") =>
    series(role, name, figureColumn(band, values), figureColumn(band, "size"));
  const { sizeAxis, valueAxis } = funnel;
  const axis = { isVisible: true, isReversed: false };
  const valueFormat = decimalsFormat(valueAxis.step < 1 ? measure.decimals : 0);
  return [
    {
      name: chartName("funnel", measure.name),
      title: `${measure.name}: forces by size and value, and the limits for every size`,
      area: lowerArea(band, "funnel"),
      series: [
        ...lines.map(({ role, name }, at) => series(role, name, column(1 + at), column(0))),
        points("otherPoints", "Other forces", "others"),
        points("homePoint", home, "home"),
      ],
      valueAxis: { ...axis, ...valueAxis, title: unitOfValue(measure), numberFormat: valueFormat },
      sizeAxis: { ...axis, ...sizeAxis, title: measure.denominator.trim(), numberFormat: WHOLE },
      dateFormat: undefined,
      hasLegend: true,
    },
  ];
}
