/** The button that makes the report, how far it is, and what it came to: in sight on every tab. */
import { Button, Field, Link, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { Progress } from "../../commands/announcements";
import type { Outcome } from "../../workbook/actions/outcome";
import { SHEETS } from "../../workbook/names/contract";
import { resultText } from "../report/resultText";
import type { Work } from "../report/reportActions";

/** Shorter work shows no bar: a flash of one tells nobody anything. */
const PATIENCE_MS = 1000;

const useStyles = makeStyles({
  bar: {
    padding: "4px 16px",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 12px",
  },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
  sentence: { margin: 0 },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  result: {
    // Beside the button where there is room for words, else below it.
    flex: "1 1 120px",
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  progress: { padding: "0 16px 8px", display: "flex", alignItems: "end", gap: "12px" },
  progressBar: { flexGrow: 1, minWidth: 0 },
});

export interface RefreshBarProps {
  readonly work: Work | undefined;
  /** How far a look is that writes nothing. */
  readonly looking: Progress | undefined;
  readonly outcome: Outcome | undefined;
  readonly finishedAt: Date | undefined;
  /** What was done since; "" for nothing. */
  readonly done: string;
  /** False when the workbook has nothing to make a report from. */
  readonly possible: boolean;
  readonly onRefresh: () => void;
  readonly onCancel: () => void;
  /** Shows a cell or range named as people write it. */
  readonly onSelect: (where: string) => void;
}

export function RefreshBar(props: RefreshBarProps) {
  const styles = useStyles();
  const { work, looking, outcome, finishedAt, done, possible, onRefresh, onCancel } = props;
  return (
    <>
      <div className={styles.bar}>
        <Button
          className={styles.button}
          appearance="primary"
          icon={<ArrowSync20Regular />}
          disabledFocusable={work !== undefined || !possible}
          onClick={onRefresh}
        >
          {work ? "Refreshing…" : "Refresh report"}
        </Button>
        <div className={styles.result}>
          <p className={styles.sentence} role="status">
            {work ? "" : done || (outcome ? resultText(outcome, finishedAt) : "")}
          </p>
          {outcome?.ok && outcome.onSheets?.isThere !== false && !work && !done && (
            <Link
              as="button"
              inline
              className={styles.link}
              onClick={() => props.onSelect(`'${SHEETS.summary}'!A1`)}
            >
              Open {SHEETS.summary}
            </Link>
          )}
        </div>
      </div>
      {work && <LongWork name="Progress of the refresh" work={work} onCancel={onCancel} />}
      {looking && !work && (
        <LongWork
          name="Progress of the reading"
          work={{ ...looking, startedBy: "pane", cancelling: false }}
          onCancel={onCancel}
        />
      )}
    </>
  );
}

interface LongWorkProps {
  /** Of the bar, for screen readers. */
  readonly name: string;
  readonly work: Work;
  readonly onCancel: () => void;
}

function LongWork({ name, work, onCancel }: LongWorkProps) {
  const styles = useStyles();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  const known = work.total > 0;
  const message = work.cancelling ? "Cancelling…" : work.what;
  return (
    <div className={styles.progress}>
      <Field className={styles.progressBar} validationMessage={message} validationState="none">
        <ProgressBar aria-label={name} {...(known ? { value: work.done, max: work.total } : {})} />
      </Field>
      {work.startedBy === "pane" && (
        <Button disabledFocusable={work.cancelling} onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
