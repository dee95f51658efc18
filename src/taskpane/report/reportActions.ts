/** What a person does with the report: preview, refresh, undo, publish. One at a time. */
import type { Progress } from "../../commands/announcements";
import type { Outcome, OutcomeProblem } from "../../workbook/actions/outcome";
import type { RefreshPreview } from "../../workbook/actions/previewRefresh";
import type { NewUpdate } from "../../workbook/actions/startNewUpdate";
import type { HandEdits } from "../../workbook/plan/handEdits";
import { goTo, type Navigation } from "../navigation";
import type { ReportWorkbook, WorkRequest } from "../paneWorkbook";
import type { LookActions, LookState } from "../looking";
import type { Store } from "../store";
import { publishedText, startedText, undoneText } from "./reportTexts";

/** Work under way; started by the pane ("pane") or by a button of the ribbon ("ribbon"). */
export interface Work extends Progress {
  readonly startedBy: "pane" | "ribbon";
  readonly cancelling: boolean;
}

/** What an undo or a publication came to. */
export interface Done {
  readonly ok: boolean;
  readonly text: string;
  readonly problems: readonly OutcomeProblem[];
}

export interface ReportState {
  readonly work: Work | undefined;
  readonly outcome: Outcome | undefined;
  /** When the outcome came; undefined as long as there is none. */
  readonly finishedAt: Date | undefined;
  /** What a refresh would write, while a person decides on it. */
  readonly preview: RefreshPreview | undefined;
  /** What starting the next update would change, while a person decides on it. */
  readonly newUpdate: NewUpdate | undefined;
  readonly canUndo: boolean;
  readonly done: Done | undefined;
  /** Changes typed on Set up or in Words and not saved. */
  readonly unsaved: number;
}

export const NO_REPORT: ReportState = {
  work: undefined,
  outcome: undefined,
  finishedAt: undefined,
  preview: undefined,
  newUpdate: undefined,
  canUndo: false,
  done: undefined,
  unsaved: 0,
};

export interface ReportActions {
  readonly preview: () => Promise<void>;
  /** Goes back from a preview without writing. */
  readonly leavePreview: () => void;
  /** @param handEdits what becomes of changes made by hand; kept where left out */
  readonly refresh: (handEdits?: HandEdits) => Promise<void>;
  readonly cancel: () => void;
  readonly undoRefresh: () => Promise<void>;
  readonly publish: () => Promise<void>;
  /** @param name the new update's; left out: made from the published one's */
  readonly proposeNewUpdate: (name?: string) => Promise<void>;
  /** Goes back from a proposal without writing. */
  readonly leaveNewUpdate: () => void;
  /** Does what was proposed. */
  readonly startNewUpdate: () => Promise<void>;
}

const STARTING: Progress = { done: 0, total: 0, what: "Starting" };

/** What the actions see of the pane's state. */
type ActionsState = ReportState & {
  readonly setup: "looking" | "missing" | "present";
  readonly navigation: Navigation;
  readonly failure: string;
  readonly changedSince: LookState["changedSince"];
};

export interface ActionsOf<State> {
  readonly store: Pick<Store<State>, "state" | "change">;
  readonly workbook: ReportWorkbook;
  readonly attempt: <T>(failed: string, work: () => Promise<T>) => Promise<T | undefined>;
  readonly now: () => Date;
  readonly look: Pick<LookActions, "lookUnasked" | "cancelLook">;
}

export function createReportActions({
  store: { state, change },
  workbook,
  attempt,
  now,
  look,
}: ActionsOf<ActionsState>) {
  const progress = (startedBy: Work["startedBy"], step: Progress) => {
    look.cancelLook();
    change({ work: { ...step, startedBy, cancelling: state().work?.cancelling ?? false } });
  };
  const finish = (outcome: Outcome) =>
    change({
      work: undefined,
      outcome,
      finishedAt: now(),
      preview: undefined,
      newUpdate: undefined,
      canUndo: workbook.canUndo(),
      setup: "present",
      changedSince: undefined,
      // What keeps the report from being made is the first thing to see.
      ...(outcome.ok ? {} : { navigation: goTo(state().navigation, "problems") }),
    });
  /** Does one thing at a time; undefined when another is under way or it failed. */
  const work = async <T>(failed: string, task: (request: WorkRequest) => Promise<T>) => {
    if (state().work) return undefined;
    look.cancelLook();
    const begun: Work = { ...STARTING, startedBy: "pane", cancelling: false };
    change({ failure: "", done: undefined, work: begun });
    const result = await attempt(failed, () =>
      task({
        onProgress: (step) => progress("pane", step),
        isCancelled: () => state().work?.cancelling ?? false,
      }),
    );
    change({ work: undefined });
    return result;
  };

  const actions: ReportActions = {
    async preview() {
      const preview = await work("The report could not be looked at.", workbook.preview);
      if (preview) change({ preview });
    },
    leavePreview: () => change({ preview: undefined }),
    async refresh(handEdits = "keep") {
      const outcome = await work("The report could not be refreshed.", (request) =>
        workbook.refresh({ ...request, handEdits }),
      );
      if (!outcome) return;
      if (wasCancelled(outcome))
        change({ done: { ok: false, text: outcome.problems[0]?.what ?? "", problems: [] } });
      else finish(outcome);
    },
    cancel() {
      const { work: current } = state();
      if (current) change({ work: { ...current, cancelling: true } });
    },
    async undoRefresh() {
      const undone = await work("The refresh could not be undone.", () => workbook.undoRefresh());
      if (!undone) return;
      const { ok, problems, cellsWritten, isBegun } = undone;
      change({
        done: { ok, problems, text: undoneText(ok, cellsWritten, isBegun) },
        canUndo: workbook.canUndo(),
        // The figures shown are no longer those on the sheets.
        ...(ok ? { outcome: undefined, finishedAt: undefined } : {}),
      });
      if (ok) await look.lookUnasked();
    },
    async publish() {
      const outcome = await work("Publishing broke off.", (request) =>
        workbook.publish({ ...request, unsaved: state().unsaved }),
      );
      if (!outcome) return;
      // A refusal leaves what is on the sheets, so what is shown of them stays as well.
      if (outcome.ok) finish(outcome);
      const problems = outcome.ok ? [] : outcome.problems;
      change({ done: { ok: outcome.ok, problems, text: publishedText(outcome) } });
    },
    async proposeNewUpdate(name = "") {
      const newUpdate = await work("The new update could not be proposed.", (request) =>
        workbook.proposeNewUpdate({ ...request, name }),
      );
      if (newUpdate) change({ newUpdate });
    },
    leaveNewUpdate: () => change({ newUpdate: undefined }),
    async startNewUpdate() {
      const proposed = state().newUpdate;
      if (!proposed?.ok) return;
      const started = await work("The new update could not be started.", (request) =>
        workbook.startNewUpdate({ ...request, name: proposed.name }),
      );
      if (!started) return;
      const { ok, problems } = started;
      change({
        newUpdate: undefined,
        done: { ok, problems, text: startedText(started) },
        // What was computed is the update before.
        ...(ok ? { outcome: undefined, finishedAt: undefined, preview: undefined } : {}),
      });
    },
  };
  return { actions, progress, finish };
}

/** Nothing stopped the report but the person, so that what was shown before still holds. */
function wasCancelled({ ok, problems }: Outcome): boolean {
  return !ok && problems.length > 0 && problems.every(({ severity }) => severity === "notice");
}
