/** What the view "Check a document" knows; it lives as long as the pane. */
import type { UpdateReport } from "../../msg/model/update";
import type { DocumentFinding } from "../../workbook/document/proofreadDocument";
import type { Attempt } from "../functions/freezing";
import { createStore, type Store } from "../store";
import type { DocumentsWorkbook } from "./documentsWorkbook";

export interface DocumentChecked {
  /** The file's. */
  readonly name: string;
  readonly findings: readonly DocumentFinding[];
}

interface CheckingState {
  /** Name of the file that is being read. */
  readonly reading: string | undefined;
  /** What was read last, and the report it was compared with. */
  readonly last: { readonly checked: DocumentChecked; readonly report: UpdateReport } | undefined;
}

export interface Checking extends Pick<Store<CheckingState>, "state" | "subscribe"> {
  readonly check: (report: UpdateReport, file: File) => Promise<void>;
}

export function createChecking(workbook: DocumentsWorkbook, attempt: Attempt): Checking {
  const { state, subscribe, change } = createStore<CheckingState>({
    reading: undefined,
    last: undefined,
  });
  const check = async (report: UpdateReport, file: File) => {
    if (state().reading !== undefined) return;
    const { name } = file;
    change({ reading: name, last: undefined });
    const findings = await attempt("The document could not be checked.", () =>
      workbook.check(report, file),
    );
    change({ reading: undefined, last: findings && { checked: { name, findings }, report } });
  };
  return { state, subscribe, check };
}

/** What came of reading a document, in a sentence or two. */
export function checkedText({ name, findings }: DocumentChecked): string {
  const wrong = findings.filter(({ kind }) => kind === "contradiction").length;
  const notices = findings.length - wrong;
  const found =
    wrong === 0
      ? `Nothing in ${name} was found to contradict the computed figures. What is not understood is passed over.`
      : `Found in ${name}: ${counted(wrong, "point")} to check.`;
  return notices === 0
    ? found
    : `${found} What could not be compared: ${counted(notices, "notice")}.`;
}

/** @example counted(1, "point") // "one point" */
function counted(count: number, what: string): string {
  return count === 1 ? `one ${what}` : `${count.toLocaleString("en-GB")} ${what}s`;
}
