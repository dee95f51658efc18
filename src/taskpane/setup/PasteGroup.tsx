/** A group pasted as a list of names: what was matched, and what was not. */
import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { Disclosure } from "../parts/Disclosure";

const useStyles = makeStyles({
  paste: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "6px",
    justifyItems: "start",
    padding: "4px 0",
  },
  field: { width: "100%", minWidth: 0 },
  // Fluent's own least width would make a narrow pane scroll sideways.
  names: { minWidth: 0, width: "100%", "& textarea": { minWidth: 0 } },
  told: { margin: 0 },
});

interface PasteGroupProps {
  /** Takes the list; answers what was matched and what was not, in sentences. */
  readonly onPaste: (text: string) => string;
}

export function PasteGroup({ onPaste }: PasteGroupProps) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const [told, setTold] = useState("");
  return (
    <Disclosure name="Paste a list of names">
      <div className={styles.paste}>
        <Field
          className={styles.field}
          label="Your group, as HMICFRS or the IOPC list it"
          hint="A line a force, or names between commas."
        >
          <Textarea
            className={styles.names}
            resize="vertical"
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
        <Button disabledFocusable={text.trim() === ""} onClick={() => setTold(onPaste(text))}>
          Match these names
        </Button>
        <p className={styles.told} role="status">
          {told}
        </p>
      </div>
    </Disclosure>
  );
}
