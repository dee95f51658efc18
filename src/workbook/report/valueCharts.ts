/** The value over time of MSG Charts: the home force's, the group's average and its top quartile, period by period. */
import { monthEndSerial } from "../../msg/basics/excelDate";
import { unitOfValue } from "../../msg/figures/units";
import type { SheetArea } from "../names/addresses";
import { SHEETS } from "../names/contract";
import { cell, type Block } from "./block";
import { COLUMN, FUNNEL_WORD_ROWS, headingOf, lowerArea, type Band } from "./chartBands";
import { chartName, type ChartPlan, type SeriesPlan, type SeriesRole } from "./chartPlan";
import { valuesSentence, valuesTitle } from "./chartTexts";
import { decimalsFormat, MONTH_YEAR } from "./formats";

/** Columns of the figures. */
const FIGURES = { period: 0, home: 1, average: 2, quartile: 3 } as const;
export const TIME_COLUMNS = Object.keys(FIGURES).length;

/** The sentence above the chart, and beside the printed part its figures: as computed, so that a sorted table moves none. */
export function valueBlocks({
  evidence,
  home,
  lowerTop,
  positions,
  top,
  hasTime,
}: Band): readonly Block[] {
  if (!hasTime) return [];
  const { measure } = evidence.result;
  const format = decimalsFormat(measure.decimals);
  const headings = ["Period to", home, "Average", "Top quartile"];
  return [
    {
      id: `value over time ${measure.name}`,
      top: lowerTop + FUNNEL_WORD_ROWS,
      left: COLUMN.league,
      columns: ["Value over time"],
      style: "plain",
      rows: [{ key: "line", cells: [cell(valuesSentence(evidence, positions, home))] }],
    },
    {
      id: `value figures ${measure.name}`,
      top,
      left: COLUMN.time,
      columns: headings,
      style: "table",
      rows: [
        { key: "heading", cells: headings.map((name) => cell(name, "blockHeading")) },
        ...positions.map(({ period, value, average, topQuartile }) => ({
          key: String(period.end),
          cells: [
            cell(monthEndSerial(period.end), "table", MONTH_YEAR),
            ...[value, average, topQuartile].map((figure) => cell(figure, "table", format)),
          ],
        })),
      ],
    },
  ];
}

export function valueCharts(band: Band): readonly ChartPlan[] {
  const { evidence, home, positions, top, hasTime } = band;
  if (!hasTime) return [];
  const { measure } = evidence.result;
  const column = (name: keyof typeof FIGURES): SheetArea => ({
    sheet: SHEETS.charts,
    area: { top: top + 1, left: COLUMN.time + FIGURES[name], rows: positions.length, columns: 1 },
  });
  const series = (role: SeriesRole, name: string, of: keyof typeof FIGURES): SeriesPlan => ({
    role,
    name,
    nameCell: headingOf(column(of)),
    values: column(of),
    categories: column("period"),
    labels: undefined,
  });
  return [
    {
      name: chartName("values", measure.name),
      title: valuesTitle(evidence, positions, home),
      area: lowerArea(band, "time"),
      series: [
        series("homeLine", home, "home"),
        series("average", "Average", "average"),
        series("quartile", "Top quartile", "quartile"),
      ],
      valueAxis: {
        isVisible: true,
        title: unitOfValue(measure),
        minimum: undefined,
        maximum: undefined,
        step: undefined,
        numberFormat: decimalsFormat(measure.decimals),
        isReversed: false,
      },
      dateFormat: MONTH_YEAR,
      hasLegend: true,
    },
  ];
}
