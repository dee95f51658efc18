/** Asks before another workbook takes the place of one with edits that are not saved. */
import { useEffect, useRef } from "react";

export interface SaveFirstProps {
  readonly fileName: string;
  readonly onSave: () => void;
  readonly onGoOn: () => void;
  readonly onCancel: () => void;
}

export function SaveFirst({ fileName, onSave, onGoOn, onCancel }: SaveFirstProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="save-first" aria-labelledby="save-first" onCancel={onCancel}>
      <h2 id="save-first">Save {fileName} first?</h2>
      <p>It holds changes you made that are not saved. Opening another workbook closes it.</p>
      <div className="choices">
        <button className="primary" onClick={onSave}>
          Save and open
        </button>
        <button onClick={onGoOn}>Open without saving</button>
        <button onClick={onCancel}>Cancel</button>
      </div>
    </dialog>
  );
}
