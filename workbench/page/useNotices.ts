/** What the worker tells without having been asked, and what the page does of it. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { ConnectedFrame } from "../../excel-host/run/inFrame";
import type { HostNotice } from "../../excel-host/worker/messages";
import { NEW_FILE_NAME, openBytes, type OpenedWorkbook } from "../workbook/openedWorkbook";
import { leavePane } from "./regions";
import type { HostSession } from "./useHostSession";
import type { Coming } from "./useOpening";

/** The add-in's pane: whether it is to be seen, and the frame its page runs in. */
export interface Pane {
  readonly isVisible: boolean;
  readonly setVisible: (isVisible: boolean) => void;
  readonly keepFrame: (connected: ConnectedFrame | undefined) => void;
  readonly send: (message: string) => void;
}

export function usePane(): Pane {
  const [isVisible, setVisible] = useState(true);
  const frame = useRef<ConnectedFrame | undefined>(undefined);
  const keepFrame = useCallback((connected: ConnectedFrame | undefined) => {
    frame.current = connected;
  }, []);
  const send = useCallback((message: string) => frame.current?.send(message), []);
  return { isVisible, setVisible, keepFrame, send };
}

export function useNotices(
  opened: OpenedWorkbook | undefined,
  { lose, setReady, setState }: HostSession,
  { send, setVisible }: Pane,
  bring: (coming: Coming) => void,
  complain: (text: string) => void,
): void {
  const onNotice = useCallback(
    (notice: HostNotice) => {
      switch (notice.type) {
        case "state":
          setState(notice.state);
          break;
        case "pane":
          send(notice.message);
          break;
        case "paneVisibility":
          setVisible(notice.isVisible);
          break;
        case "focusExit":
          leavePane(notice.exit);
          break;
        case "ready":
          setReady(true);
          break;
        case "openWorkbook":
          bring({
            what: "The add-in's workbook",
            open: () => openBytes(notice.bytes, NEW_FILE_NAME),
          });
          break;
        case "fault":
          complain(`The stand-in for Excel failed: ${notice.message}`);
          reportError(new Error(notice.message));
      }
    },
    [bring, complain, send, setReady, setState, setVisible],
  );
  useEffect(() => opened?.client.listen(onNotice, lose), [opened, onNotice, lose]);
}
