/** Drafts of the commentary that a person has changed since they were printed. */
import { sameName } from "../../msg/basics/names";
import type { Place } from "../../msg/basics/problem";
import { updateName, type UpdateReport } from "../../msg/model/update";
import { DRAFT } from "../../msg/telling/emptyNotes";
import { keyHash } from "../names/hashes";
import { contentHash } from "./fingerprint";
import type { OwnSheet } from "./ownSheets";

/** The movements' block on MSG Movement, and its column with the commentary. */
const BLOCK = "movement";
const COLUMN = "Commentary";

/**
 * The marks of drafts whose words are a person's by now: other words than MSG Movement was given at the
 * last refresh. A mark stays where that is not known, as after the first refresh of an update.
 */
export function agreedDrafts(
  update: Pick<UpdateReport, "notes" | "setup" | "dataTo">,
  movement: OwnSheet | undefined,
): readonly Place[] {
  const printed = movement?.stamp?.blocks.find(({ id }) => id === BLOCK);
  const column = printed?.columns?.indexOf(COLUMN) ?? -1;
  if (!printed || column < 0) return [];
  const name = updateName(update);
  return update.notes.flatMap((note) => {
    const { measure, status = "", statusPlace, text } = note;
    if (!statusPlace || !sameName(status, DRAFT) || !sameName(note.update, name)) return [];
    const row = printed.rows.find(({ key }) => key === keyHash(measure));
    const isChanged = row !== undefined && row.cells[column] !== contentHash(text);
    return isChanged && text.trim() !== "" ? [statusPlace] : [];
  });
}
