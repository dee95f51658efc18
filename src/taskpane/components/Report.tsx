/** What a refresh brought: the measures and the problems, a tab each. */
import { CounterBadge, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Outcome } from "../../workbook/outcome";
import { ErrorBoundary } from "./ErrorBoundary";
import { MeasureList } from "./MeasureList";
import { ProblemList } from "./ProblemList";

type View = "measures" | "problems";

const useStyles = makeStyles({
  result: { margin: 0, padding: "0 16px 8px", color: tokens.colorNeutralForeground2 },
  tabs: { padding: "0 6px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tabText: { display: "inline-flex", alignItems: "center", gap: "6px" },
});

export interface ReportProps {
  readonly outcome: Outcome;
  readonly finishedAt: Date | undefined;
  readonly onSelect: (where: string) => void;
}

export function Report({ outcome, finishedAt, onSelect }: ReportProps) {
  const styles = useStyles();
  const [view, setView] = useState<View>(outcome.ok ? "measures" : "problems");
  const toAct = outcome.problems.filter(({ severity }) => severity !== "notice").length;
  return (
    <>
      <p className={styles.result} role="status">
        {resultText(outcome, finishedAt)}
      </p>
      <TabList
        className={styles.tabs}
        selectedValue={view}
        onTabSelect={(_, { value }) => setView(value as View)}
        aria-label="The report"
      >
        <Tab value="measures" id="tab-measures" aria-controls="panel">
          Measures
        </Tab>
        <Tab value="problems" id="tab-problems" aria-controls="panel">
          <span className={styles.tabText}>
            Problems
            {toAct > 0 && <CounterBadge count={toAct} color="danger" size="small" />}
          </span>
        </Tab>
      </TabList>
      <div role="tabpanel" id="panel" aria-labelledby={`tab-${view}`}>
        {view === "measures" ? (
          <ErrorBoundary what="The list of measures">
            <MeasureList rows={outcome.rows} />
          </ErrorBoundary>
        ) : (
          <ErrorBoundary what="The list of problems">
            <ProblemList problems={outcome.problems} onSelect={onSelect} />
          </ErrorBoundary>
        )}
      </div>
    </>
  );
}

/** @example "Refreshed at 14:32. 4,210 cells written." */
export function resultText(outcome: Outcome, finishedAt: Date | undefined): string {
  if (!outcome.ok) return "The report could not be made.";
  const time = finishedAt?.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const refreshed = time ? `Refreshed at ${time}.` : "Refreshed.";
  const cells = outcome.cellsWritten.toLocaleString("en-GB");
  return `${refreshed} ${cells} ${outcome.cellsWritten === 1 ? "cell" : "cells"} written.`;
}
