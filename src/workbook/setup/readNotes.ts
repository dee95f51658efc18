/** MsgNotes: the analyst's commentary. */
import type { Problem } from "../../msg/basics/problem";
import type { Note } from "../../msg/model/setup";
import { isBlank } from "../names/cellText";
import { readTable } from "./setUpTable";
import type { Snapshot } from "../names/snapshot";

export interface NotesReading {
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
}

/** Reads the notes in their order, line breaks kept; a missing table is an empty one. */
export function readNotes(snapshot: Snapshot): NotesReading {
  const table = readTable(snapshot, "notes", false);
  const notes = table.rows.map((row): Note => {
    const cell = row.cell("Text");
    return {
      measure: row.text("Measure"),
      update: row.text("Update"),
      text: typeof cell === "string" && !isBlank(cell) ? cell.trim() : row.text("Text"),
      place: row.place("Text"),
    };
  });
  return { notes, problems: table.problems };
}
