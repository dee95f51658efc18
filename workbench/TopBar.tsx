/** Product, files, and the ribbon's group of three buttons. */
import { useRef } from "react";
import { samples } from "./samples";

export interface TopBarProps {
  readonly fileName: string;
  readonly busy: boolean;
  readonly onSample: (file: string) => void;
  readonly onOpen: (file: File) => void;
  readonly onDownload: (() => void) | undefined;
}

export function TopBar({ fileName, busy, onSample, onOpen, onDownload }: TopBarProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="top-bar">
      <img src="icon-32.png" alt="" width="24" height="24" />
      <h1>MSG Analyst</h1>
      <span className="file-name">{fileName}</span>
      <label className="sample-label">
        Sample{" "}
        <select
          value={samples.some(({ file }) => file === fileName) ? fileName : ""}
          disabled={busy}
          onChange={(event) => onSample(event.target.value)}
        >
          <option value="" disabled>
            choose one
          </option>
          {samples.map(({ file, title }) => (
            <option key={file} value={file}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button disabled={busy} onClick={() => chooser.current?.click()}>
        Open…
      </button>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx"
        hidden
        aria-label="Workbook to open"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onOpen(file);
          // The same file can be chosen again.
          event.target.value = "";
        }}
      />
      <button disabled={busy || !onDownload} onClick={onDownload}>
        Download
      </button>
    </div>
  );
}

/** Ribbon buttons: what the add-in calls their action, as in its manifest. */
export type RibbonAction = "openPane" | "refreshReport" | "checkReport";

const RIBBON: readonly { readonly action: RibbonAction; readonly label: string }[] = [
  { action: "openPane", label: "Open pane" },
  { action: "refreshReport", label: "Refresh report" },
  { action: "checkReport", label: "Check" },
];

export interface RibbonProps {
  /** False while the add-in is not there yet. */
  readonly ready: boolean;
  readonly running: RibbonAction | undefined;
  readonly onAction: (action: RibbonAction) => void;
}

export function Ribbon({ ready, running, onAction }: RibbonProps) {
  return (
    <div className="ribbon" role="toolbar" aria-label="MSG Analyst in the ribbon">
      {RIBBON.map(({ action, label }) => (
        <button
          key={action}
          disabled={!ready || running !== undefined}
          aria-busy={running === action}
          onClick={() => onAction(action)}
        >
          {label}
        </button>
      ))}
      <span className="ribbon-group">MSG Analyst</span>
    </div>
  );
}
