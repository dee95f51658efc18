/** MsgResults and MsgPositions: the reported figures as tables of values on MSG Evidence. */
import { changeFigure } from "../../msg/standing/change";
import { monthEndSerial } from "../../msg/basics/excelDate";
import { latestPositions } from "../../msg/model/positionHistory";
import type { Update } from "../../msg/model/update";
import { aspirationText } from "../../msg/words/wording";
import { COLUMNS, TABLES, type ColumnOf } from "../names/contract";
import { BLANK, cell, type Block, type Cell, type Row } from "./block";
import { changeFormat, decimalsFormat, MONTH_YEAR, PLACES_MOVED } from "./formats";
import { POSITIONS_LEFT, RESULTS_LEFT, STRIPS_TOP } from "./layout";
import type { MeasureResult } from "../../msg/model/measureResult";

type ResultCells = Record<ColumnOf<"results">, Cell>;

function figure(value: number | undefined, format: string): Cell {
  return value === undefined || !Number.isFinite(value) ? BLANK : cell(value, "table", format);
}

function resultCells(result: MeasureResult): ResultCells {
  const { measure, league, movement } = result;
  const ranked = Number.isFinite(result.position) && result.position > 0;
  const decimals = decimalsFormat(measure.decimals);
  const change = changeFormat(measure);
  return {
    Measure: cell(measure.name),
    Priority: cell(measure.priority),
    "Data to": figure(league && monthEndSerial(league.period.end), MONTH_YEAR),
    Value: figure(result.value, decimals),
    Unit: cell(measure.unit),
    Position: figure(ranked ? result.position : undefined, "0"),
    Of: figure(ranked ? result.of : undefined, "0"),
    Tied: cell(ranked ? (result.tied ? "Yes" : "No") : ""),
    Average: figure(result.average, decimals),
    "Change to average": figure(changeFigure(measure, result.toAverage), change),
    "Top quartile value": figure(result.topQuartile, decimals),
    "Change to top quartile": figure(changeFigure(measure, result.toTopQuartile), change),
    "Change in": cell(measure.changeIn),
    Aspiration: cell(aspirationText(result)),
    Status: cell(result.status),
    "Previous position": figure(movement.previous?.position, "0"),
    Movement: cell(movement.kind ?? ""),
    "Moved by own": figure(movement.byOwn, PLACES_MOVED),
    "Moved by peers": figure(movement.byPeers, PLACES_MOVED),
    "Moved by revision": figure(movement.byRevision, PLACES_MOVED),
    ...certaintyCells(result, decimals),
    Note: cell(result.note),
  };
}

type CertaintyColumn =
  "Rank best" | "Rank worst" | "Expected low" | "Expected high" | "Within expected range";

/** "How sure is it": blank where it is not known. Expected limits are those with spread at 95 %. */
function certaintyCells(
  { certainty }: MeasureResult,
  decimals: string,
): Pick<ResultCells, CertaintyColumn> {
  const known = certainty?.isKnown ? certainty : undefined;
  const limits = known?.expected.between.at95;
  const within = known?.isWithinExpected;
  return {
    "Rank best": figure(known?.rankBest, "0"),
    "Rank worst": figure(known?.rankWorst, "0"),
    "Expected low": figure(limits?.low, decimals),
    "Expected high": figure(limits?.high, decimals),
    "Within expected range": cell(within === undefined ? "" : within ? "Yes" : "No"),
  };
}

function headingRow(columns: readonly string[]): Row {
  return { key: "heading", cells: columns.map((name) => cell(name, "table")) };
}

/** A table keeps one empty row where it has nothing to show. */
function emptyRow(columns: readonly string[]): Row {
  return { key: "empty", cells: columns.map(() => BLANK) };
}

function tableBlock(
  id: string,
  table: string,
  left: number,
  columns: readonly string[],
  keyColumns: readonly number[],
  rows: Row[],
): Block {
  return {
    id,
    top: STRIPS_TOP,
    left,
    columns,
    style: "table",
    table,
    keyColumns,
    rows: [headingRow(columns), ...(rows.length > 0 ? rows : [emptyRow(columns)])],
  };
}

export function resultsTable(update: Update): Block {
  const columns = COLUMNS.results;
  const rows = update.measures.map((result) => {
    const cells = resultCells(result);
    return { key: result.measure.name, cells: columns.map((column) => cells[column]) };
  });
  return tableBlock("results", TABLES.results, RESULTS_LEFT, columns, [0], rows);
}

export function positionsTable(update: Update): Block {
  const columns = COLUMNS.positions;
  const rows = update.measures.flatMap(({ measure, positions }) => {
    const decimals = decimalsFormat(measure.decimals);
    return latestPositions(positions).map((at): Row => {
      const end = monthEndSerial(at.period.end);
      const cells: Record<ColumnOf<"positions">, Cell> = {
        Measure: cell(measure.name),
        Period: cell(end, "table", MONTH_YEAR),
        Value: figure(at.value, decimals),
        Position: figure(at.position, "0"),
        Of: figure(at.of, "0"),
        Average: figure(at.average, decimals),
        "Top quartile value": figure(at.topQuartile, decimals),
      };
      return { key: `${measure.name} ${end}`, cells: columns.map((column) => cells[column]) };
    });
  });
  return tableBlock("positions", TABLES.positions, POSITIONS_LEFT, columns, [0, 1], rows);
}
