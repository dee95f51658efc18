/** MsgHistory: what was published, by the add-in or by hand before there was one. */
import type { Problem } from "../../msg/problem";
import type { PublishedFigure } from "../../msg/setup";
import type { ColumnOf } from "../contract";
import { ANY_NUMBER, RowReader, wholeNumber } from "./rowReader";
import { readTable } from "./setUpTable";
import type { Snapshot } from "../snapshot";

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
      aspiration: read.text("Aspiration"),
      status: read.text("Status"),
      place: row.place("Measure"),
    };
  });
  return { history, problems };
}

/** As reports print it: "7th", "=2nd", "3rd of 7". */
const PRINTED_POSITION = /^=?(\d{1,4})(?:st|nd|rd|th)(?: of \d{1,4})?$/i;

/** A position as a number or as it was printed; NaN for a blank cell and, with a problem, for others. */
function positionOf(read: RowReader<ColumnOf<"history">>): number {
  const printed = PRINTED_POSITION.exec(read.text("Position"))?.[1];
  return printed === undefined ? read.number("Position", wholeNumber(1, 1000)) : Number(printed);
}
