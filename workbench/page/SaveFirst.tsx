/** Asks before a workbook with changes that are not saved is closed. */
import { useEffect, useRef } from "react";

export interface SaveFirstProps {
  readonly fileName: string;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

export function SaveFirst({ fileName, onSave, onDiscard, onCancel }: SaveFirstProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="save-first" aria-labelledby="save-first" onCancel={onCancel}>
      <h2 id="save-first">Save {fileName} first?</h2>
      <p>It holds changes, yours or the add-in's, that are not saved. Closing it loses them.</p>
      <div className="choices">
        <button className="primary" onClick={onSave}>
          Save and close
        </button>
        <button onClick={onDiscard}>Close without saving</button>
        <button onClick={onCancel}>Cancel</button>
      </div>
    </dialog>
  );
}
