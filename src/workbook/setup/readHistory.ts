/** MsgHistory and MsgHistoryForces: what was published, by the add-in or by hand before there was one. */
import type { Problem } from "../../msg/basics/problem";
import type { Force, PublishedFigure, PublishedForce } from "../../msg/model/setup";
import { ForceNames } from "../cells/forceNames";
import { nameKey } from "../names/cellText";
import { BEING_PUBLISHED, HISTORY, HISTORY_FORCES } from "../names/columns/history";
import { readFields, RowReader } from "./rowReader";
import { readTable } from "./setUpTable";
import type { Snapshot } from "../names/snapshot";

export interface HistoryReading {
  readonly history: readonly PublishedFigure[];
  /** Rows of a publication that was cut short: nothing that was published. */
  readonly begun: readonly PublishedFigure[];
  readonly problems: readonly Problem[];
}

/** Reads the published figures in their order; a missing table is an empty one. */
export function readHistory(snapshot: Snapshot): HistoryReading {
  const table = readTable(snapshot, "history");
  const problems = [...table.problems];
  const history: PublishedFigure[] = [];
  const begun: PublishedFigure[] = [];
  for (const row of table.rows) {
    const isBegun = nameKey(row.text("Published")) === nameKey(BEING_PUBLISHED);
    // What is wrong in a row that counts for nothing is nobody's concern.
    const reader = new RowReader(row, "warning", isBegun ? [] : problems);
    const figure = { ...readFields(HISTORY, reader), place: row.place("Measure") };
    (isBegun ? begun : history).push(figure);
  }
  return { history, begun, problems };
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
  const table = readTable(snapshot, "historyForces");
  const problems = [...table.problems];
  const names = new ForceNames(forces);
  const historyForces = table.rows.map((row): PublishedForce => {
    const fields = readFields(HISTORY_FORCES, new RowReader(row, "warning", problems));
    const found = names.find(fields.force);
    const index = found.length === 1 ? (found[0] ?? -1) : -1;
    return { ...fields, index, place: row.place("Value") };
  });
  return { historyForces, problems };
}
