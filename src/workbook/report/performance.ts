/** MSG Performance: the published table, a row a measure. */
import { monthEndSerial } from "../../msg/basics/excelDate";
import { placesWord, statusCertaintyWord } from "../../msg/certainty/certaintyWords";
import { changeFigure } from "../../msg/standing/change";
import { isPercentage } from "../../msg/figures/measureTable";
import type { Update } from "../../msg/model/update";
import {
  ALREADY_REACHED,
  aspirationText,
  changeText,
  NOT_APPLICABLE,
  valueText,
} from "../../msg/words/wording";
import { columnLetters } from "../names/addresses";
import { SHEETS } from "../names/contract";
import { BLANK, cell, type Block, type Cell, type Formula, type Row } from "./block";
import { measuresWithEvidence, type MeasureEvidence } from "./measureEvidence";
import { changeWithUnitFormat, MONTH_YEAR, unitWords, valueFormat } from "./formats";
import { formula, sheetReference } from "./formulas";
import { LINE_PERIODS } from "./layout";
import { REPORT_TOP, titleBlock } from "./titleBlock";
import { PERFORMANCE_COLUMNS, positionAndRange, statusText } from "./texts";
import type { ChangeRequired, MeasureResult } from "../../msg/model/measureResult";

type ColumnKey = (typeof PERFORMANCE_COLUMNS)[number]["key"];

/** In points; all together three quarters of their size on a page of A4 landscape. */
const WIDTHS: Record<ColumnKey, number> = {
  priority: 66,
  measure: 84,
  dataTo: 48,
  position: 46,
  howSure: 58,
  value: 48,
  unit: 50,
  line: 78,
  positions: 47,
  toAverage: 84,
  toAverageOwnShare: 84,
  toTopQuartile: 84,
  aspiration: 58,
  status: 58,
  statusSure: 42,
  rationale: 105,
};

/** Of a digit or letter of these columns in points, and of what stands at their sides. */
const CHARACTER_WIDTH = 4.9;
const SIDES = 6;

/** The columns' widths; numbers that are longer than usual widen theirs: they would show as "####". */
export function performanceWidths({ measures }: Pick<Update, "measures">): number[] {
  const longest: Partial<Record<ColumnKey, number>> = {};
  const note = (key: ColumnKey, text: string) => {
    longest[key] = Math.max(longest[key] ?? 0, text.length);
  };
  for (const { measure, value, toAverage, toTopQuartile } of measures) {
    note("value", valueText(value, isPercentage(measure) ? "%" : "", measure.decimals));
    if (toAverage && !toAverage.reached) {
      note("toAverage", changeText(toAverage, measure, "average"));
      note("toAverageOwnShare", changeText(toAverage, measure, "average", true));
    }
    if (toTopQuartile && !toTopQuartile.reached)
      note("toTopQuartile", changeText(toTopQuartile, measure, "top quartile"));
  }
  return PERFORMANCE_COLUMNS.map(({ key }) =>
    Math.max(WIDTHS[key], Math.ceil((longest[key] ?? 0) * CHARACTER_WIDTH + SIDES)),
  );
}

export function performanceBlocks(update: Update): Block[] {
  const columns = PERFORMANCE_COLUMNS.map(({ heading }) => heading(update.setup.settings));
  const evidence = new Map(measuresWithEvidence(update).map((entry) => [entry.result, entry]));
  const rows = update.measures
    .filter(({ measure }) => measure.show)
    .map((result) => performanceRow(result, evidence.get(result)));
  return [
    titleBlock(update, "performance", columns.length),
    {
      id: "performance",
      top: REPORT_TOP,
      left: 0,
      columns,
      style: "body",
      keyColumns: [PERFORMANCE_COLUMNS.findIndex(({ key }) => key === "measure")],
      rows: [{ key: "heading", cells: columns.map((name) => cell(name, "heading")) }, ...rows],
    },
  ];
}

function performanceRow(result: MeasureResult, evidence: MeasureEvidence | undefined): Row {
  const { measure, league } = result;
  const cells: Record<ColumnKey, Cell> = {
    priority: cell(measure.priority),
    measure: cell(measure.name, "bodyBold"),
    dataTo: league ? cell(monthEndSerial(league.period.end), "centred", MONTH_YEAR) : BLANK,
    position: cell(positionAndRange(result), "position"),
    howSure: cell(placesWord(result)),
    value: cell(result.value, "figure", valueFormat(measure)),
    unit: cell(unitWords(measure)),
    line: evidence ? cell(positionLine(evidence), "line") : BLANK,
    positions: evidence ? cell(positionList(evidence), "centred") : BLANK,
    toAverage: changeCell(result, result.toAverage, "average"),
    toAverageOwnShare: ownShareCell(result),
    toTopQuartile: changeCell(result, result.toTopQuartile, "top quartile"),
    aspiration: cell(aspirationText(result)),
    status: statusCell(result),
    statusSure: cell(statusCertaintyWord(result)),
    rationale: cell(measure.rationale),
  };
  return { key: measure.name, cells: PERFORMANCE_COLUMNS.map(({ key }) => cells[key]) };
}

/** Status by word, sign and fill. */
function statusCell(result: MeasureResult): Cell {
  const styles = {
    Met: "good",
    "Not met": "poor",
    "No aspiration": "neutral",
    "No data": "neutral",
    "": "body",
  } as const;
  return cell(statusText(result.status), styles[result.status]);
}

function changeCell(
  result: MeasureResult,
  change: ChangeRequired | undefined,
  benchmark: "average" | "top quartile",
): Cell {
  const { measure } = result;
  if (!result.league) return cell("", "figure");
  if (measure.changeIn === "none" || measure.better === "neither")
    return cell(NOT_APPLICABLE, "figure");
  if (!change) return cell("", "figure");
  if (change.reached) return cell(ALREADY_REACHED[benchmark], "figure");
  const figure = changeFigure(measure, change);
  return cell(figure, "figure", changeWithUnitFormat(measure, figure));
}

/** The change to the average if the home force's own change moves the average. */
function ownShareCell(result: MeasureResult): Cell {
  const { measure, toAverage } = result;
  if (!toAverage || toAverage.reached || measure.changeIn === "none") return cell("", "figure");
  const figure =
    measure.changeIn === "count" ? toAverage.inCountsWithOwnShare : toAverage.inUnitWithOwnShare;
  return cell(figure, "figure", changeWithUnitFormat(measure, figure));
}

function lineCells(row: number): string[] {
  const at = sheetReference(SHEETS.evidence);
  return Array.from({ length: LINE_PERIODS }, (_, period) => {
    return `${at}${columnLetters(period + 1)}${row + 1}`;
  });
}

/**
 * The line of block characters, drawn from the positions on MSG Evidence: eight levels, the highest
 * for the best standing; other groups than eight are scaled.
 */
function positionLine(evidence: MeasureEvidence): Formula {
  const { rows, result } = evidence;
  const of = lineCells(rows.lineOf);
  const worstFirst = result.measure.firstIs === "worst";
  const levels = lineCells(rows.linePositions).map((position, at) => {
    const above = worstFirst ? `${position}-1` : `${of[at]}-${position}`;
    const level = `1+ROUND((${above})/MAX(1,${of[at]}-1)*7,0)`;
    return `IF(${position}="","",MID("▁▂▃▄▅▆▇█",${level},1))`;
  });
  return formula(levels.join("&"));
}

/** The same positions as figures, oldest first. */
function positionList(evidence: MeasureEvidence): Formula {
  const shown = lineCells(evidence.rows.linePositions).map(
    (position) => `IF(${position}="","",${position}&" ")`,
  );
  return formula(`TRIM(${shown.join("&")})`);
}
