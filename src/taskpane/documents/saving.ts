/** What became of the update's documents; it lives as long as the pane. */
import type { UpdateReport } from "../../msg/model/update";
import type { CopiedDocument, DocumentForm } from "../../workbook/actions/documents";
import type { Attempt } from "../functions/freezing";
import { createStore, type Store } from "../store";
import type { DocumentsWorkbook } from "./documentsWorkbook";
import { copyDocument, forgetFile, saveFile, type SavedFile } from "./handingOver";

export type DocumentAsked = DocumentForm | "copy";

type DocumentDone =
  | { readonly kind: "saved"; readonly file: SavedFile }
  | { readonly kind: "copied" }
  /** The clipboard was refused: a person can take the text by hand. */
  | { readonly kind: "not copied"; readonly text: string };

interface SavingState {
  readonly making: DocumentAsked | undefined;
  /** What was made last, and the report it was made of. */
  readonly last: { readonly done: DocumentDone; readonly report: UpdateReport } | undefined;
}

export interface Saving extends Pick<Store<SavingState>, "state" | "subscribe"> {
  readonly make: (report: UpdateReport, asked: DocumentAsked) => Promise<void>;
}

/** Hands over what was made; tests have their own. */
export interface HandingOver {
  readonly save: typeof saveFile;
  readonly forget: typeof forgetFile;
  readonly copy: (copied: CopiedDocument) => Promise<boolean>;
}

const BY_BROWSER: HandingOver = { save: saveFile, forget: forgetFile, copy: copyDocument };

const FAILED: Readonly<Record<DocumentAsked, string>> = {
  word: "The Word file was not made.",
  page: "The web page was not made.",
  accessible: "The accessible copy was not made.",
  copy: "The update was not copied.",
};

export function createSaving(
  workbook: DocumentsWorkbook,
  attempt: Attempt,
  hand: HandingOver = BY_BROWSER,
): Saving {
  const { state, subscribe, change } = createStore<SavingState>({
    making: undefined,
    last: undefined,
  });
  const copy = async (report: UpdateReport): Promise<DocumentDone> => {
    const copied = await workbook.copied(report);
    return (await hand.copy(copied))
      ? { kind: "copied" }
      : { kind: "not copied", text: copied.text };
  };
  const save = async (report: UpdateReport, form: DocumentForm): Promise<DocumentDone> => {
    return { kind: "saved", file: hand.save(await workbook.make(report, form)) };
  };
  const make = async (report: UpdateReport, asked: DocumentAsked) => {
    const { making, last } = state();
    if (making) return;
    if (last?.done.kind === "saved") hand.forget(last.done.file);
    change({ making: asked, last: undefined });
    const done = await attempt(FAILED[asked], () =>
      asked === "copy" ? copy(report) : save(report, asked),
    );
    change({ making: undefined, last: done && { done, report } });
  };
  return { state, subscribe, make };
}
