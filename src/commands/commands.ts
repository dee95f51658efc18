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
 * that it is not lost; the ribbon always hears that the command has completed.
 */
async function run(
  event: Office.AddinCommands.Event,
  command: () => Promise<Outcome>,
): Promise<void> {
  try {
    tell(OUTCOME_EVENT, await command());
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell(OUTCOME_EVENT, stoppedOutcome([unexpected(message)]));
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
      return refreshReport({ handEdits: handEditsWanted(), keepForUndo: true, onProgress });
    }),
  checkReport: (event) =>
    run(event, async () => (await loadReporting()).checkReport({ onProgress })),
};

for (const [name, command] of Object.entries(COMMANDS)) Office.actions.associate(name, command);
