/** The box a person types in, over the cell. */
import { useEffect, useRef } from "react";
import { cellAddress } from "../../excel-host/model/addresses";
import type { CellFormat } from "../../excel-host/model/types";
import { fontOf, fontScale } from "../../excel-host/worker/textMeasure";
import type { Placed } from "./Overlay";

/** A cell being changed, and its new content so far. */
export interface Editing {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What the cell held; the same text is not entered again. */
  readonly before: string | undefined;
  /** Where the person types: over the cell or in the formula bar. */
  readonly from: "cell" | "bar";
}

/** The content is entered, and the selection moves on. */
export type Commit = (rows: number, columns: number) => void;

export interface CellEditorProps {
  readonly editing: Editing;
  readonly style: Placed;
  readonly format: CellFormat | undefined;
  readonly onType: (text: string) => void;
  readonly onCommit: Commit;
  readonly onCancel: () => void;
}

export function CellEditor(props: CellEditorProps) {
  const { editing, style, format } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const isOwn = editing.from === "cell";
  useEffect(() => {
    if (!isOwn) return;
    const element = box.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, [isOwn]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    // As wide and high as what is typed, but never smaller than the cell.
    element.style.width = `${style.width + 1}px`;
    element.style.height = `${style.height + 1}px`;
    element.style.width = `${Math.max(style.width + 1, element.scrollWidth + 4)}px`;
    element.style.height = `${Math.max(style.height + 1, element.scrollHeight + 4)}px`;
  }, [editing.text, style.width, style.height]);
  return (
    <textarea
      ref={box}
      className="cell-editor"
      aria-label={`Content of ${cellAddress(editing.row, editing.column)}`}
      spellCheck={false}
      wrap="off"
      rows={1}
      style={{
        left: style.left - 1,
        top: style.top - 1,
        ...(format ? { font: fontOf(format, fontScale(format.fontName)) } : {}),
      }}
      value={editing.text}
      onChange={(event) => props.onType(event.target.value)}
      onKeyDown={(event) => editorKey(event, props)}
      onBlur={() => isOwn && props.onCommit(0, 0)}
    />
  );
}

interface EditorActions {
  readonly onCommit: Commit;
  readonly onCancel: () => void;
  readonly onType: (text: string) => void;
}

/** Keys that mean the same over the cell and in the formula bar. */
export function editorKey(
  event: React.KeyboardEvent<HTMLTextAreaElement>,
  { onCommit, onCancel, onType }: EditorActions,
): void {
  event.stopPropagation();
  const back = event.shiftKey ? -1 : 1;
  if (event.key === "Escape") onCancel();
  else if (event.key === "Enter" && event.altKey) {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    onType(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
  } else if (event.key === "Enter") onCommit(back, 0);
  else if (event.key === "Tab") onCommit(0, back);
  else return;
  event.preventDefault();
}
