/** What the view "Proof-read the selection" knows; it lives as long as the pane. */
import type { UpdateReport } from "../../msg/model/update";
import type { SelectionReading } from "../../workbook/actions/proofreadSelection";
import type { Attempt } from "../functions/freezing";
import { createStore, type Store } from "../store";

/** The workbook as proof-reading uses it; a promise may be refused with an error for a person. */
export interface ProofreadingWorkbook {
  /** Compares the selected cells with the figures of a report. */
  readSelection(report: UpdateReport): Promise<SelectionReading>;
}

interface ProofreadingState {
  readonly isReading: boolean;
  /** What was read last, and the report it was compared with. */
  readonly last: { readonly reading: SelectionReading; readonly report: UpdateReport } | undefined;
}

export interface Proofreading extends Pick<Store<ProofreadingState>, "state" | "subscribe"> {
  readonly read: (report: UpdateReport) => Promise<void>;
}

export function createProofreading(workbook: ProofreadingWorkbook, attempt: Attempt): Proofreading {
  const { state, subscribe, change } = createStore<ProofreadingState>({
    isReading: false,
    last: undefined,
  });
  const read = async (report: UpdateReport) => {
    if (state().isReading) return;
    change({ isReading: true, last: undefined });
    const reading = await attempt("The selection could not be proof-read.", () =>
      workbook.readSelection(report),
    );
    change({ isReading: false, last: reading && { reading, report } });
  };
  return { state, subscribe, read };
}

/** Areas that are named; more are counted. */
const AREAS_NAMED = 2;

/** Where a selection was read: "Paper!A1, Paper!C1 and 1 more". */
function areasText(where: readonly string[]): string {
  const named = where.slice(0, AREAS_NAMED).join(", ");
  return where.length > AREAS_NAMED ? `${named} and ${where.length - AREAS_NAMED} more` : named;
}

/** What came of reading a selection, in a sentence or two. */
export function readingText({ kind, where, findings, notices }: SelectionReading): string {
  const areas = areasText(where);
  if (kind === "too large")
    return `${areas} has more cells than a text. Select the text alone, and read again.`;
  if (kind === "no words") {
    const what = areas === "" ? "The selected cells are empty." : `${areas} holds no words.`;
    return `${what} Select the cells with the text, and read again.`;
  }
  return [foundText(areas, findings.length), ...notices].join(" ");
}

function foundText(areas: string, found: number): string {
  if (found === 0)
    return `Nothing in ${areas} was found to contradict the computed figures. What is not understood is passed over.`;
  const count = found.toLocaleString("en-GB");
  return `Found in ${areas}: ${found === 1 ? "one point" : `${count} points`} to check.`;
}
