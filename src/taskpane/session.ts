/**
 * What the pane knows at a moment, and what a person can ask of it. Components read the state and
 * never see the workbook; the workbook is reached through `PaneWorkbook` alone.
 */
import { OUTCOME_EVENT, PROGRESS_EVENT, type Progress } from "../commands/announcements";
import type { Outcome } from "../workbook/outcome";
import type { FreezingWorkbook } from "./functions/freezing";
import type { InsertingWorkbook } from "./functions/inserting";
import { goTo, goToMeasure, STARTING_POINT, type Navigation, type ViewId } from "./navigation";
import {
  DEFAULT_PREFERENCES,
  preferencesFrom,
  type PersonStore,
  type Preferences,
} from "./preferences";
import { createStore } from "./store";

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
  readonly freezing: FreezingWorkbook;
  readonly inserting: InsertingWorkbook;
}

/** Work under way; started by the pane ("pane") or by a button of the ribbon ("ribbon"). */
export interface Work extends Progress {
  readonly startedBy: "pane" | "ribbon";
  readonly cancelling: boolean;
}

export interface PaneState {
  readonly navigation: Navigation;
  readonly preferences: Preferences;
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
  readonly workbook: PaneWorkbook;

  /** Reads the person's preferences and looks whether the workbook is set up. */
  readonly start: () => Promise<void>;
  readonly lookForSetup: () => Promise<void>;

  readonly show: (view: ViewId) => void;
  /** Opens the league of a measure; undefined goes back to the list. */
  readonly openMeasure: (measure: string | undefined) => void;
  readonly prefer: (preferences: Partial<Preferences>) => void;

  readonly refresh: () => Promise<void>;
  readonly cancel: () => void;
  readonly select: (where: string) => Promise<void>;
  /**
   * Does what a person asked of the workbook; an error becomes the pane's failure.
   * @param failed how the message begins: "The settings could not be saved."
   * @returns what the work gives; undefined when it failed
   */
  readonly attempt: <T>(failed: string, work: () => Promise<T>) => Promise<T | undefined>;
  readonly dismissFailure: () => void;
}

const STARTING: Progress = { done: 0, total: 0, what: "Starting" };

/**
 * @param workbook the open workbook
 * @param person where the person's preferences are kept
 * @param ribbon where the events of the ribbon's commands arrive (the window)
 * @param now the clock
 */
export function createPaneSession(
  workbook: PaneWorkbook,
  person: PersonStore,
  ribbon: EventTarget,
  now: () => Date,
): PaneSession {
  const { state, subscribe, change } = createStore<PaneState>({
    navigation: STARTING_POINT,
    preferences: DEFAULT_PREFERENCES,
    setup: "looking",
    work: undefined,
    outcome: undefined,
    finishedAt: undefined,
    failure: "",
  });
  const progress = (startedBy: Work["startedBy"], step: Progress) =>
    change({ work: { ...step, startedBy, cancelling: state().work?.cancelling ?? false } });
  const attempt = async <T>(failed: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      change({ failure: `${failed} ${message}` });
      return undefined;
    }
  };
  const finish = (outcome: Outcome) =>
    change({
      work: undefined,
      outcome,
      finishedAt: now(),
      setup: "present",
      // What keeps the report from being made is the first thing to see.
      ...(outcome.ok ? {} : { navigation: goTo(state().navigation, "problems") }),
    });
  const lookForSetup = async () => {
    change({ setup: "looking" });
    const found = await attempt("The workbook could not be read.", () => workbook.hasSetup());
    change({ setup: found === true ? "present" : "missing" });
  };
  const readPreferences = async () => {
    const before = state().navigation;
    // A browser that keeps nothing is no trouble: the defaults serve.
    const kept = await person.read().catch(() => undefined);
    const preferences = preferencesFrom(kept);
    change({ preferences });
    if (state().navigation === before) change({ navigation: goTo(before, preferences.tab) });
  };
  const prefer = (preferred: Partial<Preferences>) => {
    const preferences = { ...state().preferences, ...preferred };
    change({ preferences });
    person.write(preferences).catch(() => undefined);
  };

  // While the pane's own refresh works, the pane hears of it directly.
  ribbon.addEventListener(PROGRESS_EVENT, (event) => {
    if (state().work?.startedBy !== "pane") progress("ribbon", (event as CustomEvent).detail);
  });
  ribbon.addEventListener(OUTCOME_EVENT, (event) => {
    if (state().work?.startedBy !== "pane") finish((event as CustomEvent).detail);
  });

  return {
    state,
    subscribe,
    workbook,
    async start() {
      await Promise.all([readPreferences(), lookForSetup()]);
    },
    lookForSetup,
    show(view) {
      const navigation = goTo(state().navigation, view);
      change({ navigation });
      if (navigation.tab !== state().preferences.tab) prefer({ tab: navigation.tab });
    },
    openMeasure: (measure) => change({ navigation: goToMeasure(measure) }),
    prefer,
    async refresh() {
      if (state().work) return;
      change({ failure: "", work: { ...STARTING, startedBy: "pane", cancelling: false } });
      const outcome = await attempt("The report could not be refreshed.", () =>
        workbook.refresh({
          onProgress: (step) => progress("pane", step),
          isCancelled: () => state().work?.cancelling ?? false,
        }),
      );
      if (outcome) finish(outcome);
      else change({ work: undefined });
    },
    cancel() {
      const { work } = state();
      if (work) change({ work: { ...work, cancelling: true } });
    },
    async select(where) {
      await attempt(`${where} could not be shown.`, () => workbook.select(where));
    },
    attempt,
    dismissFailure: () => change({ failure: "" }),
  };
}
