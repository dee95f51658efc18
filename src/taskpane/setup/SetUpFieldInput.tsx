/** One cell of the set-up as a field: its text or choice, how it was understood, what is wrong. */
import { Field, Input, Select } from "@fluentui/react-components";
import type { SetUpField } from "../../workbook/setup/setUpForm";

export interface SetUpFieldInputProps {
  readonly field: SetUpField;
  readonly onType: (text: string) => void;
}

export function SetUpFieldInput({ field, onType }: SetUpFieldInputProps) {
  const { label, help, text, choices, blank, problems, understood, isChanged } = field;
  const wrong = problems
    .flatMap(({ what, remedy }) => [what, remedy])
    .join(" ")
    .trim();
  const isSerious = problems.some(({ severity }) => severity === "stop" || severity === "error");
  return (
    <Field
      label={isChanged ? `${label} (changed)` : label}
      validationState={wrong === "" ? "none" : isSerious ? "error" : "warning"}
      {...(wrong === "" ? {} : { validationMessage: wrong })}
      hint={understood === "" ? help : `Understood as: ${understood}.`}
    >
      {choices.length > 0 ? (
        <Select value={text} onChange={(_, { value }) => onType(value)}>
          <option value="">{`(blank: ${blank})`}</option>
          {[...choices, ...unknown(text, choices)].map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      ) : (
        <Input value={text} onChange={(_, { value }) => onType(value)} />
      )}
    </Field>
  );
}

/** A word that is no choice is shown as it stands, so that nothing seems to be what it is not. */
function unknown(text: string, choices: readonly string[]): readonly string[] {
  return text === "" || choices.includes(text) ? [] : [text];
}
