/** One cell of the set-up as a field: its text or choice, how it was understood, what is wrong. */
import { Field, Input, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useId, type KeyboardEvent } from "react";
import type { SetUpField } from "../../workbook/setup/setUpForm";

/** Fluent's own least width would make a narrow pane scroll sideways. */
const NARROW = { minWidth: 0, width: "100%" } as const;

const useStyles = makeStyles({
  input: NARROW,
  select: { ...NARROW, "& select": { minWidth: 0 } },
  // As high as its text: nothing of it is cut. Browsers that do not know the property show the rows asked for.
  textarea: {
    ...NARROW,
    "& textarea": { minHeight: "30px", padding: "4px 10px", fieldSizing: "content" },
  },
});

/** Characters that stand in a line of a pane of 350 px. */
const IN_A_LINE = 34;

export interface SetUpFieldInputProps {
  readonly field: SetUpField;
  /** What the workbook has to choose from: forces, series; anything else can be typed all the same. */
  readonly suggestions: readonly string[];
  readonly onType: (text: string) => void;
}

export function SetUpFieldInput({ field, suggestions, onType }: SetUpFieldInputProps) {
  const styles = useStyles();
  const list = useId();
  const { label, help, text, choices, blank, problems, understood, isChanged } = field;
  const wrong = problems
    .flatMap(({ what, remedy }) => [what, remedy])
    .join(" ")
    .trim();
  const isSerious = problems.some(({ severity }) => severity === "stop" || severity === "error");
  return (
    <>
      <Field
        label={isChanged ? `${label} (changed)` : label}
        validationState={wrong === "" ? "none" : isSerious ? "error" : "warning"}
        {...(wrong === "" ? {} : { validationMessage: wrong })}
        hint={understood === "" ? help : `Understood as: ${understood}.`}
      >
        {choices.length > 0 ? (
          <Select className={styles.select} value={text} onChange={(_, { value }) => onType(value)}>
            <option value="">{`(blank: ${blank})`}</option>
            {[...choices, ...unknown(text, choices)].map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        ) : suggestions.length > 0 ? (
          <Input
            className={styles.input}
            value={text}
            list={list}
            onChange={(_, { value }) => onType(value)}
          />
        ) : (
          <Textarea
            className={styles.textarea}
            rows={Math.max(1, Math.ceil(text.length / IN_A_LINE))}
            value={text}
            onKeyDown={staysOneLine}
            onChange={(_, { value }) => onType(value)}
          />
        )}
      </Field>
      {suggestions.length > 0 && choices.length === 0 && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** A cell's line breaks come from Excel alone (Alt+Enter). */
function staysOneLine(event: KeyboardEvent): void {
  if (event.key === "Enter") event.preventDefault();
}

/** A word that is no choice is shown as it stands, so that nothing seems to be what it is not. */
function unknown(text: string, choices: readonly string[]): readonly string[] {
  return text === "" || choices.includes(text) ? [] : [text];
}
