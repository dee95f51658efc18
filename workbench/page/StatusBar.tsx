/** What happened last, in words, and what the selected cells come to. */
import type { SelectionSummary } from "../../excel-host/worker/messages";

export interface StatusBarProps {
  readonly message: string;
  readonly isTrouble: boolean;
  readonly summary: SelectionSummary | undefined;
}

const figure = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 });

export function StatusBar({ message, isTrouble, summary }: StatusBarProps) {
  return (
    <div className="status-bar">
      <div role="status" className="message">
        <span className={isTrouble ? "trouble" : ""}>{message}</span>
      </div>
      {summary && summary.count > 0 && (
        <span className="summary">
          {summary.numbers > 0 && (
            <span>Average: {figure.format(summary.sum / summary.numbers)}</span>
          )}
          <span>Count: {figure.format(summary.count)}</span>
          {summary.numbers > 0 && <span>Sum: {figure.format(summary.sum)}</span>}
        </span>
      )}
    </div>
  );
}
