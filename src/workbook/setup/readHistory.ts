/** MsgHistory and MsgHistoryForces: what was published, by the add-in or by hand before there was one. */
import type { Problem } from "../../msg/basics/problem";
import type { Force, PublishedFigure, PublishedForce } from "../../msg/model/setup";
import { ForceNames } from "../cells/forceNames";
import { HISTORY, HISTORY_FORCES } from "../names/columns/history";
import { readFields, RowReader } from "./rowReader";
import { readTable } from "./setUpTable";
import type { Snapshot } from "../names/snapshot";

export interface HistoryReading {
  readonly history: readonly PublishedFigure[];
  readonly problems: readonly Problem[];
}

/** Reads the published figures in their order; a missing table is an empty one. */
export function readHistory(snapshot: Snapshot): HistoryReading {
  const table = readTable(snapshot, "history");
  const problems = [...table.problems];
  const history = table.rows.map((row): PublishedFigure => {
    const fields = readFields(HISTORY, new RowReader(row, "warning", problems));
    return { ...fields, place: row.place("Measure") };
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
