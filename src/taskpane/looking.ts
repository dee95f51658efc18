/** Open and see: what stands in the workbook is read and computed without writing; and what changed since. */
import type { Progress } from "../commands/announcements";
import type { Look, LookOptions } from "../workbook/actions/lookAtReport";
import type { Outcome } from "../workbook/actions/outcome";
import { SHEETS } from "../workbook/names/contract";
import type { Store } from "./store";

/** The workbook as looking uses it; a promise may be refused with an error for a person. */
export interface LookingWorkbook {
  /** Reads and computes; writes nothing. */
  look(options: LookOptions): Promise<Look>;
  /** Calls back with the name of a sheet whose cells have changed. */
  watchFigures(onChange: (sheet: string) => void): Promise<void>;
}

export interface LookState {
  /** How far a look is that is under way. */
  readonly looking: Progress | undefined;
  /** A sheet that figures are read from, or MSG Setup, and when it was changed after what is shown was computed. */
  readonly changedSince: { readonly sheet: string; readonly at: Date } | undefined;
}

export const NO_LOOK: LookState = { looking: undefined, changedSince: undefined };

export interface LookActions {
  /** Looks because a person asks for it, however long it takes. */
  readonly look: () => Promise<void>;
  /** Looks on opening: not where it would take long, nor where a person has had a report meanwhile. */
  readonly lookUnasked: () => Promise<void>;
  readonly cancelLook: () => void;
}

/**
 * Beyond this nothing is read that nobody asked for: ten answers of Excel on the web at half a second each, an answer
 * being a third of a megabyte (chunkedCells.ts), which is some thirty thousand cells.
 */
export const MOST_CELLS_UNASKED = 300_000;

/** What looking changes of the pane's state. */
type LookedAt = LookState & {
  readonly outcome: Outcome | undefined;
  readonly finishedAt: Date | undefined;
};

export interface LookingOf {
  readonly store: Pick<Store<LookedAt>, "change"> & {
    readonly state: () => LookedAt & { readonly work: unknown };
  };
  readonly workbook: LookingWorkbook;
  readonly attempt: <T>(failed: string, work: () => Promise<T>) => Promise<T | undefined>;
  readonly now: () => Date;
}

export function createLooking({ store: { state, change }, workbook, attempt, now }: LookingOf) {
  let isCancelled = false;
  const look = async (limit: LookOptions) => {
    const before = state();
    if (before.looking || before.work) return;
    isCancelled = false;
    change({ looking: { done: 0, total: 0, what: "Reading the workbook" } });
    const found = await attempt("The figures could not be looked at.", () =>
      workbook.look({
        ...limit,
        onProgress: (looking) => state().looking && change({ looking }),
        isCancelled: () => isCancelled,
      }),
    );
    change({ looking: undefined });
    // What was asked for meanwhile says more.
    const isOvertaken = state().work !== undefined || state().outcome !== before.outcome;
    if (!found || "tooManyCells" in found || isCancelled || isOvertaken) return;
    change({ outcome: found, finishedAt: now(), changedSince: undefined });
  };
  const noteChange = (sheet: string) => {
    const { work, outcome } = state();
    // A run writes on MSG Setup itself; of the figures it may have read what stood there before.
    if (work !== undefined && sheet === SHEETS.setup) return;
    if (outcome?.readFrom?.includes(sheet)) change({ changedSince: { sheet, at: now() } });
  };
  const actions: LookActions = {
    look: () => look({}),
    lookUnasked: async () => {
      if (!state().outcome) await look({ mostCells: MOST_CELLS_UNASKED });
    },
    cancelLook: () => {
      isCancelled = true;
    },
  };
  return { actions, watch: () => workbook.watchFigures(noteChange) };
}
