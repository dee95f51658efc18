/** MsgResults and MsgPositions: the reported figures as tables of values on MSG Evidence. */
import { changeFigure } from "../../msg/standing/change";
import { unitOfValue } from "../../msg/figures/units";
import { monthEndSerial } from "../../msg/basics/excelDate";
import { latestPositions } from "../../msg/model/positionsOverTime";
import type { Measure } from "../../msg/model/setup";
import type { Update } from "../../msg/model/update";
import { aspirationText } from "../../msg/words/wording";
import { TABLES } from "../names/contract";
import { BLANK, cell, type Block, type Cell, type Row } from "./block";
import { changeFormat, decimalsFormat, MONTH_YEAR, PLACES_MOVED } from "./formats";
import { EVIDENCE_COLUMNS, STRIP_GAP, STRIPS_TOP } from "./layout";
import type { Movement } from "../../msg/model/movement";
import type { ChangeRequired, MeasureResult } from "../../msg/model/measureResult";

/** A column of a table of values: its heading, its width in points, and its cell in the row of each. */
interface ValueColumn<Of> {
  readonly name: string;
  readonly width: number;
  readonly cell: (of: Of) => Cell;
}

function figure(value: number | undefined, format: string): Cell {
  return value === undefined || !Number.isFinite(value) ? BLANK : cell(value, "table", format);
}

/** A figure in the measure's unit, with its decimals. */
function inUnit(measure: Measure, value: number | undefined): Cell {
  return figure(value, decimalsFormat(measure.decimals));
}

function change(measure: Measure, required: ChangeRequired | undefined): Cell {
  return figure(changeFigure(measure, required), changeFormat(measure));
}

function yesNo(is: boolean | undefined): Cell {
  return cell(is === undefined ? "" : is ? "Yes" : "No");
}

/** The figure where the home force has a position. */
function ifRanked<Figure>({ position }: MeasureResult, ranked: Figure): Figure | undefined {
  return Number.isFinite(position) && position > 0 ? ranked : undefined;
}

/** "How sure is it": blank where it is not known. */
function known({ certainty }: MeasureResult) {
  return certainty?.isKnown ? certainty : undefined;
}

const MOVES: Readonly<Record<NonNullable<Movement["certainty"]> | "", string>> = {
  "within usual variation": "Yes",
  "more than usual variation": "No",
  "not known": "not known",
  "": "",
};

/** The limits of a force like the peers at 95%. */
function expected(result: MeasureResult) {
  return known(result)?.expected.between.at95;
}

/** MsgResults, a row a measure. Every column is said here alone, in the order in which they stand. */
export const RESULTS = [
  { name: "Measure", width: 150, cell: ({ measure }) => cell(measure.name) },
  { name: "Priority", width: 130, cell: ({ measure }) => cell(measure.priority) },
  {
    name: "Data to",
    width: 78,
    cell: ({ dataTo }) => figure(dataTo && monthEndSerial(dataTo.end), MONTH_YEAR),
  },
  { name: "Value", width: 60, cell: ({ measure, value }) => inUnit(measure, value) },
  { name: "Unit", width: 90, cell: ({ measure }) => cell(unitOfValue(measure)) },
  { name: "Position", width: 52, cell: (one) => figure(ifRanked(one, one.position), "0") },
  { name: "Of", width: 34, cell: (one) => figure(ifRanked(one, one.of), "0") },
  { name: "Tied", width: 40, cell: (one) => yesNo(ifRanked(one, one.tied)) },
  { name: "Average", width: 60, cell: ({ measure, average }) => inUnit(measure, average) },
  {
    name: "Change to average",
    width: 72,
    cell: ({ measure, toAverage }) => change(measure, toAverage),
  },
  {
    name: "Top quartile value",
    width: 72,
    cell: ({ measure, topQuartile }) => inUnit(measure, topQuartile),
  },
  {
    name: "Change to top quartile",
    width: 72,
    cell: ({ measure, toTopQuartile }) => change(measure, toTopQuartile),
  },
  {
    name: "Change to aspiration",
    width: 72,
    cell: ({ measure, toAspiration }) => change(measure, toAspiration),
  },
  { name: "Change in", width: 60, cell: ({ measure }) => cell(measure.changeIn) },
  { name: "Aspiration", width: 90, cell: (one) => cell(aspirationText(one)) },
  { name: "Status", width: 74, cell: ({ status }) => cell(status) },
  {
    name: "Previous position",
    width: 60,
    cell: ({ movement }) => figure(movement.previous?.position, "0"),
  },
  { name: "Movement", width: 80, cell: ({ movement }) => cell(movement.kind ?? "") },
  {
    name: "Moved by own",
    width: 56,
    cell: ({ movement }) => figure(movement.byOwn, PLACES_MOVED),
  },
  {
    name: "Moved by peers",
    width: 56,
    cell: ({ movement }) => figure(movement.byPeers, PLACES_MOVED),
  },
  {
    name: "Moved by revision",
    width: 60,
    cell: ({ movement }) => figure(movement.byRevision, PLACES_MOVED),
  },
  {
    name: "Move within usual variation",
    width: 66,
    cell: ({ movement }) => cell(MOVES[movement.certainty ?? ""]),
  },
  { name: "Rank best", width: 50, cell: (one) => figure(known(one)?.rankBest, "0") },
  { name: "Rank worst", width: 50, cell: (one) => figure(known(one)?.rankWorst, "0") },
  { name: "Chance best", width: 50, cell: (one) => figure(known(one)?.chanceBest, "0") },
  { name: "Chance worst", width: 50, cell: (one) => figure(known(one)?.chanceWorst, "0") },
  {
    name: "Variation (phi)",
    width: 60,
    cell: (one) => figure(known(one)?.variation?.phi, "0.00"),
  },
  {
    name: "Variation pairs",
    width: 56,
    cell: (one) => figure(known(one)?.variation?.pairs, "0"),
  },
  { name: "Expected low", width: 60, cell: (one) => inUnit(one.measure, expected(one)?.low) },
  { name: "Expected high", width: 60, cell: (one) => inUnit(one.measure, expected(one)?.high) },
  {
    name: "Within expected range",
    width: 60,
    cell: (one) => yesNo(known(one)?.isWithinExpected),
  },
  { name: "National position", width: 60, cell: ({ national }) => figure(national?.position, "0") },
  { name: "National of", width: 60, cell: ({ national }) => figure(national?.of, "0") },
  {
    name: "National average",
    width: 66,
    cell: ({ measure, national }) => inUnit(measure, national?.average),
  },
  {
    name: "Own newer value",
    width: 60,
    cell: ({ measure, ownNewer }) => inUnit(measure, ownNewer?.value),
  },
  {
    name: "Own newer data to",
    width: 72,
    cell: ({ ownNewer }) => figure(ownNewer && monthEndSerial(ownNewer.period.end), MONTH_YEAR),
  },
  { name: "Note", width: 240, cell: ({ note }) => cell(note) },
] as const satisfies readonly ValueColumn<MeasureResult>[];

/** A position at one period, with the measure it is of. */
interface MeasureAt {
  readonly measure: Measure;
  readonly at: ReturnType<typeof latestPositions>[number];
}

/** MsgPositions, a row a measure and period. */
export const POSITIONS = [
  { name: "Measure", width: 150, cell: ({ measure }) => cell(measure.name) },
  {
    name: "Period",
    width: 84,
    cell: ({ at }) => figure(monthEndSerial(at.period.end), MONTH_YEAR),
  },
  { name: "Value", width: 60, cell: ({ measure, at }) => inUnit(measure, at.value) },
  { name: "Position", width: 52, cell: ({ at }) => figure(at.position, "0") },
  { name: "Of", width: 34, cell: ({ at }) => figure(at.of, "0") },
  { name: "Average", width: 60, cell: ({ measure, at }) => inUnit(measure, at.average) },
  {
    name: "Top quartile value",
    width: 72,
    cell: ({ measure, at }) => inUnit(measure, at.topQuartile),
  },
] as const satisfies readonly ValueColumn<MeasureAt>[];

export const RESULTS_LEFT = EVIDENCE_COLUMNS.length + STRIP_GAP;
export const POSITIONS_LEFT = RESULTS_LEFT + RESULTS.length + STRIP_GAP;

function rowOf<Of>(key: string, columns: readonly ValueColumn<Of>[], of: Of): Row {
  return { key, cells: columns.map((column) => column.cell(of)) };
}

function tableBlock(
  id: "results" | "positions",
  left: number,
  columns: readonly { readonly name: string }[],
  keyColumns: readonly number[],
  rows: readonly Row[],
): Block {
  const names = columns.map(({ name }) => name);
  const heading = { key: "heading", cells: names.map((name) => cell(name, "table")) };
  // A table keeps one empty row where it has nothing to show.
  const empty = { key: "empty", cells: names.map(() => BLANK) };
  return {
    id,
    top: STRIPS_TOP,
    left,
    columns: names,
    style: "table",
    table: TABLES[id],
    keyColumns,
    rows: [heading, ...(rows.length > 0 ? rows : [empty])],
  };
}

export function resultsTable(update: Update): Block {
  const rows = update.measures.map((result) => rowOf(result.measure.name, RESULTS, result));
  return tableBlock("results", RESULTS_LEFT, RESULTS, [0], rows);
}

export function positionsTable(update: Update): Block {
  const rows = update.measures.flatMap(({ measure, positions }) =>
    latestPositions(positions).map((at): Row => {
      const key = `${measure.name} ${monthEndSerial(at.period.end)}`;
      return rowOf(key, POSITIONS, { measure, at });
    }),
  );
  return tableBlock("positions", POSITIONS_LEFT, POSITIONS, [0, 1], rows);
}
