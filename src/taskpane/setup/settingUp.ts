/** What the tab Set up knows: the tables as read, and what was typed and is not saved yet. */
import {
  isSameCell,
  setUpForm,
  type SetUpEdit,
  type SetUpSection,
} from "../../workbook/setup/setUpForm";
import { groupEdits } from "../../workbook/setup/groupEdits";
import { isOnlyTyped, newRow, type RowTable } from "../../workbook/setup/setUpRows";
import type { SetUpRow } from "../../workbook/actions/removeSetUpRow";
import type { Snapshot } from "../../workbook/names/snapshot";
import { createStore } from "../store";
import { pastedText } from "./groupTexts";

/** The workbook as the tab uses it; every promise may be refused with an error for a person. */
export interface SettingUpWorkbook {
  read(): Promise<Snapshot>;
  save(edits: readonly SetUpEdit[], shown: Snapshot): Promise<void>;
  /** Blanks a row that stands on the sheet; it can be undone. */
  removeRow(row: SetUpRow, shown: Snapshot): Promise<void>;
}

export interface SettingUpState {
  /** undefined: not read yet. */
  readonly snapshot: Snapshot | undefined;
  readonly edits: readonly SetUpEdit[];
  readonly sections: readonly SetUpSection[];
  readonly busy: boolean;
  /** What was done last, in a sentence; "" for nothing. */
  readonly done: string;
}

export interface SettingUp {
  readonly state: () => SettingUpState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Reads the tables again; what was typed and not saved is forgotten. */
  readonly read: () => Promise<void>;
  readonly type: (edit: SetUpEdit) => void;
  readonly discard: () => void;
  /** Types a pasted group into In group; answers what was matched and what was not. */
  readonly pasteGroup: (text: string) => string;
  readonly save: () => Promise<void>;
  /** Types a new row of a name; it is written when it is saved. */
  readonly addRow: (table: RowTable, name: string) => void;
  /** Removes a row: from what is typed, or from the sheet. */
  readonly removeRow: (row: SetUpRow) => Promise<void>;
  /** Reads the tables anew, after what is said was done. */
  readonly readAfter: (done: string) => Promise<void>;
}

/** Does what a person asked; gives undefined when it failed, which the person is then told. */
type Attempt = <T>(failed: string, work: () => Promise<T>) => Promise<T | undefined>;

/** @example changesText(2) // "2 changes" */
export function changesText(count: number): string {
  return `${count} ${count === 1 ? "change" : "changes"}`;
}

/** @param onUnsaved told how many changes are typed and not saved */
export function createSettingUp(
  workbook: SettingUpWorkbook,
  attempt: Attempt,
  onUnsaved: (changes: number) => void = () => undefined,
): SettingUp {
  const { state, subscribe, change } = createStore<SettingUpState>({
    snapshot: undefined,
    edits: [],
    sections: [],
    busy: false,
    done: "",
  });
  const show = (snapshot: Snapshot, edits: readonly SetUpEdit[], done = "") => {
    change({ snapshot, edits, sections: setUpForm(snapshot, edits), done });
    onUnsaved(edits.length);
  };
  const read = async (done = "", kept: readonly SetUpEdit[] = []) => {
    change({ busy: true });
    const snapshot = await attempt("The set-up could not be read.", () => workbook.read());
    change({ busy: false });
    if (snapshot) show(snapshot, kept, done);
  };
  const type = (edit: SetUpEdit) => {
    const { snapshot, edits } = state();
    if (!snapshot) return;
    const others = edits.filter((other) => !isSameCell(other, edit));
    const before = setUpForm(snapshot, others)
      .flatMap(({ entries }) => entries.flatMap(({ fields }) => fields))
      .find((field) => isSameCell(field, edit));
    show(snapshot, before?.text === edit.text ? others : [...others, edit]);
  };
  return {
    state,
    subscribe,
    read: () => read(),
    type,
    addRow(table, name) {
      const { snapshot, edits } = state();
      if (snapshot) for (const edit of newRow(snapshot, edits, table, name)) type(edit);
    },
    async removeRow(row) {
      const { snapshot, edits } = state();
      if (!snapshot) return;
      const others = edits.filter((edit) => edit.table !== row.table || edit.row !== row.row);
      if (isOnlyTyped(snapshot, row.table, row.row)) return show(snapshot, others);
      change({ busy: true, done: "" });
      const removed = await attempt("Nothing was removed.", async () => {
        await workbook.removeRow(row, snapshot);
        return true;
      });
      if (!removed) return change({ busy: false });
      await read(`${row.name} is removed from MSG Setup.`, others);
    },
    readAfter: (done) => read(done, state().edits),
    pasteGroup(text) {
      const { snapshot, edits } = state();
      if (!snapshot) return "";
      const { edits: typed, group, unmatched } = groupEdits(snapshot, edits, text);
      for (const edit of typed) type(edit);
      return pastedText({ group, unmatched });
    },
    discard() {
      const { snapshot } = state();
      if (snapshot) show(snapshot, []);
    },
    async save() {
      const { snapshot, edits } = state();
      if (!snapshot || edits.length === 0) return;
      change({ busy: true, done: "" });
      const saved = await attempt("Nothing was saved.", async () => {
        await workbook.save(edits, snapshot);
        return true;
      });
      if (!saved) return change({ busy: false });
      await read(
        `${changesText(edits.length)} saved on MSG Setup. Refresh the report to use them.`,
      );
    },
  };
}
