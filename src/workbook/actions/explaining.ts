/** What an explanation of a figure asks of the workbook: its cell in the report, and its source cells. */
import type { ExplainedFigure } from "../../msg/telling/explanation";
import type { Area } from "../names/addresses";
import { SHEETS } from "../names/contract";
import type { CellsBehind } from "../engine/cellsBehind";
import type { IndicatorCells } from "../engine/cellsOfIndicator";
import { theEngine } from "../engine/host";
import type { LeagueQuestion } from "../engine/questions";
import { inExcel } from "../excel/inExcel";
import { EVIDENCE_TEXTS } from "../report/evidenceTexts";
import { evidenceColumn, RESULT_COLUMNS } from "../report/layout";
import { MOVEMENT_COLUMNS } from "../report/movement";
import { PERFORMANCE_COLUMNS } from "../report/performance";
import { stampOf } from "../excel/readOwnSheets";

/**
 * The source cells behind a measure's figures in the update last computed; undefined where it has
 * none at that period. Refused while there is no update.
 */
export function cellsOf(question: LeagueQuestion): Promise<readonly CellsBehind[] | undefined> {
  return theEngine().ask("cellsOf", question);
}

/** The source cells behind an indicator's figures in the update last computed. Refused while there is no update. */
export function cellsOfIndicator(indicator: string): Promise<readonly IndicatorCells[]> {
  return theEngine().ask("cellsOfIndicator", indicator);
}

/** A cell of a block, by the words in its row. Columns count from the block's first. */
interface FigurePlace {
  readonly sheet: string;
  /** The block's id, as its stamp names it. */
  readonly block: string;
  /** What the row is found by: each text stands below the one before it, in this column. */
  readonly labels: readonly string[];
  /** Names of columns, where the block's stamp has them; which columns it has depends on what there is to say. */
  readonly labelColumn: PlacedColumn;
  readonly column: PlacedColumn;
}

interface PlacedColumn {
  readonly heading: string;
  /** Where it stands in a block whose stamp names no columns. */
  readonly at: number;
}

/** The place of a measure's figure: native formulas on MSG Evidence where there are some. */
function placeOf(measure: string, figure: ExplainedFigure): FigurePlace {
  if (figure === "status") {
    const columns = PERFORMANCE_COLUMNS.map(({ heading }) => heading);
    return inTable(SHEETS.performance, "performance", measure, columns, "Status");
  }
  if (figure === "movement") {
    const names = { previous: "", now: "", home: "" };
    const columns = MOVEMENT_COLUMNS.map(({ heading }) => heading(names));
    return inTable(SHEETS.movement, "movement", measure, columns, "Movement");
  }
  const inBlock = (at: number) => ({ heading: "", at });
  return {
    sheet: SHEETS.evidence,
    block: `evidence ${measure}`,
    labels: [measure, EVIDENCE_TEXTS.results[figure]],
    labelColumn: inBlock(evidenceColumn("Force")),
    column: inBlock(RESULT_COLUMNS.here),
  };
}

function inTable(
  sheet: string,
  block: string,
  measure: string,
  columns: readonly string[],
  heading: string,
): FigurePlace {
  const column = (name: string) => ({ heading: name, at: columns.indexOf(name) });
  return {
    sheet,
    block,
    labels: [measure],
    labelColumn: column("Measure"),
    column: column(heading),
  };
}

/**
 * Selects the cell of the report that holds a measure's figure, wherever its row was sorted to.
 * Errors are for a person: the sheet is gone, or no longer stands as the report was written.
 */
export function showFigure(measure: string, figure: ExplainedFigure): Promise<void> {
  const place = placeOf(measure, figure);
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
    const properties = sheet.customProperties.load("items/key,items/value");
    await context.sync();
    if (sheet.isNullObject)
      throw new Error(`There is no sheet ${place.sheet}. Refresh the report to have it made.`);
    const stamp = stampOf(properties.items).stamp?.blocks.find(({ id }) => id === place.block);
    if (!stamp) throw notAsWritten(place, measure);
    const { area } = stamp;
    const columnOf = ({ heading, at }: PlacedColumn) => {
      const named = stamp.columns?.indexOf(heading) ?? -1;
      return named < 0 ? at : named;
    };
    const labels = labelRange(sheet, area, columnOf(place.labelColumn)).load("values");
    await context.sync();
    const row = rowOf(
      labels.values.map(([label]) => String(label ?? "")),
      place.labels,
    );
    if (row < 0) throw notAsWritten(place, measure);
    sheet.activate();
    sheet.getCell(area.top + row, area.left + columnOf(place.column)).select();
    await context.sync();
  });
}

function labelRange(sheet: Excel.Worksheet, { top, left, rows }: Area, column: number) {
  return sheet.getRangeByIndexes(top, left + column, rows, 1);
}

/** The row of the last label, each searched below the one before; -1 where one is missing. */
function rowOf(found: readonly string[], labels: readonly string[]): number {
  let row = -1;
  for (const label of labels) {
    row = found.findIndex((text, at) => at > row && text.trim() === label.trim());
    if (row < 0) return -1;
  }
  return row;
}

function notAsWritten({ sheet }: FigurePlace, measure: string): Error {
  return new Error(
    `${sheet} does not hold ${measure} where the report was written. Refresh the report.`,
  );
}
