/** The whole pane over a workbook made of promises: what its tests have in common. */
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { act, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { ExplainedFigure } from "../../src/msg/telling/explanation";
import type { RefreshPreview } from "../../src/workbook/actions/previewRefresh";
import type { CheckWord } from "../../src/workbook/actions/acceptCheck";
import type { CheckTexts } from "../../src/workbook/report/checks";
import type { NewUpdate } from "../../src/workbook/actions/startNewUpdate";
import type { PersonStore } from "../../src/taskpane/preferences";
import type { LookingWorkbook } from "../../src/taskpane/looking";
import type { PaneWorkbook } from "../../src/taskpane/paneWorkbook";
import { createPaneSession } from "../../src/taskpane/session";
import { ConnectedPane } from "../../src/taskpane/shell/ConnectedPane";
import { standInFreezing, standInInserting } from "./functions/standIns";
import { outcome } from "./outcomes";
import { standInFirstRun } from "./setup/standIns";
import { watchWordsOfTest } from "./wordsShown";

/** A clock that is a minute later whenever it is looked at; first at 14:32. */
function clock(): () => Date {
  let minute = 31;
  return () => new Date(2021, 4, 20, 14, ++minute);
}

/** Keeps preferences as long as the test lasts. */
export function memoryStore(kept?: unknown): PersonStore & { kept: () => unknown } {
  return {
    read: () => Promise.resolve(kept),
    write: (preferences) => {
      kept = preferences;
      return Promise.resolve();
    },
    kept: () => kept,
  };
}

/** What a refresh would write where nobody changed anything. */
export const NOTHING_BY_HAND: RefreshPreview = {
  ok: true,
  problems: [],
  sheets: [
    { sheet: "MSG Summary", isNew: false, cells: 120 },
    { sheet: "MSG Performance", isNew: true, cells: 4090 },
  ],
  isNothingNew: false,
  handEdits: [],
};

/** What goes on to the next update. */
export const NEXT_UPDATE: NewUpdate = {
  ok: true,
  problems: [],
  previous: "January 2021",
  name: "April 2021",
  settings: [
    { setting: "Update", before: "January 2021", after: "April 2021", where: "'MSG Setup'!C5" },
    { setting: "Version", before: "1.1", after: "1.0", where: "'MSG Setup'!C8" },
    { setting: "Produced on", before: "11 February 2021", after: "", where: "'MSG Setup'!C9" },
  ],
  notAdvanced: [{ measure: "All crime", dataTo: "January 2021", series: ["Crime!Count"] }],
  commentaryRows: 9,
};

/** A workbook that is set up, and refuses nothing. */
export function standInWorkbook(workbook: Partial<PaneWorkbook> = {}) {
  return {
    hasSetup: () => Promise.resolve(true),
    refresh: () => Promise.resolve(outcome),
    preview: () => Promise.resolve(NOTHING_BY_HAND),
    canUndo: () => true,
    undoRefresh: () => Promise.resolve({ ok: true, problems: [], cellsWritten: 4210 }),
    publish: () => Promise.resolve(outcome),
    proposeNewUpdate: () => Promise.resolve(NEXT_UPDATE),
    startNewUpdate: () => Promise.resolve(NEXT_UPDATE),
    watchSelectedRow: () => Promise.resolve(),
    select: jest.fn<Promise<void>, [string]>(() => Promise.resolve()),
    accepting: {
      write: jest.fn<Promise<void>, [CheckTexts, CheckWord, CheckWord]>(() => Promise.resolve()),
    },
    explaining: {
      cellsOf: () => Promise.resolve(undefined),
      showFigure: jest.fn<Promise<void>, [string, ExplainedFigure]>(() => Promise.resolve()),
    },
    freezing: standInFreezing(),
    inserting: standInInserting(),
    firstRun: standInFirstRun(),
    facts: {
      ofGroup: () => Promise.resolve([]),
      addToCommentary: () => Promise.reject(new Error("not expected")),
    },
    proofreading: {
      readSelection: () => Promise.reject(new Error("not expected")),
    },
    looking: standInLooking(),
    own: {
      cellsOf: () => Promise.resolve([]),
      saveText: () => Promise.reject(new Error("not expected")),
    },
    checkValues: {
      find: () => Promise.resolve({ typed: [], columns: [], formulas: 0 }),
      clear: () => Promise.reject(new Error("not expected")),
    },
    setUpUndo: {
      what: () => undefined,
      undo: () => Promise.reject(new Error("not expected")),
    },
    documents: {
      savesFiles: () => true,
      make: () => Promise.reject(new Error("not expected")),
      copied: () => Promise.reject(new Error("not expected")),
      check: () => Promise.reject(new Error("not expected")),
    },
    settingUp: {
      read: () => Promise.reject(new Error("not expected")),
      save: () => Promise.resolve(),
      removeRow: () => Promise.reject(new Error("not expected")),
    },
    ...workbook,
  };
}

/** A workbook that is too large to be looked at unasked, and never changes. */
export function standInLooking(looking: Partial<LookingWorkbook> = {}): LookingWorkbook {
  return {
    look: () => Promise.resolve({ tooManyCells: 400_000 }),
    watchFigures: () => Promise.resolve(),
    ...looking,
  };
}

/** Somebody who waits after a click until it is drawn: a new report is drawn a little at a time. */
function patientUser(): UserEvent {
  const user = userEvent.setup();
  const click: UserEvent["click"] = async (element) => {
    await user.click(element);
    await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  };
  return { ...user, click };
}

/**
 * Fluent's styles are for the tests in a browser. jsdom shows nothing, and would hold every element that
 * a query looks at against a thousand rules: most of a test's time.
 */
const withoutStyles = () => createDOMRenderer(document, { unstable_filterCSSRule: () => false });

export async function openPane(
  workbook: Partial<PaneWorkbook> = {},
  { inExcel = true, person = memoryStore() } = {},
) {
  watchWordsOfTest();
  const whole = standInWorkbook(workbook);
  const session = createPaneSession(whole, person, window, clock());
  const view = render(
    <RendererProvider renderer={withoutStyles()}>
      <ConnectedPane session={session} hostBackground={undefined} inExcel={inExcel} />
    </RendererProvider>,
  );
  await act(() => session.start());
  const { select, explaining } = whole;
  return { ...view, session, select, showFigure: explaining.showFigure, user: patientUser() };
}
