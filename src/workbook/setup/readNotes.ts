/** MsgNotes: the analyst's commentary. */
import type { Problem } from "../../msg/basics/problem";
import type { Note } from "../../msg/model/setup";
import { NOTES } from "../names/columns/notes";
import { readFields, RowReader } from "./rowReader";
import { readTable } from "./setUpTable";
import type { Snapshot } from "../names/snapshot";

export interface NotesReading {
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
}

/** Reads the notes in their order, line breaks kept; a missing table is an empty one. */
export function readNotes(snapshot: Snapshot): NotesReading {
  const table = readTable(snapshot, "notes");
  const problems = [...table.problems];
  const notes = table.rows.map((row): Note => {
    const fields = readFields(NOTES, new RowReader(row, "warning", problems));
    const note = { ...fields, place: row.place("Text") };
    return row.has("Status") ? { ...note, statusPlace: row.place("Status") } : note;
  });
  return { notes, problems };
}
