/**
 * The add-in's pane of an open workbook as Excel shows it: a title bar of the host's own and the add-in's page in a
 * frame. Unseen, behind another workbook or closed, its page goes on working, as in Excel's shared runtime.
 */
import { DismissRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useRef } from "react";
import { connectFrame, type ConnectedFrame } from "../../excel-host/run/inFrame";
import type { HostNotice } from "../../excel-host/worker/messages";
import {
  NEW_FILE_NAME,
  openBytes,
  PANE_FOLDER,
  type OpenedWorkbook,
} from "../workbook/openedWorkbook";
import { leavePane } from "./regions";
import type { ChangeWorkbook, Coming } from "./useWorkbooks";

export interface AddInPaneProps {
  readonly opened: OpenedWorkbook;
  readonly isVisible: boolean;
  readonly change: ChangeWorkbook;
  readonly bring: (coming: Coming) => void;
  readonly complain: (text: string) => void;
}

export function AddInPane(props: AddInPaneProps) {
  const { opened, isVisible, change } = props;
  const place = useConversation(props);
  return (
    <aside className="pane" aria-label="Pane" hidden={!isVisible}>
      <div className="pane-title">
        <span>{opened.ribbon.label}</span>
        <button
          className="icon-button"
          aria-label="Close the pane"
          onClick={() => change(opened.id, { isPaneVisible: false })}
        >
          <DismissRegular />
        </button>
      </div>
      <div className="pane-frame" ref={place} />
    </aside>
  );
}

/** Carries messages between the worker that holds the workbook, the add-in's frame and the page around it. */
function useConversation({ opened, change, bring, complain }: AddInPaneProps) {
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<ConnectedFrame | undefined>(undefined);
  const onNotice = useCallback(
    (notice: HostNotice) => {
      switch (notice.type) {
        case "state":
          return change(opened.id, { state: notice.state });
        case "pane":
          return frame.current?.send(notice.message);
        case "paneVisibility":
          return change(opened.id, { isPaneVisible: notice.isVisible });
        case "focusExit":
          return leavePane(notice.exit);
        case "ready":
          return change(opened.id, { isReady: true });
        case "openWorkbook": {
          const open = () => openBytes(notice.bytes, NEW_FILE_NAME);
          return bring({ what: "The add-in's workbook", open });
        }
        case "fault":
          complain(`The stand-in for Excel failed: ${notice.message}`);
          reportError(new Error(notice.message));
      }
    },
    [opened, bring, change, complain],
  );
  useEffect(
    () =>
      opened.client.listen(onNotice, (failure) =>
        change(opened.id, { failure, isReady: false, running: undefined }),
      ),
    [opened, onNotice, change],
  );
  useEffect(() => {
    const element = document.createElement("iframe");
    element.title = "MSG Analyst pane";
    place.current?.append(element);
    const connected = connectFrame(element, {
      page: `${PANE_FOLDER}taskpane.html`,
      windowName: opened.windowName,
      onMessage: (message) => opened.client.fromPane(message),
    });
    frame.current = connected;
    return () => {
      frame.current = undefined;
      connected.close();
      element.remove();
    };
  }, [opened]);
  return place;
}
