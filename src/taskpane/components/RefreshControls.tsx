/** The button that makes the report, and how far it is. */
import { Button, Field, makeStyles, ProgressBar } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { Work } from "../session";

/** Shorter work shows no bar: a flash of one tells nobody anything. */
const PATIENCE_MS = 1000;

const useStyles = makeStyles({
  controls: { padding: "12px 16px", display: "flex", flexDirection: "column", gap: "12px" },
  progress: { display: "flex", alignItems: "end", gap: "12px" },
  bar: { flexGrow: 1, minWidth: 0 },
});

export interface RefreshControlsProps {
  readonly work: Work | undefined;
  /** False when the workbook has nothing to make a report from. */
  readonly possible: boolean;
  readonly onRefresh: () => void;
  readonly onCancel: () => void;
}

export function RefreshControls({ work, possible, onRefresh, onCancel }: RefreshControlsProps) {
  const styles = useStyles();
  return (
    <div className={styles.controls}>
      <Button
        appearance="primary"
        size="large"
        icon={<ArrowSync20Regular />}
        disabledFocusable={work !== undefined || !possible}
        onClick={onRefresh}
      >
        {work ? "Refreshing…" : "Refresh report"}
      </Button>
      {work && <LongWork work={work} onCancel={onCancel} />}
    </div>
  );
}

function LongWork({ work, onCancel }: { readonly work: Work; readonly onCancel: () => void }) {
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
      <Field className={styles.bar} validationMessage={message} validationState="none">
        <ProgressBar
          aria-label="Progress of the refresh"
          {...(known ? { value: work.done, max: work.total } : {})}
        />
      </Field>
      {work.startedBy === "pane" && (
        <Button disabledFocusable={work.cancelling} onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
