/**
 * What the pane knows at a moment, and what a person can ask of it. Components read the state and
 * never see the workbook; the workbook is reached through `PaneWorkbook` alone.
 */
import { OUTCOME_EVENT, PROGRESS_EVENT, type Progress } from "../commands/announcements";
import type { Outcome } from "../workbook/outcome";

export interface RefreshRequest {
  readonly onProgress: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
}

/** The workbook as the pane uses it; every promise may be refused with an error for a person. */
export interface PaneWorkbook {
  hasSetup(): Promise<boolean>;
  refresh(request: RefreshRequest): Promise<Outcome>;
  /** Shows a cell or range named as people write it: "'Crime data'!C14". */
  select(where: string): Promise<void>;
}

/** Work under way; started by the pane ("pane") or by a button of the ribbon ("ribbon"). */
export interface Work extends Progress {
  readonly startedBy: "pane" | "ribbon";
  readonly cancelling: boolean;
}

export interface PaneState {
  readonly setup: "looking" | "missing" | "present";
  readonly work: Work | undefined;
  readonly outcome: Outcome | undefined;
  /** When the outcome came; undefined as long as there is none. */
  readonly finishedAt: Date | undefined;
  /** What went wrong outside the outcome, in a sentence; "" for nothing. */
  readonly failure: string;
}

export interface PaneSession {
  readonly state: () => PaneState;
  /** Calls back after every change of state; returns how to stop it. */
  readonly subscribe: (onChange: () => void) => () => void;
  readonly lookForSetup: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly cancel: () => void;
  readonly select: (where: string) => Promise<void>;
  readonly dismissFailure: () => void;
}

const STARTING: Progress = { done: 0, total: 0, what: "Starting" };

/**
 * @param workbook the open workbook
 * @param ribbon where the events of the ribbon's commands arrive (the window)
 * @param now the clock
 */
export function createPaneSession(
  workbook: PaneWorkbook,
  ribbon: EventTarget,
  now: () => Date,
): PaneSession {
  let state: PaneState = {
    setup: "looking",
    work: undefined,
    outcome: undefined,
    finishedAt: undefined,
    failure: "",
  };
  const listeners = new Set<() => void>();
  const change = (changed: Partial<PaneState>) => {
    state = { ...state, ...changed };
    listeners.forEach((listener) => listener());
  };
  const fail = (doing: string, error: unknown) =>
    change({ failure: `${doing} ${error instanceof Error ? error.message : String(error)}` });
  const progress = (startedBy: Work["startedBy"], step: Progress) =>
    change({ work: { ...step, startedBy, cancelling: state.work?.cancelling ?? false } });
  const finish = (outcome: Outcome) =>
    change({ work: undefined, outcome, finishedAt: now(), setup: "present" });

  // While the pane's own refresh works, the pane hears of it directly.
  ribbon.addEventListener(PROGRESS_EVENT, (event) => {
    if (state.work?.startedBy !== "pane") progress("ribbon", (event as CustomEvent).detail);
  });
  ribbon.addEventListener(OUTCOME_EVENT, (event) => {
    if (state.work?.startedBy !== "pane") finish((event as CustomEvent).detail);
  });

  return {
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    async lookForSetup() {
      change({ setup: "looking" });
      try {
        change({ setup: (await workbook.hasSetup()) ? "present" : "missing" });
      } catch (error) {
        change({ setup: "missing" });
        fail("The workbook could not be read.", error);
      }
    },
    async refresh() {
      if (state.work) return;
      change({ failure: "", work: { ...STARTING, startedBy: "pane", cancelling: false } });
      try {
        finish(
          await workbook.refresh({
            onProgress: (step) => progress("pane", step),
            isCancelled: () => state.work?.cancelling ?? false,
          }),
        );
      } catch (error) {
        change({ work: undefined });
        fail("The report could not be refreshed.", error);
      }
    },
    cancel() {
      if (state.work) change({ work: { ...state.work, cancelling: true } });
    },
    async select(where) {
      try {
        await workbook.select(where);
      } catch (error) {
        fail(`${where} could not be shown.`, error);
      }
    },
    dismissFailure: () => change({ failure: "" }),
  };
}
