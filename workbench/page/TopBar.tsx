/** Product, file, and what can be done with files and edits. */
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  FolderOpenRegular,
  SaveRegular,
} from "@fluentui/react-icons";
import { useRef, type ReactNode } from "react";
import { Menu } from "./Menu";
import { samples } from "./samples";

/** What the menu calls a new workbook, where samples have their file's name. */
export const NEW_WORKBOOK = "new";

const MENU = [
  ...samples.map(({ file, title, about }) => ({ key: file, title, about })),
  { key: NEW_WORKBOOK, title: "Empty workbook", about: "One empty sheet, to begin with" },
];

export interface TopBarProps {
  /** The name of the workbook in front, and the way to the others. */
  readonly workbooks: ReactNode;
  readonly busy: boolean;
  /** A sample's file, or NEW_WORKBOOK. */
  readonly onChoose: (key: string) => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: (() => void) | undefined;
  readonly onUndo: (() => void) | undefined;
  readonly onRedo: (() => void) | undefined;
}

export function TopBar(props: TopBarProps) {
  const { workbooks, busy, onChoose, onOpen, onSave, onUndo, onRedo } = props;
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="top-bar">
      <img src="icon-32.png" alt="" width="22" height="22" />
      <h1>MSG Analyst</h1>
      <button
        className="icon-button"
        aria-label="Undo"
        title="Undo (Ctrl+Z)"
        disabled={!onUndo}
        onClick={onUndo}
      >
        <ArrowUndoRegular />
      </button>
      <button
        className="icon-button"
        aria-label="Redo"
        title="Redo (Ctrl+Y)"
        disabled={!onRedo}
        onClick={onRedo}
      >
        <ArrowRedoRegular />
      </button>
      <div className="file-name">{workbooks}</div>
      <Menu label="Samples" items={MENU} disabled={busy} onChoose={onChoose} />
      <button className="bar-button" disabled={busy} onClick={() => chooser.current?.click()}>
        <FolderOpenRegular /> Open…
      </button>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label="Workbook to open"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onOpen(file);
          // The same file can be chosen again.
          event.target.value = "";
        }}
      />
      <button
        className="bar-button"
        disabled={busy || !onSave}
        title="Saves the workbook as a download"
        onClick={onSave}
      >
        <SaveRegular /> Save
      </button>
    </div>
  );
}
