/** MsgHistory: what was published, by the add-in or by hand before there was one. */
import type { Problem } from "../../msg/problem";
import type { PublishedFigure } from "../../msg/setup";
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
      position: read.number("Position", wholeNumber(1, 1000)),
      of: read.number("Of", wholeNumber(1, 1000)),
      average: read.number("Average", ANY_NUMBER),
      aspiration: read.text("Aspiration"),
      status: read.text("Status"),
      place: row.place("Measure"),
    };
  });
  return { history, problems };
}
