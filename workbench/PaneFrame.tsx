/** The add-in's pane as Excel shows it: a title bar of the host's own and the add-in's page in a frame. */
import { useEffect, useRef } from "react";
import { connectFrame, type FrameExcel } from "../excel-host/run/inFrame";
import type { OpenedWorkbook } from "./openedWorkbook";

export interface PaneFrameProps {
  readonly opened: OpenedWorkbook;
  /** A closed pane's page goes on working unseen, as in Excel's shared runtime. */
  readonly visible: boolean;
  readonly onClose: () => void;
  /** The add-in's host, as soon as there is one; undefined again when it is gone. */
  readonly onConnected: (excel: FrameExcel | undefined) => void;
  readonly onWorkbookChanged: () => void;
}

export function PaneFrame(props: PaneFrameProps) {
  const { opened, visible, onClose, onConnected, onWorkbookChanged } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = document.createElement("iframe");
    frame.title = "MSG Analyst pane";
    place.current?.append(frame);
    const excel = connectFrame(frame, opened.workbook, {
      page: "/pane/taskpane.html",
      calculation: opened.calculation,
      onWorkbookChanged,
    });
    onConnected(excel);
    return () => {
      onConnected(undefined);
      excel.close();
      frame.remove();
    };
  }, [opened, onConnected, onWorkbookChanged]);
  return (
    <aside className="pane" aria-label="Pane" hidden={!visible}>
      <div className="pane-title">
        <span>MSG Analyst</span>
        <button aria-label="Close the pane" onClick={onClose}>
          ✕
        </button>
      </div>
      <div className="pane-frame" ref={place} />
    </aside>
  );
}
