/** Drafts for the empty cells of MsgNotes; what an analyst wrote, or kept, is never touched. */
import { sameName } from "../basics/names";
import type { Note } from "../model/setup";
import type { UpdateReport, Draft } from "../model/update";
import { draftSentence } from "./draft";
import type { MeasureResult } from "../model/measureResult";

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
    return text === "" ? [] : [{ measure: result.measure.name, text, place: first.place }];
  });
}

/** The measures with their drafts as commentary, as the next reading will find them. */
export function withDrafts(
  measures: readonly MeasureResult[],
  drafts: readonly Draft[],
): readonly MeasureResult[] {
  const texts = new Map(drafts.map(({ measure, text }) => [measure, text]));
  return measures.map((result) => {
    const text = texts.get(result.measure.name);
    return text === undefined ? result : { ...result, commentary: text };
  });
}
