/**
 * The ribbon's buttons. What a run comes to goes out as events on the window: the pane shows them,
 * and the headless report prints them.
 */
import { loadReporting } from "../workbook/actions/loadReporting";
import { stoppedOutcome, type Outcome } from "../workbook/actions/outcome";
import { OUTCOME_EVENT, PROGRESS_EVENT, type Progress } from "./announcements";

function tell(event: string, detail: Outcome | Progress): void {
  window.dispatchEvent(new CustomEvent(event, { detail }));
}

const onProgress = (progress: Progress) => tell(PROGRESS_EVENT, progress);

/** Changes made by hand are kept unless the page was opened with "?handEdits=replace". */
function handEditsWanted(): "keep" | "replace" {
  const wanted = new URLSearchParams(window.location.search).get("handEdits");
  return wanted === "replace" ? "replace" : "keep";
}

/**
 * Runs a command to its outcome. A mistake of ours is told like any other end, and thrown on, so
 * that it is not lost; the ribbon always hears that the command has completed. A closed pane is opened
 * where there is more to say than that all went well: a button of the ribbon has no words of its own.
 */
async function run(
  event: Office.AddinCommands.Event,
  command: () => Promise<Outcome>,
): Promise<void> {
  try {
    const outcome = await command();
    tell(OUTCOME_EVENT, outcome);
    if (!wentWell(outcome)) await showPane();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell(OUTCOME_EVENT, stoppedOutcome([unexpected(message)]));
    await showPane();
    throw error;
  } finally {
    event.completed();
  }
}

function unexpected(message: string) {
  return {
    severity: "stop",
    what: `Something went wrong in the add-in itself: ${message}`,
    remedy: "Try again; if it happens again, report it with these words.",
    where: [],
  } as const;
}

/** Nothing that a person has to look at. */
function wentWell({ ok, problems }: Outcome): boolean {
  return ok && problems.every(({ severity }) => severity === "notice");
}

/** The words wait in the pane, whether or not Excel opens it now. */
async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}

async function openPane(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}

const COMMANDS: Readonly<Record<string, (event: Office.AddinCommands.Event) => Promise<void>>> = {
  openPane,
  refreshReport: (event) =>
    run(event, async () => {
      const { refreshReport } = await loadReporting();
      const now = new Date();
      return refreshReport({ handEdits: handEditsWanted(), keepForUndo: true, onProgress, now });
    }),
  checkReport: (event) =>
    run(event, async () => (await loadReporting()).checkReport({ onProgress })),
};

for (const [name, command] of Object.entries(COMMANDS)) Office.actions.associate(name, command);
