/** The whole page: files and ribbon above, the workbook in the middle, the pane on the right. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { HostNotice, RibbonButton, WorkbookState } from "../../excel-host/worker/messages";
import type { ConnectedFrame } from "../../excel-host/run/inFrame";
import {
  download,
  openBytes,
  openFile,
  openSample,
  type OpenedWorkbook,
} from "../workbook/openedWorkbook";
import { PaneFrame } from "./PaneFrame";
import { leavePane, moveToNextRegion } from "./regions";
import { Ribbon } from "./Ribbon";
import { SaveFirst } from "./SaveFirst";
import { StatusBar } from "./StatusBar";
import { NEW_WORKBOOK, TopBar } from "./TopBar";
import { WorkbookView } from "../workbook/WorkbookView";

const NEW_FILE_NAME = "Workbook.xlsx";

/** Told to the person: what happened, or what went wrong. */
interface Said {
  readonly text: string;
  readonly isTrouble: boolean;
}

const SILENCE: Said = { text: "", isTrouble: false };

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A workbook that is to take the place of the one open. */
interface Coming {
  readonly what: string;
  readonly open: () => Promise<OpenedWorkbook>;
}

export interface WorkbenchProps {
  /** The workbook the page begins with. */
  readonly first: Promise<OpenedWorkbook>;
}

export function Workbench({ first }: WorkbenchProps) {
  const [opened, setOpened] = useState<OpenedWorkbook | undefined>(undefined);
  const [state, setState] = useState<WorkbookState | undefined>(undefined);
  const [isOpening, setOpening] = useState(true);
  const [isReady, setReady] = useState(false);
  const [running, setRunning] = useState<string | undefined>(undefined);
  const [isPaneVisible, setPaneVisible] = useState(true);
  const [said, setSaid] = useState<Said>(SILENCE);
  /** The worker is lost, with what was not saved: why. */
  const [failure, setFailure] = useState("");
  const [waiting, setWaiting] = useState<Coming | undefined>(undefined);
  const frame = useRef<ConnectedFrame | undefined>(undefined);

  const keepFrame = useCallback((connected: ConnectedFrame | undefined) => {
    frame.current = connected;
  }, []);
  const say = useCallback((text: string) => setSaid({ text, isTrouble: false }), []);
  const complain = useCallback((text: string) => setSaid({ text, isTrouble: true }), []);
  /** Does what a person asked for; what is refused is said in words, as Excel does. */
  const attempt = useCallback(
    (what: string, action: () => Promise<unknown>) => {
      setSaid(SILENCE);
      action().catch((error: unknown) => complain(`${what}: ${messageOf(error)}`));
    },
    [complain],
  );

  const show = useCallback((next: OpenedWorkbook) => {
    setReady(false);
    setRunning(undefined);
    setFailure("");
    setState(next.state);
    setOpened((before) => {
      before?.client.close();
      return next;
    });
  }, []);
  const lastLoad = useRef(0);
  const load = useCallback(
    (coming: Promise<OpenedWorkbook>, what: string) => {
      lastLoad.current += 1;
      const number = lastLoad.current;
      const isLast = () => number === lastLoad.current;
      coming
        // Whatever was asked for last is shown, however long another takes.
        .then((next) => (isLast() ? show(next) : next.client.close()))
        .catch((error: unknown) => {
          if (isLast()) complain(`${what} could not be opened: ${messageOf(error)}`);
        })
        .finally(() => isLast() && setOpening(false));
    },
    [show, complain],
  );
  useEffect(() => load(first, "The sample"), [load, first]);
  const bring = useCallback(
    ({ what, open }: Coming) => {
      setOpening(true);
      setSaid(SILENCE);
      load(open(), what);
    },
    [load],
  );

  const hasUnsavedEdits = state?.hasUnsavedEdits === true && failure === "";
  const bringOrAsk = useCallback(
    (coming: Coming) => (hasUnsavedEdits ? setWaiting(coming) : bring(coming)),
    [hasUnsavedEdits, bring],
  );
  const onNotice = useCallback(
    (notice: HostNotice) => {
      switch (notice.type) {
        case "state":
          setState(notice.state);
          break;
        case "pane":
          frame.current?.send(notice.message);
          break;
        case "paneVisibility":
          setPaneVisible(notice.isVisible);
          break;
        case "focusExit":
          leavePane(notice.exit);
          break;
        case "ready":
          setReady(true);
          break;
        case "openWorkbook":
          bringOrAsk({
            what: "The add-in’s workbook",
            open: () => openBytes(notice.bytes, NEW_FILE_NAME),
          });
          break;
        case "fault":
          complain(`The stand-in for Excel failed: ${notice.message}`);
          reportError(new Error(notice.message));
      }
    },
    [bringOrAsk, complain],
  );
  useEffect(() => {
    if (!opened) return;
    opened.client.listen(onNotice, (message) => {
      setReady(false);
      setRunning(undefined);
      setFailure(message);
    });
  }, [opened, onNotice]);
  useEffect(() => {
    if (!hasUnsavedEdits) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [hasUnsavedEdits]);

  useEffect(() => {
    // Also while nothing has the focus, as when the page is new.
    document.addEventListener("keydown", moveToNextRegion);
    return () => document.removeEventListener("keydown", moveToNextRegion);
  }, []);

  const save = useCallback(
    () =>
      opened &&
      attempt("The workbook could not be saved", async () => {
        await download(opened);
        say(`${opened.fileName} was saved to your downloads.`);
      }),
    [opened, attempt, say],
  );
  const undo = () => opened && attempt("Undo", () => opened.client.ask("undo"));
  const redo = () => opened && attempt("Redo", () => opened.client.ask("redo"));
  const press = ({ label, action }: RibbonButton) => {
    setPaneVisible(true);
    if (action === undefined || !opened) return;
    setRunning(action);
    attempt(label, () =>
      opened.client.ask("command", { action }).finally(() => setRunning(undefined)),
    );
  };
  const choose = (key: string) =>
    bringOrAsk(
      key === NEW_WORKBOOK
        ? { what: "A new workbook", open: () => openBytes(undefined, NEW_FILE_NAME) }
        : { what: "The sample", open: () => openSample(key) },
    );
  const isAlive = failure === "";
  return (
    <div className="workbench">
      <header>
        <TopBar
          fileName={opened?.fileName ?? ""}
          hasUnsavedEdits={hasUnsavedEdits}
          busy={isOpening}
          onChoose={choose}
          onOpen={(file) => bringOrAsk({ what: file.name, open: () => openFile(file) })}
          onSave={isAlive && opened ? save : undefined}
          onUndo={isAlive && state?.canUndo ? undo : undefined}
          onRedo={isAlive && state?.canRedo ? redo : undefined}
        />
        <Ribbon group={opened?.ribbon} ready={isReady} running={running} onPress={press} />
      </header>
      {failure !== "" && (
        <div className="failure" role="alert">
          <strong>The workbook stopped working.</strong> {failure} What was not saved is lost; open
          the workbook again to go on.
        </div>
      )}
      <div className={isPaneVisible ? "middle" : "middle without-pane"}>
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
            visible={isPaneVisible}
            onClose={() => setPaneVisible(false)}
            onConnected={keepFrame}
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
            if (opened)
              attempt("The workbook could not be saved", () =>
                download(opened).then(() => bring(waiting)),
              );
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

function statusOf(
  isOpening: boolean,
  running: string | undefined,
  state: WorkbookState | undefined,
): string {
  if (isOpening) return "Opening…";
  if (running !== undefined) return "Working…";
  return state?.note || "Ready";
}
