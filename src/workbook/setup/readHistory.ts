/** MsgHistory and MsgHistoryForces: what was published, by the add-in or by hand before there was one. */
import { MISSING } from "../../msg/basics/missing";
import type { Problem } from "../../msg/basics/problem";
import type { Force, PublishedFigure, PublishedForce } from "../../msg/model/setup";
import type { CellValue } from "../names/cellText";
import { ForceNames } from "../cells/forceNames";
import type { ColumnOf } from "../names/contract";
import { ANY_NUMBER, RowReader, wholeNumber } from "./rowReader";
import { readTable } from "./setUpTable";
import type { Snapshot } from "../names/snapshot";

export interface HistoryReading {
  readonly history: readonly PublishedFigure[];
  readonly problems: readonly Problem[];
}

/** Reads the published figures in their order; a missing table is an empty one. */
export function readHistory(snapshot: Snapshot): HistoryReading {
  const table = readTable(snapshot, "history", false);
  const problems = [...table.problems];
  const history = table.rows.map((row): PublishedFigure => {
    const read = new RowReader(row, "warning", problems);
    return {
      update: read.text("Update"),
      version: read.text("Version"),
      measure: read.text("Measure"),
      dataTo: read.period("Data to"),
      value: read.number("Value", ANY_NUMBER),
      position: positionOf(read),
      of: read.number("Of", wholeNumber(1, 1000)),
      average: read.number("Average", ANY_NUMBER),
      changeToAverage: read.number("Change to average", ANY_NUMBER),
      changeToTopQuartile: read.number("Change to top quartile", ANY_NUMBER),
      aspiration: read.text("Aspiration"),
      status: read.text("Status"),
      published: dayOf(row.cell("Published")),
      corrects: read.text("Corrects"),
      place: row.place("Measure"),
    };
  });
  return { history, problems };
}

export interface HistoryForcesReading {
  readonly historyForces: readonly PublishedForce[];
  readonly problems: readonly Problem[];
}

/** Reads every force's published figures in their order; a missing table is an empty one. */
export function readHistoryForces(
  snapshot: Snapshot,
  forces: readonly Force[],
): HistoryForcesReading {
  const table = readTable(snapshot, "historyForces", false);
  const problems = [...table.problems];
  const names = new ForceNames(forces);
  const historyForces = table.rows.map((row): PublishedForce => {
    const read = new RowReader(row, "warning", problems);
    const force = read.text("Force");
    const found = names.find(force);
    return {
      update: read.text("Update"),
      version: read.text("Version"),
      measure: read.text("Measure"),
      force,
      index: found.length === 1 ? (found[0] ?? -1) : -1,
      period: read.period("Period"),
      count: read.number("Count", ANY_NUMBER),
      denominator: read.number("Denominator", ANY_NUMBER),
      value: read.number("Value", ANY_NUMBER),
      place: row.place("Value"),
    };
  });
  return { historyForces, problems };
}

/** The day of a date cell; NaN for anything else, as a date of publication is for people. */
function dayOf(cell: CellValue): number {
  return typeof cell === "number" ? cell : MISSING;
}

/** As reports print it: "7th", "=2nd", "3rd of 7". */
const PRINTED_POSITION = /^=?(\d{1,4})(?:st|nd|rd|th)(?: of \d{1,4})?$/i;

/** A position as a number or as it was printed; NaN for a blank cell and, with a problem, for others. */
function positionOf(read: RowReader<ColumnOf<"history">>): number {
  const printed = PRINTED_POSITION.exec(read.text("Position"))?.[1];
  return printed === undefined ? read.number("Position", wholeNumber(1, 1000)) : Number(printed);
}
