/** The box a person types in, over the cell. */
import { useEffect, useRef, type CSSProperties } from "react";
import { cellAddress } from "../excel-host/model/addresses";
import type { SheetModel } from "../excel-host/model/types";
import { typedContent } from "./cellContent";

export interface CellEditorProps {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /** The first key typed, which replaces the content; "" to change the content there is. */
  readonly typed: string;
  readonly style: CSSProperties;
  /** The input, and how far the selection moves afterwards. */
  readonly onCommit: (input: string, rows: number, columns: number) => void;
  readonly onCancel: () => void;
}

export function CellEditor({
  sheet,
  row,
  column,
  typed,
  style,
  onCommit,
  onCancel,
}: CellEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  /** Enter, Tab or Escape had its effect: leaving the box afterwards has none. */
  const isDone = useRef(false);
  useEffect(() => input.current?.focus(), []);
  return (
    <input
      ref={input}
      className="cell-editor"
      aria-label={`Content of ${cellAddress(row, column)}`}
      style={style}
      defaultValue={typed || typedContent(sheet, row, column)}
      onKeyDown={(event) => {
        event.stopPropagation();
        isDone.current = ["Escape", "Enter", "Tab"].includes(event.key);
        if (event.key === "Escape") onCancel();
        else if (event.key === "Enter") onCommit(event.currentTarget.value, 1, 0);
        else if (event.key === "Tab") onCommit(event.currentTarget.value, 0, 1);
        else return;
        event.preventDefault();
      }}
      onBlur={(event) => {
        if (!isDone.current) onCommit(event.currentTarget.value, 0, 0);
      }}
    />
  );
}
