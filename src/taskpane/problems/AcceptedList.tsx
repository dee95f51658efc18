/** The checks that somebody accepted: by whom, why, and the way back. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { OutcomeCheck } from "../../workbook/actions/outcome";
import { checkKey, type CheckTexts } from "../../workbook/report/checks";
import { acceptedText } from "../parts/acceptedText";

const useStyles = makeStyles({
  group: { padding: "12px 16px 4px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0, display: "grid", gap: "12px" },
  check: {
    display: "grid",
    gap: "4px",
    borderLeft: `3px solid ${tokens.colorStatusSuccessBorder2}`,
    paddingLeft: "10px",
  },
  paragraph: { margin: 0, overflowWrap: "anywhere" },
  measure: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  back: { justifySelf: "start" },
});

export interface AcceptedListProps {
  readonly checks: readonly OutcomeCheck[];
  readonly busy: boolean;
  readonly onTakeBack: (check: CheckTexts) => void;
}

export function AcceptedList({ checks, busy, onTakeBack }: AcceptedListProps) {
  const styles = useStyles();
  const accepted = checks.flatMap((check) =>
    check.state === "accepted" && check.acceptable
      ? [{ ...check, acceptable: check.acceptable }]
      : [],
  );
  if (accepted.length === 0) return null;
  const heading = `Accepted (${accepted.length})`;
  return (
    <section className={styles.group} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.list}>
        {accepted.map((check) => (
          <AcceptedCheck
            key={checkKey(check.acceptable)}
            check={check}
            busy={busy}
            onTakeBack={() => onTakeBack(check.acceptable)}
          />
        ))}
      </ul>
    </section>
  );
}

interface AcceptedCheckProps {
  readonly check: OutcomeCheck;
  readonly busy: boolean;
  readonly onTakeBack: () => void;
}

function AcceptedCheck({ check, busy, onTakeBack }: AcceptedCheckProps) {
  const styles = useStyles();
  const text = useId();
  return (
    <li className={styles.check}>
      {check.measure && <p className={styles.measure}>{check.measure}</p>}
      <p className={styles.paragraph} id={text}>
        {check.what}
      </p>
      <p className={styles.paragraph}>{acceptedText(check)}</p>
      <Button
        size="small"
        className={styles.back}
        aria-describedby={text}
        disabledFocusable={busy}
        onClick={onTakeBack}
      >
        Take back
      </Button>
    </li>
  );
}
