/** MSG Performance: the published table, a row a measure. */
import { monthEndSerial } from "../../msg/basics/excelDate";
import { conclusion, statusCertaintyWord } from "../../msg/certainty/certaintyWords";
import { changeFigure } from "../../msg/standing/change";
import { isShownInPercent } from "../../msg/figures/units";
import type { Update } from "../../msg/model/update";
import {
  ALREADY_REACHED,
  aspirationText,
  changeText,
  ownNewerText,
  NOT_APPLICABLE,
  valueText,
} from "../../msg/words/wording";
import { columnLetters } from "../names/addresses";
import { SHEETS } from "../names/contract";
import { BLANK, cell, type Block, type Cell, type Formula, type Row } from "./block";
import { measuresWithEvidence, type MeasureEvidence } from "./measureEvidence";
import { emptyColumns } from "./emptyColumns";
import { changeWithUnitFormat, MONTH_YEAR, unitWords, valueFormat } from "./formats";
import { formula, sheetReference } from "./formulas";
import { LINE_PERIODS } from "./layout";
import { inRowsThatFit } from "./longTexts";
import { REPORT_TOP, titleBlock } from "./titleBlock";
import { nationalText, positionAndRange, statusText } from "./texts";
import type { ChangeRequired, MeasureResult } from "../../msg/model/measureResult";

/** A row of MSG Performance: a measure, and its block of MSG Evidence where it has one. */
interface Shown {
  readonly result: MeasureResult;
  readonly evidence: MeasureEvidence | undefined;
}

interface PerformanceColumn {
  readonly key: string;
  readonly heading: string;
  /** In points; all together three quarters of their size on a page of A4 landscape. */
  readonly width: number;
  readonly cell: (shown: Shown) => Cell;
}

/** The unit, and the own figure that is newer than the peers': beside the value, never ranked. */
function unitAndNewer(result: MeasureResult): string {
  return [unitWords(result.measure), ownNewerText(result)].filter((text) => text !== "").join("; ");
}

export const PERFORMANCE_COLUMNS = [
  {
    key: "priority",
    heading: "Priority area",
    width: 62,
    cell: ({ result }) => cell(result.measure.priority),
  },
  {
    key: "measure",
    heading: "Measure",
    width: 84,
    cell: ({ result }) => cell(result.measure.name, "bodyBold"),
  },
  {
    key: "dataTo",
    heading: "Data to",
    width: 52,
    cell: ({ result: { dataTo } }) =>
      dataTo ? cell(monthEndSerial(dataTo.end), "centred", MONTH_YEAR) : BLANK,
  },
  {
    key: "position",
    heading: "MSG position",
    width: 46,
    cell: ({ result }) => cell(positionAndRange(result) + nationalText(result), "position"),
  },
  {
    key: "howSure",
    heading: "How sure is the position",
    width: 84,
    cell: ({ result }) => cell(conclusion(result)),
  },
  {
    key: "value",
    heading: "Value",
    width: 48,
    cell: ({ result }) => cell(result.value, "figure", valueFormat(result.measure)),
  },
  {
    key: "unit",
    heading: "Unit",
    width: 46,
    cell: ({ result }) => cell(unitAndNewer(result)),
  },
  {
    key: "line",
    heading: "Position, last 12 periods (higher is better)",
    width: 86,
    cell: ({ evidence }) => (evidence ? cell(positionLine(evidence), "line") : BLANK),
  },
  {
    key: "positions",
    heading: "Positions, oldest first",
    width: 47,
    cell: ({ evidence }) => (evidence ? cell(positionList(evidence), "centred") : BLANK),
  },
  {
    key: "toAverage",
    heading: "Change required to reach MSG average",
    width: 84,
    cell: ({ result }) => changeCell(result, result.toAverage, "average"),
  },
  {
    key: "toTopQuartile",
    heading: "Change required to reach top quartile in MSG",
    width: 84,
    cell: ({ result }) => changeCell(result, result.toTopQuartile, "top quartile"),
  },
  {
    key: "aspiration",
    heading: "Aspiration",
    width: 58,
    cell: ({ result }) => cell(aspirationText(result)),
  },
  {
    key: "toAspiration",
    heading: "Change to aspiration",
    width: 84,
    cell: ({ result }) => aspirationCell(result),
  },
  { key: "status", heading: "Status", width: 58, cell: ({ result }) => statusCell(result) },
  {
    key: "statusSure",
    heading: "How sure is the status",
    width: 42,
    cell: ({ result }) => cell(statusCertaintyWord(result)),
  },
  {
    key: "rationale",
    heading: "Rationale",
    width: 95,
    cell: ({ result }) => cell(result.measure.rationale),
  },
] as const satisfies readonly PerformanceColumn[];

type ColumnKey = (typeof PERFORMANCE_COLUMNS)[number]["key"];

/** Of a digit or letter of these columns in points, and of what stands at their sides. */
const CHARACTER_WIDTH = 5.4;
const SIDES = 6;

/** The columns' widths; numbers that are longer than usual widen theirs: they would show as "####". */
export function performanceWidths({ measures }: Pick<Update, "measures">): number[] {
  const longest: Partial<Record<ColumnKey, number>> = {};
  const note = (key: ColumnKey, text: string) => {
    longest[key] = Math.max(longest[key] ?? 0, text.length);
  };
  for (const { measure, value, toAverage, toTopQuartile, toAspiration } of measures) {
    note("value", valueText(value, isShownInPercent(measure) ? "%" : "", measure.decimals));
    if (toAverage && !toAverage.reached)
      note("toAverage", changeText(toAverage, measure, "average"));
    if (toTopQuartile && !toTopQuartile.reached)
      note("toTopQuartile", changeText(toTopQuartile, measure, "top quartile"));
    if (toAspiration && !toAspiration.reached)
      note("toAspiration", changeText(toAspiration, measure, "aspiration"));
  }
  return PERFORMANCE_COLUMNS.map(({ key, width }) =>
    Math.max(width, Math.ceil((longest[key] ?? 0) * CHARACTER_WIDTH + SIDES)),
  );
}

export function performanceBlocks(update: Update): Block[] {
  const columns = PERFORMANCE_COLUMNS.map(({ heading }) => heading);
  const evidence = new Map(measuresWithEvidence(update).map((entry) => [entry.result, entry]));
  const rows = update.measures
    .filter(({ measure }) => measure.show)
    .map((result): Row => {
      const shown = { result, evidence: evidence.get(result) };
      return {
        key: result.measure.name,
        cells: PERFORMANCE_COLUMNS.map((column) => column.cell(shown)),
      };
    });
  const block: Block = {
    id: "performance",
    top: REPORT_TOP,
    left: 0,
    columns,
    style: "body",
    keyColumns: [PERFORMANCE_COLUMNS.findIndex(({ key }) => key === "measure")],
    rows: [{ key: "heading", cells: columns.map((name) => cell(name, "heading")) }, ...rows],
    emptyColumns: emptyColumns(rows, columns.length),
  };
  return [
    titleBlock(update, "performance", columns.length),
    inRowsThatFit(block, performanceWidths(update)),
  ];
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
  benchmark: keyof typeof ALREADY_REACHED,
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

/** The change to what is aspired to; blank where nothing is, or it cannot be judged. */
function aspirationCell(result: MeasureResult): Cell {
  return result.toAspiration
    ? changeCell(result, result.toAspiration, "aspiration")
    : cell("", "figure");
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
