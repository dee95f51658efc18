/** The add-in's pane as Excel shows it: a title bar of the host's own and the add-in's page in a frame. */
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { connectFrame, type ConnectedFrame } from "../../excel-host/run/inFrame";
import { PANE_FOLDER, type OpenedWorkbook } from "../workbook/openedWorkbook";

export interface PaneFrameProps {
  readonly opened: OpenedWorkbook;
  /** A closed pane's page goes on working unseen, as in Excel's shared runtime. */
  readonly visible: boolean;
  readonly onClose: () => void;
  /** The add-in's frame, to which the host's messages go; undefined when it is gone. */
  readonly onConnected: (frame: ConnectedFrame | undefined) => void;
}

export function PaneFrame({ opened, visible, onClose, onConnected }: PaneFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = document.createElement("iframe");
    frame.title = "MSG Analyst pane";
    place.current?.append(frame);
    const connected = connectFrame(frame, {
      page: `${PANE_FOLDER}taskpane.html`,
      windowName: opened.windowName,
      onMessage: (message) => opened.client.fromPane(message),
    });
    onConnected(connected);
    return () => {
      onConnected(undefined);
      connected.close();
      frame.remove();
    };
  }, [opened, onConnected]);
  return (
    <aside className="pane" aria-label="Pane" hidden={!visible}>
      <div className="pane-title">
        <span>{opened.ribbon.label}</span>
        <button className="icon-button" aria-label="Close the pane" onClick={onClose}>
          <DismissRegular />
        </button>
      </div>
      <div className="pane-frame" ref={place} />
    </aside>
  );
}
