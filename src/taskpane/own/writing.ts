/** Texts of the update that are being written: typed and not saved, saved and not refreshed. It lives as long as the pane. */
import { sameName } from "../../msg/basics/names";
import type { UpdateReport } from "../../msg/model/update";
import type { NarrativeRow } from "../../msg/model/ownSetup";
import { placeText } from "../../workbook/actions/outcome";
import type { NarrativeEdit } from "../../workbook/actions/saveNarrative";
import type { Attempt } from "../functions/freezing";
import { createStore, type Store } from "../store";
import type { OwnWorkbook } from "./ownWorkbook";

interface WritingState {
  /** Texts that are typed and not saved, each with the row as it was read then. */
  readonly typed: readonly NarrativeEdit[];
  /** What was saved since the report was made. */
  readonly saved: readonly NarrativeEdit[];
  /** The report that rows were saved against. */
  readonly report: UpdateReport | undefined;
  readonly isSaving: boolean;
  /** What was done last, and with which row's cell. */
  readonly done: { readonly where: string; readonly text: string } | undefined;
}

export interface Writing extends Pick<Store<WritingState>, "state" | "subscribe"> {
  /** Keeps what is typed for a row; what the row says already is nothing typed. */
  readonly type: (row: NarrativeRow, text: string) => void;
  readonly discard: (row: NarrativeRow) => void;
  readonly save: (row: NarrativeRow, report: UpdateReport) => Promise<void>;
}

/** @param onUnsaved told how many texts are typed and not saved */
export function createWriting(
  workbook: OwnWorkbook,
  attempt: Attempt,
  onUnsaved: (texts: number) => void,
): Writing {
  const {
    state,
    subscribe,
    change: put,
  } = createStore<WritingState>({
    typed: [],
    saved: [],
    report: undefined,
    isSaving: false,
    done: undefined,
  });
  const change = (changed: Partial<WritingState>) => {
    put(changed);
    if (changed.typed) onUnsaved(changed.typed.length);
  };
  const typedFor = (row: NarrativeRow) => state().typed.filter((edit) => !isSameRow(edit.row, row));
  return {
    state,
    subscribe,
    type(row, text) {
      const edits = text === row.text ? [] : [{ row, text }];
      change({ typed: [...typedFor(row), ...edits], done: undefined });
    },
    discard: (row) => change({ typed: typedFor(row), done: undefined }),
    async save(row, report) {
      const edit = state().typed.find((one) => isSameRow(one.row, row));
      if (!edit || state().isSaving) return;
      change({ isSaving: true, done: undefined });
      const where = await attempt("The text was not saved.", () => workbook.saveText(edit));
      if (where === undefined) return change({ isSaving: false });
      const before = state().report === report ? state().saved : [];
      // What was typed while it was saved is typed against the text that is there now.
      const later = state().typed.find((one) => isSameRow(one.row, row));
      const isMore = later !== undefined && later.text !== edit.text;
      const there = { ...row, text: edit.text };
      change({
        isSaving: false,
        saved: [...before.filter((one) => !isAt(one.row, row)), { row: there, text: edit.text }],
        report,
        typed: [...typedFor(row), ...(isMore ? [{ row: there, text: later.text }] : [])],
        done: {
          where: placeText(row.place),
          text: `Saved in ${where}. Refresh to have it filled on MSG Update.`,
        },
      });
    },
  };
}

function isAt(one: NarrativeRow, other: NarrativeRow): boolean {
  return placeText(one.place) === placeText(other.place);
}

/** The same row, saying the same: rows move, and are written over. */
function isSameRow(one: NarrativeRow, other: NarrativeRow): boolean {
  const fields = ["update", "commitment", "area", "lead"] as const;
  return (
    isAt(one, other) &&
    one.text === other.text &&
    fields.every((field) => sameName(one[field], other[field]))
  );
}

/** A row as it stands on its sheet now, as far as is known: with what was saved since the report was made. */
export function rowNow(
  row: NarrativeRow,
  { saved, report }: Pick<WritingState, "saved" | "report">,
  shown: UpdateReport,
): NarrativeRow {
  if (report !== shown) return row;
  return saved.find((edit) => isAt(edit.row, row))?.row ?? row;
}

/** What is typed for a row; undefined for nothing. */
export function typedText(
  row: NarrativeRow,
  { typed }: Pick<WritingState, "typed">,
): string | undefined {
  return typed.find((edit) => isSameRow(edit.row, row))?.text;
}

/** What is typed for rows that are not there any more, or say something else now. */
export function lostTexts(
  rows: readonly NarrativeRow[],
  { typed }: Pick<WritingState, "typed">,
): readonly NarrativeEdit[] {
  return typed.filter((edit) => !rows.some((row) => isSameRow(edit.row, row)));
}
