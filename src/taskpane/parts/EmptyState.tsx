/** What the pane says when there is nothing to show yet, and what to do about it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { emptyStates, type EmptyStateKind } from "./emptyStateTexts";

const useStyles = makeStyles({
  box: { padding: "24px 16px", display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  steps: {
    margin: 0,
    paddingLeft: "20px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    lineHeight: tokens.lineHeightBase300,
  },
  action: { alignSelf: "flex-start" },
});

export interface EmptyStateProps {
  readonly kind: EmptyStateKind;
  /** Does what the state's button says; without it there is no button. */
  readonly onAction?: () => void;
}

export function EmptyState({ kind, onAction }: EmptyStateProps) {
  const styles = useStyles();
  const { heading, text, steps, action } = emptyStates[kind];
  return (
    <section className={styles.box} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      <p className={styles.text}>{text}</p>
      {steps.length > 0 && (
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {action && onAction && (
        <Button className={styles.action} onClick={onAction}>
          {action}
        </Button>
      )}
    </section>
  );
}
