/** The views of the menu "More", loaded together. */
export { CheckDocumentView } from "../documents/CheckDocumentView";
export { FreezeView } from "../functions/FreezeView";
export { InsertView } from "../functions/InsertView";
export { ProofreadView } from "../proofreading/ProofreadView";
