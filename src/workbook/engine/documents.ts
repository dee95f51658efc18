/**
 * What documents take long for, done where the engine is, so that the pane answers meanwhile. What makes Word files
 * and what reads them are scripts of their own, each loaded when it is first asked for.
 */
import type { UpdateReport } from "../../msg/model/update";
import type { UpdateDocument } from "../document/model";
import { proofreadDocument, type DocumentFinding } from "../document/proofreadDocument";
import type { WrittenLine } from "../document/writtenDocument";
import type { TextSection } from "../report/backgroundTexts";
import type { Offered } from "./calls";

/** Nothing of these is about the update last computed: what they need is given. */
export interface DocumentCalls {
  wordFile(document: UpdateDocument): Uint8Array;
  /** The accessible copy as an .xlsx file; `background` as `updateDocument` takes it. */
  accessibleFile(report: UpdateReport, background: readonly TextSection[] | undefined): Uint8Array;
  /** A Word file as a page's markup. */
  wordMarkup(name: string, bytes: Uint8Array): string;
  /** What lines of a document say against a report. */
  proofread(report: UpdateReport, lines: readonly WrittenLine[]): DocumentFinding[];
}

export const documentCalls: Offered<DocumentCalls> = {
  wordFile: async (document) => {
    const { wordFile } = await import(/* webpackChunkName: "wordFile" */ "../document/wordFile");
    return wordFile(document);
  },
  accessibleFile: async (report, background) => {
    const [{ accessibleCopy }, { workbookFile }] = await Promise.all([
      import(/* webpackChunkName: "accessibleFile" */ "../document/accessibleCopy"),
      import(/* webpackChunkName: "accessibleFile" */ "../document/workbookFile"),
    ]);
    return workbookFile(accessibleCopy(report, background));
  },
  wordMarkup: async (name, bytes) => {
    const { wordMarkup } = await import(
      /* webpackChunkName: "wordMarkup" */ "../document/wordMarkup"
    );
    return wordMarkup(name, bytes);
  },
  proofread: proofreadDocument,
};
