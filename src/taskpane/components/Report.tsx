/** What a refresh brought: the measures, the problems and what was read, a tab each. */
import { CounterBadge, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Outcome } from "../../workbook/outcome";
import { ErrorBoundary } from "./ErrorBoundary";
import { MeasureList } from "./MeasureList";
import { ProblemList } from "./ProblemList";
import { SeriesList } from "./SeriesList";

type View = "measures" | "problems" | "read";

const useStyles = makeStyles({
  result: { margin: 0, padding: "0 16px 8px", color: tokens.colorNeutralForeground2 },
  // Three tabs and a counter stand in one row of 350 px; where they cannot, they wrap.
  tabs: {
    flexWrap: "wrap",
    padding: "0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { paddingLeft: "4px", paddingRight: "4px" },
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
        <Tab className={styles.tab} value="measures" id="tab-measures" aria-controls="panel">
          Measures
        </Tab>
        <Tab className={styles.tab} value="problems" id="tab-problems" aria-controls="panel">
          <span className={styles.tabText}>
            Problems
            {toAct > 0 && <CounterBadge count={toAct} color="danger" size="small" />}
          </span>
        </Tab>
        <Tab className={styles.tab} value="read" id="tab-read" aria-controls="panel">
          What was read
        </Tab>
      </TabList>
      <div role="tabpanel" id="panel" aria-labelledby={`tab-${view}`}>
        {view === "measures" && (
          <ErrorBoundary what="The list of measures">
            <MeasureList rows={outcome.rows} />
          </ErrorBoundary>
        )}
        {view === "problems" && (
          <ErrorBoundary what="The list of problems">
            <ProblemList problems={outcome.problems} onSelect={onSelect} />
          </ErrorBoundary>
        )}
        {view === "read" && (
          <ErrorBoundary what="What was read">
            <SeriesList series={outcome.readBack ?? []} onSelect={onSelect} />
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
