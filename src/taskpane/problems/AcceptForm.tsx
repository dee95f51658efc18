/** Asks who accepts a check and why, in its place. */
import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import type { CheckWord } from "../../workbook/actions/acceptCheck";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gap: "8px",
    marginTop: "4px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  // Fluent's own width would make the pane scroll sideways.
  input: { minWidth: 0, width: "100%" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface AcceptFormProps {
  /** What the buttons say: "Accept", "Accept all 12". */
  readonly name: string;
  /** The element that says what is accepted. */
  readonly describedBy: string;
  /** The name by which the person accepted last. */
  readonly acceptsAs: string;
  readonly busy: boolean;
  readonly onAccept: (word: CheckWord) => Promise<void>;
  readonly onCancel: () => void;
}

export function AcceptForm(props: AcceptFormProps) {
  const { name, describedBy, acceptsAs, busy, onAccept, onCancel } = props;
  const styles = useStyles();
  const [acceptedBy, setAcceptedBy] = useState(acceptsAs);
  const [reason, setReason] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const isWhole = acceptedBy.trim() !== "" && reason.trim() !== "";
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!isWhole || isWriting) return;
    setIsWriting(true);
    await onAccept({ acceptedBy, reason });
    setIsWriting(false);
  };
  const missing = (text: string, message: string) =>
    isTried && text.trim() === "" ? { validationMessage: message } : {};
  return (
    <form
      className={styles.form}
      aria-label={name}
      // What is missing is said beside its field.
      noValidate
      aria-describedby={describedBy}
      onSubmit={(event) => void submit(event)}
    >
      <Field label="Accepted by" required {...missing(acceptedBy, "Write your name.")}>
        <Input
          className={styles.input}
          autoFocus={acceptsAs === ""}
          value={acceptedBy}
          onChange={(_, { value }) => setAcceptedBy(value)}
        />
      </Field>
      <Field label="Reason" required {...missing(reason, "Write why it may stay as it is.")}>
        <Textarea
          className={styles.input}
          autoFocus={acceptsAs !== ""}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          disabledFocusable={isWriting || busy}
        >
          {name}
        </Button>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
