/**
 * What the pane knows at a moment, and what a person can ask of it. Components read the state and
 * never see the workbook; the workbook is reached through `PaneWorkbook` alone.
 */
import { OUTCOME_EVENT, PROGRESS_EVENT } from "../commands/announcements";
import { measureOfRow, type SelectedRow } from "../workbook/actions/selectedRow";
import { goTo, goToMeasure, STARTING_POINT, type Navigation, type ViewId } from "./navigation";
import {
  DEFAULT_PREFERENCES,
  preferencesFrom,
  type PersonStore,
  type Preferences,
} from "./preferences";
import type { PaneWorkbook } from "./paneWorkbook";
import {
  createReportActions,
  NO_REPORT,
  type ReportActions,
  type ReportState,
} from "./report/reportActions";
import { createLooking, NO_LOOK, type LookActions, type LookState } from "./looking";
import { createAccepting, type AcceptingActions } from "./problems/accepting";
import { createStore } from "./store";

export interface PaneState extends ReportState, LookState {
  readonly navigation: Navigation;
  readonly preferences: Preferences;
  readonly setup: "looking" | "missing" | "present";
  /** What went wrong outside the outcome, in a sentence; "" for nothing. */
  readonly failure: string;
}

export interface PaneSession extends ReportActions, AcceptingActions, LookActions {
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
  /** Whether a row that is selected in the report opens its league: not while a person writes. */
  readonly followRows: (isWanted: boolean) => void;
  readonly prefer: (preferences: Partial<Preferences>) => void;

  readonly select: (where: string) => Promise<void>;
  /**
   * Does what a person asked of the workbook; an error becomes the pane's failure.
   * @param failed how the message begins: "The settings could not be saved."
   * @returns what the work gives; undefined when it failed
   */
  readonly attempt: <T>(failed: string, work: () => Promise<T>) => Promise<T | undefined>;
  readonly dismissFailure: () => void;
  /** Tells how many changes typed in a view are not saved: publishing waits for them. */
  readonly noteUnsaved: (view: "setup" | "words", changes: number) => void;
}

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
  const store = createStore<PaneState>({
    ...NO_REPORT,
    ...NO_LOOK,
    navigation: STARTING_POINT,
    preferences: DEFAULT_PREFERENCES,
    setup: "looking",
    failure: "",
  });
  const { state, subscribe, change } = store;
  const unsaved = { setup: 0, words: 0 };
  let followsRows = true;
  const attempt = async <T>(failed: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      change({ failure: `${failed} ${message}` });
      return undefined;
    }
  };
  const looking = createLooking({ store, workbook: workbook.looking, attempt, now });
  const { actions, progress, finish } = createReportActions({
    store,
    workbook,
    attempt,
    now,
    look: looking.actions,
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
  /** The league follows the report's rows while a person looks at Results. */
  const followSelection = (row: SelectedRow) => {
    const { navigation, outcome } = state();
    const measure = outcome?.report && measureOfRow(outcome.report, row);
    if (!followsRows || navigation.view !== "results" || !measure || measure === navigation.measure)
      return;
    change({ navigation: goToMeasure(measure) });
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
      await Promise.all([
        readPreferences(),
        lookForSetup(),
        // Where Excel does not tell the selection, measures are opened from the list alone.
        workbook.watchSelectedRow(followSelection).catch(() => undefined),
        // Where Excel does not tell of changes, the sheets themselves do: their titles are formulas.
        looking.watch().catch(() => undefined),
      ]);
    },
    lookForSetup,
    show(view) {
      const navigation = goTo(state().navigation, view);
      change({ navigation });
      if (navigation.tab !== state().preferences.tab) prefer({ tab: navigation.tab });
    },
    openMeasure: (measure) => change({ navigation: goToMeasure(measure) }),
    followRows(isWanted) {
      followsRows = isWanted;
    },
    prefer,
    ...actions,
    ...looking.actions,
    ...createAccepting({ store, workbook: workbook.accepting, attempt }),
    async select(where) {
      await attempt(`${where} could not be shown.`, () => workbook.select(where));
    },
    attempt,
    dismissFailure: () => change({ failure: "" }),
    noteUnsaved(view, changes) {
      unsaved[view] = changes;
      change({ unsaved: unsaved.setup + unsaved.words });
    },
  };
}
