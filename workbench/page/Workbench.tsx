/** The whole page: files and ribbon above, the workbook in front in the middle, its pane on the right. */
import { useState } from "react";
import type { RibbonButton } from "../../excel-host/worker/messages";
import {
  download,
  NEW_FILE_NAME,
  openBytes,
  openFile,
  openSample,
  type OpenedWorkbook,
} from "../workbook/openedWorkbook";
import { WorkbookView } from "../workbook/WorkbookView";
import { AddInPane } from "./AddInPane";
import { Ribbon } from "./Ribbon";
import { SaveFirst } from "./SaveFirst";
import { StatusBar } from "./StatusBar";
import { NEW_WORKBOOK, TopBar } from "./TopBar";
import { usePageHabits } from "./usePageHabits";
import { useSaid } from "./useSaid";
import { isUnsaved, useWorkbooks, type Coming, type OpenWorkbook } from "./useWorkbooks";
import { WorkbookMenu } from "./WorkbookMenu";

export interface WorkbenchProps {
  /** The workbook the page begins with. */
  readonly first: Promise<OpenedWorkbook>;
}

export function Workbench({ first }: WorkbenchProps) {
  const telling = useSaid();
  const { said, say, complain, attempt } = telling;
  const { all, front, isOpening, bring, show, close, change } = useWorkbooks(first, telling);
  /** What is to be closed once the person has said what becomes of its changes. */
  const [closing, setClosing] = useState<OpenWorkbook | undefined>(undefined);
  usePageHabits(all.some(isUnsaved));

  const save = ({ opened }: OpenWorkbook, after?: () => void) =>
    attempt("The workbook could not be saved", async () => {
      await download(opened);
      if (after) after();
      else say(`${opened.fileName} was saved to your downloads.`);
    });
  const closeOrAsk = (workbook: OpenWorkbook) =>
    isUnsaved(workbook) ? setClosing(workbook) : close(workbook.opened.id);
  const living = front?.failure === "" ? front : undefined;
  const undo = () => living && attempt("Undo", () => living.opened.client.ask("undo"));
  const redo = () => living && attempt("Redo", () => living.opened.client.ask("redo"));
  const press = ({ label, action }: RibbonButton) => {
    if (!living) return;
    const { client, id } = living.opened;
    change(id, { isPaneVisible: true, running: action });
    if (action === undefined) return;
    attempt(label, () =>
      client.ask("command", { action }).finally(() => change(id, { running: undefined })),
    );
  };
  return (
    <div className="workbench">
      <header>
        <TopBar
          workbooks={
            front && <WorkbookMenu all={all} front={front} onShow={show} onClose={closeOrAsk} />
          }
          busy={isOpening}
          onChoose={(key) => bring(chosen(key))}
          onOpen={(file) => bring({ what: file.name, open: () => openFile(file) })}
          onSave={living && (() => save(living))}
          onUndo={living?.state.canUndo ? undo : undefined}
          onRedo={living?.state.canRedo ? redo : undefined}
        />
        <Ribbon
          group={front?.opened.ribbon}
          ready={front?.isReady === true}
          running={front?.running}
          onPress={press}
        />
      </header>
      {front && front.failure !== "" && <Failure why={front.failure} />}
      <div className={front?.isPaneVisible === false ? "middle without-pane" : "middle"}>
        {front ? (
          <WorkbookView
            key={`workbook ${front.opened.id}`}
            opened={front.opened}
            state={front.state}
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
        {all.map((one) => (
          <AddInPane
            key={`pane ${one.opened.id}`}
            opened={one.opened}
            isVisible={one === front && one.isPaneVisible}
            change={change}
            bring={bring}
            complain={complain}
          />
        ))}
      </div>
      <StatusBar
        message={said.text || statusOf(isOpening, front)}
        isTrouble={said.isTrouble}
        summary={front?.state.summary}
      />
      {closing && (
        <SaveFirst
          fileName={closing.opened.fileName}
          onSave={() => {
            setClosing(undefined);
            save(closing, () => close(closing.opened.id));
          }}
          onDiscard={() => {
            setClosing(undefined);
            close(closing.opened.id);
          }}
          onCancel={() => setClosing(undefined)}
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

function statusOf(isOpening: boolean, front: OpenWorkbook | undefined): string {
  if (isOpening) return "Opening…";
  if (front?.running !== undefined) return "Working…";
  return front?.state.note || "Ready";
}
