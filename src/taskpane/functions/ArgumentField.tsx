/** A field for one argument: its words to choose from, or a text with "Use selection" beside it. */
import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { TableCellCenter20Regular } from "@fluentui/react-icons";
import { useId } from "react";
import { kindOf, labelOf, wordsOf, type DescribedParameter } from "./describedFunction";

const useStyles = makeStyles({
  row: { display: "flex", gap: "4px" },
  input: { flexGrow: 1, minWidth: 0, maxWidth: "100%" },
  button: { flexShrink: 0 },
});

export interface ArgumentFieldProps {
  readonly parameter: DescribedParameter;
  readonly typed: string;
  /** Why what was typed cannot be used; undefined when it can. */
  readonly wrong: string | undefined;
  readonly onType: (text: string) => void;
  readonly onTakeSelection: () => void;
}

export function ArgumentField({
  parameter,
  typed,
  wrong,
  onType,
  onTakeSelection,
}: ArgumentFieldProps) {
  const styles = useStyles();
  const listId = useId();
  const kind = kindOf(parameter);
  const optional = parameter.optional === true;
  const words = kind === "yes or no" ? ["TRUE", "FALSE"] : wordsOf(parameter);
  const label = labelOf(parameter);
  const isWrong = wrong !== undefined && typed.trim() !== "";
  return (
    <Field
      label={optional ? `${label} (may be left out)` : label}
      hint={parameter.description}
      required={!optional}
      {...(isWrong ? { validationState: "error", validationMessage: wrong } : {})}
    >
      {kind === "word" || kind === "yes or no" ? (
        <Select className={styles.input} value={typed} onChange={(_, { value }) => onType(value)}>
          <option value="">{optional ? "Left out" : "Choose"}</option>
          {words.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </Select>
      ) : (
        (field) => (
          <div className={styles.row}>
            <Input
              {...field}
              className={styles.input}
              value={typed}
              {...(words.length > 0 ? { list: listId } : {})}
              onChange={(_, { value }) => onType(value)}
            />
            {words.length > 0 && (
              <datalist id={listId}>
                {words.map((word) => (
                  <option key={word} value={word} />
                ))}
              </datalist>
            )}
            <Button
              className={styles.button}
              icon={<TableCellCenter20Regular />}
              aria-label={`Use selection for ${label}`}
              title="Use selection"
              onClick={onTakeSelection}
            />
          </div>
        )
      )}
    </Field>
  );
}
