/** Drafts for the empty cells of MsgNotes; what an analyst wrote, or kept, is never touched. */
import { sameName } from "../basics/names";
import type { Note } from "../model/setup";
import type { UpdateReport, Draft, NewNote } from "../model/update";
import { draftSentence } from "./draft";
import type { MeasureResult } from "../model/measureResult";

/** What marks a note as the add-in's own words. */
export const DRAFT = "Draft";

/**
 * A draft for each measure that has a row in MsgNotes for this update and no words in any of them.
 *
 * @param update the name of this update
 */
export function draftsForEmptyNotes(
  measures: readonly MeasureResult[],
  notes: readonly Note[],
  setup: UpdateReport["setup"],
  update: string,
): Draft[] {
  const ofUpdate = notes.filter((note) => sameName(note.update, update));
  return measures.flatMap((result): Draft[] => {
    const own = ofUpdate.filter((note) => sameName(note.measure, result.measure.name));
    const [first] = own;
    if (!first || own.some(({ text }) => text.trim() !== "")) return [];
    const text = draftSentence(result, { setup });
    if (text === "") return [];
    const draft = { measure: result.measure.name, text, place: first.place };
    const { statusPlace } = first;
    return [statusPlace ? { ...draft, statusPlace } : draft];
  });
}

/** A draft for each measure shown that has no row in MsgNotes for this update. */
export function draftsForNewNotes(
  measures: readonly MeasureResult[],
  notes: readonly Note[],
  setup: UpdateReport["setup"],
  update: string,
): NewNote[] {
  const ofUpdate = notes.filter((note) => sameName(note.update, update));
  return measures.flatMap((result): NewNote[] => {
    const { name, show } = result.measure;
    if (!show || ofUpdate.some((note) => sameName(note.measure, name))) return [];
    const text = draftSentence(result, { setup });
    return text === "" ? [] : [{ measure: name, text }];
  });
}

/** The measures with their drafts as commentary, as the next reading will find them. */
export function withDrafts(
  measures: readonly MeasureResult[],
  drafts: readonly NewNote[],
): readonly MeasureResult[] {
  const texts = new Map(drafts.map(({ measure, text }) => [measure, text]));
  return measures.map((result) => {
    const text = texts.get(result.measure.name);
    return text === undefined ? result : { ...result, commentary: text };
  });
}
