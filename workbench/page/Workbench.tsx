/** The whole page: files and ribbon above, the workbook in the middle, the pane on the right. */
import { useCallback, useState } from "react";
import type { RibbonButton, WorkbookState } from "../../excel-host/worker/messages";
import {
  download,
  NEW_FILE_NAME,
  openBytes,
  openFile,
  openSample,
  type OpenedWorkbook,
} from "../workbook/openedWorkbook";
import { WorkbookView } from "../workbook/WorkbookView";
import { PaneFrame } from "./PaneFrame";
import { Ribbon } from "./Ribbon";
import { SaveFirst } from "./SaveFirst";
import { StatusBar } from "./StatusBar";
import { NEW_WORKBOOK, TopBar } from "./TopBar";
import { useHostSession } from "./useHostSession";
import { useNotices, usePane } from "./useNotices";
import { useOpening, type Coming } from "./useOpening";
import { usePageHabits } from "./usePageHabits";
import { useSaid } from "./useSaid";

export interface WorkbenchProps {
  /** The workbook the page begins with. */
  readonly first: Promise<OpenedWorkbook>;
}

export function Workbench({ first }: WorkbenchProps) {
  const telling = useSaid();
  const { said, say, complain, attempt } = telling;
  const session = useHostSession();
  const { state, failure, running, setRunning } = session;
  const { opened, isOpening, bring } = useOpening(first, session.begin, telling);
  const pane = usePane();
  /** What is to be opened once the person has said what becomes of unsaved changes. */
  const [waiting, setWaiting] = useState<Coming | undefined>(undefined);
  const hasUnsavedEdits = state?.hasUnsavedEdits === true && failure === "";
  const bringOrAsk = useCallback(
    (coming: Coming) => (hasUnsavedEdits ? setWaiting(coming) : bring(coming)),
    [hasUnsavedEdits, bring],
  );
  useNotices(opened, session, pane, bringOrAsk, complain);
  usePageHabits(hasUnsavedEdits);

  const save = (after?: () => void) =>
    opened &&
    attempt("The workbook could not be saved", async () => {
      await download(opened);
      if (after) after();
      else say(`${opened.fileName} was saved to your downloads.`);
    });
  const undo = () => opened && attempt("Undo", () => opened.client.ask("undo"));
  const redo = () => opened && attempt("Redo", () => opened.client.ask("redo"));
  const press = ({ label, action }: RibbonButton) => {
    pane.setVisible(true);
    if (action === undefined || !opened) return;
    setRunning(action);
    attempt(label, () =>
      opened.client.ask("command", { action }).finally(() => setRunning(undefined)),
    );
  };
  const isAlive = failure === "";
  return (
    <div className="workbench">
      <header>
        <TopBar
          fileName={opened?.fileName ?? ""}
          hasUnsavedEdits={hasUnsavedEdits}
          busy={isOpening}
          onChoose={(key) => bringOrAsk(chosen(key))}
          onOpen={(file) => bringOrAsk({ what: file.name, open: () => openFile(file) })}
          onSave={isAlive && opened ? () => save() : undefined}
          onUndo={isAlive && state?.canUndo ? undo : undefined}
          onRedo={isAlive && state?.canRedo ? redo : undefined}
        />
        <Ribbon group={opened?.ribbon} ready={session.isReady} running={running} onPress={press} />
      </header>
      {failure !== "" && <Failure why={failure} />}
      <div className={pane.isVisible ? "middle" : "middle without-pane"}>
        {opened && state ? (
          <WorkbookView
            key={`workbook ${opened.id}`}
            opened={opened}
            state={state}
            attempt={attempt}
            onSay={say}
            onUndo={undo}
            onRedo={redo}
          />
        ) : (
          <main className="nothing-open">
            {isOpening ? "Opening…" : "Open a workbook to begin."}
          </main>
        )}
        {opened && (
          <PaneFrame
            key={`pane ${opened.id}`}
            opened={opened}
            visible={pane.isVisible}
            onClose={() => pane.setVisible(false)}
            onConnected={pane.keepFrame}
          />
        )}
      </div>
      <StatusBar
        message={said.text || statusOf(isOpening, running, state)}
        isTrouble={said.isTrouble}
        summary={state?.summary}
      />
      {waiting && (
        <SaveFirst
          fileName={opened?.fileName ?? ""}
          onSave={() => {
            setWaiting(undefined);
            save(() => bring(waiting));
          }}
          onGoOn={() => {
            setWaiting(undefined);
            bring(waiting);
          }}
          onCancel={() => setWaiting(undefined)}
        />
      )}
    </div>
  );
}

function Failure({ why }: { readonly why: string }) {
  return (
    <div className="failure" role="alert">
      <strong>The workbook stopped working.</strong> {why} What was not saved is lost; open the
      workbook again to go on.
    </div>
  );
}

/** What a choice of the page's menu opens: a new workbook, or a sample. */
function chosen(key: string): Coming {
  return key === NEW_WORKBOOK
    ? { what: "A new workbook", open: () => openBytes(undefined, NEW_FILE_NAME) }
    : { what: "The sample", open: () => openSample(key) };
}

function statusOf(
  isOpening: boolean,
  running: string | undefined,
  state: WorkbookState | undefined,
): string {
  if (isOpening) return "Opening…";
  if (running !== undefined) return "Working…";
  return state?.note || "Ready";
}
