/** A second word before something is done: what it will do, and Yes or "Not now". The focus comes to Yes. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  question: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px",
    display: "grid",
    gap: "8px",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface QuestionProps {
  /** In short, for screen readers: "Publish?". */
  readonly name: string;
  /** What the button that does it says. */
  readonly yes: string;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNotNow: () => void;
  /** What will be done. */
  readonly children: ReactNode;
}

export function Question({ name, yes, busy, onYes, onNotNow, children }: QuestionProps) {
  const styles = useStyles();
  return (
    <div className={styles.question} role="group" aria-label={name}>
      {children}
      <div className={styles.actions}>
        <Button appearance="primary" autoFocus disabledFocusable={busy} onClick={onYes}>
          {yes}
        </Button>
        <Button onClick={onNotNow}>Not now</Button>
      </div>
    </div>
  );
}
