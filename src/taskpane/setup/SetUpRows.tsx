/** Rows of the set-up's tables: adding one by its name, and removing one after a question. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular, Delete20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { RowQuestion, RowTable } from "../../workbook/setup/setUpRows";
import type { SetUpRow } from "../../workbook/actions/removeSetUpRow";

const useStyles = makeStyles({
  form: { display: "grid", gap: "8px", justifyItems: "start" },
  whole: { width: "100%" },
  input: { minWidth: 0, width: "100%" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  remove: { paddingBottom: "12px" },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  question: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px",
    marginBottom: "12px",
    display: "grid",
    gap: "8px",
  },
});

const NOUNS: Readonly<Record<RowTable, string>> = {
  forces: "force",
  measures: "measure",
  sources: "source",
};

interface AddRowProps {
  readonly table: RowTable;
  readonly onAdd: (name: string) => void;
}

export function AddRow({ table, onAdd }: AddRowProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState("");
  const noun = NOUNS[table];
  if (!isOpen)
    return (
      <div>
        <Button size="small" icon={<Add20Regular />} onClick={() => setIsOpen(true)}>
          Add a {noun}
        </Button>
      </div>
    );
  const close = () => {
    setIsOpen(false);
    setName("");
  };
  return (
    <form
      className={styles.form}
      aria-label={`Add a ${noun}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return;
        onAdd(name.trim());
        close();
      }}
    >
      <Field
        className={styles.whole}
        label={`Name of the new ${noun}`}
        hint="Its other fields are above then, and nothing is written before you save."
      >
        <Input
          className={styles.input}
          autoFocus
          value={name}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small" disabledFocusable={name.trim() === ""}>
          Add
        </Button>
        <Button size="small" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

interface RemoveRowProps {
  readonly row: SetUpRow;
  readonly busy: boolean;
  /** It is not on the sheet yet: nothing is lost but what was typed. */
  readonly isOnlyTyped: boolean;
  readonly question: () => RowQuestion;
  readonly onRemove: () => void;
}

export function RemoveRow({ row, busy, isOnlyTyped, question, onRemove }: RemoveRowProps) {
  const styles = useStyles();
  const [asked, setAsked] = useState<RowQuestion>();
  if (!asked)
    return (
      <div className={styles.remove}>
        <Button
          size="small"
          icon={<Delete20Regular />}
          disabledFocusable={busy}
          onClick={() => (isOnlyTyped ? onRemove() : setAsked(question()))}
        >
          Remove {row.name}
          {isOnlyTyped ? "" : "…"}
        </Button>
      </div>
    );
  const { sentences, refusal } = asked;
  const title = `Remove ${row.name} from MSG Setup?`;
  return (
    <div className={styles.question} role="group" aria-label={title}>
      <p className={styles.text}>{refusal === "" ? [title, ...sentences].join(" ") : refusal}</p>
      <div className={styles.actions}>
        {refusal === "" && (
          <Button
            size="small"
            appearance="primary"
            autoFocus
            disabledFocusable={busy}
            onClick={() => {
              setAsked(undefined);
              onRemove();
            }}
          >
            Remove
          </Button>
        )}
        <Button size="small" autoFocus={refusal !== ""} onClick={() => setAsked(undefined)}>
          {refusal === "" ? "Not now" : "Close"}
        </Button>
      </div>
    </div>
  );
}
