/** The name box, and the active cell's formula or value, which can be changed here. */
import { useRef, useState } from "react";
import { editorKey, type Commit } from "../grid/CellEditor";

export interface FormulaBarProps {
  /** The selected cells' address. */
  readonly address: string;
  /** What is being typed, else what the active cell holds. */
  readonly content: string;
  readonly isEditing: boolean;
  /** The person typed an address or a name to go to. */
  readonly onGoTo: (text: string) => void;
  readonly onBegin: () => void;
  readonly onType: (text: string) => void;
  readonly onCommit: Commit;
  readonly onCancel: () => void;
}

export function FormulaBar(props: FormulaBarProps) {
  const { address, content, isEditing, onBegin, onType, onCommit, onCancel } = props;
  const bar = useRef<HTMLTextAreaElement>(null);
  /** Enter, Tab or Escape had its effect: leaving the bar afterwards has none. */
  const isDone = useRef(false);
  const done: Commit = (rows, columns) => {
    isDone.current = true;
    onCommit(rows, columns);
  };
  return (
    <div className="formula-bar">
      <NameBox address={address} onGoTo={props.onGoTo} />
      <span className="function-sign" aria-hidden>
        fx
      </span>
      <textarea
        ref={bar}
        aria-label="Formula bar"
        spellCheck={false}
        rows={1}
        value={content}
        onFocus={() => {
          isDone.current = false;
        }}
        onChange={(event) => {
          if (!isEditing) onBegin();
          isDone.current = false;
          onType(event.target.value);
        }}
        onBlur={() => {
          if (isEditing && !isDone.current) onCommit(0, 0);
        }}
        onKeyDown={(event) =>
          editorKey(event, {
            onType,
            onCommit: done,
            onCancel: () => {
              isDone.current = true;
              onCancel();
            },
          })
        }
      />
    </div>
  );
}

interface NameBoxProps {
  readonly address: string;
  readonly onGoTo: (text: string) => void;
}

function NameBox({ address, onGoTo }: NameBoxProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  return (
    <input
      className="name-box"
      aria-label="Name box: selected cells, or an address to go to"
      spellCheck={false}
      autoComplete="off"
      value={typed ?? address}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        if (event.key === "Escape") setTyped(undefined);
        if (event.key !== "Enter") return;
        onGoTo(event.currentTarget.value);
        setTyped(undefined);
      }}
    />
  );
}
